"""The language of the windows: chosen in the settings, changed while they are open."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from fantom.i18n.languages import (
    SINDARIN,
    Language,
    Letters,
    Translation,
    language_for,
)
from fantom.settings import Settings
from fantom.ui.fonts import add_tengwar

LANGUAGE, LETTERS = "language", "sindarin_letters"


class Speaking(QObject):
    """Speaks what the settings say; made before the first widget is."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.translation = Translation()
        self._settings = settings
        settings.on_change(self._on_setting)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "there is somebody to tell"
        # Whether somebody reads the screen aloud is often known only later.
        application.focusWindowChanged.connect(self.speak)
        self.speak()

    def speak(self) -> None:
        """Speak as the settings want it; nothing happens if that is done already."""
        language = language_for(self._settings.text(LANGUAGE))
        letters = letters_for(language, self._settings.text(LETTERS))
        if letters is Letters.TENGWAR:
            add_tengwar()
        self.translation.speak(language, letters)

    def stop(self) -> None:
        """Speak no longer."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "it still tells"
        application.focusWindowChanged.disconnect(self.speak)
        self.translation.stop()

    def _on_setting(self, key: str) -> None:
        if key in (LANGUAGE, LETTERS):
            self.speak()


def letters_for(language: Language, chosen: str) -> Letters:
    """Return what to write with: a screen reader has no voice for Tengwar."""
    if language != SINDARIN or chosen != Letters.TENGWAR:
        return Letters.LATIN
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - only for this

    return Letters.LATIN if QAccessible.isActive() else Letters.TENGWAR
