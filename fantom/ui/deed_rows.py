"""Rows with buttons that are painted: where files were offered.

The mouse presses them where they are.  In the current row arrows go from one to the
next, and Return presses the one with a ring around it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from fantom.chat.entry import FilesLine, Line
from fantom.ui.bubble import Row
from fantom.ui.files_bubble import FilesBubble, FilesSeen, Zone
from fantom.ui.files_facts import Deed
from fantom.ui.searchable_rows import SearchableRows
from fantom.ui.tab_files import TabFiles
from fantom.ui.theme import Theme


class Spot(NamedTuple):
    """A button in a row."""

    row: int
    deed: Deed


class DeedRows(SearchableRows):
    """Shows what `TabFiles` says of files, and tells what a person wants of them."""

    deed_wanted = Signal(object, object)  # the id of a transfer, a Deed
    files_settled = Signal(int)  # the row of files that are in another state
    deeds_changed = Signal(int)  # the row: other buttons

    def __init__(self, lines: Sequence[Line], theme: Theme, clock: str) -> None:
        self._files: TabFiles | None = None
        self._file_rows: dict[bytes, int] = {}
        self._hot: Spot | None = None
        self._pressed: Spot | None = None
        self._chosen: Spot | None = None  # where arrows went in the current row
        super().__init__(lines, theme, clock)
        self.current_changed.connect(self._on_current_changed)

    def follow(self, files: TabFiles) -> None:
        """Show these from now on."""
        self._files = files
        files.changed.connect(self._on_files_changed)
        files.settled.connect(self._on_files_settled)
        for row in self._file_rows.values():
            self._relay(row)

    def forget_rows(self) -> None:
        self._file_rows.clear()
        self._hot = self._pressed = self._chosen = None
        super().forget_rows()

    def append_row(self, line: Line) -> None:
        if isinstance(line, FilesLine):
            self._file_rows[line.transfer] = len(self)
        super().append_row(line)

    def files_of(self, line: FilesLine) -> FilesSeen | None:
        return self._files.seen(line.transfer) if self._files is not None else None

    def row_of_files(self, transfer: bytes) -> int | None:
        """Return where they were offered, if that still stands here."""
        return self._file_rows.get(transfer)

    def zones(self, row: int) -> list[Zone]:
        """Return the buttons in a row."""
        bubble = self._files_at(row)
        return bubble.zones if bubble is not None else []

    def chosen_in(self, row: int) -> Deed | None:
        """Return the button that Return presses if the keyboard is in that row.

        What cannot be taken back is only chosen by who went to it.
        """
        deeds = self._in_order(row)
        chosen = self._chosen.deed if self._chosen and self._chosen.row == row else None
        if chosen in deeds:
            return chosen
        bubble = self._files_at(row)
        first = bubble.facts.deeds[0] if bubble and deeds else None
        return None if first is Deed.CANCEL else first

    def place_of_deed(self, row: int, deed: Deed) -> QRect:
        """Return where a button lies on the screen."""
        bubble = self._files_at(row)
        if bubble is None or all(zone.deed is not deed for zone in bubble.zones):
            return QRect()
        shape = self._row(row).shape(self.row_rect(row).top())
        place = bubble.place_of(shape, deed).toRect()
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    def press_deed(self, row: int, deed: Deed) -> None:
        """Do as if that button was clicked."""
        line = self._lines[row] if row < len(self) else None
        if isinstance(line, FilesLine):
            self.deed_wanted.emit(line.transfer, deed)

    def dress_row(self, row: int, laid_out: Row) -> None:
        if (bubble := laid_out.files) is None:
            return
        bubble.hot = self._hot.deed if self._hot and self._hot.row == row else None
        is_here = self.hasFocus() and row == self.current
        bubble.chosen = self.chosen_in(row) if is_here else None

    # The keyboard

    def press_chosen(self) -> None:
        """Press the button with the ring around it, if there is one."""
        row = self.current
        if row is not None and (deed := self.chosen_in(row)) is not None:
            self.press_deed(row, deed)

    def go_beside(self, step: int) -> None:
        """Go to the next button of the current row, or to the one before."""
        row = self.current
        deeds = self._in_order(row) if row is not None else []
        if row is None or not deeds:
            return
        before = self.chosen_in(row)
        place = 0 if before is None else deeds.index(before) + step
        self._chosen = Spot(row, deeds[min(max(place, 0), len(deeds) - 1)])
        self.deeds_changed.emit(row)
        self._update_row(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.press_chosen()
        else:
            super().keyPressEvent(event)

    def _in_order(self, row: int) -> list[Deed]:
        """Return the buttons as they lie: in lines, from left to right."""
        zones = sorted(self.zones(row), key=_where)
        return [zone.deed for zone in zones]

    def _on_current_changed(self, _row: int) -> None:
        self._chosen = None

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._spot_at(event.position()) if is_left else None
        if self._pressed is None:
            super().mousePressEvent(event)
        else:
            self.set_current(self._pressed.row)
            self._chosen = self._pressed

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._spot_at(event.position()):
            self.press_deed(*pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._spot_at(event.position()) is not None:
            self.mousePressEvent(event)  # two clicks, not a word to mark
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
        self._heat(self._spot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._heat(None)

    def _show_cursor(self, point: QPointF) -> None:
        if self._spot_at(point) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            super()._show_cursor(point)

    def _spot_at(self, point: QPointF) -> Spot | None:
        if not len(self):
            return None
        row = self.row_at(point.y())
        if (bubble := self._files_at(row)) is None:
            return None
        shape = self._row(row).shape(self.row_rect(row).top())
        deed = bubble.deed_at(shape, point)
        return None if deed is None else Spot(row, deed)

    def _heat(self, spot: Spot | None) -> None:
        if spot == self._hot:
            return
        rows = {it.row for it in (spot, self._hot) if it is not None}
        self._hot = spot
        for row in rows:
            self._update_row(row)

    # What changes

    def _on_files_changed(self, transfer: bytes) -> None:
        row = self._file_rows.get(transfer)
        if row is not None and row < len(self):
            self._renew(row)

    def _on_files_settled(self, transfer: bytes) -> None:
        row = self._file_rows.get(transfer)
        if row is not None and row < len(self):
            self.deeds_changed.emit(row)
            self.files_settled.emit(row)

    def _update_row(self, row: int) -> None:
        if row < len(self):
            self.viewport().update(self.row_rect(row).toAlignedRect())

    def _files_at(self, row: int) -> FilesBubble | None:
        line = self._lines[row] if row < len(self) else None
        return self._row(row).files if isinstance(line, FilesLine) else None


def _where(zone: Zone) -> tuple[float, float]:
    # What stands in the square and the cross beside it are one line.
    return (zone.place.top(), zone.place.left())
