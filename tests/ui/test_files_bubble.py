from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from fantom.files.transfer import State
from fantom.i18n.languages import ENGLISH, RUSSIAN, SINDARIN, Letters
from fantom.ui.file_kinds import Kind
from fantom.ui.files_bubble import FilesBubble, FilesSeen
from fantom.ui.files_facts import Deed, FilesFacts, Title
from fantom.ui.fonts import Fonts
from fantom.ui.row_style import SIDE, Style
from fantom.ui.theme import DARK, LIGHT
from tests.pictures.drawn import plain

MIB = 1_048_576
LONG = "Minutes of the third meeting of the committee for very long names.docx"
PHOTO = Title("photo.jpg", 0, 1, Kind.PICTURE, can_view=True)
FACTS = {
    "offered": FilesFacts(PHOTO, State.OFFERED, is_ours=False, who="A", size=MIB),
    "long": FilesFacts(
        Title(LONG, 0, 1, Kind.FILE), State.ACTIVE, is_ours=True, who=LONG, size=MIB
    ),
    "paused": FilesFacts(
        PHOTO, State.PAUSED, is_ours=False, who="A", size=MIB, paused_there=True
    ),
    "resting": FilesFacts(
        PHOTO, State.PAUSED, is_ours=True, who="A", size=MIB, paused_here=True
    ),
    "done": FilesFacts(
        PHOTO, State.DONE, is_ours=False, who="A", size=MIB, is_saved=True
    ),
    "failed": FilesFacts(
        PHOTO, State.FAILED, is_ours=True, who="A", size=MIB, reason="full"
    ),
}


@pytest.fixture
def fonts(theme):
    """Those of the window."""
    return theme.fonts


def laid_out(facts, fonts, width=800, preview=None, colours=DARK):
    """Return the row's body for a list of that width."""
    style = Style(fonts, width, "24h", colours)
    return FilesBubble(FilesSeen(facts, preview), 0.0, style)


def painted(bubble):
    """Return its picture."""
    image = QImage(900, bubble.height + 10, QImage.Format.Format_ARGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    bubble.paint(painter, 0, QRectF(image.rect()), ())
    painter.end()
    return image


@pytest.mark.parametrize("width", [300, 800])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", FACTS)
def test_all_buttons_are_inside_and_apart(translation, fonts, width, scale, name):
    """In narrow lists and large letters, in every language."""
    for language, letters in (
        (ENGLISH, Letters.LATIN),
        (RUSSIAN, Letters.LATIN),
        (SINDARIN, Letters.TENGWAR),
    ):
        translation.speak(language, letters)
        bubble = laid_out(FACTS[name], Fonts(scale), width)
        shape = bubble.shape(0)
        assert shape.width() <= max(width - 2 * SIDE, 80)
        places = [bubble.place_of(shape, zone.deed) for zone in bubble.zones]
        assert {zone.deed for zone in bubble.zones} == set(bubble.facts.deeds)
        assert all(shape.contains(place) for place in places)
        assert not any(one.intersects(two) for one, two in combinations(places, 2))


def test_ours_are_on_the_right(fonts):
    """As texts are."""
    assert laid_out(FACTS["offered"], fonts).left == SIDE
    bubble = laid_out(FACTS["long"], fonts)
    assert bubble.shape(0).right() == 800 - SIDE


def test_a_click_finds_its_button(fonts):
    """And nothing beside it."""
    bubble = laid_out(FACTS["offered"], fonts)
    shape = bubble.shape(100)
    place = bubble.place_of(shape, Deed.CHOOSE)

    assert bubble.deed_at(shape, place.center()) is Deed.CHOOSE
    assert bubble.deed_at(shape, QPointF(shape.left() + 1, shape.top() + 1)) is None


@pytest.mark.parametrize("size", [(256, 256), (256, 3), (3, 256), (40, 30)])
def test_a_preview_keeps_its_proportions(fonts, size):
    """And is never larger than the row has room for it."""
    bubble = laid_out(FACTS["offered"], fonts, preview=plain(*size))
    place = bubble._picture

    assert place.width() <= bubble.width
    assert place.height() <= 168
    if min(size) > 8:
        assert place.width() / place.height() == pytest.approx(size[0] / size[1])
    without = laid_out(FACTS["offered"], fonts, preview=QImage())
    assert without._picture is None
    assert bubble.height > without.height


@pytest.mark.parametrize("colours", [DARK, LIGHT])
@pytest.mark.parametrize("name", FACTS)
def test_each_is_painted(fonts, name, colours):
    """With the mouse and the keyboard on its buttons, or without."""
    bubble = laid_out(FACTS[name], fonts, preview=plain(60, 40), colours=colours)
    plainly = painted(bubble)
    for zone in bubble.zones:
        bubble.hot = bubble.chosen = zone.deed
        assert painted(bubble) != plainly


def test_the_bar_shows_how_far_it_is(fonts):
    """Its filled part grows."""

    def filled(done):
        facts = FilesFacts(
            PHOTO, State.ACTIVE, is_ours=True, who="A", size=100, done=done
        )
        bubble = laid_out(facts, fonts)
        line, image = bubble._bar, painted(bubble)
        y = round(line.center().y())
        ink = QColor(DARK.link_on_mine).rgb()
        xs = range(round(bubble.left), round(bubble.left + bubble.width))
        return sum(image.pixel(x, y) == ink for x in xs)

    assert filled(0) == 0
    assert filled(50) < filled(100)
    assert filled(50) == pytest.approx(filled(100) / 2, abs=4)


def test_no_time_while_it_moves(fonts):
    """Words that change would push it around."""
    assert laid_out(FACTS["long"], fonts)._time == ""
    assert laid_out(FACTS["done"], fonts)._time
