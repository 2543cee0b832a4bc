"""How far the accepted files of an offer have come, in the order of the offer."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from copy import copy
from itertools import accumulate
from typing import NamedTuple, Self

from fantom.errors import RemoteProtocolError


class Position(NamedTuple):
    """A place in an offer: all before it has come so far."""

    file: int  # its number
    offset: int = 0  # in it, in bytes


START = Position(0)


class Course:
    """The way through the accepted files, from one position to the next.

    A file with no bytes, or a folder, is passed like any other: by `pass_file`.
    """

    def __init__(self, sizes: Sequence[int], accepted: Sequence[int]) -> None:
        self._accepted = accepted
        self._sizes = [sizes[index] for index in accepted]
        self._before = [0, *accumulate(self._sizes)]  # bytes before each file
        self._file = 0  # in `accepted`
        self._offset = 0

    def anew(self) -> Self:
        """Return the same way, at its beginning; it costs nothing."""
        again = copy(self)
        again._file = again._offset = 0  # noqa: SLF001 - it is one of us
        return again

    @property
    def total(self) -> int:
        """How many bytes there are to come."""
        return self._before[-1]

    @property
    def done(self) -> int:
        """How many of them are behind us."""
        return self._before[self._file] + self._offset

    @property
    def files_done(self) -> int:
        """How many files are behind us."""
        return self._file

    @property
    def is_complete(self) -> bool:
        """Whether every file is behind us."""
        return self._file == len(self._accepted)

    @property
    def position(self) -> Position:
        """Where we are; behind the last file at the end."""
        if self.is_complete:
            last = self._accepted[-1] if self._accepted else -1
            return Position(last + 1)
        return Position(self._accepted[self._file], self._offset)

    @property
    def rest_of_file(self) -> int:
        """How many bytes of the present file are to come."""
        return 0 if self.is_complete else self._sizes[self._file] - self._offset

    def advance(self, count: int) -> None:
        """Leave `count` bytes of the present file behind us.

        Raises:
            RemoteProtocolError: it has fewer.
        """
        if count > self.rest_of_file:
            raise RemoteProtocolError("more of a file than was offered")
        self._offset += count

    def pass_file(self) -> Position:
        """Leave the present file behind us, whole or not."""
        self._file, self._offset = self._file + 1, 0
        return self.position

    def move_to(self, position: Position) -> None:
        """Go on to `position`, or stay.

        Raises:
            RemoteProtocolError: it is behind us, or no place on this way.
        """
        index, offset = position
        file = bisect_left(self._accepted, index)
        most = self._sizes[file] if self.holds(index) else 0
        if position < self.position or not 0 <= offset <= most:
            raise RemoteProtocolError("a place that is not on the way")
        self._file, self._offset = file, offset

    def holds(self, index: int) -> bool:
        """Whether that file is one of the accepted."""
        file = bisect_left(self._accepted, index)
        return file < len(self._accepted) and self._accepted[file] == index

    def behind(self, index: int) -> Position:
        """Return the position once that file is passed."""
        file = bisect_left(self._accepted, index) + 1
        is_last = file >= len(self._accepted)
        return Position(self._accepted[-1] + 1 if is_last else self._accepted[file])

    def left(self) -> Sequence[int]:
        """Return the files that are not behind us."""
        return self._accepted[self._file :]


def ranges(indexes: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return ascending `indexes` as (first, count)."""
    found: list[tuple[int, int]] = []
    for index in indexes:
        if found and sum(found[-1]) == index:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((index, 1))
    return tuple(found)


def indexes(ranges: Iterable[tuple[int, int]], count: int) -> list[int]:
    """Return what ascending `ranges` hold, each below `count`.

    Raises:
        RemoteProtocolError: one of them holds another.
    """
    found: list[int] = []
    for first, many in ranges:
        if first + many > count:
            raise RemoteProtocolError("a file that was not offered")
        found.extend(range(first, first + many))
    return found
