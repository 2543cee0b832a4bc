import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.protocol.codec import (
    KINDS,
    Hello,
    decode,
    decode_hello,
    encode,
    encode_hello,
)
from fantom.protocol.messages import (
    Bye,
    Delete,
    Disappear,
    Edit,
    FileAck,
    FileAnswer,
    FileAsk,
    FileCancel,
    FileChunk,
    FileEnd,
    FileOffer,
    FilePause,
    FileRefuse,
    FileResume,
    FileSkip,
    Level,
    OfferedFile,
    Pending,
    Ping,
    Pong,
    Profile,
    React,
    Ready,
    Receipt,
    SecretProof,
    SecretX,
    SecretY,
    TextMessage,
    Typing,
    VerifyEnd,
    VerifyNonce,
    VerifyReveal,
    VerifyStart,
)

ID = b"8 bytes."
RUN, WORD, ELEMENT = bytes(16), bytes(32), bytes(33)
MESSAGES = [
    Ready("Bob", 65_535, ("[::1]:1",)),
    Pending(),
    TextMessage(ID, "hello", b"another.", 1, 3),
    Receipt(Level.READ, (ID, ID)),
    Ping(2**32 - 1),
    Pong(0),
    Bye("left"),
    Profile("Bob", ()),
    Typing(True),
    Edit(ID, "bye", b"another.", 1, 2),
    Delete(ID, b"another."),
    React(ID, "👍", b"another."),
    Disappear(31_536_000, True, b"another.", 2**53 - 1),
    VerifyStart(RUN, "pictures", WORD),
    VerifyNonce(RUN, WORD),
    VerifyReveal(RUN, WORD),
    SecretX(RUN, ELEMENT, "Where?"),
    SecretY(RUN, ELEMENT),
    SecretProof(RUN, WORD),
    VerifyEnd(RUN, "declined"),
    FileOffer(ID, (OfferedFile("a/", 0, 0.0), OfferedFile("ж", 2**63 - 1, 1.5))),
    FileOffer(ID, (OfferedFile("x", 1, -1.0),), 0, 128, b"a picture"),
    FileAnswer(ID, ((0, 1), (1, 2), (7, 1)), 1, 2**63 - 1, WORD),
    FileChunk(ID, 16_383, 2**63 - 1, b"data"),
    FileAck(ID, 16_384, 0),
    FileEnd(ID, 0, WORD),
    FilePause(ID),
    FileResume(ID),
    FileCancel(ID, "closed"),
    FileSkip(ID, 1, "gone"),
    FileRefuse(ID, 1, "full"),
    FileAsk(ID),
]
HELLO = {"versions": [2], "name": "Bob", "caps": ["text"], "port": 31_488}
pack = msgspec.msgpack.encode


def body(kind, *fields):
    """Return a record by hand."""
    return bytes([kind]) + pack(fields)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: type(m).__name__)
def test_what_is_said_is_understood(message):
    """All of it."""
    assert decode(encode(message)) == message


def test_kinds_have_the_numbers_of_the_protocol():
    """They are never given anew."""
    assert {kind: body.__name__ for kind, body in KINDS.items()} == {
        1: "Ready",
        2: "Pending",
        3: "TextMessage",
        4: "Receipt",
        5: "Ping",
        6: "Pong",
        7: "Bye",
        8: "Profile",
        9: "Typing",
        10: "Edit",
        11: "Delete",
        12: "React",
        13: "Disappear",
        16: "VerifyStart",
        17: "VerifyNonce",
        18: "VerifyReveal",
        19: "SecretX",
        20: "SecretY",
        21: "SecretProof",
        22: "VerifyEnd",
        32: "FileOffer",
        33: "FileAnswer",
        34: "FileChunk",
        35: "FileAck",
        36: "FileEnd",
        37: "FilePause",
        38: "FileResume",
        39: "FileCancel",
        40: "FileSkip",
        41: "FileRefuse",
        42: "FileAsk",
        58: "Moved",
    }


