"""One line of a conversation, laid out for a width and painted."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from fantom.chat.entry import Author, Delivery, Entry, Line
from fantom.i18n.formats import time_text
from fantom.i18n.shown import is_right_to_left, shown
from fantom.ui.fonts import Fonts
from fantom.ui.line_words import delivery_text, happening_text
from fantom.ui.marks import MARK_SIZE, draw_mark
from fantom.ui.theme import Colours

SIDE = 24  # between the edge of the list and a bubble
GAP = 6  # below each row
_PAD_X, _PAD_Y, _RADIUS = 13, 9, 14
_META_GAP = 3
_SHARE, _LEAST = 0.62, 360  # of the width; narrow windows give more
_LEADING = 1.42
_TAB_STOP = 32
_LONGEST_WORD = 2_000


@dataclass(frozen=True)
class Style:
    """What the layout of a row depends on, besides its line."""

    fonts: Fonts
    width: int
    clock: str

    @property
    def text_width(self) -> float:
        """How wide the text of a bubble may be."""
        room = max(self.width - 2 * SIDE, 80)
        return min(room, max(_LEAST, room * _SHARE)) - 2 * _PAD_X


class Block:
    """Wrapped plain text; never markup."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        is_rtl = is_right_to_left(text)
        self._layout.setTextOption(_option(text, is_rtl=is_rtl))
        self._layout.setCacheEnabled(True)
        self._leading = font.pixelSize() * _LEADING
        self.height = self._wrap(width)
        self.width = ceil(self._natural_width())
        if is_rtl:  # align to the right of what it needs
            self.height = self._wrap(self.width)

    def draw(self, painter: QPainter, place: QPointF, clip: QRectF) -> None:
        """Paint the lines that `clip` touches."""
        self._layout.draw(painter, place, [], clip)

    def _wrap(self, width: float) -> int:
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            height = max(self._leading, line.height())
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        self._layout.endLayout()
        return ceil(y)

    def _natural_width(self) -> float:
        lines = range(self._layout.lineCount())
        widths = (self._layout.lineAt(line).naturalTextWidth() for line in lines)
        return max(widths, default=0.0)


def _wrap_mode(text: str) -> QTextOption.WrapMode:
    # Looking for a place to break takes the square of a word's length.
    is_endless = any(len(word) > _LONGEST_WORD for word in text.split())
    mode = QTextOption.WrapMode
    return mode.WrapAnywhere if is_endless else mode.WrapAtWordBoundaryOrAnywhere


def _option(text: str, *, is_rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(_wrap_mode(text))
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if is_rtl else direction.LeftToRight)
    align = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(align | Qt.AlignmentFlag.AlignAbsolute)
    option.setTabStopDistance(_TAB_STOP)
    return option


class Row:
    """A line, with the day above it if the day is new."""

    def __init__(self, line: Line, day: str, style: Style) -> None:
        self._day = day
        self._day_height = _small_height(style) if day else 0
        self._body = (
            _Bubble(line, style)
            if isinstance(line, Entry)
            else _Note(happening_text(line.happening), line.time, style)
        )
        self._style = style
        self.height = self._day_height + self._body.height + GAP

    def paint(
        self, painter: QPainter, colours: Colours, y: float, clip: QRectF
    ) -> None:
        """Paint the row with its top at `y`."""
        if self._day:
            _paint_small(painter, colours, self._style, self._day, y)
        self._body.paint(painter, colours, y + self._day_height, clip)


class _Note:
    """Small grey words in the middle."""

    def __init__(self, words: str, time: float, style: Style) -> None:
        self._words = f"{words} · {time_text(time, style.clock)}"
        self._style = style
        self.height = _small_height(style)

    def paint(
        self, painter: QPainter, colours: Colours, y: float, _clip: QRectF
    ) -> None:
        _paint_small(painter, colours, self._style, self._words, y)


class _Bubble:
    """A text, its time, and how far it has got."""

    def __init__(self, entry: Entry, style: Style) -> None:
        fonts = style.fonts
        self._entry = entry
        self._mine = entry.author is Author.ME
        self._block = Block(shown(entry.text), fonts.body, style.text_width)
        self._meta_font = fonts.font("tiny")
        self._meta = _meta_words(entry, style.clock)
        meta = QFontMetricsF(self._meta_font)
        self._meta_height = ceil(meta.height())
        self._meta_width = ceil(meta.horizontalAdvance(self._meta))
        mark = MARK_SIZE + 4 if entry.delivery is not None else 0
        inner = max(self._block.width, self._meta_width + mark)
        self._width = inner + 2 * _PAD_X
        self._left = style.width - SIDE - self._width if self._mine else SIDE
        self.height = 2 * _PAD_Y + self._block.height + _META_GAP + self._meta_height

    def paint(
        self, painter: QPainter, colours: Colours, y: float, clip: QRectF
    ) -> None:
        shape = QRectF(self._left, y, self._width, self.height)
        self._paint_shape(painter, colours, shape)
        painter.save()
        painter.setClipRect(shape)  # towers of accents stay inside
        painter.setPen(QColor(colours.text))
        place = shape.topLeft() + QPointF(_PAD_X, _PAD_Y)
        self._block.draw(painter, place, clip)
        painter.restore()
        self._paint_meta(painter, colours, shape)

    def _paint_shape(self, painter: QPainter, colours: Colours, shape: QRectF) -> None:
        painter.setBrush(QBrush(QColor(colours.mine if self._mine else colours.theirs)))
        if self._mine:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(QColor(colours.line), 1))
            shape = shape.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, _RADIUS, _RADIUS)

    def _paint_meta(self, painter: QPainter, colours: Colours, shape: QRectF) -> None:
        colour = QColor(_meta_colour(self._entry, colours))
        line = QRectF(
            shape.left() + _PAD_X,
            shape.bottom() - _PAD_Y - self._meta_height,
            self._width - 2 * _PAD_X,
            self._meta_height,
        )
        if self._entry.delivery is not None:
            corner = QPointF(
                line.right() - MARK_SIZE, line.center().y() - MARK_SIZE / 2
            )
            draw_mark(painter, self._entry.delivery, corner, colour)
            line.setRight(corner.x() - 4)
        painter.setPen(colour)
        painter.setFont(self._meta_font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, flags, self._meta)


def _meta_words(entry: Entry, clock: str) -> str:
    time = time_text(entry.time, clock)
    if entry.delivery is Delivery.FAILED:
        return f"{delivery_text(entry.delivery)} · {time}"
    return time


def _meta_colour(entry: Entry, colours: Colours) -> str:
    if entry.delivery is Delivery.FAILED:
        return colours.bad_on_mine
    return colours.dim_on_mine if entry.author is Author.ME else colours.dim


def _small_height(style: Style) -> int:
    return ceil(style.fonts.pixels("small") * 1.25) + 12


def _paint_small(
    painter: QPainter, colours: Colours, style: Style, words: str, y: float
) -> None:
    painter.setPen(QColor(colours.dim))
    painter.setFont(style.fonts.font("small"))
    place = QRectF(0, y, style.width, _small_height(style))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
