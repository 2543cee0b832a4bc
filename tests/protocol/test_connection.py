import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_secretstream_xchacha20poly1305_pull as pull
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_FINAL as FINAL,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_PUSH as PUSH,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_REKEY as REKEY,
)

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.codec import encode
from fantom.protocol.events import Admitted, Ended, Heard, Held
from fantom.protocol.frames import frame
from fantom.protocol.lanes import Lane, Record
from fantom.protocol.limits import (
    MAX_EARLY_BYTES,
    MAX_EARLY_TEXTS,
    MAX_RECEIPT_IDS,
    REKEY_SECONDS,
)
from fantom.protocol.messages import (
    Bye,
    Delete,
    Disappear,
    Edit,
    Level,
    Pending,
    Ping,
    Pong,
    Profile,
    React,
    Ready,
    Reason,
    Receipt,
    TextMessage,
    Typing,
)
from tests.protocol.joined import (
    NOW,
    Ends,
    as_it_is,
    bodies,
    heard,
    let_in,
    met,
    refused,
    sealed,
    sent,
)

ID = b"8 bytes."
TEXT = TextMessage(ID, "hello")
READY = Ready("Mallory", 1, ())
BOTH = pytest.mark.parametrize("speaker", [0, 1], ids=["dialled", "answered"])


def ids(count):
    """Return so many ids."""
    return tuple(number.to_bytes(8) for number in range(count))


def pair(speaker, make=let_in):
    """Return both ends, the speaker first."""
    both = make()
    return both[speaker], both[1 - speaker]


def tags(speaker, hearer):
    """Return a function that hears what waits and tells the tags."""
    heard(hearer, sent(speaker))

    def read(now=NOW):
        state = hearer._opener._state
        return [pull(state, body)[1] for body in bodies(sent(speaker, now))]

    return read


def test_both_learn_who_the_other_is():
    """A dialler tells of itself in its hello and Ready, a listener in its Ready."""
    ends = Ends()
    dialled, answered = ends.meet()

    assert answered.peer.identity == ends.alice.identity.public
    assert dialled.peer.identity == ends.bob.identity.public
    assert (answered.peer.hello.name, answered.peer.hello.port) == ("Alice", 4_000)
    assert (dialled.peer.hello.name, dialled.peer.hello.port) == ("", 0)
    assert heard(answered, b"") == [Admitted(Ready("Alice", 4_000, ("[::1]:4000",)))]
    answered.let_in()
    assert heard(dialled, sent(answered)) == [Admitted(Ready("Bob", 5_000, ()))]


def test_the_first_frame_of_a_stream_is_its_header():
    """24 bytes; the answering side says so even before it lets anybody in."""
    dialled, answered = met()

    assert [len(body) for body in bodies(sent(answered))] == [24]
    assert sent(dialled) == b""


@pytest.mark.parametrize("size", [0, 23, 25])
def test_a_header_has_its_length(size):
    """Exactly; a longer one by its four bytes."""
    dialled, _ = met()

    events, detail = refused(dialled, frame(bytes(size)))

    assert events == []
    assert detail is not None


def test_a_header_of_any_24_bytes_is_one():
    """Only the record behind it shows that it is another."""
    dialled, answered = met()
    answered.let_in()
    _, ready = bodies(sent(answered))

    assert refused(dialled, frame(bytes(24))) == ([], None)
    assert refused(dialled, frame(ready)) == ([], "record does not open")


@pytest.mark.parametrize(
    ("message", "event"), [(Pending(), Held()), (READY, Admitted(READY))]
)
def test_a_listener_begins_with_pending_or_ready(message, event):
    """And then the dialler knows that it is there, now."""
    dialled, answered = met()
    heard(dialled, sent(answered))
    assert not dialled.is_confirmed
    assert answered.is_confirmed

    assert heard(dialled, sealed(answered, encode(message))) == [event]

    assert dialled.is_confirmed


@pytest.mark.parametrize(
    "record", [encode(Ping(1)), encode(TEXT), encode(Typing(True)), b"\xff"]
)
def test_a_listener_begins_with_nothing_else(record):
    """Not even with what is not known here."""
    dialled, answered = met()
    heard(dialled, sent(answered))

    events, detail = refused(dialled, sealed(answered, record))

    assert (events, detail) == ([], "a listener begins with ready or pending")


