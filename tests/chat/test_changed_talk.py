"""Texts that change, and texts that disappear, between two who talk."""

import pytest

from fantom.chat import heard
from fantom.chat.conversations import Conversations
from fantom.chat.entry import Author, Delivery, Gone, Happening, SystemLine
from fantom.errors import (
    NoReaction,
    NotSupported,
    NotYours,
    TextTooLong,
    UnknownMessage,
)
from fantom.identity.keys import Identity
from fantom.peers.admission import Admission
from fantom.peers.peers import Peers
from fantom.peers.request import Action
from fantom.protocol.limits import EXTRAS_WEIGHT, MAX_TEXT
from fantom.protocol.messages import (
    Capability,
    Delete,
    Disappear,
    Edit,
    React,
    Receipt,
    TextMessage,
    Typing,
)
from fantom.protocol.weight import weight_of
from fantom.settings import Settings
from tests.chat.piped import Piped
from tests.peers.me import ghost
from tests.peers.session_link import SessionLink

ME, PEER = Author.ME, Author.PEER


@pytest.fixture
def pair(qapp):
    """Return two who talk."""
    return Piped()


def texts(side):
    """Return what stands there."""
    return [x.text for x in side.talk.entries()]


def told(side):
    """Return what is told of texts that change from now on."""
    changes = []
    side.talk.texts_changed.connect(
        lambda _talk, pairs, by: changes.extend((x.text, y.text, by) for x, y in pairs)
    )
    return changes


def pending(side):
    """Return what waits for that side in its pipes, by kind."""
    return [x[0] for link in side.links for x in link.inbox if isinstance(x, bytes)]


def say(pair, text="hello", side=0):
    """Say it, let it arrive, and return it."""
    entry = pair.sides[side].talk.send_text(text)
    pair.settle()
    return entry


def test_an_edit_arrives(pair):
    """It is told at both sides, whose doing it is."""
    one, other = pair.sides
    said = say(pair)
    here, there = told(one), told(other)
    one.talk.edit(said.id, "bye")
    pair.settle()

    assert texts(one) == texts(other) == ["bye"]
    assert (here, there) == ([("hello", "bye", ME)], [("hello", "bye", PEER)])
    assert other.talk.entry(said.id).edited_at == pair.now
    assert one.talk.waiting == 0


def test_a_long_edit_arrives_whole(pair):
    """As long as a text may be; longer is refused."""
    one, other = pair.sides
    said = say(pair)
    with pytest.raises(TextTooLong):
        one.talk.edit(said.id, "x" * (MAX_TEXT + 1))
    one.talk.edit(said.id, "x" * MAX_TEXT)
    pair.settle()

    assert texts(other) == ["x" * MAX_TEXT]


def test_the_same_words_are_no_edit(pair):
    """Nothing is said."""
    one, other = pair.sides
    said = say(pair)
    one.talk.edit(said.id, "hello")

    assert pending(other) == []
    assert one.talk.entry(said.id).edited_at is None


def test_only_ones_own_can_be_edited_and_deleted(pair):
    """And only what stands here."""
    one, other = pair.sides
    said = say(pair)
    with pytest.raises(NotYours):
        other.talk.edit(said.id, "forged")
    with pytest.raises(NotYours):
        other.talk.delete(said.id)
    for refused in (
        lambda: one.talk.edit("nonsense", "x"),
        lambda: one.talk.delete("nonsense"),
        lambda: one.talk.react("nonsense", "!"),
        lambda: one.talk.send_text("x", "nonsense"),
    ):
        with pytest.raises(UnknownMessage):
            refused()


def test_a_deletion_leaves_a_place(pair):
    """At both sides; it cannot be worked with any more."""
    one, _other = pair.sides
    said = say(pair)
    one.talk.delete(said.id)
    pair.settle()

    for side in pair.sides:
        (entry,) = side.talk.entries()
        assert (entry.text, entry.gone) == ("", Gone.DELETED)
        with pytest.raises(UnknownMessage):
            side.talk.react(said.id, "!")
    with pytest.raises(UnknownMessage):
        one.talk.delete(said.id)


def test_what_never_left_is_reworded_and_nobody_knows(pair):
    """One text goes out, as it reads now; a deleted one does not go at all."""
    one, other = pair.sides
    pair.cut()
    first, second, third = map(one.talk.send_text, ("one", "two", "three"))
    one.talk.react(third.id, "!")
    one.talk.edit(first.id, "uno")
    one.talk.delete(second.id)
    one.talk.cancel(third.id)
    pair.heal()

    assert texts(other) == ["uno"]
    assert next(other.talk.entries()).edited_at is None
    assert [(x.text, x.gone, x.delivery) for x in one.talk.entries()] == [
        ("uno", None, Delivery.DELIVERED),
        ("", Gone.DELETED, Delivery.FAILED),
        ("three", None, Delivery.FAILED),
    ]


