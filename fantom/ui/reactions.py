"""What both think of a text, below its bubble."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from fantom.chat.entry import Author
from fantom.i18n.shown import shown_line
from fantom.ui.line_words import who_text
from fantom.ui.row_style import Style

_ABOVE, _BETWEEN, _PAD_X, _PAD_Y = 3, 5, 8, 3


class Reactions:
    """A small sign for each, with whose it is."""

    def __init__(self, said: dict[Author, str], style: Style) -> None:
        self._colours = style.colours
        self._font = style.fonts.font("small")
        self._signs = {
            author: f"{shown_line(reaction)} {who_text(author)}"
            for author, reaction in said.items()
        }
        metrics, flag = QFontMetricsF(self._font), Qt.TextFlag.TextSingleLine.value
        sizes = {it: metrics.size(flag, words) for it, words in self._signs.items()}
        self._widths = {it: ceil(s.width()) + 2 * _PAD_X for it, s in sizes.items()}
        self._high = ceil(max(s.height() for s in sizes.values())) + 2 * _PAD_Y
        self.height = _ABOVE + self._high

    def places(self, shape: QRectF, *, mine: bool) -> Iterator[tuple[Author, QRectF]]:
        """Yield whose sign lies where, below a bubble of that shape."""
        whole = sum(self._widths.values()) + _BETWEEN * (len(self._widths) - 1)
        left = shape.right() - whole if mine else shape.left()
        for author, width in self._widths.items():
            yield author, QRectF(left, shape.bottom() + _ABOVE, width, self._high)
            left += width + _BETWEEN

    def paint(self, painter: QPainter, shape: QRectF, *, mine: bool) -> None:
        """Paint them below a bubble of that shape."""
        colours = self._colours
        painter.setFont(self._font)
        for author, place in self.places(shape, mine=mine):
            is_ours = author is Author.ME
            painter.setBrush(QColor(colours.card))
            painter.setPen(QPen(QColor(colours.accent if is_ours else colours.edge), 1))
            radius = self._high / 2
            painter.drawRoundedRect(
                place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
            )
            painter.setPen(QColor(colours.text))
            centre = Qt.AlignmentFlag.AlignCenter
            painter.drawText(place, centre, self._signs[author])
