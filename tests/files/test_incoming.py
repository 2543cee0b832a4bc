"""A file that arrives: in place whole, or not at all."""

import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from blake3 import blake3
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.file_errors import (
    DiskFull,
    FileDamaged,
    FileNameImpossible,
    FileTooLarge,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
)
from fantom.files import incoming as module
from fantom.files.folder import Folder
from fantom.files.incoming import LATEST, Incoming, partial_name
from fantom.files.names import MAX_PART_BYTES
from tests.files.disks import (
    descriptors,
    files_of_at_most,
    make_read_only,
    mask,
    mounted,
    tree,
)

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
DATA = b"all that is in it"
THEN = 1_600_000_000.25


def hash_of(data):
    """Return what a sender says in the end."""
    return blake3(data).digest()


@pytest.fixture
def chosen(tmp_path):
    """Return the folder that a person chose."""
    folder = tmp_path / "chosen"
    folder.mkdir()
    return folder


SIZE = len(DATA)


def begin(chosen, name="a.txt", size=SIZE):
    """Begin a file in a folder."""
    return Incoming.begin(Folder.open(chosen), name, size)


def written(chosen, name="a.txt", data=DATA):
    """Write one, without its end."""
    incoming = begin(chosen, name, len(data))
    incoming.write(data)
    return incoming


@given(st.lists(st.binary(max_size=20)))
def test_what_was_written_is_there(pieces):
    """However it was cut."""
    data = b"".join(pieces)
    with TemporaryDirectory() as place, patch("os.fsync"):
        incoming = begin(Path(place), "a", len(data))
        for piece in pieces:
            incoming.write(piece)
            assert incoming.prefix_hash == hash_of(data[: incoming.position])

        assert incoming.finish(hash_of(data), THEN) == Path(place, "a")
        assert tree(Path(place)) == {"a"}
        assert Path(place, "a").read_bytes() == data
        assert Path(place, "a").stat().st_mtime == THEN


def test_until_it_is_whole_it_has_a_name_of_its_own(chosen):
    """A hidden one, so that nobody opens half a file."""
    incoming = written(chosen)

    assert tree(chosen) == {incoming.partial}
    assert incoming.partial.startswith(".a.txt.")
    assert incoming.partial.endswith(".part")
    incoming.drop()


@pytest.mark.parametrize("name", ["a", "x" * MAX_PART_BYTES, "ж" * 127, "👨" * 63])
def test_a_beginning_can_be_named_whatever_the_file_is_called(chosen, name):
    """And never as another one."""
    assert len(partial_name(name).encode()) < MAX_PART_BYTES
    assert partial_name(name) != partial_name(name)
    assert written(chosen, name).finish(hash_of(DATA), THEN) == chosen / name


@posix
@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_it_is_for_whom_new_files_are_once_it_is_whole(chosen, umask):
    """Before that for its owner only; and nobody can run it."""
    with mask(umask):
        module._usual_mode.cache_clear()
        incoming = written(chosen)
        partial = (chosen / incoming.partial).stat()
        path = incoming.finish(hash_of(DATA), THEN)
        module._usual_mode.cache_clear()

        assert stat.S_IMODE(partial.st_mode) == 0o600
        assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask
        assert os.umask(umask) == umask


@pytest.mark.parametrize(
    "changed",
    [-1.0, -1e300, 1e300, LATEST + 1, float("nan"), float("inf"), float("-inf")],
)
def test_a_time_that_cannot_be_is_not_kept(chosen, changed):
    """The file is as new as it is here."""
    path = written(chosen).finish(hash_of(DATA), changed)

    assert THEN < path.stat().st_mtime < LATEST


@posix
def test_the_disk_knows_the_file_before_its_name_and_the_folder_after_it(
    chosen, monkeypatch
):
    """Whenever the power fails, no file of that name is half of it."""
    seen = []

    def fsync(descriptor):
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        seen.append((is_folder, tree(chosen)))

    incoming = written(chosen)
    monkeypatch.setattr(os, "fsync", fsync)
    incoming.finish(hash_of(DATA), THEN)

    assert seen == [(False, {incoming.partial}), (True, {"a.txt"})]


