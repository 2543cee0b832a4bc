"""What nobody refers to any more is dropped in the loop's own thread.

Python looks for cycles in whichever thread happens to make the next object.  One of
them may hold a QObject, and Qt ends the program, or worse, when another thread than
its own destroys it.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

_PERIOD_MS = 1_000


class Garbage(QObject):
    """Looks for cycles now and then, as often as Python would."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self, interval=_PERIOD_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def collect(self) -> None:
        """Look through the oldest generation that is due, and all younger ones."""
        counts, most = gc.get_count(), gc.get_threshold()
        due = [number for number in range(3) if counts[number] > most[number]]
        if due:
            gc.collect(due[-1])
