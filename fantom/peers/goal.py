"""Whom and where somebody means, from what they typed, pasted or clicked."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from fantom.endpoint import Endpoint, Problem, parse_endpoint
from fantom.errors import (
    InvalidEndpoint,
    InvalidInvitation,
    NoPlaceKnown,
    OwnAddress,
)
from fantom.identity.invitation import (
    Invitation,
    is_invitation,
    parse_invitation,
)
from fantom.identity.invitation import Problem as InvitationProblem
from fantom.identity.keys import same_identity
from fantom.identity.person import Learnt, Person
from fantom.net.addresses import read_interfaces
from fantom.peers.me import Me
from fantom.peers.peer import Peer


@dataclass(frozen=True, slots=True)
class Goal:
    """Places to dial; without `identity`, whoever answers at the first one is fine.

    `pinned` is whom we named and last found there: then nobody else is fine.
    """

    endpoints: tuple[Endpoint, ...]
    identity: bytes | None = None
    token: bytes | None = field(default=None, repr=False)
    pinned: Person | None = None
    learnt: Learnt = Learnt.DIALLED

    def whoever(self) -> "Goal":
        """Return the same for somebody who knows that another one may answer."""
        return replace(self, pinned=None)


class Goals:
    """Understands what a person means, as seen from where we are."""

    def __init__(self, me: Me, own_endpoint: Callable[[], Endpoint | None]) -> None:
        self._me, self._own_endpoint = me, own_endpoint

    def of_text(self, text: str) -> Goal:
        """Return what an invitation or an address means.

        Raises:
            InvalidInvitation, InvalidEndpoint, OwnAddress: it is none to dial.
        """
        if is_invitation(text):
            return self.of_invitation(parse_invitation(text))
        endpoint = self.endpoint(text)
        pinned = self._me.people.at(str(endpoint.unzoned))
        return Goal((endpoint,), pinned=pinned)

    def of_invitation(self, invitation: Invitation) -> Goal:
        """Return whom an invitation is from, and where they are.

        Raises:
            InvalidInvitation: none of its places may be dialled from here.
            OwnAddress: it is our own.
        """
        if same_identity(invitation.identity, self._me.identity.public):
            raise OwnAddress(str(invitation.endpoints[0]))
        places = tuple(self._dialable(invitation.endpoints))
        if not places:
            raise InvalidInvitation(InvitationProblem.ADDRESS)
        identity, token = invitation.identity, invitation.token
        return Goal(places, identity, token, learnt=Learnt.INVITATION)

    def of_person(self, person: Person) -> Goal:
        """Return where somebody whom we know may be.

        Raises:
            NoPlaceKnown: nothing is known about that.
        """
        places = tuple(self._dialable(_parsed(person.endpoints)))
        if not places:
            raise NoPlaceKnown(person.petname or person.name)
        return Goal(places, person.identity)

    def of_peer(self, peer: Peer) -> Goal:
        """Return where somebody whom we have met in this run may be.

        Raises:
            NoPlaceKnown: they came, and never said where they listen.
        """
        assert peer.identity is not None, "a legacy peer is dialled by its link"
        seen = (peer.endpoint,) if peer.endpoint.port else ()
        places = dict.fromkeys((*seen, *self._dialable(_parsed(peer.places))))
        if not places:
            raise NoPlaceKnown(peer.petname or peer.name)
        return Goal(tuple(places), peer.identity)

    def endpoint(self, text: str) -> Endpoint:
        """Return the place that a person typed, as seen from here.

        Raises:
            InvalidEndpoint, OwnAddress: it is none to dial.
        """
        own = self._own_endpoint()
        endpoint = parse_endpoint(text).in_zone(own.zone if own else "")
        if endpoint.is_loopback and not self._is_on_loopback:
            raise InvalidEndpoint(text, Problem.LOOPBACK)
        if own and endpoint.port == own.port and _is_ours(endpoint.address):
            raise OwnAddress(str(endpoint))
        return endpoint

    def _dialable(self, endpoints: Iterable[Endpoint]) -> Iterator[Endpoint]:
        own = self._own_endpoint()
        for endpoint in endpoints:
            place = endpoint.in_zone(own.zone if own else "")
            if place != own and (self._is_on_loopback or not place.is_loopback):
                yield place

    @property
    def _is_on_loopback(self) -> bool:
        own = self._own_endpoint()
        return own is not None and own.is_loopback


def _parsed(texts: Iterable[str]) -> Iterator[Endpoint]:
    for text in texts:
        with contextlib.suppress(InvalidEndpoint):
            yield parse_endpoint(text)


def _is_ours(address: str) -> bool:
    return any(address in interface.addresses for interface in read_interfaces())