def test_bodies_are_arrays_of_fields():
    """As another implementation would write them."""
    assert encode(Receipt(Level.READ, (ID,))) == b"\x04\x92\x02\x91\xc4\x08" + ID
    assert decode(body(3, ID, "hi")) == TextMessage(ID, "hi")
    assert decode(body(10, ID, "hi")) == Edit(ID, "hi")
    assert decode(body(11, ID)) == Delete(ID)
    assert decode(body(12, ID, "")) == React(ID, "")
    assert decode(body(13, 60, False)) == Disappear(60, agreed=False)
    offered = FileOffer(ID, (OfferedFile("a", 1, 2.0),))
    assert decode(body(32, ID, [["a", 1, 2]])) == offered
    assert encode(offered) == body(32, ID, [["a", 1, 2.0]], 0, 1, b"")
    assert decode(body(33, ID, [])) == FileAnswer(ID, ())
    assert encode(FileChunk(ID, 1, 2, b"x")) == body(34, ID, 1, 2, b"x")


@pytest.mark.parametrize("kind", [0, 14, 23, 43, 128, 255])
def test_unknown_kinds_are_none(kind):
    """Whatever follows them."""
    assert decode(bytes([kind])) is None
    assert decode(bytes([kind]) + b"\xc1") is None


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: type(m).__name__)
def test_new_fields_at_the_end_are_skipped(message):
    """That is how a kind grows."""
    record = encode(message)
    fields = [*msgspec.msgpack.decode(record[1:]), "new", [1, {"x": 2}]]

    assert decode(record[:1] + pack(fields)) == message


def offer(*entries, part=0, parts=1, preview=b""):
    """Return an offer by hand."""
    return body(32, ID, entries, part, parts, preview)


