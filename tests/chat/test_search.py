import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.chat import search as module
from fantom.chat.entry import Happening, SystemLine
from fantom.chat.notes import Notes
from fantom.chat.search import (
    MOST_MARKED,
    holds,
    look_through,
    needle_of,
    occurrences,
    search,
)


class Tabs:
    """Some tabs, and a clock."""

    def __init__(self, count):
        self.now = 1000.0
        self.tabs = [Notes(lambda: self.now) for _ in range(count)]

    def say(self, tab, *texts):
        """Say that there, a second later each."""
        for text in texts:
            self.now += 1
            self.tabs[tab].send_text(text)


@pytest.fixture
def tabs(qapp):
    """Return two of them."""
    return Tabs(2)


def texts(found):
    """Return what was found."""
    return [each.entry.text for each in found]


def test_the_newest_of_all_tabs_come_first(tabs):
    """Whatever their case; with their place."""
    tabs.say(0, "Foo 1", "bar")
    tabs.say(1, "a FOO", "nothing")
    tabs.say(0, "foo 3")
    found = search(tabs.tabs, "fOO", 10)

    assert texts(found) == ["foo 3", "a FOO", "Foo 1"]
    assert [(x.talk, x.place) for x in found] == [
        (tabs.tabs[0], 2),
        (tabs.tabs[1], 0),
        (tabs.tabs[0], 0),
    ]
    assert texts(search(tabs.tabs, "foo", 2)) == ["foo 3", "a FOO"]


def test_nothing_is_looked_for_without_words(tabs):
    """Not everything is found."""
    tabs.say(0, "x")

    assert search(tabs.tabs, "", 10) == []


def test_what_is_gone_is_not_found(tabs):
    """Nor what nobody said."""
    tabs.say(0, "foo")
    note = tabs.tabs[0].latest(1)[0]
    tabs.tabs[0].delete(note.id)

    assert search(tabs.tabs, "foo", 10) == []
    assert not holds(SystemLine(Happening.CAME, 0.0, "foo"), needle_of("foo"))


def test_a_long_tab_is_looked_through_in_slices(tabs, monkeypatch):
    """From the newest back; a wipe between them is no error."""
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    tabs.say(0, *map(str, range(8)))
    tabs.say(1, "1")
    slices = [texts(each) for each in look_through(tabs.tabs, "1")]
    assert slices == [[], [], ["1"], ["1"]]

    looking = look_through(tabs.tabs, "1")
    next(looking)
    tabs.tabs[0].wipe()
    assert [texts(each) for each in looking] == [[], [], ["1"]]


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