def test_an_answer_to_what_never_left_answers_nothing(pair):
    """There is nobody whom it could show it."""
    one, other = pair.sides
    pair.cut()
    first, second = map(one.talk.send_text, ("one", "two"))
    answers = [one.talk.send_text("an answer", x.id) for x in (first, second)]
    one.talk.cancel(first.id)
    one.talk.delete(second.id)
    pair.heal()

    assert [one.talk.entry(x.id).reply_to for x in answers] == [None, None]
    assert [x.reply_to for x in other.talk.entries()] == [None, None]


def test_what_was_not_sent_can_only_be_deleted(pair):
    """Nobody has it: nothing is said about it."""
    one, other = pair.sides
    pair.cut()
    said = one.talk.send_text("hello")
    one.talk.cancel(said.id)
    for refused in (
        lambda: one.talk.edit(said.id, "x"),
        lambda: one.talk.react(said.id, "!"),
    ):
        with pytest.raises(UnknownMessage):
            refused()
    one.talk.delete(said.id)
    pair.heal()

    assert texts(other) == []
    assert next(one.talk.entries()).gone is Gone.DELETED


def test_what_may_have_left_goes_without_its_words(pair):
    """Who has it already drops it; who has not learns only that it was."""
    one, other = pair.sides
    said = one.talk.send_text("secret")
    pair.cut()
    one.talk.delete(said.id)
    pair.meet()

    assert not any(b"secret" in x for link in other.links for x in link.inbox)
    pair.settle()
    (entry,) = other.talk.entries()
    assert (entry.text, entry.gone) == ("", Gone.DELETED)


def test_both_react_to_any_text(pair):
    """Once each, one sign; the same again says nothing."""
    one, other = pair.sides
    said = say(pair)
    one.talk.react(said.id, "👍")
    other.talk.react(said.id, "é")
    pair.settle()
    assert one.talk.entry(said.id).reactions == {ME: "👍", PEER: "é"}
    assert other.talk.entry(said.id).reactions == {PEER: "👍", ME: "é"}

    other.talk.react(said.id, "é")
    assert pending(one) == []
    other.talk.react(said.id, "")
    pair.settle()
    assert one.talk.entry(said.id).reactions == {ME: "👍"}
    with pytest.raises(NoReaction):
        one.talk.react(said.id, "two")


def test_a_text_answers_another(pair):
    """Either's; of what is wiped there only the answer is left."""
    one, other = pair.sides
    said = say(pair)
    other.talk.send_text("indeed", said.id)
    pair.settle()
    assert [x.reply_to for x in one.talk.entries()] == [None, said.id]
    assert [x.reply_to for x in other.talk.entries()] == [None, said.id]

    other.talk.wipe()
    one.talk.send_text("you forgot", said.id)
    pair.settle()
    assert [x.reply_to for x in other.talk.entries()] == [None]


def test_changes_of_what_was_wiped_change_nothing(pair):
    """They are acknowledged, or they would come for ever."""
    one, other = pair.sides
    said = say(pair)
    other.talk.wipe()
    one.talk.edit(said.id, "bye")
    pair.settle()

    assert texts(other) == []
    assert one.talk.waiting == 0


def test_who_does_not_know_it_is_not_asked(qapp):
    """A sentence says so, and nothing is said on the wire."""
    pair = Piped(capabilities=frozenset({Capability.TEXT, Capability.RECEIPTS}))
    one, other = pair.sides
    said = say(pair)
    for refused, what in (
        (lambda: one.talk.edit(said.id, "x"), "edit"),
        (lambda: one.talk.delete(said.id), "edit"),
        (lambda: one.talk.react(said.id, "!"), "edit"),
        (lambda: one.talk.let_last(60), "disappear"),
    ):
        with pytest.raises(NotSupported) as caught:
            refused()
        assert caught.value == NotSupported(one.talk.peer.id, what)

    assert pending(other) == []
    assert texts(one) == ["hello"]


def test_what_waits_is_dropped_for_who_knows_it_no_more(pair):
    """Another program with the same key: it would never be acknowledged."""
    one, other = pair.sides
    said = say(pair)
    other.talk.let_last(60)
    pair.settle()
    one.talk.let_last(60)
    pair.settle()
    pair.cut()
    one.talk.edit(said.id, "bye")
    one.talk.let_last(5)
    pair.capabilities = frozenset({Capability.TEXT, Capability.RECEIPTS})
    pair.meet()
    pair.settle()

    assert one.talk.waiting == 0
    assert texts(other) == ["hello"]
    assert say(pair).lasts == 0


