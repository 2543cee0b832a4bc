import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.i18n.shown import copied, is_right_to_left, part_copied, shown, shown_line

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("sign", BIDI)
def test_signs_that_reorder_are_replaced(sign):
    """`txt.exe` cannot look like `exe.txt`."""
    assert shown(f"a{sign}b") == shown_line(f"a{sign}b") == "a\ufffdb"


@given(st.text())
def test_no_control_is_left(text):
    """Nothing invisible steers the screen, whatever was sent."""
    left = {c for c in shown(text) if unicodedata.category(c) == "Cc"}

    assert left <= {"\n", "\t"}
    assert not set(BIDI) & set(shown(text))


@given(st.text())
def test_a_line_is_one_line(text):
    """A name cannot push the rest of the window down."""
    assert not set("\n\r\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029") & set(shown_line(text))


def test_what_is_harmless_stays():
    """Spaces, emoji, joiners and every script are shown as they were typed."""
    text = "  a\t b \n\n👩‍👩‍👧 שלום मेघ Tengwar \u00a0."

    assert shown(text) == text


def test_line_ends_of_all_systems_are_line_ends():
    """A text from Windows has no odd signs."""
    assert shown("a\r\nb\rc") == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", False),
        ("123 שלום", True),
        ("سلام abc", True),
        ("", False),
        ("?!", False),
    ],
)
def test_the_first_strong_letter_gives_the_direction(text, expected):
    """As in the Unicode standard, digits and marks have no say."""
    assert is_right_to_left(text) is expected


def test_what_is_copied_is_what_came_without_tricks():
    """Signs that do something in a terminal stay behind; odd ones that don't, stay."""
    assert (
        copied("a\x1b[31m\x07b\u202ec\r\nd\re\x85f\tg\ufffd␀")
        == "a[31mbc\nd\ne\nf\tg\ufffd␀"
    )


def test_a_part_is_counted_in_what_is_shown():
    """Line ends are one sign there."""
    text = "a\r\n\x07b"

    assert shown(text)[2:] == "\u2407b"
    assert part_copied(text, slice(2, 4)) == "b"
