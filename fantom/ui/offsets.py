"""Places in a text, as Python and as Qt count them.

Python counts letters, Qt counts halves of UTF-16: an emoji is one here and two there.
"""

from bisect import bisect_left, bisect_right

_LAST_SINGLE = "\uffff"


class Offsets:
    """Translates places in one text; at no cost where both count alike."""

    def __init__(self, text: str) -> None:
        self._pairs: list[int] = []
        if text and max(text) > _LAST_SINGLE:
            self._pairs = [i for i, sign in enumerate(text) if sign > _LAST_SINGLE]
        # Where each pair begins as Qt counts.
        self._starts = [place + done for done, place in enumerate(self._pairs)]

    def to_qt(self, place: int) -> int:
        """Return where Qt finds that place."""
        return place + bisect_left(self._pairs, place)

    def from_qt(self, place: int) -> int:
        """Return where Python finds that place; the middle of a pair is its start."""
        pairs = bisect_right(self._starts, place)
        if pairs and self._starts[pairs - 1] + 1 == place:
            return self._pairs[pairs - 1]
        return place - bisect_left(self._starts, place)
