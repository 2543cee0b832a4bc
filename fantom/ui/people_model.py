"""The people we know as rows: sorted, sifted, and each found by its key."""

from bisect import bisect_left, insort
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from fantom.identity.keys import IDENTITY_BYTES, fingerprint, unsigned
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.ui.person_words import online_text, person_name
from fantom.ui.trust_words import trust_words
from fantom.ui.wire_words import short_fingerprint

Index = QModelIndex | QPersistentModelIndex
_BYTES = "latin-1"  # a letter for each byte


class Role(IntEnum):
    """What a row knows besides its name."""

    PERSON = Qt.ItemDataRole.UserRole
    ONLINE = PERSON + 1


class PeopleModel(QStringListModel):
    """Everybody whom we know by name, whom we blocked last; some of them, if sifted.

    There may be 100,000, and a view asks about each of them whenever one comes or
    goes.  So Qt itself keeps the rows, one text each: what they are sorted by, what a
    filter looks in, and at its end the key.
    """

    counted = Signal()  # there are more or fewer, known or shown

    def __init__(self, node: Node) -> None:
        super().__init__()
        self._people = node.me.people
        self._rows: dict[str, str] = {}  # by key
        self._all: list[str] = []
        self._shown = self._all
        self._words: list[str] = []
        self._here: dict[str, Peer] = {}
        self._facts: dict[int, Callable[[Person], Any]] = {
            Qt.ItemDataRole.DisplayRole: person_name,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.ToolTipRole: lambda person: fingerprint(person.identity),
            Role.PERSON: lambda person: person,
            Role.ONLINE: self._is_online,
        }
        self._people.changed.connect(self._on_person)
        self._people.replaced.connect(self._fill)
        node.peers.joined.connect(self._on_peer)
        node.peers.changed.connect(self._on_peer)
        node.peers.forgotten.connect(self._on_forgotten)
        for peer in node.peers:
            self._on_peer(peer)
        self._fill()

    @property
    def known(self) -> int:
        """How many there are, sifted or not."""
        return len(self._all)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Nothing is edited, moved or dropped here."""
        flag = Qt.ItemFlag
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return usual if index.isValid() else flag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person, tell = self.person(index), self._facts.get(role)
        return None if person is None or tell is None else tell(person)

    def person(self, index: Index) -> Person | None:
        """Return who stands there."""
        row = super().data(index, Qt.ItemDataRole.DisplayRole)
        key = str(row or "")[-IDENTITY_BYTES:]
        return self._people.get(key.encode(_BYTES)) if key else None

    def peer_of(self, person: Person) -> Peer | None:
        """Return them as somebody whom we met in this run."""
        return self._here.get(_key(person.identity))

    def index_of(self, identity: bytes) -> QModelIndex:
        """Return where they stand; an invalid index if they are not shown."""
        row = self._rows.get(_key(identity))
        place = None if row is None else _find(self._shown, row)
        return QModelIndex() if place is None else self.index(place)

    def sift(self, text: str) -> None:
        """Show only those in whose names each of these words stands."""
        self._words = text.casefold().split()
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _fill(self) -> None:
        self._rows = {row[-IDENTITY_BYTES:]: row for row in map(_row, self._people)}
        self._all = sorted(self._rows.values())
        self._show()

    def _show(self) -> None:
        self._shown = self._all
        for word in self._words:
            self._shown = [row for row in self._shown if _has(row, word)]
        self.setStringList(self._shown)
        self.counted.emit()

    def _fits(self, row: str) -> bool:
        return all(_has(row, word) for word in self._words)

    def _on_person(self, identity: bytes) -> None:
        person, key = self._people.get(identity), _key(identity)
        before = self._rows.get(key)
        after = None if person is None else _row(person)
        if before == after:
            self._tell(identity)
            return
        if before is not None:
            self._take_out(before)
        if after is not None:
            self._put_in(after)
        self.counted.emit()

    def _take_out(self, row: str) -> None:
        del self._rows[row[-IDENTITY_BYTES:]]
        if self._shown is not self._all:
            del self._all[bisect_left(self._all, row)]
        place = _find(self._shown, row)
        if place is not None:
            del self._shown[place]
            self.removeRow(place)

    def _put_in(self, row: str) -> None:
        self._rows[row[-IDENTITY_BYTES:]] = row
        if self._shown is not self._all:
            insort(self._all, row)
        if self._fits(row):
            place = bisect_left(self._shown, row)
            self._shown.insert(place, row)
            self.insertRow(place)
            self.setData(self.index(place), row)

    def _tell(self, identity: bytes) -> None:
        index = self.index_of(identity)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def _on_peer(self, peer: Peer) -> None:
        if peer.identity is not None:
            self._here[_key(peer.identity)] = peer
            self._tell(peer.identity)

    def _on_forgotten(self, peer: Peer) -> None:
        if peer.identity is not None:
            self._here.pop(_key(peer.identity), None)
            self._tell(peer.identity)

    def _is_online(self, person: Person) -> bool:
        peer = self.peer_of(person)
        return peer is not None and peer.is_online

    def _spoken(self, person: Person) -> str:
        words = [person_name(person), trust_words(person.trust, person.by)]
        if self._is_online(person):
            words.append(online_text())
        words.append(short_fingerprint(person.identity))
        return ", ".join(words)


def _row(person: Person) -> str:
    name, other = (person.petname or person.name), person.name
    words = name if name == other else f"{name}\n{other}"
    rank = "1" if person.trust is Trust.BLOCKED else "0"
    return f"{rank}{words.casefold()}\n{_key(person.identity)}"


def _has(row: str, word: str) -> bool:
    """Whether it stands in what people read, not in the rank or the key."""
    return row.find(word, 1, -IDENTITY_BYTES) >= 0


def _key(identity: bytes) -> str:
    """Return a key as a text, the same for its negative."""
    return unsigned(identity).decode(_BYTES)


def _find(rows: list[str], row: str) -> int | None:
    place = bisect_left(rows, row)
    return place if place < len(rows) and rows[place] == row else None
