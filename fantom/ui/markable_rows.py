"""Rows whose texts can be marked with the mouse and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from fantom.chat.entry import Entry, FilesLine, Line
from fantom.i18n.shown import copied, part_copied
from fantom.ui import clipboard
from fantom.ui.block import Ink, Overlay
from fantom.ui.bubble import Row
from fantom.ui.files_words import forgotten_text, name_text
from fantom.ui.line_words import gone_text, happening_text
from fantom.ui.row_view import STEP, RowView
from fantom.ui.selection import Selection
from fantom.ui.spans import Look
from fantom.ui.theme import Theme

_PULL_MS = 40


class MarkableRows(RowView):
    """Knows the current row, and what of its text is marked."""

    link_chosen = Signal(str)
    current_changed = Signal(int)

    def __init__(self, lines: Sequence[Line], theme: Theme, clock: str) -> None:
        self.selection: Selection | None = None
        self.current: int | None = None  # where the keyboard is
        self._twice = QDeadlineTimer()  # a press before it ends is the third one
        super().__init__(lines, theme, clock)
        self._pull = QTimer(self, interval=_PULL_MS)
        self._pull.timeout.connect(self._pull_on)
        self.viewport().setMouseTracking(True)

    def forget_rows(self) -> None:
        self.selection = self.current = None
        self._pull.stop()
        super().forget_rows()

    def overlays(self, row: int, laid_out: Row) -> list[Overlay]:
        marked = self.selection
        if marked is None or marked.row != row or laid_out.bubble is None:
            return []
        ink = Ink(self._theme.colours.on_accent, self._theme.colours.accent)
        return [Overlay(marked.start, marked.end, ink)]

    def set_current(self, row: int) -> None:
        """Take the keyboard to that row."""
        self._set_selection(None)
        if row != self.current:
            self.current = row
            self.current_changed.emit(row)
        self.viewport().update()

    # Marking and copying

    def copy(self) -> None:
        """Put on the clipboard what is marked, or all of the current line."""
        text = self.selected_text()
        if not text and self.current is not None:
            text = self.text_of(self.current)
        if text:
            clipboard.copy(text)

    def selected_text(self) -> str:
        """Return what is marked, as it goes to the clipboard (see `copied`)."""
        marked = self.selection
        bubble = None if marked is None else self._row(marked.row).bubble
        if marked is None or bubble is None:
            return ""
        line = self._lines[marked.row]
        assert isinstance(line, Entry), "only texts have bubbles"
        part = bubble.block.sliced(marked.start, marked.end)
        return part_copied(line.text, part)

    def text_of(self, row: int) -> str:
        """Return all of a line, as it goes to the clipboard."""
        line = self._lines[row]
        if isinstance(line, FilesLine):
            seen = self.files_of(line)
            return forgotten_text() if seen is None else name_text(seen.facts.title)
        if not isinstance(line, Entry):
            return happening_text(line)
        return copied(line.text) if line.gone is None else gone_text(line.gone)

    def select(self, row: int, start: int = 0, end: int | None = None) -> None:
        """Mark the text of a row, or a part of it."""
        bubble = self._row(row).bubble
        if bubble is None:
            return
        end = bubble.block.end if end is None else end
        self._set_selection(Selection(row, start, end, (start, end)))

    def _set_selection(self, selection: Selection | None) -> None:
        if selection != self.selection:
            self.selection = selection
            self.viewport().update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not len(self):
            return
        point = event.position()
        row = self.row_at(point.y())
        is_longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.selection is not None and is_longer and self.selection.row == row:
            self._draw_to(point)
            return
        is_third = not self._twice.hasExpired() and row == self.current
        self._twice = QDeadlineTimer()
        self.begin_marking(row, point)
        if is_third:
            self.select(row)

    def begin_marking(self, row: int, point: QPointF) -> None:
        """Take the keyboard there, and mark nothing yet."""
        self.set_current(row)
        if self._is_on_body(row, point):
            place = self._place_in_text(row, point)
            self._set_selection(Selection(row, place, place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if event.button() != Qt.MouseButton.LeftButton or not len(self):
            return
        row = self.row_at(point.y())
        bubble = self._row(row).bubble
        if bubble is not None and self._is_on_body(row, point):
            self.set_current(row)
            self.select(row, *bubble.block.word_at(self._place_in_text(row, point)))
            self._twice = QDeadlineTimer(QApplication.doubleClickInterval())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(point)
            is_inside = 0 <= point.y() < self.viewport().height()
            if is_inside:
                self._pull.stop()
            elif self.selection is not None and not self._pull.isActive():
                self._pull.start()
        else:
            self._show_cursor(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pull.stop()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if text := self.selected_text():
            clipboard.select(text)
        elif link := self.link_at(event.position()):
            self.link_chosen.emit(link)

    def link_at(self, point: QPointF) -> str:
        """Return the link under the mouse, or nothing."""
        if not len(self):
            return ""
        row = self.row_at(point.y())
        bubble, place = self._row(row).bubble, self.text_place(row, point)
        if bubble is None or place is None:
            return ""
        span = bubble.block.span_at(place, Look.LINK)
        return bubble.block.text[span.start : span.end] if span else ""

    def _place_in_text(self, row: int, point: QPointF) -> int:
        bubble, place = self._row(row).bubble, self.text_place(row, point)
        return bubble.block.place_at(place) if bubble and place is not None else 0

    def _is_on_body(self, row: int, point: QPointF) -> bool:
        return self._row(row).shape(self.row_rect(row).top()).contains(point)

    def _draw_to(self, point: QPointF) -> None:
        marked = self.selection
        bubble = None if marked is None else self._row(marked.row).bubble
        if marked is None or bubble is None:
            return
        place = self._place_in_text(marked.row, point)
        if marked.word is not None:
            self._set_selection(marked.to_word(*bubble.block.word_at(place)))
        else:
            self._set_selection(marked.to(place))

    def _pull_on(self) -> None:
        """Scroll while the mouse marks beyond the edge."""
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (-STEP if point.y() < 0 else STEP))
        self._draw_to(QPointF(point))

    def _show_cursor(self, point: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if len(self):
            row = self.row_at(point.y())
            if self._row(row).bubble and self._is_on_body(row, point):
                shape = Qt.CursorShape.IBeamCursor
            if self.link_at(point):
                shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
