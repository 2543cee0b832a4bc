import pytest

from fantom.chat import conversation as module
from fantom.chat.entry import Author, Delivery, Happening, SystemLine
from fantom.errors import (
    NotSupported,
    PeerOffline,
    PeerUnreachable,
    TextTooLong,
    UnknownMessage,
)
from fantom.peers.request import Action, RequestKind
from fantom.protocol.limits import MAX_TEXT

WAITING, SENT, FAILED = Delivery.WAITING, Delivery.SENT, Delivery.FAILED


def answer(talk, action):
    """Answer the only question."""
    (request,) = talk.admission.requests
    talk.admission.answer(request.id, action)


def test_a_text_is_sent_at_once(talk):
    """And its entry says so; the one that was returned does not change."""
    link = talk.meet()
    entry = talk.conversation.send_text("hi")

    assert link.sent == ["hi"]
    assert (entry.author, entry.text, entry.time) == (Author.ME, "hi", 1000.0)
    assert entry.delivery is WAITING
    assert talk.deliveries == talk.changes == [("hi", SENT)]
    assert talk.conversation.waiting == 0


def test_a_text_of_theirs(talk):
    """Has its own id and time, and nothing to deliver."""
    talk.meet().say("hello")
    talk.now += 5
    talk.conversation.send_text("hi")
    theirs, ours = talk.conversation.entries()

    assert (theirs.author, theirs.text, theirs.delivery) == (
        Author.PEER,
        "hello",
        None,
    )
    assert (theirs.time, ours.time) == (1000.0, 1005.0)
    assert theirs.id != ours.id
    assert theirs in talk.added


def test_texts_wait_for_a_link_that_is_not_ready(talk):
    """It is asked to become so; then they go out in order."""
    link = talk.meet(is_ready=False)
    for text in ("one", "two", "three"):
        talk.conversation.send_text(text)
    assert talk.deliveries == [("one", WAITING), ("two", WAITING), ("three", WAITING)]
    assert talk.conversation.waiting == 3
    assert talk.conversation.is_sending
    assert link.wanted == 3

    link.become(ready=True)
    assert link.sent == ["one", "two", "three"]
    assert [delivery for _, delivery in talk.deliveries] == [SENT] * 3
    assert not talk.conversation.is_sending


def test_a_link_that_is_full_stops_the_queue(talk):
    """Nothing is said that is not wanted now."""
    link = talk.meet()
    send = link.send

    def send_and_be_full(message):
        send(message)
        link._is_ready = False

    link.send = send_and_be_full
    talk.conversation.send_text("one")
    talk.conversation.send_text("two")
    talk.conversation.send_text("three")
    assert link.sent == ["one"]

    link.become(ready=True)
    assert link.sent == ["one", "two"]
    link.become(ready=False)
    assert link.sent == ["one", "two"]


def test_to_nobody_nothing_is_said(talk):
    """The legacy wire cannot wait for a peer; no entry, and the text is not lost."""
    talk.meet().close()
    with pytest.raises(PeerOffline) as caught:
        talk.conversation.send_text("hi")

    assert caught.value == PeerOffline("v1:::1")
    assert list(talk.conversation.entries()) == []


def test_who_leaves_fails_what_waits(talk):
    """What was sent stays sent; what comes after the return is new."""
    link = talk.meet()
    talk.conversation.send_text("sent")
    link.become(ready=False)
    talk.conversation.send_text("waits")
    link.close()
    assert talk.deliveries == [("sent", SENT), ("waits", FAILED)]
    assert talk.conversation.waiting == 0

    again = talk.meet()
    talk.conversation.send_text("new")
    assert again.sent == ["new"]


def test_coming_and_going_is_noted(talk):
    """Once each, in the order in which it happened."""
    link = talk.meet()
    link.say("hi")
    link.endpoint = link.endpoint._replace(port=50_000)
    link.become(ready=True)
    link.close()
    talk.meet()

    assert [
        line.happening if isinstance(line, SystemLine) else line.text
        for line in talk.conversation.lines
    ] == [Happening.CAME, "hi", Happening.LEFT, Happening.CAME_BACK]
    assert talk.added == talk.conversation.lines


