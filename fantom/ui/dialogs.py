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

    def open_settings(self) -> None:
        """Show all settings."""
        from fantom.ui.settings_dialog import SettingsDialog  # noqa: PLC0415

        if self.settings is None:
            self.settings = SettingsDialog(self._settings, self._theme, self._window)
        _come(self.settings)

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


def _come(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
