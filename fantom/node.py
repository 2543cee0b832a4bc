"""The whole program without a face.

A node is built once, by the window, by the command line or by a test. It is the
only place where the parts meet; nothing is reached through a global.
"""

import asyncio
import contextlib
import time
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from fantom import paths
from fantom.chat.conversations import Conversations
from fantom.chat.entry import Author
from fantom.chat.notes import Notes
from fantom.endpoint import Endpoint
from fantom.errors import FantomError, KeyChanged, NoAddress, WrongKey
from fantom.files.carrier import Carrier
from fantom.files.policy import Policy
from fantom.files.transfer import Direction
from fantom.files.transfers import Transfers
from fantom.identity.invitation import Invitation, format_invitation
from fantom.identity.peer_ids import peer_id
from fantom.identity.person import Person
from fantom.net.dialler import Dialler
from fantom.net.legacy_links import LegacyLinks
from fantom.net.link import Link
from fantom.net.links import Links
from fantom.net.listener import Listener
from fantom.net.listening import Listening
from fantom.peers.admission import Admission
from fantom.peers.goal import Goal, Goals
from fantom.peers.me import Me
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.peers.reconnector import Reconnector
from fantom.peers.safety_numbers import SafetyNumbers
from fantom.peers.verifications import Verifications
from fantom.protocol.limits import PARTING_SECONDS
from fantom.protocol.messages import Profile
from fantom.protocol.party import Party
from fantom.settings import Settings

FLUSH_SECONDS = 5.0
PANIC_SECONDS = 0.3  # for half files to be removed
_FLUSH_LOOK = 0.01
# On Linux the usual clock stands still in a sleep, and nobody would know of it.
_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)


def wakeful_seconds() -> float:
    """Return the seconds of a clock that goes on while the machine sleeps."""
    if _CLOCK is None:
        return time.monotonic()
    return time.clock_gettime(_CLOCK)


_AUTHORS = {Direction.OUT: Author.ME, Direction.IN: Author.PEER}


