import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_push,
)

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol import cipher
from fantom.protocol.cipher import (
    HEADER_BYTES,
    Opened,
    Opener,
    Sealer,
    padded,
    unpadded,
)
from fantom.protocol.limits import (
    MAX_BYTES_UNTIL_REKEY,
    MAX_RECORD_PLAIN,
    MAX_SEALED_RECORD,
    MIN_RECORD_PLAIN,
    MIN_SEALED_RECORD,
)

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors/fantom2_handshake.json").read_text()
)
EVERY_VECTOR = pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
KEY = bytes(range(32))
MESSAGE, PUSH, REKEY, FINAL = range(4)


def pair():
    """Return both ends of one direction."""
    sealer = Sealer(KEY)
    return sealer, Opener(KEY, sealer.header)


def recorded(vector):
    """Return key, header, and (plain, tag, sealed) of each recorded record."""
    header, *sealed = [
        bytes.fromhex(frame)[4:] for frame in vector["initiator_stream_frames"]
    ]
    plain = [bytes.fromhex(text) for text in vector["initiator_stream_plaintexts"]]
    records = zip(plain, vector["initiator_stream_tags"], sealed, strict=True)
    return bytes.fromhex(vector["initiator_stream_key"]), header, list(records)


@pytest.fixture
def tags(monkeypatch):
    """Every tag that is sealed, in order."""
    seen = []

    def push(state, plain, ad=None, tag=MESSAGE):
        seen.append(tag)
        return crypto_secretstream_xchacha20poly1305_push(state, plain, ad, tag)

    monkeypatch.setattr(cipher, "crypto_secretstream_xchacha20poly1305_push", push)
    return seen


@EVERY_VECTOR
def test_recorded_records_open(vector):
    """As an independent implementation sealed them."""
    key, header, records = recorded(vector)
    opener = Opener(key, header)

    for plain, tag, sealed in records:
        assert opener.open(sealed) == Opened(plain, tag == FINAL)


@EVERY_VECTOR
def test_records_are_sealed_as_recorded(vector, monkeypatch):
    """To the byte, once the header's randomness is the recorded one."""
    key, header, records = recorded(vector)

    def init_push(state, key):
        # Both ends begin in one state, which the header decides.
        crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        return header

    monkeypatch.setattr(
        cipher, "crypto_secretstream_xchacha20poly1305_init_push", init_push
    )
    sealer = Sealer(key)

    for plain, tag, sealed in records:
        if tag == REKEY:
            sealer.request_rekey()
        seal = sealer.seal_final if tag == FINAL else sealer.seal
        assert seal(plain) == sealed


def test_a_request_renews_the_key_once(tags):
    """Its owner has the clock."""
    sealer, opener = pair()
    sealed = [sealer.seal(b"one")]
    sealer.request_rekey()
    sealed += [sealer.seal(b"two"), sealer.seal(b"three")]

    assert [opener.open(record).plain for record in sealed] == [
        b"one",
        b"two",
        b"three",
    ]
    assert tags == [MESSAGE, REKEY, MESSAGE]


def test_the_key_is_renewed_after_so_many_bytes(tags):
    """With the record that makes them full; then it counts anew."""
    sealer, opener = pair()
    size = MAX_BYTES_UNTIL_REKEY // 64
    for _ in range(64):
        opener.open(sealer.seal(bytes(size)))
    opener.open(sealer.seal(b"abc"))
    for _ in range(64):
        opener.open(sealer.seal(bytes(size)))

    assert [i for i, tag in enumerate(tags) if tag == REKEY] == [63, 128]


@pytest.mark.parametrize(
    ("size", "length"),
    [
        (MIN_RECORD_PLAIN, MIN_SEALED_RECORD),
        (MAX_RECORD_PLAIN, MAX_SEALED_RECORD),
    ],
)
def test_the_smallest_and_the_largest_record(size, length):
    """They fit into a frame's bounds exactly."""
    sealer, opener = pair()
    sealed = sealer.seal(bytes(size))

    assert len(sealed) == length
    assert opener.open(sealed) == Opened(bytes(size), is_final=False)


@pytest.mark.parametrize("size", [0, MIN_RECORD_PLAIN - 1, MAX_RECORD_PLAIN + 1])
def test_other_sizes_are_neither_sealed_nor_opened(size):
    """We never send what a peer would refuse."""
    sealer, opener = pair()
    with pytest.raises(LocalProtocolError, match=f"{size} bytes"):
        sealer.seal(bytes(size))
    sealed = crypto_secretstream_xchacha20poly1305_push(sealer._state, bytes(size))
    with pytest.raises(RemoteProtocolError, match=f"{len(sealed)} bytes"):
        opener.open(sealed)


