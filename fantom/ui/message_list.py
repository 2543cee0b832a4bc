"""The messages of a conversation: read, marked, copied, searched and walked through."""

from functools import partial

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Delivery, Entry, Line
from fantom.chat.search import occurrences
from fantom.ui import clipboard
from fantom.ui.block import Block, Ink, Overlay
from fantom.ui.bubble import Row
from fantom.ui.jump_button import JumpButton
from fantom.ui.line_words import delivery_text, spoken_text
from fantom.ui.links import find_links
from fantom.ui.markable_rows import MarkableRows
from fantom.ui.message_menu import MessageMenu
from fantom.ui.row_view import STEP
from fantom.ui.theme import Theme

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MessageList(MarkableRows):
    """Shows `conversation.lines`, and lets the person work with them."""

    resend_wanted = Signal(str)
    cancel_wanted = Signal(str)  # the id of a text of ours that waits
    end_seen = Signal()  # the newest line was laid out where it can be seen
    typed = Signal(str)  # letters that are meant for the field
    came = Signal(object)  # the rows of new texts of theirs, once a frame
    wiped = Signal()

    def __init__(self, conversation: Conversation, theme: Theme, clock: str) -> None:
        self._found, self._found_row = "", -1
        self._own: dict[str, int] = {}
        self._came: list[int] = []
        self._menu_is_for: tuple[int, str] | None = None  # a row, a link in it
        self._seen = 0  # rows that were there when the end was last in view
        super().__init__(conversation.lines, theme, clock)
        self.menu = MessageMenu(self)
        self.accessible: QAccessibleInterface | None = None  # Qt's, and held for it
        self.jump = JumpButton(self, theme)
        self.jump.button.clicked.connect(self.scroll_to_end)
        self._dress_for_reading()
        for line in self._lines:
            self._append(line)
        conversation.lines_added.connect(self._on_lines_added)
        conversation.entries_changed.connect(self._on_entries_changed)

    def _dress_for_reading(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._retranslate()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setAccessibleName(self.tr("Messages"))
        if self.menu.isVisible() and self._menu_is_for is not None:
            self._fill_menu(*self._menu_is_for)

    def wipe(self) -> None:
        """Forget everything that was laid out: nothing of it is kept."""
        self._own.clear()
        self._came.clear()
        self._seen = 0
        self.menu.close()
        self.menu.clear()
        self._menu_is_for = None
        self.forget_rows()
        self.wiped.emit()

    def show_new(self) -> None:
        """Begin with the first new text, if whoever comes back was at the end."""
        if self._new_from is not None and self._at_end:
            self.show_from(self._new_from)

    def spoken(self, row: int) -> str:
        """Return all of a line as a screen reader says it."""
        return spoken_text(self._lines[row], self._clock)

    # What is said

    def _on_lines_added(self, _conversation: Conversation, lines: list[Line]) -> None:
        for line in lines:
            self._append(line)
            if isinstance(line, Entry):
                if line.author is Author.ME:
                    self._at_end = True
                elif self.isVisible():
                    self._came.append(len(self) - 1)
        self.settle_soon()

    def _on_entries_changed(self, _talk: Conversation, entries: list[Entry]) -> None:
        for entry in entries:
            self._relay(self._own.get(entry.id))

    def _append(self, line: Line) -> None:
        if isinstance(line, Entry) and line.author is Author.ME:
            self._own[line.id] = len(self)
        self.append_row(line)

    def _settle(self) -> None:
        super()._settle()
        self._note_seen()
        self.jump.show_count(len(self) - self._seen)
        self.jump.setVisible(not self._at_end)
        if self._came:
            came, self._came = self._came, []
            self.came.emit(came)

    def _note_seen(self) -> None:
        if self._at_end:
            self._seen = len(self)
            self.end_seen.emit()
        elif self.isVisible() and len(self):
            lowest = self.row_at(self.viewport().height() - 1)
            self._seen = max(self._seen, lowest + 1)

    # Searching

    def show_found(self, words: str) -> None:
        """Colour these words wherever they are."""
        self._found, self._found_row = words, -1
        self.viewport().update()

    def go_to_found(self, row: int) -> None:
        """Show the words in that row, stronger than the others."""
        self._found_row = row
        bubble = self._row(row).bubble
        places = occurrences(bubble.block.text, self._found) if bubble else []
        if bubble and places:
            corner = bubble.text_corner(self._row(row).shape(0)).y()
            top, bottom = bubble.block.line_of(bubble.block.offsets.to_qt(places[0][0]))
            self.reveal(row, corner + top - STEP, corner + bottom + STEP)
        else:
            self.reveal(row)
        self.viewport().update()

    def overlays(self, row: int, laid_out: Row) -> list[Overlay]:
        bubble = laid_out.bubble
        if bubble is None:
            return []
        return self._found_overlays(row, bubble.block) + super().overlays(row, laid_out)

    def _found_overlays(self, row: int, block: Block) -> list[Overlay]:
        colours, to_qt = self._theme.colours, block.offsets.to_qt
        ink = Ink(colours.text, colours.found)
        if row == self._found_row:
            ink = Ink(colours.on_found_now, colours.found_now)
        return [
            Overlay(to_qt(start), to_qt(end), ink)
            for start, end in occurrences(block.text, self._found)
        ]

    # The keyboard

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
        elif _opens_menu(event):
            self._open_menu_of_current()
        elif _is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        is_by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if is_by_key and len(self):
            self.set_current(self._current_in_view())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _current_in_view(self) -> int:
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
            self.set_current(self._current_in_view())
            self.reveal(self._current_in_view())
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

    # The menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self._open_menu_of_current()
        elif len(self):
            row = self.row_at(event.pos().y())
            if self.selection is None or self.selection.row != row:
                self.set_current(row)
            self.open_menu(row, event.globalPos(), self.link_at(QPointF(event.pos())))

    def _open_menu_of_current(self) -> None:
        if not len(self):
            return
        row = self._current_in_view()
        if row != self.current:
            self.set_current(row)
        shape = self._row(row).shape(self.row_rect(row).top())
        corner = shape.bottomLeft().toPoint()
        corner.setY(min(max(corner.y(), 0), self.viewport().height()))
        self.open_menu(row, self.viewport().mapToGlobal(corner))

    def open_menu(self, row: int, place: QPoint, link: str = "") -> None:
        """Offer what can be done with a row; `link` is under the mouse."""
        self.menu.close()
        self._menu_is_for = (row, link)
        self._fill_menu(row, link)
        self.menu.popup(place)

    def _fill_menu(self, row: int, link: str) -> None:
        menu, line = self.menu, self._lines[row]
        menu.clear()
        if self.selection:
            menu.offer(self.tr("Copy"), self.copy, "Ctrl+C")
        menu.offer(self.tr("Copy message"), partial(self._copy_line, row))
        if isinstance(line, Entry):
            menu.offer(self.tr("Select all of it"), partial(self._select_line, row))
            bubble = self._row(row).bubble
            text = bubble.block.text if bubble else ""
            links = [link] if link else [it.text for it in find_links(text)]
            menu.offer_links(links, self.link_chosen.emit)
            if line.delivery is Delivery.FAILED:
                menu.addSeparator()
                menu.offer(self.tr("Send again"), partial(self._resend, row))
            elif line.delivery is Delivery.WAITING:
                menu.addSeparator()
                menu.offer(self.tr("Don't send"), partial(self._cancel, line.id))

    def _copy_line(self, row: int, _is_checked: object = None) -> None:
        clipboard.copy(self.text_of(row))

    def _select_line(self, row: int, _is_checked: object = None) -> None:
        self.select(row)

    def _resend(self, row: int, _is_checked: object = None) -> None:
        line = self._lines[row]
        assert isinstance(line, Entry), "only texts fail"
        self.resend_wanted.emit(line.text)

    def _cancel(self, message: str, _is_checked: object = None) -> None:
        self.cancel_wanted.emit(message)

    # What Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.jump.place_in(self.viewport())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and len(self):
            self._explain(event)
            return True
        return super().viewportEvent(event)

    def _explain(self, event: QHelpEvent) -> None:
        """Say in words what the mark of a text means."""
        line = self._lines[self.row_at(event.pos().y())]
        if isinstance(line, Entry) and line.delivery is not None:
            QToolTip.showText(event.globalPos(), delivery_text(line.delivery), self)
        else:
            QToolTip.hideText()


def _opens_menu(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Menu:
        return True
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.key() == Qt.Key.Key_F10 and is_shifted


def _is_typing(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    is_plain = not event.modifiers() & (held | Qt.KeyboardModifier.MetaModifier)
    return is_plain and event.text().isprintable() and bool(event.text().strip())
