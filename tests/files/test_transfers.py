"""Files between two nodes over real sockets, from disk to disk."""

import filecmp
import random
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from fantom.errors import ConnectionLost
from fantom.file_errors import (
    DiskFull,
    NotEnoughRoom,
    NothingToSend,
    UnknownTransfer,
)
from fantom.files.landing import Landing
from fantom.files.transfer import State
from fantom.files.upload import Upload
from fantom.files.window import MOST_WINDOW
from fantom.protocol.messages import FileCancel, FileOffer, OfferedFile
from tests.conftest import listen, until
from tests.files.disks import mounted


class Pair:
    """Two nodes that talk, and their folders."""

    def __init__(self, node_factory, tmp_path):
        self.alice, self.bob = node_factory(), node_factory()
        self.out, self.come = tmp_path / "out", tmp_path / "come"
        self.out.mkdir()
        self.come.mkdir()
        self.random = random.Random(5)

    async def meet(self):
        listen(self.alice)
        self.to_bob = await self.alice.connect_to(str(listen(self.bob)))
        (self.to_alice,) = await until(lambda: list(self.bob.peers))
        await until(lambda: self.to_bob.is_online and self.to_alice.is_online)
        return self

    def file(self, name, size):
        path = self.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.random.randbytes(size))
        return path

    async def offer(self, *paths):
        """Offer, and return both ends of it."""
        upload, _offering = await self.alice.transfers.offer(self.to_bob.id, paths)
        download = await until(lambda: find(self.bob, upload))
        return upload, download

    async def send(self, *paths):
        """Offer and accept all, and return both ends once it has ended."""
        upload, download = await self.offer(*paths)
        await self.accept(download)
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    async def accept(self, download, chosen=None):
        await self.bob.transfers.accept(download.transfer.id, chosen, self.come)


def find(node, carrier):
    """Return the other end, if it is there."""
    known = [x for x in node.transfers if x.transfer.id == carrier.transfer.id]
    return known[0] if known else None


def tree(folder):
    """Return what lies in a folder: paths, and bytes; None for an empty folder."""
    found = {}
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):  # it goes while we look
            if path.is_file():
                found[str(path.relative_to(folder))] = path.read_bytes()
            elif not any(path.iterdir()):
                found[str(path.relative_to(folder))] = None
    return found


@pytest.fixture
def pair(run, node_factory, tmp_path):
    """Alice, who sends, and Bob."""
    return run(Pair(node_factory, tmp_path).meet())


def test_a_file_arrives_whole(run, pair):
    """Under its name, with its time."""
    path = pair.file("swans.bin", 3_000_000)

    upload, download = run(pair.send(path))

    assert upload.transfer.state is download.transfer.state is State.DONE
    assert tree(pair.come) == tree(pair.out)
    arrived = pair.come / "swans.bin"
    assert download.paths == [arrived]
    assert arrived.stat().st_mtime == pytest.approx(path.stat().st_mtime, abs=1e-3)
    assert upload.transfer.done == download.transfer.done == 3_000_000


def test_folders_arrive_with_all_that_is_in_them(run, pair):
    """Empty files and empty folders, too."""
    for name, size in [("a/b/one", 10), ("a/two", 0), ("a/b/three", 70_000)]:
        pair.file(name, size)
    (pair.out / "a" / "nothing").mkdir()

    upload, download = run(pair.send(pair.out / "a"))

    assert upload.transfer.state is download.transfer.state is State.DONE
    assert tree(pair.come) == tree(pair.out)


def test_some_can_be_chosen(run, pair):
    """The others never come."""
    paths = [pair.file(f"{number}.txt", 1_000) for number in range(5)]

    async def choose():
        upload, download = await pair.offer(*paths)
        await pair.accept(download, [1, 3])
        await until(lambda: upload.transfer.has_ended)

    run(choose())

    assert sorted(tree(pair.come)) == ["1.txt", "3.txt"]


def test_it_can_be_declined(run, pair):
    """Both are told, and nothing is written."""

    async def decline():
        upload, download = await pair.offer(pair.file("a", 10))
        pair.bob.transfers.decline(download.transfer.id)
        await until(lambda: upload.transfer.has_ended)
        return upload, download

    upload, download = run(decline())

    assert upload.transfer.state is download.transfer.state is State.DECLINED
    assert tree(pair.come) == {}
    with pytest.raises(UnknownTransfer):
        pair.bob.transfers.decline(download.transfer.id)


