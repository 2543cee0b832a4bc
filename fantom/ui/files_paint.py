"""What the row of offered files is painted with."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QTransform

from fantom.ui.icons import pixmap
from fantom.ui.row_style import Style

_RADIUS, _ROUND, _GLYPH, _SMALL_GLYPH = 14, 8, 20, 14
_FAINT = 70  # of 255: the part of a bar that is to come


class Tint(Enum):
    """What small words are like."""

    DIM = "dim"
    BAD = "bad"


class FilesPaint:
    """Draws the parts, in the colours of a bubble of ours or of theirs."""

    def __init__(self, painter: QPainter, style: Style, *, is_ours: bool) -> None:
        self._painter, self._style, self._is_ours = painter, style, is_ours
        self._colours = style.colours

    def colour(self, tint: Tint) -> QColor:
        """Return what small words are written in."""
        name = tint.value if not self._is_ours else f"{tint.value}_on_mine"
        return QColor(getattr(self._colours, name))

    def bubble(self, shape: QRectF) -> None:
        """Draw what all stands on."""
        colours, painter = self._colours, self._painter
        painter.setBrush(QColor(colours.mine if self._is_ours else colours.theirs))
        if self._is_ours:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(QColor(colours.line), 1))
            shape = shape.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, _RADIUS, _RADIUS)

    def picture(self, place: QRectF, image: QImage) -> None:
        """Draw what a picture looks like."""
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.field))  # behind what is transparent
        painter.drawRoundedRect(place, _ROUND, _ROUND)
        brush = QBrush(image)
        fits = QTransform.fromTranslate(place.left(), place.top())
        fits.scale(place.width() / image.width(), place.height() / image.height())
        brush.setTransform(fits)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(brush)
        painter.drawRoundedRect(place, _ROUND, _ROUND)

    def name(self, place: QRectF, words: str, font: QFont) -> None:
        """Write what it is called."""
        self._painter.setPen(QColor(self._colours.text))
        self._painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(place, flags, words)

    def kind(self, place: QRectF, icon: str) -> None:
        """Draw what kind of file it is."""
        tints = {
            "picture": (self._colours.ok_tint, self._colours.ok),
            "warning": (self._colours.warn_tint, self._colours.warn),
        }
        back, ink = tints.get(icon, (self._colours.card, self._colours.accent))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(back))
        self._painter.drawRoundedRect(place, 10, 10)
        self._glyph(place, icon, ink, _GLYPH)

    def square(self, place: QRectF, icon: str, *, is_hot: bool) -> None:
        """Draw a button that is a sign in a square."""
        self._plate(place, self._colours.hover if is_hot else self._colours.card)
        self._glyph(place, icon, self._colours.text, _SMALL_GLYPH + 2)

    def cross(self, place: QRectF, *, is_hot: bool) -> None:
        """Draw the button that ends it."""
        if is_hot:
            self._plate(place, self._colours.hover)
        self._glyph(place, "close", self._colours.text, _SMALL_GLYPH)

    def button(
        self, place: QRectF, words: str, font: QFont, *, is_first: bool, is_hot: bool
    ) -> None:
        """Draw a button with words."""
        colours, painter = self._colours, self._painter
        if is_first:
            painter.setPen(Qt.PenStyle.NoPen)
            back = colours.accent_hover if is_hot else colours.accent
            painter.setBrush(QColor(back))
            painter.drawRoundedRect(place, _ROUND, _ROUND)
        else:
            self._plate(place, colours.hover if is_hot else colours.card)
        painter.setPen(QColor(colours.on_accent if is_first else colours.text))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def bar(self, place: QRectF, share: float, *, flows: bool) -> None:
        """Draw how far it is; striped with nothing while nothing flows."""
        ink = QColor(
            self._colours.link_on_mine if self._is_ours else self._colours.accent
        )
        faint = QColor(ink)
        faint.setAlpha(_FAINT)
        painter, radius = self._painter, place.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawRoundedRect(place, radius, radius)
        done = QRectF(place)
        done.setWidth(max(place.width() * share, place.height()) if share else 0.0)
        painter.setBrush(ink if flows else self.colour(Tint.DIM))
        painter.drawRoundedRect(done, radius, radius)

    def ring(self, place: QRectF) -> None:
        """Draw that the keyboard is here."""
        around = place.adjusted(-2, -2, 2, 2)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._colours.text), 1.5))
        self._painter.drawRoundedRect(around, _ROUND + 2, _ROUND + 2)

    def _plate(self, place: QRectF, back: str) -> None:
        self._painter.setPen(QPen(QColor(self._colours.edge), 1))
        self._painter.setBrush(QColor(back))
        inner = place.adjusted(0.5, 0.5, -0.5, -0.5)
        self._painter.drawRoundedRect(inner, _ROUND, _ROUND)

    def _glyph(self, place: QRectF, icon: str, ink: str, size: int) -> None:
        edge = round(size * self._style.fonts.scale)
        scale = self._painter.device().devicePixelRatioF()
        corner = place.center() - QPointF(edge / 2, edge / 2)
        self._painter.drawPixmap(corner, pixmap(icon, ink, edge, scale))
