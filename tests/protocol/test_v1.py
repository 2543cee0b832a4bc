from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_secretbox_easy

from fantom.errors import RemoteProtocolError
from fantom.protocol import v1
from fantom.protocol.frames import frame
from fantom.protocol.limits import (
    MAX_BAD_FRAMES,
    MAX_FRAME,
    MAX_TEXT,
    MAX_TEXT_PART,
    REMEMBERED_NONCES,
)
from fantom.protocol.recent import Recent
from fantom.protocol.text_parts import split_text
from fantom.protocol.v1 import (
    LegacyReceiver,
    LegacySender,
    LegacyText,
)

KEY = bytes(range(32))
BAD = frame(b"::1:31488\0" + bytes(60))


def sealed(plain=b"hi", claim=b"::1:31488", nonce=bytes(24), key=KEY):
    """Return one frame, as anybody with the key could make it."""
    return frame(claim + b"\0" + nonce + crypto_secretbox_easy(plain, nonce, key))


def heard(data, receiver=None):
    """Return the texts in `data`."""
    receiver = receiver or LegacyReceiver(KEY)
    return [text.text for text in receiver.receive(data)]


def results(data, cuts=()):
    """Return all that `data`, cut at `cuts`, gives."""
    receiver, bounds, texts = LegacyReceiver(KEY), [0, *sorted(cuts), len(data)], []
    try:
        for start, end in pairwise(bounds):
            texts.extend(receiver.receive(data[start:end]))
    except RemoteProtocolError:
        return [*texts, "error"]
    return texts


@pytest.mark.parametrize("text", ["", "hi", "Привет\nмир", "🙂" * 100, "a\0b"])
def test_what_is_said_is_heard(text):
    """Any text, the empty one too; and the address of who says it."""
    data = LegacySender(KEY, "fe80::1%eth0", 31488).seal(text)

    assert list(LegacyReceiver(KEY).receive(data)) == [
        LegacyText("fe80::1", 31488, text)
    ]


def test_a_nonce_is_used_once():
    """Twice, and both texts could be read."""
    sender = LegacySender(KEY, "::1", 31488)

    assert sender.seal("hi") != sender.seal("hi")


@pytest.mark.parametrize(
    ("size", "parts"),
    [(MAX_TEXT_PART, 1), (MAX_TEXT_PART + 1, 2), (2 * MAX_TEXT_PART + 1, 3)],
)
def test_a_long_text_goes_in_parts(size, parts):
    """The C++ Fantom shows what is longer as sent, and loses it."""
    text = "x" * size
    frames = heard(LegacySender(KEY, "::1", 31488).seal(text))

    assert len(frames) == parts
    assert "".join(frames) == text


@pytest.mark.parametrize("letter", ["ё", "я", "€", "🙂"])
@pytest.mark.parametrize("shift", range(4))
def test_a_text_is_cut_at_whole_code_points(letter, shift):
    """Half a letter is no text."""
    text = "x" * shift + letter * MAX_TEXT_PART
    parts = split_text(text)

    assert "".join(part.decode() for part in parts) == text
    assert all(MAX_TEXT_PART - 4 < len(part) <= MAX_TEXT_PART for part in parts[:-1])