def test_either_can_cancel_at_any_time(run, pair):
    """What is not whole goes."""

    async def cancel(node_of, other_of):
        upload, download = await pair.offer(pair.file("a", 20_000_000))
        await pair.accept(download)
        await until(lambda: download.transfer.done > 0)
        ends = {"alice": upload, "bob": download}
        getattr(pair, node_of).transfers.cancel(upload.transfer.id)
        await until(lambda: ends[other_of].transfer.has_ended)
        await until(lambda: tree(pair.come) == {})
        return upload, download

    for node_of, other_of in [("alice", "bob"), ("bob", "alice")]:
        upload, download = run(cancel(node_of, other_of))
        assert upload.transfer.state is download.transfer.state is State.CANCELLED


def both_agree(one, other):
    """Whether each knows what the other one wants."""
    return (one.paused_here, one.paused_there) == (
        other.paused_there,
        other.paused_here,
    )


def test_both_can_pause_in_any_order(run, pair):
    """It goes on when neither rests."""
    moves = [
        (pair.alice, "pause"),
        (pair.bob, "pause"),
        (pair.alice, "resume"),
        (pair.alice, "pause"),
        (pair.bob, "resume"),
        (pair.alice, "resume"),
    ]

    async def rest():
        upload, download = await pair.offer(pair.file("a", 6_000_000))
        await pair.accept(download)
        for node, move in moves:
            getattr(node.transfers, move)(upload.transfer.id)
            await until(lambda: both_agree(upload.transfer, download.transfer))
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    upload, download = run(rest())

    assert upload.transfer.state is download.transfer.state is State.DONE
    assert tree(pair.come) == tree(pair.out)


def test_it_goes_on_by_itself_after_a_cut(run, pair):
    """Nobody has to do anything."""

    async def cut():
        upload, download = await pair.offer(pair.file("a", 8_000_000))
        await pair.accept(download)
        await until(lambda: download.transfer.done)
        pair.to_alice.session.close(ConnectionLost("cut"))
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    upload, download = run(cut())

    assert upload.transfer.state is download.transfer.state is State.DONE
    assert tree(pair.come) == tree(pair.out)


def test_a_hundred_cuts_cost_no_more_than_what_was_under_way(run, pair, monkeypatch):
    """It goes on where the disk is, each time."""
    size, cuts = 200_000_000, 100
    path = pair.file("a", size)
    marks = sorted(random.Random(7).randrange(size) for _ in range(cuts))
    sent = []
    say_parts = Upload._say_parts
    monkeypatch.setattr(
        Upload,
        "_say_parts",
        lambda *arguments: sent.append(say_parts(*arguments)) or sent[-1],
    )

    async def cut():
        upload, download = await pair.offer(path)
        await pair.accept(download)
        for number, mark in enumerate(marks):
            await until(lambda mark=mark: download.transfer.done >= mark)
            peer = pair.to_bob if number % 2 else pair.to_alice
            if peer.session is not None:
                peer.session.close(ConnectionLost("cut"))
            await pair.alice.connect_to(str(pair.bob.listening.status.endpoint))
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    upload, download = run(cut(), 100)

    assert upload.transfer.state is download.transfer.state is State.DONE
    assert sum(sent) - size <= cuts * MOST_WINDOW
    assert filecmp.cmp(path, pair.come / "a", shallow=False)


def test_a_source_that_changes_is_told(run, pair):
    """And the others arrive."""
    changed, other = pair.file("changed", 500_000), pair.file("other", 10)

    async def change():
        upload, download = await pair.offer(changed, other)
        changed.write_bytes(b"something else")
        await pair.accept(download)
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    upload, download = run(change())

    assert upload.transfer.skipped == download.transfer.skipped == {0: "changed"}
    assert upload.transfer.state is download.transfer.state is State.DONE
    assert sorted(tree(pair.come)) == ["other"]


