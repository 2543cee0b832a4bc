"""What two people type is compared as they mean it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import VerificationRefused
from fantom.identity.answer import answer_bytes
from fantom.identity.verification import Refusal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "cafe\u0301"),
        ("  At the  lake\t", "at the lake"),
        ("STRASSE", "straße"),
        ("ＡＢＣ", "abc"),
        ("ﬁsh", "FISH"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("a\u00a0b", "a b"),
        ("ℌello", "hello"),
    ],
)
def test_the_same(one, other):
    """Case, blanks, and how a letter is written."""
    assert answer_bytes(one) == answer_bytes(other)


@pytest.mark.parametrize(("one", "other"), [("a b", "ab"), ("и", "й"), ("1", "l")])
def test_not_the_same(one, other):
    """What is another word stays one."""
    assert answer_bytes(one) != answer_bytes(other)


@pytest.mark.parametrize("text", ["", "   ", "\t\n\u3000"])
def test_nothing_is_no_answer(text):
    """Everybody would know it."""
    with pytest.raises(VerificationRefused) as caught:
        answer_bytes(text)

    assert caught.value.reason == Refusal.EMPTY


def test_half_a_pair_is_an_answer():
    """Whatever Qt hands over."""
    assert answer_bytes("a\ud83d") == "a\ufffd".encode()


@given(st.text())
def test_what_was_folded_is_whole(text):
    """Any text at all is bytes, or refused."""
    try:
        assert answer_bytes(text)
    except VerificationRefused:
        assert not text.strip()
