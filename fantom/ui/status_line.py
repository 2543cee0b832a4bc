"""The line at the foot of the window: what Fantom promises."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QWidget

from fantom.ui.pieces import Picture, label, row
from fantom.ui.theme import Theme

_LOW = 400


class StatusLine(QFrame):
    """There unless the window is so low that the chat needs its place."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("status")
        self._theme, self._window = theme, window
        self.promise = label()
        layout = row(Picture("lock", theme), self.promise, None, spacing=6)
        layout.setContentsMargins(14, 0, 14, 0)
        self.setLayout(layout)
        window.installEventFilter(self)
        theme.changed.connect(self._fit)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.promise.setText(self.tr("History lives in memory only"))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the height of the window."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        self.setVisible(self._window.height() >= self._theme.px(_LOW))
