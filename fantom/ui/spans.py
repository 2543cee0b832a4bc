"""The parts of a text that look different: code, and links outside of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from fantom.ui.links import find_links

MOST_SPANS = 1_000
_FENCE = "```"
_INLINE = re.compile(r"(?<!`)`[^`\n]+`(?!`)")


class Look(StrEnum):
    """What a part of a text looks like."""

    CODE = "code"
    TICK = "tick"  # what marks code: seen, since what is said stays as typed
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text, from `start` up to `end`."""

    look: Look
    start: int
    end: int


def spans_of(text: str) -> list[Span]:
    """Return the parts of a shown text, from left to right; none overlaps.

    Nothing inside code is read as anything else.
    """
    if "`" not in text:
        return [Span(Look.LINK, it.start, it.end) for it in find_links(text)]
    code = list(islice(_code(text), MOST_SPANS))
    masked = _without(text, code)
    links = [Span(Look.LINK, it.start, it.end) for it in find_links(masked)]
    return sorted([*code, *links], key=lambda span: span.start)


def _code(text: str) -> Iterator[Span]:
    place = 0
    while True:
        start = text.find(_FENCE, place)
        end = text.find(_FENCE, start + len(_FENCE)) if start >= 0 else -1
        if end < 0:
            yield from _inline(text, place, len(text))
            return
        yield from _inline(text, place, start)
        place = end + len(_FENCE)
        yield from _ticked(start, place, len(_FENCE))


def _inline(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _INLINE.finditer(text, start, end):
        yield from _ticked(*match.span(), 1)


def _ticked(start: int, end: int, ticks: int) -> Iterator[Span]:
    yield Span(Look.TICK, start, start + ticks)
    if start + ticks < end - ticks:
        yield Span(Look.CODE, start + ticks, end - ticks)
    yield Span(Look.TICK, end - ticks, end)


def _without(text: str, spans: list[Span]) -> str:
    """Blank out code, so that every place stays where it is."""
    parts: list[str] = []
    place = 0
    for span in spans:
        parts += (text[place : span.start], "`" * (span.end - span.start))
        place = span.end
    return "".join([*parts, text[place:]])
