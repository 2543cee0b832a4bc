"""Looks for words in all tabs at once, and leads to where they were said."""

from collections.abc import Callable, Iterator
from heapq import nlargest
from time import time

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fantom.chat.conversation import Conversation
from fantom.chat.notes import Notes
from fantom.chat.search import Found, look_through, needle_of, occurrences
from fantom.i18n.formats import day_text, time_text
from fantom.node import Node
from fantom.ui.attention import bounded
from fantom.ui.pieces import Elided, label
from fantom.ui.theme import Theme

AnyTalk = Conversation | Notes
MOST = 200  # more than that nobody reads through
_BEFORE, _EXCERPT, _SOON_MS = 30, 140, 150
_SIZE, _LEAST = (560, 480), (360, 300)
_ID = Qt.ItemDataRole.UserRole
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchEverywhere(QDialog):
    """A field, and below it the newest texts that hold the words; keeps none of them.

    Some thousand lines are looked at in one go, so that the window goes on meanwhile.
    """

    chosen = Signal(object, str)  # a talk, a message's id

    def __init__(
        self,
        node: Node,
        theme: Theme,
        name_of: Callable[[AnyTalk], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._node, self._theme, self._name_of = node, theme, name_of
        self._found: list[Found[AnyTalk]] = []
        self._slices: Iterator[list[Found[AnyTalk]]] = iter(())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._again.timeout.connect(self._start)
        self.field, self.list = QLineEdit(), QListWidget()
        self.count = label("", "small")
        self._lay_out()
        self._connect()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Search in all tabs"))
        self.field.setPlaceholderText(self.tr("Search in all tabs"))
        self.field.setAccessibleName(self.tr("Search in all tabs"))
        self.list.setAccessibleName(self.tr("What was found"))
        self._show()

    def _lay_out(self) -> None:
        self.list.setObjectName("tabs")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        for part in (self.field, self.list, self.count):
            layout.addWidget(part)
        wanted = QSize(*(self._theme.px(length) for length in _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(*_LEAST)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._start)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)
        self._node.conversations.opened.connect(self._watch)
        self._node.conversations.closed.connect(self._on_change)
        for talk in self._talks():
            self._watch(talk)

    def begin(self) -> None:
        """Come into sight, ready to be typed in."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()
        self.field.selectAll()
        self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.field.clear()
        super().closeEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the keys that walk in a list do so while a person types."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER:
            if item := self.list.currentItem():
                self._choose(item)
            return True
        if event.key() in _WALKING:
            self.list.event(event)
            return True
        return False

    def _talks(self) -> list[AnyTalk]:
        return [*self._node.conversations, self._node.notes]

    def _watch(self, talk: AnyTalk) -> None:
        talk.wiped.connect(self._on_change)
        talk.texts_changed.connect(self._on_change)

    def _on_change(self, talk: AnyTalk, *_what: object) -> None:
        """Keep nothing of what may be gone, and look again a moment later."""
        if any(found.talk is talk for found in self._found):
            self._forget()
        if self.isVisible():
            self._again.start()

    def _forget(self) -> None:
        self._next.stop()
        self._again.stop()
        self._slices = iter(())
        self._found = []
        self._show()

    def _start(self) -> None:
        self._forget()
        if self.isVisible() and self.field.text().strip():
            self._slices = look_through(self._talks(), self.field.text())
            self._look()

    def _look(self) -> None:
        some = next(self._slices, None)
        if some is None:
            self._show()
            return
        self._next.start()
        if some:
            both = [*self._found, *some]
            is_first = not self._found
            self._found = nlargest(MOST, both, key=lambda each: each.entry.time)
            if is_first:  # the others at the end: each has widgets of its own
                self._show()

    def _show(self) -> None:
        current = max(self.list.currentRow(), 0)
        self.list.clear()
        needle = needle_of(self.field.text())
        for place, found in enumerate(self._found):
            self._add(place, self._heading(found), _excerpt(found.entry.text, needle))
        self.list.setCurrentRow(min(current, len(self._found) - 1))
        self.count.setText(self._count_words())

    def _add(self, place: int, heading: str, excerpt: str) -> None:
        item, face = QListWidgetItem(), _face(heading, excerpt)
        item.setData(_ID, place)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}: {excerpt}")
        item.setSizeHint(QSize(0, face.sizeHint().height()))
        self.list.addItem(item)
        self.list.setItemWidget(item, face)

    def _heading(self, found: Found[AnyTalk]) -> str:
        moment = found.entry.time
        clock = self._node.settings.text("chat.time_format")
        when = f"{day_text(moment, time())}, {time_text(moment, clock)}"
        return f"{self._name_of(found.talk)} · {when}"

    def _count_words(self) -> str:
        if self._next.isActive():
            return self.tr("Searching…")
        if self._found:
            words = self.tr("Found: {count}")
            more = "+" if len(self._found) >= MOST else ""
            return words.format(count=f"{len(self._found)}{more}")
        return self.tr("Nothing found") if self.field.text().strip() else ""

    def _choose(self, item: QListWidgetItem) -> None:
        found = self._found[item.data(_ID)]
        self.hide()
        self.chosen.emit(found.talk, found.entry.id)


def _excerpt(text: str, needle: str) -> str:
    """Return the words that were found, with some of what stands around them."""
    at = next((start for start, _end in occurrences(text, needle)), 0)
    start = max(0, at - _BEFORE)
    excerpt = bounded(text[start : start + 4 * _EXCERPT], _EXCERPT)
    return f"…{excerpt}" if start else excerpt


def _face(heading: str, excerpt: str) -> QWidget:
    face = QWidget()
    face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    layout = QVBoxLayout(face)
    layout.setContentsMargins(10, 7, 10, 7)
    layout.setSpacing(2)
    for words in (Elided(heading, "small"), Elided(excerpt, "point")):
        words.ensurePolished()
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(words)
    return face
