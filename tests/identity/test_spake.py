"""SPAKE2 with honest sides, and with others."""

import pytest
from nacl.bindings import (
    crypto_core_ed25519_add,
    crypto_scalarmult_ed25519_base_noclamp,
)
from spake2 import ed25519_basic as curve

from fantom.errors import RemoteProtocolError
from fantom.identity.spake import ELEMENT_BYTES, Exchange, check_element

ALICE, BOB = b"\1" * 32, b"\2" * 32
P = 2**255 - 19
BASE = crypto_scalarmult_ed25519_base_noclamp((1).to_bytes(32, "little"))
# All eight points of small order, in their own spelling.
ORDER_8 = (
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
)


def number(value):
    """Return 32 bytes of a number, the least first."""
    return value.to_bytes(32, "little")


SMALL = {
    "neutral": number(1),
    "order-2": number(P - 1),
    "order-4": number(0),
    "order-4-too": number(2**255),
    **{f"order-8-{i}": bytes.fromhex(text) for i, text in enumerate(ORDER_8)},
}
OTHER_SPELLINGS = {
    "neutral-negative": number(1 + 2**255),
    "neutral-above": number(P + 1),
    "neutral-above-negative": number(P + 1 + 2**255),
    "order-2-negative": number(P - 1 + 2**255),
    "order-4-above": number(P),
    "order-4-above-negative": number(P + 2**255),
    "all-ones": b"\xff" * 32,
}
MIXED = {
    f"mixed-{name}": crypto_core_ed25519_add(BASE, point)
    for name, point in SMALL.items()
    if name != "neutral"
}
OFF = {"no-point": number(2), "no-point-negative": number(2 + 2**255)}
BAD = SMALL | OTHER_SPELLINGS | MIXED | OFF


def pair(one=b"password", other=b"password"):
    """Return a starter and the other side, with their passwords."""
    return (
        Exchange(one, ALICE, BOB, is_starter=True),
        Exchange(other, ALICE, BOB, is_starter=False),
    )


def test_the_same_password_is_the_same_key():
    """Of 32 bytes; elements have 33."""
    starter, other = pair()
    key = starter.key(other.element)

    assert key == other.key(starter.element)
    assert len(key) == 32
    assert (len(starter.element), len(other.element)) == (ELEMENT_BYTES, 33)
    assert (starter.element[:1], other.element[:1]) == (b"A", b"B")


def test_another_password_is_another_key():
    """Without a word: whoever needs to know asks for a proof."""
    starter, other = pair(other=b"else")

    assert starter.key(other.element) != other.key(starter.element)


def test_other_people_are_another_key():
    """Both identities are in it."""
    starter, _ = pair()
    other = Exchange(b"password", ALICE, b"\3" * 32, is_starter=False)

    assert starter.key(other.element) != other.key(starter.element)


@pytest.mark.parametrize("point", BAD.values(), ids=BAD)
def test_bad_points_are_refused(point):
    """By both sides: small order, mixed order, other spellings, none at all."""
    starter, other = pair()

    with pytest.raises(RemoteProtocolError):
        starter.key(b"B" + point)
    with pytest.raises(RemoteProtocolError):
        other.key(b"A" + point)


def test_the_package_alone_takes_some_of_them():
    """Hence our own look: this is the neutral element, spelt otherwise."""
    taken = []
    for name, point in BAD.items():
        try:
            curve.bytes_to_element(point)
        except (ValueError, curve.NotOnCurve):
            continue
        taken.append(name)

    assert "neutral-negative" in taken
    assert not {"neutral", "order-2", *MIXED} & set(taken)


@pytest.mark.parametrize(
    "element",
    [
        b"",
        b"A",
        b"A" + BASE[1:],
        b"A" + BASE + b"x",
        b"B" + BASE,
        b"S" + BASE,
        b"a" + BASE,
        BASE + b"A",
    ],
)
def test_what_is_no_element_of_a_starter_is_refused(element):
    """Its length, and whose it is."""
    with pytest.raises(RemoteProtocolError):
        check_element(element, from_starter=True)


def test_a_point_is_taken_from_its_side_only():
    """From neither in the name of the other."""
    check_element(b"A" + BASE, from_starter=True)
    check_element(b"B" + BASE, from_starter=False)

    with pytest.raises(RemoteProtocolError):
        check_element(b"A" + BASE, from_starter=False)


def test_our_own_element_does_not_come_back():
    """Whoever knows nothing could say only that."""
    starter, _ = pair()

    with pytest.raises(RemoteProtocolError, match="came back"):
        starter.key(b"B" + starter.element[1:])
