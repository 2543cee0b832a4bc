"""What the system says when it refuses, as what can be told to a person."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fantom.errors import FantomError
from fantom.file_errors import (
    DiskFull,
    FileChanged,
    FileGone,
    FileNameImpossible,
    FileTooLarge,
    FileUnreadable,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
)

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ESTALE}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_IN_THE_WAY = {errno.EEXIST, errno.EISDIR, errno.ELOOP}

_ANOTHER = {errno.ELOOP, errno.ENXIO, errno.EISDIR}  # a link, a socket, a folder now


@contextmanager
def writing(folder: Path, name: str = "") -> Iterator[None]:
    """Tell what stood in the way of writing a file of that name there."""
    try:
        yield
    except OSError as error:
        raise unwritable(error, str(folder), name) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Tell what stood in the way of reading that file."""
    try:
        yield
    except OSError as error:
        raise unreadable(error, str(path)) from error


def unwritable(error: OSError, folder: str, name: str) -> FantomError:
    """Return what to tell about a file that cannot be written."""
    number, reason = error.errno, error.strerror or str(error)
    if number in _FULL:
        return DiskFull(folder)
    if number in _FORBIDDEN:
        return FolderUnwritable(folder, reason)
    if number in _GONE:
        return FolderGone(folder)
    if number in _BAD_NAME and name:
        return FileNameImpossible(folder, name)
    if number == errno.EFBIG:
        return FileTooLarge(folder, name)
    if number in _IN_THE_WAY:
        reason = "in-the-way"
    return FileUnwritable(str(Path(folder, name)), reason)


def unreadable(error: OSError, path: str) -> FantomError:
    """Return what to tell about a file that cannot be read."""
    if error.errno in _GONE:
        return FileGone(path)
    if error.errno in _ANOTHER:
        return FileChanged(path)
    return FileUnreadable(path, error.strerror or str(error))
