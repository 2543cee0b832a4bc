import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from fantom.chat.entry import Delivery
from fantom.ui.marks import MARK_SIZE, MARK_WIDTH, draw_mark
from fantom.ui.theme import DARK, LIGHT, contrast

INK, UNDER = QColor("#ffffff"), QColor("#000000")


def drawn(delivery):
    """Return a mark in two colours."""
    image = QImage(4 * MARK_WIDTH, 4 * MARK_SIZE, QImage.Format.Format_RGB32)
    image.fill(UNDER)
    painter = QPainter(image)
    painter.scale(4, 4)
    corner = QPointF(MARK_WIDTH - MARK_SIZE, 0)
    draw_mark(painter, delivery, corner, INK, UNDER)
    painter.end()
    return image


def share(image):
    """Return how much of a picture is inked."""
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    inked = sum(image.pixelColor(x, y).lightness() > 127 for x, y in places)
    return inked / len(places)


def test_each_state_has_its_own_mark():
    """Without a colour they differ, too."""
    marks = [drawn(delivery) for delivery in Delivery]

    assert all(one != other for n, one in enumerate(marks) for other in marks[:n])


def test_what_was_read_is_filled():
    """Two ticks are left free in it."""
    assert share(drawn(Delivery.READ)) > 0.5 > share(drawn(Delivery.DELIVERED))
    assert share(drawn(Delivery.READ)) < 0.9


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_the_fill_can_be_seen(colours):
    """On a bubble of ours."""
    assert contrast(colours.link_on_mine, colours.mine) >= 4.5
