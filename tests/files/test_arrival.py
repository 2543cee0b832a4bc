"""Where one offer goes: into the chosen folder, and nowhere else."""

import os
import shutil
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from unittest.mock import patch

import pytest
from blake3 import blake3
from hypothesis import given, settings
from hypothesis import strategies as st

from fantom.errors import FantomError
from fantom.file_errors import (
    FileNameImpossible,
    FileNameRefused,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
    NotEnoughRoom,
)
from fantom.files.arrival import Arrival
from fantom.files.folder import CAN_HOLD
from fantom.files.places import Places
from tests.files.disks import descriptors, make_read_only, mounted, tree

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
DATA = b"all that is in it"
THEN = 1_600_000_000.25
ODD = [
    *(
        "..",
        ".",
        "/",
        "\\",
        "//",
        "/etc/passwd",
        "../",
        "~",
        ":",
        "C:",
        "nul",
        "a",
        "A",
    ),
    *("link", "link/", "inner/", "x" * 255, "\u202e", "\0", "\n", "é", "e\u0301", " "),
    *(
        ".part",
        ".bashrc",
        "..\\",
        "a/",
        "\ud800",
        "-rf",
        "$(x)",
        "%2e%2e%2f",
        "👨\u200d",
    ),
]
PATHS = st.one_of(
    st.lists(st.sampled_from(ODD), min_size=1, max_size=6).map("".join),
    st.lists(st.sampled_from(ODD), min_size=1, max_size=6).map("/".join),
    st.text(max_size=300),
)


@pytest.fixture(params=[pytest.param(True, marks=posix), False], ids=["held", "path"])
def hold(request):
    """By descriptor, and as it is done on Windows."""
    return request.param


@pytest.fixture
def chosen(tmp_path):
    """Return the folder that a person chose, beside something of theirs."""
    (tmp_path / "theirs").mkdir()
    folder = tmp_path / "chosen"
    folder.mkdir()
    return folder


@pytest.fixture
def arrival(chosen, hold):
    """Return where an offer goes in it."""
    arriving = Arrival(chosen, hold=hold)
    yield arriving
    arriving.close()


def receive(arrival, path, data=DATA, *, settle=True):
    """Let a whole file arrive."""
    incoming = arrival.begin(path, len(data))
    incoming.write(data)
    return incoming.finish(blake3(data).digest(), THEN, settle=settle)


def test_files_and_folders_are_made(arrival, chosen):
    """Empty ones, too."""
    assert receive(arrival, "a.txt") == chosen / "a.txt"
    assert receive(arrival, "sea/2024/b.jpg") == chosen / "sea" / "2024" / "b.jpg"
    assert arrival.make_folder("sea/empty/") == chosen / "sea" / "empty"
    assert arrival.path == chosen

    assert tree(chosen) == {
        *("a.txt", "sea/", "sea/2024/", "sea/2024/b.jpg", "sea/empty/"),
    }


def test_a_folder_of_an_offer_is_a_new_one(arrival, chosen):
    """Else a stranger could put something into a project of ours."""
    (chosen / "sea" / ".git").mkdir(parents=True)

    assert receive(arrival, "sea/.git/config") == chosen / "sea (2)" / ".git" / "config"
    assert receive(arrival, "sea/a") == chosen / "sea (2)" / "a"
    assert arrival.make_folder("sea/") == chosen / "sea (2)"
    assert tree(chosen / "sea") == {".git/"}


def test_an_offer_is_gone_on_with_in_its_own_folder(chosen, hold):
    """Also by a program that was started again."""
    (chosen / "sea").mkdir()
    first = Arrival(chosen, hold=hold)
    receive(first, "sea/1")
    first.close()
    second = Arrival(chosen, first.tops, hold=hold)
    receive(second, "sea/2")
    second.close()

    assert tree(chosen) == {"sea/", "sea (2)/", "sea (2)/1", "sea (2)/2"}


def test_two_offers_of_one_folder_are_two(chosen, hold):
    """Each has what was in it."""
    first, second = Arrival(chosen, hold=hold), Arrival(chosen, hold=hold)
    receive(first, "sea/1")
    receive(second, "sea/2")
    receive(first, "sea/3")
    first.close()
    second.close()

    assert tree(chosen) == {"sea/", "sea/1", "sea/3", "sea (2)/", "sea (2)/2"}


