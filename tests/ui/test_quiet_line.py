import pytest

from fantom.protocol.messages import Typing
from tests.ui.people import meet


@pytest.fixture
def met(window):
    """Return the tab in front, and the link to the peer."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    return window.tabs[peer.id], link


def test_who_writes_is_seen_and_nothing_jumps(met):
    """The line has its place before."""
    tab, _link = met
    height = tab.quiet_line.sizeHint().height()
    tab.conversation.receive_typing(Typing(active=True))
    assert tab.quiet_line.words.text() == "Alice is writing…"
    assert tab.quiet_line.sizeHint().height() == height
    tab.conversation.receive_typing(Typing(active=False))
    assert tab.quiet_line.words.text() == ""
    assert tab.quiet_line.sizeHint().height() == height


def test_a_name_that_hides_or_floods_is_harmless(window):
    """It is a stranger's text."""
    peer, _link = meet(window.node, "x" * 100 + "\u202e")
    tab = window.tabs[peer.id]
    tab.conversation.receive_typing(Typing(active=True))

    assert len(tab.quiet_line.words.text()) < 70
    assert "\u202e" not in tab.quiet_line.words.text()


def test_what_waits_for_a_key_is_explained(met, qtbot):
    """While they are away, and only if something waits."""
    tab, link = met
    link.fall_silent()
    assert tab.quiet_line.words.text() == ""
    entry = tab.conversation.send_text("are you there")
    qtbot.waitUntil(lambda: "this very key" in tab.quiet_line.words.text())
    tab.conversation.cancel(entry.id)
    qtbot.waitUntil(lambda: tab.quiet_line.words.text() == "")


def test_nothing_is_said_of_what_is_on_its_way(met):
    """They are there."""
    tab, _link = met
    tab.conversation.send_text("hello")

    assert tab.conversation.waiting == 1
    assert tab.quiet_line.words.text() == ""
