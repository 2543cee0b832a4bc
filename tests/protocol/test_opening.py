from base64 import b64encode
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.protocol.limits import MAX_OPENING_LINE
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    answer_or_hello_reader,
    answer_reader,
    hello_line,
    hello_reader,
    legacy_answer_line,
    session_keys,
)

KEY = bytes(range(32))
TEXT = b64encode(KEY)
HELLO, ANSWER = b"HANDSHAKE ", b"HANDSHAKE_ACK "
READERS = pytest.mark.parametrize(
    ("reader", "start"), [(hello_reader, HELLO), (answer_reader, ANSWER)]
)

# Every point of low order, spelt as X25519 reads it: it ignores the highest bit.
# Source: https://cr.yp.to/ecdh.html#validate
LOW_ORDER = [
    bytes.fromhex(text)
    for text in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
]


def read(reader, data, cuts=()):
    """Feed `data`, cut at `cuts`; return an Opening, None or "error"."""
    bounds = [0, *sorted(cuts), len(data)]
    opening = None
    try:
        for start, end in pairwise(bounds):
            opening = reader.receive(data[start:end]) or opening
    except RemoteProtocolError:
        return "error"
    return opening


def test_what_we_say_is_what_the_protocol_says():
    """Only the dialler offers Fantom/2; an answer that settles on v1 is bare."""
    assert hello_line(KEY) == b"HANDSHAKE " + TEXT + b" ~\n"
    assert legacy_answer_line(KEY) == b"HANDSHAKE_ACK " + TEXT + b"\n"


@READERS
@pytest.mark.parametrize(
    ("tail", "speaks_v2"), [(b"\n", False), (b"\r\n", False), (b" ~\n", True)]
)
def test_a_whole_line_is_read(reader, start, tail, speaks_v2):
    """The key, and whether Fantom/2 is spoken; one CR is stripped from a v1 line."""
    line = start + TEXT + tail

    assert reader().receive(line) == Opening(KEY, speaks_v2, line, b"")


@READERS
@pytest.mark.parametrize("tail", [b"\n", b"\r\n", b" ~\n"])
def test_what_comes_behind_is_handed_on(reader, start, tail):
    """Whether it may be there depends on who says it."""
    line = start + TEXT + tail

    assert reader().receive(line + b"\nx").rest == b"\nx"


@READERS
@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"HAND",
        b"HANDSHAKE",
        b"%s",
        b"%s" + TEXT[:20],
        b"%s" + TEXT,
        b"%s" + TEXT + b"\r",
        b"%s" + TEXT + b" ",
        b"%s" + TEXT + b" ~",
    ],
)
def test_the_beginning_of_a_line_is_waited_for(reader, start, line):
    """The network may cut a line anywhere."""
    assert reader().receive(line.replace(b"%s", start)) is None


@READERS
@pytest.mark.parametrize(
    "line",
    [
        b"G",
        b"\n",
        b"h",
        b"HANDSHAKE\t",
        b"%s\n",
        b"%s ",
        b"%s-",
        b"%s_",
        b"%s=",
        b"%s" + TEXT[:42] + b"=",
        b"%s" + TEXT[:40] + b"\n",
        b"%s" + TEXT[:43] + b"A",
        b"%s" + TEXT + b"=",
        b"%s" + TEXT + b"~",
        b"%s" + TEXT + b"  ",
        b"%s" + TEXT + b" !",
        b"%s" + TEXT + b" ~ ",
        b"%s" + TEXT + b" ~~",
        b"%s" + TEXT + b" ~\r",
        b"%s" + TEXT + b"\r\r",
        b"%s" + TEXT + b"\r ",
    ],
)
def test_the_first_byte_that_cannot_belong_closes(reader, start, line):
    """Nothing is waited for once the line can no longer become one."""
    line = line.replace(b"%s", start)

    assert read(reader(), line) == "error"
    assert read(reader(), line[:-1]) != "error"


def test_a_hello_is_no_answer_and_an_answer_no_hello():
    """Or a stranger could turn a dialler into a listener."""
    assert read(answer_reader(), hello_line(KEY)) == "error"
    assert read(hello_reader(), legacy_answer_line(KEY)) == "error"


