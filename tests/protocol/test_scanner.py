import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.protocol.scanner import scan_map

pack = msgspec.msgpack.encode
KEY = b"\xa1k"  # "k"


def one(value):
    """Return a map with that value under one key."""
    return b"\x81" + KEY + value


PASSES = {
    "empty": b"\x80",
    "small": one(b"\x7f"),
    "negative": one(b"\xff"),
    "nil": one(b"\xc0"),
    "false": one(b"\xc2"),
    "true": one(b"\xc3"),
    "float-32": one(b"\xca" + bytes(4)),
    "float-64": one(b"\xcb" + bytes(8)),
    **{
        f"number-{first:x}": one(bytes([first]) + bytes(size))
        for first, size in zip(range(0xCC, 0xD4), (1, 2, 4, 8) * 2, strict=True)
    },
    "text": one(b"\xa3abc"),
    "text-8": one(b"\xd9\x01a"),
    "text-16": one(b"\xda\x00\x01a"),
    "text-32": one(b"\xdb\x00\x00\x00\x01a"),
    "bytes-8": one(b"\xc4\x01a"),
    "bytes-16": one(b"\xc5\x00\x01a"),
    "bytes-32": one(b"\xc6\x00\x00\x00\x01a"),
    "array": one(b"\x92\x01\x02"),
    "array-16": one(b"\xdc\x00\x01\x01"),
    "array-32": one(b"\xdd\x00\x00\x00\x01\x01"),
    "map": one(b"\x81" + KEY + b"\x01"),
    "map-16": b"\xde\x00\x01" + KEY + b"\x01",
    "map-32": b"\xdf\x00\x00\x00\x01" + KEY + b"\x01",
    "inner-map-16": one(b"\xde\x00\x00"),
    "inner-map-32": one(b"\xdf\x00\x00\x00\x00"),
    "long-key": b"\x81\xd9\x01k\x01",
    "same-key-elsewhere": b"\x82" + KEY + b"\x81" + KEY + b"\x01\xa1l\x01",
    "depth-3": one(b"\x91\x91\x01"),
    "depth-3-map": one(b"\x91\x81" + KEY + b"\x01"),
}
FAILS = {
    "nothing": (b"", "no map"),
    "array": (b"\x90", "no map"),
    "number": (b"\x01", "no map"),
    "bytes-behind": (b"\x80\x80", "behind"),
    "nothing-in-it": (b"\x81", "cut"),
    "no-value": (b"\x81" + KEY, "cut"),
    "cut-key": (b"\x81\xa2k", "cut"),
    "cut-text": (one(b"\xa3ab"), "cut"),
    "cut-length": (one(b"\xda\x00"), "cut"),
    "cut-float": (one(b"\xcb" + bytes(7)), "cut"),
    "huge-text": (one(b"\xdb\xff\xff\xff\xff"), "cut"),
    "huge-array": (one(b"\xdd\xff\xff\xff\xff"), "cut"),
    "huge-map": (b"\xdf\xff\xff\xff\xff", "cut"),
    "cut-count": (b"\xde\x00", "cut"),
    "twice": (b"\x82" + (KEY + b"\x01") * 2, "twice"),
    "twice-spelled-otherwise": (b"\x82" + KEY + b"\x01\xd9\x01k\x01", "twice"),
    "twice-inside": (one(b"\x82" + (KEY + b"\x01") * 2), "twice"),
    "number-for-key": (b"\x81\x01\x01", "no string"),
    "bytes-for-key": (b"\x81\xc4\x01k\x01", "no string"),
    "nil-for-key": (b"\x81\xc0\x01", "no string"),
    "key-of-inner-map": (one(b"\x81\x01\x01"), "no string"),
    "never-used": (one(b"\xc1"), "extension"),
    **{
        f"extension-{first:x}": (one(bytes([first]) + bytes(20)), "extension")
        for first in (0xC7, 0xC8, 0xC9, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8)
    },
    "extension-inside": (one(b"\x91\xd4\x01x"), "extension"),
    "depth-4": (one(b"\x91\x91\x91\x01"), "deep"),
    "depth-4-map": (one(b"\x91\x91\x80"), "deep"),
    "depth-4-empty": (one(b"\x91\x91\x90"), "deep"),
    "bottomless": (one(b"\x91" * 5_000), "deep"),
}


@pytest.mark.parametrize("data", PASSES.values(), ids=PASSES)
def test_a_map_passes(data):
    """With every type that MessagePack has, but extensions."""
    scan_map(data)


@pytest.mark.parametrize(("data", "why"), FAILS.values(), ids=FAILS)
def test_what_two_decoders_may_read_differently_is_refused(data, why):
    """And every length is believed only as far as bytes are there."""
    with pytest.raises(RemoteProtocolError, match=why):
        scan_map(data)


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_pass_or_are_refused(data, as_value):
    """Nothing else is raised, and what passes is a map that decodes."""
    with contextlib.suppress(RemoteProtocolError):
        scan_map(one(data) if as_value else data)


@given(
    st.dictionaries(
        st.text(max_size=40),
        st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats()
        | st.text(max_size=300) | st.binary(max_size=300)
        | st.lists(st.integers(), max_size=20),
        max_size=20,
    )
)  # fmt: skip
def test_what_an_encoder_writes_passes(value):
    """All that a newer hello could hold."""
    with contextlib.suppress(OverflowError):
        scan_map(pack(value))
