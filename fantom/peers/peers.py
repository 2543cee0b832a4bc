"""Everyone we have met in this run, and the switchboard for what they say."""

import asyncio
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import Endpoint
from fantom.errors import FantomError, LegacyRefused, UnknownPeer
from fantom.identity.keys import unsigned
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.net.link import Link, Stage
from fantom.peers.admission import Admission, Verdict
from fantom.peers.half_offers import HalfOffers
from fantom.peers.me import Me
from fantom.peers.peer import Peer, PeerState
from fantom.peers.request import Action, Request, RequestKind
from fantom.protocol.messages import Kept, Message, Moved, Profile, Reason
from fantom.settings import Settings

M = TypeVar("M", bound=Message)


class Peers(QObject):
    """Owns the peers and hands each message to the feature that claimed it."""

    joined = Signal(object)  # a Peer that we did not have
    changed = Signal(object)  # a Peer
    forgotten = Signal(object)  # a Peer

    def __init__(self, admission: Admission, settings: Settings, me: Me) -> None:
        super().__init__()
        self._admission = admission
        self._settings = settings
        self._me = me
        self._peers: dict[str, Peer] = {}
        self._readers: dict[type, Callable[[Peer, list[Any]], None]] = {}
        self._waiting: dict[str, Link] = {}
        self._unmet: dict[str, list[Link]] = {}  # dials under way to whom we lack
        self._half_offers = HalfOffers(self._is_welcome)
        admission.answered.connect(self._on_answered)
        me.people.changed.connect(self._on_person)
        self.changed.connect(self._note)
        self.claim(Profile, self._on_profile)
        self.claim(Moved, self._on_moved)

    def __iter__(self) -> Iterator[Peer]:
        return iter(list(self._peers.values()))

    def get(self, peer_id: str) -> Peer:
        """Return the peer with that id.

        Raises:
            UnknownPeer: there is none.
        """
        try:
            return self._peers[peer_id]
        except KeyError:
            raise UnknownPeer(peer_id) from None

    async def arrival_of(self, peer_id: str) -> Peer:
        """Return that peer as soon as it can be talked to."""
        arrival = _Arrival(peer_id)
        self.changed.connect(arrival.look)
        for peer in self:
            arrival.look(peer)
        try:
            return await arrival.peer
        finally:
            self.changed.disconnect(arrival.look)

    def claim(
        self, message_type: type[M], reader: Callable[[Peer, list[M]], None]
    ) -> None:
        """Make `reader` the one of `message_type`; it takes what came at once."""
        if message_type in self._readers:
            raise ValueError(f"{message_type.__name__} is already claimed")
        self._readers[message_type] = reader

    @property
    def claimed(self) -> set[type]:
        """The message types that somebody reads."""
        return set(self._readers)

    def watch(self, link: Link) -> None:
        """Turn `link` into a peer once it opens and may come in."""
        link.opened.connect(self._on_opened)
        link.received.connect(self._on_received)
        link.closed.connect(self._on_closed)
        link.offering.connect(self._on_offering)
        peer = self._peers.get(link.peer_id)
        if link.stage is not Stage.CONNECTING:
            return
        if peer is None:
            self._unmet.setdefault(link.peer_id, []).append(link)
        elif not self._is_blocked(peer.id):
            peer.adopt(link)  # what waits leaves with our first words

    def admit(self, link: Link) -> Peer:
        """Return the peer of a link that we dialled, whoever was asked about it.

        Raises:
            UnknownPeer: they were forgotten while the dial went on.
        """
        self._admission.unblock(link.peer_id)
        self._accept_who_is_in(link.peer_id)
        peer = self.get(link.peer_id)
        peer.is_welcome = True
        self._admission.welcome(peer.id)
        return peer

    def _accept_who_is_in(self, peer_id: str) -> None:
        if request := self._admission.find(RequestKind.CONNECTION, peer_id):
            self._admission.close(request, Action.ACCEPT)

    def forget(self, peer_id: str) -> None:
        """Hang up and drop all that we know about the peer."""
        peer = self.get(peer_id)
        del self._peers[peer_id]
        self._admission.withdraw(peer_id)
        peer.hang_up(reason=Reason.WIPED)
        self.forgotten.emit(peer)
        peer.deleteLater()

    def block(self, peer_id: str) -> None:
        """Hang up, and let the peer in no more."""
        peer = self.get(peer_id)
        self._admission.block(peer_id, peer.name)
        peer.trust = Trust.BLOCKED
        peer.hang_up()
        self.changed.emit(peer)

    def unblock(self, peer_id: str) -> None:
        """Treat the peer as before it was blocked."""
        peer = self.get(peer_id)
        self._admission.unblock(peer_id)
        if peer.identity is None:
            peer.know(None)

    def remember(self, peer_id: str, petname: str) -> None:
        """Know the peer again from now on, by that name.

        Raises:
            UnknownPeer: there is none; LegacyRefused: it has no key.
            PetnameInvalid, PetnameTaken: the name is none, or somebody else's.
        """
        peer = self.get(peer_id)
        if peer.identity is None:
            raise LegacyRefused(str(peer.endpoint))
        self._me.people.remember(peer.as_person(), petname)

    def ask_to_write(self, peer: Peer) -> None:
        """Ask the person whether the legacy wire is good enough for this peer."""
        if not peer.may_write:
            self._admission.ask(RequestKind.LEGACY, peer.id, peer.endpoint)

    def follow(self, key: str) -> None:
        """Let everybody be written to if the settings allow it from now on."""
        if key == "connections.legacy" and self._legacy_is_allowed:
            for peer in self:
                peer.allow_writing()

    @property
    def _legacy_is_allowed(self) -> bool:
        return self._settings.text("connections.legacy") == "allow"

    def _on_opened(self, link: Link) -> None:
        if link.peer_id in self._peers and not self._is_blocked(link.peer_id):
            self._join(link)
            self._note_invitation(link.peer_id, self._admission.made_for(link))
            return
        self._make_room_for(link)
        judgement = self._admission.judge(link)
        match judgement.verdict:
            case Verdict.ADMIT:
                self._join(link)
                self._note_invitation(link.peer_id, judgement.made_for)
            case Verdict.ASK:
                self._wait(link)
                self._admission.ask(
                    RequestKind.CONNECTION, link.peer_id, link.endpoint, link.name
                )
            case Verdict.IGNORE:
                self._wait(link)
                self._admission.ignore(link.peer_id, link.endpoint)
            case Verdict.REFUSE:
                link.decline()

    def _wait(self, link: Link) -> None:
        older = self._waiting.get(link.peer_id)
        self._waiting[link.peer_id] = link
        if older is not None and older is not link:
            older.close(reason=Reason.REPLACED)
        link.hold()

    def _note_invitation(self, peer_id: str, made_for: str | None) -> None:
        if made_for is None:
            return
        peer = self.get(peer_id)
        if (peer.learnt, peer.by) != (Learnt.INVITED, made_for):
            peer.learn(Learnt.INVITED, made_for)
            peer.invited.emit(peer, made_for)

    def _make_room_for(self, link: Link) -> None:
        # Whom only the settings let in, and who is gone, gives way.
        for peer_id in self._admission.crowd(link):
            peer = self._peers.get(peer_id)
            if peer and peer.state is PeerState.OFFLINE and not peer.is_welcome:
                self.forget(peer_id)
                return

    def _is_blocked(self, peer_id: str) -> bool:
        return self._peers[peer_id].trust is Trust.BLOCKED

    def _join(self, link: Link) -> None:
        # Whoever is in need not be asked about: they may have knocked before.  That
        # link is the older one, so it comes first.
        self._accept_who_is_in(link.peer_id)
        peer = self._peers.get(link.peer_id)
        if peer is None:
            peer = self._add(link.peer_id, link.endpoint)
            peer.learn(Learnt.DIALLED if link.dialled else Learnt.CAME)
        if peer.identity is None:
            peer.trust = Trust.UNKNOWN
        peer.adopt(link)
        for other in self._unmet.pop(peer.id, []):
            if other is not link:  # they may end `link` before we hear on it
                peer.adopt(other)
        link.admit()

    def _add(self, peer_id: str, endpoint: Endpoint) -> Peer:
        own_identity = self._me.identity.public
        peer = self._peers[peer_id] = Peer(peer_id, endpoint, own_identity)
        if peer.identity is not None:
            peer.know(self._me.people.get(peer.identity))
        peer.may_write = peer.identity is not None or self._legacy_is_allowed
        peer.is_welcome = not self._admission.is_let_in(peer.id)
        peer.changed.connect(self.changed)
        self.joined.emit(peer)
        self._tell_whose_place_it_was(peer)
        return peer

    def _tell_whose_place_it_was(self, newcomer: Peer) -> None:
        for peer in self:
            is_gone = peer.identity is not None and peer.state is PeerState.OFFLINE
            came_from_there = peer.endpoint.address == newcomer.endpoint.address
            if is_gone and came_from_there and peer is not newcomer:
                peer.stranger_came.emit(peer)

    def _on_received(self, link: Link, messages: list[Message]) -> None:
        peer = self._peers.get(link.peer_id)
        # Whom we have met and blocked since waits as well.
        if peer is not None and link is not self._waiting.get(link.peer_id):
            peer.hear_on(link)
            self._readers[type(messages[0])](peer, messages)
            return
        request = self._admission.find(RequestKind.CONNECTION, link.peer_id)
        kept = [message for message in messages if isinstance(message, Kept)]
        if request and not all(self._admission.hold(request, each) for each in kept):
            link.close()

    def _on_offering(self, link: Link) -> None:
        self._half_offers.note(link)

    def _is_welcome(self, link: Link) -> bool:
        peer = self._peers.get(link.peer_id)
        return peer is None or peer.is_welcome

    def _on_profile(self, peer: Peer, profiles: list[Profile]) -> None:
        peer.take_profile(profiles[-1].name, profiles[-1].endpoints)

    def _on_moved(self, peer: Peer, moves: list[Moved]) -> None:
        peer.take_profile(peer.name, moves[-1].endpoints)

    def _note(self, peer: Peer) -> None:
        """Keep in mind what a peer is called and where it is, if we know it."""
        people, identity = self._me.people, peer.identity
        if identity is None:
            return
        peer.resembled = self._resembled(peer)
        if peer.is_online:
            people.note(identity, peer.name, peer.places)

    def _resembled(self, peer: Peer) -> list[Person]:
        """Return whom the peer could be taken for."""
        if peer.identity is None or not peer.name:
            return []
        return self._me.people.resembling(peer.name, peer.identity)

    def _on_person(self, identity: bytes) -> None:
        for peer in self:
            if peer.identity is None:
                continue
            if unsigned(peer.identity) == unsigned(identity):
                peer.know(self._me.people.get(identity))
            if self._resembled(peer) != peer.resembled:
                peer.changed.emit(peer)  # with which it is noted

    def _on_closed(self, link: Link, _error: FantomError | None) -> None:
        self._half_offers.forget(link)
        self._meet_no_more(link)
        if self._waiting.get(link.peer_id) is not link:
            return
        del self._waiting[link.peer_id]
        if request := self._admission.find(RequestKind.CONNECTION, link.peer_id):
            request.endpoint = link.endpoint  # its frames may have named the port

    def _meet_no_more(self, link: Link) -> None:
        unmet = self._unmet.get(link.peer_id, [])
        if link in unmet:
            unmet.remove(link)
        if not unmet:
            self._unmet.pop(link.peer_id, None)

    def _on_answered(self, request: Request, action: Action) -> None:
        if request.kind is RequestKind.CONNECTION:
            self._answer_connection(request, action)
        elif peer := self._peers.get(request.peer_id):
            self._answer_legacy(peer, action)

    def _answer_connection(self, request: Request, action: Action) -> None:
        if action is Action.BLOCK:
            return  # they go on waiting
        link = self._waiting.pop(request.peer_id, None)
        if action is Action.ACCEPT:
            self._let_in(request, link)
        elif link is not None:
            link.decline()

    def _let_in(self, request: Request, link: Link | None) -> None:
        if link is not None:
            self._join(link)
        elif request.peer_id not in self._peers:
            # They left meanwhile; what they said is worth a tab.
            peer = self._add(request.peer_id, request.endpoint)
            peer.name = request.name
            self.changed.emit(peer)
        peer = self.get(request.peer_id)
        for kind, messages in groupby(request.held, type):
            self._readers[kind](peer, list(messages))

    def _answer_legacy(self, peer: Peer, action: Action) -> None:
        if action is Action.ACCEPT:
            peer.allow_writing()
            return
        if action is Action.BLOCK:
            self.block(peer.id)
        peer.decline_writing()


class _Arrival(QObject):
    """Waits for one peer to be there."""

    def __init__(self, peer_id: str) -> None:
        super().__init__()
        self.peer: asyncio.Future[Peer] = asyncio.Future()
        self._peer_id = peer_id

    def look(self, peer: Peer) -> None:
        if peer.id == self._peer_id and peer.is_online and not self.peer.done():
            self.peer.set_result(peer)
