"""Every transfer there is, and whoever wants to know of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.file_errors import UnknownTransfer
from fantom.files.carrier import Carrier
from fantom.files.download import Download
from fantom.files.pace import Pace
from fantom.files.transfer import State, weight_of
from fantom.files.upload import Upload
from fantom.peers.peer import Peer
from fantom.protocol.limits import (
    MAX_ENDED_TRANSFERS,
    MAX_ENDED_WEIGHT,
    MAX_OFFERS,
    MAX_OFFERS_WEIGHT,
)
from fantom.protocol.messages import FileOffer, OfTransfer

C = TypeVar("C", Upload, Download)

_TOLD_MS = 100  # between two words about how far one is


class Register(QObject):
    """Keeps carriers by the ids of their transfers, within bounds."""

    added = Signal(object)  # a Carrier
    changed = Signal(object)  # a Carrier: its state, its progress, what is wrong
    removed = Signal(object)  # a Carrier
    settled = Signal(object)  # a Carrier: it is in another state
    moved = Signal()  # some are further

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self._now = now
        self._carriers: dict[bytes, Carrier] = {}
        self._told: dict[bytes, State] = {}
        self._moved: dict[bytes, Carrier] = {}
        self._tell_soon = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._tell_soon.timeout.connect(self._tell_moved)

    def __iter__(self) -> Iterator[Carrier]:
        return iter(list(self._carriers.values()))

    def __contains__(self, transfer: bytes) -> bool:
        return transfer in self._carriers

    @property
    def active(self) -> list[Carrier]:
        """Those that go on."""
        return [each for each in self if not each.transfer.has_ended]

    def of(self, peer: Peer) -> list[Carrier]:
        """Return all with that peer."""
        return [each for each in self if each.peer is peer]

    def get(self, transfer: bytes) -> Carrier:
        """Return the transfer with that id.

        Raises:
            UnknownTransfer: there is none.
        """
        try:
            return self._carriers[transfer]
        except KeyError:
            raise UnknownTransfer(transfer.hex()) from None

    def offered(self, transfer: bytes) -> Download:
        """Return what waits for our answer.

        Raises:
            UnknownTransfer: nobody offers it.
        """
        carrier = self.get(transfer)
        is_offered = carrier.transfer.state is State.OFFERED
        if not isinstance(carrier, Download) or not is_offered:
            raise UnknownTransfer(transfer.hex())
        return carrier

    def find(self, peer: Peer, said: OfTransfer, kind: type[C]) -> C | None:
        """Return what that peer speaks of, if it is of that kind."""
        carrier = self._carriers.get(said.transfer)
        if isinstance(carrier, kind) and carrier.peer is peer:
            return carrier
        return None

    def any_of(self, peer: Peer, said: OfTransfer) -> Carrier | None:
        """Return what that peer speaks of, whichever way it goes."""
        return self.find(peer, said, Upload) or self.find(peer, said, Download)

    def has_room(self, peer: Peer, offer: FileOffer) -> bool:
        """Whether so much more may be offered to us, and by that peer."""
        incoming = [each for each in self.active if isinstance(each, Download)]
        theirs = [each for each in incoming if each.peer is peer]
        if len(theirs) >= MAX_OFFERS:
            return False
        weight = sum(each.transfer.weight for each in incoming)
        return weight + weight_of(offer.entries) <= MAX_OFFERS_WEIGHT

    def add(self, carrier: Carrier) -> None:
        """Keep one more; of those that are over the oldest give way."""
        ended = [each for each in self.of(carrier.peer) if each.transfer.has_ended]
        if len(ended) >= MAX_ENDED_TRANSFERS:
            self.drop(ended[0])
        while (heaviest := self._too_heavy()) is not None:
            self.drop(heaviest)
        self._carriers[carrier.transfer.id] = carrier
        carrier.pace = Pace(carrier.transfer, self._now)
        carrier.go_on()
        self.added.emit(carrier)

    def _too_heavy(self) -> Carrier | None:
        """Return the oldest of who has most of what is over, if that is too much."""
        ended = [each for each in self if each.transfer.has_ended]
        weights: Counter[Peer] = Counter()
        for each in ended:
            weights[each.peer] += each.transfer.weight
        if weights.total() <= MAX_ENDED_WEIGHT:
            return None
        ((peer, _weight),) = weights.most_common(1)
        return next(each for each in ended if each.peer is peer)

    def drop(self, carrier: Carrier) -> None:
        """Keep it no longer."""
        del self._carriers[carrier.transfer.id]
        self._told.pop(carrier.transfer.id, None)
        self._moved.pop(carrier.transfer.id, None)
        self.removed.emit(carrier)

    def tell(self, carrier: Carrier) -> None:
        """Tell of a new state at once, and of progress now and then."""
        transfer = carrier.transfer
        carrier.pace.note()
        if self._told.get(transfer.id) is transfer.state:
            self._moved[transfer.id] = carrier
            if not self._tell_soon.isActive():
                self._tell_soon.start()
            return
        self._told[transfer.id] = transfer.state
        self.settled.emit(carrier)
        self.changed.emit(carrier)

    def _tell_moved(self) -> None:
        moved, self._moved = self._moved, {}
        self.moved.emit()
        for carrier in moved.values():
            self.changed.emit(carrier)
