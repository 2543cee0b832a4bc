import pytest

from fantom.protocol.limits import LINE_WEIGHT
from fantom.protocol.weight import weight_of


@pytest.mark.parametrize(
    ("text", "width"), [("x" * 1000, 1), ("ж" * 1000, 2), ("x" * 999 + "😀", 4)]
)
def test_a_text_weighs_what_it_takes_in_memory(text, width):
    """One rare letter makes all the others wider."""
    assert 0 <= weight_of(text) - LINE_WEIGHT - 1000 * width < 100


def test_an_empty_text_has_a_weight_too():
    """A flood of nothing is a flood."""
    assert weight_of("") > LINE_WEIGHT
