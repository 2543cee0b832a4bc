import pytest
from PySide6.QtCore import Qt

from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import peer_id
from fantom.peers.request import Action, RequestKind
from fantom.ui.wire_words import Wire, badge_text, wire_of
from tests.ui.conftest import add_peer, click, press
from tests.ui.people import PLACE, LegacyLink, identity_named, join, meet


def header_of(window, peer):
    """Bring a chat to the front and return its header."""
    window.strip.choose(peer.id)
    return window.tabs[peer.id].header


@pytest.mark.parametrize(
    ("post_quantum", "words"),
    [(True, "encrypted · post-quantum"), (False, "encrypted · not post-quantum")],
)
def test_the_badge_says_which_wire_it_is(window, post_quantum, words):
    """With a lock; and that the key is a new one."""
    peer, _link = meet(window.node, post_quantum=post_quantum)
    header = header_of(window, peer)

    assert header.badge.text() == words
    assert words in header.badge.accessibleName()
    assert not header.badge.icon().isNull()
    assert header.trust.isVisible()
    assert header.trust.text() == "new"


def test_the_legacy_wire_has_no_lock(window):
    """Its badge warns, and has no key that could be verified."""
    header = header_of(window, join(window.node, LegacyLink()))

    assert header.badge.text() == "legacy, not verifiable"
    assert header.badge.property("tone") == "wait"
    assert not header.trust.isVisible()


def test_a_click_explains_it_in_words(window):
    """Who can read, what is proved and what not, and both keys to compare."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    click(header.badge)
    card = header.card

    assert card.isVisible()
    assert "quantum" in card.readers.text()
    assert not card.proof.isVisible()
    assert card.their_key.text() == fingerprint(identity_named("Alice"))
    assert card.own_key.text() == fingerprint(window.node.me.identity.public)
    assert not card.known_key.isVisible()
    assert card.readers.text() in card.accessibleDescription()
    assert card.meaning.text() in card.accessibleDescription()


def test_the_keyboard_opens_and_closes_it(window):
    """Space on the badge, Escape on the card; or its button."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    press(header.badge, Qt.Key.Key_Space)
    assert header.card.isVisible()
    press(header.card, Qt.Key.Key_Escape)
    assert not header.card.isVisible()
    header.explain_wire()
    press(header.card.close_button, Qt.Key.Key_Space)
    assert not header.card.isVisible()


def test_other_keys_leave_the_card_open(window):
    """It can be read with the keyboard."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    header.explain_wire()
    press(header.card, Qt.Key.Key_A)

    assert header.card.isVisible()


def test_the_legacy_card_shows_no_keys(window):
    """There is none."""
    header = header_of(window, add_peer(window.node))
    header.explain_wire()

    assert not header.card.their_key.isVisible()
    assert not header.card.trust.isVisible()
    assert "old protocol" in header.card.readers.text()
    assert "No key is proved" in header.card.proof.text()


def test_an_open_card_follows_the_wire(window):
    """Another connection may be a better one."""
    peer, _link = meet(window.node, post_quantum=False)
    header = header_of(window, peer)
    header.explain_wire()
    peer.post_quantum = True
    peer.changed.emit(peer)

    assert header.card.title.text() == "encrypted · post-quantum"


def test_who_left_before_a_yes_has_no_wire_yet(window):
    """Nothing is claimed about it."""
    bob = peer_id(identity_named("Bob"))
    ask = window.node.admission.ask
    request = ask(RequestKind.CONNECTION, bob, PLACE, "Bob")
    window.node.admission.answer(request.id, Action.ACCEPT)
    header = window.tabs[bob].header
    assert header.isVisible()
    assert not header.badge.isVisible()
    meet(window.node, "Bob")
    assert header.badge.isVisible()


def test_no_words_claim_that_somebody_was_verified(window):
    """Nobody can be yet."""
    peer, _link = meet(window.node)
    assert wire_of(peer) is Wire.POST_QUANTUM
    assert all("verified" not in badge_text(wire) for wire in Wire)


def test_a_narrow_window_leaves_the_words_to_the_card(window):
    """Rather than cutting them; the lock stays, and so does the trust."""
    peer, _link = meet(window.node)
    header = header_of(window, peer)
    window.resize(640, 440)
    header.resize(640, header.height())
    assert header.badge.text() == ""
    assert not header.badge.icon().isNull()
    assert "post-quantum" in header.badge.accessibleName()
    assert header.trust.text() == "new"
    header.resize(1100, header.height())
    assert header.badge.text() == "encrypted · post-quantum"


def test_the_warning_of_the_legacy_wire_stays_in_words(window):
    """Also in a narrow window."""
    header = header_of(window, join(window.node, LegacyLink()))
    header.resize(640, header.height())

    assert header.badge.text() == "legacy, not verifiable"
