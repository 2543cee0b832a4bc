"""Your own name, and who sees it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit

from fantom.errors import FantomError, SettingInvalid
from fantom.i18n.setting_text import refusal_text
from fantom.settings import DECLARED, Settings
from fantom.ui.pieces import Card, label, restyle

_KEY = "name"


class NameCard(Card):
    """One field; empty is a fine answer."""

    failed = Signal(object)  # a FantomError: the name could not be saved

    def __init__(self, settings: Settings) -> None:
        super().__init__("")
        self._settings = settings
        self.field = QLineEdit()
        self.error = label("", "error", wrap=True)
        self.error.setContentsMargins(0, 10, 0, 0)
        self.error.hide()
        self._hint = label("", "dim", wrap=True)
        self.add(self.field, 6)
        self.add(self.error, 0)
        self.add(self._hint, 8)
        self.body.addStretch(1)
        self.field.editingFinished.connect(self._choose)
        self.field.textEdited.connect(self._forgive)
        settings.on_change(self._on_setting)
        self._on_setting(_KEY)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Your name"))
        self.field.setPlaceholderText(self.tr("No name"))
        self.field.setAccessibleName(self.tr("Your name"))
        self._hint.setText(
            self.tr("Whoever you talk to sees it. You may leave it empty.")
        )
        self.error.setText(refusal_text(DECLARED[_KEY]))

    def _choose(self) -> None:
        name = self.field.text().strip()
        if name == self._settings.text(_KEY):
            return
        try:
            self._settings.set(_KEY, name)
        except SettingInvalid:
            self.error.show()
            restyle(self.field, "look", "wrong")
        except FantomError as error:
            self.failed.emit(error)

    def _forgive(self) -> None:
        self.error.hide()
        restyle(self.field, "look", "")

    def _on_setting(self, key: str) -> None:
        if key == _KEY and self.field.text() != self._settings.text(_KEY):
            self.field.setText(self._settings.text(_KEY))
