"""The messages of a conversation: read, marked, copied, searched and walked through."""

from collections.abc import Iterator
from functools import partial
from time import time

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessibleInterface,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QToolTip

from fantom.chat.delivered_talk import DeliveredTalk
from fantom.chat.entry import (
    NO_EXTRAS,
    Author,
    Delivery,
    Entry,
    FilesLine,
    Line,
    SystemLine,
)
from fantom.chat.talk import Talk
from fantom.ui import clipboard
from fantom.ui.deed_rows import DeedRows
from fantom.ui.files_facts import Deed
from fantom.ui.files_words import spoken_files
from fantom.ui.jump_button import JumpButton
from fantom.ui.line_words import delivery_text, spoken_text
from fantom.ui.links import find_links
from fantom.ui.message_menu import MessageMenu
from fantom.ui.relations import Relations
from fantom.ui.theme import Theme

_TICK_MS = 1_000


class MessageList(DeedRows):
    """Shows the lines of a talk, and lets the person work with them."""

    resend_wanted = Signal(str)
    cancel_wanted = Signal(str)  # the id of a text of ours that waits
    end_seen = Signal()  # the newest line was laid out where it can be seen
    typed = Signal(str)  # letters that are meant for the field
    came = Signal(object)  # the rows of new texts of theirs, once a frame
    wiped = Signal()
    offering = Signal(object)  # an Entry: its menu is filled, others may add to it
    offered = Signal(object)  # the same, at the end of the menu
    reaction_chosen = Signal(object)  # an Entry: what we think of it was clicked

    def __init__(self, talk: Talk, theme: Theme, clock: str) -> None:
        self._relations = Relations(talk)
        self._is_timed = False  # whether any of the texts disappears
        self._own: dict[str, int] = {}
        self._came: list[int] = []
        self._menu_is_for: tuple[int, str] | None = None  # a row, a link in it
        self._seen = 0  # rows that were there when the end was last in view
        super().__init__(talk.lines, theme, clock)
        self.menu = MessageMenu(self)
        self.accessible: QAccessibleInterface | None = None  # Qt's, and held for it
        self.jump = JumpButton(self, theme)
        self.jump.button.clicked.connect(self.scroll_to_end)
        self._dress_for_reading()
        for line in self._lines:
            self._append(line)
        self._ticks = QTimer(self, interval=_TICK_MS)  # while some count down
        self._ticks.timeout.connect(self._count_down)
        talk.lines_added.connect(self._on_lines_added)
        talk.texts_changed.connect(self._on_texts_changed)
        if isinstance(talk, DeliveredTalk):
            talk.entries_changed.connect(self._on_entries_changed)

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
        self._relations.clear()
        self._is_timed = False
        self._ticks.stop()
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
        line = self._lines[row]
        if isinstance(line, FilesLine):
            seen = self.files_of(line)
            return spoken_files(line, self._clock, seen.facts if seen else None)
        answered = self.answered_by(line) if isinstance(line, Entry) else None
        return spoken_text(line, self._clock, answered, time())

    def entry_at(self, row: int | None) -> Entry | None:
        """Return the text in that row, if there is one and it is not gone."""
        line = None if row is None or row >= len(self) else self._lines[row]
        return line if isinstance(line, Entry) and line.gone is None else None

    def answered_by(self, entry: Entry) -> Entry | None:
        return self._relations.answered_by(entry)

    def go_to(self, row: int) -> None:
        """Take the person, and the keyboard, to that row."""
        self.setFocus()
        self.set_current(row)
        self.reveal(row)

    def go_to_files(self, transfer: bytes) -> None:
        """Go to where those files were offered, if that stands here."""
        if (row := self.row_of_files(transfer)) is not None:
            self.go_to(row)

    def go_to_answered(self, entry: Entry) -> None:
        """Go to what that text answers, if it stands here."""
        row = self._relations.row_answered_by(entry)
        if row is not None:
            self.go_to(row)

    def shape_of(self, row: int) -> QRect:
        """Return where the body of a row lies on the screen."""
        shape = self._row(row).shape(self.row_rect(row).top()).toRect()
        shape = shape.intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(shape.topLeft()), shape.size())

    # What is said

    def _on_lines_added(self, _talk: Talk, lines: list[Line]) -> None:
        for line in lines:
            self._append(line)
            if isinstance(line, SystemLine):
                continue
            if line.author is Author.ME:
                self._at_end = True
            elif self.isVisible():
                self._came.append(len(self) - 1)
        self.settle_soon()

    def _on_texts_changed(
        self, _talk: Talk, changes: list[tuple[Entry, Entry]], _by: object
    ) -> None:
        for _before, after in changes:
            for row in self._relations.rows_showing(after):
                if self.selection is not None and self.selection.row == row:
                    self._set_selection(None)
                self._relay(row)
        if self._menu_is_for is not None and self.menu.isVisible():
            self._fill_menu(*self._menu_is_for)

    def _on_entries_changed(self, _talk: Talk, entries: list[Entry]) -> None:
        for entry in entries:
            self._relay(self._own.get(entry.id))

    def _append(self, line: Line) -> None:
        if isinstance(line, Entry) and line.author is Author.ME:
            self._own[line.id] = len(self)
        if isinstance(line, Entry) and line.extras is not NO_EXTRAS:
            self._relations.add(line, len(self))
            self._is_timed |= line.lasts > 0
        self.append_row(line)

    def _settle(self) -> None:
        super()._settle()
        self._note_seen()
        self.jump.show_count(len(self) - self._seen)
        self.jump.setVisible(not self._at_end)
        if self._came:
            came, self._came = self._came, []
            self.came.emit(came)
        self._tick_if_needed()

    def _tick_if_needed(self) -> None:
        if not self._ticks.isActive() and next(self._expiring(), None) is not None:
            self._ticks.start()

    def _expiring(self) -> Iterator[int]:
        """Yield the rows in view whose texts disappear by and by."""
        if not self._is_timed or not len(self) or not self.isVisible():
            return
        last = self.row_at(self.viewport().height() - 1)
        for row in range(self.row_at(0), last + 1):
            line = self._lines[row]
            if isinstance(line, Entry) and line.expires_at and line.gone is None:
                yield row

    def _count_down(self) -> None:
        rows = list(self._expiring())
        for row in rows:
            self._relay(row)
        if not rows:
            self._ticks.stop()

    def _note_seen(self) -> None:
        if self._at_end:
            self._seen = len(self)
            self.end_seen.emit()
        elif self.isVisible() and len(self):
            lowest = self.row_at(self.viewport().height() - 1)
            self._seen = max(self._seen, lowest + 1)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens_menu(event):
            self._open_menu_of_current()
        elif _is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    # The mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        part = self._part_at(event.position()) if is_left else ""
        super().mouseReleaseEvent(event)
        if not part or self.selection:
            return
        row = self.row_at(event.position().y())
        if row != self.current or (entry := self.entry_at(row)) is None:
            return
        if part == "quote":
            self.go_to_answered(entry)
        elif part == "reaction":
            self.reaction_chosen.emit(entry)

    def _show_cursor(self, point: QPointF) -> None:
        super()._show_cursor(point)
        if self._part_at(point):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _part_at(self, point: QPointF) -> str:
        """Return what is under the mouse, beside the text of a row."""
        if not len(self):
            return ""
        row = self.row_at(point.y())
        return self._row(row).part_at(self.row_rect(row).top(), point)

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
        row = self.current_in_view()
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
        if isinstance(line, FilesLine):
            self._offer_for_files(row)
            return
        if entry := self.entry_at(row):
            self.offering.emit(entry)
        if self.selection:
            menu.offer(self.tr("Copy"), self.copy, "Ctrl+C")
        menu.offer(self.tr("Copy message"), partial(self._copy_line, row))
        if isinstance(line, Entry) and line.gone is None:
            self._offer_for_text(row, line, link)
            self.offered.emit(line)

    def _offer_for_text(self, row: int, line: Entry, link: str) -> None:
        menu = self.menu
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

    def _offer_for_files(self, row: int) -> None:
        """Offer what the buttons do, and the name to copy."""
        for zone in self.zones(row):
            does = partial(self._press_deed, row, zone.deed)
            self.menu.offer(zone.words, does)
        self.menu.addSeparator()
        self.menu.offer(self.tr("Copy name"), partial(self._copy_line, row))

    def _press_deed(self, row: int, deed: Deed, _is_checked: object = None) -> None:
        self.press_deed(row, deed)

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count_down()
        self._tick_if_needed()

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
