import pytest

from fantom.peers.me import Keeping
from fantom.ui.holding_words import how_long_text


@pytest.mark.parametrize(
    ("keeping", "words"),
    [
        (Keeping.KEPT, "kept in your vault"),
        (Keeping.LOCKED, "or unlock your identity"),
        (Keeping.GHOST, "since you keep no identity"),
    ],
)
def test_it_says_when_a_decision_ends(qapp, keeping, words):
    """With the run, or never."""
    assert words in how_long_text(keeping)
