import pytest
from PySide6.QtCore import QPointF

from fantom.ui.block import Block, Ink, is_endless
from fantom.ui.spans import Look, spans_of


@pytest.fixture
def block(theme):
    """Lay out a text in the window's font."""

    def build(text, width=300):
        inks = {look: Ink("#ffffff") for look in Look}
        return Block(text, theme.fonts.body, width, spans_of(text), inks)

    return build


def test_words_are_found_around_a_place(block):
    """Counted as Qt counts: an emoji is two."""
    text = block("🙂 one two")

    assert text.word_at(3) == text.word_at(5) == (3, 6)
    assert text.text[text.sliced(3, 6)] == "one"
    assert text.word_at(10) == (7, 10)


def test_an_empty_text_has_no_words(block):
    """Asking is no error."""
    assert block("").word_at(0) == (0, 0)


def test_the_nearest_place_is_found_anywhere(block):
    """Also beside and below the text."""
    text = block("one two\nthree")

    assert text.place_at(QPointF(-50, -50)) == 0
    assert text.place_at(QPointF(1_000, 1_000)) == text.end
    assert text.line_of(9)[0] > text.line_of(2)[0]


def test_a_link_is_only_where_its_letters_are(block):
    """Not behind the end of its line."""
    text = block("http://a.example and")

    assert text.span_at(QPointF(20, 8), Look.LINK).end == 16
    assert text.span_at(QPointF(text.width - 5, 8), Look.LINK) is None
    assert text.span_at(QPointF(text.width + 50, 8), Look.LINK) is None


def test_text_fits_its_width(block):
    """Long words break anywhere."""
    assert block("x" * 10_000).width <= 300
    assert block("word " * 500).width <= 300


@pytest.mark.parametrize(
    ("text", "endless"),
    [("x" * 2_001, True), ("x" * 2_000, False), ("word " * 9_999, False)],
)
def test_words_without_end_are_noticed(text, endless):
    """Looking for their breaks would take the square of their length."""
    assert is_endless(text) is endless