def test_unnumbered_changes_are_heeded_and_not_acknowledged(pair):
    """As somebody else's program may send them."""
    one, other = pair.sides
    said = say(pair)
    wire = next(iter(other.talk._places))
    one.links[0].send(Edit(wire, "bye"))
    one.links[0].send(React(wire, "!"))
    one.links[0].send(Disappear(60, agreed=False))
    while other.links[0].deliver():
        pass

    assert texts(other) == ["bye"]
    assert other.talk.entry(said.id).reactions == {PEER: "!"}
    assert pending(one) == []


# How much it weighs


def test_edits_count_in_the_room_of_who_said_them(pair, monkeypatch):
    """What became of a text counts, not what it was: a storm of edits is nothing."""
    one, other = pair.sides
    said = say(pair)
    weights = other.conversations._heard._weights
    for number in range(50):
        one.talk.edit(said.id, str(number) * 500)
        pair.settle()
    before = weights[other.talk]
    one.talk.edit(said.id, "x" * 2_000)
    pair.settle()
    grown = weight_of("x" * 2_000) - weight_of("49" * 500)
    assert weights[other.talk] - before == grown

    one.talk.delete(said.id)
    pair.settle()
    assert weights[other.talk] - before == weight_of("") - weight_of("49" * 500)

    monkeypatch.setattr(heard, "MAX_HEARD_FROM_ONE", weights[other.talk] + 5_000)
    again = say(pair)
    one.talk.edit(again.id, "x" * 10_000)
    pair.settle()
    assert texts(other) == ["", "hello"]
    assert all(link.is_closed for link in other.links)


def test_what_we_think_of_their_texts_counts_and_of_ours_does_not(pair):
    """Until it is gone."""
    one, other = pair.sides
    weights = other.conversations._heard._weights
    ours, theirs = say(pair, side=1), say(pair)
    before = weights[other.talk]
    one.talk.react(ours.id, "!")
    other.talk.react(ours.id, "!")
    pair.settle()
    assert weights[other.talk] == before
    other.talk.react(theirs.id, "!")
    assert weights[other.talk] == before + EXTRAS_WEIGHT


# Texts that disappear


def agree(pair, seconds=60):
    """Let both agree that texts disappear."""
    one, other = pair.sides
    one.talk.let_last(seconds)
    pair.settle()
    other.talk.let_last(seconds)
    pair.settle()


def happenings(side):
    """Return what was noted of timers."""
    return [
        (x.happening, x.by, x.seconds)
        for x in side.talk.lines
        if isinstance(x, SystemLine) and x.by is not None
    ]


def test_a_timer_takes_two(pair):
    """Both are told who proposed it and who said yes."""
    one, other = pair.sides
    told = []
    one.talk.timer_changed.connect(lambda talk: told.append(talk.seconds))
    agree(pair)

    assert (one.talk.seconds, other.talk.seconds) == (60, 60)
    assert happenings(one) == [
        (Happening.TIMER_PROPOSED, ME, 60),
        (Happening.TIMER_AGREED, PEER, 60),
    ]
    assert happenings(other) == [
        (Happening.TIMER_PROPOSED, PEER, 60),
        (Happening.TIMER_AGREED, ME, 60),
    ]
    assert told == [0, 60]


def test_declining_is_no_line(pair):
    """To want what holds already."""
    one, other = pair.sides
    one.talk.let_last(60)
    pair.settle()
    other.talk.let_last(0)
    other.talk.let_last(0)
    pair.settle()

    assert (one.talk.proposal, other.talk.proposal) == (None, None)
    assert len(happenings(one)) == 1


def test_texts_disappear_at_both_sides(pair):
    """From when it arrived, and from when we know that; the older ones stay."""
    one, other = pair.sides
    say(pair, "stays")
    agree(pair)
    said = one.talk.send_text("goes")
    assert (said.lasts, said.expires_at) == (60, None)
    pair.now += 10
    pair.settle()
    assert one.talk.entry(said.id).expires_at == pair.now + 60
    assert other.talk.entry(said.id).expires_at == pair.now + 60
    pair.let_time_pass(59)
    assert texts(one) == texts(other) == ["stays", "goes"]
    changes = told(other)
    pair.let_time_pass(1)
    assert texts(one) == texts(other) == ["stays", ""]
    assert changes == [("goes", "", None)]
    assert [x.gone for x in other.talk.entries()] == [None, Gone.EXPIRED]


def test_what_waits_does_not_disappear(pair):
    """It has not arrived yet."""
    one, other = pair.sides
    agree(pair)
    pair.cut()
    one.talk.send_text("waits")
    pair.let_time_pass(600)
    assert texts(one) == ["waits"]
    pair.heal()
    pair.let_time_pass(60)
    assert texts(one) == texts(other) == [""]


