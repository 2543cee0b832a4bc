"""The bars of a tab; where they would leave too little of the chat, one at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fantom.ui.alarm_bar import AlarmBar
from fantom.ui.pieces import IconButton, label
from fantom.ui.theme import Theme

_WIDTH = 34
_SHOWN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Pager(QFrame):
    """Which of how many is shown, and the way to the next one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pager")
        self._theme, self._facts = theme, (1, 1)
        self.count = label("", "small")
        self.next = IconButton("right", "", theme, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(0)
        layout.addStretch(1)
        for part in (self.count, self.next):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        theme.changed.connect(self._size)
        self._size()
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_place(self, place: int, count: int) -> None:
        """Say which one it is."""
        self._facts = place, count
        self._retranslate()

    def _retranslate(self) -> None:
        place, count = self._facts
        self.count.setText(f"{place}/{count}")
        words = self.tr("Next question or notice; this is {place} of {count}")
        self.next.set_name(words.format(place=place, count=count))

    def _size(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))


class BarStack(QWidget):
    """Shows each bar that is not hidden, as far as there is room.

    A bar shows and hides itself, and knows nothing of this: it lies in a slot.  Where
    only one has room, a new one comes to the front, but never before an alarm: what a
    peer asks for must not cover a warning about that peer.
    """

    def __init__(self, bars: Sequence[QWidget], theme: Theme) -> None:
        super().__init__()
        self._bars = list(bars)
        self._slots = [_slot(bar) for bar in bars]
        self._room: int | None = None
        self._front: QWidget | None = None
        self._was_shown: list[QWidget] = []
        self.pager = Pager(theme)
        self.pager.next.clicked.connect(self._turn)
        self._lay_out()
        for bar in bars:
            bar.installEventFilter(self)

    @property
    def shown(self) -> list[QWidget]:
        """The bars that have something to say."""
        return [bar for bar in self._bars if not bar.isHidden()]

    @property
    def is_folded(self) -> bool:
        """Whether only one of several is seen."""
        return not self.pager.isHidden()

    def fit(self, room: int) -> None:
        """Take that much height at the most, if one bar alone needs no more."""
        self._room = room
        self._arrange()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what the bars do."""
        if event.type() in _SHOWN:
            self._note()
            self._arrange()
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        for slot in self._slots:
            column.addWidget(slot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column, 1)
        layout.addWidget(self.pager)

    def _note(self) -> None:
        """Choose who is in front: whoever is new, unless an alarm is there."""
        shown, before = self.shown, self._was_shown
        self._was_shown = shown
        if self._front not in shown:
            self._front = None
        new = [bar for bar in shown if bar not in before]
        if self._front is None:
            self._front = shown[0] if shown else None
        elif new and (_is_alarm(new[0]) or not _is_alarm(self._front)):
            self._front = new[0]

    def _arrange(self) -> None:
        shown = self.shown
        wanted = sum(height_of(bar, self.width()) for bar in shown)
        folds = self._room is not None and len(shown) > 1 and wanted > self._room
        for bar, slot in zip(self._bars, self._slots, strict=True):
            slot.setVisible(not folds or bar is self._front)
        if folds and self._front is not None:
            self.pager.show_place(shown.index(self._front) + 1, len(shown))
        self.pager.setVisible(folds)

    def _turn(self) -> None:
        shown = self.shown
        if self._front in shown:
            self._front = shown[(shown.index(self._front) + 1) % len(shown)]
            self._arrange()


def _slot(bar: QWidget) -> QWidget:
    slot = QWidget()
    layout = QVBoxLayout(slot)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(bar)
    return slot


def height_of(part: QWidget, width: int) -> int:
    """Return how much height it takes in that width, also if words wrap in it."""
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()


def _is_alarm(bar: QWidget) -> bool:
    return isinstance(bar, AlarmBar)
