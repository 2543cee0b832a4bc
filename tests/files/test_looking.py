import pytest

from fantom.file_errors import FolderGone, UnknownTransfer
from fantom.files.looking import MAX_LOOKED_AT_BYTES, Looking, can_look, keep
from fantom.files.receiving import Abandon, Finish, Write
from fantom.files.transfer import State
from fantom.protocol.messages import FileReason, OfferedFile
from tests.conftest import until
from tests.files.test_transfers import pair, tree

__all__ = ["pair"]

DATA = bytes(range(256)) * 4_096


SIZE = len(DATA)


def offered(path="photo.jpg", size=SIZE):
    """Return what is said of one file."""
    return OfferedFile(path, size, 1e9)


@pytest.mark.parametrize(
    ("entries", "fits"),
    [
        ([offered()], True),
        ([offered(size=MAX_LOOKED_AT_BYTES)], True),
        ([offered(size=MAX_LOOKED_AT_BYTES + 1)], False),
        ([offered(size=0)], False),
        ([offered("photos/", 0)], False),
        ([offered(), offered("other.jpg")], False),
    ],
)
def test_what_fits_into_memory(entries, fits):
    """One file, and no large one."""
    assert can_look(entries) is fits


def test_another_hash_is_another_file():
    """Nothing of it is shown."""
    looking = Looking([offered()])
    landed = looking.do([Write(0, DATA), Finish(0, bytes(32))])

    assert landed.data == b""
    assert landed.refused == {0: FileReason.DAMAGED}
    assert looking.prefix == b""


def test_what_the_sender_gives_up_is_forgotten():
    """As if it had never come."""
    looking = Looking([offered()])
    looking.do([Write(0, DATA[:10])])
    assert looking.prefix
    looking.do([Abandon(0)])
    assert looking.prefix == b""
    looking.close()


def test_it_arrives_and_is_in_no_file(run, pair):
    """Both sides know that it is whole."""
    path = pair.file("photo.jpg", 3_000_000)

    async def look():
        upload, download = await pair.offer(path)
        download.look()
        with pytest.raises(UnknownTransfer):
            download.look()
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    upload, download = run(look())

    assert upload.transfer.state is download.transfer.state is State.DONE
    assert download.data == path.read_bytes()
    assert download.is_looked_at
    assert download.paths == []
    assert tree(pair.come) == {}


def test_it_goes_on_after_a_break(run, pair):
    """What is in memory counts as what is on a disk does."""
    path = pair.file("photo.jpg", 8_000_000)

    async def look():
        upload, download = await pair.offer(path)
        download.look()
        await until(lambda: download.transfer.done > 0)
        pair.to_bob.session.close()
        await until(lambda: not pair.to_bob.is_online)
        await pair.alice.connect_to(str(pair.bob.listening.status.endpoint))
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return download

    assert run(look()).data == path.read_bytes()


def test_it_can_be_kept_after_all(tmp_path):
    """Under a name that nothing else has."""
    first = keep(DATA, tmp_path, "photo.jpg", 1e9)
    second = keep(DATA, tmp_path, "photo.jpg", 1e9)

    assert (first.name, second.name) == ("photo.jpg", "photo (2).jpg")
    assert first.read_bytes() == second.read_bytes() == DATA
    assert first.stat().st_mtime == 1e9
    with pytest.raises(FolderGone):
        keep(DATA, tmp_path / "no" / "where", "photo.jpg", 1e9)
