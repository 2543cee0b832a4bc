"""Every transfer there is, and whoever wants to know of them."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.file_errors import UnknownTransfer
from fantom.files.carrier import Carrier
from fantom.files.download import Download
from fantom.files.pace import Pace
from fantom.files.room import room_for
from fantom.files.transfer import State
from fantom.files.upload import Upload
from fantom.peers.peer import Peer
from fantom.protocol.limits import MAX_ENDED_TRANSFERS
from fantom.protocol.messages import OfTransfer

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
        self._settled_lately: set[bytes] = set()
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

    def make_room(self, peer: Peer, weight: int) -> bool:
        """Whether that peer may offer us so much more; what is over gives way."""
        known = [each for each in self if isinstance(each, Download)]
        leaving = room_for(weight, peer, known)
        for each in leaving or ():
            self.drop(each)
        return leaving is not None

    def add(self, carrier: Carrier) -> None:
        """Keep one more; of those that are over the oldest gives way."""
        ended = [each for each in self.of(carrier.peer) if each.transfer.has_ended]
        if len(ended) >= MAX_ENDED_TRANSFERS:
            self.drop(ended[0])
        self._carriers[carrier.transfer.id] = carrier
        carrier.pace = Pace(carrier.transfer, self._now)
        carrier.go_on()
        self.added.emit(carrier)

    def drop(self, carrier: Carrier) -> None:
        """Keep it no longer."""
        del self._carriers[carrier.transfer.id]
        self._told.pop(carrier.transfer.id, None)
        self._moved.pop(carrier.transfer.id, None)
        self.removed.emit(carrier)

    def tell(self, carrier: Carrier) -> None:
        """Tell of a new state at once, and of progress now and then."""
        carrier.pace.note()
        if self._told.get(carrier.transfer.id) is carrier.transfer.state:
            self._tell_soon_of(carrier)
        else:
            self._tell_now(carrier)

    def tell_calmly(self, carrier: Carrier) -> None:
        """The same for what peers say by the thousand: that they rest, and do not."""
        is_new = carrier.transfer.id not in self._settled_lately
        if is_new or carrier.transfer.has_ended:
            self.tell(carrier)
        else:
            carrier.pace.note()
            self._tell_soon_of(carrier)

    def _tell_now(self, carrier: Carrier) -> None:
        self._told[carrier.transfer.id] = carrier.transfer.state
        self._settled_lately.add(carrier.transfer.id)
        self._start()
        self.settled.emit(carrier)
        self.changed.emit(carrier)

    def _tell_soon_of(self, carrier: Carrier) -> None:
        self._moved[carrier.transfer.id] = carrier
        self._start()

    def _start(self) -> None:
        if not self._tell_soon.isActive():
            self._tell_soon.start()

    def _tell_moved(self) -> None:
        moved, self._moved = self._moved, {}
        self._settled_lately.clear()
        if moved:
            self.moved.emit()
        for carrier in moved.values():
            if self._told.get(carrier.transfer.id) is carrier.transfer.state:
                self.changed.emit(carrier)
            else:
                self._tell_now(carrier)
