"""One line of a conversation, laid out for a width and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from fantom.chat.entry import NO_EXTRAS, Author, Delivery, Entry, FilesLine, Line
from fantom.i18n.formats import time_text
from fantom.i18n.shown import shown
from fantom.ui.block import Block, Overlay
from fantom.ui.files_bubble import FilesBubble, FilesSeen
from fantom.ui.files_words import forgotten_text
from fantom.ui.line_words import (
    delivery_text,
    edited_text,
    gone_text,
    happening_text,
    left_text,
)
from fantom.ui.marks import MARK_SIZE, MARK_WIDTH, draw_mark, draw_timer
from fantom.ui.quote import Quote
from fantom.ui.reactions import Reactions
from fantom.ui.row_style import PAD_X, SIDE, Style
from fantom.ui.spans import spans_of
from fantom.ui.theme import Colours

GAP = 6  # below each row
_PAD_Y, _RADIUS = 9, 14
_META_GAP = 3
_NOTE_AROUND, _ENDLESS = 12, 10_000
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
_MARK_GAP, _QUOTE_GAP = 4, 6
_FRAME = 3  # between a bubble and the frame around the current one


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a line: a new day, or that the texts from here are new."""

    day: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a line is shown with: what it answers, the time that it is, its files."""

    answered: Entry | None = None
    now: float = 0.0
    files: FilesSeen | None = None


_ALONE = Context()


class Row:
    """A line, with what stands above it."""

    def __init__(
        self, line: Line, above: Above, style: Style, context: Context = _ALONE
    ) -> None:
        self._style, self._above = style, above
        self._body = _new_body(line, style, context)
        small = _small_height(style)
        self._above_height = small * (bool(above.day) + above.is_new)
        self.height = self._above_height + self._body.height + GAP

    @property
    def bubble(self) -> "Bubble | None":
        """The text, if it is one, and its words are still there."""
        body = self._body
        return body if isinstance(body, Bubble) and not body.is_gone else None

    @property
    def files(self) -> FilesBubble | None:
        """Files that were offered there, if anything is known of them."""
        return self._body if isinstance(self._body, FilesBubble) else None

    def shape(self, y: float) -> QRectF:
        """Return where the body is, if the row begins at `y`."""
        return self._body.shape(y + self._above_height)

    def part_at(self, y: float, point: QPointF) -> str:
        """Return what is at `point` beside the text: quote, reaction, or nothing."""
        bubble, shape = self.bubble, self.shape(y)
        if bubble is not None and bubble.is_quote(shape, point):
            return "quote"
        is_ours = bubble is not None and bubble.is_our_reaction(shape, point)
        return "reaction" if is_ours else ""

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


def _new_body(
    line: Line, style: Style, context: Context
) -> "Bubble | FilesBubble | _Note":
    match line:
        case Entry():
            return Bubble(line, style, context)
        case FilesLine() if context.files is not None:
            return FilesBubble(context.files, line.time, style)
        case FilesLine():
            return _Note(forgotten_text(), line.time, style)
    return _Note(happening_text(line), line.time, style)


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
    """A text, its time, and how far it has got; or that there was one."""

    def __init__(self, entry: Entry, style: Style, context: Context = _ALONE) -> None:
        self._entry, self._colours = entry, style.colours
        self._mine = entry.author is Author.ME
        self.is_gone = entry.gone is not None
        self.block = self._new_block(style)
        self._quote, self._reactions = self._new_parts(style, context)
        self._is_timed = entry.lasts > 0
        self._has_mark = entry.delivery is not None and not self.is_gone
        self._meta = _meta_words(entry, style.clock, context.now)
        self._measure_meta(style)
        self._measure(style)

    def _new_block(self, style: Style) -> Block:
        entry, font = self._entry, style.fonts.body
        if entry.gone is not None:
            return Block(gone_text(entry.gone), font, style.text_width)
        text, inks = shown(entry.text), style.inks(mine=self._mine)
        return Block(text, font, style.text_width, spans_of(text), inks)

    def _new_parts(
        self, style: Style, context: Context
    ) -> tuple[Quote | None, Reactions | None]:
        entry = self._entry
        if entry.extras is NO_EXTRAS or self.is_gone:
            return None, None
        quote = reactions = None
        if entry.reply_to is not None:
            quote = Quote(context.answered, style, mine=self._mine)
        if said := entry.reactions:
            reactions = Reactions(said, style)
        return quote, reactions

    def _measure_meta(self, style: Style) -> None:
        self._meta_font = style.fonts.font("tiny")
        meta = QFontMetricsF(self._meta_font)
        flag = Qt.TextFlag.TextSingleLine.value
        own = meta.size(flag, self._meta).height()  # another font may be higher
        self._meta_height = ceil(max(meta.height(), own))
        self._meta_width = ceil(meta.horizontalAdvance(self._meta))

    def _measure(self, style: Style) -> None:
        meta = self._meta_width + (MARK_WIDTH + _MARK_GAP if self._has_mark else 0)
        meta += MARK_SIZE + _MARK_GAP if self._is_timed else 0
        quoted = self._quote.width if self._quote else 0
        self.width = max(self.block.width, meta, quoted) + 2 * PAD_X
        self.left = style.width - SIDE - self.width if self._mine else SIDE
        self._above = self._quote.height + _QUOTE_GAP if self._quote else 0
        words = self._above + self.block.height
        self._high = 2 * _PAD_Y + words + _META_GAP + self._meta_height
        self.height = self._high + (self._reactions.height if self._reactions else 0)

    def shape(self, y: float) -> QRectF:
        """Return the bubble's place, if its top is at `y`."""
        return QRectF(self.left, y, self.width, self._high)

    def text_corner(self, shape: QRectF) -> QPointF:
        """Return where the text begins in a bubble of that shape."""
        return shape.topLeft() + QPointF(PAD_X, _PAD_Y + self._above)

    def is_quote(self, shape: QRectF, point: QPointF) -> bool:
        """Whether `point` lies on what is answered."""
        return bool(self._quote) and self._quote_place(shape).contains(point)

    def is_our_reaction(self, shape: QRectF, point: QPointF) -> bool:
        """Whether `point` lies on what we think of the text."""
        return self._reactions is not None and any(
            author is Author.ME and place.contains(point)
            for author, place in self._reactions.places(shape, mine=self._mine)
        )

    def _quote_place(self, shape: QRectF) -> QRectF:
        corner = shape.topLeft() + QPointF(PAD_X, _PAD_Y)
        return QRectF(corner, QSizeF(self.width - 2 * PAD_X, self._above - _QUOTE_GAP))

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
        if self._quote is not None:
            self._quote.paint(painter, self._quote_place(shape))
        colours = self._colours
        painter.setPen(QColor(colours.dim if self.is_gone else colours.text))
        self.block.draw(painter, self.text_corner(shape), clip, overlays)
        painter.restore()
        self._paint_meta(painter, shape)
        if self._reactions is not None:
            self._reactions.paint(painter, shape, mine=self._mine)

    def _paint_shape(self, painter: QPainter, shape: QRectF) -> None:
        colours = self._colours
        is_filled = self._mine and not self.is_gone
        painter.setBrush(QBrush(QColor(colours.mine if is_filled else colours.theirs)))
        if is_filled:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(QColor(colours.line), 1))
            shape = shape.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, _RADIUS, _RADIUS)

    def _paint_meta(self, painter: QPainter, shape: QRectF) -> None:
        colour = QColor(_meta_colour(self._entry, self._colours))
        line = QRectF(
            shape.left() + PAD_X,
            shape.bottom() - _PAD_Y - self._meta_height,
            self.width - 2 * PAD_X,
            self._meta_height,
        )
        if self._has_mark and self._entry.delivery is not None:
            corner = QPointF(
                line.right() - MARK_SIZE, line.center().y() - MARK_SIZE / 2
            )
            is_read = self._entry.delivery is Delivery.READ
            ink = QColor(self._colours.link_on_mine) if is_read else colour
            under = QColor(self._colours.mine)
            draw_mark(painter, self._entry.delivery, corner, ink, under)
            line.setRight(line.right() - MARK_WIDTH - _MARK_GAP)
        if self._is_timed:
            left = line.right() - self._meta_width - _MARK_GAP - MARK_SIZE
            draw_timer(
                painter, QPointF(left, line.center().y() - MARK_SIZE / 2), colour
            )
        painter.setPen(colour)
        painter.setFont(self._meta_font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, flags, self._meta)


def _meta_words(entry: Entry, clock: str, now: float) -> str:
    time = time_text(entry.time, clock)
    is_plain = entry.extras is NO_EXTRAS and entry.delivery is not Delivery.FAILED
    if is_plain or entry.gone is not None:
        return time
    words = []
    if entry.lasts:
        words.append(left_text(entry, now))
    if entry.edited_at is not None:
        words.append(edited_text())
    if entry.delivery is Delivery.FAILED:
        words.append(delivery_text(entry.delivery))
    return " · ".join([*words, time])


def _meta_colour(entry: Entry, colours: Colours) -> str:
    if entry.gone is not None:
        return colours.dim
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
