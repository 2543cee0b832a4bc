"""Files that were offered, as one row: what they are, how far, and what one can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from fantom.files.transfer import State
from fantom.i18n.formats import time_text
from fantom.ui.block import Block, Overlay
from fantom.ui.files_facts import Deed, FilesFacts
from fantom.ui.files_paint import FilesPaint, Tint
from fantom.ui.files_words import deed_text, detail_text, name_text
from fantom.ui.row_style import PAD_X, SIDE, Style

_WIDTH, _PREVIEW = 360, 168
_PAD_Y, _SQUARE, _CROSS = 12, 40, 26
_GAP, _BELOW, _BAR = 12, 10, 5
_BUTTON, _BUTTON_PAD, _BETWEEN = 30, 13, 6
_ICONS = {Deed.PAUSE: "pause", Deed.RESUME: "play"}
_ON_ONE_LINE = "\u00a0·\u00a0"
_IN_PLACE = frozenset({Deed.PAUSE, Deed.RESUME, Deed.CANCEL})


@dataclass(frozen=True, slots=True)
class FilesSeen:
    """What a row shows: the facts, and what a picture looks like."""

    facts: FilesFacts
    preview: QImage | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """Where something can be done, counted from the corner of the bubble."""

    deed: Deed
    place: QRectF
    words: str


class FilesBubble:
    """Name, size and state, a bar while they come, and buttons."""

    def __init__(self, seen: FilesSeen, time: float, style: Style) -> None:
        self.facts, self._style = seen.facts, style
        self.hot: Deed | None = None  # under the mouse
        self.chosen: Deed | None = None  # what Return does
        self._preview = seen.preview
        self._scale = style.fonts.scale
        room = max(style.width - 2 * SIDE, 80)
        self.width = min(room, max(self._px(_WIDTH), 0))
        self.zones: list[Zone] = []
        self._time = "" if self.facts.is_under_way else time_text(time, style.clock)
        self._lay_out()
        self.left = style.width - SIDE - self.width if self.facts.is_ours else SIDE

    def _px(self, pixels: float) -> int:
        return round(pixels * self._scale)

    # Where things are

    def _lay_out(self) -> None:
        self._inside = QRectF(PAD_X, self._px(_PAD_Y), self.width - 2 * PAD_X, 0)
        y = self._lay_out_preview(self._inside.top())
        y = self._lay_out_words(y)
        self._bar: QRectF | None = None
        if self.facts.is_under_way:
            y += self._px(_BELOW)
            self._bar = QRectF(PAD_X, y, self._inside.width(), self._px(_BAR))
            y = self._bar.bottom()
        y = self._lay_out_buttons(y)
        self.height = ceil(y + self._px(_PAD_Y))

    def _lay_out_preview(self, y: float) -> float:
        self._picture: QRectF | None = None
        if self._preview is None or self._preview.isNull():
            return y
        room = QSizeF(self._inside.width(), self._px(_PREVIEW))
        size = QSizeF(self._preview.size()) * self._scale
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSizeF(8, 8))
        self._picture = QRectF(QPointF(PAD_X, y), size)
        return self._picture.bottom() + self._px(_BELOW)

    def _lay_out_words(self, y: float) -> float:
        square = self._px(_SQUARE)
        self._square = QRectF(PAD_X, y, square, square)
        left = self._square.right() + self._px(_GAP)
        room = self.width - PAD_X - left
        deeds = self.facts.deeds
        if Deed.CANCEL in deeds:
            edge = self._px(_CROSS)
            cross = QRectF(self.width - PAD_X - edge, y, edge, edge)
            self._add_zone(Deed.CANCEL, cross)
            room -= edge + 4
        if in_square := next((deed for deed in deeds if deed in _ICONS), None):
            self._add_zone(in_square, self._square)
        self._measure_words(room)
        high = self._name_height + self._detail.height
        top = y + max(0.0, (square - high) / 2)
        self._name_place = QRectF(left, top, room, self._name_height)
        self._detail_corner = QPointF(left, top + self._name_height)
        return max(self._square.bottom(), top + high)

    def _measure_words(self, room: float) -> None:
        fonts = self._style.fonts
        self._name_font = fonts.font("body", QFont.Weight.DemiBold)
        metrics = QFontMetricsF(self._name_font)
        name, mode = name_text(self.facts.title), Qt.TextElideMode.ElideMiddle
        self._name = metrics.elidedText(name, mode, room)
        flag = Qt.TextFlag.TextSingleLine.value
        self._name_height = ceil(metrics.size(flag, self._name or "x").height())
        detail = detail_text(self.facts)
        if self._time:
            detail = f"{detail}{_ON_ONE_LINE}{self._time}"
        self._detail = Block(detail, fonts.font("small"), max(room, 40))

    def _lay_out_buttons(self, y: float) -> float:
        deeds = [deed for deed in self.facts.deeds if deed not in _IN_PLACE]
        if not deeds:
            return y
        self.button_font = self._style.fonts.font("button", QFont.Weight.Medium)
        metrics = QFontMetricsF(self.button_font)
        x, high, y = float(PAD_X), self._px(_BUTTON), y + self._px(_BELOW)
        for deed in deeds:
            wanted = metrics.horizontalAdvance(deed_text(deed))
            width = min(ceil(wanted) + 2 * self._px(_BUTTON_PAD), self._inside.width())
            if x > PAD_X and x + width > self._inside.right():
                x, y = float(PAD_X), y + high + _BETWEEN
            self._add_zone(deed, QRectF(x, y, width, high))
            x += width + _BETWEEN
        return y + high

    def _add_zone(self, deed: Deed, place: QRectF) -> None:
        self.zones.append(Zone(deed, place, deed_text(deed)))

    # What a list asks

    def shape(self, y: float) -> QRectF:
        """Return the bubble's place, if its top is at `y`."""
        return QRectF(self.left, y, self.width, self.height)

    def deed_at(self, shape: QRectF, point: QPointF) -> Deed | None:
        """Return what a click there does, in a bubble of that shape."""
        inside = point - shape.topLeft()
        return next((z.deed for z in self.zones if z.place.contains(inside)), None)

    def place_of(self, shape: QRectF, deed: Deed) -> QRectF:
        """Return where that button is, in a bubble of that shape."""
        place = next(zone.place for zone in self.zones if zone.deed is deed)
        return place.translated(shape.topLeft())

    def paint(
        self,
        painter: QPainter,
        y: float,
        clip: QRectF,
        _overlays: Sequence[Overlay],
    ) -> None:
        shape = self.shape(y)
        brush = FilesPaint(painter, self._style, is_ours=self.facts.is_ours)
        brush.bubble(shape)
        painter.save()
        painter.setClipRect(shape)
        painter.translate(shape.topLeft())
        if self._picture is not None and self._preview is not None:
            brush.picture(self._picture, self._preview)
        self._paint_square(brush)
        brush.name(self._name_place, self._name, self._name_font)
        painter.setPen(brush.colour(self._tint))
        clip = clip.translated(-shape.topLeft())
        self._detail.draw(painter, self._detail_corner, clip)
        if self._bar is not None:
            brush.bar(self._bar, self.facts.share, flows=self._flows)
        self._paint_buttons(brush)
        painter.restore()

    @property
    def _flows(self) -> bool:
        return self.facts.state is State.ACTIVE

    @property
    def _tint(self) -> Tint:
        is_bad = self.facts.state is State.FAILED or self.facts.problem is not None
        return Tint.BAD if is_bad else Tint.DIM

    def _paint_square(self, brush: FilesPaint) -> None:
        if any(zone.deed in _ICONS for zone in self.zones):
            return
        is_resting = self.facts.state is State.PAUSED
        icon = "pause" if is_resting else self.facts.title.kind.value
        brush.kind(self._square, icon)

    def _paint_buttons(self, brush: FilesPaint) -> None:
        for zone in self.zones:
            is_hot, is_chosen = zone.deed is self.hot, zone.deed is self.chosen
            if zone.deed in _ICONS:
                brush.square(zone.place, _ICONS[zone.deed], is_hot=is_hot)
            elif zone.deed is Deed.CANCEL:
                brush.cross(zone.place, is_hot=is_hot)
            else:
                is_first, font = zone.deed is Deed.SAVE, self.button_font
                brush.button(
                    zone.place, zone.words, font, is_first=is_first, is_hot=is_hot
                )
            if is_chosen:
                brush.ring(zone.place)
