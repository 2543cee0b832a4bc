"""One line of a conversation, laid out for a width and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from fantom.chat.entry import Author, Delivery, Entry, Line
from fantom.i18n.formats import time_text
from fantom.i18n.shown import shown
from fantom.ui.block import Block, Ink, Overlay
from fantom.ui.fonts import Fonts
from fantom.ui.line_words import delivery_text, happening_text
from fantom.ui.marks import MARK_SIZE, MARK_WIDTH, draw_mark
from fantom.ui.spans import Look, spans_of
from fantom.ui.theme import Colours

SIDE = 24  # between the edge of the list and a bubble
GAP = 6  # below each row
_PAD_X, _PAD_Y, _RADIUS = 13, 9, 14
_META_GAP = 3
_NOTE_AROUND, _ENDLESS = 12, 10_000
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
_MARK_GAP = 4
_SHARE, _LEAST = 0.62, 360  # of the width; narrow windows give more
_FRAME = 3  # between a bubble and the frame around the current one


@dataclass(frozen=True)
class Style:
    """What the layout of a row depends on, besides its line."""

    fonts: Fonts
    width: int
    clock: str
    colours: Colours

    @property
    def text_width(self) -> float:
        """How wide the text of a bubble may be."""
        room = max(self.width - 2 * SIDE, 80)
        return min(room, max(_LEAST, room * _SHARE)) - 2 * _PAD_X

    def inks(self, *, mine: bool) -> dict[Look, Ink]:
        """Return what the special parts of a text look like."""
        colours = self.colours
        mono = self.fonts.mono("button")
        return {
            Look.CODE: Ink(font=mono),
            Look.TICK: Ink(colours.dim_on_mine if mine else colours.dim, font=mono),
            Look.LINK: Ink(
                colours.link_on_mine if mine else colours.accent, underlined=True
            ),
        }


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a line: a new day, or that the texts from here are new."""

    day: str = ""
    is_new: bool = False


class Row:
    """A line, with what stands above it."""

    def __init__(self, line: Line, above: Above, style: Style) -> None:
        self._style, self._above = style, above
        self._body = (
            Bubble(line, style)
            if isinstance(line, Entry)
            else _Note(happening_text(line), line.time, style)
        )
        small = _small_height(style)
        self._above_height = small * (bool(above.day) + above.is_new)
        self.height = self._above_height + self._body.height + GAP

    @property
    def bubble(self) -> "Bubble | None":
        """The text, if it is one."""
        return self._body if isinstance(self._body, Bubble) else None

    def shape(self, y: float) -> QRectF:
        """Return where the body is, if the row begins at `y`."""
        return self._body.shape(y + self._above_height)

    def paint(
        self,
        painter: QPainter,
        y: float,
        clip: QRectF,
        overlays: Sequence[Overlay] = (),
    ) -> None:
        """Paint the row with its top at `y`."""
        if self._above.day:
            _paint_small(painter, self._style, self._above.day, y)
            y += _small_height(self._style)
        if self._above.is_new:
            _paint_new(painter, self._style, y)
            y += _small_height(self._style)
        self._body.paint(painter, y, clip, overlays)

    def paint_frame(self, painter: QPainter, y: float) -> None:
        """Paint a frame around the body: here is the keyboard."""
        shape = self.shape(y).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._style.colours.accent), 2))
        painter.drawRoundedRect(shape, _RADIUS + _FRAME, _RADIUS + _FRAME)


class _Note:
    """Small grey words in the middle."""

    def __init__(self, words: str, time: float, style: Style) -> None:
        self._words = f"{words} · {time_text(time, style.clock)}"
        self._style = style
        needed = _wrapped_height(style, self._words)
        self.height = max(_small_height(style), needed + _NOTE_AROUND)

    def shape(self, y: float) -> QRectF:
        width = min(_small_width(self._style, self._words) + 24, self._style.width)
        return QRectF((self._style.width - width) / 2, y + 3, width, self.height - 6)

    def paint(
        self,
        painter: QPainter,
        y: float,
        _clip: QRectF,
        _overlays: Sequence[Overlay],
    ) -> None:
        painter.setPen(QColor(self._style.colours.dim))
        painter.setFont(self._style.fonts.font("small"))
        place = QRectF(SIDE, y, self._style.width - 2 * SIDE, self.height)
        painter.drawText(place, _WRAPPED, self._words)


