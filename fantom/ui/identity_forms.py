"""Where an identity gets its passphrase, and where it gets another one."""

from collections.abc import Callable, Coroutine
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fantom.errors import FantomError, SettingInvalid, WrongPassphrase
from fantom.i18n.setting_text import refusal_text
from fantom.peers.me import Me
from fantom.settings import DECLARED
from fantom.ui.fault_line import FaultLine
from fantom.ui.fields import Switch
from fantom.ui.new_passphrase import NewPassphrase
from fantom.ui.option_row import OptionRow
from fantom.ui.passphrase_field import PassphraseField
from fantom.ui.pieces import Button, label, restyle, row
from fantom.ui.theme import Theme
from fantom.ui.work import Work


class IdentityForm(QWidget):
    """A passphrase to choose, and what goes with it; it takes a second or two."""

    finished = Signal()
    cancelled = Signal()

    def __init__(self, me: Me, theme: Theme) -> None:
        super().__init__()
        self._me = me
        self.work = Work()
        self.title = label("", "title", wrap=True)
        self.words = label("", "point", wrap=True)
        self.passphrase = NewPassphrase(theme)
        self.fault = FaultLine()
        self.yes_button, self.no_button = Button("", "primary"), Button("")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2, 14, 2, 14)
        self._layout.setSpacing(12)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.words)
        self._connect()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def clear(self) -> None:
        """Keep nothing of what was typed."""
        self.passphrase.forget()
        self.fault.forgive()
        self._refresh()

    def _retranslate(self) -> None:
        """Say everything in the language of now."""
        self.yes_button.setText(self._yes_words())
        self.no_button.setText(self.tr("Cancel"))

    def _job(self) -> Callable[[], Coroutine[Any, Any, None]]:
        """Return what is to be done, and keep no passphrase."""
        raise NotImplementedError

    def _fields(self) -> list[QWidget]:
        """Return what nobody may change while it is done."""
        return [self.passphrase, self.no_button]

    def _yes_words(self) -> str:
        """Return what the button says that does it, or that it is being done."""
        raise NotImplementedError

    @property
    def _is_ready(self) -> bool:
        return self.passphrase.is_ready

    def _lay_out(self, *fields: QWidget) -> None:
        """Put the fields in their order, for the eye and for the Tab key."""
        whole = (*fields, self.fault, self.yes_button, self.no_button)
        for field in (*fields, self.fault):
            self._layout.addWidget(field)
        self._layout.addLayout(row(self.yes_button, self.no_button, None))
        for before, behind in pairwise(whole):
            self.setTabOrder(before, behind)
        self._retranslate()
        self._refresh()

    def _connect(self) -> None:
        self.passphrase.edited.connect(self._on_edited)
        self.passphrase.entered.connect(self._go)
        self.yes_button.clicked.connect(self._go)
        self.no_button.clicked.connect(self.cancelled)
        self.work.started.connect(self._refresh)
        self.work.ended.connect(self._refresh)
        self.work.done.connect(self.finished)
        self.work.failed.connect(self._show_error)

    def _go(self) -> None:
        if self._is_ready and not self.work.busy:
            self.fault.forgive()
            self.work.start(self._job())

    def _on_edited(self) -> None:
        if self.passphrase.first.text():
            self.fault.forgive()
        self._refresh()

    def _refresh(self) -> None:
        for field in self._fields():
            field.setDisabled(self.work.busy)
        self.yes_button.setEnabled(self._is_ready and not self.work.busy)
        self.yes_button.setText(self._yes_words())

    def _show_error(self, error: FantomError) -> None:
        self.fault.show_error(error)
        self.setFocus()


