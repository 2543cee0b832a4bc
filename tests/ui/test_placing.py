import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from fantom.settings import DECLARED
from fantom.ui.placing import Placement, parse_placement, repaired

SCREEN = QRect(0, 0, 1280, 900)
SECOND = QRect(1280, 0, 1920, 1080)
LEAST = QSize(640, 440)
INTEGERS = st.integers(-99_999, 99_999)


@given(
    INTEGERS, INTEGERS, st.integers(1, 99_999), st.integers(1, 99_999), st.booleans()
)
def test_what_is_written_is_read_again(x, y, width, height, maximised):
    """And it always fits into the setting."""
    placement = Placement(QRect(x, y, width, height), maximised)

    assert parse_placement(str(placement)) == placement
    DECLARED["window.geometry"].check(str(placement))


@pytest.mark.parametrize("text", ["", "1120x720", "axb+1+2", "1x1+1+1 x", "1" * 64])
def test_nonsense_is_no_placement(text):
    """A person may have written it."""
    assert parse_placement(text) is None


@given(INTEGERS, INTEGERS, st.integers(0, 99_999), st.integers(0, 99_999))
def test_a_window_is_always_in_reach(x, y, width, height):
    """Its title can be seen and grabbed, and it is neither tiny nor huge."""
    result = repaired(QRect(x, y, width, height), [SCREEN, SECOND], LEAST)

    title = QRect(result.x(), result.y(), result.width(), 40)
    assert any((title & s).width() >= 40 and (title & s).height() >= 20
               for s in (SCREEN, SECOND))  # fmt: skip
    assert result.width() >= LEAST.width()
    assert result.width() <= SECOND.width()


def test_a_good_place_stays_as_it_is():
    """On the second screen, too."""
    for rect in (QRect(10, 20, 1000, 700), QRect(1400, 50, 1120, 720)):
        assert repaired(rect, [SCREEN, SECOND], LEAST) == rect


def test_a_lost_screen_brings_the_window_home():
    """In the middle of what is left."""
    result = repaired(QRect(1400, 50, 1120, 720), [SCREEN], LEAST)

    assert SCREEN.contains(result)
    assert result.size() == QSize(1120, 720)