@pytest.mark.parametrize("size", [0, HEADER_BYTES - 1, HEADER_BYTES + 1])
def test_a_header_has_one_length(size):
    """Or it is none."""
    with pytest.raises(RemoteProtocolError, match="header"):
        Opener(KEY, bytes(size))


def test_nothing_follows_the_last_record():
    """Neither end goes on; libsodium would."""
    sealer, opener = pair()

    assert opener.open(sealer.seal_final(b"bye")) == Opened(b"bye", is_final=True)
    for seal in (sealer.seal, sealer.seal_final):
        with pytest.raises(LocalProtocolError, match="behind the last"):
            seal(b"more")
    with pytest.raises(RemoteProtocolError, match="behind the end"):
        opener.open(bytes(MIN_SEALED_RECORD))


@pytest.mark.parametrize("tag", [PUSH, 4, 0x80, 0xFF])
def test_a_tag_that_nobody_sends_closes(tag):
    """Whoever sends it speaks something else."""
    sealer, opener = pair()
    sealed = crypto_secretstream_xchacha20poly1305_push(sealer._state, b"abc", tag=tag)

    with pytest.raises(RemoteProtocolError, match=f"tag {tag}"):
        opener.open(sealed)
    with pytest.raises(RemoteProtocolError, match="behind the end"):
        opener.open(bytes(MIN_SEALED_RECORD))


@pytest.mark.parametrize("at", range(MIN_SEALED_RECORD))
def test_a_changed_record_ends_the_stream(at):
    """Whichever byte it is; even the true record is not opened after it."""
    sealer, opener = pair()
    sealed = sealer.seal(b"abc")
    changed = bytearray(sealed)
    changed[at] ^= 1

    with pytest.raises(RemoteProtocolError, match="does not open"):
        opener.open(bytes(changed))
    with pytest.raises(RemoteProtocolError, match="behind the end"):
        opener.open(sealed)


@pytest.mark.parametrize("order", [(0, 0), (1,), (0, 2)], ids=str)
def test_a_repeated_moved_or_missing_record_ends_the_stream(order):
    """Each record is bound to all before it."""
    sealer, opener = pair()
    sealed = [sealer.seal(text) for text in (b"one", b"two", b"three")]

    *before, wrong = order
    for i in before:
        opener.open(sealed[i])
    with pytest.raises(RemoteProtocolError, match="does not open"):
        opener.open(sealed[wrong])


def test_what_is_erased_is_overwritten():
    """The key, and what PyNaCl holds of the last record."""
    sealer, opener = pair()
    opener.open(sealer.seal(b"a secret"))
    for end in (sealer, opener):
        state = end._state
        assert any(state.statebuf)
        assert any(state.rawbuf)
        end.erase()
        end.erase()
        assert not any(state.statebuf)
        assert not any(state.rawbuf)
    with pytest.raises(LocalProtocolError, match="behind the last"):
        sealer.seal(b"more")
    with pytest.raises(RemoteProtocolError, match="behind the end"):
        opener.open(bytes(MIN_SEALED_RECORD))


def test_what_was_never_used_can_be_erased():
    """A link may end before its first record."""
    for end in pair():
        end.erase()
        assert end._state is None


@pytest.mark.parametrize(
    ("size", "block", "total"),
    [(0, 128, 128), (127, 128, 128), (128, 128, 256), (255, 128, 256), (5, 1, 6)],
)
def test_padding_fills_a_block(size, block, total):
    """How long a text is, nobody on the path sees exactly."""
    assert len(padded(bytes(size), block)) == total


@given(st.binary(max_size=300), st.integers(1, 300))
def test_padding_comes_off(record, block):
    """Whatever the record ends with."""
    plain = padded(record, block)

    assert unpadded(plain) == record
    assert unpadded(plain + bytes(1_000)) == record  # any amount is accepted
    assert plain.startswith(record + b"\x80")


@pytest.mark.parametrize("plain", [b"", b"\0\0", b"abc", b"abc\0", b"\x80a\0"])
def test_no_padding_is_refused(plain):
    """There is at least 0x80."""
    with pytest.raises(RemoteProtocolError, match="padding"):
        unpadded(plain)


@given(st.binary(max_size=100), st.binary(min_size=15, max_size=100))
def test_any_bytes_open_or_are_refused(header, sealed):
    """Strangers' bytes raise RemoteProtocolError, and never anything else."""
    for attempt in (
        lambda: Opener(KEY, header),
        lambda: pair()[1].open(sealed),
        lambda: unpadded(sealed),
    ):
        try:
            attempt()
        except RemoteProtocolError:
            continue