@pytest.mark.parametrize("text", ["x" * (MAX_TEXT + 1), "ё" * (MAX_TEXT // 2 + 1)])
def test_a_text_has_a_largest_size(talk, text):
    """In bytes; a larger one is refused whole."""
    talk.meet()
    with pytest.raises(TextTooLong) as caught:
        talk.conversation.send_text(text)

    assert caught.value == TextTooLong(len(text.encode()), MAX_TEXT)
    assert list(talk.conversation.entries()) == []


def test_the_largest_text_is_sent(talk):
    """The limit belongs to it."""
    link = talk.meet()
    talk.conversation.send_text("x" * MAX_TEXT)

    assert link.sent == ["x" * MAX_TEXT]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("a\ud800b", "a\ufffdb"),
        ("\udc00", "\ufffd"),
        ("\ud83d\ude42", "🙂"),
        ("a\0b\r\n", "a\0b\r\n"),
    ],
)
def test_what_no_utf8_can_carry_is_replaced(talk, text, said):
    """Half a pair of surrogates; Qt and JSON can hand it over."""
    link = talk.meet()
    entry = talk.conversation.send_text(text)

    assert link.sent == [said]
    assert entry.text == said


def test_the_first_text_on_a_legacy_wire_waits_for_consent(talk):
    """It is asked once; then everything goes out, and nothing is asked again."""
    talk.settings.override("connections.legacy", "ask")
    link = talk.meet()
    talk.conversation.send_text("one")
    talk.conversation.send_text("two")
    (request,) = talk.admission.requests
    assert request.kind is RequestKind.LEGACY
    assert talk.conversation.waiting == 2
    assert not talk.conversation.is_sending
    assert link.sent == []

    answer(talk, Action.ACCEPT)
    talk.conversation.send_text("three")
    assert link.sent == ["one", "two", "three"]
    assert talk.admission.requests == []


@pytest.mark.parametrize("action", [Action.DECLINE, Action.BLOCK])
def test_without_consent_nothing_is_said(talk, action):
    """What waited has failed, and the person sees it."""
    talk.settings.override("connections.legacy", "ask")
    link = talk.meet()
    talk.conversation.send_text("one")
    answer(talk, action)

    assert link.sent == []
    assert talk.deliveries == [("one", FAILED)]
    assert link.is_closed is (action is Action.BLOCK)


def test_after_no_the_next_text_asks_again(talk):
    """The person may change their mind."""
    talk.settings.override("connections.legacy", "ask")
    link = talk.meet()
    talk.conversation.send_text("one")
    answer(talk, Action.DECLINE)
    talk.conversation.send_text("two")
    answer(talk, Action.ACCEPT)

    assert link.sent == ["two"]


def test_who_leaves_during_the_question(talk):
    """The text has failed; the answer holds for the next one."""
    talk.settings.override("connections.legacy", "ask")
    talk.meet().close()
    again = talk.meet()
    talk.conversation.send_text("one")
    again.close()
    assert talk.deliveries == [("one", FAILED)]

    answer(talk, Action.ACCEPT)
    link = talk.meet()
    assert link.sent == []
    talk.conversation.send_text("two")
    assert link.sent == ["two"]


def test_wiping_forgets_everything(talk):
    """What waits is not said any more; the conversation goes on."""
    link = talk.meet(is_ready=False)
    link.say("theirs")
    talk.conversation.send_text("ours")
    talk.conversation.wipe()
    link.become(ready=True)
    assert talk.conversation.lines == []
    assert talk.conversation.waiting == 0
    assert link.sent == []

    talk.conversation.send_text("new")
    link.say("theirs too")
    assert [entry.text for entry in talk.conversation.entries()] == [
        "new",
        "theirs too",
    ]
    assert talk.deliveries == [("new", SENT)]


def test_wiping_while_hearing_that_something_was_sent(talk):
    """A listener may do so; the queue does not stumble."""
    link = talk.meet(is_ready=False)
    talk.conversation.entries_changed.connect(
        lambda conversation, _: conversation.wipe()
    )
    talk.conversation.send_text("one")
    talk.conversation.send_text("two")
    link.become(ready=True)

    assert link.sent == ["one"]
    assert talk.conversation.lines == []


def test_sending_while_hearing_that_something_was_sent(talk):
    """The order in which texts were said stays."""
    link = talk.meet(is_ready=False)
    talk.conversation.send_text("one")
    talk.conversation.send_text("two")

    def reply(conversation, entries):
        if entries[0].text == "one":
            conversation.send_text("three")

    talk.conversation.entries_changed.connect(reply)
    link.become(ready=True)

    assert link.sent == ["one", "two", "three"]
    assert [delivery for _, delivery in talk.deliveries] == [SENT] * 3


def test_history(talk):
    """The newest, oldest first; or all behind one; system lines are no texts."""
    link = talk.meet()
    for text in "abc":
        link.say(text)
    link.close()
    talk.meet().say("d")
    conversation = talk.conversation
    ids = {entry.text: entry.id for entry in conversation.entries()}

    def texts(entries):
        return "".join(entry.text for entry in entries)

    assert texts(conversation.latest(2)) == "cd"
    assert texts(conversation.latest(10)) == "abcd"
    assert texts(conversation.latest(0)) == ""
    assert texts(conversation.entries_after(ids["b"])) == "cd"
    assert texts(conversation.entries_after(ids["d"])) == ""
    with pytest.raises(UnknownMessage):
        conversation.entries_after("unknown")


def test_trouble_is_told_where_it_belongs(talk):
    """In the conversation that it concerns."""
    link = talk.meet()
    error = PeerUnreachable("x", "refused")
    link.trouble.emit(link, error)

    assert talk.troubles == [error]


def test_a_text_is_sent_only_when_it_has_left(talk):
    """What is still with us when the line ends has failed, and says so."""
    link = talk.meet()
    left = []
    link.send = left.append
    conversation = talk.conversation
    conversation.peer.allow_writing()
    first, second = conversation.send_text("one"), conversation.send_text("two")
    assert conversation.waiting == 2

    link.texts_sent.emit(link, [left[0]])
    link.close()

    deliveries = {entry.id: entry.delivery for entry in conversation.entries()}
    assert deliveries == {first.id: Delivery.SENT, second.id: Delivery.FAILED}
    assert conversation.waiting == 0


def test_a_wiped_text_may_still_leave(talk):
    """Nobody is told about a text that is not there any more."""
    link = talk.meet()
    left = []
    link.send = left.append
    conversation = talk.conversation
    conversation.peer.allow_writing()
    conversation.send_text("one")

    conversation.wipe()
    link.texts_sent.emit(link, [left[0]])

    assert conversation.lines == []


def test_who_only_comes_and_goes_fills_nothing(talk, monkeypatch):
    """A few notes of it are enough, until something is said."""
    monkeypatch.setattr(module, "MAX_HAPPENINGS", 3)
    for _ in range(3):
        talk.meet().close()
    assert len(talk.conversation.lines) == 3

    link = talk.meet()
    link.say("here I am")
    link.close()
    assert len(talk.conversation.lines) == 5


def test_this_wire_knows_no_changes(talk):
    """And no answers: a sentence says so, nothing goes out."""
    link = talk.meet()
    said = talk.conversation.send_text("hi")
    for refused in (
        lambda: talk.conversation.send_text("hi", said.id),
        lambda: talk.conversation.edit(said.id, "x"),
        lambda: talk.conversation.delete(said.id),
        lambda: talk.conversation.react(said.id, "!"),
        lambda: talk.conversation.let_last(60),
    ):
        with pytest.raises(NotSupported):
            refused()

    assert link.sent == ["hi"]


def test_what_never_left_can_be_taken_back_on_any_wire(talk):
    """Nobody need know."""
    link = talk.meet(is_ready=False)
    said = talk.conversation.send_text("hi")
    talk.conversation.delete(said.id)
    link.become(ready=True)

    assert link.sent == []
    assert [x.text for x in talk.conversation.entries()] == [""]
