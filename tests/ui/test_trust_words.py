import pytest

from fantom.endpoint import Endpoint
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.peers.peer import Peer
from fantom.ui.trust_words import (
    Standing,
    history_text,
    learnt_text,
    meaning_text,
    standing_of,
    tone_of,
    trust_text,
)

KEY = b"\1" * 32
SINCE = 1_762_178_400.0  # a Monday
SURE = "verify it, which takes a minute"


def peer_with(trust=Trust.UNKNOWN, petname="", name="Alice", resembled=()):
    """Return somebody who is trusted so far."""
    peer = Peer("v1:x", Endpoint("fe80::1", 31488), b"")
    peer.identity, peer.trust, peer.petname, peer.name = KEY, trust, petname, name
    peer.resembled = list(resembled)
    return peer


BOB = Person(b"\2" * 32, petname="Bob")


@pytest.mark.parametrize(
    ("trust", "by", "words", "tone"),
    [
        (Trust.UNKNOWN, "", "new", "wait"),
        (Trust.SEEN, "", "known, not verified", ""),
        (Trust.INTRODUCED, "Hubert", "introduced by Hubert", ""),
        (Trust.INTRODUCED, "", "introduced", ""),
        (Trust.VERIFIED, "", "verified", "ok"),
        (Trust.BLOCKED, "", "blocked", "bad"),
    ],
)
def test_the_badge_has_words_and_a_tone(qapp, trust, by, words, tone):
    """Never the colour alone."""
    peer = peer_with(trust, "Alice")
    assert trust_text(peer, Person(KEY, by=by)) == words
    assert tone_of(standing_of(peer)) == tone


def test_each_standing_has_its_picture():
    """Two of them never look the same."""
    assert len({standing.value for standing in Standing}) == len(Standing)


def test_an_imitator_is_no_mere_stranger(qapp):
    """Unless we named it, or blocked it: then that is what counts."""
    odd = peer_with(name="B0b", resembled=[BOB])
    assert trust_text(odd, None) == "not the Bob you know"
    assert standing_of(odd) is Standing.IMITATES
    assert "Ask Bob" in meaning_text(odd, None)
    named = peer_with(Trust.SEEN, "The other", "B0b", [BOB])
    assert standing_of(named) is Standing.KNOWN
    blocked = peer_with(Trust.BLOCKED, "", "B0b", [BOB])
    assert trust_text(blocked, None) == "blocked"


@pytest.mark.parametrize(
    ("trust", "words"),
    [
        (Trust.UNKNOWN, "not whose it is"),
        (Trust.SEEN, "when you called it Ally"),
        (Trust.INTRODUCED, "Hubert told you"),
        (Trust.VERIFIED, "You have compared it with Ally"),
        (Trust.BLOCKED, "sees you as absent"),
    ],
)
def test_each_badge_is_explained(qapp, trust, words):
    """With what to do while nothing is proved."""
    petname = "" if trust is Trust.UNKNOWN else "Ally"
    person = Person(KEY, petname=petname, trust=trust, by="Hubert")
    meaning = meaning_text(peer_with(trust, petname), person)
    assert words in meaning
    is_settled = trust in (Trust.VERIFIED, Trust.BLOCKED)
    assert (SURE in meaning) is not is_settled


def test_an_introducer_may_be_unknown(qapp):
    """A vault need not say who it was."""
    peer = peer_with(Trust.INTRODUCED, "Ally")
    assert "Somebody whom you know told you" in meaning_text(peer, None)


@pytest.mark.parametrize(
    ("learnt", "by", "words"),
    [
        (Learnt.DIALLED, "", "You dialled them."),
        (Learnt.CAME, "", "They came to you by themselves."),
        (Learnt.INVITED, "Bob", "the invitation that you made for Bob."),
        (Learnt.INVITED, "", "with an invitation that you made."),
        (Learnt.INVITATION, "", "stood in an invitation that you used."),
        (Learnt.INTRODUCED, "Bob", "Bob introduced them to you."),
        (Learnt.INTRODUCED, "", "Somebody introduced them to you."),
    ],
)
def test_it_is_said_how_a_key_was_learnt(qapp, learnt, by, words):
    """It tells what the key is worth."""
    assert learnt_text(learnt, by).endswith(words)


def test_of_a_known_key_it_is_said_since_when(qapp):
    """And what its owner says they are called, if that is another name."""
    person = Person(
        KEY, petname="Ally", learnt=Learnt.INVITED, by="Al\u202eice", since=SINCE
    )
    history = history_text(peer_with(Trust.SEEN, "Ally"), person)
    assert history == (
        "They call themselves «Alice». They came with the invitation that you made for "
        "Al\ufffdice. Known since Monday, 3 November 2025."
    )
    same = history_text(peer_with(Trust.SEEN, "Ally", "Ally"), person)
    assert "call themselves" not in same


def test_of_a_stranger_only_how_they_came(qapp):
    """This time; a block says nothing about that."""
    peer = peer_with()
    peer.learnt = Learnt.DIALLED
    blocked = Person(KEY, trust=Trust.BLOCKED, since=SINCE)
    assert history_text(peer, None) == "You dialled them."
    assert history_text(peer, blocked) == "You dialled them."
