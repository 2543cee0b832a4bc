import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.ui.spans import MOST_SPANS, Look, spans_of
from tests.steps import ENDLESS


def parts(text, look):
    """Return the parts of a text that have that look."""
    return [text[it.start : it.end] for it in spans_of(text) if it.look is look]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b  c` d", ["b  c"]),
        ("a\n```\nb `c`\n```d", ["\nb `c`\n"]),
        ("`a` and `b`", ["a", "b"]),
        ("`a\nb`", []),
        ("``` never ends `a`", ["a"]),
        ("`` ` `", [" "]),
        ("``````", []),
        ("no code", []),
    ],
)
def test_code_stands_between_backticks(text, code):
    """One on a line, or three on several; half a pair is a plain sign."""
    assert parts(text, Look.CODE) == code


def test_nothing_is_a_link_inside_code():
    """It is kept as it was typed."""
    text = "`http://a.example` http://b.example ```x@y.example```"

    assert parts(text, Look.LINK) == ["http://b.example"]


@given(st.text(alphabet="`a \nhttp://b.c", max_size=200))
def test_parts_never_overlap(text):
    """They stand from left to right inside the text."""
    place = 0
    for span in spans_of(text):
        assert place <= span.start < span.end <= len(text)
        place = span.end


@pytest.mark.parametrize("text", ["`", "`a", "`a`", "``` ", "`\n", "``````a"])
def test_the_longest_text_takes_no_time(text):
    """Nor more parts than a layout can bear."""
    assert len(spans_of(text * (ENDLESS // len(text)))) <= 2 * MOST_SPANS
