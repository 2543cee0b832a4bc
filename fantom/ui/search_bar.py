"""The bar in which one looks for words in a conversation."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from fantom.chat.entry import Line
from fantom.ui.pieces import IconButton, Picture, label, row
from fantom.ui.search import Search
from fantom.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBar(QFrame):
    """Words, how often they were said, and a way from one to the next.

    The first is the newest: one looks back from where one is.
    """

    words_changed = Signal(str)  # folded, as `occurrences` wants them
    row_wanted = Signal(int)
    closed = Signal()

    def __init__(self, lines: Sequence[Line], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("search")
        self.search = Search(lines)
        self._place = -1
        self.field = QLineEdit()
        self.count = label("", "small")
        self.older = IconButton("up", "", theme)
        self.newer = IconButton("chevron", "", theme)
        self.close_button = IconButton("close", "", theme)
        self._lay_out(theme)
        self._connect()
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search in this conversation"))
        self.field.setAccessibleName(self.tr("Search in this conversation"))
        self.older.set_name(self.tr("Older match (Enter)"))
        self.newer.set_name(self.tr("Newer match (Shift+Enter)"))
        self.close_button.set_name(self.tr("Close the search"))
        self._show_count()

    def _lay_out(self, theme: Theme) -> None:
        for button in (self.older, self.newer, self.close_button):
            button.setFixedSize(32, 32)
        layout = row(
            Picture("search", theme, 16),
            2,
            self.field,
            2,
            self.count,
            self.older,
            self.newer,
            self.close_button,
            spacing=6,
        )
        layout.setStretch(layout.indexOf(self.field), 1)
        layout.setContentsMargins(20, 8, 20, 8)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.search.changed.connect(self._on_search_changed)
        self.older.clicked.connect(self.go_to_older)
        self.newer.clicked.connect(self.go_to_newer)
        self.close_button.clicked.connect(self.end)

    def begin(self) -> None:
        """Show the bar, ready to be typed in."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._on_typed(self.field.text())

    def end(self) -> None:
        """Hide the bar and look for nothing."""
        if self.isHidden():
            return
        self.search.stop()
        self.hide()
        self.words_changed.emit("")
        self.closed.emit()

    def add(self, added: int) -> None:
        """Look at a row that came."""
        before = len(self.search)
        self.search.add(added)
        if self._place >= 0:
            self._place += len(self.search) - before
            self._show_count()

    def look_again(self, changed: int) -> None:
        """Look at a row that changed."""
        before = len(self.search)
        self.search.look_again(changed)
        if len(self.search) != before:
            self._place = min(self._place, len(self.search) - 1)
            self._show_count()

    def go_to_older(self) -> None:
        """Go one further back, and from the oldest to the newest."""
        self._go(1)

    def go_to_newer(self) -> None:
        """Go one further on, and from the newest to the oldest."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() == Qt.Key.Key_F3 or event.key() in _ENTER:
            self._go(-1 if is_shifted else 1)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        if count := len(self.search):
            self._place = (self._place + step) % count
            self._show_count()
            self.row_wanted.emit(self.search[self._place])

    def _on_typed(self, text: str) -> None:
        self._place = -1
        words = text.casefold()
        self.words_changed.emit(words)
        if words == self.search.words:
            self._on_search_changed()
        self.search.start(words)

    def _on_search_changed(self) -> None:
        if self._place < 0 and len(self.search):
            self._go(1)
        self._show_count()

    def _show_count(self) -> None:
        count, words = len(self.search), self.search.words
        more = "" if self.search.is_done else "…"
        if count:
            text = self.tr("{place} of {count}").format(
                place=self._place + 1, count=f"{count}{more}"
            )
        elif words and self.search.is_done:
            text = self.tr("Nothing found")
        else:
            text = more
        self.count.setText(text)
        self.older.setEnabled(count > 1)
        self.newer.setEnabled(count > 1)
