from PySide6.QtCore import Qt

from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import peer_id
from fantom.identity.trust import Trust
from fantom.peers.request import RequestKind
from fantom.protocol.messages import TextMessage
from tests.ui.conftest import click, press
from tests.ui.people import identity_named, imitate, know, meet


def front(window, peer):
    """Bring a tab to the front."""
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def test_an_imitator_is_shown_beside_whom_we_know(window):
    """Names and keys, in the tab, for eye and ear."""
    peer, _link = imitate(window.node, "Bоb")
    bar = front(window, peer).imitation
    assert bar.isVisible()
    assert bar.title.text() == "This is not the Bob you know"
    assert bar.keys.isVisible()
    for key in (peer.identity, identity_named("Bob")):
        assert fingerprint(key) in bar.accessibleDescription()
    assert "о (Cyrillic)" in bar.accessibleDescription()


def test_who_knows_is_left_in_peace(window):
    """The tag in the header and the mark in the tab stay."""
    peer, _link = imitate(window.node, "B0b")
    tab = front(window, peer)
    press(tab.imitation.i_know, Qt.Key.Key_Space)
    assert not tab.imitation.isVisible()
    assert tab.header.trust.text() == "not the Bob you know"
    peer.changed.emit(peer)
    assert not tab.imitation.isVisible()


def test_another_disguise_is_told_anew(window):
    """They may call themselves otherwise at any time."""
    peer, _link = imitate(window.node, "B0b")
    know(window.node, "Carol")
    bar = front(window, peer).imitation
    click(bar.i_know)
    peer.take_profile("Car0l", ())
    assert bar.isVisible()
    assert bar.title.text() == "This is not the Carol you know"
    peer.take_profile("Dora", ())
    assert not bar.isVisible()


def test_the_bar_can_block(window):
    """After a question, as the menu does."""
    peer, _link = imitate(window.node, "B0b")
    tab = front(window, peer)
    click(tab.imitation.block)
    assert "Block B0b (not the Bob you know)?" in tab.menu.question.windowTitle()
    tab.menu.question._agree()
    assert peer.trust is Trust.BLOCKED
    assert not tab.imitation.isVisible()


def test_a_name_of_ours_settles_it(window):
    """Then it is known who they are: the other one."""
    peer, _link = imitate(window.node, "B0b")
    tab = front(window, peer)
    window.node.peers.remember(peer.id, "Bob of the market")
    assert not tab.imitation.isVisible()
    assert tab.header.trust.text() == "known, not verified"
    assert window.strip.tabIcon(1).isNull()


def test_whom_we_name_later_may_be_imitated_already(window):
    """And no more once we forget the real one."""
    odd, _link = meet(window.node, "Alice")
    odd.take_profile("B0b", ())
    tab = front(window, odd)
    assert not tab.imitation.isVisible()
    know(window.node, "Bob")
    assert tab.imitation.isVisible()
    window.node.me.people.forget(identity_named("Bob"))
    assert not tab.imitation.isVisible()
    assert tab.header.trust.text() == "new"


def test_the_tab_is_marked(window):
    """By a sign and by words, in the strip, in the list of tabs, and aloud."""
    peer, _link = imitate(window.node, "B0b")
    front(window, peer)
    strip, words = window.strip, "B0b (not the Bob you know)"
    assert strip.tabText(1) == words
    assert not strip.tabIcon(1).isNull()
    assert words in strip.tabToolTip(1)
    assert strip.accessibleTabName(1).startswith(words)
    assert strip.facts(peer.id).name == words
    window.settings.override("theme", "light")
    assert not strip.tabIcon(1).isNull()
    peer.take_profile("Dora", ())
    assert strip.tabText(1) == "Dora"
    assert strip.tabIcon(1).isNull()


def test_a_note_names_nobody_wrongly(window, monkeypatch):
    """Neither of a text nor of a request."""
    notes = []
    monkeypatch.setattr(window.tray, "pop_up", notes.append)
    window.settings.override("chat.notifications", "sender")
    peer, _link = imitate(window.node, "B0b")
    window.hide()
    talk = window.node.conversations.get(peer.id)
    talk.receive_texts([TextMessage(bytes(8), "hello")])
    ask = window.node.admission.ask
    stranger = peer_id(identity_named("a stranger"))
    ask(RequestKind.CONNECTION, stranger, peer.endpoint, "Bob")
    assert notes[0].title == "B0b (not the Bob you know)"
    assert notes[1].text.startswith("not the Bob you know · ")
