"""What offers may take in memory: by whom, of whom, and what gives way."""

from types import SimpleNamespace

import pytest

from fantom.files.receiving import Receiving
from fantom.files.room import room_for
from fantom.protocol.limits import (
    MAX_FILES,
    MAX_OFFER_BYTES,
    MAX_OFFERS,
    MAX_OFFERS_WEIGHT,
    MAX_OFFERS_WEIGHT_FROM_ONE,
    MAX_OFFERS_WEIGHT_LET_IN,
    MAX_PREVIEW_BYTES,
    OFFER_ENTRY_WEIGHT,
)
from fantom.protocol.messages import FileOffer, OfferedFile

MEBIBYTE = 1_048_576


def person(*, is_welcome=True):
    """Return somebody who offers."""
    return SimpleNamespace(is_welcome=is_welcome)


def offer(peer, weight=MEBIBYTE, *, is_over=False):
    """Return what was offered."""
    transfer = SimpleNamespace(weight=weight, has_ended=is_over)
    return SimpleNamespace(peer=peer, transfer=transfer)


def filled(bound, *peers, is_over=False):
    """Return so much, offered by all these in turn."""
    count = bound // MEBIBYTE
    return [offer(peers[n % len(peers)], is_over=is_over) for n in range(count)]


def test_the_largest_offer_has_room():
    """Whoever makes it."""
    size = MAX_OFFER_BYTES // MAX_FILES - OFFER_ENTRY_WEIGHT
    entries = (OfferedFile("x" * size, 1, 0.0),) * MAX_FILES
    whole = FileOffer(b"12345678", entries, preview=bytes(MAX_PREVIEW_BYTES))

    weight = Receiving(whole).weight

    assert weight > 8 * MEBIBYTE
    for is_welcome in (True, False):
        assert room_for(weight, person(is_welcome=is_welcome), []) == []


def test_one_has_a_part_of_it():
    """So that others have the rest."""
    alice, bob = person(), person()
    known = filled(MAX_OFFERS_WEIGHT_FROM_ONE, alice)

    assert room_for(1, alice, known) is None
    assert room_for(MEBIBYTE, bob, known) == []


@pytest.mark.parametrize(
    ("is_welcome", "bound"),
    [(True, MAX_OFFERS_WEIGHT), (False, MAX_OFFERS_WEIGHT_LET_IN)],
)
def test_friends_and_strangers_take_nothing_from_each_other(is_welcome, bound):
    """Each share what is theirs."""
    several = [person(is_welcome=is_welcome) for _ in range(4)]
    known = filled(bound, *several)

    assert room_for(1, person(is_welcome=is_welcome), known) is None
    assert room_for(MEBIBYTE, person(is_welcome=not is_welcome), known) == []


def test_what_is_over_gives_way_the_oldest_first():
    """One's own before that of others, and no more than is needed."""
    alice, bob = person(), person()
    theirs = filled(MAX_OFFERS_WEIGHT_FROM_ONE, alice, is_over=True)
    others = filled(MAX_OFFERS_WEIGHT_FROM_ONE, bob, is_over=True)

    assert room_for(2 * MEBIBYTE, alice, [*others, *theirs]) == theirs[:2]
    assert room_for(MEBIBYTE, person(), [*others, *theirs]) == others[:1]


def test_so_many_may_wait():
    """However little they weigh; those that are over don't count."""
    alice = person()
    known = [offer(alice, 1) for _ in range(MAX_OFFERS - 1)]

    assert room_for(1, alice, [*known, offer(alice, 1, is_over=True)]) == []
    assert room_for(1, alice, [*known, offer(alice, 1)]) is None
    assert room_for(1, person(), [*known, offer(alice, 1)]) == []
