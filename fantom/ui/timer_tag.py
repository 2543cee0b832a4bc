"""The badge in a header that says how long messages last."""

from PySide6.QtCore import QEvent

from fantom.i18n.quantities import duration_text
from fantom.ui.tag import Tag
from fantom.ui.theme import Theme


class TimerTag(Tag):
    """A stopwatch and the time that both agreed on; hidden while messages stay."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._seconds, self._is_short = 0, False
        theme.changed.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def show_seconds(self, seconds: int) -> None:
        """Say that messages last so long; 0 is for good."""
        self._seconds = seconds
        self.refresh()

    def shorten(self, *, short: bool) -> None:
        """Leave out the words where there is no room."""
        if short != self._is_short:
            self._is_short = short
            self.refresh()

    def refresh(self) -> None:
        """Say it in the language of now."""
        time = duration_text(self._seconds)
        self.show_as("" if self._is_short else time, "timer", "")
        words = self.tr("Messages disappear: {time}").format(time=time)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(self._seconds > 0)