@pytest.mark.parametrize(
    "record", [encode(Ping(1)), encode(TEXT), encode(Pending()), b"\xff"]
)
def test_a_dialler_begins_with_ready(record):
    """It has nothing to wait for."""
    ends = Ends()
    assert ends.dialler.receive(ends.answer.rest)
    dialled = ends.dialler.introduce_ourselves(NOW)
    dialled._writer._lanes.clear()
    answered = ends.listener.receive(sent(dialled), NOW)
    heard(answered, b"")

    events, detail = refused(answered, sealed(dialled, record))

    assert (events, detail) == ([], "a dialler begins with ready")


def test_who_waits_is_let_in_or_not():
    """Pending, then Ready; nothing is said in between but whether one is there."""
    dialled, answered = met()
    heard(answered, b"")
    answered.hold()
    assert heard(dialled, sent(answered)) == [Held()]
    assert not dialled.can_send
    assert not answered.can_send
    heard(dialled, sealed(answered, encode(Ping(7))))
    assert heard(answered, sent(dialled)) == []

    answered.let_in()
    answered.let_in()

    assert [type(x) for x in heard(dialled, sent(answered))] == [Admitted]
    assert dialled.can_send
    assert answered.can_send


@pytest.mark.parametrize("speaker", [0, 1])
def test_pending_comes_first_or_not_at_all(speaker):
    """Who was let in is not held again."""
    one, other = pair(speaker)

    assert refused(other, sealed(one, encode(Pending()))) == (
        [],
        "pending comes first or not at all",
    )


@BOTH
def test_ready_comes_once(speaker):
    """A second one would be another name without a Profile."""
    one, other = pair(speaker)

    assert refused(other, sealed(one, encode(READY))) == ([], "ready twice")


@pytest.mark.parametrize(
    "message",
    [TEXT, Receipt(Level.READ, (ID,)), Typing(True), Profile("x", ())],
    ids=lambda message: type(message).__name__,
)
def test_nothing_is_said_before_ready(message):
    """A listener that only holds us has not said who it is to us."""
    dialled, answered = met()
    answered.hold()
    heard(dialled, sent(answered))

    assert refused(dialled, sealed(answered, encode(message))) == (
        [],
        "said before it was ready",
    )


@BOTH
@pytest.mark.parametrize(
    "message",
    [TEXT, Receipt(Level.READ, (ID,)), Typing(True), Profile("x", ("[::1]:1",))],
    ids=lambda message: type(message).__name__,
)
def test_what_is_said_is_heard(speaker, message):
    """By both sides, whole."""
    one, other = pair(speaker)
    one.send(message)

    assert heard(other, sent(one)) == [Heard(message)]


@BOTH
def test_control_and_text_hide_their_length(speaker):
    """All records are a multiple of 128 long, before the 17 bytes of the seal."""
    one, _other = pair(speaker)
    for size in (0, 1, 100, 113, 114, 115, 300):
        one.send(TextMessage(ID, "x" * size))
    one.send(Typing(False))

    assert all((len(body) - 17) % 128 == 0 for body in bodies(sent(one)))


@pytest.mark.parametrize("block", [1, 2, 500])
def test_any_padding_is_accepted(block):
    """A newer peer may hide more, or less."""
    one, other = let_in()

    assert heard(other, sealed(one, encode(TEXT), block=block)) == [Heard(TEXT)]


def test_a_record_without_padding_is_refused():
    """Zeros alone are none."""
    one, other = let_in()

    assert refused(other, as_it_is(one, bytes(128))) == ([], "record without padding")


def test_a_record_with_nothing_in_it_is_refused():
    """The shortest has a kind."""
    one, other = let_in()

    assert refused(other, sealed(one, b"")) == ([], "an empty record")


def test_the_smallest_and_the_largest_record():
    """20 and 65,536 bytes; one more is refused by its length."""
    one, other = let_in()

    assert heard(other, as_it_is(one, b"\xff\x80\0")) == []
    assert heard(other, as_it_is(one, b"\xff\x80" + bytes(65_517))) == []
    assert other.unknown_records == 2
    assert refused(other, (65_537).to_bytes(4)) == ([], "frame of 65537 bytes")


