"""What can be done with an identity: another list for a ghost, locked or kept."""

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.peers.me import Me
from fantom.settings import DECLARED, Settings
from fantom.ui.fields import Switch
from fantom.ui.option_row import OptionRow
from fantom.ui.pieces import Button
from fantom.ui.setting_editors import LOCK_MINUTES
from fantom.ui.settings_dialog import SettingRow
from fantom.ui.theme import Theme


class _Options(QWidget):
    """Rows, one below the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def forget(self) -> None:
        """Say nothing more of how things went."""
        for option in self.findChildren(OptionRow):
            option.tell("")

    def _retranslate(self) -> None:
        """Say everything in the language of now."""
        raise NotImplementedError

    def _add(self, control: QWidget) -> OptionRow:
        option = OptionRow(control, self._theme)
        self._layout.addWidget(option)
        return option


class GhostOptions(_Options):
    """Be kept, or be who a vault says."""

    keep_wanted, import_wanted = Signal(), Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.keep_button, self.import_button = Button("", "primary"), Button("")
        self._keep = self._add(self.keep_button)
        self.take = self._add(self.import_button)
        self.keep_button.clicked.connect(self.keep_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self._retranslate()

    def _retranslate(self) -> None:
        self._keep.set_words(
            self.tr("Stay who you are"),
            self.tr(
                "Keep your key, your name and the people you know in a vault: a file "
                "that only your passphrase opens."
            ),
        )
        self.keep_button.setText(self.tr("Keep this identity…"))
        self.take.set_words(
            self.tr("Be who you were elsewhere"),
            self.tr("Take a vault that you exported, here or on another computer."),
        )
        self.import_button.setText(self.tr("Import a vault…"))


class LockedOptions(_Options):
    """Unlock the vault, or remove it."""

    unlock_wanted, delete_wanted = Signal(), Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.unlock_button, self.delete_button = Button("", "primary"), Button("")
        self._unlock = self._add(self.unlock_button)
        self.delete = self._add(self.delete_button)
        self.unlock_button.clicked.connect(self.unlock_wanted)
        self.delete_button.clicked.connect(self.delete_wanted)
        self._retranslate()

    def _retranslate(self) -> None:
        self._unlock.set_words(
            self.tr("Be who you are"),
            self.tr("The conversations that you have now, as a ghost, end with that."),
        )
        self.unlock_button.setText(self.tr("Unlock…"))
        self.delete.set_words(
            self.tr("Begin anew"),
            self.tr(
                "If the passphrase is forgotten for good: the vault goes, and the "
                "identity in it."
            ),
        )
        self.delete_button.setText(self.tr("Delete the vault…"))


class KeptOptions(_Options):
    """Lock, and look after the vault."""

    lock_wanted, change_wanted = Signal(), Signal()
    export_wanted, delete_wanted = Signal(), Signal()

    def __init__(self, me: Me, settings: Settings, theme: Theme) -> None:
        super().__init__(theme)
        self._me = me
        self.lock_button, self.change_button = Button("", "primary"), Button("")
        self.export_button, self.delete_button = Button(""), Button("")
        self.switch = Switch(theme)
        self._lock = self._add(self.lock_button)
        self.minutes = SettingRow(DECLARED[LOCK_MINUTES], settings, theme)
        self._layout.addWidget(self.minutes)
        settings.on_change(self._on_setting)
        self._addresses = self._add(self.switch)
        self.change = self._add(self.change_button)
        self.export = self._add(self.export_button)
        self.delete = self._add(self.delete_button)
        self._connect()
        self._retranslate()

    def refresh(self) -> None:
        """Show what the vault keeps."""
        with QSignalBlocker(self.switch):
            self.switch.setChecked(self._me.keeps_addresses)

    def _connect(self) -> None:
        self.lock_button.clicked.connect(self.lock_wanted)
        self.change_button.clicked.connect(self.change_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.delete_button.clicked.connect(self.delete_wanted)
        self.switch.toggled.connect(self._keep_addresses)

    def _retranslate(self) -> None:
        self._lock.set_words(
            self.tr("Lock"),
            self.tr(
                "All conversations end, and nobody is who you are until your "
                "passphrase is typed."
            ),
        )
        self._addresses.set_words(
            self.tr("Keep where people were last"),
            self.tr(
                "Then one click reaches them again. Whoever opens the vault sees "
                "their addresses, too."
            ),
        )
        self.switch.setAccessibleName(self.tr("Keep where people were last"))
        self.change.set_words(
            self.tr("Passphrase"),
            self.tr("Nobody can bring it back if you forget it."),
        )
        self.export.set_words(
            self.tr("A copy"),
            self.tr("For another computer, or a safe place. Your passphrase opens it."),
        )
        self.delete.set_words(
            self.tr("Begin anew"),
            self.tr("Your identity and the people you know are gone for good."),
        )
        self.lock_button.setText(self.tr("Lock now"))
        self.change_button.setText(self.tr("Change…"))
        self.export_button.setText(self.tr("Export…"))
        self.delete_button.setText(self.tr("Delete…"))

    def _keep_addresses(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._me.keep_addresses(wanted=wanted)

    def _on_setting(self, key: str) -> None:
        if key == LOCK_MINUTES:
            self.minutes.refresh()