class KeepForm(IdentityForm):
    """Makes a vault for the identity that we are."""

    def __init__(self, me: Me, theme: Theme) -> None:
        super().__init__(me, theme)
        self.name = QLineEdit()
        self.refusal = label("", "error", wrap=True)
        self.refusal.hide()
        self.addresses = Switch(theme)
        self._addresses_row = OptionRow(self.addresses, theme)
        self._name_words = label("", "dim")
        self._name_words.setBuddy(self.name)
        self.name.textEdited.connect(self._forgive_name)
        self.setFocusProxy(self.name)
        self._lay_out(
            *(self._name_words, self.name, self.refusal),
            *(self.passphrase, self._addresses_row),
        )

    def clear(self) -> None:
        """Be as at first, with the name of now."""
        self.name.setText(self._me.name)
        self.addresses.setChecked(False)
        self._forgive_name()
        super().clear()

    def _fields(self) -> list[QWidget]:
        return [*super()._fields(), self.name, self.addresses]

    def _go(self) -> None:
        try:
            DECLARED["name"].check(self.name.text().strip())
        except SettingInvalid:
            self.refusal.show()
            restyle(self.name, "look", "wrong")
            self.name.setFocus()
        else:
            super()._go()

    def _forgive_name(self) -> None:
        self.refusal.hide()
        restyle(self.name, "look", "")

    def _job(self) -> Callable[[], Coroutine[Any, Any, None]]:
        return partial(
            _keep,
            self._me,
            self.passphrase.take(),
            self.name.text().strip(),
            keeps_addresses=self.addresses.isChecked(),
        )

    def _yes_words(self) -> str:
        return self.tr("Keeping…") if self.work.busy else self.tr("Keep")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.title.setText(self.tr("Keep this identity"))
        self.words.setText(
            self.tr(
                "It goes into a vault: a file on this computer that only your "
                "passphrase opens. It holds your key, your name, your invitations and "
                "the people you know, and never what anybody wrote. Nobody can bring "
                "back a passphrase that you forget: then this identity is gone."
            )
        )
        self._name_words.setText(self.tr("Your name"))
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setPlaceholderText(self.tr("No name"))
        self.refusal.setText(refusal_text(DECLARED["name"]))
        self.addresses.setAccessibleName(self.tr("Also keep where people were last"))
        self._addresses_row.set_words(
            self.tr("Also keep where people were last"),
            self.tr(
                "Then one click reaches them again. Whoever opens the vault sees "
                "their addresses, too."
            ),
        )


class ChangeForm(IdentityForm):
    """Gives the vault another passphrase."""

    def __init__(self, me: Me, theme: Theme) -> None:
        super().__init__(me, theme)
        self.old = PassphraseField(theme)
        self.old.edited.connect(self._on_edited)
        self.old.entered.connect(self.passphrase.setFocus)
        self.setFocusProxy(self.old)
        self._lay_out(self.old, self.passphrase)

    def clear(self) -> None:
        """Keep nothing of what was typed."""
        self.old.forget()
        super().clear()

    @property
    def _is_ready(self) -> bool:
        return bool(self.old.text()) and super()._is_ready

    def _fields(self) -> list[QWidget]:
        return [*super()._fields(), self.old]

    def _on_edited(self) -> None:
        if self.old.text():
            self.old.show_wrong(wrong=False)
        super()._on_edited()

    def _show_error(self, error: FantomError) -> None:
        self.old.show_wrong(wrong=isinstance(error, WrongPassphrase))
        super()._show_error(error)

    def _job(self) -> Callable[[], Coroutine[Any, Any, None]]:
        old = self.old.take()
        return partial(self._me.change_passphrase, old, self.passphrase.take())

    def _yes_words(self) -> str:
        return self.tr("Changing…") if self.work.busy else self.tr("Change")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.title.setText(self.tr("Change the passphrase"))
        self.words.setText(
            self.tr("Copies that you exported still open with the old one.")
        )
        self.old.set_name(self.tr("Current passphrase"))


async def _keep(me: Me, passphrase: str, name: str, *, keeps_addresses: bool) -> None:
    await me.keep(passphrase)
    me.keep_addresses(wanted=keeps_addresses)
    me.rename(name)
