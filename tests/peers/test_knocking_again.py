"""Who knocked, left, and is met again before the question was answered."""

import pytest

from fantom.identity.trust import Trust
from fantom.peers.admission import Admission
from fantom.peers.peer import PeerState
from fantom.peers.peers import Peers
from fantom.peers.request import Action
from fantom.protocol.messages import TextMessage
from fantom.settings import Settings
from tests.peers.me import ghost
from tests.peers.memory_link import MemoryLink


@pytest.fixture
def house(qapp):
    """Peers that note every text, and who knocked and left."""
    settings = Settings.in_memory()
    me = ghost(settings)
    admission = Admission(settings, me, lambda: 0.0)
    peers = Peers(admission, settings, me)
    heard = []
    peers.claim(TextMessage, lambda _, texts: heard.extend(x.text for x in texts))
    knock = MemoryLink()
    peers.watch(knock)
    knock.opened.emit(knock)
    knock.say("let me in")
    knock.close()
    return settings, admission, peers, heard


def come(peers, *, dialled):
    """Let the same address come once more."""
    link = MemoryLink()
    link.dialled = dialled
    peers.watch(link)
    link.opened.emit(link)
    return link


def test_whom_we_dial_is_let_in_and_what_they_said_with_them(house):
    """The question is answered by the dial; the peer is the one that is online."""
    _settings, admission, peers, heard = house
    link = come(peers, dialled=True)
    peer = peers.admit(link)

    assert peer.state is PeerState.ONLINE
    assert list(peers) == [peer]
    assert heard == ["let me in"]
    assert admission.requests == []


def test_whom_the_settings_let_in_is_asked_about_no_more(house):
    """A late answer cannot replace somebody who talks."""
    settings, admission, peers, heard = house
    settings.override("connections.default_action", "accept")
    come(peers, dialled=False).say("here again")
    (peer,) = peers

    assert peer.state is PeerState.ONLINE
    assert heard == ["let me in", "here again"]
    assert admission.requests == []


def test_an_answer_about_who_left_opens_a_tab(house):
    """With what they said; nobody is online."""
    _settings, admission, peers, heard = house
    admission.answer(admission.requests[0].id, Action.ACCEPT)
    (peer,) = peers

    assert (peer.state, peer.trust) == (PeerState.OFFLINE, Trust.UNKNOWN)
    assert heard == ["let me in"]
