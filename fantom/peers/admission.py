"""Who may come in: what the settings say, and what the person is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.endpoint import Endpoint, parse_endpoint
from fantom.errors import InvalidEndpoint, InvitationUsedTwice, UnknownRequest
from fantom.identity.invitations import OpenInvitation, Outcome, Redemption
from fantom.identity.peer_ids import identity_of
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.net.link import Link
from fantom.peers.me import Me
from fantom.peers.request import Action, Request, RequestKind
from fantom.protocol.limits import (
    MAX_LET_IN,
    MAX_REQUESTS,
    NOTICE_SECONDS,
    REQUEST_SECONDS,
)
from fantom.protocol.messages import TextMessage
from fantom.protocol.quota import Quota
from fantom.settings import Settings

_LOOK_MS = 1_000


class Verdict(Enum):
    """What becomes of a link that somebody else opened."""

    ADMIT = auto()
    ASK = auto()
    REFUSE = auto()
    IGNORE = auto()  # they are left to wait, and nobody is asked


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict; `made_for` where it is by an invitation of ours: its words."""

    verdict: Verdict
    made_for: str | None = None


class Admission(QObject):
    """Judges who comes, and keeps the questions that are open."""

    asked = Signal(object)  # a Request
    changed = Signal(object)  # the Request: more texts wait behind it
    answered = Signal(object, object)  # the Request, its Action
    ended = Signal(object)  # the Request: answered, expired or withdrawn
    used_twice = Signal(object)  # an InvitationUsedTwice

    def __init__(self, settings: Settings, me: Me, now: Callable[[], float]) -> None:
        super().__init__()
        self._settings, self._me = settings, me
        self._now = now
        self._requests: dict[str, Request] = {}
        self._blocked: set[str] = set()  # legacy peers, in this run
        self._expected: set[str] = set()
        self._told: dict[str, float] = {}  # when, of which invitations used twice
        self._asking: Quota[str] = Quota(MAX_REQUESTS)
        self._let_in: Quota[str] = Quota(MAX_LET_IN)
        self._expiry = QTimer(self, interval=_LOOK_MS)
        self._expiry.timeout.connect(self.expire)

    @property
    def requests(self) -> list[Request]:
        """The open questions, oldest first."""
        return [each for each in self._requests.values() if not each.is_ignored]

    def is_let_in(self, peer_id: str) -> bool:
        """Whether only the settings let the peer in."""
        return peer_id in self._let_in

    def welcome(self, peer_id: str) -> None:
        """Count the peer no more among strangers: the person said yes to them."""
        self._let_in.discard(peer_id)

    def crowd(self, link: Link) -> list[str]:
        """Return who stands in the way of `link`, longest here first, if anybody."""
        if self._action_for(link) != "accept" or self._known_verdict(link) is not None:
            return []
        return self._let_in.crowd(link.endpoint.address)

    def judge(self, link: Link) -> Judgement:
        """Decide about `link`: by who it is, by invitation, by default action.

        An invitation is used by that.
        """
        match self._known_verdict(link):
            case None:
                invited = self._judge_invited(link)
                return invited or Judgement(self._judge_stranger(link))
            case Verdict.ADMIT:
                return Judgement(Verdict.ADMIT, self.made_for(link))
            case verdict:
                return Judgement(verdict)

    def made_for(self, link: Link) -> str | None:
        """Return the words of the invitation with which somebody came who is let in.

        It is used by that: or whoever stole it would be let in, too.
        """
        redemption = self._redeem(link)
        if redemption.invitation and redemption.outcome is Outcome.ADMITTED:
            return redemption.invitation.made_for
        return None

    def _known_verdict(self, link: Link) -> Verdict | None:
        if link.dialled or link.peer_id in self._expected:
            return Verdict.ADMIT
        if self.is_blocked(link.peer_id):
            return self._judge_blocked(link)
        if self._is_known(link.identity) or self._is_whitelisted(link):
            return Verdict.ADMIT
        return None

    def _judge_blocked(self, link: Link) -> Verdict:
        # As to a stranger whose request nobody looks at: they learn nothing.
        action = self._settings.text("connections.default_action")
        verdict = self._judge_by("refuse" if action == "refuse" else "prompt", link)
        return Verdict.IGNORE if verdict is Verdict.ASK else verdict

    def _judge_invited(self, link: Link) -> Judgement | None:
        redemption = self._redeem(link)
        if redemption.invitation is None:
            return None
        if redemption.outcome is Outcome.ADMITTED:
            return Judgement(Verdict.ADMIT, redemption.invitation.made_for)
        self._tell_used_twice(redemption.invitation)
        return Judgement(Verdict.REFUSE)

    def _redeem(self, link: Link) -> Redemption:
        if link.token is None or link.identity is None:
            return Redemption(Outcome.UNKNOWN)
        return self._me.redeem(link.token, link.identity)

    def _tell_used_twice(self, invitation: OpenInvitation) -> None:
        # Whoever has it can come with a new key as often as they like.
        now = self._now()
        told = {x: at for x, at in self._told.items() if 0 <= now - at < NOTICE_SECONDS}
        self._told = told
        if invitation.id not in told:
            told[invitation.id] = now
            self.used_twice.emit(InvitationUsedTwice(invitation.made_for))

    def _judge_stranger(self, link: Link) -> Verdict:
        return self._judge_by(self._action_for(link), link)

    def _action_for(self, link: Link) -> str:
        """Return the default action; who looks like somebody is always asked about."""
        action = self._settings.text("connections.default_action")
        if action == "accept" and self._resembled(link.peer_id, link.name):
            return "prompt"
        return action

    def _resembled(self, peer_id: str, name: str) -> list[Person]:
        identity = identity_of(peer_id)
        if identity is None or not name:
            return []
        return self._me.people.resembling(name, identity)

    def _judge_by(self, action: str, link: Link) -> Verdict:
        address = link.endpoint.address
        match action:
            case "accept" if self._let_in.in_the_way(address) is None:
                self._let_in.add(link.peer_id, address)
                return Verdict.ADMIT
            case "prompt" if self.find(RequestKind.CONNECTION, link.peer_id):
                return Verdict.ASK
            case "prompt" if self._asking.in_the_way(address) is None:
                return Verdict.ASK
        return Verdict.REFUSE

    def ask(
        self, kind: RequestKind, peer_id: str, endpoint: Endpoint, name: str = ""
    ) -> Request:
        """Return the open question of that kind about the peer, or ask it now."""
        request = self.find(kind, peer_id)
        if request is not None and not request.is_ignored:
            return request
        request = request or self._open(kind, peer_id, endpoint)
        request.is_ignored = False  # they are blocked no more
        request.name, request.resembled = name, self._resembled(peer_id, name)
        self.asked.emit(request)
        return request

    def ignore(self, peer_id: str, endpoint: Endpoint) -> None:
        """Let the peer wait as if somebody were asked."""
        if self.find(RequestKind.CONNECTION, peer_id) is None:
            request = self._open(RequestKind.CONNECTION, peer_id, endpoint)
            request.is_ignored = True

    def _open(self, kind: RequestKind, peer_id: str, endpoint: Endpoint) -> Request:
        request = Request(kind, peer_id, endpoint, self._now() + REQUEST_SECONDS)
        self._requests[request.id] = request
        if kind is RequestKind.CONNECTION:
            self._asking.add(peer_id, endpoint.address)
        self._expiry.start()
        return request

    def find(self, kind: RequestKind, peer_id: str) -> Request | None:
        """Return the open question of that kind about the peer."""
        for request in self._requests.values():
            if (request.kind, request.peer_id) == (kind, peer_id):
                return request
        return None

    def hold(self, request: Request, message: TextMessage) -> bool:
        """Keep what a stranger says for later; False if there is no more room."""
        if not request.hold(message):
            return False
        if not request.is_ignored:
            self.changed.emit(request)
        return True

    def answer(self, request_id: str, action: Action) -> None:
        """Close the question as the person says.

        Raises:
            UnknownRequest: it is not open.
        """
        request = self._requests.get(request_id)
        if request is None or request.is_ignored:
            raise UnknownRequest(request_id)
        if action is Action.BLOCK:
            self._block(request)
        else:
            self.close(request, action)

    def close(self, request: Request, action: Action) -> None:
        """Accept or decline whoever waits, asked about or not."""
        del self._requests[request.id]
        self.answered.emit(request, action)
        self._end(request)

    def _block(self, request: Request) -> None:
        if request.kind is RequestKind.LEGACY:
            del self._requests[request.id]
        else:
            # They go on waiting until it expires: it looks like absence.
            request.is_ignored = True
        self.block(request.peer_id, request.name)
        self.answered.emit(request, Action.BLOCK)
        self.ended.emit(request)

    def withdraw(self, peer_id: str) -> None:
        """Close every question about a peer that is gone."""
        self._let_in.discard(peer_id)
        for request in tuple(self._requests.values()):
            if request.peer_id == peer_id:
                del self._requests[request.id]
                self._end(request)

    def decline_all(self) -> None:
        """Close every question: whoever was asked about came to somebody else."""
        for request in tuple(self._requests.values()):
            self.close(request, Action.DECLINE)

    def expect(self, peer_id: str) -> None:
        """Let that peer in without asking: the person waits for it."""
        self._expected.add(peer_id)

    def expect_no_more(self, peer_id: str) -> None:
        """Treat that peer as before."""
        self._expected.discard(peer_id)

    def block(self, peer_id: str, name: str) -> None:
        """Let the peer in no more: a key for good, a legacy address in this run."""
        identity = identity_of(peer_id)
        if identity is None:
            self._blocked.add(peer_id)
        else:
            self._me.people.trust(Person(identity, name=name), Trust.BLOCKED)
        request = self.find(RequestKind.CONNECTION, peer_id)
        if request is not None and not request.is_ignored:
            request.is_ignored = True
            self.ended.emit(request)

    def unblock(self, peer_id: str) -> None:
        """Treat the peer as before it was blocked."""
        self._blocked.discard(peer_id)
        if identity := identity_of(peer_id):
            self._me.people.unblock(identity)

    def is_blocked(self, peer_id: str) -> bool:
        """Whether that peer may not come in, and is not to know."""
        identity = identity_of(peer_id)
        if identity is None:
            return peer_id in self._blocked
        person = self._me.people.get(identity)
        return person is not None and person.trust is Trust.BLOCKED

    def _is_known(self, identity: bytes | None) -> bool:
        return identity is not None and self._me.people.get(identity) is not None

    def expire(self) -> None:
        """Decline what has waited for too long."""
        now = self._now()
        for request in tuple(self._requests.values()):
            if request.expires <= now:
                self.close(request, Action.DECLINE)

    def _end(self, request: Request) -> None:
        if request.kind is RequestKind.CONNECTION:
            self._asking.discard(request.peer_id)
        if not self._requests:
            self._expiry.stop()
        if not request.is_ignored:
            self.ended.emit(request)

    def _is_whitelisted(self, link: Link) -> bool:
        return any(
            entry == link.peer_id or _address_in(entry) == link.endpoint.address
            for entry in self._settings.texts("connections.whitelist")
        )


def _address_in(entry: str) -> str | None:
    try:
        return parse_endpoint(entry).address
    except InvalidEndpoint:
        return None
