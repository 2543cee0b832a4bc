import pytest

from fantom.errors import Declined, WrongKey
from fantom.net.link import Stage
from fantom.ui.presence import presence_text
from tests.ui.people import LegacyLink, join, meet


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, "online"), (0.0234, "online · 23 ms"), (0.0001, "online · 1 ms")],
)
def test_who_is_there_is_so_far_away(window, seconds, words):
    """As soon as it was measured."""
    peer, link = meet(window.node)
    link.measure(seconds)

    assert presence_text(peer) == words
    assert words in window.tabs[peer.id].header.presence.text()


@pytest.mark.parametrize(
    ("stage", "words"),
    [(Stage.CONNECTING, "connecting…"), (Stage.WAITING, "waiting for their answer")],
)
def test_who_is_not_there_yet(window, stage, words):
    """Connecting, or asking the person at the other end."""
    peer, link = meet(window.node, stage=stage)

    assert presence_text(peer) == words
    assert window.strip._state(peer.state) == words
    link.become(Stage.OPEN)
    assert presence_text(peer) == "online"


def test_who_was_cut_off_comes_back_by_itself(window):
    """The header says so; nobody is told to reconnect."""
    peer, link = meet(window.node)
    link.fall_silent()
    tab = window.tabs[peer.id]

    assert tab.header.presence.text().startswith("offline, trying again")
    assert tab.notices.texts == []
    assert presence_text(peer, dialling=True) == "connecting…"


def test_who_left_does_not(window):
    """They meant it."""
    peer, link = meet(window.node)
    link.close()

    assert presence_text(peer) == "offline"


def test_the_legacy_wire_does_not_come_back_by_itself(window):
    """Nobody knows who would be there; a notice says what to do."""
    link = LegacyLink()
    peer = join(window.node, link)
    link.fall_silent()

    assert presence_text(peer) == "offline"
    assert len(window.tabs[peer.id].notices.texts) == 1


@pytest.mark.parametrize("error", [WrongKey, Declined])
def test_coming_back_may_be_given_up(window, error):
    """A notice says why, in the tab that it concerns; the header promises nothing."""
    peer, link = meet(window.node)
    link.fall_silent()
    peer.trouble.emit(peer, error("[fe80::1]:31488"))
    tab = window.tabs[peer.id]

    assert tab.header.presence.text().startswith("offline · ")
    assert "[fe80::1]:31488" in tab.notices.texts[0]
    meet(window.node)
    assert tab.header.presence.text().startswith("online")
    assert tab.notices.texts == []
