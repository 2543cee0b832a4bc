"""Notices that nobody has used the window for a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

LOOK_MS = 5_000

_USES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,  # whole words, where they are composed
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class Idle(QObject):
    """Watches the window and the field that have the keyboard, whichever they are.

    A filter for the whole application would see each of its events.  The clock goes
    on while the machine sleeps: whoever wakes it up finds the window locked.
    """

    due = Signal()

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock, self._seconds, self._used_at = clock, 0.0, 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "a window has one"
        application.focusWindowChanged.connect(self._follow)
        application.focusObjectChanged.connect(self._follow)

    def watch(self, seconds: float) -> None:
        """Be due after so long without a use, from now on; 0 stops that."""
        self._seconds, self._used_at = seconds, self._clock()
        if seconds:
            self._timer.start()
            self._follow(QGuiApplication.focusWindow())
            self._follow(QGuiApplication.focusObject())
        else:
            self._timer.stop()

    def look(self) -> None:
        """See whether it is time."""
        if self._seconds and self._clock() - self._used_at >= self._seconds:
            self.watch(0)
            self.due.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._seconds and event.type() in _USES:
            self.look()  # before this use counts: the machine may just have woken up
            self._used_at = self._clock()
        return False

    def _follow(self, thing: QObject | None) -> None:
        if self._seconds and thing is not None:
            thing.installEventFilter(self)
