"""The whole program without a face.

A node is built once, by the window, by the command line or by a test. It is the
only place where the parts meet; nothing is reached through a global.
"""

import asyncio
import contextlib
import time
from dataclasses import replace

from PySide6.QtCore import QObject

from fantom.chat.conversations import Conversations
from fantom.endpoint import Endpoint, Problem, parse_endpoint
from fantom.errors import InvalidEndpoint, NoAddress, OwnAddress
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.net.addresses import read_interfaces
from fantom.net.dialler import Dialler
from fantom.net.legacy_links import LegacyLinks
from fantom.net.links import Links
from fantom.net.listener import Listener
from fantom.net.listening import Listening
from fantom.peers.admission import Admission
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.peers.reconnector import Reconnector
from fantom.protocol.messages import Profile
from fantom.protocol.party import Party
from fantom.settings import Settings

FLUSH_SECONDS = 5.0
_FLUSH_LOOK = 0.01
# On Linux the usual clock stands still in a sleep, and nobody would know of it.
_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)


def wakeful_seconds() -> float:
    """Return the seconds of a clock that goes on while the machine sleeps."""
    if _CLOCK is None:
        return time.monotonic()
    return time.clock_gettime(_CLOCK)


class Node(QObject):
    """One running Fantom."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.identity = Identity.generate()  # a ghost: new at each start
        clock = wakeful_seconds
        listener = Listener(self._is_friend, self._party, clock)
        self.listening = Listening(settings, listener)
        dialler = Dialler(self._own_endpoint, self._party, clock)
        self._legacy = LegacyLinks(dialler, settings, self._own_port)
        self._links = Links(dialler, self._legacy, clock)
        self.admission = Admission(settings, clock)
        self.peers = Peers(self.admission, settings, self.identity.public)
        self.conversations = Conversations(self.peers, time.time)
        self._reconnector = Reconnector(self.peers, self._come_back_to, clock)
        self._endpoint: Endpoint | None = None
        listener.opened.connect(self._legacy.answer)
        listener.met.connect(self._links.take)
        self._links.started.connect(self.peers.watch)
        self.listening.changed.connect(self._on_listening)
        settings.on_change(self._on_setting)

    async def connect_to(self, text: str) -> Peer:
        """Dial what a person typed, and return who is there.

        Raises:
            FantomError: it names no place, or nobody could be talked to there.
        """
        return await self.dial(self.where(text))

    async def dial(self, endpoint: Endpoint) -> Peer:
        """Return who is at `endpoint`.

        Raises:
            FantomError: nobody could be talked to there.
        """
        link = await self._links.dial(endpoint)
        return self.peers.admit(link)

    async def connect_together(self, endpoint: Endpoint, identity: bytes) -> Peer:
        """Meet somebody who dials us now, through firewalls that let in only answers.

        Raises:
            FantomError: they could not be met there.
        """
        if self._own_endpoint() is None:
            raise NoAddress(self.listening.status.mode)
        name = peer_id(identity)
        # Their dial may come in at our listener while ours finds no place any more.
        dial = asyncio.ensure_future(self._links.meet_together(endpoint, identity))
        arrival = asyncio.ensure_future(self.peers.arrival_of(name))
        self.admission.expect(name)
        try:
            await asyncio.wait((dial, arrival), return_when=asyncio.FIRST_COMPLETED)
            return self.peers.admit(dial.result()) if dial.done() else arrival.result()
        finally:
            self.admission.expect_no_more(name)
            dial.cancel()
            arrival.cancel()

    async def _come_back_to(self, peer: Peer) -> None:
        """Dial a peer that was cut off; what waits for it leaves with our first words.

        Raises:
            FantomError: it could not be reached, or is another one now.
        """
        assert peer.identity is not None, "a legacy peer is dialled by its link"
        link = await self._links.meet(self._places_of(peer), peer.identity)
        link.start()
        await link.confirmation

    def _places_of(self, peer: Peer) -> list[Endpoint]:
        own = self._own_endpoint()
        zone = peer.endpoint.zone or (own.zone if own else "")
        places = [peer.endpoint]
        # A stranger could send us to anybody, again and again.
        for text in peer.other_endpoints if peer.is_welcome else ():
            with contextlib.suppress(InvalidEndpoint):
                place = parse_endpoint(text).in_zone(zone)
                if place not in places and not place.is_loopback:
                    places.append(place)
        return places

    async def flush(self) -> None:
        """Wait until what was said has left, for `FLUSH_SECONDS` at the most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FLUSH_SECONDS):
                # Many queues end here; a look at them now and then is enough.
                while self._has_unsent():  # noqa: ASYNC110
                    await asyncio.sleep(_FLUSH_LOOK)

    def _has_unsent(self) -> bool:
        is_sending = any(talk.is_sending for talk in self.conversations)
        return is_sending or self._links.has_unsent

    def stop(self) -> None:
        """Say goodbye to everybody and stop listening."""
        self._reconnector.stop()
        self.listening.stop()
        self._links.close()

    async def part(self) -> None:
        """Wait until goodbyes have arrived, for `PARTING_SECONDS` at the most."""
        while self._links.is_parting:  # noqa: ASYNC110 - it ends by itself
            await asyncio.sleep(_FLUSH_LOOK)

    def panic(self) -> None:
        """Forget everybody and everything at once; nothing waits to be sent."""
        for peer in self.peers:
            self.peers.forget(peer.id)
        for request in self.admission.requests:
            self.admission.withdraw(request.peer_id)
        self.stop()

    def where(self, text: str) -> Endpoint:
        """Return the place that a person typed, as seen from here.

        Raises:
            InvalidEndpoint, OwnAddress: it is none to dial.
        """
        own = self._own_endpoint()
        endpoint = parse_endpoint(text).in_zone(own.zone if own else "")
        if endpoint.is_loopback and not (own and own.is_loopback):
            raise InvalidEndpoint(text, Problem.LOOPBACK)
        if own and endpoint.port == own.port and _is_ours(endpoint.address):
            raise OwnAddress(str(endpoint))
        return endpoint

    def _is_friend(self, address: str) -> bool:
        return any(
            peer.is_welcome and peer.endpoint.address == address for peer in self.peers
        )

    def _own_endpoint(self) -> Endpoint | None:
        return self.listening.status.endpoint

    def _party(self) -> Party:
        own = self._own_endpoint()
        name = self.settings.text("name")
        if own is None:
            return Party(self.identity, name)
        return Party(self.identity, name, own.port, (str(replace(own, zone="")),))

    def _on_listening(self) -> None:
        endpoint = self._own_endpoint()
        if endpoint is not None and endpoint != self._endpoint:
            self._reconnector.wake()
            self._tell_profile()
        self._endpoint = endpoint

    def _own_port(self) -> int:
        own = self._own_endpoint()
        return own.port if own else 0

    def _tell_profile(self) -> None:
        party = self._party()
        for peer in self.peers:
            if peer.is_online and peer.ready and peer.identity is not None:
                peer.send(Profile(party.name, party.endpoints))

    def _on_setting(self, key: str) -> None:
        if key == "name":
            self._tell_profile()
        self.listening.follow(key)
        self._legacy.follow(key)
        self.peers.follow(key)


def _is_ours(address: str) -> bool:
    return any(address in interface.addresses for interface in read_interfaces())
