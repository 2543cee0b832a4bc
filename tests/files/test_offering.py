"""What a person picked, as the files and folders of one offer."""

import os
import socket
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from fantom.file_errors import TooManyFiles
from fantom.files import offering as module
from fantom.files.names import MAX_DEPTH, safe_path
from fantom.files.offering import MAX_LEFT_TOLD, Why, look_through
from fantom.protocol.limits import MAX_FILES, MAX_PATH_BYTES
from tests.files.disks import nobody

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


@pytest.fixture
def home(tmp_path):
    """Return a folder with what people have."""
    files = {
        "notes.txt": b"notes",
        "sea/b.jpg": b"bb",
        "sea/a.jpg": b"a",
        "sea/2024/c.jpg": b"ccc",
        "sea/.hidden": b"",
    }
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "sea" / "empty").mkdir()
    return tmp_path


def paths(offering):
    """Return how all that is offered is called."""
    return [found.path for found in offering.found]


def left(offering):
    """Return what is left out, by its name."""
    return {place.name: why for place, why in offering.left}


def test_a_file_is_offered_by_its_name(home):
    """With its size and its time."""
    os.utime(home / "notes.txt", (5, 1_600_000_000.5))
    offering = look_through([home / "notes.txt"])
    (found,) = offering.found

    assert (found.path, found.size, found.is_folder) == ("notes.txt", 5, False)
    assert found.changed == 1_600_000_000.5
    assert found.place == home / "notes.txt"
    assert offering.left_count == 0


def test_a_folder_is_offered_with_all_that_is_in_it(home):
    """In the order of names, and an empty one as such."""
    offering = look_through([home / "sea"])

    assert paths(offering) == [
        *("sea/.hidden", "sea/2024/c.jpg", "sea/a.jpg", "sea/b.jpg", "sea/empty/"),
    ]
    assert offering.total == 6
    assert offering.found[-1].is_folder
    assert offering.found[-1].size == 0


