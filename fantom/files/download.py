"""Carries the files of one offer of the peer's from the wire to the disk."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import NamedTuple

from fantom.errors import FantomError, RemoteProtocolError
from fantom.file_errors import UnknownTransfer
from fantom.files.arrival import NONE
from fantom.files.awaited import awaited
from fantom.files.backlog import Backlog, Share
from fantom.files.batches import FILE_WEIGHT, Batches
from fantom.files.blocks import nothing
from fantom.files.carrier import Carrier
from fantom.files.disk import Disk
from fantom.files.landing import Landed, Landing
from fantom.files.looking import Looking, can_look
from fantom.files.receiving import Receiving, Step, Write
from fantom.files.transfer import State
from fantom.identity.kept_transfer import KeptPlace
from fantom.net.link import Link
from fantom.peers.peer import Peer
from fantom.protocol.limits import MAX_UNWRITTEN, STEP_WEIGHT
from fantom.protocol.messages import (
    FileCancel,
    FileChunk,
    FileEnd,
    FilePause,
    FileReason,
    FileRefuse,
    FileSkip,
)

Told = Callable[[Carrier], None]


class Means(NamedTuple):
    """What is there for all that comes from one peer."""

    disk: Disk
    backlog: Backlog


class Download(Carrier):
    """Writes what comes, and tells the peer how far it is."""

    transfer: Receiving

    def __init__(
        self,
        receiving: Receiving,
        peer: Peer,
        means: Means,
        on_change: Told,
        now: Callable[[], float],
    ) -> None:
        super().__init__(receiving, peer)
        self._disk, self._jobs = means.disk, means.disk.jobs()
        self._on_change, self._now = on_change, now
        self.folder = Path()
        self.partial = ""  # the hidden name of the file that is begun
        self.tops: Mapping[str, str] = NONE  # folders, by what they are called here
        self._landing: Landing | Looking | None = None
        self.is_looked_at = False  # and goes into no file
        self.data = b""  # of what is looked at, once it is whole
        self._session: Link | None = None  # on which bytes are taken
        self._steps: list[Step] = []
        self._unwritten = Share(means.backlog)
        self._is_writing = False
        self._is_asked = False  # where we are, and the disk looks
        self._owes_answer = False  # the disk could not say so far
        self._batches = Batches()
        self._due: asyncio.TimerHandle | None = None

    async def accept(self, chosen: Sequence[int], folder: Path) -> None:
        """Take these files into that folder.

        Raises:
            FolderGone, FolderUnwritable, NotEnoughRoom: it is still offered.
            UnknownTransfer: it is not any more.
        """
        receiving = self.transfer
        jobs = self._disk.jobs()  # which no end of the transfer stops
        make = partial(Landing, folder, receiving.entries, chosen)
        landing = await awaited(jobs, make)
        if receiving.state is not State.OFFERED:
            jobs.submit(landing.close, _nothing)
            raise UnknownTransfer(receiving.id.hex())
        self.folder = folder
        self._begin(landing, chosen)

    def look(self) -> None:
        """Take the only file into memory, to be shown and not kept.

        Raises:
            UnknownTransfer: it is not offered any more, or not fit for that.
        """
        receiving = self.transfer
        if receiving.state is not State.OFFERED or not can_look(receiving.entries):
            raise UnknownTransfer(receiving.id.hex())
        self.is_looked_at = True
        self._begin(Looking(receiving.entries), (0,))

    def _begin(self, landing: Landing | Looking, chosen: Sequence[int]) -> None:
        receiving, self._landing = self.transfer, landing
        receiving.accept(chosen)
        self._answer(b"")
        for index, reason in landing.refused.items():
            self._refuse(index, reason)
        if len(landing.refused) == len(chosen):
            self.cancel(next(iter(landing.refused.values()), FileReason.CANCELLED))
        self._on_change(self)

    def go_on_with(self, place: KeptPlace) -> None:
        """Take up what was there when the program ended."""
        self.folder, self.partial = Path(place.folder), place.partial
        self.tops = place.tops
        self._take_up(place.index)

    def set_aside(self) -> None:
        """Leave what is written, for the next start."""
        self._session = None
        landing, self._landing = self._landing, None
        self._unwritten.clear()
        self._jobs.stop(landing.close if landing is not None else nothing)

    def decline(self) -> None:
        """Take none of them."""
        self._say(self.transfer.decline())

    def take(self, said: FileChunk | FileEnd | FileSkip) -> None:
        """Note what comes; on an older session than the last answer's, it is dropped.

        Raises:
            RemoteProtocolError: it does not follow.
        """
        if self._session is None or self._session is not self.peer.session:
            return
        step = self.transfer.take(said)
        if step is None:
            return
        size = len(step.data) if isinstance(step, Write) else 0
        self._steps.append(step)
        self._unwritten.add(size + STEP_WEIGHT)
        self._batches.came(size or FILE_WEIGHT)
        if self._unwritten.in_all > MAX_UNWRITTEN:
            raise RemoteProtocolError("more than was acknowledged, by far")
        self._write_on()

    def resume(self) -> None:
        was_stuck, self.problem = self.problem is not None, None
        super().resume()
        if was_stuck and self._landing is None:
            self._take_up(self.transfer.position.file)
        if was_stuck:
            self._jobs.submit(self._prefix, self._on_mended)

    def _take_ask(self) -> None:
        """Say where we are, as soon as all that came is on disk."""
        transfer = self.transfer
        match transfer.state:
            case State.OFFERED:
                pass  # a person is being asked
            case State.DONE:
                self._say(transfer.answer(b""))
            case State.DECLINED | State.CANCELLED | State.FAILED:
                self._say(FileCancel(transfer.id, transfer.reason))
            case _:
                self._session, self._owes_answer = None, True
                self._drop_steps()  # they come again, behind what is being written
                self._look_where_we_are()

    def _follow(self) -> None:
        """Who sends does."""

    def _stop(self) -> None:
        self._session, self._owes_answer = None, False

    def _let_go(self) -> None:
        landing, self._landing = self._landing, None
        self._session = None
        self._drop_steps()
        self._unwritten.clear()
        self._jobs.stop(landing.drop if landing is not None else nothing)

    def _answer(self, prefix: bytes) -> None:
        if self._is_open:  # if they read nothing just now, it waits until they do
            self._session, self._owes_answer = self.peer.session, False
            self._say(self.transfer.answer(prefix))
            if self.transfer.paused_here:
                self._say(FilePause(self.transfer.id))

    def _take_up(self, index: int) -> None:
        self._jobs.submit(partial(self._open_again, index), self._on_opened_again)

    def _open_again(self, index: int) -> Landed:
        """In a thread: what comes behind it there needs the landing."""
        transfer = self.transfer
        assert transfer.accepted is not None, "accepted first"
        landing = Landing(self.folder, transfer.entries, transfer.accepted, self.tops)
        landed = landing.go_on(index, self.partial, self._jobs.check)
        self._landing = landing
        return landed

    def _on_opened_again(self, outcome: "Future[Landed]") -> None:
        error = outcome.exception()
        if error is None:
            self.transfer.note_stored(outcome.result().position)
        elif isinstance(error, FantomError):
            self._rest(error)
        else:
            raise error
        self._on_change(self)

    def _prefix(self) -> bytes | None:
        return self._landing.prefix if self._landing is not None else None

    def _look_where_we_are(self) -> None:
        """Have the disk look, once however often they ask."""
        if not self._is_asked:
            self._is_asked = True
            self._jobs.submit(self._prefix, self._on_prefix)

    def _on_mended(self, outcome: "Future[bytes | None]") -> None:
        prefix = outcome.result()
        if prefix is None:
            return
        if self._owes_answer:
            self._answer(prefix)
        else:
            # They ask then: what they said meanwhile is still to come.
            self._say(self.transfer.answer(prefix))

    def _on_prefix(self, outcome: "Future[bytes | None]") -> None:
        self._is_asked = False
        prefix = outcome.result()
        if prefix is not None:
            self._answer(prefix)
            self._on_change(self)

    def _write_on(self) -> None:
        if self._is_writing or not self._steps or self._landing is None:
            return
        if not self._batches.is_due(self._now()):
            self._write_later()
            return
        steps, self._steps = self._steps, []
        self._is_writing = True
        self._batches.begin(self._now())
        self._jobs.submit(
            partial(self._landing.do, steps), partial(self._on_written, _size(steps))
        )

    def _write_later(self) -> None:
        if self._due is None and (at := self._batches.due_at) is not None:
            loop = asyncio.get_running_loop()
            self._due = loop.call_later(at - self._now(), self._on_due)

    def _on_due(self) -> None:
        self._due = None
        self._write_on()

    def _on_written(self, size: int, outcome: "Future[Landed]") -> None:
        landed = outcome.result()
        self._is_writing = False
        self._unwritten.remove(size)
        self.paths += landed.paths
        self.data = landed.data or self.data
        self.partial = landed.partial
        if isinstance(self._landing, Landing):
            self.tops = self._landing.tops
        for index, reason in landed.refused.items():
            self._refuse(index, reason)
        ack = self.transfer.note_stored(landed.position)
        self._say(ack)
        if landed.problem is not None:
            self._rest(landed.problem)
        elif self.transfer.has_ended:
            self._let_go()
        self._write_on()
        self._on_change(self)

    def _rest(self, problem: FantomError) -> None:
        """Wait until a person has mended what stands in the way."""
        self.problem = problem
        self._session = None
        self._drop_steps()
        self._say(self.transfer.pause())

    def _drop_steps(self) -> None:
        self._unwritten.remove(_size(self._steps))
        self._steps.clear()
        self._batches.drop()

    def _refuse(self, index: int, reason: FileReason) -> None:
        self.transfer.refuse(index, reason)
        self._say(FileRefuse(self.transfer.id, index, reason))


def _size(steps: Sequence[Step]) -> int:
    data = sum(len(step.data) for step in steps if isinstance(step, Write))
    return data + STEP_WEIGHT * len(steps)


def _nothing(_outcome: "Future[None]") -> None:
    """Nobody wants to know."""