class Node(QObject):
    """One running Fantom."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.me = Me(settings, _vault_beside(settings), time.time)
        self.goals = Goals(self.me, self._own_endpoint)
        clock = wakeful_seconds
        listener = Listener(self._is_friend, self._party, clock)
        self.listening = Listening(settings, listener)
        dialler = Dialler(self._own_endpoint, self._party, clock)
        self._legacy = LegacyLinks(dialler, settings, self._own_port)
        self._links = Links(dialler, self._legacy, clock)
        self.admission = Admission(settings, self.me, clock)
        self.peers = Peers(self.admission, settings, self.me)
        self.verifications = Verifications(self.peers, self.me, clock)
        self.safety_numbers = SafetyNumbers(self.peers, self.me)
        self.conversations = Conversations(self.peers, time.time)
        self.notes = Notes(time.time)
        self.transfers = Transfers(
            self.peers, self.me, Policy(settings, _downloads()), clock
        )
        self.transfers.added.connect(self._note_files)
        self._reconnector = Reconnector(self.peers, self._come_back_to, clock)
        self._endpoint: Endpoint | None = None
        listener.opened.connect(self._legacy.answer)
        listener.met.connect(self._links.take)
        self._links.started.connect(self.peers.watch)
        self.listening.changed.connect(self._on_listening)
        self.me.changed.connect(listener.forget_arrivals)
        self.me.changed.connect(self._forget_everybody)
        self.me.changed.connect(self.notes.wipe)
        self.me.renamed.connect(self._tell_profile)
        settings.on_change(self._on_setting)

    async def connect_to(self, text: str) -> Peer:
        """Dial what a person typed or pasted, and return who is there.

        Raises:
            FantomError: it names no place, or nobody could be talked to there.
        """
        return await self.dial(self.goals.of_text(text))

    async def dial(self, goal: Goal) -> Peer:
        """Return who is there.

        Raises:
            KeyChanged: not whom we named and last found there.
            FantomError: nobody could be talked to there.
        """
        peer = self.peers.admit(await self._link_to(goal))
        peer.learn(goal.learnt)
        return peer

    async def _link_to(self, goal: Goal) -> Link:
        places = list(goal.endpoints)
        if goal.identity is not None:
            return await self._links.reach(places, goal.identity, goal.token)
        if goal.pinned is None:
            return await self._links.dial(places[0])
        try:
            return await self._links.reach(places, goal.pinned.identity)
        except WrongKey:
            raise KeyChanged(str(places[0]), goal.pinned.petname) from None

    def invitation(self) -> str:
        """Return the invitation that anybody may have: who and where we are.

        Raises:
            NoAddress: we cannot be reached.
        """
        return self._invitation_with(None)

    def invite(self, made_for: str, uses: int, seconds: int) -> tuple[str, str]:
        """Return the id, and the text, of an invitation that lets its bearer in.

        Raises:
            NoAddress: we cannot be reached.
            TooManyInvitations: until one expires or is revoked.
        """
        self.invitation()  # without an address it would let in nobody
        invitation, token = self.me.invite(made_for, uses, seconds)
        return invitation, self._invitation_with(token)

    def _invitation_with(self, token: bytes | None) -> str:
        own = self._own_endpoint()
        if own is None:
            raise NoAddress(self.listening.status.mode)
        identity = self.me.identity.public
        return format_invitation(Invitation(identity, (own,), self.me.name, token))

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
        goal = self.goals.of_peer(peer)
        assert goal.identity is not None, "a legacy peer is dialled by its link"
        link = await self._links.meet(list(goal.endpoints), goal.identity)
        link.start()
        await link.confirmation

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

    def block(self, person: Person) -> None:
        """Let that person in no more, and hang up if they are here."""
        for peer in self.peers:
            if peer.identity == person.identity:
                self.peers.block(peer.id)
                return
        self.admission.block(peer_id(person.identity), person.name)

    def stop(self) -> None:
        """Say goodbye to everybody and stop listening."""
        self.transfers.set_aside()
        self._reconnector.stop()
        self.listening.stop()
        self._links.close()

    async def part(self) -> None:
        """Wait until goodbyes have arrived, for `PARTING_SECONDS` at the most."""
        while self._links.is_parting:  # noqa: ASYNC110 - it ends by itself
            await asyncio.sleep(_FLUSH_LOOK)
        self.transfers.close(PARTING_SECONDS)

    def panic(self) -> None:
        """Forget everybody and everything at once; nothing waits to be sent."""
        self.transfers.panic(PANIC_SECONDS)
        with contextlib.suppress(FantomError):
            self.me.finish()  # what it kept of transfers is gone, too
        self._forget_everybody()
        self.notes.wipe()
        self.stop()

    def _forget_everybody(self) -> None:
        for peer in self.peers:
            self.peers.forget(peer.id)
        self.admission.decline_all()
        self._links.close()  # dials under way: they would come to somebody else

    def _note_files(self, carrier: Carrier) -> None:
        author = _AUTHORS[carrier.transfer.direction]
        talk = self.conversations.get(carrier.peer.id)
        talk.note_files(carrier.transfer.id, author)

    def _is_friend(self, address: str) -> bool:
        return any(
            peer.is_welcome and peer.endpoint.address == address for peer in self.peers
        )

    def _own_endpoint(self) -> Endpoint | None:
        return self.listening.status.endpoint

    def _party(self) -> Party:
        own = self._own_endpoint()
        identity, name = self.me.identity, self.me.name
        if own is None:
            return Party(identity, name)
        return Party(identity, name, own.port, (str(own.unzoned),))

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
        self.listening.follow(key)
        self._legacy.follow(key)
        self.peers.follow(key)


def _vault_beside(settings: Settings) -> Path | None:
    return settings.path and paths.Profile(settings.path.parent).vault_file


def _downloads() -> Path:
    """Return where this system puts what people download."""
    where = QStandardPaths.StandardLocation.DownloadLocation
    return Path(QStandardPaths.writableLocation(where) or Path.home())
