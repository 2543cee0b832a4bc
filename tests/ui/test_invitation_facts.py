import pytest

from fantom.endpoint import Endpoint
from fantom.identity.invitation import parse_invitation
from fantom.identity.keys import fingerprint
from fantom.identity.trust import Trust
from fantom.ui.invitation_facts import InvitationFacts
from tests.ui.people import identity_named, invitation_of, know

PLACES = [Endpoint(f"2001:db8::{number}", 31488) for number in range(1, 5)]


@pytest.fixture
def node(node_factory):
    """Return a node."""
    return node_factory()


@pytest.fixture
def facts(node, theme, qtbot):
    """Return what shows an invitation."""
    made = InvitationFacts(node.me.people, theme)
    qtbot.addWidget(made)
    return made


def show(facts, *words, **how):
    """Show an invitation of somebody."""
    facts.show_invitation(parse_invitation(invitation_of(*words, **how)))


def test_what_its_author_claims_is_told_as_a_claim(facts):
    """With the whole key, and where it leads."""
    show(facts, "Bob", *PLACES[:1])

    assert facts.who.text() == "From somebody who calls themselves «Bob»"
    assert facts.key.text() == fingerprint(identity_named("Bob"))
    assert facts.places[0].text() == "[2001:db8::1]:31488"
    assert facts.places[1].isHidden()
    assert facts.more.isHidden()
    assert facts.warning.isHidden()


def test_of_many_places_two_are_shown(facts):
    """The rest is counted."""
    show(facts, "Bob", *PLACES)

    shown = [place.text() for place in facts.places]
    assert shown == ["[2001:db8::1]:31488", "[2001:db8::2]:31488"]
    assert facts.more.text() == "and 2 more"


def test_a_name_is_not_needed(facts):
    """Nothing is made up for it."""
    show(facts, "")

    assert facts.who.text() == "From somebody who says no name"


def test_whom_we_know_has_our_name(node, facts):
    """Whatever they call themselves; and at once when that changes."""
    show(facts, "Robert")
    know(node, "Robert", petname="Bob")

    assert facts.who.text() == "From Bob, whom you know"
    assert facts.warning.isHidden()


def test_whom_we_blocked_is_told(node, facts):
    """Before a dial lifts it."""
    know(node, "Mallory", Trust.BLOCKED, "")
    show(facts, "Mallory")

    assert "blocked" in facts.warning.text()
    assert not facts.warning.isHidden()


def test_a_name_that_looks_like_a_known_one_is_told(node, facts):
    """Another key under a name that one trusts."""
    know(node, "Bob")
    show(facts, "Вob")

    assert "Not the Bob you know" in facts.warning.text()
    assert "Not the Bob you know" in facts.spoken()


def test_a_name_cannot_turn_the_sentence_around(facts):
    """Signs that reorder are shown as what they are."""
    show(facts, "\u202eboB")

    assert "\u202e" not in facts.who.text()


def test_none_is_nothing(facts):
    """Gone, and quiet."""
    show(facts, "Bob")
    facts.show_invitation(None)

    assert facts.isHidden()
    facts.refresh()
