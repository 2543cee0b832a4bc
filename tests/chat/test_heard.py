"""How much all may say together, and who must go if it is too much."""

import pytest

from fantom.chat import heard
from fantom.chat.conversations import Conversations
from fantom.chat.entry import message_id_of
from fantom.errors import TooMuchReceived
from fantom.peers.admission import Admission
from fantom.peers.peer import PeerState
from fantom.peers.peers import Peers
from fantom.protocol.limits import LINE_WEIGHT
from fantom.protocol.messages import TextMessage
from fantom.protocol.weight import weight_of
from fantom.settings import Settings
from tests.peers.me import ghost
from tests.peers.memory_link import MemoryLink

TEXT = "x" * 100
ONE = weight_of(TEXT)


class Room:
    """Many people who talk."""

    def __init__(self):
        settings = Settings.in_memory()
        settings.override("connections.default_action", "accept")
        settings.override("connections.legacy", "allow")
        me = ghost(settings)
        self.peers = Peers(Admission(settings, me, float), settings, me)
        self.conversations = Conversations(self.peers, float)
        self.troubles = []
        self.conversations.opened.connect(self._watch)

    def _watch(self, talk):
        talk.trouble.connect(lambda _talk, error: self.troubles.append(error))

    def stranger(self, number):
        """Let somebody in because the settings say so."""
        link = MemoryLink(f"2001:db8:{number:x}::1")
        self.peers.watch(link)
        link.opened.emit(link)
        return link

    def friend(self, number):
        """Dial somebody."""
        link = MemoryLink(f"2001:db8:{number:x}::1")
        link.dialled = True
        self.peers.watch(link)
        link.opened.emit(link)
        self.peers.admit(link)
        return link

    def texts(self, link):
        """Return how many texts of theirs are kept."""
        return sum(1 for _ in self.conversations.get(link.peer_id).entries())


@pytest.fixture
def room(qapp):
    """Return nobody yet."""
    return Room()


def bound(monkeypatch, name, texts, peers=1):
    """Let there be room for so many texts, and for the notes that peers came."""
    monkeypatch.setattr(heard, name, texts * ONE + peers * LINE_WEIGHT)


def say(link, times):
    """Say the same again and again."""
    for _ in range(times):
        link.say(TEXT)


def test_the_noisiest_stranger_goes_and_what_they_said(room, monkeypatch):
    """Not who came last; and nobody else loses a word."""
    bound(monkeypatch, "MAX_HEARD_LET_IN", 10, peers=2)
    noisy, quiet = room.stranger(1), room.stranger(2)
    say(noisy, 7)
    say(quiet, 3)
    assert not noisy.is_closed
    say(quiet, 1)

    assert noisy.ends == [TooMuchReceived(noisy.peer_id)]
    assert room.texts(noisy) == 0
    assert not quiet.is_closed
    assert room.texts(quiet) == 4


def test_strangers_never_hold_more_than_their_room(room, monkeypatch):
    """Whoever they are and however often they come back."""
    bound(monkeypatch, "MAX_HEARD_LET_IN", 10, peers=8)
    for number in range(40):
        say(room.stranger(number % 4), 5)
        assert sum(map(room.texts, map(room.stranger, range(4)))) <= 14


def test_a_stranger_who_says_too_much_alone(room, monkeypatch):
    """The text for which there is no room isn't kept either."""
    bound(monkeypatch, "MAX_HEARD_LET_IN", 5)
    stranger = room.stranger(1)
    say(stranger, 6)

    assert stranger.is_closed
    assert room.texts(stranger) == 0
    assert room.troubles == [TooMuchReceived(stranger.peer_id)]


def test_of_a_wiped_stranger_nothing_is_kept(room, monkeypatch):
    """Not even the ids of their texts: of many strangers those are 640 MB."""
    bound(monkeypatch, "MAX_HEARD_LET_IN", 5)
    stranger = room.stranger(1)
    say(stranger, 5)
    talk = room.conversations.get(stranger.peer_id)
    (first, *_others) = [message_id_of(entry.id) for entry in talk.entries()]
    say(stranger, 1)
    again = room.stranger(1)
    again.received.emit(again, [TextMessage(first, TEXT)])

    assert room.texts(stranger) == 1


def test_a_friend_is_not_counted_among_strangers(room, monkeypatch):
    """Whom a person dialled, or wrote to, may say much."""
    bound(monkeypatch, "MAX_HEARD_LET_IN", 5)
    friend, stranger = room.friend(1), room.stranger(2)
    room.conversations.get(stranger.peer_id).send_text("hello")
    say(friend, 50)
    say(stranger, 50)

    assert (room.texts(friend), room.texts(stranger)) == (50, 51)
    assert room.troubles == []


def test_one_friend_has_a_bound_too(room, monkeypatch):
    """What they said stays; to wipe it makes room again."""
    bound(monkeypatch, "MAX_HEARD_FROM_ONE", 5)
    friend = room.friend(1)
    say(friend, 6)

    assert room.texts(friend) == 5
    assert friend.ends == [TooMuchReceived(friend.peer_id)]

    room.conversations.get(friend.peer_id).wipe()
    again = room.friend(1)
    say(again, 4)
    assert room.texts(again) == 4


def test_all_friends_together_have_one(room, monkeypatch):
    """The noisiest who is there goes; who said little never does."""
    bound(monkeypatch, "MAX_HEARD", 20, peers=3)
    bound(monkeypatch, "MAX_HEARD_QUIET", 5)
    noisy, other, quiet = room.friend(1), room.friend(2), room.friend(3)
    say(noisy, 12)
    say(other, 7)
    say(quiet, 2)
    assert noisy.ends == [TooMuchReceived(noisy.peer_id)]
    assert (room.texts(noisy), room.texts(other), room.texts(quiet)) == (12, 7, 2)

    say(other, 1)
    assert other.ends == [TooMuchReceived(other.peer_id)]
    assert room.texts(other) == 7
    say(quiet, 2)
    assert not quiet.is_closed
    assert room.texts(quiet) == 4


def test_a_long_honest_conversation(room):
    """100,000 texts of 100 bytes with somebody whom the person knows."""
    friend = room.friend(1)
    say(friend, 100_000)

    assert room.texts(friend) == 100_000
    assert room.troubles == []


def test_who_is_forgotten_weighs_nothing(room, monkeypatch):
    """Their room is free for others."""
    bound(monkeypatch, "MAX_HEARD_LET_IN", 5)
    first = room.stranger(1)
    say(first, 5)
    room.peers.forget(first.peer_id)
    second = room.stranger(2)
    say(second, 5)

    assert room.texts(second) == 5
    assert room.peers.get(second.peer_id).state is PeerState.ONLINE
