"""Whether the peer writes something just now."""

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.protocol.limits import TYPING_SECONDS


class PeerTyping(QObject):
    """Said by the peer, and over if it says nothing more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_active = False
        self._ends = QTimer(self, singleShot=True, interval=TYPING_SECONDS * 1000)
        self._ends.timeout.connect(self.end)

    def begin(self) -> None:
        """They say so, perhaps again."""
        self._ends.start()
        self._show(active=True)

    def end(self) -> None:
        """They stopped, or said what it was, or are gone."""
        if self.is_active:
            self._ends.stop()
            self._show(active=False)

    def _show(self, *, active: bool) -> None:
        if active != self.is_active:
            self.is_active = active
            self.changed.emit()
