"""A file that is sent: read as it was when it was offered, or not."""

import os
from collections.abc import Callable

from blake3 import blake3

from fantom.errors import RemoteProtocolError
from fantom.file_errors import FileChanged
from fantom.files.blocks import READ_BYTES, nothing
from fantom.files.offering import Found, Mark
from fantom.files.refusals import reading

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # what lies there now may be a pipe
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Source:
    """Reads one file, in order, and knows the hash of what it read.

    A file that only grows is sent as far as it was offered: if it was touched while it
    was read, it is read again in the end, and its beginning must be what was sent.
    `on_block` is called after each block of what takes long, and may raise.
    """

    def __init__(self, found: Found) -> None:
        """Open it.  Raises FileGone, FileChanged, FileUnreadable."""
        self._found = found
        self.size, self.position = found.size, 0
        self.has_grown = False
        self._hash = blake3()
        with reading(found.place):
            self._descriptor = os.open(found.place, _FLAGS)
        try:
            self._state = self._offered_state()
        except BaseException:
            self.close()
            raise

    @property
    def digest(self) -> bytes:
        """The hash of what was read; behind the last byte, that of the file."""
        return self._hash.digest()

    def read(
        self, most: int = READ_BYTES, on_block: Callable[[], None] = nothing
    ) -> bytes:
        """Return the next bytes; none are left behind the last one that was offered.

        Raises:
            FileChanged: it is not what was offered.
            FileUnreadable
        """
        self._look()
        block = self._read(min(most, self.size - self.position))
        self._hash.update(block)
        self.position += len(block)
        if block and self.position == self.size:
            self._check_whole(on_block)
        return block

    def pass_over(self, offset: int, on_block: Callable[[], None] = nothing) -> bytes:
        """Go on behind the first `offset` bytes, and return their hash.

        Raises:
            RemoteProtocolError: it never had so many.
            FileChanged: it is not what was offered.
            FileUnreadable
        """
        if offset > self.size:
            raise RemoteProtocolError("more of a file than was offered")
        while self.position < offset:
            self.read(min(READ_BYTES, offset - self.position), on_block)
            on_block()
        return self.digest

    def close(self) -> None:
        """Read no further."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            os.close(descriptor)

    def _read(self, count: int) -> bytes:
        """Read so many bytes, or fewer; none at all only if none are wanted."""
        with reading(self._found.place):
            block = os.read(self._descriptor, count)
        if count and not block:
            raise FileChanged(str(self._found.place))
        return block

    def _offered_state(self) -> os.stat_result:
        state = os.fstat(self._descriptor)
        if Mark.of(state) != self._found.mark:
            raise FileChanged(str(self._found.place))
        return state

    def _look(self) -> os.stat_result:
        """Return how it is now.  Raises FileChanged if it became shorter."""
        with reading(self._found.place):
            state = os.fstat(self._descriptor)
        if state.st_size < self.size:
            raise FileChanged(str(self._found.place))
        self.has_grown = self.has_grown or state.st_size > self.size
        return state

    def _check_whole(self, on_block: Callable[[], None]) -> None:
        """Raise FileChanged unless what was read still lies there."""
        state, before = self._look(), self._state
        changes = (state.st_mtime_ns, state.st_ctime_ns, state.st_size)
        if changes == (before.st_mtime_ns, before.st_ctime_ns, before.st_size):
            return
        again, left = blake3(), self.size
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        while left:
            block = self._read(min(READ_BYTES, left))
            again.update(block)
            left -= len(block)
            on_block()
        if again.digest() != self.digest:
            raise FileChanged(str(self._found.place))
