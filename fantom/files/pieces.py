"""What is sent of an offer's files, one piece after the other, read as it is wanted.

For a thread: it waits for disks.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from fantom.errors import FantomError
from fantom.file_errors import (
    FileChanged,
    FileGone,
)
from fantom.files.blocks import READ_BYTES, nothing
from fantom.files.course import Position
from fantom.files.held import Held, HeldSource
from fantom.files.offering import Found
from fantom.files.source import Source
from fantom.protocol.messages import FileReason

MAX_PIECES = 64  # at once: of many small files
NO_HASH = bytes(32)  # of a folder


@dataclass(frozen=True, slots=True)
class Block:
    """Bytes of a file."""

    index: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class End:
    """A file is whole; the hash of it."""

    index: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Left:
    """A file is left out."""

    index: int
    reason: str


Piece = Block | End | Left


@dataclass(frozen=True, slots=True)
class Errand:
    """Which files to read, and from where.

    Where it starts within a file, `prefix` must be the hash of what is before.
    """

    found: Sequence[Found | Held]
    indexes: Iterable[int]
    start: Position
    prefix: bytes
    left: Mapping[int, str]  # what nobody wants any more; it can change meanwhile


def pieces(errand: Errand, on_block: Callable[[], None] = nothing) -> Generator[Piece]:
    """Yield what is to be sent; `on_block` may raise, if nobody wants it any more."""
    for index in errand.indexes:
        if index not in errand.left:
            try:
                yield from _of_file(errand, index, on_block)
            except FantomError as error:
                yield Left(index, _reason(error))
        if index in errand.left:
            yield Left(index, errand.left[index])


def some(pieces: Iterator[Piece]) -> list[Piece]:
    """Return the next pieces, about as much as is read at once; none at the end."""
    taken: list[Piece] = []
    size = 0
    for piece in islice(pieces, MAX_PIECES):
        taken.append(piece)
        size += len(piece.data) if isinstance(piece, Block) else 0
        if size >= READ_BYTES:
            break
    return taken


def _of_file(
    errand: Errand, index: int, on_block: Callable[[], None]
) -> Iterator[Piece]:
    found, start = errand.found[index], errand.start
    if found.is_folder:
        yield End(index, NO_HASH)
        return
    source = HeldSource(found) if isinstance(found, Held) else Source(found)
    try:
        if index == start.file and start.offset:
            _pass_over(source, errand, on_block)
        while index not in errand.left and (block := source.read(on_block=on_block)):
            yield Block(index, source.position - len(block), block)
        if index not in errand.left:
            yield End(index, source.digest)
    finally:
        source.close()


def _pass_over(
    source: Source | HeldSource, errand: Errand, on_block: Callable[[], None]
) -> None:
    if source.pass_over(errand.start.offset, on_block) != errand.prefix:
        raise FileChanged(str(errand.found[errand.start.file].place))


def _reason(error: FantomError) -> FileReason:
    match error:
        case FileChanged():
            return FileReason.CHANGED
        case FileGone():
            return FileReason.GONE
        case _:
            return FileReason.UNREADABLE
