"""Who may come in: what the settings say, and what the person is asked."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.endpoint import Endpoint, parse_endpoint
from fantom.errors import InvalidEndpoint, UnknownRequest
from fantom.identity.keys import curve_key
from fantom.identity.peer_ids import identity_of
from fantom.net.link import Link
from fantom.peers.request import Action, Request, RequestKind
from fantom.protocol.limits import MAX_LET_IN, MAX_REQUESTS, REQUEST_SECONDS
from fantom.protocol.messages import TextMessage
from fantom.protocol.quota import Quota
from fantom.settings import Settings

_LOOK_MS = 1_000


class Verdict(Enum):
    """What becomes of a link that somebody else opened."""

    ADMIT = auto()
    ASK = auto()
    REFUSE = auto()


class Admission(QObject):
    """Judges who comes, and keeps the questions that are open."""

    asked = Signal(object)  # a Request
    changed = Signal(object)  # the Request: more texts wait behind it
    answered = Signal(object, object)  # the Request, its Action
    ended = Signal(object)  # the Request: answered, expired or withdrawn

    def __init__(self, settings: Settings, now: Callable[[], float]) -> None:
        super().__init__()
        self._settings = settings
        self._now = now
        self._requests: dict[str, Request] = {}
        self._blocked: set[str | bytes] = set()
        self._expected: set[str] = set()
        self._asking: Quota[str] = Quota(MAX_REQUESTS)
        self._let_in: Quota[str] = Quota(MAX_LET_IN)
        self._expiry = QTimer(self, interval=_LOOK_MS)
        self._expiry.timeout.connect(self.expire)

    @property
    def requests(self) -> list[Request]:
        """The open questions, oldest first."""
        return list(self._requests.values())

    def is_let_in(self, peer_id: str) -> bool:
        """Whether only the settings let the peer in."""
        return peer_id in self._let_in

    def welcome(self, peer_id: str) -> None:
        """Count the peer no more among strangers: the person said yes to them."""
        self._let_in.discard(peer_id)

    def crowd(self, link: Link) -> list[str]:
        """Return who stands in the way of `link`, longest here first, if anybody."""
        is_accepting = self._settings.text("connections.default_action") == "accept"
        if not is_accepting or self._known_verdict(link) is not None:
            return []
        return self._let_in.crowd(link.endpoint.address)

    def judge(self, link: Link) -> Verdict:
        """Decide about `link` by block list, whitelist and default action."""
        return self._known_verdict(link) or self._judge_stranger(link)

    def _known_verdict(self, link: Link) -> Verdict | None:
        if link.dialled or link.peer_id in self._expected:
            return Verdict.ADMIT
        if _one_of(link.peer_id) in self._blocked:
            return Verdict.REFUSE
        if self._is_whitelisted(link):
            return Verdict.ADMIT
        return None

    def _judge_stranger(self, link: Link) -> Verdict:
        address = link.endpoint.address
        match self._settings.text("connections.default_action"):
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
        if request := self.find(kind, peer_id):
            return request
        expires = self._now() + REQUEST_SECONDS
        request = Request(kind, peer_id, endpoint, expires, name)
        self._requests[request.id] = request
        if kind is RequestKind.CONNECTION:
            self._asking.add(peer_id, endpoint.address)
        self._expiry.start()
        self.asked.emit(request)
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
        self.changed.emit(request)
        return True

    def answer(self, request_id: str, action: Action) -> None:
        """Close the question as the person says.

        Raises:
            UnknownRequest: it is not open.
        """
        request = self._requests.pop(request_id, None)
        if request is None:
            raise UnknownRequest(request_id)
        if action is Action.BLOCK:
            self._blocked.add(_one_of(request.peer_id))
        self.answered.emit(request, action)
        self._end(request)

    def withdraw(self, peer_id: str) -> None:
        """Close every question about a peer that is gone."""
        self._let_in.discard(peer_id)
        for request in self.requests:
            if request.peer_id == peer_id:
                del self._requests[request.id]
                self._end(request)

    def expect(self, peer_id: str) -> None:
        """Let that peer in without asking: the person waits for it."""
        self._expected.add(peer_id)

    def expect_no_more(self, peer_id: str) -> None:
        """Treat that peer as before."""
        self._expected.discard(peer_id)

    def block(self, peer_id: str) -> None:
        """Let the peer in no more in this run."""
        self._blocked.add(_one_of(peer_id))

    def unblock(self, peer_id: str) -> None:
        """Treat the peer as a stranger again."""
        self._blocked.discard(_one_of(peer_id))

    def expire(self) -> None:
        """Decline what has waited for too long."""
        now = self._now()
        for request in self.requests:
            if request.expires <= now:
                self.answer(request.id, Action.DECLINE)

    def _end(self, request: Request) -> None:
        if request.kind is RequestKind.CONNECTION:
            self._asking.discard(request.peer_id)
        if not self._requests:
            self._expiry.stop()
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


def _one_of(peer_id: str) -> str | bytes:
    """Return what all ids of one person have in common: a key and its negative do."""
    identity = identity_of(peer_id)
    return peer_id if identity is None else curve_key(identity)
