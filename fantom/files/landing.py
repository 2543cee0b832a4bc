"""Where the files of one offer are put, as they come.

For a thread: it waits for disks.  One call at a time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fantom.errors import FantomError
from fantom.file_errors import (
    DiskFull,
    FileDamaged,
    FileNameImpossible,
    FileNameRefused,
    FileTooLarge,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
)
from fantom.files.arrival import NONE, Arrival
from fantom.files.course import Course, Position
from fantom.files.incoming import Incoming
from fantom.files.places import Places
from fantom.files.receiving import Abandon, Finish, Step, Write, joined
from fantom.protocol.messages import FileReason, OfferedFile

_REASONS: dict[type[FantomError], FileReason] = {
    FileDamaged: FileReason.DAMAGED,
    FileNameImpossible: FileReason.REFUSED_NAME,
    FileNameRefused: FileReason.REFUSED_NAME,
    FileTooLarge: FileReason.FULL,
    DiskFull: FileReason.FULL,
}
# What a person can do something about, while the file waits.
_MENDABLE = (DiskFull, FolderGone, FolderUnwritable, FileUnwritable)


@dataclass(slots=True)
class Landed:
    """What became of some steps."""

    position: Position
    refused: dict[int, FileReason] = field(default_factory=dict)
    partial: str = ""  # the hidden name of the file that is begun
    paths: list[Path] = field(default_factory=list)  # of what is whole
    problem: FantomError | None = None  # nothing goes on until it is mended
    data: bytes = b""  # of what is looked at (`looking`)


class Landing:
    """Writes the accepted files of one offer."""

    def __init__(
        self,
        folder: Path,
        entries: Sequence[OfferedFile],
        accepted: Sequence[int],
        tops: Mapping[str, str] = NONE,
    ) -> None:
        """Hold the folder.

        Raises:
            FolderGone, FolderUnwritable, NotEnoughRoom
        """
        self._entries = entries
        self._course = Course([entry.size for entry in entries], accepted)
        self._places, self.refused = _placed(entries, accepted)
        self._file: Incoming | None = None
        self._arrival = Arrival(folder, tops)
        try:
            self._arrival.check(self._course.total)
        except FantomError:
            self._arrival.close()
            raise

    @property
    def prefix(self) -> bytes:
        """The hash of what is written of the present file; nothing for nothing."""
        is_begun = self._file is not None and self._file.position > 0
        return self._file.prefix_hash if self._file and is_begun else b""

    def do(self, steps: Sequence[Step]) -> Landed:
        """Do what comes next, until something stands in the way."""
        landed = Landed(self._course.position)
        for step in joined(steps):
            start = self._course.position
            try:
                self._do(step, landed)
            except FantomError as error:
                if not self._give_up(step, start, error, landed):
                    landed.problem = error
                    break
        if landed.paths:
            self._arrival.settle()
        landed.position = self._course.position
        landed.partial = self._file.partial if self._file is not None else ""
        return landed

    def go_on(self, index: int, partial: str, on_block: Callable[[], None]) -> Landed:
        """Take up what was written before the program ended."""
        self._course.move_to(Position(index))
        if partial:
            self._take_up(index, partial, on_block)
        return self.do(())

    def drop(self) -> None:
        """Remove what is not whole."""
        self._drop_file()
        self._arrival.drop()

    def close(self) -> None:
        """Leave what is written, to go on later."""
        if self._file is not None:
            self._file.close()
        self._arrival.close()

    @property
    def tops(self) -> dict[str, str]:
        """Folders of the offer, and what they are called here."""
        return dict(self._arrival.tops)

    def _take_up(self, index: int, partial: str, on_block: Callable[[], None]) -> None:
        place, size = self._places[index], self._entries[index].size
        try:
            self._file = self._arrival.reopen(place, size, partial, on_block)
        except FantomError:
            return  # it is gone: it comes anew
        self._course.advance(self._file.position)

    def _do(self, step: Step, landed: Landed) -> None:
        match step:
            case Write():
                self._write(step)
            case Finish():
                self._finish(step, landed)
            case Abandon():
                self._drop_file()
                self._course.pass_file()

    def _write(self, step: Write) -> None:
        if step.index in self.refused:
            self._course.advance(len(step.data))
            return
        file = self._begun(step.index)
        before = file.position
        try:
            file.write(step.data)
        finally:
            self._course.advance(file.position - before)

    def _finish(self, step: Finish, landed: Landed) -> None:
        if step.index not in self.refused:
            landed.paths.append(self._put_in_place(step))
        self._course.pass_file()

    def _put_in_place(self, step: Finish) -> Path:
        place = self._places[step.index]
        if place.endswith("/"):
            return self._arrival.make_folder(place)
        file, self._file = self._begun(step.index), None
        return file.finish(step.hash, self._entries[step.index].mtime, settle=False)

    def _begun(self, index: int) -> Incoming:
        if self._file is None:
            place, size = self._places[index], self._entries[index].size
            self._file = self._arrival.begin(place, size)
        return self._file

    def _drop_file(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.drop()

    def _give_up(
        self, step: Step, start: Position, error: FantomError, landed: Landed
    ) -> bool:
        """Go on without that file; False if it is worth to wait and try again."""
        if isinstance(step, Write) and isinstance(error, _MENDABLE):
            return False
        reason = _REASONS.get(type(error), FileReason.READONLY)
        self._drop_file()
        self.refused[step.index] = landed.refused[step.index] = reason
        if isinstance(step, Write):
            self._course.move_to(start._replace(offset=start.offset + len(step.data)))
        else:
            self._course.pass_file()
        return True


def _placed(
    entries: Sequence[OfferedFile], accepted: Sequence[int]
) -> tuple[dict[int, str], dict[int, FileReason]]:
    """Return where the files go, and which go nowhere."""
    places, found, refused = Places(), {}, {}
    for index in accepted:
        try:
            found[index] = places.place(entries[index].path)
        except FileNameRefused:
            refused[index] = FileReason.REFUSED_NAME
    return found, refused
