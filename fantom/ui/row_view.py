"""Lines one below the other on the screen; made for hundreds of thousands.

Rows have estimated heights until they come into view. Only what is in view is laid
out and painted, once a frame at the most; correcting an estimate never moves what the
person is reading.
"""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from time import time

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from fantom.chat.entry import NO_EXTRAS, Entry, FilesLine, Line
from fantom.i18n.formats import day_of, day_text
from fantom.ui.block import Overlay
from fantom.ui.bubble import Above, Context, Row
from fantom.ui.files_bubble import FilesSeen
from fantom.ui.heights import Heights
from fantom.ui.row_style import Style
from fantom.ui.theme import Theme

STEP = 40  # what an arrow key or a line of the wheel scrolls
_MARGIN = 18
_CACHED = 200
_NEAR_END = 4
_FRAME_MS = 16
_TRIES = 4
_LETTER = 7  # an average one's width, for estimates
_ROW, _TEXT_LINE, _FILES = 44, 20, 100


class RowView(QAbstractScrollArea):
    """Shows lines that only grow; the newest are at the bottom."""

    def __init__(self, lines: Sequence[Line], theme: Theme, clock: str) -> None:
        super().__init__()
        self._lines = lines
        self._theme, self._clock = theme, clock
        self._heights = Heights()
        self._measured = array("I")  # in which generation of the style
        self._generation = 1
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._new_from: int | None = None
        self._at_end = True
        self._anchor = (0, 0)  # the top row in view, and how far it is above
        self._settling = False
        self._is_stale = False
        self._style = self._new_style()
        self._soon = QTimer(self, singleShot=True)
        self._since_shown = QElapsedTimer()
        self._since_shown.start()
        self._soon.timeout.connect(self._settle)
        self._dress()
        theme.changed.connect(self._restyle)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)

    def __len__(self) -> int:
        return len(self._heights)

    def __bool__(self) -> bool:
        return True  # a list without lines is still a list

    @property
    def at_end(self) -> bool:
        """Whether the newest line is in view."""
        return self._at_end

    @property
    def has_news(self) -> bool:
        """Whether something is to be shown with the next frame."""
        return self._soon.isActive()

    def set_clock(self, clock: str) -> None:
        """Write times in another way."""
        self._clock = clock
        self._restyle()

    def scroll_to_end(self) -> None:
        """Go to the newest line, and stay with the newest."""
        self._at_end = True
        self._settle()

    def forget_rows(self) -> None:
        """Forget everything that was laid out: the lines are gone."""
        self._soon.stop()
        self._heights.clear()
        self._rows.clear()
        del self._measured[:]
        self._new_from = None
        self._at_end, self._anchor = True, (0, 0)
        self._settle()

    def turn_page(self, direction: int) -> None:
        """Scroll a page up (-1) or down (1)."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (bar.pageStep() - STEP))

    def row_rect(self, row: int) -> QRectF:
        """Return where a row lies in the viewport."""
        top = self._heights.top(row) + self._origin()
        return QRectF(0, top, self._style.width, self._heights[row])

    def row_at(self, y: float) -> int:
        """Return the row at `y` in the viewport, or the nearest one."""
        return self._heights.row_at(int(y) - self._origin())

    def reveal(self, row: int, top: float = 0, bottom: float | None = None) -> None:
        """Scroll so that a row, or the part of it from `top` to `bottom`, is seen."""
        if bottom is None:
            bottom = self._row(row).height
        bar, room = self.verticalScrollBar(), self.viewport().height()
        for _ in range(_TRIES):  # rows that come into view turn out higher or lower
            self._update_bar_range()
            start = self._heights.top(row) + _MARGIN
            highest = int(start + top) - _MARGIN
            lowest = int(start + bottom) + _MARGIN - room
            # What is higher than the view is seen from the side that one comes from.
            wanted = _nearest(bar.value(), *sorted((highest, lowest)))
            if wanted == bar.value():
                return
            bar.setValue(wanted)

    def show_from(self, row: int) -> None:
        """Let a row be the topmost, unless all below it fits anyway."""
        self._anchor, self._at_end = (row, -_MARGIN), False
        self._settle()
        bar = self.verticalScrollBar()
        self._at_end = bar.value() >= bar.maximum() - _NEAR_END

    def mark_new(self, row: int | None) -> None:
        """Say that the texts from `row` on are new; None: none is."""
        for changed in {self._new_from, row} - {None}:
            self._relay(changed)
        self._new_from = row

    # What is said

    def append_row(self, line: Line) -> None:
        """Have one more row; it is seen with the next frame."""
        self._heights.append(self._estimate(line))
        self._measured.append(0)

    def settle_soon(self) -> None:
        """Show what is new: at once, but only once a frame, however much it is."""
        if not self._soon.isActive():
            self._soon.start(max(0, _FRAME_MS - self._since_shown.elapsed()))

    def _relay(self, row: int | None) -> None:
        """Lay a row out anew: its line, or what stands above it, changed."""
        if row is not None and row < len(self._measured):
            self._rows.pop(row, None)
            self._measured[row] = 0
            self.settle_soon()

    def _renew(self, row: int) -> None:
        """Lay a row out anew, and paint only it if it is as high as it was."""
        before = self._rows.get(row)
        if before is None or self._measured[row] != self._generation:
            self._relay(row)
            return
        after = self._new_row(row)
        if after.height != before.height:
            self._relay(row)
            return
        self._rows[row] = after
        self.viewport().update(self.row_rect(row).toAlignedRect())

    def _estimate(self, line: Line) -> int:
        if not isinstance(line, Entry):
            return _FILES if isinstance(line, FilesLine) else _ROW
        wraps = len(line.text) // self._a_line
        return _ROW + _TEXT_LINE * (1 + wraps + line.text.count("\n"))

    # Where it is

    def _origin(self) -> int:
        """Return where the first row begins in the viewport."""
        value = self.verticalScrollBar().value()
        return max(_MARGIN - value, self.viewport().height() - self._content() - value)

    def _content(self) -> int:
        return self._heights.total + _MARGIN

    def _settle(self) -> None:
        """Measure what is in view, and keep it where it is."""
        if self._settling:
            return
        self._settling = True
        if len(self._heights):
            if self._at_end:
                self._measure_end()
            else:
                self._measure_from_anchor()
        self._update_bar()
        self._settling = False
        self._since_shown.restart()
        self.viewport().update()

    def _measure_end(self) -> None:
        room = self.viewport().height()
        row = len(self._heights) - 1
        while row >= 0 and room > 0:
            room -= self._row(row).height
            row -= 1

    def _measure_from_anchor(self) -> None:
        row, above = self._anchor
        room = self.viewport().height() + above
        while row < len(self._heights) and room > 0:
            room -= self._row(row).height
            row += 1

    def _update_bar_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._settling, before = True, self._settling
        bar.setRange(0, max(0, self._content() + _MARGIN - height))
        bar.setPageStep(height)
        self._settling = before

    def _update_bar(self) -> None:
        self._update_bar_range()
        bar = self.verticalScrollBar()
        if self._at_end:
            bar.setValue(bar.maximum())
            return
        row, above = self._anchor
        bar.setValue(self._heights.top(row) + _MARGIN + above)

    def _row(self, row: int) -> Row:
        """Return a row laid out as it is now, and note its height."""
        laid_out = self._rows.get(row)
        if laid_out is None or self._measured[row] != self._generation:
            laid_out = self._new_row(row)
            self._rows[row] = laid_out
            self._heights.change(row, laid_out.height)
            self._measured[row] = self._generation
            while len(self._rows) > _CACHED:
                self._rows.popitem(last=False)
        self._rows.move_to_end(row)
        return laid_out

    def _new_row(self, row: int) -> Row:
        line = self._lines[row]
        if isinstance(line, Entry) and line.extras is not NO_EXTRAS:
            context = Context(self.answered_by(line), time())
            return Row(line, self._above(row), self._style, context)
        if isinstance(line, FilesLine):
            context = Context(files=self.files_of(line))
            return Row(line, self._above(row), self._style, context)
        return Row(line, self._above(row), self._style)

    def answered_by(self, _entry: Entry) -> Entry | None:
        """Return the text that another one answers, if it stands here."""
        return None

    def files_of(self, _line: FilesLine) -> FilesSeen | None:
        """Return what is to be seen of the files that were offered there."""
        return None

    def _above(self, row: int) -> Above:
        return Above(self._day_above(row), row == self._new_from)

    def _day_above(self, row: int) -> str:
        moment = self._lines[row].time
        if row and day_of(self._lines[row - 1].time) == day_of(moment):
            return ""
        return day_text(moment, time())

    def _new_style(self) -> Style:
        theme = self._theme
        width = self.viewport().width()
        style = Style(theme.fonts, width, self._clock, theme.colours)
        self._a_line = max(1, int(style.text_width) // _LETTER)
        return style

    def _restyle(self) -> None:
        self._style = self._new_style()
        self._retranslate()

    def _retranslate(self) -> None:
        """Lay everything out anew: in what is seen now, or when it is seen again."""
        self._generation += 1
        self._rows.clear()
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._settle()

    # What Qt asks

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._settle()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Note what the person went to see."""
        if self._settling or not len(self):
            return
        bar = self.verticalScrollBar()
        self._at_end = bar.value() >= bar.maximum() - _NEAR_END
        self._find_anchor(bar.value() - _MARGIN)
        self._settle()

    def _find_anchor(self, y: int) -> None:
        """Anchor the row at `y`; rows that come in from above grow upwards."""
        while True:
            row = self._heights.row_at(y)
            before = self._heights[row]
            growth = self._row(row).height - before
            top = self._heights.top(row)
            if not growth or top >= y:
                break
            y += growth
        self._anchor = (row, y - top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._style.width:
            self._restyle()
        else:
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QRectF(event.rect())
        painter.fillRect(clip, QColor(self._theme.colours.bg))
        if not len(self):
            return
        row = self.row_at(clip.top())
        y = self._heights.top(row) + self._origin()
        while row < len(self._heights) and y <= clip.bottom():
            laid_out = self._row(row)
            self.dress_row(row, laid_out)
            laid_out.paint(painter, y, clip, self.overlays(row, laid_out))
            if row == self.framed_row():
                laid_out.paint_frame(painter, y)
            y += laid_out.height
            row += 1

    def dress_row(self, _row: int, _laid_out: Row) -> None:
        """Let a row show where the mouse and the keyboard are, before it is painted."""

    def overlays(self, _row: int, _laid_out: Row) -> list[Overlay]:
        """Return what is painted over the text of a row."""
        return []

    def framed_row(self) -> int | None:
        """Return the row with a frame around it."""
        return None

    def text_place(self, row: int, point: QPointF) -> QPointF | None:
        """Return `point` of the viewport inside the text of a row, if it has one."""
        bubble = self._row(row).bubble
        if bubble is None:
            return None
        shape = self._row(row).shape(self.row_rect(row).top())
        return point - bubble.text_corner(shape)


def _nearest(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
