import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.codec import decode, encode
from fantom.protocol.limits import (
    MAX_FILES,
    MAX_OFFER_BYTES,
    MAX_OFFER_PARTS,
    MAX_PATH_BYTES,
    MAX_PREVIEW_BYTES,
    MAX_RECORD_PLAIN,
    OFFER_ENTRY_WEIGHT,
)
from fantom.protocol.messages import FileOffer, OfferedFile
from fantom.protocol.offer_parts import OfferParts, offer_in_parts, offer_weight

ID, OTHER = b"8 bytes.", b"another."
PREVIEW = b"p" * MAX_PREVIEW_BYTES
MOST = 2**63 - 1
# The heaviest there are, as many as an offer holds.
LONG = OfferedFile("ж" * (MAX_PATH_BYTES // 2), MOST, 0.1)
FULL = (LONG,) * (MAX_OFFER_BYTES // (MAX_PATH_BYTES + OFFER_ENTRY_WEIGHT))


def one(name="x"):
    """Return entries: one."""
    return (OfferedFile(name, 1, 0.0),)


def part(number, parts, transfer=ID, entries=None):
    """Return a part."""
    return FileOffer(transfer, entries or one(str(number)), number, parts)


def test_a_short_offer_goes_as_it_is():
    """Most do."""
    offer = FileOffer(ID, one(), preview=PREVIEW)

    assert offer_in_parts(offer) == [offer]
    assert OfferParts().add(offer) is offer


@pytest.mark.parametrize("preview", [b"", PREVIEW], ids=["bare", "with-a-picture"])
@pytest.mark.parametrize(
    "entries",
    [FULL, tuple(OfferedFile(f"{n:05}", n, 1.5) for n in range(MAX_FILES))],
    ids=["long", "many"],
)
def test_every_part_fits_a_record(entries, preview):
    """With all that goes around it; and what was cut is whole again."""
    offer = FileOffer(ID, entries, preview=preview)
    parts = offer_in_parts(offer)
    gathered = OfferParts()

    assert 1 < len(parts) <= MAX_OFFER_PARTS
    assert all(len(encode(each)) + 128 <= MAX_RECORD_PLAIN for each in parts)
    assert [each.preview for each in parts] == [preview] + [b""] * (len(parts) - 1)
    *before, last = [gathered.add(decode(encode(each))) for each in parts]
    assert before == [None] * len(before)
    assert last == offer


@given(
    st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=50),
    st.integers(1, 30),
    st.sampled_from([b"", b"x", PREVIEW]),
)
def test_what_was_cut_is_whole_again(names, times, preview):
    """Once, with its last part; the next offer begins anew."""
    entries = tuple(OfferedFile(name, 0, 0.0) for name in names * times)
    offer, gathered = FileOffer(ID, entries, preview=preview), OfferParts()

    for _ in range(2):
        *before, last = [gathered.add(each) for each in offer_in_parts(offer)]
        assert before == [None] * len(before)
        assert last == offer


def test_parts_may_be_as_many_as_the_protocol_says():
    """Whatever their size."""
    gathered = OfferParts()
    parts = [part(number, MAX_OFFER_PARTS) for number in range(MAX_OFFER_PARTS)]

    whole = [gathered.add(each) for each in parts][-1]

    assert [each.path for each in whole.entries] == [str(n) for n in range(128)]
    assert (whole.part, whole.parts) == (0, 1)


@pytest.mark.parametrize(
    "parts",
    [
        [part(1, 2)],
        [part(1, 1)],
        [part(0, 2), part(0, 2)],
        [part(0, 3), part(2, 3)],
        [part(0, 2), part(1, 3)],
        [part(0, 2), part(1, 2, OTHER)],
        [part(0, 2), part(0, 1)],
        [part(0, 2), part(0, 1, OTHER)],
        [part(0, 2), part(1, 2), part(1, 2)],
    ],
    ids=range(9),
)
def test_parts_come_in_order_and_one_offer_at_a_time(parts):
    """Everything else is refused."""
    gathered = OfferParts()
    for each in parts[:-1]:
        gathered.add(each)

    with pytest.raises(RemoteProtocolError, match="out of its order"):
        gathered.add(parts[-1])


def test_an_offer_has_a_most_of_bytes():
    """Judged before its last part is there; and never said by us."""
    more = (*FULL, LONG)
    assert offer_weight(FULL) <= MAX_OFFER_BYTES < offer_weight(more)
    with pytest.raises(LocalProtocolError, match="4003 files"):
        offer_in_parts(FileOffer(ID, more))

    gathered = OfferParts()
    for number in range(71):
        gathered.add(part(number, 128, entries=FULL[:56]))
    with pytest.raises(RemoteProtocolError, match="too long"):
        gathered.add(part(71, 128, entries=FULL[:56]))


def test_an_offer_has_a_most_of_files():
    """However short their names."""
    gathered = OfferParts()
    gathered.add(part(0, 3, entries=one() * MAX_FILES))
    with pytest.raises(RemoteProtocolError, match="too long"):
        gathered.add(part(1, 3))

    with pytest.raises(LocalProtocolError, match="16385 files"):
        offer_in_parts(FileOffer(ID, one() * (MAX_FILES + 1)))
