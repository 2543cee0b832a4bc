"""Looking for words in a conversation, a slice at a time, from the newest back."""

from array import array
from bisect import insort
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.chat.entry import Entry, Line
from fantom.chat.search import holds, needle_of

_SLICE_LINES = 5_000
_SLICE_LETTERS = 500_000


class Search(QObject):
    """Which lines hold the words; the newest is the first.

    Slices keep the loop free: with hundreds of thousands of lines the newest matches
    are there at once, and the count grows.
    """

    changed = Signal()

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._lines = lines
        self._needle = ""
        self._older = array("L")  # from the newest back
        self._newer = array("L")  # came since, the oldest first
        self._left = 0  # lines above this one are still to be looked at
        self._first_new = 0  # from here on lines came since
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._look)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._needle

    @property
    def is_done(self) -> bool:
        """Whether every line was looked at."""
        return self._left == 0

    def __len__(self) -> int:
        return len(self._older) + len(self._newer)

    def __getitem__(self, place: int) -> int:
        newer = len(self._newer)
        return self._newer[-1 - place] if place < newer else self._older[place - newer]

    def start(self, words: str) -> None:
        """Look for other words; the first slice is looked at here and now."""
        needle = needle_of(words)
        if needle == self._needle:
            return
        self._needle = needle
        del self._older[:], self._newer[:]
        self._first_new = len(self._lines)
        self._left = self._first_new if needle else 0
        self._look()

    def add(self, row: int) -> None:
        """Look at a line that came."""
        if self._needle and holds(self._lines[row], self._needle):
            self._newer.append(row)
            self.changed.emit()

    def look_again(self, row: int) -> None:
        """Look at a line that changed; one that is yet to be looked at can wait."""
        if not self._needle or row < self._left:
            return
        found = self._newer if row >= self._first_new else self._older
        if holds(self._lines[row], self._needle) == (row in found):
            return
        if row in found:
            found.remove(row)
        else:
            order = 1 if found is self._newer else -1
            insort(found, row, key=lambda each: order * each)
        self.changed.emit()

    def stop(self) -> None:
        """Look for nothing."""
        self._next.stop()
        self.start("")

    def _look(self) -> None:
        letters, first = 0, max(0, self._left - _SLICE_LINES)
        needle, lines = self._needle, self._lines
        row = self._left
        while row > first and letters < _SLICE_LETTERS:
            row -= 1
            line = lines[row]
            if isinstance(line, Entry):
                letters += len(line.text)
                if holds(line, needle):
                    self._older.append(row)
        self._left = row
        if row:
            self._next.start()
        self.changed.emit()
