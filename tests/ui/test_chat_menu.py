import pytest
from PySide6.QtGui import QGuiApplication

from fantom.peers.peer import PeerState, Trust
from tests.ui.conftest import add_peer, click, receive


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