def test_only_what_was_made_safe_is_taken(arrival, chosen):
    """Whoever forgets it has a bug, and writes nothing."""
    for path in ("../a", "/a", "a/../b", ".a", "a:b", "sea//a"):
        for act in (lambda path: arrival.begin(path, 1), arrival.make_folder):
            with pytest.raises((ValueError, FileNameRefused)):
                act(path)

    assert tree(chosen.parent) == {"chosen/", "theirs/"}


def test_it_goes_on_with_what_was_begun(arrival, chosen):
    """In its place."""
    first = arrival.begin("sea/a", len(DATA))
    first.write(DATA[:5])
    first.close()

    incoming = arrival.reopen("sea/a", len(DATA), first.partial)
    assert incoming.prefix_hash == blake3(DATA[:5]).digest()
    incoming.write(DATA[5:])
    assert incoming.finish(blake3(DATA).digest(), THEN) == chosen / "sea" / "a"
    assert tree(chosen) == {"sea/", "sea/a"}


def test_what_is_dropped_leaves_what_has_arrived_and_no_empty_folders(arrival, chosen):
    """But those that were offered as such, and those of others."""
    (chosen / "mine").mkdir()
    receive(arrival, "sea/whole/a")
    arrival.make_folder("sea/offered/")
    incoming = arrival.begin("sea/deep/deeper/b", len(DATA))
    incoming.write(DATA[:5])
    arrival.begin("lake/c", 1).drop()
    incoming.drop()
    arrival.drop()

    assert tree(chosen) == {
        *("mine/", "sea/", "sea/whole/", "sea/whole/a", "sea/offered/"),
    }


def test_nothing_stays_open(chosen, hold):
    """Whatever was done, and whatever went wrong."""
    before = descriptors()
    arrival = Arrival(chosen, hold=hold)
    receive(arrival, "a/b/c")
    (chosen / "a" / "file").write_bytes(b"mine")
    with pytest.raises(FileUnwritable):
        arrival.begin("a/file/d", 1)
    arrival.begin("a/x", 1).close()
    arrival.drop()
    arrival.drop()

    assert descriptors() == before


@posix
def test_the_disk_is_told_of_many_names_at_once(arrival, chosen, monkeypatch):
    """Each folder once, and again when something came into it."""
    synced = []

    def fsync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            synced.append(os.fstat(descriptor).st_ino)

    monkeypatch.setattr(os, "fsync", fsync)
    for name in ("a", "sea/b", "sea/c", "sea/2024/d"):
        receive(arrival, name, settle=False)
    assert synced == []

    arrival.settle()
    folders = [chosen, chosen / "sea", chosen / "sea" / "2024"]
    assert synced == [folder.stat().st_ino for folder in folders]
    arrival.settle()
    assert len(synced) == 3
    receive(arrival, "sea/e", settle=False)
    shutil.rmtree(chosen / "sea" / "2024")
    arrival.settle()
    assert synced[3:] == [(chosen / "sea").stat().st_ino]


# Links


@posix
@pytest.mark.parametrize("target", ["../theirs", ".", "/nowhere"])
def test_a_link_that_was_there_is_not_followed(arrival, chosen, target):
    """At the top another name is taken."""
    (chosen / "sea").symlink_to(target)

    assert receive(arrival, "sea/a") == chosen / "sea (2)" / "a"
    assert receive(arrival, "sea") == chosen / "sea (3)"
    assert tree(chosen.parent / "theirs") == set()


@posix
@pytest.mark.parametrize("swapped", ["sea", "sea/2024"])
def test_a_link_that_comes_while_it_arrives_is_not_followed(arrival, chosen, swapped):
    """What is under way arrives where it began; what follows is refused."""
    receive(arrival, "sea/2024/a")
    incoming = arrival.begin("sea/2024/b", len(DATA))
    moved = chosen.parent / "moved"
    (chosen / swapped).rename(moved)
    (chosen / swapped).symlink_to(chosen.parent / "theirs")

    with pytest.raises(FileUnwritable):
        arrival.begin("sea/2024/c", 1)
    with pytest.raises(FileUnwritable):
        arrival.make_folder("sea/2024/d/")
    incoming.write(DATA)
    if arrival._folder._descriptor is not None:
        incoming.finish(blake3(DATA).digest(), THEN)
        assert "b" in {Path(path).name for path in tree(moved)}
    else:
        with pytest.raises(FolderGone):
            incoming.finish(blake3(DATA).digest(), THEN)
    arrival.drop()

    assert tree(chosen.parent / "theirs") == set()


