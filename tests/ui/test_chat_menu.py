import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from fantom.identity.trust import Trust
from fantom.peers.peer import PeerState
from tests.ui.conftest import add_peer, click, receive
from tests.ui.people import meet, pose_as_kept


@pytest.fixture
def tab(window):
    """Return a tab in which something was said."""
    peer = add_peer(window.node)
    receive(window.node, peer, "secret")
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def entries(tab):
    """Open the menu by its button and return what it offers, by words."""
    click(tab.header.more)
    return {action.text(): action for action in tab.menu.menu.actions()}


def test_it_offers_only_what_works(tab):
    """A peer that is there can be left, one that is not can be called."""
    assert {"Copy address", "Search", "Reconnect"} <= set(entries(tab))
    assert "Disconnect" not in entries(tab)
    tab.peer.state = PeerState.ONLINE
    assert "Disconnect" in entries(tab)
    assert "Reconnect" not in entries(tab)


def test_the_address_is_copied(tab):
    """As it can be typed anywhere."""
    entries(tab)["Copy address"].trigger()

    assert QGuiApplication.clipboard().text() == str(tab.peer.endpoint)


def test_search_opens_its_bar(tab):
    """As Ctrl+F does."""
    entries(tab)["Search"].trigger()

    assert tab.search_bar.isVisible()


def answer(tab, words):
    """Press the button of a question."""
    buttons = tab.menu.question.buttons
    found = (buttons.itemAt(place).widget() for place in range(buttons.count()))
    click(next(it for it in found if it is not None and it.text() == words))


def test_wiping_asks_and_leaves_nothing(tab):
    """A no changes nothing; a yes clears the memory and the screen."""
    entries(tab)["Wipe history…"].trigger()
    answer(tab, "Keep it")
    assert len(tab.conversation.lines) == 1
    entries(tab)["Wipe history…"].trigger()
    answer(tab, "Wipe")
    assert tab.conversation.lines == []
    assert len(tab.messages) == 0
    assert not entries(tab)["Wipe history…"].isEnabled()


def test_blocking_asks(tab):
    """And says what it means."""
    entries(tab)["Block…"].trigger()
    answer(tab, "Block")

    assert tab.peer.trust is Trust.BLOCKED
    assert "Block…" not in entries(tab)
    assert tab.menu.question is None


def test_a_block_can_be_lifted(tab, window):
    """Of an address and of a key; nothing asks, for nothing is lost."""
    peer, _link = meet(window.node)
    for each in (tab, window.tabs[peer.id]):
        window.strip.choose(each.peer.id)
        window.node.peers.block(each.peer.id)
        assert each.header.trust.text() == "blocked"
        entries(each)["Unblock"].trigger()
        assert each.peer.trust is Trust.UNKNOWN
        assert "Block…" in entries(each)
    assert tab.header.trust.isHidden()
    assert window.tabs[peer.id].header.trust.text() == "new"


def test_it_offers_to_remember_or_to_rename(tab, window):
    """Whoever has a key and is not blocked."""
    assert not {"Remember as…", "Rename…", "Forget this person…"} & set(entries(tab))
    peer, _link = meet(window.node)
    other = window.tabs[peer.id]
    window.strip.choose(peer.id)
    assert "Remember as…" in entries(other)
    assert "Forget this person…" not in entries(other)
    window.node.peers.remember(peer.id, "Ally")
    assert {"Rename…", "Forget this person…"} <= set(entries(other))
    window.node.peers.block(peer.id)
    assert not {"Remember as…", "Rename…", "Forget this person…"} & set(entries(other))


def test_forgetting_asks(window):
    """The name is gone, and what was said stays."""
    peer, _link = meet(window.node)
    window.node.peers.remember(peer.id, "Ally")
    receive(window.node, peer, "hello")
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    entries(tab)["Forget this person…"].trigger()
    assert tab.menu.question.windowTitle() == "Forget Ally?"
    answer(tab, "Cancel")
    assert peer.petname == "Ally"
    entries(tab)["Forget this person…"].trigger()
    answer(tab, "Forget")
    assert (peer.petname, peer.trust) == ("", Trust.UNKNOWN)
    assert len(window.node.me.people) == 0
    assert [entry.text for entry in tab.conversation.entries()] == ["hello"]


def test_somebody_else_may_forget_first(window):
    """While the question is open; then nothing is left to do."""
    peer, _link = meet(window.node)
    tab = window.tabs[peer.id]
    tab.menu.ask_to_forget()
    assert tab.menu.question is None
    window.node.peers.remember(peer.id, "Ally")
    tab.menu.ask_to_forget()
    window.node.me.people.forget(peer.identity)
    tab.menu.question._agree()
    assert peer.petname == ""


def said(tab):
    """Return what the open question says."""
    return " ".join(label.text() for label in tab.menu.question.findChildren(QLabel))


def test_a_block_holds_for_a_key_or_for_an_address(tab, window):
    """As the peer has one or not."""
    tab.menu.ask_to_block()
    assert "from this address" in said(tab)
    peer, _link = meet(window.node)
    other = window.tabs[peer.id]
    other.menu.ask_to_block()
    assert "this key" in said(other)
    assert "until you close Fantom" in said(other)
    assert "from this address" not in said(other)
    pose_as_kept(window.node.me)
    other.menu.ask_to_block()
    assert "kept in your vault" in said(other)


def test_wiping_says_what_may_not_have_arrived(window):
    """With a key it is known."""
    peer, _link = meet(window.node)
    tab = window.tabs[peer.id]
    tab.conversation.send_text("hello")
    tab.menu.ask_to_wipe()

    assert "not delivered yet" in said(tab)
