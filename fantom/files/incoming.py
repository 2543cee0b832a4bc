"""A file that arrives: under a name of its own until it is whole."""

import contextlib
import os
import secrets
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Self

from blake3 import blake3

from fantom.errors import RemoteProtocolError
from fantom.file_errors import FileDamaged
from fantom.files.blocks import READ_BYTES, nothing
from fantom.files.folder import Folder
from fantom.files.refusals import writing

AHEAD_BYTES = 8_388_608  # that the system may keep to itself
BEHIND_BYTES = 8 * AHEAD_BYTES  # in which a disk has written what it was given
PARTIAL_STEM_BYTES = 96  # of the name, in that of its beginning
EARLIEST, LATEST = 0.0, 4_354_819_200.0  # 1970 to 2107: what any file system can say


def partial_name(name: str) -> str:
    """Return a hidden name for the beginning of a file, never the same twice."""
    stem = name.encode()[:PARTIAL_STEM_BYTES].decode(errors="ignore")
    return f".{stem}.{secrets.token_hex(8)}.part"


class Incoming:
    """Writes one file, in order, and knows the hash of what it wrote.

    Until it is whole it has a hidden name, and only its owner may read it.  The folder
    is closed with it.
    """

    def __init__(
        self, folder: Folder, name: str, size: int, partial: str, descriptor: int
    ) -> None:
        self.name, self.size, self.partial = name, size, partial
        self.position = self._given = 0
        self._folder, self._descriptor = folder, descriptor
        self._hash = blake3()

    @classmethod
    def begin(cls, folder: Folder, name: str, size: int) -> Self:
        """Make the file.

        Raises:
            FolderGone, FolderUnwritable, DiskFull, FileNameImpossible, FileUnwritable
        """
        folder.check_name(name)
        partial = partial_name(name)
        return cls(folder, name, size, partial, folder.make_file(partial))

    @classmethod
    def reopen(
        cls,
        folder: Folder,
        name: str,
        size: int,
        partial: str,
        on_block: Callable[[], None] = nothing,
    ) -> Self:
        """Go on behind what is written; what is more than `size` bytes goes.

        `on_block` is called after each block that is hashed, and may raise.

        Raises:
            FolderGone: the beginning is not there any more.
            FileDamaged: it is no file of ours.
            FolderUnwritable, FileUnwritable
        """
        incoming = cls(folder, name, size, partial, folder.open_file(partial))
        try:
            with writing(folder.path, name):
                incoming._take_up(on_block)
        except BaseException:
            os.close(incoming._descriptor)
            raise
        return incoming

    @property
    def prefix_hash(self) -> bytes:
        """The hash of what is written."""
        return self._hash.digest()

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Write what comes next; where it fails, `position` says how much is written.

        Raises:
            RemoteProtocolError: it would be longer than was said.
            DiskFull, FileTooLarge, FileUnwritable
        """
        if len(data) > self.size - self.position:
            raise RemoteProtocolError("more of a file than was offered")
        rest = memoryview(data)
        with writing(self._folder.path, self.name):
            while rest:
                count = os.write(self._descriptor, rest)
                self._hash.update(rest[:count])
                self.position += count
                rest = rest[count:]
        self._give_to_disk()

    def finish(self, digest: bytes, changed: float, *, settle: bool = True) -> Path:
        """Put it in place under the first free name, and return where.

        Whatever happens, nothing is left of the beginning.  The disk has its bytes
        then; its name, too, unless `Arrival.settle` is to see to that.

        Raises:
            FileDamaged: it is not whole, or not what was sent.
            DiskFull, FolderGone, FolderUnwritable, FileUnwritable
        """
        try:
            self._check(digest)
            with writing(self._folder.path, self.name):
                self._settle()
            if EARLIEST <= changed <= LATEST:
                self._folder.date(self.partial, changed)
            name = self._folder.rename(self.partial, self.name)
        except BaseException:
            self.drop()
            raise
        if settle:
            self._folder.sync()
        self._folder.close()
        return self._folder.path / name

    def drop(self) -> None:
        """Remove what is written; it is no error if it is gone."""
        self._close_file()
        self._folder.remove_file(self.partial)
        self._folder.close()

    def close(self) -> None:
        """Leave what is written, to be opened again."""
        self._close_file()
        self._folder.close()

    def _give_to_disk(self) -> None:
        """Have the disk begin: else it does so in the end, and that takes minutes.

        What it has written the system forgets, but only if told so once more: else a
        long file takes memory that was another's, which costs more than all the rest.
        """
        is_much = self.position - self._given >= AHEAD_BYTES
        if is_much and hasattr(os, "posix_fadvise"):
            start = max(0, self.position - BEHIND_BYTES)
            count, kind = self.position - start, os.POSIX_FADV_DONTNEED
            with contextlib.suppress(OSError):
                os.posix_fadvise(self._descriptor, start, count, kind)
            self._given = self.position

    def _take_up(self, on_block: Callable[[], None]) -> None:
        if not stat.S_ISREG(os.fstat(self._descriptor).st_mode):
            raise FileDamaged(self.name)
        while left := self.size - self.position:
            block = os.read(self._descriptor, min(READ_BYTES, left))
            if not block:
                break
            self._hash.update(block)
            self.position += len(block)
            on_block()
        os.ftruncate(self._descriptor, self.position)

    def _check(self, digest: bytes) -> None:
        """Raise FileDamaged if these are not the bytes that were sent."""
        is_whole = self.position == self.size and self.prefix_hash == digest
        if not is_whole or os.fstat(self._descriptor).st_nlink == 0:
            raise FileDamaged(self.name)

    def _settle(self) -> None:
        """Have the disk hold it, for whom new files are."""
        if hasattr(os, "fchmod"):
            with contextlib.suppress(OSError):  # some file systems have no such thing
                os.fchmod(self._descriptor, _usual_mode())
        os.fsync(self._descriptor)
        self._close_file()

    def _close_file(self) -> None:
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            with contextlib.suppress(OSError):
                os.close(descriptor)


@cache
def _usual_mode() -> int:
    """Return who may do what with a new file; the system tells it only by a change."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
