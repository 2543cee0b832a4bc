"""What a text answers, as it stands above the text in its bubble."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from fantom.chat.entry import Entry
from fantom.ui.line_words import quoted_text, who_text
from fantom.ui.row_style import Style

_INDENT, _BAR, _AROUND = 10, 3, 2
_FLAG = Qt.TextFlag.TextSingleLine.value


class Quote:
    """Two lines: who said it, and how it begins."""

    def __init__(self, answered: Entry | None, style: Style, *, mine: bool) -> None:
        fonts, colours = style.fonts, style.colours
        self._who = "" if answered is None else who_text(answered.author)
        self._words = quoted_text(answered)
        self._fonts = (fonts.font("tiny", QFont.Weight.DemiBold), fonts.font("small"))
        self._inks = (
            QColor(colours.link_on_mine if mine else colours.accent),
            QColor(colours.dim_on_mine if mine else colours.dim),
        )
        sizes = [
            QFontMetricsF(font).size(_FLAG, words or " ")
            for font, words in zip(self._fonts, (self._who, self._words), strict=True)
        ]
        wanted = max(size.width() for size in sizes) + _INDENT
        self._high = tuple(ceil(size.height()) for size in sizes)
        self.width = min(ceil(wanted) + 1, int(style.text_width))
        self.height = sum(self._high) + 2 * _AROUND

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it, with a bar at the left."""
        painter.setPen(QPen(self._inks[0], _BAR, c=Qt.PenCapStyle.RoundCap))
        left = place.left() + _BAR / 2
        ends = (place.top() + _BAR, place.bottom() - _BAR)
        painter.drawLine(*(QPointF(left, y) for y in ends))
        line = place.adjusted(_INDENT, _AROUND, 0, 0)
        for words, font, ink, high in zip(
            (self._who, self._words), self._fonts, self._inks, self._high, strict=True
        ):
            line.setHeight(high)
            mode = Qt.TextElideMode.ElideRight
            seen = QFontMetricsF(font).elidedText(words, mode, line.width())
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, seen)
            line.moveTop(line.top() + high)
