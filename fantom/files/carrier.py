"""What carries the files of one offer, whichever way they go."""

from abc import ABC, abstractmethod
from pathlib import Path

from fantom.errors import FantomError
from fantom.files.transfer import Transfer
from fantom.peers.peer import Peer
from fantom.protocol.messages import (
    FileAsk,
    FileCancel,
    FileMessage,
    FilePause,
    FileResume,
)

Control = FileAsk | FilePause | FileResume | FileCancel


class Carrier(ABC):
    """Joins a transfer, its peer, and the disk."""

    def __init__(self, transfer: Transfer, peer: Peer) -> None:
        self.transfer: Transfer = transfer
        self.peer = peer
        self.paths: list[Path] = []  # of what is whole here
        self.problem: FantomError | None = None  # that a person can mend

    def greet(self) -> None:
        """Say what a new session begins with."""
        self.part()
        for message in self.transfer.greeting():
            self._say(message)

    def part(self) -> None:
        """The session is gone, and what was under way in it."""
        self.transfer.part()
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
        self._say(FileCancel(self.transfer.id, reason))
        self.end(reason)

    def end(self, reason: str) -> None:
        """Nothing more comes of it."""
        self.transfer.end(reason)
        self._let_go()

    def take_control(self, said: Control) -> None:
        """Do what the peer would like."""
        match said:
            case FileAsk():
                self._take_ask()
            case FileCancel(reason=reason):
                self.end(reason)
            case _:
                self.transfer.take_pause(said)
                self._follow()

    def _say(self, message: FileMessage) -> None:
        if self.peer.ready:
            self.peer.send(message)

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
