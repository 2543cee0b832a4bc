"""Tells the other side that we write something, if the person wants that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

RENEW_MS = 5_000
IDLE_MS = 5_000


class TypingTeller(QObject):
    """Knows when to say it again, and when we have stopped.

    `tell` says whether we write; `may_tell` is what the settings say.
    """

    def __init__(
        self, tell: Callable[[bool], None], may_tell: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._tell, self._may_tell = tell, may_tell
        self._has_told = False
        self.told_lately = QTimer(self, singleShot=True, interval=RENEW_MS)
        self.idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self.idle.timeout.connect(self.stop)

    def note(self, draft: str) -> None:
        """The draft has changed to this."""
        if not draft.strip() or not self._may_tell():
            self.stop()
            return
        self.idle.start()
        if not self.told_lately.isActive():
            self.told_lately.start()
            self._has_told = True
            self._tell(True)

    def stop(self) -> None:
        """Nothing is being written any more."""
        self.idle.stop()
        self.told_lately.stop()
        if self._has_told:
            self._has_told = False
            self._tell(False)
