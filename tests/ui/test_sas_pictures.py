"""Seven drawings of our own with their names."""

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from fantom.i18n.sas_words import _NAMES
from fantom.identity.sas import KINDS
from fantom.ui.resources import resource
from fantom.ui.sas_pictures import SasPictures

SVG = "{http://www.w3.org/2000/svg}"
SEVEN = (0, 47, 16, 54, 24, 60, 27)
LONGEST = (25, 52, 61, 53, 51, 41, 14)


@pytest.fixture
def pictures(theme, qtbot):
    """Return a place for them that can be seen."""
    made = SasPictures(theme)
    qtbot.addWidget(made)
    made.show_numbers(SEVEN)
    made.resize(592, 200)
    made.show()
    return made


@pytest.mark.parametrize("number", range(KINDS))
def test_each_has_a_drawing(number, qapp):
    """Of what it is called, and of nothing that Qt leaves out."""
    file = resource(f"sas/{number:02}.svg")
    root = ET.parse(file).getroot()

    assert root.findtext(f"{SVG}title") == _NAMES[number]
    assert QSvgRenderer(str(file)).isValid()
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"clipPath", "mask", "filter", "pattern", "image", "style"}


def test_they_are_all_different(qapp):
    """However small."""
    drawn = set()
    for number in range(KINDS):
        image = QImage(32, 32, QImage.Format.Format_ARGB32)
        image.fill(0)
        from PySide6.QtGui import QPainter

        painter = QPainter(image)
        QSvgRenderer(str(resource(f"sas/{number:02}.svg"))).render(painter)
        painter.end()
        drawn.add(bytes(image.constBits()))

    assert len(drawn) == KINDS


def test_no_font_is_needed(pictures):
    """What is seen is drawn, in colours."""
    drawing = pictures.pictures[0].drawing
    image = drawing.grab().toImage()
    colours = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }

    assert len(colours) > 50


def rows(pictures):
    """Return how many stand in each line."""
    tops = [picture.y() for picture in pictures.pictures]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(
    ("numbers", "width", "expected"),
    [
        (SEVEN, 592, [7]),
        (SEVEN, 900, [7]),
        (SEVEN, 400, [4, 3]),
        (SEVEN, 372, [4, 3]),
        (SEVEN, 250, [3, 3, 1]),
        (SEVEN, 60, [1] * 7),
    ],
)
def test_they_share_the_room(pictures, qapp, numbers, width, expected):
    """All in one line if they can, or in as few as it takes, up to both edges."""
    pictures.show_numbers(numbers)
    pictures.resize(width, 700)
    qapp.processEvents()

    assert rows(pictures) == expected
    if len(expected) == 1:
        last = pictures.pictures[-1].geometry()
        assert width - last.right() < 40


def test_who_comes_by_key_sees_where_they_are(pictures):
    """Nobody else needs a ring."""
    pictures.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not pictures.property("ring")
    pictures.clearFocus()
    pictures.setFocus(Qt.FocusReason.TabFocusReason)
    assert pictures.property("ring") == "on"


def test_names_are_read_one_by_one(pictures):
    """By who cannot see them; and none stay when they are over."""
    assert pictures.accessibleName() == (
        "Pictures to compare: Dog, Key, Tree, Rocket, Apple, Anchor, Pizza"
    )
    assert pictures.pictures[6].accessibleName() == "Picture 7 of 7: Pizza"
    pictures.show_numbers(())
    assert pictures.pictures == []
