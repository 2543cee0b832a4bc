"""Where a message is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from fantom.ui.pieces import Button, row
from fantom.ui.theme import Theme

MOST_LINES = 6
_LEAST_HEIGHT = 40
_AROUND = 20  # padding, border and the document's margin
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class MessageField(QPlainTextEdit):
    """Grows with what is typed, up to a few lines."""

    submitted = Signal()
    page_wanted = Signal(int)  # -1 up, 1 down

    def __init__(self) -> None:
        super().__init__()
        self.send_with = "enter"
        self.setAccessibleName(self.tr("Message"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """Return what is typed, every space as it is."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._enter(event)
        elif event.key() in _PAGES and not event.modifiers():
            self.page_wanted.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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

    def _grow(self) -> None:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = max(1, int(self.document().size().height()))
        height = round(line * min(lines, MOST_LINES)) + _AROUND
        self.setFixedHeight(max(_LEAST_HEIGHT, height))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded
            if lines > MOST_LINES
            else policy.ScrollBarAlwaysOff
        )


class Composer(QFrame):
    """The field and its button."""

    submitted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("composer")
        self.field = MessageField()
        self.send_button = Button(self.tr("Send"), "primary", "large", "send")
        self.send_button.dress(theme)
        layout = row(self.field, self.send_button)
        layout.setAlignment(self.send_button, Qt.AlignmentFlag.AlignBottom)
        layout.setContentsMargins(20, 12, 20, 14)
        self.setLayout(layout)
        self.setFocusProxy(self.field)
        self.field.submitted.connect(self._submit)
        self.send_button.clicked.connect(self._submit)

    def set_send_with(self, keys: str) -> None:
        """Let `keys` send: enter, or ctrl+enter."""
        self.field.send_with = keys
        self.field.setPlaceholderText(
            self.tr("Write a message — Enter sends, Shift+Enter is a new line")
            if keys == "enter"
            else self.tr("Write a message — Ctrl+Enter sends, Enter is a new line")
        )

    def clear(self) -> None:
        """Begin anew: what was typed is sent."""
        self.field.clear()

    def _submit(self) -> None:
        text = self.field.text()
        if text.strip():
            self.submitted.emit(text)
        self.field.setFocus()
