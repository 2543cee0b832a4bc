import pytest

from fantom.endpoint import Endpoint
from fantom.peers.peer import Peer
from fantom.ui.names import avatar_colour, avatar_letters, peer_name, short_address


def peer(name="", address="fe80::a00:27ff:fe4e:66a1"):
    """Return somebody of that name."""
    made = Peer("v1:x", Endpoint(address, 31488), b"")
    made.name = name
    return made


@pytest.mark.parametrize(
    ("address", "short"),
    [("::1", "::1"), ("fe80::a00:27ff:fe4e:66a1", "fe80…66a1"), ("fe80::1", "fe80::1")],
)
def test_a_long_address_is_known_by_its_ends(address, short):
    """A tab is narrow, and the ends differ most."""
    assert short_address(Endpoint(address, 31488)) == short


def test_a_name_is_shown_without_tricks():
    """A stranger chose it."""
    assert peer_name(peer("Al\u202eice\n")) == "Al\ufffdice "


def test_without_a_name_the_address_serves():
    """Legacy peers have no names."""
    assert peer_name(peer()) == "fe80…66a1"


def test_letters_come_from_the_name_or_the_address():
    """The square says something in either case."""
    assert avatar_letters(peer("bilbo")) == "B"
    assert avatar_letters(peer()) == "a1"
    assert avatar_letters(peer(address="::1")) == "1"


def test_a_colour_stays_with_its_peer():
    """Both times the same, for everybody one of the few."""
    assert avatar_colour("v1:a") == avatar_colour("v1:a")
    assert len({avatar_colour(f"v1:{n}") for n in range(100)}) > 4