@pytest.mark.parametrize("size", [0, 17, 19])
def test_a_smaller_record_is_refused(size):
    """Whatever is in it."""
    one, other = let_in()
    data = as_it_is(one, b"\xff\x80") if size == 19 else frame(bytes(size))

    events, detail = refused(other, data)

    assert events == []
    assert detail is not None


def test_unknown_kinds_are_skipped_and_counted():
    """A newer Fantom may say more."""
    one, other = let_in()
    for kind in (0, 14, 23, 255):
        assert heard(other, sealed(one, bytes([kind]) + b"anything")) == []
    one.send(TEXT)

    assert heard(other, sent(one)) == [Heard(TEXT)]
    assert other.unknown_records == 4


@BOTH
def test_a_goodbye_ends_it(speaker):
    """Receipts that wait go first, everything else drops; nothing follows."""
    one, other = pair(speaker)
    one.send(TEXT)
    one.send(Receipt(Level.DELIVERED, (ID,)))

    assert heard(other, one.finish(Reason.LEFT)) == [
        Heard(Receipt(Level.DELIVERED, (ID,))),
        Ended("left"),
    ]
    assert other.has_ended
    assert one.finish(Reason.LEFT) == b""
    with pytest.raises(LocalProtocolError):
        one.send(TEXT)


@BOTH
def test_a_goodbye_may_be_the_first_word(speaker):
    """Even then header and handshake come before it."""
    ends = Ends()
    if speaker:
        other, one = ends.meet()
        start = sent(one) + one.finish(Reason.DECLINED)
        assert heard(other, start) == [Ended("declined")]
    else:
        assert ends.dialler.receive(ends.answer.rest)
        one = ends.dialler.introduce_ourselves(NOW)
        other = ends.listener.receive(one.finish(Reason.LEFT), NOW)
        assert heard(other, b"") == [Ended("left")]


def test_any_record_may_be_the_last():
    """It counts, and no reason is known."""
    one, other = let_in()

    assert heard(other, sealed(one, encode(TEXT), FINAL)) == [Heard(TEXT), Ended("")]


def test_a_goodbye_that_is_not_the_end_is_refused():
    """Only TAG_FINAL says that nothing was cut off."""
    one, other = let_in()

    assert refused(other, sealed(one, encode(Bye("left")))) == (
        [],
        "goodbye without the end",
    )


@pytest.mark.parametrize("extra", [b"x", bytes(4), frame(bytes(30))])
def test_bytes_behind_the_end_are_refused(extra):
    """Before anybody believes the goodbye, or whenever they come."""
    one, other = let_in()
    assert refused(other, one.finish(Reason.LEFT) + extra) == (
        [],
        "bytes behind the end",
    )

    one, other = let_in()
    assert refused(other, one.finish(Reason.LEFT)) == ([Ended("left")], None)
    assert refused(other, b"") == ([], None)
    assert refused(other, extra) == ([], "bytes behind the end")


def test_the_tag_that_nobody_sends_is_refused():
    """Although libsodium would go on."""
    one, other = let_in()

    assert refused(other, sealed(one, encode(TEXT), PUSH)) == ([], "record with tag 1")


@BOTH
def test_a_peer_may_renew_its_key_whenever_it_likes(speaker):
    """The reader follows."""
    one, other = pair(speaker)

    for tag in (REKEY, REKEY, 0):
        assert heard(other, sealed(one, encode(TEXT), tag)) == [Heard(TEXT)]


@BOTH
def test_the_key_is_renewed_after_15_minutes(speaker):
    """With the first record that is said then, and 15 minutes later again."""
    one, other = pair(speaker)
    read = tags(one, other)
    found = []
    for now in (NOW + REKEY_SECONDS - 1, NOW + REKEY_SECONDS, NOW + REKEY_SECONDS + 1):
        one.send(TEXT)
        found += read(now)
    one.send(TEXT)

    assert found == [0, REKEY, 0]
    assert read(NOW + 2 * REKEY_SECONDS) == [REKEY]