def test_names_that_lead_elsewhere_lead_nowhere(run, pair):
    """A stranger's program can say any name."""
    names = ["../evil", "/etc/evil", "a/../../evil", "a//b", "fine.txt"]
    entries = tuple(OfferedFile(name, 0, 0.0) for name in names)

    async def offer():
        pair.to_bob.send(FileOffer(b"strange!", entries))
        (download,) = await until(lambda: list(pair.bob.transfers))
        await pair.accept(download)
        return download

    download = run(offer())

    assert sorted(download.transfer.skipped) == [0, 1, 2, 3]
    assert set(download.transfer.skipped.values()) == {"refused-name"}


def test_too_many_offers_are_turned_down(run, pair):
    """So many wait, and the next are told."""

    async def flood():
        refused = []
        pair.alice.transfers.cancelled = refused.append
        for number in range(200):
            entries = (OfferedFile("a", 1, 0.0),)
            pair.to_bob.send(FileOffer(b"%08d" % number, entries))
        await until(lambda: len(list(pair.bob.transfers)) >= 64)
        path = pair.file("one", 1)
        upload, _offering = await pair.alice.transfers.offer(pair.to_bob.id, [path])
        await until(lambda: upload.transfer.has_ended)
        return upload

    upload = run(flood())

    assert len(list(pair.bob.transfers)) == 64
    assert upload.transfer.reason == "too-many"


def test_what_was_under_way_when_the_disk_was_full_does_no_harm(run, pair, monkeypatch):
    """It arrives behind the word that there is room again, and comes once more."""
    path, write, failed = pair.file("a", 30_000_000), Landing._write, []

    def fail_once(landing, step):
        if landing._course.done > 5_000_000 and not failed:
            failed.append(step)
            raise DiskFull(str(pair.come))
        write(landing, step)

    monkeypatch.setattr(Landing, "_write", fail_once)

    async def fill():
        upload, download = await pair.offer(path)
        await pair.accept(download)
        await until(lambda: download.problem is not None)
        pair.bob.transfers.resume(download.transfer.id)
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return upload, download

    upload, download = run(fill())

    assert (upload.transfer.reason, download.transfer.reason) == ("", "")
    assert tree(pair.come) == tree(pair.out)


def test_who_breaks_the_rules_is_told_and_the_talk_goes_on(run, pair):
    """A transfer fails; the link does not."""

    async def lie():
        upload, download = await pair.offer(pair.file("a", 100))
        pair.to_alice.send(FileCancel(b"unknown!", "whatever"))
        pair.bob.transfers.pause(upload.transfer.id)
        await pair.accept(download)
        await until(lambda: upload.transfer.accepted is not None)
        from fantom.protocol.messages import FileChunk

        pair.to_bob.send(FileChunk(upload.transfer.id, 0, 50, b"x" * 60))
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        pair.alice.conversations.get(pair.to_bob.id).send_text("still here")
        talk = pair.bob.conversations.get(pair.to_alice.id)
        await until(lambda: [x.text for x in talk.entries()] == ["still here"])
        return upload, download

    upload, download = run(lie())

    assert upload.transfer.reason == download.transfer.reason == "protocol"
    assert tree(pair.come) == {}


def test_nothing_is_offered_where_nothing_is(run, pair):
    """A clear word."""
    with pytest.raises(NothingToSend):
        run(pair.alice.transfers.offer(pair.to_bob.id, [Path("/no/such/thing")]))


def test_what_has_no_room_is_still_offered(run, pair):
    """The person can take another folder."""
    entries = (OfferedFile("huge", 2**62, 0.0),)

    async def offer():
        pair.to_bob.send(FileOffer(b"strange!", entries))
        (download,) = await until(lambda: list(pair.bob.transfers))
        with pytest.raises(NotEnoughRoom):
            await pair.accept(download)
        return download

    download = run(offer())

    assert download.transfer.state is State.OFFERED


def test_a_tab_that_closes_takes_its_half_files_along(run, pair):
    """On both sides nothing is left of them."""

    async def close():
        upload, download = await pair.offer(pair.file("a", 50_000_000))
        await pair.accept(download)
        await until(lambda: download.transfer.done)
        pair.bob.peers.forget(pair.to_alice.id)
        assert list(pair.bob.transfers) == []
        await until(lambda: not any(pair.come.iterdir()))
        return upload

    upload = run(close())

    assert upload.transfer.state is State.WAITING


