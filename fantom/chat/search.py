"""Looking for words in what was said, whatever their case."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from typing import Generic, TypeVar

from fantom.chat.entry import Entry, Line
from fantom.chat.talk import Talk

T = TypeVar("T", bound=Talk)

MOST_MARKED = 1_000
_AT_ONCE = 5_000  # lines


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A text that holds the words, and in which tab it stands, at which place."""

    talk: T
    place: int
    entry: Entry


def needle_of(words: str) -> str:
    """Return what `holds` looks for."""
    return words.casefold()


def holds(line: Line, needle: str) -> bool:
    """Whether the words are in that line; only texts are looked at."""
    return isinstance(line, Entry) and needle in line.text.casefold()


def look_through(talks: Iterable[T], words: str) -> Iterator[list[Found[T]]]:
    """Yield what holds the words, tab by tab and from the newest back.

    Some thousand lines at a time, so that a loop can do something else between.
    """
    needle = needle_of(words)
    for talk in talks:
        left = len(talk.lines) if needle else 0
        while left > 0:
            first = max(0, left - _AT_ONCE)
            # There are fewer if it was wiped meanwhile.
            yield [
                Found(talk, first + place, line)
                for place, line in reversed([*enumerate(talk.lines[first:left])])
                if isinstance(line, Entry) and holds(line, needle)
            ]
            left = first


def search(talks: Iterable[T], words: str, most: int) -> list[Found[T]]:
    """Return the newest texts of all tabs that hold the words, newest first."""
    found = (each for some in look_through(talks, words) for each in some)
    return nlargest(most, found, key=lambda each: each.entry.time)


def occurrences(text: str, needle: str) -> list[tuple[int, int]]:
    """Return where `needle`, folded already, stands in `text`; the first ones."""
    folded = text.casefold()
    found = list(islice(_places(folded, needle), MOST_MARKED))
    if len(folded) == len(text) or not found:
        return [(place, place + len(needle)) for place in found]
    origin = _origins(text)
    return [(origin[at], origin[at + len(needle) - 1] + 1) for at in found]


def _places(folded: str, needle: str) -> Iterator[int]:
    place = folded.find(needle)
    while needle and place >= 0:
        yield place
        place = folded.find(needle, place + len(needle))


def _origins(text: str) -> list[int]:
    """Return for each folded letter which one it comes from: ß becomes two."""
    return [place for place, sign in enumerate(text) for _ in sign.casefold()]