def test_the_key_is_renewed_after_a_mebibyte():
    """Counted in what is sealed."""
    one, other = let_in()
    read = tags(one, other)
    for _ in range(40):
        one.send(TextMessage(ID, "x" * 59_900))
    found = read()

    assert [place for place, tag in enumerate(found) if tag == REKEY] == [17, 35]


def test_a_ping_is_answered_with_its_number():
    """Nobody else hears of it, and the way there and back is measured."""
    one, other = let_in()
    one._pulse._number = 2**32 - 2
    one.ping(NOW)

    assert heard(other, sent(one)) == []
    assert heard(one, sent(other), NOW + 2) == []
    assert one.round_trip == pytest.approx(2)


def test_the_number_of_a_ping_goes_round():
    """It has 32 bits."""
    one, _ = let_in()
    one._pulse._number = 2**32 - 1
    one.ping(NOW)

    assert one._pulse._number == 0


def test_a_pong_that_nobody_asked_for_measures_nothing():
    """Not before the first question, not for an older one, not a second time."""
    one, other = let_in()
    heard(one, sealed(other, encode(Pong(0))), NOW + 5)
    assert one.round_trip is None

    one.ping(NOW)
    one.ping(NOW + 1)
    for _ in range(3):
        heard(one, sealed(other, encode(Pong(1))), NOW + 5)
    assert one.round_trip is None
    heard(one, sealed(other, encode(Pong(2))), NOW + 2)
    heard(one, sealed(other, encode(Pong(2))), NOW + 9)

    assert one.round_trip == pytest.approx(1)


@pytest.mark.parametrize(
    ("count", "batches"),
    [
        (1, [1]),
        (MAX_RECEIPT_IDS, [MAX_RECEIPT_IDS]),
        (MAX_RECEIPT_IDS + 1, [MAX_RECEIPT_IDS, 1]),
    ],
)
def test_receipts_gather(count, batches):
    """As many as one may hold, in order, each level for itself."""
    one, other = let_in()
    for each in ids(count):
        one.send(Receipt(Level.DELIVERED, (each,)))
    one.send(Receipt(Level.READ, ids(1)))
    one.send(Receipt(Level.DELIVERED, ()))

    told = [event.message for event in heard(other, sent(one))]

    assert [len(x.ids) for x in told] == [*batches, 1]
    assert sum((x.ids for x in told[:-1]), ()) == ids(count)
    assert [x.level for x in told[-1:]] == [Level.READ]


def test_receipts_that_wait_are_counted():
    """Who does not read what we answer would fill memory with them."""
    one, _ = let_in()
    assert one.bytes_waiting == 0

    one.send(Receipt(Level.DELIVERED, ids(100)))

    assert one.bytes_waiting == 800
    sent(one)
    assert one.bytes_waiting == 0


def test_what_has_no_room_waits():
    """And the texts that left with the bytes are told."""
    one, other = let_in()
    one.send(TEXT)
    one.send(TextMessage(b"another.", "again"))

    first = one.data_to_send(1, NOW)
    assert first.texts == [TEXT]
    assert one.bytes_waiting == 128
    nothing = one.data_to_send(0, NOW)
    assert (nothing.data, nothing.texts) == (b"", [])
    second = one.data_to_send(1, NOW)

    assert [e.message.text for e in heard(other, first.data + second.data)] == [
        "hello",
        "again",
    ]


def test_a_long_text_has_left_with_its_last_part():
    """And arrives whole; what is said behind it comes behind it."""
    one, other = let_in()
    text = TextMessage(ID, "ж" * 100_000, b"answered")
    one.send(text)
    one.send(Typing(False))
    found, data = [], b""
    for _ in range(5):
        outgoing = one.data_to_send(1, NOW)
        found.append(outgoing.texts)
        data += outgoing.data

    assert found == [[], [], [], [text], []]
    assert heard(other, data) == [Heard(text), Heard(Typing(False))]


