"""Peers who keep to no rule: what they make us hold and do is bounded."""

import asyncio

import pytest

from fantom.file_errors import UnknownTransfer
from fantom.files.download import Download
from fantom.files.landing import Landing
from fantom.files.transfer import State
from fantom.protocol.limits import MAX_OFFERS_WEIGHT_FROM_ONE, STEP_WEIGHT
from fantom.protocol.messages import (
    FileAnswer,
    FileAsk,
    FileCancel,
    FileChunk,
    FileOffer,
    FilePause,
    FileResume,
    OfferedFile,
)
from tests.conftest import until
from tests.files.disks import descriptors
from tests.files.test_transfers import Pair, tree
from tests.held_up import Gate

OFTEN, CHUNK = 1_000, 50_000


@pytest.fixture
def pair(run, node_factory, tmp_path):
    """Alice, who attacks, and Bob."""
    return run(Pair(node_factory, tmp_path).meet())


THEIRS = b"12345678"


async def offered(pair, *files, transfer=THEIRS):
    """Let Alice offer, without a transfer of her own; return what Bob has."""
    entries = tuple(OfferedFile(path, size, 0.0) for path, size in files)
    pair.to_bob.send(FileOffer(transfer, entries))
    known = pair.bob.transfers
    await until(lambda: transfer in [each.transfer.id for each in known])
    return known.get(transfer)


async def said(pair, *messages):
    """Let Alice say all that, and wait until Bob has heard it."""
    for message in messages:
        pair.to_bob.send(message)
    # In the last lane, and behind all that is in it; then it is as if it never was.
    last = await offered(pair, ("that was all", 1), transfer=b"the last")
    pair.to_bob.send(FileCancel(b"the last", "gone"))
    await until(lambda: last.transfer.has_ended)
    pair.bob.transfers.remove(b"the last")


def waiting(pair):
    """Return what waits for Bob's disk."""
    return pair.bob.transfers._means[pair.to_alice.id].backlog.weight


def heard_by_alice(pair, monkeypatch):
    """Return a list that gets what Bob says from now on."""
    heard = []
    send = type(pair.to_alice).send

    def note(peer, message):
        if peer is pair.to_alice:
            heard.append(message)
        send(peer, message)

    monkeypatch.setattr(type(pair.to_alice), "send", note)
    return heard


def test_many_questions_get_one_answer(run, pair, monkeypatch):
    """While a slow disk looks how far it is; and the file still comes whole."""
    gate = Gate(monkeypatch, Download, "_prefix")

    async def ask():
        download = await offered(pair, ("a", 4))
        await pair.accept(download)
        heard = heard_by_alice(pair, monkeypatch)
        await said(pair, *[FileAsk(download.transfer.id)] * OFTEN)
        gate.open()
        await until(lambda: any(isinstance(x, FileAnswer) for x in heard))
        return download, heard

    download, heard = run(ask())

    answers = [x for x in heard if isinstance(x, FileAnswer)]
    assert len(answers) == 1
    assert download._jobs.waiting == 0


def test_who_asks_and_does_not_read_fills_no_memory(run, pair, monkeypatch):
    """What waits to be said about one transfer is a few words, whatever was asked."""

    async def ask():
        download = await offered(pair, ("a", 4))
        pair.to_bob.send(FileCancel(THEIRS, "gone"))
        await until(lambda: download.transfer.has_ended)
        # As if Alice read nothing any more.
        monkeypatch.setattr(type(download), "_can_say", False)
        await said(pair, *[FileAsk(THEIRS)] * OFTEN)
        return download

    assert len(run(ask())._unsaid) == 1