class Bubble:
    """A text, its time, and how far it has got."""

    def __init__(self, entry: Entry, style: Style) -> None:
        fonts = style.fonts
        self._entry, self._colours = entry, style.colours
        self._mine = entry.author is Author.ME
        text = shown(entry.text)
        inks = style.inks(mine=self._mine)
        self.block = Block(text, fonts.body, style.text_width, spans_of(text), inks)
        self._meta_font = fonts.font("tiny")
        self._meta = _meta_words(entry, style.clock)
        meta = QFontMetricsF(self._meta_font)
        flag = Qt.TextFlag.TextSingleLine.value
        own = meta.size(flag, self._meta).height()  # another font may be higher
        self._meta_height = ceil(max(meta.height(), own))
        self._meta_width = ceil(meta.horizontalAdvance(self._meta))
        mark = MARK_WIDTH + _MARK_GAP if entry.delivery is not None else 0
        inner = max(self.block.width, self._meta_width + mark)
        self.width = inner + 2 * _PAD_X
        self.left = style.width - SIDE - self.width if self._mine else SIDE
        self.height = 2 * _PAD_Y + self.block.height + _META_GAP + self._meta_height

    def shape(self, y: float) -> QRectF:
        """Return the bubble's place, if its top is at `y`."""
        return QRectF(self.left, y, self.width, self.height)

    def text_corner(self, shape: QRectF) -> QPointF:
        """Return where the text begins in a bubble of that shape."""
        return shape.topLeft() + QPointF(_PAD_X, _PAD_Y)

    def paint(
        self,
        painter: QPainter,
        y: float,
        clip: QRectF,
        overlays: Sequence[Overlay],
    ) -> None:
        shape = self.shape(y)
        self._paint_shape(painter, shape)
        painter.save()
        painter.setClipRect(shape)  # towers of accents stay inside
        painter.setPen(QColor(self._colours.text))
        self.block.draw(painter, self.text_corner(shape), clip, overlays)
        painter.restore()
        self._paint_meta(painter, shape)

    def _paint_shape(self, painter: QPainter, shape: QRectF) -> None:
        colours = self._colours
        painter.setBrush(QBrush(QColor(colours.mine if self._mine else colours.theirs)))
        if self._mine:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(QColor(colours.line), 1))
            shape = shape.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, _RADIUS, _RADIUS)

    def _paint_meta(self, painter: QPainter, shape: QRectF) -> None:
        colour = QColor(_meta_colour(self._entry, self._colours))
        line = QRectF(
            shape.left() + _PAD_X,
            shape.bottom() - _PAD_Y - self._meta_height,
            self.width - 2 * _PAD_X,
            self._meta_height,
        )
        if self._entry.delivery is not None:
            corner = QPointF(
                line.right() - MARK_SIZE, line.center().y() - MARK_SIZE / 2
            )
            is_read = self._entry.delivery is Delivery.READ
            ink = QColor(self._colours.link_on_mine) if is_read else colour
            under = QColor(self._colours.mine)
            draw_mark(painter, self._entry.delivery, corner, ink, under)
            line.setRight(line.right() - MARK_WIDTH - _MARK_GAP)
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


def _wrapped_height(style: Style, words: str) -> int:
    room = QRectF(0, 0, max(style.width - 2 * SIDE, 80), _ENDLESS)
    metrics = QFontMetricsF(style.fonts.font("small"))
    return ceil(metrics.boundingRect(room, _WRAPPED, words).height())


def _small_width(style: Style, words: str) -> float:
    return QFontMetricsF(style.fonts.font("small")).horizontalAdvance(words)


def _paint_small(
    painter: QPainter, style: Style, words: str, y: float, colour: str = ""
) -> None:
    painter.setPen(QColor(colour or style.colours.dim))
    painter.setFont(style.fonts.font("small"))
    place = QRectF(0, y, style.width, _small_height(style))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _paint_new(painter: QPainter, style: Style, y: float) -> None:
    """Paint where the texts begin that nobody has seen: words between two lines."""
    words = QCoreApplication.translate("bubble", "New")
    _paint_small(painter, style, words, y, style.colours.accent)
    painter.setPen(QPen(QColor(style.colours.accent), 1))
    middle, side = style.width / 2, _small_width(style, words) / 2 + 12
    level = round(y + _small_height(style) / 2) + 0.5
    painter.drawLine(QPointF(SIDE, level), QPointF(middle - side, level))
    painter.drawLine(QPointF(middle + side, level), QPointF(style.width - SIDE, level))
