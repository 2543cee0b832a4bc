"""A folder that is held open, so that nobody can put another in its place.

Whatever is done in it is done from what was opened, by a name without `/`, and no
symbolic link is followed.  Where a system has no such calls (Windows), paths are used
and looked at before each use: there a moment is left in between.
"""

import contextlib
import errno
import os
import shutil
import stat
import sys
from pathlib import Path
from typing import Self

from fantom.files.names import free_names
from fantom.files.refusals import writing
from fantom.replacing import sync_folder

_BY_NAME = {os.open, os.mkdir, os.unlink, os.rmdir, os.rename, os.link, os.utime}
CAN_HOLD = sys.platform != "win32" and os.supports_dir_fd >= _BY_NAME

_CAREFULLY = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # to open a pipe would wait for its other end
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_AS_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _CAREFULLY
_CLOSED = -1
_NO_NAMES = {"", os.curdir, os.pardir}
_NO_HARD_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


class Folder:
    """A place for files; what goes wrong there is told by `refusals.writing`."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        self.path = path
        self._descriptor = descriptor  # none: it is not held

    @classmethod
    def open(cls, path: Path, *, hold: bool = CAN_HOLD) -> Self:
        """Open a folder that a person chose, wherever it leads; make it if need be.

        Raises:
            FolderGone: it is no folder, or there is none to make it in.
            FolderUnwritable: it may not be made or opened.
        """
        real = Path(os.path.realpath(path))
        with writing(real):
            real.mkdir(exist_ok=True)
            if hold:
                return cls(real, _opened(real))
            _check_path(real)
            return cls(real, None)

    def again(self) -> Self:
        """Hold it once more, to be closed on its own."""
        with writing(self.path):
            held = self._descriptor
            return type(self)(self.path, None if held is None else os.dup(held))

    def inside(self, name: str) -> Self:
        """Open a folder in this one; make it if need be."""
        with writing(self.path, name):
            with contextlib.suppress(FileExistsError):
                os.mkdir(self._place(name), dir_fd=self._descriptor)
            try:
                return type(self)(self.path / name, self._open_inside(name))
            except NotADirectoryError as error:
                raise FileExistsError(errno.EEXIST, "in the way") from error

    def make_folder(self, name: str) -> str:
        """Make a folder that was not there, and return what it could be called."""
        with writing(self.path, name):
            for free in free_names(name, folder=True):
                with contextlib.suppress(FileExistsError):
                    os.mkdir(self._place(free), dir_fd=self._descriptor)
                    return free
            raise FileExistsError(errno.EEXIST, "taken")

    def remove_folder(self, name: str) -> bool:
        """Remove a folder if nothing is in it; return whether that could be done."""
        try:
            os.rmdir(self._place(name), dir_fd=self._descriptor)
        except OSError:
            return False
        return True

    def make_file(self, name: str) -> int:
        """Make a file that was not there, for its owner only; return its descriptor."""
        return self._open_file(name, os.O_CREAT | os.O_EXCL)

    def open_file(self, name: str) -> int:
        """Open a file that is there, to read and to write."""
        return self._open_file(name)

    def check_name(self, name: str) -> None:
        """Find out what can be known without making it.  Raises FileNameImpossible."""
        with writing(self.path, name), contextlib.suppress(FileNotFoundError):
            os.stat(self._place(name), dir_fd=self._descriptor, follow_symlinks=False)

    def remove_file(self, name: str) -> None:
        """Remove it, if it can be."""
        with contextlib.suppress(OSError):
            os.unlink(self._place(name), dir_fd=self._descriptor)

    def date(self, name: str, moment: float) -> None:
        """Say when it was changed last, where that can be said."""
        with contextlib.suppress(OSError):
            os.utime(
                self._place(name),
                (moment, moment),
                dir_fd=self._descriptor,
                follow_symlinks=os.utime not in os.supports_follow_symlinks,
            )

    def rename(self, old: str, name: str) -> str:
        """Give a file the first free name; nothing that is there is replaced."""
        with writing(self.path, name):
            for free in free_names(name):
                with contextlib.suppress(FileExistsError):
                    self._rename(self._place(old), self._place(free))
                    return free
            raise FileExistsError(errno.EEXIST, "taken")

    def sync(self) -> None:
        """Have the disk know what is here, where the system can do that."""
        if self._descriptor is None:
            sync_folder(self.path)
            return
        with contextlib.suppress(OSError):
            os.fsync(self._descriptor)

    @property
    def free_bytes(self) -> int | None:
        """How much can be written here; none if the system doesn't say."""
        with contextlib.suppress(OSError):
            where = self.path if self._descriptor is None else self._descriptor
            usage = shutil.disk_usage(where)
            return usage.free if usage.total else None
        return None

    def check_writable(self) -> None:
        """Raise FolderUnwritable if nothing can be put here, as far as can be seen."""
        with writing(self.path):
            may = os.access(
                self.path if self._descriptor is None else os.curdir,
                os.W_OK | os.X_OK,
                dir_fd=self._descriptor,
                effective_ids=os.access in os.supports_effective_ids,
            )
            if not may:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    def close(self) -> None:
        """Hold it no longer; nothing can be done in it any more."""
        if self._descriptor is not None and self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = _CLOSED

    def _open_file(self, name: str, flags: int = 0) -> int:
        with writing(self.path, name):
            flags |= os.O_RDWR | _CAREFULLY
            return os.open(self._place(name), flags, 0o600, dir_fd=self._descriptor)

    def _open_inside(self, name: str) -> int | None:
        if self._descriptor is None:
            _check_path(self.path / name)
            return None
        return _opened(name, self._descriptor)

    def _rename(self, old: str, new: str) -> None:
        """Raise FileExistsError rather than replace."""
        if sys.platform == "win32":
            Path(old).rename(new)  # which never replaces there
            return
        here = self._descriptor
        try:
            os.link(old, new, src_dir_fd=here, dst_dir_fd=here, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            self._rename_over_nothing(old, new)
        else:
            os.unlink(old, dir_fd=here)

    def _rename_over_nothing(self, old: str, new: str) -> None:
        """Rename on a file system without hard links: over an empty file of our own."""
        here, flags = self._descriptor, os.O_WRONLY | os.O_CREAT | os.O_EXCL
        os.close(os.open(new, flags | _CAREFULLY, 0o600, dir_fd=here))
        try:
            os.rename(old, new, src_dir_fd=here, dst_dir_fd=here)
        except OSError:
            os.unlink(new, dir_fd=here)
            raise

    def _place(self, name: str) -> str:
        """Return what the calls of the system take for that name."""
        if Path(name).name != name or name in _NO_NAMES:
            raise ValueError("a name, and no path")
        if self._descriptor is not None:
            return name
        _check_path(self.path)
        return str(self.path / name)


def _opened(name: Path | str, within: int | None = None) -> int:
    return os.open(name, _AS_FOLDER, dir_fd=within)


def _check_path(path: Path) -> None:
    """Raise NotADirectoryError if it is no folder, or leads elsewhere."""
    is_folder = stat.S_ISDIR(path.lstat().st_mode)
    if not is_folder or os.path.realpath(path) != str(path):
        raise NotADirectoryError(errno.ENOTDIR, "no folder of its own", str(path))