def test_reading_does_not_prolong_it(pair):
    """The clock runs from the first news that it has arrived."""
    one, other = pair.sides
    agree(pair)
    said = say(pair)
    at = one.talk.entry(said.id).expires_at
    pair.now += 30
    other.talk.mark_read()
    pair.settle()

    assert one.talk.entry(said.id).delivery is Delivery.READ
    assert one.talk.entry(said.id).expires_at == at


def test_changes_of_what_expired_are_not_sent(pair):
    """They hold its words."""
    one, other = pair.sides
    agree(pair)
    said = say(pair)
    pair.cut()
    one.talk.edit(said.id, "longer")
    pair.let_time_pass(60)
    assert one.talk.waiting == 0
    pair.heal()
    assert texts(other) == [""]


def test_what_was_deleted_or_wiped_does_not_expire(pair):
    """It is gone already."""
    one, other = pair.sides
    agree(pair)
    said = say(pair)
    one.talk.delete(said.id)
    pair.settle()
    other.talk.wipe()
    changes = told(other), told(one)
    pair.let_time_pass(600)

    assert changes == ([], [])
    assert [x.gone for x in one.talk.entries()] == [Gone.DELETED]


def test_the_timer_wakes_us(pair, qtbot):
    """No second look is needed; after a sleep it looks again within a minute."""
    _one, other = pair.sides
    agree(pair)
    say(pair)
    timer = other.talk._vanish_timer
    assert timer.isActive()
    assert timer.interval() == 60_001
    pair.now += 60
    timer.timeout.emit()
    assert texts(other) == [""]
    agree(pair, 31_536_000)
    say(pair)
    assert timer.interval() == 60_001


def test_a_wipe_keeps_what_both_agreed(pair):
    """Also what was not said yet."""
    one, other = pair.sides
    pair.cut()
    one.talk.let_last(60)
    one.talk.send_text("never said")
    one.talk.wipe()
    pair.heal()

    assert texts(other) == []
    assert other.talk.proposal.seconds == 60


def test_who_began_anew_with_the_same_key_is_asked_again(pair):
    """Others are told once more, and notice nothing."""
    one, other = pair.sides
    agree(pair)
    before = list(other.talk.lines)
    pair.meet()
    pair.meet()
    pair.settle()
    timers = [x for x in other.talk.lines if x not in before and x.by is not None]
    assert timers == []

    pair.cut()
    other.peers.forget(other.talk.peer.id)
    pair.meet()
    pair.settle()
    assert (one.talk.seconds, other.talk.seconds) == (60, 0)
    assert other.talk.proposal.seconds == 60
    other.talk.let_last(60)
    pair.settle()
    assert (one.talk.seconds, other.talk.seconds) == (60, 60)
    pair.check_equal_timers()


def test_what_a_peer_lets_last_is_its_own_business(pair):
    """Its texts go when it says, whatever was agreed."""
    one, other = pair.sides
    one.links[0].send(TextMessage(b"8 bytes.", "short", lasts=5))
    pair.settle()
    pair.let_time_pass(5)

    assert texts(other) == [""]


def test_a_stranger_may_not_delete_what_we_said(pair):
    """Ids are known to both."""
    one, other = pair.sides
    say(pair)
    wire = next(iter(one.talk._places))
    other.links[0].send(Delete(wire, b"\xff" * 8))
    pair.settle()

    assert texts(one) == ["hello"]


def test_what_a_stranger_changes_while_a_person_is_asked(qapp):
    """It is held with what it said, in its order, and stands so once it is let in."""
    settings = Settings.in_memory()
    settings.override("connections.default_action", "prompt")
    me = ghost(settings)
    peers = Peers(Admission(settings, me, float), settings, me)
    conversations = Conversations(peers, float)
    link = SessionLink(Identity.from_seed(bytes(32)).public)
    peers.watch(link)
    link.opened.emit(link)
    one, two = b"one.....", b"two....."
    for said in (
        TextMessage(one, "helo"),
        Edit(one, "hello", bytes(7) + b"\1"),
        TextMessage(two, "bye"),
        Delete(two, bytes(7) + b"\2"),
        Typing(active=True),
        Disappear(60, agreed=False, id=bytes(7) + b"\3", round=1),
    ):
        link.say(said)
    (request,) = peers._admission.requests
    peers._admission.answer(request.id, Action.ACCEPT)

    (talk,) = conversations
    assert [(x.text, x.gone) for x in talk.entries()] == [
        ("hello", None),
        ("", Gone.DELETED),
    ]
    assert talk.proposal.seconds == 60
    acknowledged = [x.ids for x in link.sent if isinstance(x, Receipt)]
    assert {each for ids in acknowledged for each in ids} == {
        one,
        two,
        *(bytes(7) + bytes([number]) for number in (1, 2, 3)),
    }
