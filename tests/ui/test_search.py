from itertools import pairwise

from fantom.chat.entry import Author, Entry, Happening, SystemLine
from fantom.ui.search import Search

MANY = 30_000


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
    counts = [0]
    search.changed.connect(lambda: counts.append(len(search)))
    search.start("word")
    assert len(counts) == 2
    assert not search.is_done
    qtbot.waitUntil(lambda: search.is_done)

    slices = [after - before for before, after in pairwise(counts)]
    assert max(slices) <= MANY / 6
    assert sum(slices) == len(search) == MANY
    assert [search[0], search[MANY - 1]] == [MANY - 1, 0]


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
