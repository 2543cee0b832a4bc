"""All transfers, and whom they are with."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from fantom.errors import FantomError, NotSupported, RemoteProtocolError
from fantom.file_errors import NothingToSend, UnknownTransfer
from fantom.files.aside import Aside
from fantom.files.awaited import awaited
from fantom.files.backlog import Backlog
from fantom.files.carrier import Carrier, Control
from fantom.files.disk import Disk
from fantom.files.download import Download, Means
from fantom.files.held import Held
from fantom.files.keeping import download_of, upload_of
from fantom.files.names import safe_top
from fantom.files.offering import Offering, look_through
from fantom.files.policy import Action, Policy
from fantom.files.receiving import Receiving
from fantom.files.register import Register
from fantom.files.sending import Sending
from fantom.files.turns import Turns
from fantom.files.upload import Goods, Upload
from fantom.identity.kept_transfer import KeptTransfer
from fantom.peers.me import Me
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.protocol.ids import Ids
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
)


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
        self._peers, self._policy, self._now = peers, policy, now
        self._ids = Ids()
        self._register = Register(now)
        self._aside = Aside(self._register, me)
        self._turns: dict[str, Turns] = {}
        self._means: dict[str, Means] = {}
        self._disk = Disk(self._call.emit)
        self._call.connect(_call, Qt.ConnectionType.QueuedConnection)
        self._tasks: set[asyncio.Task[None]] = set()
        self._register.added.connect(self.added)
        self._register.changed.connect(self.changed)
        self._register.removed.connect(self.removed)
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
        return iter(self._register)

    def get(self, transfer: bytes) -> Carrier:
        """Return the transfer with that id.

        Raises:
            UnknownTransfer: there is none.
        """
        return self._register.get(transfer)

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
        self._register.add(upload)
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
        download = self._register.offered(transfer)
        everything = range(len(download.transfer.entries))
        indexes = everything if chosen is None else sorted(set(chosen))
        await download.accept(indexes, folder or self._policy.folder)

    def decline(self, transfer: bytes) -> None:
        """Take none of it.

        Raises:
            UnknownTransfer: nobody offers it.
        """
        download = self._register.offered(transfer)
        download.decline()
        self._register.tell(download)

    def pause(self, transfer: bytes) -> None:
        """Let no bytes flow until `resume`.  Raises UnknownTransfer."""
        carrier = self.get(transfer)
        carrier.pause()
        self._register.tell(carrier)

    def resume(self, transfer: bytes) -> None:
        """Let them flow again, as far as it is for us.  Raises UnknownTransfer."""
        carrier = self.get(transfer)
        carrier.resume()
        self._register.tell(carrier)

    def cancel(self, transfer: bytes) -> None:
        """End it; what is not whole goes.  Raises UnknownTransfer."""
        carrier = self.get(transfer)
        if not carrier.transfer.has_ended:
            carrier.cancel(FileReason.CANCELLED)
            self._register.tell(carrier)

    def remove(self, transfer: bytes) -> None:
        """Forget it; what goes on is cancelled.  Raises UnknownTransfer."""
        self.cancel(transfer)
        self._register.drop(self.get(transfer))

    def set_aside(self) -> None:
        """Stop all: what a vault keeps goes on at the next start, the others end."""
        self._aside.stop_all()

    def close(self, seconds: float) -> None:
        """Wait at most so long until the disk is done; nothing more may be asked."""
        self._disk.close(seconds)

    def panic(self, seconds: float) -> None:
        """End everything, and wait at most so long until half files are gone."""
        self._aside.forget_all()
        self._disk.close(seconds)

    @property
    def folder(self) -> Path:
        """Where files go, unless a person says otherwise."""
        return self._policy.folder

    @property
    def active(self) -> list[Carrier]:
        """Those that go on."""
        return self._register.active

    # Peers

    def _on_joined(self, peer: Peer) -> None:
        self._turns[peer.id] = Turns(peer, self._now)
        self._means[peer.id] = Means(self._disk, Backlog())
        peer.rewired.connect(self._on_rewired)
        peer.unwired.connect(self._on_unwired)
        peer.ready_changed.connect(self._on_ready)
        for kept in self._aside.take(peer):
            self._register.add(self._again(kept, peer))

    def _on_rewired(self, peer: Peer) -> None:
        for carrier in self._register.of(peer):
            carrier.part()
            carrier.go_on()
            self._register.tell(carrier)

    def _on_unwired(self, peer: Peer) -> None:
        for carrier in self._register.of(peer):
            carrier.part()
            self._register.tell(carrier)

    def _on_ready(self, peer: Peer) -> None:
        for carrier in self._register.of(peer):
            carrier.go_on()

    def _on_forgotten(self, peer: Peer) -> None:
        del self._turns[peer.id], self._means[peer.id]
        for carrier in self._register.of(peer):
            carrier.end(FileReason.CLOSED)
            self._register.drop(carrier)

    # What peers say

    def _on_offers(self, peer: Peer, offers: list[FileOffer]) -> None:
        for offer in offers:
            self._take_offer(peer, offer)

    def _take_offer(self, peer: Peer, offer: FileOffer) -> None:
        if (known := self._register.find(peer, offer, Download)) is not None:
            # It was said anew: they do not know our answer.
            known.take_control(FileAsk(offer.transfer))
            return
        receiving = Receiving(offer)
        is_known = offer.transfer in self._register
        if is_known or not self._register.make_room(peer, receiving.weight):
            _say(peer, FileCancel(offer.transfer, FileReason.TOO_MANY))
            return
        tell, means = self._register.tell, self._means[peer.id]
        download = Download(receiving, peer, means, tell, self._now)
        self._register.add(download)
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
        except UnknownTransfer:
            return  # they took it back meanwhile
        except FantomError as error:
            download.problem = error
            self._register.tell(download)

    def _on_incoming(
        self, peer: Peer, said: Sequence[FileChunk | FileEnd | FileSkip]
    ) -> None:
        for each in said:
            download = self._register.find(peer, each, Download)
            if download is not None:
                self._guarded(download, partial(download.take, each))

    def _on_outgoing(
        self, peer: Peer, said: Sequence[FileAnswer | FileAck | FileRefuse]
    ) -> None:
        for each in said:
            upload = self._register.find(peer, each, Upload)
            if upload is not None:
                self._guarded(upload, partial(upload.take, each))
                self._register.tell_calmly(upload)

    def _on_control(self, peer: Peer, said: Sequence[Control]) -> None:
        for each in said:
            if (carrier := self._register.any_of(peer, each)) is not None:
                self._guarded(carrier, partial(carrier.take_control, each))
                self._register.tell_calmly(carrier)
            elif isinstance(each, FileAsk):
                _say(peer, FileCancel(each.transfer, FileReason.UNKNOWN))

    def _guarded(self, carrier: Carrier, take: Callable[[], None]) -> None:
        """End a transfer that the peer does not keep to the rules of."""
        try:
            take()
        except RemoteProtocolError:
            carrier.cancel(FileReason.PROTOCOL)
            self._register.tell(carrier)

    def _again(self, kept: KeptTransfer, peer: Peer) -> Carrier:
        if kept.into is None:
            return upload_of(kept, peer, self._turns[peer.id], self._disk)
        tell, means = self._register.tell, self._means[peer.id]
        return download_of(kept, peer, means, tell, self._now)


def _call(call: Callable[[], None]) -> None:
    call()


def _say(peer: Peer, message: FileCancel) -> None:
    if peer.ready:
        peer.send(message)
