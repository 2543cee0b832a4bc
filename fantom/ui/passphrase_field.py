"""A passphrase is typed here, and forgotten as soon as it was used."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fantom.ui.pieces import IconButton, restyle, row
from fantom.ui.theme import Theme

_SECRET = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class PassphraseField(QWidget):
    """A line that hides what is typed, and a button that shows it."""

    edited = Signal()
    entered = Signal()  # by Return

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setInputMethodHints(_SECRET)
        self.reveal = IconButton("eye", "", theme, 18)
        self.reveal.setProperty("kind", "square")
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._show_letters)
        self.line.textChanged.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        layout = row(self.line, self.reveal)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.setFocusProxy(self.line)
        self._theme = theme
        theme.changed.connect(self._size)
        self._size()
        self._hide()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def set_name(self, name: str) -> None:
        """Ask for it by that name."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)

    def text(self) -> str:
        """Return what stands there, spaces and all."""
        return self.line.text()

    def take(self) -> str:
        """Return what stands there, and keep nothing of it."""
        text = self.line.text()
        self.forget()
        return text

    def forget(self) -> None:
        """Keep nothing; it cannot be brought back by undoing either."""
        self.line.setText("")
        self._hide()

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark it as refused, or as fine."""
        restyle(self.line, "look", "wrong" if wrong else "")

    def _hide(self) -> None:
        self.reveal.setChecked(False)
        self._show_letters(shown=False)

    def _show_letters(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)
        # Qt has its own hints for letters that it hides, and takes them back.
        self.line.setInputMethodHints(self.line.inputMethodHints() | _SECRET)
        self._retranslate()

    def _size(self) -> None:
        edge = self._theme.px(38)
        self.reveal.setFixedSize(edge, edge)

    def _retranslate(self) -> None:
        is_shown = self.reveal.isChecked()
        words = self.tr("Hide the letters") if is_shown else self.tr("Show the letters")
        self.reveal.set_name(words)