FITS = {
    "name": body(8, "x" * 64, []),
    "name-in-bytes": body(8, "ж" * 32, []),
    "port": body(1, "", 65_535, []),
    "endpoints": body(1, "", 0, ["x" * 80] * 8),
    "receipt": body(4, 1, [ID] * 256),
    "no-ids": body(4, 1, []),
    "last-part": body(3, ID, "", None, 63, 64),
    "reason": body(7, "x" * 32),
    "number": body(5, 2**32 - 1),
    "lasts": body(3, ID, "", None, 0, 1, 31_536_000),
    "edit": body(10, ID, "x", ID, 63, 64),
    "unnumbered-edit": body(10, ID, ""),
    "delete": body(11, ID),
    "reaction": body(12, ID, "👍" * 10, ID),
    "disappear": body(13, 0, True, ID, 2**53 - 1),
    "method": body(16, RUN, "x" * 16, WORD),
    "question": body(19, RUN, ELEMENT, "ж" * 200),
    "no-question": body(19, RUN, ELEMENT),
    "reason-of-a-run": body(22, RUN, "x" * 32),
    "path": offer(["x" * 1_024, 0, 0.0]),
    "path-in-bytes": offer(["ж" * 512, 0, 0.0]),
    "entries": offer(*[["x", 0, 0]] * 10_000),
    "mtimes": offer(["x", 1, -62_135_596_800.0], ["y", 1, 253_402_300_799.0]),
    "last-part-of-an-offer": offer(["x", 1, 0.0], part=127, parts=128),
    "preview": offer(["x", 1, 0.0], parts=2, preview=bytes(32_768)),
    "folder": offer(["x/", 0, 0.0]),
    "answer": body(33, ID, []),
    "all-accepted": body(33, ID, [[0, 16_384]], 16_384, 0, b""),
    "ranges": body(33, ID, [[2 * x, 1] for x in range(8_192)], 0, 0, b""),
    "chunk": body(34, ID, 0, 0, bytes(61_440)),
    "little-chunk": body(34, ID, 16_383, 2**63 - 1, b"x"),
    "ack": body(35, ID, 16_384, 2**63 - 1),
    "reason-of-a-cancel": body(39, ID, "x" * 32),
    "reason-of-a-skip": body(40, ID, 16_383, "x" * 32),
    "reason-of-a-refusal": body(41, ID, 16_383, "x" * 32),
}
DOES_NOT = {
    "empty": b"",
    "nothing": b"\x03",
    "name": body(8, "x" * 65, []),
    "name-in-bytes": body(8, "ж" * 32 + "x", []),
    "name-of-ready": body(1, "ж" * 33, 0, []),
    "port": body(1, "", 65_536, []),
    "port-below": body(1, "", -1, []),
    "endpoints": body(1, "", 0, ["x"] * 9),
    "endpoint": body(1, "", 0, ["x" * 81]),
    "receipt": body(4, 1, [ID] * 257),
    "level": body(4, 0, [ID]),
    "level-above": body(4, 3, [ID]),
    "short-id": body(3, ID[:7], ""),
    "long-id": body(3, ID + b"x", ""),
    "id-is-text": body(3, "8 bytes.", ""),
    "answered": body(3, ID, "", ID[:7]),
    "part": body(3, ID, "", None, 64, 64),
    "part-below": body(3, ID, "", None, -1, 1),
    "parts": body(3, ID, "", None, 0, 65),
    "no-parts": body(3, ID, "", None, 0, 0),
    "reason": body(7, "x" * 33),
    "number": body(5, 2**32),
    "number-below": body(6, -1),
    "a-number-for-yes": body(9, 1),
    "lasts": body(3, ID, "", None, 0, 1, 31_536_001),
    "lasts-below": body(3, ID, "", None, 0, 1, -1),
    "edit-without-text": body(10, ID),
    "edit-short-id": body(10, ID, "", ID[:7]),
    "edit-part": body(10, ID, "", ID, 64, 64),
    "edit-no-parts": body(10, ID, "", ID, 0, 0),
    "delete-nothing": body(11),
    "delete-long-id": body(11, ID + b"x"),
    "reaction-in-letters": body(12, ID, "x" * 41),
    "reaction-in-bytes": body(12, ID, "👍" * 10 + "x"),
    "no-reaction": body(12, ID, None),
    "seconds": body(13, 31_536_001, False),
    "seconds-below": body(13, -1, False),
    "neither-proposed-nor-agreed": body(13, 60),
    "round": body(13, 60, True, ID, 2**53),
    "short-run": body(16, RUN[1:], "pictures", WORD),
    "long-run": body(22, RUN + b"x", ""),
    "method": body(16, RUN, "x" * 17, WORD),
    "short-commit": body(16, RUN, "pictures", WORD[1:]),
    "no-commit": body(16, RUN, "pictures", b""),
    "short-nonce": body(17, RUN, WORD[1:]),
    "long-nonce": body(18, RUN, WORD + b"x"),
    "element-without-side": body(19, RUN, ELEMENT[1:]),
    "long-element": body(20, RUN, ELEMENT + b"x"),
    "question": body(19, RUN, ELEMENT, "x" * 201),
    "short-proof": body(21, RUN, WORD[1:]),
    "reason-of-a-run": body(22, RUN, "x" * 33),
    "no-entries": offer(),
    "no-path": offer(["", 1, 0.0]),
    "path": offer(["x" * 1_025, 1, 0.0]),
    "path-in-bytes": offer(["x", 1, 0.0], ["ж" * 512 + "x", 1, 0.0]),
    "path-is-bytes": offer([b"x", 1, 0.0]),
    "path-not-utf-8": offer(["x", 1, 0.0]).replace(b"\xa1x", b"\xa1\xff"),
    "size": offer(["x", 2**63, 0.0]),
    "size-below": offer(["x", -1, 0.0]),
    "folder": offer(["x/", 1, 0.0]),
    "mtime": offer(["x", 1, 253_402_300_800.0]),
    "mtime-below": offer(["x", 1, -62_135_596_801.0]),
    "mtime-is-none": offer(["x", 1, float("nan")]),
    "mtime-is-endless": offer(["x", 1, float("inf")]),
    "entry-of-few-fields": offer(["x", 1]),
    "part-of-an-offer": offer(["x", 1, 0.0], part=128, parts=128),
    "parts-of-an-offer": offer(["x", 1, 0.0], parts=129),
    "no-parts-of-an-offer": offer(["x", 1, 0.0], parts=0),
    "preview": offer(["x", 1, 0.0], preview=bytes(32_769)),
    "preview-behind-the-first": offer(["x", 1, 0.0], part=1, parts=2, preview=b"x"),
    "range-below": body(33, ID, [[-1, 1]], 0, 0, b""),
    "range-of-none": body(33, ID, [[0, 0]], 0, 0, b""),
    "range-beyond": body(33, ID, [[16_384, 1]], 0, 0, b""),
    "range-to-beyond": body(33, ID, [[1, 16_384]], 0, 0, b""),
    "range-of-few-fields": body(33, ID, [[1]], 0, 0, b""),
    "range-of-more-fields": body(33, ID, [[1, 1, 1]], 0, 0, b""),
    "ranges": body(33, ID, [[x, 1] for x in range(8_193)], 0, 0, b""),
    "ranges-that-overlap": body(33, ID, [[0, 2], [1, 1]], 0, 0, b""),
    "ranges-that-go-back": body(33, ID, [[5, 1], [0, 1]], 0, 0, b""),
    "answer-beyond": body(33, ID, [], 16_385, 0, b""),
    "short-prefix": body(33, ID, [[0, 1]], 0, 5, WORD[1:]),
    "long-prefix": body(33, ID, [[0, 1]], 0, 5, WORD + b"x"),
    "chunk": body(34, ID, 0, 0, bytes(61_441)),
    "no-chunk": body(34, ID, 0, 0, b""),
    "chunk-is-text": body(34, ID, 0, 0, "x"),
    "chunk-of-nothing": body(34, ID, 16_384, 0, b"x"),
    "chunk-below": body(34, ID, 0, -1, b"x"),
    "chunk-beyond": body(34, ID, 0, 2**63, b"x"),
    "ack-of-nothing": body(35, ID, 16_385, 0),
    "short-hash": body(36, ID, 0, WORD[1:]),
    "long-hash": body(36, ID, 0, WORD + b"x"),
    "short-transfer": body(37, ID[1:]),
    "long-transfer": body(38, ID + b"x"),
    "reason-of-a-cancel": body(39, ID, "x" * 33),
    "reason-of-a-skip": body(40, ID, 0, "x" * 33),
    "refusal-of-nothing": body(41, ID, 16_384, "full"),
    "no-transfer": body(42),
    "few-fields": body(3, ID),
    "map": b"\x09" + pack({"active": True}),
    "no-array": b"\x09" + pack(True),
    "extension": body(9, msgspec.msgpack.Ext(1, b"")),
    "bytes-behind": body(9, True) + b"x",
    "cut": body(9, True)[:-1],
    "not-utf-8": b"\x03\x92\xc4\x08" + ID + b"\xa1\xff",
    "surrogate": b"\x03\x92\xc4\x08" + ID + b"\xa3\xed\xa0\x80",
    "deep": b"\x03" + b"\x91" * 5_000,
}


