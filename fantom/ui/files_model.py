"""The files of an offer as rows, each with a box to tick."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from fantom.file_errors import FileNameRefused
from fantom.files.names import safe_path
from fantom.i18n.error_text import error_text
from fantom.i18n.quantities import size_text
from fantom.i18n.shown import shown_line
from fantom.ui.file_kinds import Kind, kind_of, kind_text
from fantom.ui.icons import icon
from fantom.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NAME, _SIZE = range(2)
_ICON = 16
_NOWHERE = QModelIndex()
_REFUSED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_PLAIN = _REFUSED | Qt.ItemFlag.ItemIsEnabled
_TICKED = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True, slots=True)
class Offered:
    """One file of an offer, as it would be written here."""

    path: str  # of what is refused, as it was said
    size: int
    kind: Kind
    refused: FileNameRefused | None = None


def offered(path: str, size: int) -> Offered:
    """Return a file of an offer, with the name that it would get."""
    try:
        return Offered(safe_path(path), size, kind_of(path))
    except FileNameRefused as error:
        return Offered(path, size, kind_of(path), error)


class Entry(Protocol):
    """A file of an offer, as it is said on the wire."""

    @property
    def path(self) -> str: ...

    @property
    def size(self) -> int: ...


def all_offered(entries: Sequence[Entry]) -> list[Offered]:
    """Return all files of an offer; for a thread, if there are many."""
    return [offered(entry.path, entry.size) for entry in entries]


class FilesModel(QAbstractTableModel):
    """What can be had is ticked at first; what is refused cannot be."""

    chosen_changed = Signal()

    def __init__(self, files: Sequence[Offered], theme: Theme) -> None:
        super().__init__()
        self._files, self._theme = files, theme
        self._possible = {at for at, file in enumerate(files) if file.refused is None}
        self._chosen = set(self._possible)
        self._facts: dict[int, Callable[[Offered], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda file: shown_line(file.path),
            Qt.ItemDataRole.DecorationRole: self._icon,
            Qt.ItemDataRole.ToolTipRole: _explained,
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
        }

    @property
    def chosen(self) -> list[int]:
        """The numbers of those that are ticked, ascending."""
        return sorted(self._chosen)

    @property
    def size(self) -> int:
        """How many bytes they have."""
        return sum(self._files[at].size for at in self._chosen)

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self._files)

    @property
    def programs(self) -> int:
        """How many of the ticked could start something."""
        return sum(self._files[at].kind is Kind.PROGRAM for at in self._chosen)

    @property
    def refused(self) -> int:
        """How many cannot be had."""
        return len(self._files) - len(self._possible)

    def choose(self, *, everything: bool) -> None:
        """Tick all or none."""
        self._chosen = set(self._possible) if everything else set()
        self._tell(0, len(self._files) - 1)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._tell(0, len(self._files) - 1)

    # What a view asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.row() not in self._possible:
            return _REFUSED
        return _TICKED if index.column() == _NAME else _PLAIN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        file = self._files[index.row()]
        if index.column() == _SIZE:
            return _size_data(file, role)
        if role == Qt.ItemDataRole.CheckStateRole:
            is_chosen = index.row() in self._chosen
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        tell = self._facts.get(role)
        return None if tell is None else tell(file)

    def setData(
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        is_possible = index.row() in self._possible
        if role != Qt.ItemDataRole.CheckStateRole or not is_possible:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(index.row())
        else:
            self._chosen.discard(index.row())
        self._tell(index.row(), index.row())
        return True

    def _icon(self, file: Offered) -> Any:
        colours = self._theme.colours
        colour = colours.warn if file.kind is Kind.PROGRAM else colours.dim
        return icon(file.kind.value, colour, self._theme.px(_ICON))

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, 1))
        self.chosen_changed.emit()


def _size_data(file: Offered, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return _said(file)
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return None


def _said(file: Offered) -> str:
    if file.refused is not None:
        return QCoreApplication.translate("FilesModel", "refused: its name")
    if file.kind is Kind.FOLDER:
        return kind_text(file.kind)
    size = size_text(file.size)
    is_program = file.kind is Kind.PROGRAM
    return f"{kind_text(file.kind)} · {size}" if is_program else size


def _spoken(file: Offered) -> str:
    return f"{shown_line(file.path)}, {_said(file)}"


def _explained(file: Offered) -> str:
    return shown_line(file.path) if file.refused is None else error_text(file.refused)