def test_offers_that_are_over_take_no_more_than_those_that_wait(run, pair):
    """Offered and taken back, again and again: the oldest are forgotten."""
    files = [(f"{number:04}" + "x" * 1_000, 1) for number in range(4_000)]

    async def flood():
        for number in range(6):
            download = await offered(pair, *files, transfer=b"%08d" % number)
            pair.to_bob.send(FileCancel(download.transfer.id, "gone"))
            await until(lambda download=download: download.transfer.has_ended)

    run(flood())

    weights = [each.transfer.weight for each in pair.bob.transfers]
    assert 0 < sum(weights) <= MAX_OFFERS_WEIGHT_FROM_ONE


def test_an_offer_that_is_taken_back_while_it_is_accepted(run, pair, monkeypatch):
    """The person is told, and the folder is held no longer."""
    gate = Gate(monkeypatch, Landing, "__init__")
    before = descriptors()

    async def take_back():
        download = await offered(pair, ("a", 4))
        accepting = asyncio.ensure_future(pair.accept(download))
        await until(gate.reached.is_set)
        await said(pair, FileCancel(THEIRS, "gone"))
        gate.open()
        with pytest.raises(UnknownTransfer):
            await accepting
        await until(lambda: descriptors() <= before)
        return download

    assert run(take_back()).transfer.reason == "gone"
    assert tree(pair.come) == {}


def test_who_rests_and_goes_on_by_the_thousand_is_told_of_now_and_then(run, pair):
    """How it stands in the end is told, whatever it was in between."""
    states = []

    def note(carrier):
        if carrier.transfer.id == THEIRS:
            states.append(carrier.transfer.state)

    async def rest():
        download = await offered(pair, ("a", 4))
        await pair.accept(download)
        pair.bob.transfers.changed.connect(note)
        both = [FilePause(THEIRS), FileResume(THEIRS)]
        await said(pair, *both * OFTEN, FilePause(THEIRS))
        await until(lambda: states and states[-1] is State.PAUSED)

    run(rest())

    assert len(states) < OFTEN // 10


def test_bytes_one_by_one_are_weighed_as_what_they_are(run, pair, monkeypatch):
    """A disk that hangs is no way to fill the memory with little."""
    monkeypatch.setattr("fantom.files.download.MAX_UNWRITTEN", OFTEN * STEP_WEIGHT)
    gate = Gate(monkeypatch, Landing, "do")

    async def trickle():
        download = await offered(pair, ("a", OFTEN))
        await pair.accept(download)
        chunks = [FileChunk(THEIRS, 0, at, b"x") for at in range(OFTEN)]
        await said(pair, *chunks)
        await until(lambda: download.transfer.has_ended)
        gate.open()
        return download

    assert run(trickle()).transfer.reason == "protocol"


def test_all_offers_of_one_share_what_may_wait_for_a_disk(run, pair, monkeypatch):
    """A disk that hangs holds no more for many than for one; then it is free again."""
    monkeypatch.setattr("fantom.files.download.MAX_UNWRITTEN", 4 * CHUNK)
    gate = Gate(monkeypatch, Landing, "do")
    ids = [b"%08d" % number for number in range(6)]

    async def send():
        downloads = [await offered(pair, ("a", CHUNK), transfer=x) for x in ids]
        for download in downloads:
            await pair.accept(download)
        await said(pair, *(FileChunk(x, 0, 0, bytes(CHUNK)) for x in ids))
        await until(lambda: downloads[-1].transfer.has_ended)
        ended = [x.transfer.reason for x in downloads]
        gate.open()
        await until(lambda: not waiting(pair))
        return ended

    assert run(send()) == ["", "", "", "protocol", "protocol", "protocol"]


def test_an_answer_waits_for_who_reads_nothing_just_now(run, pair, monkeypatch):
    """They ask once, and would wait for ever."""

    async def ask():
        upload, download = await pair.offer(pair.file("a", 100))
        monkeypatch.setattr(type(download), "_can_say", False)
        await pair.bob.transfers.accept(download.transfer.id, folder=pair.come)
        monkeypatch.undo()
        download.go_on()
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)

    run(ask())

    assert tree(pair.come) == tree(pair.out)