@posix
def test_the_disk_begins_before_the_end(chosen, monkeypatch):
    """Gigabytes that the system kept to itself would take minutes then.

    It is told twice of each: the second time it forgets what the disk has.
    """
    given = []

    def advise(_descriptor, offset, count, _kind):
        given.append((offset, count))
        raise OSError(22, "Invalid argument")  # no pity for what is only advice

    monkeypatch.setattr(module, "AHEAD_BYTES", 5)
    monkeypatch.setattr(module, "BEHIND_BYTES", 11)
    monkeypatch.setattr(os, "posix_fadvise", advise, raising=False)
    monkeypatch.setattr(os, "POSIX_FADV_DONTNEED", 4, raising=False)
    incoming = begin(chosen)
    for start in range(0, len(DATA), 3):
        incoming.write(DATA[start : start + 3])
    incoming.finish(hash_of(DATA), THEN)

    assert given == [(0, 6), (1, 11), (6, 11)]


def test_an_empty_file_is_a_file(chosen):
    """Nothing was written, and that is all of it."""
    path = begin(chosen, size=0).finish(hash_of(b""), THEN)

    assert path.read_bytes() == b""


def test_what_was_there_stays(chosen):
    """Even if it came while the file arrived."""
    incoming = written(chosen)
    (chosen / "a.txt").write_bytes(b"mine")

    assert incoming.finish(hash_of(DATA), THEN) == chosen / "a (2).txt"
    assert (chosen / "a.txt").read_bytes() == b"mine"
    assert tree(chosen) == {"a.txt", "a (2).txt"}


# What is not what was sent


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (DATA, hash_of(b"else")),
        (DATA, b""),
        (DATA[:-1], hash_of(DATA[:-1])),
        (b"", b""),
    ],
)
def test_what_is_not_what_was_sent_is_not_kept(chosen, data, digest):
    """Not a byte of it."""
    before = descriptors()
    incoming = begin(chosen)
    incoming.write(data)
    with pytest.raises(FileDamaged) as caught:
        incoming.finish(digest, THEN)

    assert caught.value.name == "a.txt"
    assert tree(chosen) == set()
    assert descriptors() == before


def test_more_than_was_offered_is_refused_before_it_is_written(chosen):
    """A disk is not filled by who said that it would be little."""
    incoming = begin(chosen)
    incoming.write(DATA[:-1])
    with pytest.raises(RemoteProtocolError):
        incoming.write(b"ab")

    assert (chosen / incoming.partial).stat().st_size == len(DATA) - 1
    incoming.drop()


def test_a_size_that_cannot_be_takes_no_room(chosen):
    """Only what comes is written."""
    incoming = begin(chosen, size=2**63 - 1)
    incoming.write(DATA)

    assert (chosen / incoming.partial).stat().st_size == len(DATA)
    with pytest.raises(FileDamaged):
        incoming.finish(hash_of(DATA), THEN)
    assert tree(chosen) == set()


@posix
def test_a_beginning_that_somebody_removed_is_told(chosen):
    """There is nothing to give a name to."""
    incoming = written(chosen)
    (chosen / incoming.partial).unlink()
    with pytest.raises(FileDamaged):
        incoming.finish(hash_of(DATA), THEN)

    assert tree(chosen) == set()


def test_what_is_dropped_is_gone(chosen):
    """Also if it was gone before; and nothing stays open."""
    before = descriptors()
    incoming = written(chosen)
    incoming.drop()
    incoming.drop()

    assert tree(chosen) == set()
    assert descriptors() == before


# Going on


@given(st.binary(max_size=50), st.data())
def test_it_goes_on_where_it_was(data, draw):
    """And the hash is that of the whole."""
    offset = draw.draw(st.integers(0, len(data)))
    with TemporaryDirectory() as place, patch("os.fsync"):
        first = begin(Path(place), "a", len(data))
        first.write(data[:offset])
        first.close()

        incoming = Incoming.reopen(
            Folder.open(Path(place)), "a", len(data), first.partial
        )
        assert incoming.position == offset
        assert incoming.prefix_hash == hash_of(data[:offset])
        assert (Path(place) / first.partial).stat().st_size == offset
        incoming.write(data[offset:])
        path = incoming.finish(hash_of(data), THEN)
        assert path.read_bytes() == data
        assert tree(Path(place)) == {"a"}


def reopened(chosen, partial, **others):
    """Go on with a file."""
    folder = Folder.open(chosen)
    try:
        return Incoming.reopen(folder, "a.txt", len(DATA), partial, **others)
    finally:
        folder.close()


