import pytest

from fantom.endpoint import Endpoint
from fantom.identity.person import Person
from fantom.peers.peer import Peer
from fantom.ui.names import (
    avatar_colour,
    avatar_letters,
    imitated,
    marked_name,
    peer_name,
    short_address,
)

BOB = Person(b"\1" * 32, petname="Bob")


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


def test_our_name_comes_before_theirs():
    """They cannot take it away by calling themselves otherwise."""
    known = peer("Robert")
    known.petname = "Bob"
    assert peer_name(known) == "Bob"
    assert avatar_letters(known) == "B"


def test_who_is_taken_for_another_one_is_marked(qapp):
    """Where a name stands alone, as in a tab."""
    odd = peer("B0b")
    odd.resembled = [BOB]
    assert imitated(odd) is BOB
    assert peer_name(odd) == "B0b"
    assert marked_name(odd) == "B0b (not the Bob you know)"


def test_a_name_of_ours_ends_the_doubt(qapp):
    """Whoever has one is known as that."""
    odd = peer("B0b")
    odd.resembled, odd.petname = [BOB], "The other Bob"
    assert imitated(odd) is None
    assert marked_name(odd) == "The other Bob"


def test_no_name_pushes_the_warning_away(qapp):
    """Neither theirs nor ours, however long."""
    odd = peer("x" * 64)
    odd.resembled = [Person(b"\1" * 32, petname="y" * 64)]
    assert marked_name(odd) == f"{'x' * 15}… (not the {'y' * 15}… you know)"
