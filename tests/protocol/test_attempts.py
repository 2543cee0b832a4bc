import pytest

from fantom.identity.verification import Method
from fantom.protocol import attempts as module
from fantom.protocol.attempts import Attempts

BOB, EVE = b"\2" * 32, b"\3" * 32
RUN = b"run"


def test_three_runs_with_an_identity():
    """Of each kind."""
    attempts = Attempts()
    for left in (2, 1, 0):
        attempts.begin(BOB, Method.PICTURES, RUN)
        assert attempts.left(BOB, Method.PICTURES) == left

    assert attempts.left(BOB, Method.SECRET) == attempts.left(EVE, Method.PICTURES) == 3
    assert not attempts.has_room_for(BOB, Method.PICTURES)


def test_ten_secrets_with_all_together():
    """New keys cost nothing."""
    attempts = Attempts()
    for number in range(10):
        assert attempts.left(bytes([number]) * 32, Method.SECRET) > 0
        attempts.begin(bytes([number]) * 32, Method.SECRET, RUN)

    assert attempts.left(EVE, Method.SECRET) == attempts.left_in_all == 0
    assert attempts.left(EVE, Method.PICTURES) == 3


def test_the_last_secrets_are_ours():
    """Others begin none of them, but where our person has just begun one, too."""
    attempts = Attempts()
    for number in range(7):
        key = bytes([100 + number]) * 32
        assert attempts.has_room_for(key, Method.SECRET)
        attempts.begin(key, Method.SECRET, RUN)

    assert not attempts.has_room_for(EVE, Method.SECRET)
    assert attempts.has_room_for(EVE, Method.SECRET, is_wanted=True)
    assert attempts.has_room_for(EVE, Method.PICTURES)
    assert attempts.left(EVE, Method.SECRET) == 3


def test_a_key_and_its_negative_are_one():
    """Both are proved with one secret."""
    attempts = Attempts()
    attempts.begin(BOB, Method.SECRET, RUN)

    assert attempts.left(BOB[:-1] + b"\x82", Method.SECRET) == 2


@pytest.mark.parametrize("method", [Method.PICTURES, Method.SECRET])
def test_what_succeeds_is_forgiven(method):
    """And leaves nothing behind but its id."""
    attempts = Attempts()
    attempts.begin(BOB, method, RUN)
    attempts.forgive(BOB, method)

    assert (attempts.left(BOB, method), attempts.left_in_all) == (3, 10)
    assert not attempts._failed
    assert not attempts.is_new(RUN)
    assert attempts.is_new(b"other")


def test_strangers_fill_no_memory(monkeypatch):
    """Beyond a number only those begin whom we know; ours always do."""
    monkeypatch.setattr(module, "MAX_COMPARED", 2)
    attempts = Attempts()
    attempts.begin(BOB, Method.PICTURES, RUN)
    assert attempts.has_room_for(EVE, Method.PICTURES)
    attempts.begin(BOB, Method.SECRET, RUN)

    assert not attempts.has_room_for(EVE, Method.PICTURES)
    assert attempts.has_room_for(BOB, Method.PICTURES)
    assert attempts.left(EVE, Method.PICTURES) == 3
