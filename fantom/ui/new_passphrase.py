"""A passphrase that is chosen: typed twice, with a word on its length."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.ui.passphrase_field import PassphraseField
from fantom.ui.pieces import label
from fantom.ui.theme import Theme

_SHORT, _FAIR = 12, 20


class NewPassphrase(QWidget):
    """Two fields that have to say the same."""

    edited = Signal()
    entered = Signal()  # by Return, in the second one

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first, self.again = PassphraseField(theme), PassphraseField(theme)
        self.hint = label("", "dim", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.first, self.again, self.hint):
            layout.addWidget(part)
        for field in (self.first, self.again):
            field.edited.connect(self._on_edited)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self.setFocusProxy(self.first)
        self._retranslate()

    @property
    def is_ready(self) -> bool:
        """Whether there is one, and it is the same twice."""
        return bool(self.first.text()) and self.first.text() == self.again.text()

    def take(self) -> str:
        """Return it, and keep nothing of it."""
        self.again.forget()
        return self.first.take()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.first.forget()
        self.again.forget()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.first.set_name(self.tr("New passphrase"))
        self.again.set_name(self.tr("The same again"))
        self._say()

    def _on_edited(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        self.hint.setText(self._words())

    def _words(self) -> str:
        length = len(self.first.text())
        if length and self.again.text() and not self.is_ready:
            return self.tr("The two are not the same yet.")
        if not length:
            return self.tr("Several words that nobody would guess are a good choice.")
        if length < _SHORT:
            return self.tr("Short: who has the file may guess it. More words help.")
        if length < _FAIR:
            return self.tr("Fair. Another word makes it strong.")
        return self.tr("Long enough, if nobody would guess it.")