@pytest.mark.parametrize("record", FITS.values(), ids=FITS)
def test_what_just_fits_passes(record):
    """Each bound, from inside."""
    assert encode(decode(record)) == record or decode(record)


@pytest.mark.parametrize("record", DOES_NOT.values(), ids=DOES_NOT)
def test_what_does_not_fit_is_refused(record):
    """Each bound, from outside; and whatever a type does not hold."""
    with pytest.raises(RemoteProtocolError):
        decode(record)


def test_the_refusal_names_the_kind():
    """Who reads the log can tell what was wrong."""
    with pytest.raises(RemoteProtocolError, match="Typing does not fit"):
        decode(b"\x09")


@pytest.mark.parametrize("kind", range(16, 23))
@pytest.mark.parametrize("size", [0, 15, 17, 40_000])
def test_a_comparison_of_an_evil_length_is_named(kind, size):
    """Run ids have one length; the refusal says of what it was."""
    with pytest.raises(RemoteProtocolError, match=f"{KINDS[kind].__name__} does not"):
        decode(body(kind, bytes(size), bytes(32), bytes(32)))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_refused(data):
    """And nothing else."""
    for record in (data, *(bytes([kind]) + data for kind in KINDS)):
        with contextlib.suppress(RemoteProtocolError):
            decode(record)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: type(m).__name__)
