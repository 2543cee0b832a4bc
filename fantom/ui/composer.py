"""Where a message is written."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from fantom.errors import TextTooLong
from fantom.ui.aside import Aside
from fantom.ui.block import is_endless, wrap_mode
from fantom.ui.emoji_picker import EmojiPicker
from fantom.ui.pieces import Button, row
from fantom.ui.square_button import SquareButton
from fantom.ui.theme import Theme

MOST_LINES = 6
MOST_BYTES = 262_144  # a text with more cannot be sent anyway
_LEAST_HEIGHT = 40
_AROUND = 20  # padding, border and the document's margin
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class MessageField(QPlainTextEdit):
    """Grows with what is typed, up to a few lines."""

    submitted = Signal()
    page_wanted = Signal(int)  # -1 up, 1 down
    end_wanted = Signal()
    last_wanted = Signal()  # our own last text, to edit it
    drop_wanted = Signal()  # what is written is no answer, and no edit
    refused = Signal(object)  # a FantomError: what was pasted cannot be sent
    files_pasted = Signal(object)  # a QMimeData: there are files, or a picture

    def __init__(self) -> None:
        super().__init__()
        self.send_with = "enter"
        # Whether there is something else than a text.
        self.takes_files: Callable[[QMimeData], bool] = _no_files
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Message"))
        self._invite()

    def _invite(self) -> None:
        """Say what to do here, in one line: a second one would be cut."""
        words = (
            self.tr("Write a message — Enter sends, Shift+Enter is a new line")
            if self.send_with == "enter"
            else self.tr("Write a message — Ctrl+Enter sends, Enter is a new line")
        )
        room = max(self.viewport().width() - self._margins() - 1, 0)
        mode = Qt.TextElideMode.ElideRight
        self.setPlaceholderText(self.fontMetrics().elidedText(words, mode, room))

    def set_send_with(self, keys: str) -> None:
        """Let `keys` send: enter, or ctrl+enter."""
        self.send_with = keys
        self._invite()

    def text(self) -> str:
        """Return what is typed, every space as it is."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._enter(event)
        elif event.key() in _PAGES and not event.modifiers():
            self.page_wanted.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() == Qt.Key.Key_End and self.document().isEmpty():
            self.end_wanted.emit()
        elif event.key() == Qt.Key.Key_Up and self.document().isEmpty():
            self.last_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.drop_wanted.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self.takes_files(source) or super().canInsertFromMimeData(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the page around it."""
        if self.takes_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a text that could be sent; a longer one would only stop the window."""
        if self.takes_files(source):
            self.files_pasted.emit(source)
            return
        text = source.text()
        size = len(text.encode("utf-8", "replace"))
        if size > MOST_BYTES:
            self.refused.emit(TextTooLong(size, MOST_BYTES))
            return
        if is_endless(text):
            self.setWordWrapMode(wrap_mode(text))
        super().insertFromMimeData(source)

    def clear(self) -> None:
        super().clear()
        self.setWordWrapMode(wrap_mode(""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._invite()
        self._grow()

    def _enter(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        sends = {
            "enter": Qt.KeyboardModifier.NoModifier,
            "ctrl+enter": Qt.KeyboardModifier.ControlModifier,
        }
        if modifiers == sends[self.send_with]:
            self.submitted.emit()
        else:
            self.insertPlainText("\n")
            self.ensureCursorVisible()

    def _margins(self) -> int:
        return round(2 * self.document().documentMargin())

    def _grow(self) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = max(1, int(self.document().size().height()))
        around = self.height() - self.viewport().height() + self._margins()
        height = round(line * min(lines, MOST_LINES)) + max(_AROUND, around)
        self.setFixedHeight(max(_LEAST_HEIGHT, height))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded
            if lines > MOST_LINES
            else policy.ScrollBarAlwaysOff
        )


class Composer(QFrame):
    """The field and its buttons, and above them what is answered or edited."""

    submitted = Signal(str)
    drafted = Signal(str)  # what is typed is this now
    refused = Signal(object)  # a FantomError

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("composer")
        self._theme = theme
        self.field = MessageField()
        self.attach_button = SquareButton("clip", "", theme, 40)
        self.attach_button.hide()  # until somebody can be offered files
        self.emoji_button = SquareButton("smile", "", theme, 40)
        self.send_button = Button("", "primary", "large", "send")
        self.send_button.dress(theme)
        self.picker: EmojiPicker | None = None
        self.aside = Aside(theme)
        self._held = ""  # the draft that waits while something is edited
        self._lay_out()
        self.setFocusProxy(self.field)
        self.setTabOrder(self.field, self.send_button)
        self.setTabOrder(self.send_button, self.attach_button)
        self.setTabOrder(self.attach_button, self.emoji_button)
        self._connect()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.emoji_button.set_name(self.tr("Emoji"))
        self.send_button.setText(self.tr("Send"))

    def _lay_out(self) -> None:
        buttons = (self.attach_button, self.emoji_button, self.send_button)
        parts = row(*buttons[:2], self.field, self.send_button)
        for button in buttons:
            parts.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 14)
        layout.setSpacing(8)
        layout.addWidget(self.aside)
        layout.addLayout(parts)

    def _connect(self) -> None:
        self.field.drop_wanted.connect(self.drop)
        self.aside.close_button.clicked.connect(self.drop)
        self.field.submitted.connect(self._submit)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.refused.connect(self.refused)
        self.send_button.clicked.connect(self._submit)
        self.emoji_button.clicked.connect(self.pick_emoji)

    def show_attach(self, words: str, *, is_possible: bool) -> None:
        """Show the button for files; where it does nothing, its words say why."""
        self.attach_button.set_name(words)
        self.attach_button.setEnabled(is_possible)
        self.attach_button.show()

    def set_send_with(self, keys: str) -> None:
        """Let `keys` send: enter, or ctrl+enter."""
        self.field.set_send_with(keys)

    def clear(self) -> None:
        """Begin anew: what was typed is sent, or the edit is done."""
        if self.aside.editing:
            self._end_edit()
        else:
            self.field.clear()
        self.aside.show_nothing()

    def forget_message(self) -> None:
        """Keep nothing of what was said; what is being typed stays."""
        if self.aside.editing:
            self._end_edit()
        self.aside.show_nothing()

    def forget(self) -> None:
        """Keep nothing at all."""
        self._held = ""
        self.aside.show_nothing()
        self.field.clear()

    @property
    def has_unsent(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool((self._held if self.aside.editing else self.field.text()).strip())

    def answer(self, message: str, name: str, words: str) -> None:
        """Let what is typed next answer that message."""
        self.drop()
        self.aside.show_answer(message, name, words)
        self.field.setFocus()

    def edit(self, message: str, text: str) -> None:
        """Write that message anew; what is typed already waits meanwhile."""
        self.drop()
        self._held = self.field.text()
        self.aside.show_edit(message, text)
        self._write(text)
        self.field.setFocus()

    def drop(self) -> None:
        """Answer nothing and edit nothing; the draft is back."""
        if self.aside.editing:
            self._end_edit()
        self.aside.show_nothing()
        self.field.setFocus()

    def _end_edit(self) -> None:
        held, self._held = self._held, ""
        self._write(held)

    def _write(self, text: str) -> None:
        self.field.clear()
        self.field.setWordWrapMode(wrap_mode(text))
        self.field.insertPlainText(text)
        self.field.ensureCursorVisible()

    def insert(self, text: str) -> None:
        """Write `text` where the cursor is, and go on typing there."""
        self.field.insertPlainText(text)
        self.field.ensureCursorVisible()
        self.field.setFocus()

    def pick_emoji(self) -> None:
        """Open the emoji above their button."""
        if self.picker is None:
            self.picker = EmojiPicker(self, self._theme)
            self.picker.picked.connect(self.insert)
        self.picker.open_above(self.emoji_button)

    def _on_text_changed(self) -> None:
        self.drafted.emit(self.field.text())

    def _submit(self) -> None:
        text = self.field.text()
        if text.strip():
            self.submitted.emit(text)
        self.field.setFocus()


def _no_files(_data: QMimeData) -> bool:
    return False
