from hypothesis import given
from hypothesis import strategies as st

from fantom.ui.offsets import Offsets


def halves(text):
    """Return how many halves of UTF-16 a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text())
def test_every_place_is_found_both_ways(text):
    """Qt's count is that of UTF-16."""
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.to_qt(place) == halves(text[:place])
        assert offsets.from_qt(offsets.to_qt(place)) == place


def test_no_place_splits_an_emoji():
    """Its middle is taken for its start."""
    assert Offsets("a🙂b").from_qt(2) == 1