@posix
@pytest.mark.skipif(not CAN_HOLD, reason="nothing is held here")
def test_a_race_of_links_leads_nowhere(chosen, monkeypatch):
    """Whenever somebody puts a link in the place of a folder, or takes it away."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    arrival, theirs = Arrival(chosen), chosen.parent / "theirs"
    arrival.make_folder("sea/inner/")
    place = chosen / "sea" / "inner"

    def attack():
        for number in range(1_000):
            with suppress(OSError):
                place.rename(chosen / f"moved{number}")
            with suppress(OSError):
                place.symlink_to(theirs)
            with suppress(OSError):
                place.unlink()

    attacker = Thread(target=attack)
    attacker.start()
    came = 0
    for number in count():
        if not attacker.is_alive():
            break
        with suppress(FileUnwritable, FolderGone):
            receive(arrival, f"sea/inner/{number}", b"x")
            came += 1
    attacker.join()
    arrival.close()

    assert tree(theirs) == set()
    files = [path for path in chosen.rglob("*") if path.is_file()]
    assert len(files) == came
    assert not [path for path in files if path.suffix == ".part"]


@settings(max_examples=200)
@given(st.lists(PATHS, max_size=8), st.data())
def test_nothing_is_made_outside_whatever_the_names(offered, draw):
    """Nor under a finished name unless it is whole."""
    hold = draw.draw(st.sampled_from([CAN_HOLD, False]))
    with TemporaryDirectory() as place, patch("os.fsync"):  # which takes its time
        root = Path(place)
        chosen, theirs = root / "chosen", root / "theirs"
        for folder in (chosen, theirs, chosen / "inner"):
            folder.mkdir()
        (chosen / "link").symlink_to("../theirs")
        (chosen / "a").write_bytes(b"mine")
        arrival, places, whole = Arrival(chosen, hold=hold), Places(), {}
        for path in offered:
            fate = draw.draw(st.sampled_from(["whole", "damaged", "dropped"]))
            try:
                arrive(arrival, places.place(path), fate, whole)
            except (FileNameRefused, FileNameImpossible, FileUnwritable):
                continue
        arrival.drop()

        assert {path.name for path in root.iterdir()} == {"chosen", "theirs"}
        assert list(theirs.iterdir()) == []
        assert list((chosen / "inner").iterdir()) == []
        assert (chosen / "a").read_bytes() == b"mine"
        found = {path for path in chosen.rglob("*") if path.is_file()}
        assert found == {*whole, chosen / "a"}
        assert all(path.read_bytes() == data for path, data in whole.items())


def arrive(arrival, path, fate, whole):
    """Let a file or a folder come, or a part of it."""
    if path.endswith("/"):
        arrival.make_folder(path)
        return
    data = path.encode()
    incoming = arrival.begin(path, len(data))
    incoming.write(data if fate == "whole" else data[1:])
    if fate == "dropped":
        incoming.drop()
        return
    try:
        whole[incoming.finish(blake3(data).digest(), THEN)] = data
    except FantomError:
        assert fate == "damaged"


# What can be known before


def test_whether_there_is_room_is_known_before(chosen, hold):
    """Also of what nobody has room for."""
    with mounted(chosen):
        arrival = Arrival(chosen, hold=hold)
        arrival.check(900_000)
        with pytest.raises(NotEnoughRoom) as caught:
            arrival.check(16_384 * (2**63 - 1))
        assert caught.value.needed == 16_384 * (2**63 - 1)
        assert caught.value.free <= 1_048_576
        assert caught.value.folder == str(chosen)

        make_read_only(chosen)
        with pytest.raises(FolderUnwritable):
            arrival.check(1)
        with pytest.raises(FolderUnwritable):
            arrival.begin("a", 1)
        with pytest.raises(FolderUnwritable):
            arrival.make_folder("a/")
        arrival.close()


@posix
def test_a_folder_that_goes_away_is_told(arrival, chosen):
    """Of each file, until it is back."""
    incoming = arrival.begin("sea/a", len(DATA))
    incoming.write(DATA)
    shutil.rmtree(chosen)
    for act in (
        lambda: incoming.finish(blake3(DATA).digest(), THEN),
        lambda: arrival.begin("b", 1),
        lambda: arrival.make_folder("b/"),
        lambda: arrival.begin("sea/c", 1),
    ):
        with pytest.raises(FantomError):
            act()
    with pytest.raises(FolderGone):
        arrival.begin("b", 1)

    arrival.drop()
    assert not chosen.exists()
