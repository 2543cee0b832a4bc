import pytest

from fantom.errors import NoHome, PeerUnreachable, TextTooLong


def test_an_error_knows_its_facts():
    """By place or by name, and shows them."""
    error = PeerUnreachable("[::1]:31488", reason="refused")

    assert (error.endpoint, error.reason) == ("[::1]:31488", "refused")
    assert vars(error) == {"endpoint": "[::1]:31488", "reason": "refused"}
    assert repr(error) == "PeerUnreachable(endpoint='[::1]:31488', reason='refused')"
    assert repr(NoHome()) == "NoHome()"


def test_errors_with_the_same_facts_are_equal():
    """So that the same trouble is not told twice."""
    assert TextTooLong(3, 2) == TextTooLong(3, limit=2)
    assert TextTooLong(3, 2) != TextTooLong(4, 2)
    assert NoHome() != TextTooLong(3, 2)


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {"size": 2}), ((1, 2), {"x": 3})],
)
def test_facts_are_whole(values, named):
    """A bug of ours is noticed where it is made."""
    with pytest.raises(TypeError, match="TextTooLong has"):
        TextTooLong(*values, **named)
