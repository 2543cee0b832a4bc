"""Rows through which the keyboard walks; each is the current one in its turn."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

from fantom.ui.draggable_rows import DraggableRows
from fantom.ui.row_view import STEP

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class WalkableRows(DraggableRows):
    """Has a frame around the current row while the keyboard is there."""

    def framed_row(self) -> int | None:
        return self.current if self.hasFocus() and not self.selection else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            if self.current is not None:
                self.select(self.current)
        elif key in _ARROWS and len(self):
            self._walk(_ARROWS[key])
        elif key in _PAGES:
            self.turn_page(_PAGES[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and len(self):
            self._go_to_an_end(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        is_by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if is_by_key and len(self):
            self.set_current(self.current_in_view())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def current_in_view(self) -> int:
        """Return the current row, or the lowest that is seen if it is out of sight."""
        height = self.viewport().height()
        if self.current is not None:
            rect = self.row_rect(self.current)
            if rect.bottom() > 0 and rect.top() < height:
                return self.current
        return self.row_at(height - 1)

    def _walk(self, step: int) -> None:
        """Go to the next row; through one that is higher than the view, by steps."""
        if self.current is None:
            self.set_current(self.current_in_view())
            self.reveal(self.current_in_view())
            return
        rect, room = self.row_rect(self.current), self.viewport().height()
        hidden = rect.bottom() - room if step > 0 else -rect.top()
        bar = self.verticalScrollBar()
        if rect.height() > room and 0 < hidden < rect.height():
            bar.setValue(bar.value() + step * min(int(hidden) + 1, room - STEP))
            return
        row = min(max(self.current + step, 0), len(self) - 1)
        self.set_current(row)
        self.reveal(row)

    def _go_to_an_end(self, key: Qt.Key) -> None:
        bar = self.verticalScrollBar()
        if key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
            self.set_current(0)
        else:
            self.set_current(len(self) - 1)
            self.scroll_to_end()
