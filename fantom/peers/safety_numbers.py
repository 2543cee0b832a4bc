"""Comparing digits with somebody whom one meets: no wire is needed."""

from PySide6.QtCore import QObject, Signal

from fantom.errors import VerificationRefused
from fantom.identity.safety_number import read_number, safety_number
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.peers.me import Me
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.peers.verification import Verification, comparable


class SafetyNumbers(QObject):
    """Shows them, and takes our person's word; only once they were shown.

    All raise UnknownPeer, or VerificationRefused with the reason.
    """

    changed = Signal(object)  # a Verification that is over

    def __init__(self, peers: Peers, me: Me) -> None:
        super().__init__()
        self._peers, self._me = peers, me
        self._shown: dict[str, str] = {}
        peers.forgotten.connect(self._forget)
        me.changed.connect(self._shown.clear)

    def show(self, peer_id: str) -> str:
        """Return the digits of both keys; the peer need not be there."""
        identity = comparable(self._peers.get(peer_id))
        number = safety_number(self._me.identity.public, identity)
        self._shown[peer_id] = number
        return number

    def put_away(self, peer_id: str) -> None:
        """Take no word about it any more: something else is compared with the peer."""
        self._shown.pop(peer_id, None)

    def confirm(self, peer_id: str, *, match: bool) -> None:
        """Say whether the peer's screen shows the same."""
        peer = self._peers.get(peer_id)
        comparable(peer)
        self._shown_to(peer_id)
        del self._shown[peer_id]
        if match:
            self._me.people.trust(peer.as_person(), Trust.VERIFIED)
            self._tell(peer, Stage.VERIFIED)
        else:
            self._me.people.doubt(peer.as_person().identity)
            self._tell(peer, Stage.FAILED, Ending.MISMATCH)

    def read(self, peer_id: str, text: str) -> bool:
        """Compare with what a code on the peer's screen says; return if it is so.

        Nothing has happened where that is no safety number (`Refusal.NUMBER`).
        """
        own, number = self._shown_to(peer_id), read_number(text)
        if number is None:
            raise VerificationRefused(Refusal.NUMBER)
        self.confirm(peer_id, match=number == own)
        return number == own

    def _shown_to(self, peer_id: str) -> str:
        number = self._shown.get(self._peers.get(peer_id).id)
        if number is None:
            raise VerificationRefused(Refusal.NOT_NOW)
        return number

    def _forget(self, peer: Peer) -> None:
        self._shown.pop(peer.id, None)

    def _tell(self, peer: Peer, stage: Stage, ending: Ending | None = None) -> None:
        is_failed = ending is not None
        over = Verification(
            peer, "", Method.NUMBER, stage, ending=ending, is_ended_by_us=is_failed
        )
        self.changed.emit(over)
