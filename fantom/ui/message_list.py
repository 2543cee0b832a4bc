"""The lines of a conversation on the screen; made for hundreds of thousands.

Rows have estimated heights until they come into view. Only what is in view is laid
out and painted; correcting an estimate never moves what the person is reading.
"""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from time import time

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, Line
from fantom.i18n.formats import day_of, day_text
from fantom.ui.bubble import Row, Style
from fantom.ui.heights import Heights
from fantom.ui.line_words import delivery_text, spoken_text
from fantom.ui.theme import Theme

_MARGIN = 18
_CACHED = 200
_STEP = 40
_NEAR_END = 4
_LETTER = 7  # an average one's width, for estimates
_ROW, _TEXT_LINE = 44, 20


class MessageList(QAbstractScrollArea):
    """Shows `conversation.lines`; the newest are at the bottom."""

    def __init__(self, conversation: Conversation, theme: Theme, clock: str) -> None:
        super().__init__()
        self._lines: Sequence[Line] = conversation.lines
        self._theme, self._clock = theme, clock
        self._style = Style(theme.fonts, self.viewport().width(), clock)
        self._heights = Heights()
        self._measured = array("L")  # in which generation of the style
        self._generation = 1
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._own: dict[str, int] = {}
        self._at_end = True
        self._anchor = (0, 0)  # the top row in view, and how far it is above
        self._settling = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settle)
        self._dress()
        for line in self._lines:
            self._append(line)
        conversation.line_added.connect(self._on_line_added)
        conversation.entry_changed.connect(self._on_entry_changed)
        theme.changed.connect(self.viewport().update)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Messages"))
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.verticalScrollBar().setSingleStep(_STEP)

    @property
    def at_end(self) -> bool:
        """Whether the newest line is in view."""
        return self._at_end

    def set_clock(self, clock: str) -> None:
        """Write times in another way."""
        self._clock = clock
        self._restyle()

    def scroll_to_end(self) -> None:
        """Go to the newest line, and stay with the newest."""
        self._at_end = True
        self._settle()

    def wipe(self) -> None:
        """Forget everything that was laid out: the conversation is gone."""
        self._soon.stop()
        self._lines = []
        self._heights.clear()
        self._rows.clear()
        self._own.clear()
        del self._measured[:]

    def turn_page(self, direction: int) -> None:
        """Scroll a page up (-1) or down (1)."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (bar.pageStep() - _STEP))

    def spoken(self, row: int) -> str:
        """Return all of a line as a screen reader says it."""
        return spoken_text(self._lines[row], self._clock)

    def row_rect(self, row: int) -> QRectF:
        """Return where a row lies in the viewport."""
        top = self._heights.top(row) + self._origin()
        return QRectF(0, top, self._style.width, self._heights[row])

    # What is said

    def _on_line_added(self, _conversation: Conversation, line: Line) -> None:
        self._append(line)
        if isinstance(line, Entry) and line.author is Author.ME:
            self._at_end = True
        self._soon.start()

    def _on_entry_changed(self, _conversation: Conversation, entry: Entry) -> None:
        row = self._own[entry.id]
        self._rows.pop(row, None)
        self._measured[row] = 0
        self._soon.start()

    def _append(self, line: Line) -> None:
        if isinstance(line, Entry) and line.author is Author.ME:
            self._own[line.id] = len(self._heights)
        self._heights.append(self._estimate(line))
        self._measured.append(0)

    def _estimate(self, line: Line) -> int:
        if not isinstance(line, Entry):
            return _ROW
        a_line = max(1, int(self._style.text_width) // _LETTER)
        wraps = len(line.text) // a_line
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

    def _update_bar(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setRange(0, max(0, self._content() + _MARGIN - height))
        bar.setPageStep(height)
        if self._at_end:
            bar.setValue(bar.maximum())
            return
        row, above = self._anchor
        bar.setValue(self._heights.top(row) + _MARGIN + above)

    def _row(self, row: int) -> Row:
        """Return a row laid out as it is now, and note its height."""
        laid_out = self._rows.get(row)
        if laid_out is None or self._measured[row] != self._generation:
            laid_out = Row(self._lines[row], self._day_above(row), self._style)
            self._rows[row] = laid_out
            self._heights.change(row, laid_out.height)
            self._measured[row] = self._generation
            while len(self._rows) > _CACHED:
                self._rows.popitem(last=False)
        self._rows.move_to_end(row)
        return laid_out

    def _day_above(self, row: int) -> str:
        moment = self._lines[row].time
        if row and day_of(self._lines[row - 1].time) == day_of(moment):
            return ""
        return day_text(moment, time())

    def _restyle(self) -> None:
        self._style = Style(self._theme.fonts, self.viewport().width(), self._clock)
        self._generation += 1
        self._rows.clear()
        self._settle()

    # What Qt asks

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Note what the person went to see."""
        if self._settling or not len(self._heights):
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
        if not len(self._heights):
            return
        origin = self._origin()
        row = self._heights.row_at(event.rect().top() - origin)
        y = self._heights.top(row) + origin
        while row < len(self._heights) and y <= clip.bottom():
            laid_out = self._row(row)
            laid_out.paint(painter, self._theme.colours, y, clip)
            y += laid_out.height
            row += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and len(self._heights):
            self._explain(event)
            return True
        return super().viewportEvent(event)

    def _explain(self, event: QHelpEvent) -> None:
        """Say in words what the mark of a text means."""
        line = self._lines[self._heights.row_at(event.pos().y() - self._origin())]
        if isinstance(line, Entry) and line.delivery is not None:
            QToolTip.showText(event.globalPos(), delivery_text(line.delivery), self)
        else:
            QToolTip.hideText()
