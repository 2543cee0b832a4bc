import pytest

from fantom.net.link import Stage
from fantom.protocol.messages import Level, Receipt
from fantom.ui.reading import Reading, Sight
from tests.ui.conftest import receive, settled
from tests.ui.people import meet

BEFORE_ME = Sight(is_shown=True, is_active=True, at_end=True)


class Talk:
    """Notes what it is told."""

    def __init__(self):
        self.calls, self.peer = [], self
        self.is_online = True

    def mark_read(self):
        """Note it."""
        self.calls.append("read")

    def forget_unread(self):
        """Note it."""
        self.calls.append("forget")


@pytest.mark.parametrize(("may_tell", "call"), [(True, "read"), (False, "forget")])
def test_what_is_before_the_person_is_read(may_tell, call):
    """The peer is told only if the settings say so."""
    talk = Talk()
    Reading(talk, lambda: may_tell).look(BEFORE_ME)

    assert talk.calls == [call]


@pytest.mark.parametrize("missing", ["is_shown", "is_active", "at_end"])
def test_what_is_not_before_them_is_not_read(missing):
    """Another tab, another window, or further up."""
    sight = Sight(**{**vars_of(BEFORE_ME), missing: False})
    talk = Talk()
    Reading(talk, lambda: True).look(sight)

    assert talk.calls == []


def vars_of(sight):
    """Return the parts of what is seen."""
    return {name: getattr(sight, name) for name in sight.__dataclass_fields__}


def test_who_is_away_is_told_later():
    """A receipt that nobody hears would be lost."""
    talk = Talk()
    talk.is_online = False
    reading = Reading(talk, lambda: True)
    reading.look(BEFORE_ME)
    assert talk.calls == []
    talk.is_online = True
    reading.look(BEFORE_ME)
    assert talk.calls == ["read"]


def read(link):
    """Return how many texts the peer knows to be read."""
    receipts = link.sent_of(Receipt)
    return sum(len(it.ids) for it in receipts if it.level is Level.READ)


@pytest.fixture
def active_window(window, qtbot):
    """Return a window that has the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_text_is_read_when_it_is_seen(active_window, qtbot):
    """Not while another tab is in front."""
    window = active_window
    window.node.settings.override("chat.read_receipts", "true")
    peer, link = meet(window.node)
    receive(window.node, peer, "hello")
    assert read(link) == 0
    window.strip.choose(peer.id)
    qtbot.waitUntil(lambda: read(link) == 1)
    receive(window.node, peer, "you there", 1)
    qtbot.waitUntil(lambda: read(link) == 2)


def test_who_reads_further_up_has_not_read_the_newest(active_window, qtbot):
    """Until they go there."""
    window = active_window
    window.node.settings.override("chat.read_receipts", "true")
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    for number in range(100):
        receive(window.node, peer, "some words", number)
    messages = window.tabs[peer.id].messages
    settled(messages, qtbot)
    qtbot.waitUntil(lambda: read(link) == 100)
    messages.verticalScrollBar().setValue(0)
    receive(window.node, peer, "the newest", 100)
    settled(messages, qtbot)
    assert read(link) == 100
    messages.scroll_to_end()
    assert read(link) == 101


def test_nothing_is_told_against_the_settings(active_window, qtbot):
    """And not later either, once they allow it."""
    window = active_window
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    receive(window.node, peer, "hello")
    settled(window.tabs[peer.id].messages, qtbot)
    window.node.settings.set("chat.read_receipts", True)

    assert read(link) == 0


def test_what_was_read_while_they_were_away_is_told_then(active_window, qtbot):
    """As soon as they are back."""
    window = active_window
    window.node.settings.override("chat.read_receipts", "true")
    peer, link = meet(window.node)
    receive(window.node, peer, "hello")
    link.fall_silent()
    window.strip.choose(peer.id)
    _peer, again = meet(window.node, stage=Stage.OPEN)
    qtbot.waitUntil(lambda: read(again) == 1)
