"""What came to a tab while nobody could look at it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from fantom.ui.comparing import Comparing

_MANY, _FRAME_MS = 100, 16


class Unseen(QObject):
    """Counts texts, and the peer's wish to compare keys, until the tab is shown."""

    changed = Signal()  # `count` is another

    def __init__(self, tab: QWidget, comparing: Comparing) -> None:
        super().__init__(tab)
        self._tab, self._comparing = tab, comparing
        self.texts = 0
        self._run = ""  # of the last wish; and whether it came unseen
        self.is_asked = False
        # Many texts at once would make the strip of tabs count them one by one.
        self._soon = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._soon.timeout.connect(self.changed)
        comparing.changed.connect(self._on_comparing)

    @property
    def count(self) -> int:
        """How much there is to see."""
        return self.texts + self.is_asked

    @property
    def is_in_sight(self) -> bool:
        """Whether the tab is in front in a window that is open."""
        return self._tab.isVisible() and not self._tab.window().isMinimized()

    def add_text(self) -> None:
        """A text came."""
        self.texts += 1
        if self.texts <= _MANY:
            self.changed.emit()
        elif not self._soon.isActive():
            self._soon.start()

    def clear(self) -> None:
        """All of it is seen, or gone."""
        had_some = bool(self.count)
        self.texts, self.is_asked = 0, False
        if had_some:
            self.changed.emit()

    def stop(self) -> None:
        """Tell nobody any more."""
        self._soon.stop()

    def _on_comparing(self) -> None:
        asked = self._comparing.asked
        before, run = self.is_asked, "" if asked is None else asked.run
        if run != self._run:
            self._run = run
            self.is_asked = bool(run) and not self.is_in_sight
        if self.is_asked != before:
            self.changed.emit()
