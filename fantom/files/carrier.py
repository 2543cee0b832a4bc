"""What carries the files of one offer, whichever way they go."""

from abc import ABC, abstractmethod
from pathlib import Path

from fantom.errors import FantomError
from fantom.files.pace import Pace
from fantom.files.transfer import Transfer
from fantom.net.link import Link, Stage
from fantom.peers.peer import Peer
from fantom.protocol.messages import (
    FileAck,
    FileAnswer,
    FileAsk,
    FileCancel,
    FileMessage,
    FilePause,
    FileResume,
)

Control = FileAsk | FilePause | FileResume | FileCancel
# Of those that wait to be said the newest says it all: who asks and does not read
# fills no memory with answers.
_NEWEST = (FileAck, FileAnswer, FileCancel)


class Carrier(ABC):
    """Joins a transfer, its peer, and the disk."""

    pace: Pace  # whoever keeps it sees to that

    def __init__(self, transfer: Transfer, peer: Peer) -> None:
        self.transfer: Transfer = transfer
        self.peer = peer
        self.paths: list[Path] = []  # of what is whole here
        self.problem: FantomError | None = None  # that a person can mend
        self._greeted: Link | None = None  # the session in which it was
        self._unsaid: list[FileMessage] = []
        self._owed: FileCancel | None = None  # they do not know that it has ended

    def go_on(self) -> None:
        """Say what waits, if the peer can hear it; greet it in a new session."""
        if not self._can_say:
            return
        if self._greeted is not self.peer.session:
            self._greeted = self.peer.session
            self._unsaid[:0] = self._greeting()
        unsaid, self._unsaid = self._unsaid, []
        for message in unsaid:
            self._say(message)

    def part(self) -> None:
        """The session is gone, and what was under way in it."""
        self.transfer.part()
        self._greeted = None
        self._unsaid.clear()
        self._stop()

    def pause(self) -> None:
        """Let no bytes flow until `resume`."""
        self._say(self.transfer.pause())

    def resume(self) -> None:
        """Let them flow again, as far as it is for us."""
        self._say(self.transfer.resume())
        self._follow()

    def cancel(self, reason: str) -> None:
        """End it, and tell the peer."""
        self.end(reason)
        self._owed = FileCancel(self.transfer.id, reason)
        self._say(self._owed)

    def end(self, reason: str) -> None:
        """Nothing more comes of it."""
        self.transfer.end(reason)
        self._let_go()

    @abstractmethod
    def set_aside(self) -> None:
        """Stop, and leave what there is for the next start."""

    def take_control(self, said: Control) -> None:
        """Do what the peer would like."""
        match said:
            case FileAsk():
                self._take_ask()
            case FileCancel(reason=reason):
                self._owed = None
                self.end(reason)
            case _:
                self.transfer.take_pause(said)
                self._follow()

    @property
    def _is_open(self) -> bool:
        session = self.peer.session
        return session is not None and session.stage is Stage.OPEN

    @property
    def _can_say(self) -> bool:
        return self._is_open and self.peer.ready

    def _say(self, message: FileMessage) -> None:
        if self._can_say and self._greeted is self.peer.session and not self._unsaid:
            self.peer.send(message)
            if message is self._owed:
                self._owed = None
            return
        if isinstance(message, _NEWEST):
            kind = type(message)
            self._unsaid = [x for x in self._unsaid if type(x) is not kind]
        self._unsaid.append(message)

    def _greeting(self) -> list[FileMessage]:
        """Return what to say first in a new session."""
        if self._owed is not None:
            return [self._owed]
        return [] if self.transfer.has_ended else self.transfer.greeting()

    @abstractmethod
    def _take_ask(self) -> None: ...

    @abstractmethod
    def _follow(self) -> None:
        """Speak or rest, as both want it now."""

    @abstractmethod
    def _stop(self) -> None:
        """Drop what belongs to the session."""

    @abstractmethod
    def _let_go(self) -> None:
        """Drop everything: it has ended."""
