"""Where the window is put: remembered as text, repaired when screens change."""

import re
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

_TEXT = re.compile(
    r"(?P<width>\d{1,5})x(?P<height>\d{1,5})(?P<x>[+-]\d{1,6})(?P<y>[+-]\d{1,6})"
    r"(?P<maximised> maximised)?"
)
_HANDLE = 40  # pixels of the title that must be in reach


class Placement(NamedTuple):
    """A place on the screens, as X has written it for forty years."""

    frame: QRect
    maximised: bool = False

    @property
    def looks(self) -> tuple[int, int, bool]:
        """How large it is, wherever it is."""
        return self.frame.width(), self.frame.height(), self.maximised

    def __str__(self) -> str:
        rect = self.frame
        size = f"{rect.width()}x{rect.height()}{rect.x():+d}{rect.y():+d}"
        return f"{size} maximised" if self.maximised else size


def parse_placement(text: str) -> Placement | None:
    """Return the placement that a text says; None if it says none."""
    match = _TEXT.fullmatch(text)
    if match is None:
        return None
    x, y, width, height = (int(match[n]) for n in ("x", "y", "width", "height"))
    return Placement(QRect(x, y, width, height), match["maximised"] is not None)


def repaired(wanted: QRect, screens: list[QRect], least: QSize) -> QRect:
    """Return `wanted` so that it can be seen and moved on these screens.

    The first screen takes what lies on none.
    """
    screen = next((s for s in screens if _is_in_reach(wanted, s)), None)
    home = screen or screens[0]
    width = min(max(wanted.width(), least.width()), home.width())
    height = min(max(wanted.height(), least.height()), home.height())
    result = QRect(wanted.x(), wanted.y(), width, height)
    if not _is_in_reach(result, home):  # also if it became too narrow for that
        result.moveCenter(home.center())
    return result


def _is_in_reach(wanted: QRect, screen: QRect) -> bool:
    title = QRect(wanted.x(), wanted.y(), wanted.width(), _HANDLE)
    seen = title & screen
    return seen.width() >= _HANDLE and seen.height() >= _HANDLE // 2
