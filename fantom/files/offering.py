"""What a person picked, as the files and folders of one offer."""

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, islice
from pathlib import Path
from unicodedata import normalize

from fantom.file_errors import FileNameRefused, TooManyFiles
from fantom.files.blocks import nothing
from fantom.files.names import numbered, safe_path, same_name
from fantom.protocol.limits import MAX_FILES, MAX_OFFER_BYTES, OFFER_ENTRY_WEIGHT

MAX_LOOKED_AT = 4 * MAX_FILES  # with what is left out
MAX_LEFT_TOLD = 100


class Why(StrEnum):
    """Why something is no part of an offer."""

    LINK = "link"  # a symbolic one, in a folder
    SPECIAL = "special"  # a pipe, a socket, a device
    UNREADABLE = "unreadable"
    GONE = "gone"
    NAME = "name"  # nobody would take it: too long, or too deep


@dataclass(frozen=True, slots=True)
class Mark:
    """By what a file is known again."""

    device: int
    inode: int
    size: int
    changed_ns: int

    @classmethod
    def of(cls, state: os.stat_result) -> "Mark":
        """Return that of a file."""
        return cls(state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns)


@dataclass(frozen=True, slots=True)
class Found:
    """A file of an offer, or an empty folder; and how it is called in it."""

    path: str
    place: Path
    mark: Mark

    @property
    def is_folder(self) -> bool:
        """Whether it is an empty folder."""
        return self.path.endswith("/")

    @property
    def size(self) -> int:
        """How many bytes are offered."""
        return 0 if self.is_folder else self.mark.size

    @property
    def changed(self) -> float:
        """When it was changed last."""
        return self.mark.changed_ns / 1e9


@dataclass(frozen=True, slots=True)
class Offering:
    """What can be offered, and what cannot, of which the first are told."""

    found: Sequence[Found]
    left: Sequence[tuple[Path, Why]]
    left_count: int

    @property
    def total(self) -> int:
        """How many bytes that is."""
        return sum(each.size for each in self.found)


def look_through(
    picked: Sequence[Path], on_entry: Callable[[], None] = nothing
) -> Offering:
    """Return what files and folders hold; links are followed only if they were picked.

    `on_entry` is called again and again, and may raise.

    Raises:
        TooManyFiles: it is more than one offer may hold.
    """
    walk = _Walk(on_entry)
    for path in picked:
        walk.pick(path)
    return Offering(walk.found, walk.left, walk.left_count)


class _Walk:
    def __init__(self, on_entry: Callable[[], None]) -> None:
        self._on_entry = on_entry
        self.found: list[Found] = []
        self.left: list[tuple[Path, Why]] = []
        self.left_count = 0
        self._looked_at = self._weight = 0
        self._tops: set[str] = set()
        self._next: dict[str, int] = {}

    def pick(self, picked: Path) -> None:
        """Look at what a person picked, by a name that nothing else picked has."""
        try:
            place = Path(os.path.realpath(picked))
        except (OSError, ValueError):  # a link to itself; a NUL in the name
            self._leave(picked, Why.GONE)
            return
        name = _sayable(picked.name or place.name) or "_"
        self._look(place, self._free_top(name, folder=place.is_dir()))

    def _look(self, place: Path, path: str) -> None:
        """Look at what lies there; `path` has no `/` at its end."""
        self._looked_at += 1
        if self._looked_at > MAX_LOOKED_AT:
            raise TooManyFiles(MAX_FILES)
        self._on_entry()
        try:
            state = place.lstat()
            if stat.S_ISDIR(state.st_mode) and not _is_junction(state):
                self._look_inside(Found(path + "/", place, Mark.of(state)))
            elif problem := _problem(place, path, state):
                self._leave(place, problem)
            else:
                self._add(Found(path, place, Mark.of(state)))
        except FileNotFoundError:
            self._leave(place, Why.GONE)
        except OSError:
            self._leave(place, Why.UNREADABLE)

    def _look_inside(self, folder: Found) -> None:
        if not _is_offerable(folder.path):
            self._leave(folder.place, Why.NAME)
            return
        before = len(self.found)
        for name in self._names(folder.place):
            self._look(folder.place / name, folder.path + _sayable(name))
        if len(self.found) == before:
            self._add(folder)

    def _names(self, folder: Path) -> list[str]:
        """Return what is in it, in the order of names, unless it is far too much."""
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in islice(entries, MAX_LOOKED_AT + 1))

    def _add(self, found: Found) -> None:
        self._weight += len(found.path.encode()) + OFFER_ENTRY_WEIGHT
        if len(self.found) == MAX_FILES or self._weight > MAX_OFFER_BYTES:
            raise TooManyFiles(MAX_FILES)
        self.found.append(found)

    def _leave(self, place: Path, why: Why) -> None:
        self.left_count += 1
        if len(self.left) < MAX_LEFT_TOLD:
            self.left.append((place, why))

    def _free_top(self, name: str, *, folder: bool) -> str:
        for number in count(self._next.get(name, 1)):
            free = name if number == 1 else numbered(name, number, folder=folder)
            if same_name(free) not in self._tops:
                break
        self._tops.add(same_name(free))
        self._next[name] = number + 1
        return free


def _problem(place: Path, path: str, state: os.stat_result) -> Why | None:
    """Return why something that is no folder is left out."""
    if stat.S_ISLNK(state.st_mode) or _is_junction(state):
        return Why.LINK
    if not stat.S_ISREG(state.st_mode):
        return Why.SPECIAL
    can_ask = os.access in os.supports_effective_ids
    if not os.access(place, os.R_OK, effective_ids=can_ask):
        return Why.UNREADABLE
    return None if _is_offerable(path) else Why.NAME


def _is_junction(state: os.stat_result) -> bool:
    """Tell what Windows has beside symbolic links, and Python calls a folder."""
    kind = getattr(state, "st_reparse_tag", 0)
    return kind != 0 and kind == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0)


def _is_offerable(path: str) -> bool:
    try:
        safe_path(path)
    except FileNameRefused:
        return False
    return True


def _sayable(name: str) -> str:
    """Return a name as it can be said: not every one on a disk is a text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode(errors="replace")
    return normalize("NFC", name)
