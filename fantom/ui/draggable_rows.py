"""Rows that the mouse can take hold of, and carry away."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from fantom.ui.markable_rows import MarkableRows


class DraggableRows(MarkableRows):
    """Held by marked words, or by what stands above and below the text in its bubble.

    To draw the mouse over a text marks it, as ever.
    """

    drag_wanted = Signal(int, str)  # a row, and what of it is marked, if something is

    _held: QPointF | None = None  # where the mouse went down on a handle

    def forget_rows(self) -> None:
        self._held = None
        super().forget_rows()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = None
        point = event.position()
        is_plain = event.button() == Qt.MouseButton.LeftButton and not (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        # The third press marks all of it, wherever it comes.
        if is_plain and self._twice.hasExpired() and self._is_handle(point):
            self._held = point
            row = self.row_at(point.y())
            if not self._is_marked(row, point):
                self.set_current(row)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = (event.position() - self._held).manhattanLength()
        if way >= QApplication.startDragDistance():
            row, self._held = self.row_at(self._held.y()), None
            is_marked = self.selection is not None and self.selection.row == row
            self.drag_wanted.emit(row, self.selected_text() if is_marked else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None  # it was a click
            self.begin_marking(self.row_at(event.position().y()), event.position())
        super().mouseReleaseEvent(event)

    def _is_handle(self, point: QPointF) -> bool:
        if not len(self):
            return False
        row = self.row_at(point.y())
        return self._is_marked(row, point) or self._is_beside_text(row, point)

    def _is_marked(self, row: int, point: QPointF) -> bool:
        marked, bubble = self.selection, self._row(row).bubble
        place = self.text_place(row, point)
        if not marked or marked.row != row or bubble is None or place is None:
            return False
        # At its ends a mark is drawn anew.
        is_inside = marked.start < bubble.block.place_at(place) < marked.end
        return is_inside and bubble.block.letter_at(place) is not None

    def _is_beside_text(self, row: int, point: QPointF) -> bool:
        bubble, place = self._row(row).bubble, self.text_place(row, point)
        if bubble is None or place is None or not self._is_on_body(row, point):
            return False
        return not 0 <= place.y() < bubble.block.height

    def _show_cursor(self, point: QPointF) -> None:
        super()._show_cursor(point)
        if self._is_handle(point) and not self.link_at(point):
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
