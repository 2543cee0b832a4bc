"""Offers that have begun to come: how many, and who gives way."""

import pytest

from fantom.errors import RemoteProtocolError
from fantom.peers.half_offers import HalfOffers
from fantom.protocol.limits import MAX_OFFERS_WEIGHT, MAX_OFFERS_WEIGHT_LET_IN


class Half:
    """A link on which a part of an offer has come."""

    def __init__(self, *, is_welcome):
        self.is_welcome, self.half_offer, self.closed_by = is_welcome, 0, None

    def close(self, error):
        """Note why."""
        self.closed_by = error


@pytest.fixture
def half_offers():
    """Nothing has begun."""
    return HalfOffers(lambda link: link.is_welcome)


def begun(half_offers, weight, *, is_welcome):
    """Return a link on which so much has come."""
    link = Half(is_welcome=is_welcome)
    more(half_offers, link, weight)
    return link


def more(half_offers, link, weight):
    """Let it be so much now."""
    link.half_offer = weight
    half_offers.note(link)


@pytest.mark.parametrize(
    ("is_welcome", "bound"),
    [(True, MAX_OFFERS_WEIGHT), (False, MAX_OFFERS_WEIGHT_LET_IN)],
)
def test_who_began_first_gives_way(half_offers, is_welcome, bound):
    """Only of those of one kind, and no more than is needed."""
    other = begun(half_offers, bound, is_welcome=not is_welcome)
    other.closed_by = None
    links = [begun(half_offers, bound // 4, is_welcome=is_welcome) for _ in range(4)]
    assert [link.closed_by for link in links] == [None] * 4

    more(half_offers, links[2], bound // 4 + 1)

    assert isinstance(links[0].closed_by, RemoteProtocolError)
    assert [link.closed_by for link in (*links[1:], other)] == [None] * 4


def test_what_became_whole_counts_no_more(half_offers):
    """Nor what is gone."""
    whole = begun(half_offers, MAX_OFFERS_WEIGHT, is_welcome=True)
    more(half_offers, whole, 0)
    gone = begun(half_offers, MAX_OFFERS_WEIGHT, is_welcome=True)
    half_offers.forget(gone)
    half_offers.forget(gone)

    begun(half_offers, MAX_OFFERS_WEIGHT, is_welcome=True)

    assert (whole.closed_by, gone.closed_by) == (None, None)
