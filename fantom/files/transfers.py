"""All transfers, and whom they are with."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from fantom.errors import FantomError, NotSupported, RemoteProtocolError
from fantom.file_errors import NothingToSend, UnknownTransfer
from fantom.files.awaited import awaited
from fantom.files.carrier import Carrier, Control
from fantom.files.disk import Disk
from fantom.files.download import Download
from fantom.files.held import Held
from fantom.files.keeping import download_of, kept, upload_of
from fantom.files.names import safe_top
from fantom.files.offering import Offering, look_through
from fantom.files.pace import Pace
from fantom.files.policy import Action, Policy
from fantom.files.receiving import Receiving
from fantom.files.sending import Sending
from fantom.files.transfer import Direction, State
from fantom.files.turns import Turns
from fantom.files.upload import Goods, Upload
from fantom.identity.bounds import MAX_KEPT_FILES_IN_ALL, MAX_KEPT_TRANSFERS
from fantom.identity.kept_transfer import KeptTransfer
from fantom.peers.me import Keeping, Me
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.protocol.ids import Ids
from fantom.protocol.limits import (
    MAX_ENDED_TRANSFERS,
    MAX_OFFERS,
    MAX_OFFERS_WEIGHT,
    OFFERED_FILE_WEIGHT,
)
from fantom.protocol.messages import (
    Capability,
    FileAck,
    FileAnswer,
    FileAsk,
    FileCancel,
    FileChunk,
    FileEnd,
    FileOffer,
    FilePause,
    FileReason,
    FileRefuse,
    FileResume,
    FileSkip,
    OfferedFile,
    OfTransfer,
)

T = TypeVar("T")
C = TypeVar("C", Upload, Download)

_TOLD_MS = 100  # between two words about how far one is
_KEPT_MS = 2_000  # and between two vaults that say so


class Transfers(QObject):
    """Keeps every transfer, and hands each message to the one it is about.

    They end with the peer: whoever is forgotten takes what is half a file along.
    """

    added = Signal(object)  # a Carrier
    changed = Signal(object)  # a Carrier: its state, its progress, what is wrong
    removed = Signal(object)  # a Carrier
    _call = Signal(object)  # said in a thread of the disk

    def __init__(
        self, peers: Peers, me: Me, policy: Policy, now: Callable[[], float]
    ) -> None:
        super().__init__()
        self._peers, self._me, self._policy, self._now = peers, me, policy, now
        self._aside: dict[bytes, KeptTransfer] = {}  # they go on with their peer
        self._was_kept = False
        self._ids = Ids()
        self._carriers: dict[bytes, Carrier] = {}
        self._turns: dict[str, Turns] = {}
        self._disk = Disk(self._call.emit)
        self._call.connect(_call, Qt.ConnectionType.QueuedConnection)
        self._tasks: set[asyncio.Task[None]] = set()
        self._told: dict[bytes, State] = {}
        self._moved: dict[bytes, Carrier] = {}
        self._tell_soon = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._tell_soon.timeout.connect(self._tell_moved)
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._keep_soon.timeout.connect(me.save_soon)
        me.transfers_to_keep = self._to_keep
        me.changed.connect(self._on_identity)
        me.keeping_changed.connect(self._on_keeping)
        peers.joined.connect(self._on_joined)
        peers.forgotten.connect(self._on_forgotten)
        peers.claim(FileOffer, self._on_offers)
        peers.claim(FileChunk, self._on_incoming)
        peers.claim(FileEnd, self._on_incoming)
        peers.claim(FileSkip, self._on_incoming)
        peers.claim(FileAnswer, self._on_outgoing)
        peers.claim(FileAck, self._on_outgoing)
        peers.claim(FileRefuse, self._on_outgoing)
        peers.claim(FileAsk, self._on_control)
        peers.claim(FilePause, self._on_control)
        peers.claim(FileResume, self._on_control)
        peers.claim(FileCancel, self._on_control)

    def __iter__(self) -> Iterator[Carrier]:
        return iter(list(self._carriers.values()))

    def get(self, transfer: bytes) -> Carrier:
        """Return the transfer with that id.

        Raises:
            UnknownTransfer: there is none.
        """
        try:
            return self._carriers[transfer]
        except KeyError:
            raise UnknownTransfer(transfer.hex()) from None

    # What a person does

    async def offer(
        self, peer_id: str, picked: Sequence[Path], preview: bytes = b""
    ) -> tuple[Upload, Offering]:
        """Offer files and folders; return also what was left out.

        Raises:
            UnknownPeer: there is no such peer.
            NotSupported: it takes no files.
            TooManyFiles: it is more than one offer may hold.
            NothingToSend: nothing of it can be sent.
        """
        self._receiver(peer_id)
        offering = await awaited(self._disk.jobs(), partial(look_through, picked))
        if not offering.found:
            raise NothingToSend
        goods = Goods(tuple(picked), offering.found)
        return self._offer(peer_id, goods, preview), offering

    def offer_held(
        self, peer_id: str, name: str, data: bytes, changed: float, preview: bytes = b""
    ) -> Upload:
        """Offer bytes that are in no file, as one of that name.

        Raises:
            UnknownPeer: there is no such peer.
            NotSupported: it takes no files.
        """
        goods = Goods((), (Held(safe_top(name), data, changed),))
        return self._offer(peer_id, goods, preview)

    def _receiver(self, peer_id: str) -> Peer:
        peer = self._peers.get(peer_id)
        if not peer.can(Capability.FILES):
            raise NotSupported(peer_id, Capability.FILES)
        return peer

    def _offer(self, peer_id: str, goods: Goods, preview: bytes) -> Upload:
        peer = self._receiver(peer_id)
        sending = Sending(self._ids.new(), goods.entries, preview)
        upload = Upload(sending, goods, peer, self._turns[peer.id], self._disk)
        self._add(upload)
        return upload

    async def retry(self, transfer: bytes) -> Upload:
        """Offer the same files again."""
        old = self.get(transfer)
        if not isinstance(old, Upload):
            raise UnknownTransfer(transfer.hex())
        peer_id, goods, preview = old.peer.id, old.goods, old.transfer.preview
        if goods.picked:
            upload, _offering = await self.offer(peer_id, goods.picked, preview)
        else:
            upload = self._offer(peer_id, goods, preview)
        self.remove(transfer)
        return upload

    async def accept(
        self,
        transfer: bytes,
        chosen: Sequence[int] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Take these files, or all, into that folder, or the usual one.

        Raises:
            UnknownTransfer: nobody offers it.
            FolderGone, FolderUnwritable, NotEnoughRoom: it is still offered.
        """
        download = self._offered(transfer)
        everything = range(len(download.transfer.entries))
        indexes = everything if chosen is None else sorted(set(chosen))
        await download.accept(indexes, folder or self._policy.folder)

    def decline(self, transfer: bytes) -> None:
        """Take none of it.

        Raises:
            UnknownTransfer: nobody offers it.
        """
        download = self._offered(transfer)
        download.decline()
        self._tell(download)

    def pause(self, transfer: bytes) -> None:
        """Let no bytes flow until `resume`.  Raises UnknownTransfer."""
        carrier = self.get(transfer)
        carrier.pause()
        self._tell(carrier)

    def resume(self, transfer: bytes) -> None:
        """Let them flow again, as far as it is for us.  Raises UnknownTransfer."""
        carrier = self.get(transfer)
        carrier.resume()
        self._tell(carrier)

    def cancel(self, transfer: bytes) -> None:
        """End it; what is not whole goes.  Raises UnknownTransfer."""
        carrier = self.get(transfer)
        if not carrier.transfer.has_ended:
            carrier.cancel(FileReason.CANCELLED)
            self._tell(carrier)

    def remove(self, transfer: bytes) -> None:
        """Forget it; what goes on is cancelled.  Raises UnknownTransfer."""
        self.cancel(transfer)
        self._drop(self.get(transfer))

    def set_aside(self) -> None:
        """Stop all: what a vault keeps goes on at the next start, the others end."""
        for carrier in self.active:
            aside = self._kept(carrier)
            if aside is None:
                carrier.end(FileReason.CLOSED)
                continue
            self._aside[aside.id] = aside
            carrier.set_aside()
        self._me.save_soon()

    def close(self, seconds: float) -> None:
        """Wait at most so long until the disk is done; nothing more may be asked."""
        self._disk.close(seconds)

    def panic(self, seconds: float) -> None:
        """End everything, and wait at most so long until half files are gone."""
        self._aside.clear()
        for carrier in self:
            carrier.end(FileReason.CLOSED)
        self._me.save_soon()
        self._disk.close(seconds)

    @property
    def folder(self) -> Path:
        """Where files go, unless a person says otherwise."""
        return self._policy.folder

    @property
    def active(self) -> list[Carrier]:
        """Those that go on."""
        return [each for each in self if not each.transfer.has_ended]

    # The vault

    def _kept(self, carrier: Carrier) -> KeptTransfer | None:
        return kept(carrier) if self._me.keeping is Keeping.KEPT else None

    def _to_keep(self) -> tuple[KeptTransfer, ...]:
        """Return what the vault should keep, as far as it has room."""
        known = dict(self._aside)
        for carrier in self.active:
            if (aside := kept(carrier)) is not None:
                known[aside.id] = aside
        chosen: list[KeptTransfer] = []
        room = MAX_KEPT_FILES_IN_ALL
        for each in islice(known.values(), MAX_KEPT_TRANSFERS):
            if len(each.files) <= room:
                room -= len(each.files)
                chosen.append(each)
        return tuple(chosen)

    def _on_identity(self) -> None:
        """Those of who we were end, or wait in its vault."""
        for carrier in self.active:
            if self._was_kept and kept(carrier) is not None:
                carrier.set_aside()
            else:
                carrier.end(FileReason.CLOSED)
        self._aside = {each.id: each for each in self._me.kept_transfers}

    def _on_keeping(self) -> None:
        self._was_kept = self._me.keeping is Keeping.KEPT

    # Peers

    def _on_joined(self, peer: Peer) -> None:
        self._turns[peer.id] = Turns(peer, self._now)
        peer.rewired.connect(self._on_rewired)
        peer.unwired.connect(self._on_unwired)
        peer.ready_changed.connect(self._on_ready)
        for aside in list(self._aside.values()):
            if aside.identity == peer.identity:
                del self._aside[aside.id]
                self._add(self._again(aside, peer))

    def _on_rewired(self, peer: Peer) -> None:
        for carrier in self._all_of(peer):
            carrier.part()
            carrier.go_on()
            self._tell(carrier)

    def _on_unwired(self, peer: Peer) -> None:
        for carrier in self._all_of(peer):
            carrier.part()
            self._tell(carrier)

    def _on_ready(self, peer: Peer) -> None:
        for carrier in self._all_of(peer):
            carrier.go_on()

    def _on_forgotten(self, peer: Peer) -> None:
        del self._turns[peer.id]
        for carrier in self._all_of(peer):
            carrier.end(FileReason.CLOSED)
            self._drop(carrier)

    # What peers say

    def _on_offers(self, peer: Peer, offers: list[FileOffer]) -> None:
        for offer in offers:
            self._take_offer(peer, offer)

    def _take_offer(self, peer: Peer, offer: FileOffer) -> None:
        known = self._carriers.get(offer.transfer)
        if known is not None and known.peer is peer and isinstance(known, Download):
            # It was said anew: they do not know our answer.
            known.take_control(FileAsk(offer.transfer))
            return
        if known is not None or not self._has_room(peer, offer):
            _say(peer, FileCancel(offer.transfer, FileReason.TOO_MANY))
            return
        download = Download(Receiving(offer), peer, self._disk, self._tell)
        self._add(download)
        action = self._policy.action(peer, download.transfer.size)
        if action is Action.DECLINE:
            self.decline(offer.transfer)
        elif action is Action.ACCEPT:
            task = asyncio.ensure_future(self._accept_by_policy(download))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _accept_by_policy(self, download: Download) -> None:
        try:
            await self.accept(download.transfer.id)
        except FantomError as error:
            download.problem = error
            self._tell(download)

    def _on_incoming(
        self, peer: Peer, said: Sequence[FileChunk | FileEnd | FileSkip]
    ) -> None:
        for each in said:
            download = self._find(peer, each, Download)
            if download is not None:
                self._guarded(download, partial(download.take, each))

    def _on_outgoing(
        self, peer: Peer, said: Sequence[FileAnswer | FileAck | FileRefuse]
    ) -> None:
        for each in said:
            upload = self._find(peer, each, Upload)
            if upload is not None:
                self._guarded(upload, partial(upload.take, each))
                self._tell(upload)

    def _on_control(self, peer: Peer, said: Sequence[Control]) -> None:
        for each in said:
            carrier = self._carriers.get(each.transfer)
            if carrier is not None and carrier.peer is peer:
                self._guarded(carrier, partial(carrier.take_control, each))
                self._tell(carrier)
            elif isinstance(each, FileAsk):
                _say(peer, FileCancel(each.transfer, FileReason.UNKNOWN))

    def _guarded(self, carrier: Carrier, take: Callable[[], None]) -> None:
        """End a transfer that the peer does not keep to the rules of."""
        try:
            take()
        except RemoteProtocolError:
            carrier.cancel(FileReason.PROTOCOL)
            self._tell(carrier)

    # Keeping

    def _again(self, aside: KeptTransfer, peer: Peer) -> Carrier:
        if aside.into is None:
            return upload_of(aside, peer, self._turns[peer.id], self._disk)
        return download_of(aside, aside.into, peer, self._disk, self._tell)

    def _tell(self, carrier: Carrier) -> None:
        """Tell of a new state at once, and of progress now and then."""
        transfer = carrier.transfer
        carrier.pace.note()
        if self._told.get(transfer.id) is transfer.state:
            self._moved[transfer.id] = carrier
            if not self._tell_soon.isActive():
                self._tell_soon.start()
            return
        self._told[transfer.id] = transfer.state
        self._me.save_soon()
        self.changed.emit(carrier)

    def _tell_moved(self) -> None:
        moved, self._moved = self._moved, {}
        if not self._keep_soon.isActive():
            self._keep_soon.start()
        for carrier in moved.values():
            self.changed.emit(carrier)

    def _add(self, carrier: Carrier) -> None:
        ended = [each for each in self._all_of(carrier.peer) if _has_ended(each)]
        if len(ended) >= MAX_ENDED_TRANSFERS:
            self._drop(ended[0])
        self._carriers[carrier.transfer.id] = carrier
        carrier.pace = Pace(carrier.transfer, self._now)
        carrier.go_on()
        self.added.emit(carrier)

    def _drop(self, carrier: Carrier) -> None:
        del self._carriers[carrier.transfer.id]
        self._told.pop(carrier.transfer.id, None)
        self._moved.pop(carrier.transfer.id, None)
        self.removed.emit(carrier)

    def _has_room(self, peer: Peer, offer: FileOffer) -> bool:
        incoming = [each for each in self.active if isinstance(each, Download)]
        theirs = [each for each in incoming if each.peer is peer]
        weight = sum(_weight(each.transfer.entries) for each in incoming)
        return (
            len(theirs) < MAX_OFFERS
            and weight + _weight(offer.entries) <= MAX_OFFERS_WEIGHT
        )

    def _offered(self, transfer: bytes) -> Download:
        carrier = self.get(transfer)
        is_theirs = carrier.transfer.direction is Direction.IN
        if not is_theirs or carrier.transfer.state is not State.OFFERED:
            raise UnknownTransfer(transfer.hex())
        assert isinstance(carrier, Download)
        return carrier

    def _find(self, peer: Peer, said: OfTransfer, kind: type[C]) -> C | None:
        carrier = self._carriers.get(said.transfer)
        if isinstance(carrier, kind) and carrier.peer is peer:
            return carrier
        return None

    def _all_of(self, peer: Peer) -> list[Carrier]:
        return [each for each in self if each.peer is peer]


def _call(call: Callable[[], None]) -> None:
    call()


def _say(peer: Peer, message: FileCancel) -> None:
    if peer.ready:
        peer.send(message)


def _has_ended(carrier: Carrier) -> bool:
    return carrier.transfer.has_ended


def _weight(entries: Sequence[OfferedFile]) -> int:
    return sum(len(each.path.encode()) + OFFERED_FILE_WEIGHT for each in entries)
