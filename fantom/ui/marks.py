"""The small marks that say how far a text of ours has got."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from fantom.chat.entry import Delivery

MARK_SIZE, MARK_WIDTH = 12, 17  # the widest mark reaches out to the left
_TICK = ((1.5, 6.5), (4.5, 9.5), (10.5, 3.0))
_FIRST_TICK = ((-2.0, 6.5), (1.0, 9.5), (7.0, 3.0))
_PILL = QRectF(-5, 0, 17, 12)
_FREE_TICK = ((2.0, 6.4), (4.2, 8.7), (8.8, 3.6))
_FIRST_FREE_TICK = ((-1.8, 6.4), (0.4, 8.7), (5.0, 3.6))


def draw_mark(
    painter: QPainter,
    delivery: Delivery,
    corner: QPointF,
    colour: QColor,
    under: QColor,
) -> None:
    """Draw the mark into the square whose top left is `corner`.

    `under` is what it is drawn upon: what was read is filled, its ticks left free.
    """
    painter.save()
    painter.translate(corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 1.3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    match delivery:
        case Delivery.WAITING:
            _draw_clock(painter)
        case Delivery.SENT:
            _draw_path(painter, _TICK)
        case Delivery.DELIVERED:
            _draw_path(painter, _FIRST_TICK)
            _draw_path(painter, _TICK)
        case Delivery.READ:
            _draw_filled(painter, colour, under)
        case Delivery.FAILED:
            _draw_exclamation(painter)
    painter.restore()


def draw_timer(painter: QPainter, corner: QPointF, colour: QColor) -> None:
    """Draw a stopwatch into the same square: the text beside it disappears."""
    painter.save()
    painter.translate(corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 1.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(1.8, 2.6, 8.4, 8.4))
    painter.drawLine(QPointF(4.6, 0.8), QPointF(7.4, 0.8))
    painter.drawLine(QPointF(6, 6.8), QPointF(7.8, 5.2))
    painter.restore()


def _draw_clock(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1.2, 1.2, 9.6, 9.6))
    _draw_path(painter, ((6, 3.4), (6, 6.2), (8, 7.2)))


def _draw_filled(painter: QPainter, colour: QColor, under: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(_PILL, _PILL.height() / 2, _PILL.height() / 2)
    pen = QPen(under, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _draw_path(painter, _FIRST_FREE_TICK)
    _draw_path(painter, _FREE_TICK)


def _draw_exclamation(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1.2, 1.2, 9.6, 9.6))
    painter.drawLine(QPointF(6, 3.6), QPointF(6, 6.4))
    painter.drawPoint(QPointF(6, 8.4))


def _draw_path(painter: QPainter, points: tuple[tuple[float, float], ...]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
