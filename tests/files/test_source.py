"""A file that is sent: as it was when it was offered, or not."""

import os
import tracemalloc
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from blake3 import blake3
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.file_errors import FileChanged, FileGone, FileUnreadable
from fantom.files import source as module
from fantom.files.offering import look_through
from fantom.files.source import Source
from tests.files.disks import descriptors, nobody

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
DATA = b"all that is in it"


def hash_of(data):
    """Return what is said in the end."""
    return blake3(data).digest()


def offered(path, data=DATA):
    """Offer a file with that in it, changed some time ago."""
    path.write_bytes(data)
    os.utime(path, ns=(5, 1_600_000_000_123_456_789))
    (found,) = look_through([path]).found
    return found


@pytest.fixture
def file(tmp_path):
    """Return where a file is."""
    return tmp_path / "file"


@pytest.fixture
def small_blocks(monkeypatch):
    """Let four bytes be many."""
    monkeypatch.setattr(module, "READ_BYTES", 4)


@given(st.binary(max_size=60), st.lists(st.integers(1, 20)), st.integers(0, 60))
def test_it_is_read_whole_and_in_order(data, sizes, offset):
    """From wherever; the hash is that of all that was passed."""
    offset = min(offset, len(data))
    with TemporaryDirectory() as place:
        source = Source(offered(Path(place, "file"), data))
        assert source.pass_over(offset) == hash_of(data[:offset])
        read = data[:offset]
        for size in sizes:
            read += source.read(size)
            assert data.startswith(read)
            assert source.position == len(read)
            assert source.digest == hash_of(read)
        read += source.read()
        source.close()

    assert read == data
    assert source.digest == hash_of(data)
    assert not source.has_grown


def test_behind_the_end_there_is_nothing(file):
    """However often somebody asks."""
    source = Source(offered(file))
    source.read()

    assert source.read() == source.read() == b""
    assert source.digest == hash_of(DATA)
    source.close()
    source.close()


def test_a_place_that_is_not_in_it_is_refused(file):
    """Whoever says that it arrived there is mistaken."""
    source = Source(offered(file))
    with pytest.raises(RemoteProtocolError):
        source.pass_over(len(DATA) + 1)
    source.close()


def test_what_takes_no_room_in_memory(file):
    """A file is read block by block."""
    with file.open("wb") as made:
        made.truncate(200 * 1_048_576)
    (found,) = look_through([file]).found
    source = Source(found)
    tracemalloc.start()
    while source.read():
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    source.close()

    assert source.position == 200 * 1_048_576
    assert most < 4 * 1_048_576


# What is another file when it is opened


def replaced(file):
    """Put another file in its place, with its size and time."""
    os.rename(offered(file.with_name("other"), DATA[::-1]).place, file)  # noqa: PTH104


def rewritten(file):
    """Write something else into it."""
    file.write_bytes(DATA[::-1])


def cut(file):
    """Make it shorter, and say that nothing happened."""
    os.truncate(file, 3)
    os.utime(file, ns=(5, 1_600_000_000_123_456_789))


def appended(file):
    """Write more."""
    with file.open("ab") as opened:
        opened.write(b"more")


def linked(file):
    """Put a link to it in its place."""
    file.rename(file.with_name("moved"))
    file.symlink_to("moved")


def piped(file):
    """Put a pipe in its place, whose other end nobody opens."""
    file.unlink()
    os.mkfifo(file)


def made_a_folder(file):
    """Put a folder in its place."""
    file.unlink()
    file.mkdir()


@posix
@pytest.mark.parametrize(
    "change", [replaced, rewritten, cut, appended, linked, piped, made_a_folder]
)
def test_what_is_not_what_was_offered_is_not_sent(file, change):
    """Not a byte of it."""
    before = descriptors()
    found = offered(file)
    change(file)
    with pytest.raises(FileChanged) as caught:
        Source(found)

    assert caught.value.path == str(file)
    assert descriptors() == before


@posix
def test_a_folder_on_the_way_that_became_a_link_is_noticed(file, tmp_path):
    """It leads to another file, and we would send that."""
    folder = tmp_path / "folder"
    folder.mkdir()
    found = offered(folder / "file")
    other = tmp_path / "other"
    other.mkdir()
    offered(other / "file")
    folder.rename(tmp_path / "moved")
    folder.symlink_to(other)
    with pytest.raises(FileChanged):
        Source(found)


def test_what_is_gone_is_told(file):
    """With where it was."""
    found = offered(file)
    file.unlink()
    with pytest.raises(FileGone) as caught:
        Source(found)

    assert caught.value.path == str(file)


@posix
def test_what_may_not_be_read_any_more_is_told():
    """Likewise."""
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        found = offered(Path(place, "file"))
        found.place.chmod(0)
        with nobody(), pytest.raises(FileUnreadable):
            Source(found)


# What happens while it is read


@posix
@pytest.mark.parametrize("change", [cut, rewritten])
def test_what_changes_while_it_is_read_is_not_sent_whole(file, small_blocks, change):
    """It is noticed in the end at the latest, before the last bytes go."""
    source = Source(offered(file))
    read = source.read(4)
    change(file)
    with pytest.raises(FileChanged):
        read += b"".join(iter(partial(source.read, 4), b""))

    assert len(read) < len(DATA)
    source.close()


def test_what_became_shorter_is_noticed_at_once(file):
    """And not behind many more gigabytes."""
    source = Source(offered(file, bytes(100)))
    source.read(10)
    os.truncate(file, 99)
    with pytest.raises(FileChanged):
        source.read(10)
    source.close()


def test_what_grows_is_sent_as_it_was_offered(file, small_blocks):
    """Logs always grow; that it did is known."""
    source = Source(offered(file))
    read = source.read(4)
    appended(file)
    while block := source.read(4):
        read += block
        appended(file)

    assert read == DATA
    assert source.digest == hash_of(DATA)
    assert source.has_grown
    source.close()


def test_what_was_only_touched_is_sent(file, small_blocks):
    """It is read once more to be sure of that."""
    blocks = []
    source = Source(offered(file))
    read = source.read(4)
    os.utime(file)
    while block := source.read(4, on_block=lambda: blocks.append(1)):
        read += block

    assert read == DATA
    assert len(blocks) == -(-len(DATA) // 4)
    assert not source.has_grown
    source.close()


@posix
def test_what_is_put_in_its_place_while_it_is_read_does_not_matter(file):
    """What was opened is what was offered, and so it is when it is removed."""
    for change in (replaced, lambda file: file.unlink()):
        source = Source(offered(file))
        read = source.read(4)
        change(file)
        read += source.read()

        assert read == DATA
        source.close()


def test_to_pass_over_the_whole_file_looks_at_it_as_well(file, small_blocks):
    """All may have arrived but the end of it."""
    blocks = []
    source = Source(offered(file))
    assert source.pass_over(len(DATA), lambda: blocks.append(1)) == hash_of(DATA)
    assert len(blocks) == 5
    source.close()

    source = Source(offered(file))
    source.read(4)
    rewritten(file)
    with pytest.raises(FileChanged):
        source.pass_over(len(DATA))
    source.close()


def test_what_cannot_be_read_is_told(file, monkeypatch):
    """A disk may break."""

    def read(*_):
        raise OSError(5, "Input/output error")

    source = Source(offered(file))
    monkeypatch.setattr(os, "read", read)
    with pytest.raises(FileUnreadable) as caught:
        source.read()

    assert caught.value == FileUnreadable(str(file), "Input/output error")
    monkeypatch.undo()
    source.close()
