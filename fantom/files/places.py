"""Where the files of one offer go: no two to one place, whatever a system thinks."""

from itertools import count

from fantom.file_errors import FileNameRefused
from fantom.files.names import (
    Problem,
    is_folder,
    is_too_long,
    numbered,
    safe_part,
    safe_top,
    same_name,
    split,
)
from fantom.protocol.limits import MAX_FILES, MAX_PLACES


class Places:
    """Gives each path of an offer a safe one of its own.

    What would be one file where capitals don't count, or how letters are put together,
    gets a number.  What was in two folders stays in two, and in one in one.
    """

    def __init__(self) -> None:
        self._folders: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}  # numbers for names that are alike without them

    def place(self, path: str) -> str:
        """Return where the file or folder of that path goes.

        Raises:
            FileNameRefused: it goes nowhere.
        """
        *folders, last = split(path)
        self._check_room(path, len(folders))
        within = ""
        for part in folders:
            within = self._folder(within, part)
        place = (self._folder if is_folder(path) else self._file)(within, last)
        if is_too_long(place):
            raise FileNameRefused(path, Problem.TOO_LONG)
        return place

    def _check_room(self, path: str, folders: int) -> None:
        if len(self._taken) + folders >= MAX_PLACES:
            raise FileNameRefused(path, Problem.TOO_DEEP)

    def _folder(self, within: str, part: str) -> str:
        found = self._folders.get((within, part))
        if found is None:
            found = self._free(within, part, folder=True) + "/"
            self._folders[within, part] = found
        return found

    def _file(self, within: str, part: str) -> str:
        return self._free(within, part, folder=False)

    def _free(self, within: str, part: str, *, folder: bool) -> str:
        name = safe_part(part) if within else safe_top(part)
        if self._take(within, name):
            return within + name
        # By what is left of long names beside the longest number: else thousands that
        # differ only in what is cut would each try all the numbers of the others.
        alike = within + same_name(numbered(name, MAX_FILES, folder=folder))
        for number in count(self._next.get(alike, 2)):
            other = numbered(name, number, folder=folder)
            if self._take(within, other):
                break
        self._next[alike] = number + 1
        return within + other

    def _take(self, within: str, name: str) -> bool:
        place = within + same_name(name)
        if place in self._taken:
            return False
        self._taken.add(place)
        return True
