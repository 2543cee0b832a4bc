"""Where one offer goes in the folder that a person chose."""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from fantom.errors import FantomError
from fantom.file_errors import NotEnoughRoom
from fantom.files.blocks import nothing
from fantom.files.folder import CAN_HOLD, Folder
from fantom.files.incoming import Incoming
from fantom.files.names import safe_path

NONE: Mapping[str, str] = MappingProxyType({})


class Arrival:
    """Makes the files and folders of one offer.

    A folder of the offer is a new one: nothing is put into one that was there.  All
    paths are those that `Places` gave.
    """

    def __init__(
        self, folder: Path, tops: Mapping[str, str] = NONE, *, hold: bool = CAN_HOLD
    ) -> None:
        """Hold the folder, made if need be.  Raises FolderGone, FolderUnwritable."""
        self._folder = Folder.open(folder, hold=hold)
        # Folders of the offer, and what they are called here.
        self.tops: dict[str, str] = dict(tops)
        self._used: dict[str, bool] = {}  # folders with files; whether all are settled

    @property
    def path(self) -> Path:
        """The folder that the person chose."""
        return self._folder.path

    def check(self, total: int) -> None:
        """Find out whether so many bytes can be taken, as far as can be known now.

        Raises:
            FolderUnwritable: nothing can be put there.
            NotEnoughRoom: that much cannot.
        """
        self._folder.check_writable()
        free = self._folder.free_bytes
        if free is not None and total > free:
            raise NotEnoughRoom(str(self._folder.path), total, free)

    def begin(self, path: str, size: int) -> Incoming:
        """Make a file, to be written.

        Raises:
            FolderGone, FolderUnwritable, DiskFull, FileNameImpossible, FileUnwritable
        """
        return self._in_place(path, lambda here, name: Incoming.begin(here, name, size))

    def reopen(
        self,
        path: str,
        size: int,
        partial: str,
        on_block: Callable[[], None] = nothing,
    ) -> Incoming:
        """Go on with a file that was begun and closed.

        Raises:
            FolderGone: there is nothing of it.
            FileDamaged, FolderUnwritable, FileUnwritable
        """
        return self._in_place(
            path,
            lambda here, name: Incoming.reopen(here, name, size, partial, on_block),
        )

    def make_folder(self, path: str) -> Path:
        """Make a folder of the offer, and return where.

        Raises:
            FolderGone, FolderUnwritable, DiskFull, FileNameImpossible, FileUnwritable
        """
        here = self._open(_parts(path))
        here.sync()
        here.close()
        return here.path

    def settle(self) -> None:
        """Have the disk know the names of all files that arrived until now.

        One by one that takes as long as to write a small file.
        """
        for path, is_settled in self._used.items():
            if not is_settled:
                with contextlib.suppress(FantomError):
                    self._sync(path)
                self._used[path] = True

    def drop(self) -> None:
        """Let go of the folder, and remove what was made for files and is empty."""
        for path in reversed(self._used):
            folders = _folders(path)
            with contextlib.suppress(FantomError):
                while folders and self._remove_if_empty(folders):
                    folders.pop()
        self.close()

    def close(self) -> None:
        """Let go of the folder."""
        self._folder.close()

    def _in_place(self, path: str, make: Callable[[Folder, str], Incoming]) -> Incoming:
        *folders, name = _parts(path)
        here = self._open(folders)
        self._used["/".join(folders)] = False
        try:
            return make(here, name)
        except BaseException:
            here.close()
            raise

    def _open(self, folders: list[str]) -> Folder:
        """Open a folder of the offer, or the person's own."""
        here = self._folder.again()
        for depth, part in enumerate(folders):
            outer = here
            try:
                here = outer.inside(part if depth else self._top(part))
            finally:
                outer.close()
        return here

    def _top(self, name: str) -> str:
        """Return what a folder of the offer is called here; make it if it is new."""
        if name not in self.tops:
            self.tops[name] = self._folder.make_folder(name)
        return self.tops[name]

    def _sync(self, path: str) -> None:
        here = self._open(_folders(path))
        here.sync()
        here.close()

    def _remove_if_empty(self, folders: list[str]) -> bool:
        *outer, name = folders
        here = self._open(outer)
        try:
            return here.remove_folder(name if outer else self.tops[name])
        finally:
            here.close()


def _parts(path: str) -> list[str]:
    if safe_path(path) != path:
        raise ValueError("a place that nobody made safe")
    return path.removesuffix("/").split("/")


def _folders(path: str) -> list[str]:
    return path.split("/") if path else []
