import pytest
from PySide6.QtCore import Qt

from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import peer_id
from fantom.identity.trust import Trust
from fantom.peers.request import Action, RequestKind
from tests.ui.conftest import add_peer, click, press
from tests.ui.people import PLACE, identity_named, imitate, know, meet, pose_as_kept


def header_of(window, peer):
    """Bring a chat to the front and return its header."""
    window.strip.choose(peer.id)
    return window.tabs[peer.id].header


@pytest.mark.parametrize("trust", [Trust.SEEN, Trust.INTRODUCED, Trust.VERIFIED])
def test_the_badge_follows_what_is_known(window, trust):
    """At once, and it is heard, too."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    assert header.trust.text() == "new"
    know(window.node, "Alice", trust, by="")
    words = header.trust.text()

    assert words != "new"
    assert trust.value in words or trust is Trust.SEEN
    assert words in header.trust.accessibleName()
    assert words in header.accessibleName()
    assert not header.trust.icon().isNull()


def test_the_card_explains_it(window):
    """By mouse and by key: what it means, whose keys, how it was learnt."""
    know(window.node, "Alice")
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    click(header.trust)
    assert header.card.isVisible()
    assert header.card.trust.text() == "known, not verified"
    assert "when you called it Alice" in header.card.meaning.text()
    assert "Known since" in header.card.history.text()
    assert header.card.their_key.text() == fingerprint(peer.identity)
    press(header.card, Qt.Key.Key_Escape)
    press(header.trust, Qt.Key.Key_Space)
    assert header.card.isVisible()


def test_an_open_card_follows(window):
    """Somebody may be verified while one reads."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    header.explain_trust()
    know(window.node, "Alice", Trust.VERIFIED)

    assert header.card.trust.text() == "verified"
    assert header.card.trust.property("tone") == "ok"


def test_the_card_of_an_imitator_shows_the_known_key(window):
    """Named as theirs."""
    peer, _link = imitate(window.node, "B0b")
    header = header_of(window, peer)
    header.explain_trust()

    assert header.trust.text() == "not the Bob you know"
    assert header.trust.property("tone") == "bad"
    assert header.card.known_key.text() == fingerprint(identity_named("Bob"))
    assert header.card.known_key.accessibleName() == "The Bob you know"


def test_who_left_before_a_yes_has_a_card_without_a_wire(window):
    """Their key is known, and nothing else."""
    bob, ask = peer_id(identity_named("Bob")), window.node.admission.ask
    request = ask(RequestKind.CONNECTION, bob, PLACE, "Bob")
    window.node.admission.answer(request.id, Action.ACCEPT)
    header = window.tabs[bob].header
    header.explain_trust()

    assert header.card.meaning.isVisible()
    assert not header.card.readers.isVisible()


def test_a_blocked_address_has_a_badge_and_no_key(window):
    """It proves nothing, and does not come in."""
    peer = add_peer(window.node)
    header = header_of(window, peer)
    assert not header.trust.isVisible()
    window.node.peers.block(peer.id)
    assert header.trust.text() == "blocked"
    assert header.trust.isVisible()
    header.explain_trust()
    assert "sees you as absent" in header.card.meaning.text()
    assert not header.card.history.isVisible()
    assert not header.card.their_key.isVisible()


def test_the_name_is_ours_and_theirs_is_told(window):
    """Whoever points at it reads what they call themselves."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    assert "«Alice»" in header.name.toolTip()
    window.node.peers.remember(peer.id, "Ally")
    assert header.name.text() == "Ally"
    assert "«Alice»" in header.name.toolTip()
    window.node.peers.remember(peer.id, "Alice")
    assert header.name.toolTip() == ""


def test_who_keeps_an_identity_may_remember_at_once(window):
    """A quiet button, gone once it is done; a ghost has only the menu."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    window.resize(1120, 720)
    assert not header.remember.isVisible()
    pose_as_kept(window.node.me)
    assert header.remember.isVisible()
    click(header.remember)
    question = window.tabs[peer.id].menu.question
    press(question.field, Qt.Key.Key_Return)
    assert peer.petname == "Alice"
    assert not header.remember.isVisible()


def test_nobody_is_urged_to_remember_an_imitator(window):
    """Nor whom they blocked, nor an address."""
    pose_as_kept(window.node.me)
    window.resize(1120, 720)
    odd, _link = imitate(window.node, "B0b")
    blocked, _link = meet(window.node, "Mallory")
    window.node.peers.block(blocked.id)
    for peer in (odd, blocked, add_peer(window.node)):
        assert not header_of(window, peer).remember.isVisible()