def test_many_are_offered_together(home):
    """What is called the same gets a number, where a system would mix them up too."""
    for name in ("other/sea/a.jpg", "other/SEA/d.jpg", "other/notes.txt"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(b"")
    picked = ["notes.txt", "other/notes.txt", "other/sea", "sea/2024", "other/SEA"]

    assert paths(look_through([home / name for name in picked])) == [
        *("notes.txt", "notes (2).txt", "sea/a.jpg", "2024/c.jpg", "SEA (2)/d.jpg"),
    ]


def test_nothing_is_no_offer():
    """Who asks for it says so."""
    assert look_through([]).found == []


def test_what_is_not_there_is_told(home):
    """And keeps nothing else back."""
    offering = look_through([home / "gone", home / "notes.txt", Path("a\0b")])

    assert paths(offering) == ["notes.txt"]
    assert left(offering) == {"gone": Why.GONE, "a\0b": Why.GONE}


# Links


@posix
def test_links_in_a_folder_are_told_and_not_followed(home):
    """They could lead to what nobody meant to send."""
    for name, target in {
        "file": "../notes.txt",
        "folder": "..",
        "self": "self",
        "nowhere": "/nowhere",
    }.items():
        (home / "sea" / name).symlink_to(target)
    offering = look_through([home / "sea"])

    assert len(offering.found) == 5
    assert left(offering) == dict.fromkeys(
        ["file", "folder", "self", "nowhere"], Why.LINK
    )


@posix
def test_a_link_that_was_picked_is_followed(home):
    """By the name that the person saw."""
    (home / "last").symlink_to("notes.txt")
    (home / "all").symlink_to("sea/2024")
    (home / "nowhere").symlink_to("gone")
    (home / "loop").symlink_to("loop")
    picked = ["last", "all", "nowhere", "loop"]
    offering = look_through([home / name for name in picked])

    assert paths(offering) == ["last", "all/c.jpg"]
    assert offering.found[0].place == home / "notes.txt"
    assert offering.left_count == 2


@posix
def test_what_holds_only_links_is_an_empty_folder(home):
    """There is a folder, and nothing in it to send."""
    (home / "links").mkdir()
    (home / "links" / "a").symlink_to("..")

    assert paths(look_through([home / "links"])) == ["links/"]


# What is no file


@posix
def test_what_is_no_file_is_told_without_opening_it(home, monkeypatch):
    """A pipe would keep us waiting, a device could do anything."""
    os.mkfifo(home / "sea" / "pipe")
    os.mkfifo(home / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(home / "sea")  # such a path is a short one
        server.bind("socket")
    offering = look_through([home / "sea", home / "pipe", Path("/dev/null")])

    assert len(offering.found) == 5
    assert left(offering) == dict.fromkeys(["pipe", "socket", "null"], Why.SPECIAL)
    assert offering.left_count == 4


@posix
def test_what_may_not_be_read_is_told():
    """A file, and a folder."""
    with TemporaryDirectory() as place:
        home = Path(place)
        home.chmod(0o755)
        (home / "secret").write_bytes(b"")
        (home / "secret").chmod(0o600 if os.geteuid() == 0 else 0)
        (home / "locked").mkdir(mode=0o700 if os.geteuid() == 0 else 0)
        (home / "open").write_bytes(b"")
        with nobody():
            offering = look_through([home])
        (home / "locked").chmod(0o700)

    assert paths(offering) == [f"{home.name}/open"]
    assert left(offering) == {"secret": Why.UNREADABLE, "locked": Why.UNREADABLE}


@posix
def test_a_name_that_is_no_text_is_said_as_far_as_it_is(home):
    """Disks hold bytes, and what was read from them is found again."""
    raw = os.fsencode(home) + b"/caf\xe9.txt"
    Path(os.fsdecode(raw)).write_bytes(b"x")
    (home / "cafe\u0301").write_bytes(b"x")
    offering = look_through([Path(os.fsdecode(raw)), home / "cafe\u0301"])

    assert paths(offering) == ["caf\ufffd.txt", "caf\u00e9"]
    assert os.fsencode(offering.found[0].place) == raw
    assert all(found.place.exists() for found in offering.found)


def test_a_disk_that_is_picked_whole_has_a_name(monkeypatch):
    """Its root has none of its own."""
    monkeypatch.setattr(module._Walk, "_names", lambda *_: [])

    assert paths(look_through([Path("/")])) == ["_/"]


# Bounds


def test_what_nobody_would_take_is_told(home):
    """Too deep, or too long."""
    deep = home / "deep"
    deep.joinpath(*["x"] * (MAX_DEPTH + 5)).mkdir(parents=True)
    wide = home.joinpath("wide", *["y" * 250] * 4)
    wide.mkdir(parents=True)
    (wide / ("z" * 16)).write_bytes(b"")
    (wide / ("z" * 15)).write_bytes(b"")
    offering = look_through([deep, home / "wide"])

    assert [why for _, why in offering.left] == [Why.NAME, Why.NAME]
    assert len(offering.found) == 2
    assert all(len(path.encode()) <= MAX_PATH_BYTES for path in paths(offering))


def test_more_than_one_offer_holds_is_told(home, monkeypatch):
    """Not one less, and not one more."""
    monkeypatch.setattr(module, "MAX_FILES", 6)
    assert len(look_through([home]).found) == 6
    monkeypatch.setattr(module, "MAX_FILES", 5)
    with pytest.raises(TooManyFiles) as caught:
        look_through([home])

    assert caught.value.limit == 5


def test_long_names_fill_an_offer_earlier(home, monkeypatch):
    """They are what it consists of."""
    size = sum(len(path.encode()) for path in paths(look_through([home])))
    monkeypatch.setattr(module, "MAX_OFFER_BYTES", size + 6 * module.OFFER_ENTRY_WEIGHT)
    look_through([home])
    monkeypatch.setattr(module, "MAX_OFFER_BYTES", size)
    with pytest.raises(TooManyFiles):
        look_through([home])


@posix
def test_a_flood_of_what_is_left_out_comes_to_an_end(home, monkeypatch):
    """Its beginning is told, and there is no list of all."""
    for number in range(MAX_LEFT_TOLD + 20):
        (home / "sea" / f"{number}").symlink_to("..")
    offering = look_through([home / "sea"])
    assert offering.left_count == MAX_LEFT_TOLD + 20
    assert len(offering.left) == MAX_LEFT_TOLD

    monkeypatch.setattr(module, "MAX_LOOKED_AT", 50)
    with pytest.raises(TooManyFiles):
        look_through([home / "sea"])


def test_many_of_one_name_are_no_work_that_grows(home):
    """Somebody may pick them from thousands of folders."""
    offering = look_through([home / "notes.txt"] * MAX_FILES)

    assert len({found.path for found in offering.found}) == MAX_FILES
    assert safe_path(offering.found[-1].path) == f"notes ({MAX_FILES}).txt"


def test_to_look_can_be_given_up(home):
    """A disk in a network may take minutes."""
    seen = []

    def on_entry():
        seen.append(1)
        if len(seen) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look_through([home], on_entry)


def test_a_folder_that_goes_away_meanwhile_is_told(home, monkeypatch):
    """What was in it is not offered."""
    names = module._Walk._names

    def gone(self, folder):
        found = names(self, folder)
        if folder.name == "2024":
            (folder / "c.jpg").unlink()
            folder.rmdir()
        return found

    monkeypatch.setattr(module._Walk, "_names", gone)
    offering = look_through([home / "sea"])

    assert left(offering) == {"c.jpg": Why.GONE}
    assert "sea/a.jpg" in paths(offering)
