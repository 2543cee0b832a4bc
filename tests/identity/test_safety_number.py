"""Digits of both keys, the same on both screens."""

import json
from pathlib import Path

import pytest

from fantom.identity.safety_number import (
    in_groups,
    qr_text,
    read_number,
    safety_number,
)

FILE = Path(__file__).parents[1] / "vectors" / "fantom2_handshake.json"
VECTORS = json.loads(FILE.read_text())
ONE, OTHER = b"\1" * 32, b"\2" * 32
NUMBER = safety_number(ONE, OTHER)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_vectors(vector):
    """As an independent implementation computes it, from both sides."""
    keys = [
        bytes.fromhex(vector[side]["identity_public"])
        for side in ("initiator", "responder")
    ]

    assert safety_number(*keys) == vector["safety_number"]
    assert safety_number(*reversed(keys)) == vector["safety_number"]


def test_another_key_is_another_number():
    """In its own half only, so that people may compare all of it."""
    other = safety_number(ONE, b"\3" * 32)

    assert other != NUMBER
    assert other[:30] == NUMBER[:30]


def test_it_is_read_in_groups():
    """Twelve of five, leading zeros too."""
    groups = in_groups(NUMBER)

    assert ([len(group) for group in groups], "".join(groups)) == ([5] * 12, NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        qr_text(NUMBER),
        qr_text(NUMBER).upper(),
        " ".join(in_groups(NUMBER)),
        "\n".join(in_groups(NUMBER)) + "\n",
    ],
)
def test_a_number_is_read_however_it_comes(text):
    """From a code, or typed."""
    assert read_number(text) == NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "",
        NUMBER[1:],
        NUMBER + "1",
        "x" + NUMBER[1:],
        "٣" + NUMBER[1:],
        "²" + NUMBER[1:],
        "fantom:" + NUMBER,
        "fantom-safety:",
        qr_text(qr_text(NUMBER)),
    ],
)
def test_what_is_none_is_not_taken_for_another_one(text):
    """So that nobody is told of an attack who read the wrong code."""
    assert read_number(text) is None


def test_a_code_is_no_invitation():
    """Or whoever looks for one would find this."""
    assert not qr_text(NUMBER).startswith("fantom:")
