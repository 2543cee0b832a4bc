"""Transfers that go on after the next start: what the vault is told of them."""

from itertools import islice

from PySide6.QtCore import QObject, QTimer

from fantom.files.keeping import kept
from fantom.files.register import Register
from fantom.identity.bounds import MAX_KEPT_FILES_IN_ALL, MAX_KEPT_TRANSFERS
from fantom.identity.kept_transfer import KeptTransfer
from fantom.peers.me import Keeping, Me
from fantom.peers.peer import Peer
from fantom.protocol.messages import FileReason

_KEPT_MS = 2_000  # between two vaults that say how far one is


class Aside(QObject):
    """Holds what waits for its peer, and has the vault know of all of them."""

    def __init__(self, register: Register, me: Me) -> None:
        super().__init__()
        self._register, self._me = register, me
        self._waiting: dict[bytes, KeptTransfer] = {}
        self._was_kept = False
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._keep_soon.timeout.connect(me.save_soon)
        register.settled.connect(self._on_settled)
        register.moved.connect(self._on_moved)
        me.transfers_to_keep = self._to_keep
        me.changed.connect(self._on_identity)
        me.keeping_changed.connect(self._on_keeping)

    def take(self, peer: Peer) -> list[KeptTransfer]:
        """Return what waits for that peer, which waits no longer."""
        theirs = [x for x in self._waiting.values() if x.identity == peer.identity]
        for each in theirs:
            del self._waiting[each.id]
        return theirs

    def stop_all(self) -> None:
        """Stop: what a vault keeps goes on at the next start, the others end."""
        is_kept = self._me.keeping is Keeping.KEPT
        for carrier in self._register.active:
            aside = kept(carrier) if is_kept else None
            if aside is None:
                carrier.end(FileReason.CLOSED)
                continue
            self._waiting[aside.id] = aside
            carrier.set_aside()
        self._me.save_soon()

    def forget_all(self) -> None:
        """End everything; the vault keeps none of it."""
        self._waiting.clear()
        for carrier in self._register:
            carrier.end(FileReason.CLOSED)
        self._me.save_soon()

    def _to_keep(self) -> tuple[KeptTransfer, ...]:
        """Return what the vault should keep, as far as it has room."""
        known = dict(self._waiting)
        for carrier in self._register.active:
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
        for carrier in self._register.active:
            if self._was_kept and kept(carrier) is not None:
                carrier.set_aside()
            else:
                carrier.end(FileReason.CLOSED)
        self._waiting = {each.id: each for each in self._me.kept_transfers}

    def _on_keeping(self) -> None:
        self._was_kept = self._me.keeping is Keeping.KEPT

    def _on_settled(self, _carrier: object) -> None:
        self._me.save_soon()

    def _on_moved(self) -> None:
        if not self._keep_soon.isActive():
            self._keep_soon.start()
