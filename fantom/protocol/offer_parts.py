"""Long offers of files travel in parts: cutting them, and putting them together.

Source: docs/PROTOCOL.md, section 10.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.limits import (
    MAX_FILES,
    MAX_OFFER_BYTES,
    MAX_OFFER_PART,
    OFFER_ENTRY_WEIGHT,
    OFFERED_FILE_WEIGHT,
)
from fantom.protocol.messages import FileOffer, OfferedFile


def offer_weight(entries: Iterable[OfferedFile]) -> int:
    """Return what of an offer is bounded by `MAX_OFFER_BYTES`."""
    return sum(map(_weight, entries))


def offer_in_parts(offer: FileOffer) -> list[FileOffer]:
    """Return a whole `offer` as it goes over the wire: mostly as it is.

    Raises:
        LocalProtocolError: it holds more than any offer may.
    """
    if _is_too_much(len(offer.entries), offer_weight(offer.entries)):
        raise LocalProtocolError(f"offer of {len(offer.entries)} files")
    heaps = _heaps(offer.entries, MAX_OFFER_PART - len(offer.preview))
    return [
        FileOffer(
            offer.transfer, heap, number, len(heaps), b"" if number else offer.preview
        )
        for number, heap in enumerate(heaps)
    ]


class OfferParts:
    """Puts the parts of an offer together; one offer at a time, its parts in order."""

    def __init__(self) -> None:
        self._first: FileOffer | None = None  # of those that are not whole yet
        self._entries: list[OfferedFile] = []
        self._count = self._weight = 0

    @property
    def held(self) -> int:
        """What takes memory here until an offer is whole, weighed as a whole one is."""
        beside = OFFERED_FILE_WEIGHT - OFFER_ENTRY_WEIGHT
        return self._weight + beside * len(self._entries)

    def add(self, part: FileOffer) -> FileOffer | None:
        """Return the whole offer that `part` completes.

        Raises:
            RemoteProtocolError: `part` does not follow the one before it, or the
                offer holds more than one may.
        """
        if not self._follows(part):
            raise RemoteProtocolError("a part of an offer out of its order")
        if part.parts == 1:
            return part  # as nearly all are; one record cannot hold too much
        self._first = self._first or part
        self._entries += part.entries
        self._weight += offer_weight(part.entries)
        if _is_too_much(len(self._entries), self._weight):
            raise RemoteProtocolError("an offer that is too long")
        self._count += 1
        return self._take(self._first) if self._count == part.parts else None

    def _follows(self, part: FileOffer) -> bool:
        first = self._first or part
        is_alike = (part.transfer, part.parts) == (first.transfer, first.parts)
        return is_alike and part.part == self._count < part.parts

    def _take(self, first: FileOffer) -> FileOffer:
        whole = replace(first, entries=tuple(self._entries), part=0, parts=1)
        self._first, self._entries, self._count, self._weight = None, [], 0, 0
        return whole


def _weight(entry: OfferedFile) -> int:
    return len(entry.path.encode()) + OFFER_ENTRY_WEIGHT


def _is_too_much(files: int, weight: int) -> bool:
    return files > MAX_FILES or weight > MAX_OFFER_BYTES


def _heaps(
    entries: tuple[OfferedFile, ...], room: int
) -> list[tuple[OfferedFile, ...]]:
    """Cut `entries` into heaps that fit a record; in the first is less `room`."""
    heaps: list[tuple[OfferedFile, ...]] = []
    heap: list[OfferedFile] = []
    for entry in entries:
        if (room := room - _weight(entry)) < 0:
            heaps.append(tuple(heap))
            heap, room = [], MAX_OFFER_PART - _weight(entry)
        heap.append(entry)
    return [*heaps, tuple(heap)]