def test_a_record_is_read_where_it_lies(message):
    """Without a copy; and what it says does not change with that place."""
    place = bytearray(encode(message))
    read = decode(memoryview(place))
    place[:] = bytes(len(place))

    assert read == message


def hello(**changes):
    """Return a hello by hand."""
    return pack({**HELLO, **changes})


def test_a_hello_is_a_map():
    """With names for keys; what is not there is left out."""
    assert (
        msgspec.msgpack.decode(
            encode_hello(Hello(versions=(2,), name="Bob", caps=("text",), port=31_488))
        )
        == HELLO
    )


GOOD = {
    "all": hello(kem=bytes(1_184), token=bytes(16)),
    "name": hello(name="x" * 64),
    "name-in-bytes": hello(name="ж" * 32),
    "caps": hello(caps=["x" * 32] * 32),
    "no-caps": hello(caps=[]),
    "versions": hello(versions=[2, *range(15)]),
    "version": hello(versions=[2, 65_535]),
    "port": hello(port=65_535),
    "port-0": hello(port=0),
    "unknown": hello(mood=[{"good": True}]),
}
BAD = {
    "name": hello(name="x" * 65),
    "name-in-bytes": hello(name="ж" * 33),
    "caps": hello(caps=["x"] * 33),
    "cap": hello(caps=["x" * 33]),
    "versions": hello(versions=[2] * 17),
    "no-versions": hello(versions=[]),
    "other-versions": hello(versions=[1, 3]),
    "version": hello(versions=[2, 65_536]),
    "version-below": hello(versions=[2, -1]),
    "version-is-text": hello(versions=["2"]),
    "port": hello(port=65_536),
    "port-below": hello(port=-1),
    "kem-short": hello(kem=bytes(1_183)),
    "kem-long": hello(kem=bytes(1_185)),
    "kem-is-text": hello(kem="x" * 1_184),
    "token-short": hello(token=bytes(15)),
    "token-long": hello(token=bytes(17)),
    "missing": pack({"versions": [2]}),
    "array": pack([[2], "Bob", [], 0]),
    "extension": hello(mood=msgspec.msgpack.Ext(1, b"x")),
    "behind": hello() + b"\xc0",
    "empty": b"",
    "not-utf-8": hello().replace(b"Bob", b"B\xffb"),
}


@pytest.mark.parametrize("data", GOOD.values(), ids=GOOD)
def test_a_hello_that_just_fits_passes(data):
    """Each bound, from inside; what is not known here is skipped."""
    assert 2 in decode_hello(data).versions


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_a_hello_that_does_not_fit_is_refused(data):
    """Each bound, from outside."""
    with pytest.raises(RemoteProtocolError):
        decode_hello(data)


@given(
    st.one_of(
        st.binary(max_size=200),
        st.dictionaries(
            st.sampled_from([*HELLO, "kem", "token", "x"]),
            st.recursive(
                st.none() | st.integers(-9, 70_000) | st.text() | st.binary(),
                lambda inner: st.lists(inner, max_size=3),
            ),
        ).map(pack),
    )
)
def test_any_bytes_are_a_hello_or_refused(data):
    """And nothing else."""
    with contextlib.suppress(RemoteProtocolError):
        assert isinstance(decode_hello(data), Hello)
