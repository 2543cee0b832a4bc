"""What an offer and the answer to it have in common, whichever way the files go.

Sans-IO, as both directions are: messages come in, messages and positions come out.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from enum import StrEnum

from fantom.errors import RemoteProtocolError
from fantom.files.course import Course, Position, indexes
from fantom.protocol.messages import (
    FileMessage,
    FilePause,
    FileReason,
    FileResume,
    OfferedFile,
)


class Direction(StrEnum):
    """Which way the files go."""

    IN = "in"
    OUT = "out"


class State(StrEnum):
    """How it stands."""

    OFFERED = "offered"  # nobody has answered
    ACTIVE = "active"
    WAITING = "waiting"  # for the peer to be there again
    PAUSED = "paused"
    DONE = "done"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    FAILED = "failed"


_ENDINGS: dict[str, State] = {
    FileReason.DECLINED: State.DECLINED,
    FileReason.CANCELLED: State.CANCELLED,
}


class Transfer(ABC):
    """One offer, from its making to its end."""

    direction: Direction
    preview: bytes = b""  # what the first picture of it looks like

    def __init__(self, transfer: bytes, entries: tuple[OfferedFile, ...]) -> None:
        self.id = transfer
        self.entries = entries
        self.accepted: Sequence[int] | None = None  # once somebody answered
        self.skipped: dict[int, str] = {}  # files that do not come, and why
        self.paused_here = self.paused_there = False
        self.reason = ""  # why it ended, or rests; a FileReason or what they said
        self._ending: State | None = None
        self._is_agreed = False  # both know where to go on, on the present session
        self._way = Course((), ())  # made once: whoever asks often costs little
        self._on_disk = self._way  # what the receiver has for sure

    @property
    def state(self) -> State:
        """How it stands."""
        if self._ending is not None:
            return self._ending
        if self.accepted is None:
            return State.OFFERED
        if self.is_paused:
            return State.PAUSED
        return State.ACTIVE if self._is_agreed else State.WAITING

    @property
    def name(self) -> str:
        """What the first file, or the folder around it, is called."""
        return self.entries[0].path.partition("/")[0]

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self._ending is not None

    @property
    def is_paused(self) -> bool:
        """Whether one of both wants no bytes to flow."""
        return self.paused_here or self.paused_there

    @property
    def is_flowing(self) -> bool:
        """Whether bytes may flow now."""
        return self.state is State.ACTIVE

    @property
    def size(self) -> int:
        """How many bytes there are: offered, or accepted once that is known."""
        if self.accepted is None:
            return sum(entry.size for entry in self.entries)
        return self._on_disk.total

    @property
    def done(self) -> int:
        """How many of them the receiver has for sure."""
        return self._on_disk.done

    @property
    def position(self) -> Position:
        """Before which the receiver has everything that it will have."""
        return self._on_disk.position

    def pause(self) -> FilePause:
        """Let no bytes flow until `resume`; return what to tell the peer."""
        self.paused_here = True
        return FilePause(self.id)

    def resume(self) -> FileResume:
        """Take `pause` back."""
        self.paused_here, self.reason = False, ""
        return FileResume(self.id)

    def take_pause(self, said: FilePause | FileResume) -> None:
        """Note what the peer would like."""
        self.paused_there = isinstance(said, FilePause)

    def end(self, reason: str) -> None:
        """Nothing more comes of it: one of both says so, or it cannot go on."""
        if self._ending is None:
            self.reason = reason
            self._ending = _ENDINGS.get(reason, State.FAILED)

    def part(self) -> None:
        """The session is gone, and what was agreed in it."""
        self._is_agreed = False
        self.paused_there = False

    def go_on_with(
        self, accepted: Sequence[int], skipped: Mapping[int, str], *, is_paused: bool
    ) -> None:
        """Be as it was when the program ended."""
        self._accept(accepted)
        self.skipped.update(skipped)
        self.paused_here = is_paused

    @abstractmethod
    def greeting(self) -> list[FileMessage]:
        """Return what to say first in a new session."""

    def _accept(self, chosen: Sequence[int]) -> None:
        self.accepted = chosen
        self._way = Course([entry.size for entry in self.entries], chosen)
        self._on_disk = self._way.anew()

    def _end_if_complete(self) -> None:
        if not self._on_disk.is_complete or self.accepted is None:
            return
        came = len(self.accepted) - len(self.skipped)
        self._ending = State.DONE if came > 0 else State.FAILED
        if self._ending is State.FAILED:
            self.reason = next(iter(self.skipped.values()), "")

    def _chosen(self, ranges: Sequence[tuple[int, int]]) -> list[int]:
        """Return which files `ranges` name.

        Raises:
            RemoteProtocolError: not all were offered, or it was said otherwise before.
        """
        chosen = indexes(ranges, len(self.entries))
        if self.accepted is not None and list(self.accepted) != chosen:
            raise RemoteProtocolError("another choice than before")
        return chosen