def test_it_goes_on_with_what_is_left(chosen):
    """Somebody has cut it, or put something behind it."""
    before = descriptors()
    incoming = written(chosen)
    incoming.close()
    for size in (3, len(DATA) + 5):
        os.truncate(chosen / incoming.partial, size)
        again = reopened(chosen, incoming.partial)
        assert again.position == min(size, len(DATA))
        again.close()
    assert (chosen / incoming.partial).stat().st_size == len(DATA)
    with pytest.raises(FolderGone):
        reopened(chosen, ".missing.part")

    assert tree(chosen) == {incoming.partial}
    assert descriptors() == before


@posix
def test_a_link_in_its_place_is_not_followed(chosen, tmp_path):
    """What it leads to is neither read nor cut."""
    theirs = tmp_path / "theirs"
    theirs.write_bytes(DATA)
    incoming = written(chosen)
    incoming.close()
    (chosen / incoming.partial).unlink()
    (chosen / incoming.partial).symlink_to(theirs)
    with pytest.raises(FileUnwritable):
        reopened(chosen, incoming.partial)
    (chosen / incoming.partial).unlink()
    os.mkfifo(chosen / incoming.partial)
    with pytest.raises(FileDamaged):
        reopened(chosen, incoming.partial)

    assert theirs.read_bytes() == DATA


def test_to_go_on_can_be_given_up(chosen, monkeypatch):
    """Between two blocks of a file of many."""
    monkeypatch.setattr(module, "READ_BYTES", 4)
    before = descriptors()
    incoming = written(chosen)
    incoming.close()
    blocks = []

    def on_block():
        blocks.append(1)
        if len(blocks) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reopened(chosen, incoming.partial, on_block=on_block)

    assert (chosen / incoming.partial).read_bytes() == DATA
    assert descriptors() == before


# What the disk refuses


def test_a_full_disk_is_told_and_can_be_gone_on_with(chosen):
    """It is known how much there was room for."""
    data = os.urandom(900_000)
    with mounted(chosen):
        (chosen / "theirs").write_bytes(bytes(500_000))
        incoming = begin(chosen, size=len(data))
        with pytest.raises(DiskFull) as caught:
            incoming.write(data)
        assert caught.value.folder == str(chosen)
        assert 0 < incoming.position < 600_000
        assert incoming.prefix_hash == hash_of(data[: incoming.position])
        with pytest.raises(DiskFull):
            incoming.write(data[incoming.position :])

        (chosen / "theirs").unlink()
        incoming.write(data[incoming.position :])
        path = incoming.finish(hash_of(data), THEN)
        assert path.read_bytes() == data
        assert tree(chosen) == {"a.txt"}


def test_a_disk_that_takes_no_more_files_is_told(chosen):
    """However much room there is."""
    with mounted(chosen, files=3):
        first = begin(chosen)
        begin(chosen, "b").close()
        with pytest.raises(DiskFull):
            begin(chosen, "c")

        first.drop()
        begin(chosen, "c").close()


def test_a_disk_that_becomes_unwritable_leaves_no_file(chosen):
    """What cannot be removed then stays hidden."""
    with mounted(chosen):
        incoming = written(chosen)
        incoming._folder.sync()
        os.close(incoming._descriptor)  # or it could not become so
        incoming._descriptor = os.open(chosen / incoming.partial, os.O_RDONLY)
        make_read_only(chosen)
        with pytest.raises(FolderUnwritable):
            incoming.finish(hash_of(DATA), THEN)
        with pytest.raises(FolderUnwritable):
            begin(chosen)

        assert tree(chosen) == {incoming.partial}


@posix
def test_a_file_that_becomes_too_large_is_told(chosen):
    """As on memory sticks beyond 4 GiB."""
    incoming = begin(chosen)
    with files_of_at_most(7), pytest.raises(FileTooLarge):
        incoming.write(DATA)

    assert incoming.position == 7
    incoming.drop()


def test_a_name_that_cannot_be_is_told_before_anything_is_sent(chosen):
    """Not behind ten gigabytes."""
    with pytest.raises(FileNameImpossible):
        begin(chosen, "x" * 256)

    assert tree(chosen) == set()


@pytest.mark.parametrize("failing", ["os.fsync", "os.link"])
def test_what_fails_in_the_end_leaves_nothing(chosen, monkeypatch, failing):
    """A disk that could not write its last bytes has not kept them."""
    before = descriptors()
    incoming = written(chosen)

    def fail(*_, **__):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(failing, fail)
    with pytest.raises(FileUnwritable) as caught:
        incoming.finish(hash_of(DATA), THEN)

    assert caught.value.path == str(chosen / "a.txt")
    assert tree(chosen) == set()
    assert descriptors() == before
