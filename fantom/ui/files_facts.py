"""What a transfer is like at this moment, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from fantom.errors import FantomError
from fantom.files.transfer import State
from fantom.ui.file_kinds import Kind


class Deed(StrEnum):
    """What a person can do with files that were offered."""

    SAVE = "save"
    CHOOSE = "choose"
    VIEW = "view"
    DECLINE = "decline"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    OPEN = "open"
    SHOW = "show"
    RETRY = "retry"


class Title(NamedTuple):
    """What is offered; that never changes."""

    name: str  # of the first file, or of the folder around it, as it was said
    others: int  # beside that one, at the top
    files: int  # in all
    kind: Kind  # of the first; of a folder, FOLDER
    can_view: bool = False  # in memory


@dataclass(frozen=True, slots=True)
class FilesFacts:
    """What is shown of a transfer; sizes in bytes, `left` in seconds."""

    title: Title
    state: State
    is_ours: bool
    who: str  # the peer
    size: int
    done: int = 0
    rate: float | None = None
    left: float | None = None
    paused_here: bool = False
    paused_there: bool = False
    reason: str = ""
    problem: FantomError | None = None
    skipped: int = 0
    is_away: bool = False  # the peer is not there now
    is_saved: bool = False
    is_viewed: bool = False  # it is in memory, or was
    has_view: bool = False  # it still is

    @property
    def share(self) -> float:
        """How much of it is there, from 0 to 1."""
        return min(self.done / self.size, 1.0) if self.size else 0.0

    @property
    def is_under_way(self) -> bool:
        """Whether a bar shows how far it is."""
        return self.state in _UNDER_WAY

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done, the most likely first."""
        match self.state:
            case State.OFFERED:
                return (Deed.CANCEL,) if self.is_ours else self._answers
            case State.ACTIVE | State.WAITING:
                return (Deed.PAUSE, Deed.CANCEL)
            case State.PAUSED:
                return (Deed.RESUME, Deed.CANCEL) if self.paused_here else _CANCEL
            case State.DONE:
                return self._ends
        return (Deed.RETRY,) if self.is_ours else ()

    @property
    def _answers(self) -> tuple[Deed, ...]:
        view = (Deed.VIEW,) if self.title.can_view else ()
        return (Deed.SAVE, Deed.CHOOSE, *view, Deed.DECLINE)

    @property
    def _ends(self) -> tuple[Deed, ...]:
        if self.is_viewed:
            return (Deed.VIEW,) if self.has_view else ()
        if self.is_ours or not self.is_saved:
            return ()
        return (Deed.SHOW,) if self.title.others else (Deed.OPEN, Deed.SHOW)


_UNDER_WAY = frozenset({State.ACTIVE, State.WAITING, State.PAUSED})
_CANCEL = (Deed.CANCEL,)


@dataclass(frozen=True, slots=True)
class Underway:
    """What several transfers are like together."""

    count: int = 0
    done: int = 0
    size: int = 0
    rate: float = 0.0

    @property
    def share(self) -> float:
        """How much of it is there, from 0 to 1."""
        return min(self.done / self.size, 1.0) if self.size else 0.0


def together(parts: Sequence[FilesFacts]) -> Underway:
    """Return what those that are under way are like, of all these."""
    moving = [part for part in parts if part.is_under_way]
    return Underway(
        len(moving),
        sum(part.done for part in moving),
        sum(part.size for part in moving),
        sum(part.rate or 0.0 for part in moving),
    )