@pytest.mark.parametrize("size", [0, 1, 31, 33, 64])
def test_a_key_has_32_bytes(size):
    """A scalar multiplication would read past a short one."""
    line = HELLO + b64encode(bytes(size)) + b"\n"

    assert read(hello_reader(), line) == "error"


def test_a_key_has_one_spelling():
    """Stray bits in the last character would give one key two lines."""
    assert b64encode(KEY).endswith(b"8=")
    assert read(hello_reader(), HELLO + TEXT[:-2] + b"9=\n") == "error"


@pytest.mark.parametrize("size", [MAX_OPENING_LINE, MAX_OPENING_LINE + 1, 1_000_000])
def test_a_long_line_closes(size):
    """And never fills memory: not even what came in one piece is kept."""
    reader = hello_reader()

    assert read(reader, (HELLO + TEXT).ljust(size, b"A")) == "error"
    assert len(reader._line) <= MAX_OPENING_LINE + 1


@READERS
@given(st.binary(max_size=200) | st.binary(max_size=60).map((HELLO + TEXT).__add__))
def test_any_bytes_are_read_or_refused(reader, start, data):
    """Strangers' bytes raise RemoteProtocolError, and never anything else."""
    assert read(reader(), data) in (None, "error") or data.startswith(start)


@READERS
@given(key=st.binary(min_size=32, max_size=32), data=st.data())
def test_any_cut_reads_the_same(reader, start, key, data):
    """How the network cuts a line means nothing, whether it is right or wrong."""
    tails = st.sampled_from([b"\n", b"\r\n", b" ~\n", b" ~", b"x", b"\r"])
    line = start + b64encode(key) + data.draw(tails)
    cuts = data.draw(st.sets(st.integers(0, len(line))))

    assert read(reader(), line, cuts) == read(reader(), line)


@given(own=st.just(KeyPair.generate()), peer=st.binary(min_size=32, max_size=32))
@example(KeyPair.generate(), bytes(32))
def test_any_key_gives_keys_or_an_error(own, peer):
    """Nothing that a stranger calls a key breaks us."""
    try:
        keys = session_keys(own, peer)
    except RemoteProtocolError:
        return
    assert len(keys.rx) == len(keys.tx) == 32


def test_what_one_says_with_the_other_hears_with():
    """Who is client is decided by the keys, so both sides agree without a word."""
    for _ in range(8):
        one, other = KeyPair.generate(), KeyPair.generate()
        ours, theirs = session_keys(one, other.public), session_keys(other, one.public)

        assert (ours.tx, ours.rx) == (theirs.rx, theirs.tx)
        assert ours.tx != ours.rx


def test_our_own_key_is_refused():
    """Somebody mirrors us."""
    own = KeyPair.generate()

    with pytest.raises(RemoteProtocolError, match="came back"):
        session_keys(own, own.public)


@pytest.mark.parametrize("point", LOW_ORDER, ids=lambda point: point.hex()[:8])
@pytest.mark.parametrize("bit", [0, 0x80], ids=["plain", "high bit"])
def test_a_key_of_low_order_is_refused(point, bit):
    """With one, the session's keys would be known to everybody."""
    point = point[:-1] + bytes([point[-1] ^ bit])
    for _ in range(4):  # in both roles
        with pytest.raises(RemoteProtocolError, match="low order"):
            session_keys(KeyPair.generate(), point)


def test_keys_are_new_and_hidden():
    """Each connection has its own, and no log can show a secret."""
    one, other = KeyPair.generate(), KeyPair.generate()
    keys = session_keys(one, other.public)

    assert one.public != other.public
    assert one.secret.hex() not in repr(one)
    assert repr(one.secret)[2:-1] not in repr(one)
    assert repr(keys) == "SessionKeys()"


@pytest.mark.parametrize(("start", "is_answer"), [(HELLO, False), (ANSWER, True)])
def test_two_who_dial_each_other_read_either_line(start, is_answer):
    """And know which of them it was."""
    opening = answer_or_hello_reader().receive(start + TEXT + b" ~\n")

    assert opening.is_answer is is_answer
    assert opening.key == KEY
    with pytest.raises(RemoteProtocolError):
        answer_or_hello_reader().receive(b"HANDSHAKES ")