def test_a_full_disk_rests_until_there_is_room(run, pair):
    """Both are told why, and resume means try again."""
    ballast = pair.come / "ballast"

    async def fill():
        upload, download = await pair.offer(pair.file("a", 900_000))
        pair.bob.transfers.pause(download.transfer.id)
        await pair.accept(download)
        ballast.write_bytes(bytes(500_000))
        pair.bob.transfers.resume(download.transfer.id)
        await until(lambda: isinstance(download.problem, DiskFull))
        assert download.transfer.state is State.PAUSED
        await until(lambda: upload.transfer.state is State.PAUSED)
        ballast.unlink()
        pair.bob.transfers.resume(download.transfer.id)
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return download

    with mounted(pair.come):
        download = run(fill())
        assert download.transfer.state is State.DONE
        assert download.problem is None
        assert tree(pair.come) == tree(pair.out)


def test_a_file_that_is_taken_away_is_told(run, pair):
    """While it is offered."""
    path = pair.file("a", 100)

    async def take_away():
        upload, download = await pair.offer(path, pair.file("b", 10))
        path.unlink()
        await pair.accept(download)
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return download

    download = run(take_away())

    assert download.transfer.skipped == {0: "gone"}
    assert sorted(tree(pair.come)) == ["b"]


def test_many_both_ways_at_once(run, pair):
    """Each gets its turns, and text goes on."""
    names = [f"{number}.bin" for number in range(4)]
    back = pair.out.parent / "back"
    back.mkdir()

    async def exchange():
        ends = []
        for name in names:
            upload, download = await pair.offer(pair.file(name, 1_500_000))
            await pair.accept(download)
            other, _left = await pair.bob.transfers.offer(
                pair.to_alice.id, [pair.out / name]
            )
            come = await until(lambda other=other: find(pair.alice, other))
            await pair.alice.transfers.accept(come.transfer.id, None, back)
            ends += [upload, download, other, come]
        pair.alice.conversations.get(pair.to_bob.id).send_text("meanwhile")
        talk = pair.bob.conversations.get(pair.to_alice.id)
        await until(lambda: [x.text for x in talk.entries()] == ["meanwhile"])
        await until(lambda: all(end.transfer.has_ended for end in ends))
        return ends

    ends = run(exchange())

    assert {end.transfer.state for end in ends} == {State.DONE}
    assert tree(pair.come) == tree(back) == tree(pair.out)


def test_settings_answer_for_the_person(run, pair):
    """Small ones are taken, larger ones are asked about; or none is taken."""
    settings = pair.bob.settings
    settings.override("files.directory", str(pair.come))
    settings.override("files.default_action", "accept")
    settings.override("files.max_size", "1")
    pair.to_alice.is_welcome = True

    async def offer_all():
        small, _download = await pair.offer(pair.file("small", 1_000))
        await until(lambda: small.transfer.has_ended)
        large, _download = await pair.offer(pair.file("large", 2_000_000))
        settings.override("files.default_action", "refuse")
        none, _download = await pair.offer(pair.file("none", 10))
        await until(lambda: none.transfer.has_ended)
        return small, large, none

    states = [each.transfer.state for each in run(offer_all())]

    assert states == [State.DONE, State.OFFERED, State.DECLINED]
    assert sorted(tree(pair.come)) == ["small"]


def test_what_waits_for_the_disk_is_not_written_twice(run, pair, monkeypatch):
    """They ask anew while a slow disk has work: what it has not begun is dropped."""
    may_write, writes = threading.Event(), []
    do = Landing.do

    def slow(landing, steps):
        writes.append(len(steps))
        may_write.wait(30)
        return do(landing, steps)

    monkeypatch.setattr(Landing, "do", slow)

    async def ask_anew():
        upload, download = await pair.offer(pair.file("a", 5_000_000))
        await pair.accept(download)
        await until(lambda: writes and download._steps)
        pair.to_alice.session.close(ConnectionLost("cut"))
        await pair.alice.connect_to(str(pair.bob.listening.status.endpoint))
        await until(lambda: download._jobs.waiting)
        may_write.set()
        await until(lambda: upload.transfer.has_ended and download.transfer.has_ended)
        return download

    download = run(ask_anew())

    assert download.transfer.state is State.DONE
    assert tree(pair.come) == tree(pair.out)