def test_any_text_that_may_be_said_fits_into_frames():
    """Also with the longest address that a sender can have."""
    address = "fe80:1111:2222:3333:4444:5555:6666:7777%" + "z" * 15
    data = LegacySender(KEY, address, 65535).seal("🙂" * (MAX_TEXT // 4))

    assert "".join(heard(data)) == "🙂" * (MAX_TEXT // 4)


@given(st.text(max_size=40))
def test_any_text_survives_the_cutting(text):
    """However the parts fall."""
    assert b"".join(split_text(text)) == text.encode()


@pytest.mark.parametrize(
    ("claim", "host", "port"),
    [
        (b"fe80::1%eth0:31488", "fe80::1", 31488),
        (b"[2001:db8::7]:5000", "2001:db8::7", 5000),
        (b"2001:db8::7:5000", "2001:db8::7", 5000),
        (b"::1:", "::1", 0),
        (b"::1:123456", "::1", 0),
        (b"::1:-1", "::1", 0),
        ("::1:٣١".encode(), "::1", 0),
        (b"", "", 0),
        (b"nonsense", "", 0),
        (b"\xff\xfe:80", "\ufffd\ufffd", 80),
    ],
)
def test_the_claim_is_read_but_never_trusted(claim, host, port):
    """It is clear text: what cannot be a port is 0, and nothing breaks."""
    assert list(LegacyReceiver(KEY).receive(sealed(claim=claim))) == [
        LegacyText(host, port, "hi")
    ]


def test_a_replay_is_dropped():
    """Not counted as bad: a replayer could close the connection otherwise."""
    receiver = LegacyReceiver(KEY)

    assert heard(sealed() * (MAX_BAD_FRAMES + 5), receiver) == ["hi"]
    assert heard(sealed(nonce=b"\1" * 24), receiver) == ["hi"]


@pytest.mark.parametrize(
    "bad",
    [
        BAD,
        frame(b""),
        frame(b"::1:31488\0"),
        frame(b"::1:31488\0" + bytes(39)),
        frame(b"no NUL anywhere, but long enough to be one of ours"),
        sealed(key=bytes(32)),
        sealed(b"\xff\xfe"),
        sealed(b"\xed\xa0\x80"),
        frame(sealed()[4:-1]),
        frame(sealed()[4:] + b"\0"),
    ],
    ids=range(10),
)
def test_sixteen_bad_frames_are_tolerated_and_the_next_closes(bad):
    """One is noise, as in the C++ Fantom; a stream of them is an attack."""
    assert results(bad * MAX_BAD_FRAMES + sealed()) == [LegacyText("::1", 31488, "hi")]
    assert results(bad * (MAX_BAD_FRAMES + 1)) == ["error"]


def test_a_forged_frame_does_not_use_up_a_nonce():
    """Or whoever is faster than the peer could silence it."""
    forged = sealed(key=bytes(32))

    assert heard(forged + sealed()) == ["hi"]


def test_texts_before_an_error_are_heard():
    """What was well said counts, also if the error came in the same piece."""
    good = LegacyText("::1", 31488, "hi")

    assert results(sealed() + b"\xff\xff\xff\xff") == [good, "error"]
    assert results(sealed() + BAD * (MAX_BAD_FRAMES + 1)) == [good, "error"]


def test_the_largest_frame_is_read_and_a_larger_one_refused_at_once():
    """65,536 bytes; the next number needs no body."""
    room = MAX_FRAME - len("::1:31488") - 1 - 24 - 16
    largest = sealed(b"x" * room)

    assert len(largest) == 4 + MAX_FRAME
    assert heard(largest) == ["x" * room]
    assert results((MAX_FRAME + 1).to_bytes(4, "big")) == ["error"]


def test_nonces_are_remembered_within_bounds():
    """The last 65,536 of a connection: memory ends, and so does the promise."""
    nonces = Recent(REMEMBERED_NONCES)
    for number in range(REMEMBERED_NONCES + 1):
        assert nonces.add(number.to_bytes(24, "big"))

    assert len(nonces._known) == len(nonces._order) == REMEMBERED_NONCES
    assert not nonces.add((1).to_bytes(24, "big"))
    assert nonces.add((0).to_bytes(24, "big"))


@given(st.binary(max_size=300), st.sets(st.integers(0, 300)))
def test_any_bytes_give_texts_or_an_error(data, cuts):
    """Strangers' bytes raise nothing else, and the cuts mean nothing."""
    inside = {cut for cut in cuts if cut <= len(data)}

    assert results(data, inside) == results(data)


PLAIN = st.binary(max_size=30) | st.text(max_size=10).map(str.encode)
FRAMES = st.one_of(
    st.builds(
        sealed,
        PLAIN,
        st.binary(max_size=20),
        st.binary(min_size=24, max_size=24) | st.just(bytes(24)),
        st.sampled_from([KEY, bytes(32)]),
    ),
    st.binary(max_size=60).map(frame),
    st.just(BAD),
)


@given(st.lists(FRAMES, max_size=25), st.data())
def test_any_well_framed_bytes_are_harmless(frames, data):
    """A peer with the right key can say nothing that breaks us, however it is cut."""
    stream = b"".join(frames)
    cuts = data.draw(st.sets(st.integers(0, len(stream)), max_size=20))

    assert results(stream, cuts) == results(stream)


def test_a_stranger_cannot_choose_our_nonce():
    """The production code takes it from the system."""
    assert v1.randombytes.__module__.startswith("nacl")
