"""Your own name, who sees it, and whether you will be the same tomorrow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit

from fantom.errors import FantomError, SettingInvalid
from fantom.i18n.setting_text import refusal_text
from fantom.settings import DECLARED, Settings
from fantom.ui.keeping_words import keeping_text
from fantom.ui.pieces import Button, Card, label, restyle

if TYPE_CHECKING:
    from fantom.peers.me import Me

_KEY = "name"


class NameCard(Card):
    """One field; empty is a fine answer.

    It shows the name in the settings until it is known who we are.
    """

    failed = Signal(object)  # a FantomError: the name could not be saved
    identity_wanted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__("")
        self._settings = settings
        self._me: Me | None = None
        self.keeping = Button("", kind="tag")
        self.keeping.hide()
        self.head.addWidget(self.keeping)
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
        self.keeping.clicked.connect(self.identity_wanted)
        settings.on_change(self._on_setting)
        self.refresh()
        self._retranslate()

    def begin(self, me: "Me") -> None:
        """Show from now on what `me` is called."""
        self._me = me
        me.renamed.connect(self.refresh)
        me.keeping_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        if self.field.text() != self._name:
            self.field.setText(self._name)
        self._show_keeping()

    def _show_keeping(self) -> None:
        if self._me is not None:
            words, what = keeping_text(self._me.keeping), self.tr("Your identity")
            self.keeping.setText(words)
            self.keeping.setAccessibleName(f"{what}: {words}")
            self.keeping.show()

    @property
    def _name(self) -> str:
        return self._settings.text(_KEY) if self._me is None else self._me.name

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
        self._show_keeping()

    def _choose(self) -> None:
        name = self.field.text().strip()
        if name == self._name:
            return
        try:
            self._rename(name)
        except SettingInvalid:
            self.error.show()
            restyle(self.field, "look", "wrong")
        except FantomError as error:
            self.failed.emit(error)

    def _rename(self, name: str) -> None:
        if self._me is None:
            self._settings.set(_KEY, name)
        else:
            self._me.rename(name)

    def _forgive(self) -> None:
        self.error.hide()
        restyle(self.field, "look", "")

    def _on_setting(self, key: str) -> None:
        if key == _KEY and self._me is None:
            self.refresh()
