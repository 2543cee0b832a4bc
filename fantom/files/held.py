"""Bytes that are offered as a file and lie in none: a picture from the clipboard."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from blake3 import blake3

from fantom.errors import RemoteProtocolError
from fantom.files.blocks import READ_BYTES, nothing


@dataclass(frozen=True, slots=True)
class Held:
    """A file of an offer that is in memory only."""

    path: str
    data: bytes = field(repr=False)
    changed: float
    is_folder: ClassVar[bool] = False

    @property
    def place(self) -> Path:
        """What to call it where something is wrong with it."""
        return Path(self.path)

    @property
    def size(self) -> int:
        """How many bytes are offered."""
        return len(self.data)


class HeldSource:
    """Reads it as `Source` reads a file; nothing can go wrong with it."""

    def __init__(self, held: Held) -> None:
        self._data, self.position = held.data, 0

    @property
    def digest(self) -> bytes:
        """The hash of what was read."""
        return blake3(memoryview(self._data)[: self.position]).digest()

    def read(
        self, most: int = READ_BYTES, on_block: Callable[[], None] = nothing
    ) -> bytes:
        """Return the next bytes; none are left behind the last one."""
        on_block()
        block = self._data[self.position : self.position + most]
        self.position += len(block)
        return block

    def pass_over(self, offset: int, on_block: Callable[[], None] = nothing) -> bytes:
        """Go on behind the first `offset` bytes, and return their hash.

        Raises:
            RemoteProtocolError: it never had so many.
        """
        on_block()
        if offset > len(self._data):
            raise RemoteProtocolError("more of a file than was offered")
        self.position = offset
        return self.digest

    def close(self) -> None:
        """Read no further."""
