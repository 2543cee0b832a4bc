import pytest
from blake3 import blake3

from fantom.errors import RemoteProtocolError
from fantom.files.held import Held, HeldSource
from fantom.files.transfer import State
from tests.conftest import until
from tests.files.test_transfers import find, pair, tree

DATA = bytes(range(256)) * 8_192  # two megabytes: more than is read at once

__all__ = ["pair"]


def test_it_is_read_in_order():
    """As a file is, with its hash at the end."""
    source = HeldSource(Held("picture.png", DATA, 0.0))
    blocks = list(iter(source.read, b""))

    assert len(blocks) == 2
    assert b"".join(blocks) == DATA
    assert source.digest == blake3(DATA).digest()
    source.close()


def test_one_can_go_on_behind_what_is_there():
    """The hash says whether it is the same beginning."""
    source = HeldSource(Held("picture.png", DATA, 0.0))

    assert source.pass_over(1_000) == blake3(DATA[:1_000]).digest()
    assert source.read(10) == DATA[1_000:1_010]
    with pytest.raises(RemoteProtocolError):
        source.pass_over(len(DATA) + 1)


def test_what_is_in_no_file_arrives(run, pair):
    """Under the name that it was given, made safe; and once more after a retry."""

    async def send():
        alice, bob = pair.alice.transfers, pair.bob.transfers
        upload = alice.offer_held(pair.to_bob.id, ".../picture.png", DATA, 1e9, b"")
        download = await until(lambda: find(pair.bob, upload))
        bob.decline(download.transfer.id)
        await until(lambda: upload.transfer.has_ended)
        upload = await alice.retry(upload.transfer.id)
        download = await until(lambda: find(pair.bob, upload))
        await pair.accept(download)
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload

    assert run(send()).transfer.state is State.DONE
    ((name, data),) = tree(pair.come).items()
    assert data == DATA
    assert name.endswith("picture.png")
    assert (pair.come / name).stat().st_mtime == 1e9
