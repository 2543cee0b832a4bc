"""What is marked in the text of one line, to be copied."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the mouse went down to where it is now, as Qt counts letters.

    While `word` is set, it grows by whole words: the mouse went down twice.
    """

    row: int
    anchor: int
    cursor: int
    word: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        """Where it begins, whichever way it was drawn."""
        return min(self.anchor, self.cursor)

    @property
    def end(self) -> int:
        """The place behind it."""
        return max(self.anchor, self.cursor)

    def __bool__(self) -> bool:
        return self.anchor != self.cursor

    def to(self, place: int) -> "Selection":
        """Return it drawn as far as `place`."""
        return replace(self, cursor=place)

    def to_word(self, start: int, end: int) -> "Selection":
        """Return it drawn as far as the word that lies there."""
        assert self.word is not None, "it began with a word"
        first, last = self.word
        if start < first:
            return replace(self, anchor=last, cursor=start)
        return replace(self, anchor=first, cursor=max(end, last))