def test_changes_go_as_they_are_said():
    """In order, also among texts; a long edit in parts."""
    one, other = let_in()
    said = [
        TEXT,
        Edit(ID, "ж" * 100_000, ids(1)[0]),
        React(ID, "!", ids(2)[1]),
        Delete(ID, ids(3)[2]),
        Disappear(60, agreed=True, id=ids(4)[3], round=7),
        TextMessage(ids(5)[4], "x" * 100_000, ID, lasts=60),
    ]
    for message in said:
        one.send(message)

    assert heard(other, sent(one)) == [Heard(message) for message in said]


def test_parts_of_an_edit_and_of_a_text_do_not_mix():
    """One at a time, whichever it is."""
    one, other = let_in()
    data = sealed(one, encode(Edit(ID, "x", ID, 0, 2)))
    data += sealed(one, encode(TextMessage(ID, "x", None, 1, 2)))

    assert refused(other, data) == ([], "a part of a text out of its order")


def test_voice_goes_behind_control_and_before_files():
    """Three lanes, one writer."""
    one, other = let_in()
    one._writer._lanes.add(Record(b"\xfefile\x80"), Lane.FILES)
    one._writer._lanes.add(Record(b"\xfdvoice\x80"), Lane.VOICE)
    one.send(TEXT)

    assert heard(other, sent(one)) == [Heard(TEXT)]
    assert other.unknown_records == 2


def test_a_dialler_may_say_some_texts_early():
    """Sixteen, or as long as the bytes last; then it waits until it is let in."""
    dialled, answered = met()
    for number in range(MAX_EARLY_TEXTS):
        assert dialled.can_send
        dialled.send(TextMessage(ids(20)[number], str(number)))
    assert not dialled.can_send

    events = heard(answered, sent(dialled))
    assert [type(e) for e in events] == [Admitted] + [Heard] * MAX_EARLY_TEXTS
    answered.let_in()
    heard(dialled, sent(answered))
    assert dialled.can_send


def test_changes_count_as_early_texts():
    """Their listener holds them too."""
    dialled, _ = met()
    for number in range(MAX_EARLY_TEXTS):
        assert dialled.can_send
        dialled.send(Delete(ID, ids(20)[number]))
    assert not dialled.can_send

    dialled, _ = met()
    dialled.send(Edit(ID, "x" * MAX_EARLY_BYTES))
    assert not dialled.can_send


@pytest.mark.parametrize(
    ("size", "more"), [(MAX_EARLY_BYTES - 1, True), (MAX_EARLY_BYTES, False)]
)
def test_early_texts_have_few_bytes(size, more):
    """Their listener holds them for a stranger."""
    dialled, _ = met()
    dialled.send(TextMessage(ID, "x" * size))

    assert dialled.can_send is more


def test_nobody_is_early_once_the_listener_asks_a_person():
    """It is known to hold us."""
    dialled, answered = met()
    assert dialled.can_send
    answered.hold()
    heard(dialled, sent(answered))

    assert not dialled.can_send


def test_erased_it_says_nothing_more():
    """Keys are gone, even before the other side's stream began."""
    dialled, _answered = met()
    dialled.erase()
    with pytest.raises(LocalProtocolError):
        dialled.finish(Reason.LEFT)

    one, other = let_in()
    data = sealed(one, encode(TEXT))
    other.erase()

    assert refused(other, data) == ([], "record behind the end")


@given(st.lists(st.binary(max_size=200), max_size=6), st.booleans(), st.booleans())
def test_any_bytes_are_events_or_an_error(pieces, is_let_in, are_sealed):
    """Strangers raise nothing else; nor do peers, whose records open."""
    one, other = let_in() if is_let_in else met()
    try:
        for piece in pieces:
            data = as_it_is(one, piece) if are_sealed else piece
            for event in other.receive(data, NOW):
                assert isinstance(event, Admitted | Held | Heard | Ended)
    except RemoteProtocolError:
        pass


@given(st.sampled_from(range(15)), st.binary(max_size=100), st.sampled_from([0, 2, 3]))
def test_any_body_of_a_known_kind_is_an_event_or_an_error(kind, body, tag):
    """Whatever a peer that is let in puts into it."""
    one, other = let_in()
    try:
        for event in other.receive(sealed(one, bytes([kind]) + body, tag), NOW):
            assert isinstance(event, Heard | Ended)
    except RemoteProtocolError:
        pass
