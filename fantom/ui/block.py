"""Wrapped text of a bubble: laid out once, painted and asked about often.

Places in the text are counted as Qt counts them (`Offsets` translates).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from fantom.i18n.shown import is_right_to_left
from fantom.ui.offsets import Offsets
from fantom.ui.spans import Look, Span

_LEADING = 1.42
_TAB_STOP = 32
_LONGEST_WORD = 2_000


@dataclass(frozen=True, slots=True)
class Ink:
    """What a part of a text is painted with; Qt's own choice where there is None."""

    colour: str | None = None
    back: str | None = None
    font: QFont | None = None
    underlined: bool = False

    def format(self) -> QTextCharFormat:
        """Return it as Qt wants it."""
        made = QTextCharFormat()
        if self.font is not None:
            made.setFont(self.font)
        if self.colour is not None:
            made.setForeground(QColor(self.colour))
        if self.back is not None:
            made.setBackground(QColor(self.back))
        if self.underlined:
            made.setFontUnderline(True)
        return made


@dataclass(frozen=True, slots=True)
class Overlay:
    """A part of the text that is painted differently for the moment."""

    start: int
    end: int
    ink: Ink


class Block:
    """Wrapped plain text; never markup."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        spans: Sequence[Span] = (),
        inks: dict[Look, Ink] | None = None,
    ) -> None:
        self.text = text
        self.offsets = Offsets(text)
        self._spans = spans
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        is_rtl = is_right_to_left(text)
        self._layout.setTextOption(_option(text, is_rtl=is_rtl))
        self._layout.setCacheEnabled(True)
        if spans and inks:
            self._layout.setFormats([self._range(it, inks[it.look]) for it in spans])
        self._leading = font.pixelSize() * _LEADING
        self.width, self.height = self._wrap(width)
        if is_rtl:  # align to the right of what it needs
            self._wrap(self.width)

    def draw(
        self,
        painter: QPainter,
        place: QPointF,
        clip: QRectF,
        overlays: Sequence[Overlay] = (),
    ) -> None:
        """Paint the lines that `clip` touches."""
        first, last = self._in_view(clip.translated(-place))
        ranges = [
            _format_range(it.start, it.end - it.start, it.ink)
            for it in overlays
            if it.end > first and it.start < last
        ]
        self._layout.draw(painter, place, ranges, clip)

    @property
    def end(self) -> int:
        """The place behind the last letter."""
        return self.offsets.to_qt(len(self.text))

    def place_at(self, point: QPointF) -> int:
        """Return the place between letters that is nearest to `point`."""
        return int(self._line_at(point.y()).xToCursor(point.x()))

    def span_at(self, point: QPointF, look: Look) -> Span | None:
        """Return the part of that look that covers `point`."""
        letter = self.letter_at(point)
        if letter is None:
            return None
        place = self.offsets.from_qt(letter)
        spans = (it for it in self._spans if it.look is look)
        return next((it for it in spans if it.start <= place < it.end), None)

    def letter_at(self, point: QPointF) -> int | None:
        """Return the place of the letter that `point` lies on, if it is on one."""
        line = self._line_at(point.y())
        if not line.naturalTextRect().contains(point):
            return None
        on_letter = QTextLine.CursorPosition.CursorOnCharacter
        return int(line.xToCursor(point.x(), on_letter))

    def word_at(self, place: int) -> tuple[int, int]:
        """Return where the word at `place` begins and ends."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self.text)
        place = min(place, max(self.end - 1, 0))
        finder.setPosition(place)
        start = place if finder.isAtBoundary() else finder.toPreviousBoundary()
        finder.setPosition(place)
        end = finder.toNextBoundary()
        return max(start, 0), end if end >= 0 else self.end

    def line_of(self, place: int) -> tuple[float, float]:
        """Return top and bottom of the line in which `place` stands."""
        line = self._layout.lineForTextPosition(min(place, self.end))
        return line.y(), line.y() + line.height()

    def sliced(self, start: int, end: int) -> slice:
        """Return the part from `start` to `end` as Python counts it."""
        return slice(self.offsets.from_qt(start), self.offsets.from_qt(end))

    def _line_at(self, y: float) -> QTextLine:
        low, high = 0, self._layout.lineCount() - 1
        while low < high:
            middle = (low + high) // 2
            line = self._layout.lineAt(middle)
            if y < line.y() + max(self._leading, line.height()):
                high = middle
            else:
                low = middle + 1
        return self._layout.lineAt(low)

    def _in_view(self, clip: QRectF) -> tuple[int, int]:
        """Return which letters `clip` may touch."""
        first, last = self._line_at(clip.top()), self._line_at(clip.bottom())
        return first.textStart(), last.textStart() + last.textLength() + 1

    def _range(self, span: Span, ink: Ink) -> QTextLayout.FormatRange:
        start = self.offsets.to_qt(span.start)
        return _format_range(start, self.offsets.to_qt(span.end) - start, ink)

    def _wrap(self, width: float) -> tuple[int, int]:
        """Break the text into lines, and return how wide and how high they are."""
        y = widest = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            own = line.height()
            height = max(self._leading, own)
            line.setPosition(QPointF(0, y + (height - own) / 2))
            widest = max(widest, line.naturalTextWidth())
            y += height
        self._layout.endLayout()
        return ceil(widest), ceil(y)


def is_endless(text: str) -> bool:
    """Whether a word is so long that looking for its breaks would take forever."""
    # It takes the square of a word's length.
    if len(text) <= _LONGEST_WORD:
        return False
    return any(len(word) > _LONGEST_WORD for word in text.split())


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Return how a text is wrapped: at words, if that can be done in time."""
    mode = QTextOption.WrapMode
    return mode.WrapAnywhere if is_endless(text) else mode.WrapAtWordBoundaryOrAnywhere


def _option(text: str, *, is_rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(wrap_mode(text))
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if is_rtl else direction.LeftToRight)
    align = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(align | Qt.AlignmentFlag.AlignAbsolute)
    option.setTabStopDistance(_TAB_STOP)
    return option


def _format_range(start: int, length: int, ink: Ink) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, ink.format()
    return made
