"""Comparing keys with the people who are there, and trusting them after it.

One comparison a peer at the most, each bound to one session.  Source:
docs/PROTOCOL.md, section 6.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from fantom.errors import VerificationRefused
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.net.link import Link
from fantom.peers.me import Me
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.peers.verification import Verification, comparable, seen
from fantom.protocol.attempts import Attempts
from fantom.protocol.messages import (
    Capability,
    SecretProof,
    SecretX,
    SecretY,
    VerifyEnd,
    VerifyMessage,
    VerifyNonce,
    VerifyReveal,
    VerifyStart,
)
from fantom.protocol.runs import Terms
from fantom.protocol.verifier import Verifier

_LOOK_SECONDS = 15.0  # a timer stands still in a sleep, our clock does not
_KINDS: tuple[type[VerifyMessage], ...] = (
    *(VerifyStart, VerifyNonce, VerifyReveal),
    *(SecretX, SecretY, SecretProof, VerifyEnd),
)


@dataclass(slots=True, eq=False)
class _Bound:
    """A verifier and its session; what was told last, and whom we knew before that."""

    peer: Peer
    session: Link
    verifier: Verifier
    told: Verification | None = None
    known: Person | None = None


class Verifications(QObject):
    """Carries comparisons between our person, the peers and the clock.

    What our person wants raises UnknownPeer, or VerificationRefused with the reason.
    """

    changed = Signal(object)  # a Verification that is new, or further

    def __init__(self, peers: Peers, me: Me, now: Callable[[], float]) -> None:
        super().__init__()
        self._peers, self._me, self._now = peers, me, now
        self._attempts = Attempts()
        self._bound: dict[str, _Bound] = {}
        self._latest: dict[str, Verification] = {}
        self._clock = QTimer(self, singleShot=True)
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self.look)
        peers.joined.connect(self._follow)
        peers.forgotten.connect(self._forget)
        for kind in _KINDS:
            peers.claim(kind, self._on_messages)

    def of(self, peer_id: str) -> Verification | None:
        """Return the latest comparison with that peer, over or not."""
        return self._latest.get(peer_id)

    def tries_left(self, peer_id: str, method: Method) -> int:
        """Return how often it may still be begun; the one under way is counted."""
        identity = self._peers.get(peer_id).identity
        return 0 if identity is None else self._attempts.left(identity, method)

    # What our person wants

    def start_pictures(self, peer_id: str) -> Verification:
        """Ask the peer to compare pictures."""
        bound = self._bound_to(self._peers.get(peer_id))
        bound.verifier.start_pictures(self._now())
        return self._begun(bound)

    def start_secret(
        self, peer_id: str, answer: str, question: str = ""
    ) -> Verification:
        """Ask the peer to type the same answer, which is kept nowhere."""
        bound = self._bound_to(self._peers.get(peer_id))
        bound.verifier.start_secret(answer, question, self._now())
        return self._begun(bound)

    def agree(self, peer_id: str) -> None:
        """Compare pictures, as the peer asked."""
        bound = self._going_on(peer_id)
        bound.verifier.agree()
        self._go_on(bound)

    def answer(self, peer_id: str, text: str) -> None:
        """Answer, as the peer asked."""
        bound = self._going_on(peer_id)
        bound.verifier.answer(text, self._now())
        bound.verifier.put_off(self._now())
        self._go_on(bound)

    def cancel(self, peer_id: str) -> None:
        """Decline what the peer asked, or break off what goes on."""
        bound = self._going_on(peer_id)
        bound.verifier.cancel()
        self._go_on(bound)

    def confirm(self, peer_id: str, *, match: bool) -> None:
        """Say whether both see the same pictures."""
        bound = self._going_on(peer_id)
        bound.verifier.confirm(match=match)
        self._go_on(bound)

    # The wire and the clock

    def look(self) -> None:
        """Do what is due now."""
        now = self._now()
        for bound in tuple(self._bound.values()):
            bound.verifier.look(now)
            self._go_on(bound)
        self._look_later()

    def _on_messages(self, peer: Peer, messages: list[VerifyMessage]) -> None:
        now, session = self._now(), peer.session
        assert peer.identity is not None, "the legacy wire has no such message"
        if session is None:
            return  # it has ended in the meantime
        bound = self._bind(peer, peer.identity, session)
        for message in messages:
            bound.verifier.receive(message, now)
        bound.verifier.put_off(self._now())
        self._go_on(bound)

    def _follow(self, peer: Peer) -> None:
        peer.rewired.connect(self._on_other_session)
        peer.unwired.connect(self._on_other_session)
        peer.ready_changed.connect(self._on_ready)

    def _on_other_session(self, peer: Peer) -> None:
        bound = self._bound.get(peer.id)
        if bound is not None and bound.session is not peer.session:
            del self._bound[peer.id]
            bound.verifier.lose_session()
            self._go_on(bound)

    def _on_ready(self, peer: Peer) -> None:
        if (bound := self._bound.get(peer.id)) is not None:
            self._send(bound)

    def _forget(self, peer: Peer) -> None:
        self._latest.pop(peer.id, None)

    def _go_on(self, bound: _Bound) -> None:
        """Send what leaves, tell what is new, and look at the clock again."""
        self._send(bound)
        self._tell(bound)
        self._look_later()

    def _send(self, bound: _Bound) -> None:
        if bound.session is bound.peer.session and bound.peer.ready:
            for message in bound.verifier.messages_to_send(self._now()):
                bound.peer.send(message)

    def _tell(self, bound: _Bound) -> None:
        run, before = bound.verifier.run, bound.told
        if run is None or (now := seen(bound.peer, run)) == before:
            return
        bound.told = self._latest[bound.peer.id] = now
        if now.stage is Stage.VERIFIED:
            self._trust(bound)
        elif before and (before.run, before.stage) == (now.run, Stage.VERIFIED):
            # They saw something else: trust them as before our click.
            self._me.people.trust_as(_key(bound), bound.known)
        elif now.ending is Ending.MISMATCH and now.is_ended_by_us:
            self._me.people.doubt(_key(bound))
        self.changed.emit(now)

    def _trust(self, bound: _Bound) -> None:
        person = bound.peer.as_person()
        bound.known = self._me.people.get(person.identity)
        self._me.people.trust(person, Trust.VERIFIED)

    def _look_later(self) -> None:
        each = (bound.verifier.next_timeout() for bound in self._bound.values())
        due = min((time for time in each if time is not None), default=None)
        if due is None:
            self._clock.stop()
        else:
            wait = min(due - self._now(), _LOOK_SECONDS)
            self._clock.start(max(0, int(wait * 1000) + 1))

    # Which session

    def _begun(self, bound: _Bound) -> Verification:
        self._go_on(bound)
        return self._latest[bound.peer.id]

    def _bound_to(self, peer: Peer) -> _Bound:
        identity, session = comparable(peer), peer.session
        if session is None or not peer.is_online or not peer.ready:
            raise VerificationRefused(Refusal.OFFLINE)
        if not peer.can(Capability.VERIFY):
            raise VerificationRefused(Refusal.UNSUPPORTED)
        return self._looked_at(self._bind(peer, identity, session))

    def _bind(self, peer: Peer, identity: bytes, session: Link) -> _Bound:
        if (bound := self._bound.get(peer.id)) is not None:
            return bound
        terms = Terms(self._me.identity.public, identity, session.export)
        bound = _Bound(peer, session, Verifier(terms, self._attempts))
        self._bound[peer.id] = bound
        return bound

    def _going_on(self, peer_id: str) -> _Bound:
        bound = self._bound.get(self._peers.get(peer_id).id)
        if bound is None:
            raise VerificationRefused(Refusal.NOT_NOW)
        return self._looked_at(bound)

    def _looked_at(self, bound: _Bound) -> _Bound:
        """Return it without what has taken too long, as in a sleep."""
        bound.verifier.look(self._now())
        self._go_on(bound)
        return bound


def _key(bound: _Bound) -> bytes:
    return bound.peer.as_person().identity
