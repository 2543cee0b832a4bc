"""Stops a dial by address: somebody else answers where a known person was."""

from PySide6.QtCore import Signal

from fantom.errors import KeyChanged
from fantom.i18n.error_text import error_text
from fantom.ui.alarm_bar import AlarmBar
from fantom.ui.attention import MOST_NAME, bounded
from fantom.ui.theme import Theme


class KeyChangedBar(AlarmBar):
    """Waits until the person has decided whether to connect all the same."""

    connect_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._error: KeyChanged | None = None
        self.connect_anyway, self.leave = self.first, self.second
        self.connect_anyway.clicked.connect(self._agree)
        self.leave.clicked.connect(self.forget)
        self._retranslate()

    def show_change(self, error: KeyChanged) -> None:
        """Ask about it."""
        self._error = error
        self._retranslate()
        self.appear()

    def forget(self) -> None:
        """Ask no more."""
        self._error = None
        self.hide()

    def _retranslate(self) -> None:
        self.connect_anyway.setText(self.tr("Connect anyway"))
        self.leave.setText(self.tr("Don't"))
        if self._error is not None:
            name = bounded(self._error.petname, MOST_NAME)
            title = self.tr("That is not {name} any more").format(name=name)
            self.say(title, error_text(self._error))

    def _agree(self) -> None:
        self.forget()
        self.connect_wanted.emit()
