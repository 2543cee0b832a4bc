from fantom.endpoint import Endpoint
from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import legacy_id, peer_id
from fantom.identity.trust import Trust
from fantom.peers.request import RequestKind
from tests.ui.conftest import click
from tests.ui.people import PLACE, SecureLink, another, identity_named, know, meet


def test_a_stranger_with_a_key_shows_its_beginning(window):
    """Which wire, and that nobody here knows it; the name in quotes."""
    bob = identity_named("Bob")
    window.node.admission.ask(RequestKind.CONNECTION, peer_id(bob), PLACE, "Bob")
    facts = window.request_bar.detail.text().split(" · ")

    assert facts[0] == str(PLACE)
    assert facts[1:] == [
        "«Bob»",
        "Fantom/2",
        f"key {fingerprint(bob)[:9]}…",
        "new",
        "no invitation",
    ]
    assert not window.request_bar.keys.isVisible()


def test_a_stranger_without_one_cannot_be_verified(window):
    """As before."""
    where = Endpoint("fe80::2", 31488)
    window.node.admission.ask(RequestKind.CONNECTION, legacy_id("fe80::2"), where)
    words = window.request_bar.detail.text()

    assert "legacy, not verifiable" in words
    assert "key" not in words


def knock(window, name):
    """Let somebody with another key ask to come in by that name."""
    link = another(name)
    window.node.peers.watch(link)
    link.opened.emit(link)
    return link


def test_who_looks_like_a_known_one_is_shown_beside_them(window):
    """Both keys, and in which letter the names differ."""
    know(window.node, "Bob")
    link = knock(window, "Bоb")
    bar, keys = window.request_bar, window.request_bar.keys
    theirs, known = (fingerprint(key) for key in (link.identity, identity_named("Bob")))

    assert bar.title.text() == (
        "Someone who calls themselves Bоb, and is not the Bob you know"
    )
    assert keys.isVisible()
    assert keys.theirs.key.text().replace("\n", " ") == theirs
    assert keys.known[0].key.text().replace("\n", " ") == known
    assert keys.theirs.whose.text() == "This one: «Bоb»"
    assert keys.known[0].whose.text() == "The Bob you know"
    assert keys.theirs.hint.text() == "Look at: о (Cyrillic)"
    assert theirs in bar.accessibleDescription()
    assert known in bar.accessibleDescription()


def order(bar):
    """Return the words of the answers from left to right."""
    parts = [bar.answers.itemAt(place).widget() for place in range(4)]
    return [part.text() for part in parts if part is not bar.count]


def test_then_a_no_comes_first(window):
    """It looks like the usual answer, and is the first by Tab; not so for others."""
    bar = window.request_bar
    know(window.node, "Bob")
    knock(window, "B0b")
    assert bar.decline_button.property("look") == "primary"
    assert bar.accept_button.property("look") == ""
    assert order(bar) == ["Decline", "Accept", "Block"]
    assert bar.decline_button.nextInFocusChain() is bar.accept_button
    knock(window, "Carol")
    click(bar.decline_button)
    assert bar.title.text() == "Someone wants to write to you"
    assert bar.accept_button.property("look") == "primary"
    assert order(bar) == ["Accept", "Decline", "Block"]
    assert not bar.keys.isVisible()
    assert bar.property("tone") == ""
    assert bar.accessibleDescription() == ""


def test_the_real_conversation_is_left_alone(window):
    """Another key by the same name gets a tab of its own, which is marked."""
    know(window.node, "Bob")
    bob, _link = meet(window.node, "Bob")
    link = knock(window, "Bob")
    assert bob.is_online
    click(window.request_bar.accept_button)
    other = window.node.peers.get(link.peer_id)
    assert window.strip.current == link.peer_id
    assert other is not bob
    assert not bob.resembled
    assert window.tabs[bob.id].header.trust.text() == "known, not verified"
    assert window.tabs[other.id].header.trust.text() == "not the Bob you know"
    assert window.tabs[other.id].imitation.isVisible()


def test_of_many_only_some_are_shown(window):
    """One where it is narrow, two where it is wide; the others are counted."""
    keys = window.request_bar.keys
    for name in ("Bob", "B0b", "BOB.", "Böb"):
        know(window.node, name)
    knock(window, "Bоb")
    window.resize(1120, 720)
    window.grab()
    assert [key.isVisible() for key in keys.known] == [True, True]
    assert keys.known[1].hint.text() == "and others: 2"
    window.resize(800, 560)
    window.grab()
    assert [key.isVisible() for key in keys.known] == [True, False]
    assert keys.known[0].hint.text() == "and others: 3"


def test_whom_we_blocked_asks_nobody(window):
    """Known, and not welcome."""
    know(window.node, "Bob", Trust.BLOCKED)
    link = SecureLink("Bob")
    window.node.peers.watch(link)
    link.opened.emit(link)

    assert not window.request_bar.isVisible()


def test_a_low_window_leaves_the_keys_out(window):
    """The title says it, and the answers can be pressed."""
    window.settings.override("window.text_scale", "200")
    know(window.node, "Bob")
    knock(window, "Bob")
    window.resize(800, 560)
    window.grab()
    assert not window.request_bar.keys.isVisible()
    assert window.request_bar.decline_button.isVisible()
    window.resize(800, 760)
    window.grab()
    assert window.request_bar.keys.isVisible()
    window.settings.override("window.text_scale", "100")
