"""The dialogs of the window: each is made when first wanted, and there is one of it.

Each is imported then, too: the window should open at once.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from fantom.settings import Settings
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.ui.about_dialog import AboutDialog
    from fantom.ui.gate import Gate
    from fantom.ui.identity_dialog import IdentityDialog
    from fantom.ui.settings_dialog import SettingsDialog
    from fantom.ui.shortcuts_dialog import ShortcutsDialog


class Dialogs(QObject):
    """Opens them beside the window, which goes on meanwhile."""

    def __init__(self, settings: Settings, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._theme, self._window = settings, theme, window
        self.settings: SettingsDialog | None = None
        self.shortcuts: ShortcutsDialog | None = None
        self.about: AboutDialog | None = None
        self.identity: IdentityDialog | None = None
        self._gate: Gate | None = None

    def begin(self, gate: "Gate") -> None:
        """Show also what only a node knows."""
        self._gate = gate
        gate.node.me.keeping_changed.connect(self._fit_settings)

    def open_settings(self) -> None:
        """Show all settings."""
        from fantom.ui.settings_dialog import SettingsDialog  # noqa: PLC0415

        if self.settings is None:
            self.settings = SettingsDialog(self._settings, self._theme, self._window)
            self._fit_settings()
        _come(self.settings)

    def open_identity(self) -> None:
        """Show who we are."""
        from fantom.ui.identity_dialog import IdentityDialog  # noqa: PLC0415

        if self._gate is None:
            return
        if self.identity is None:
            me, theme = self._gate.node.me, self._theme
            self.identity = IdentityDialog(
                me, self._settings, theme, self._gate, self._window
            )
        _come(self.identity)

    def open_shortcuts(self) -> None:
        """Show all keys."""
        from fantom.ui.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415

        if self.shortcuts is None:
            self.shortcuts = ShortcutsDialog(self._theme, self._window)
        _come(self.shortcuts)

    def open_about(self) -> None:
        """Show versions and licences."""
        from fantom.ui.about_dialog import AboutDialog  # noqa: PLC0415

        if self.about is None:
            self.about = AboutDialog(self._theme, self._window)
        _come(self.about)

    def _fit_settings(self) -> None:
        """The name of a kept identity is no setting: it stands in the vault."""
        if self.settings is not None and self._gate is not None:
            self.settings.rows["name"].setHidden(self._gate.is_kept)


def _come(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
