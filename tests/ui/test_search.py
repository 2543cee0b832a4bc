import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.chat.entry import Author, Entry, Happening, SystemLine
from fantom.chat.search import MOST_MARKED, occurrences
from fantom.ui.search import Search

MANY = 200_000


def lines_of(*texts):
    """Return lines that say that."""
    return [Entry(str(n), Author.PEER, text, 0.0) for n, text in enumerate(texts)]


def found(search):
    """Return the rows that were found, as they are gone through."""
    return [search[place] for place in range(len(search))]


def test_the_newest_match_is_the_first(qapp):
    """One looks back; case plays no part."""
    search = Search(lines_of("One", "two", "oNe", "none"))
    search.start("oNE")

    assert found(search) == [3, 2, 0]
    assert search.is_done


def test_what_comes_is_looked_at(qapp):
    """It is newer than all before."""
    lines = lines_of("one", "two")
    search = Search(lines)
    search.start("one")
    lines += lines_of("two", "one more", "someone")
    for row in (2, 3, 4):
        search.add(row)

    assert found(search) == [4, 3, 0]


def test_happenings_are_not_searched(qapp):
    """What people said is."""
    search = Search([SystemLine(Happening.LEFT, 0.0)])
    search.start("left")
    search.add(0)

    assert len(search) == 0


def test_a_long_conversation_is_searched_in_slices(qapp, qtbot):
    """The newest are there at once, and no slice keeps the loop."""
    search = Search(lines_of(*(f"word {n}" for n in range(MANY))))
    start = time.perf_counter()
    search.start("word")
    first = time.perf_counter() - start
    assert 0 < len(search) < MANY / 10
    assert not search.is_done
    qtbot.waitUntil(lambda: search.is_done)

    assert len(search) == MANY
    assert [search[0], search[MANY - 1]] == [MANY - 1, 0]
    assert first < 0.2


def test_a_slice_has_no_more_letters_than_lines_are_long(qapp, qtbot):
    """A few enormous texts do not stop the window either."""
    search = Search(lines_of(*["x" * 262_144] * 20))
    search.start("y")
    assert not search.is_done
    qtbot.waitUntil(lambda: search.is_done)


def test_other_words_begin_anew(qapp, qtbot):
    """Nothing of the last search is left, and none goes on."""
    search = Search(lines_of(*["one"] * 20_000, "two"))
    search.start("one")
    search.start("two")
    qtbot.waitUntil(lambda: search.is_done)
    assert found(search) == [20_000]
    search.stop()
    search.add(0)
    assert len(search) == 0


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
def test_places_are_those_of_the_words(text, words):
    """Also where a folded letter is longer than the letter."""
    needle = words.casefold()
    for start, end in occurrences(text, needle):
        assert 0 <= start < end <= len(text)
        assert needle in text[start:end].casefold()


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("one ONE", "one", [(0, 3), (4, 7)]),
        ("Straße", "ss", [(4, 5)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("Ёлка", "ёл", [(0, 2)]),
        ("a", "", []),
    ],
)
def test_words_are_found_where_they_stand(text, words, places):
    """From left to right, none twice."""
    assert occurrences(text, words) == places


def test_the_most_common_letter_is_not_marked_without_end(qapp):
    """A text of one letter stays a quick one."""
    assert len(occurrences("x" * 262_144, "x")) == MOST_MARKED
