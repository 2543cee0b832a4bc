"""Going to somebody: connect, say our line, read theirs, learn who answered."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import (
    ConnectTimeout,
    Downgraded,
    FantomError,
    OwnAddress,
    PeerUnreachable,
    WrongKey,
)
from fantom.net.addresses import host_address
from fantom.net.opened import Met, Opened, discard, hand_over, received, tune
from fantom.protocol.limits import OPENING_SECONDS
from fantom.protocol.meeting import DiallerMeeting
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    answer_reader,
    hello_line,
    session_keys,
)
from fantom.protocol.party import Party

_Error = QAbstractSocket.SocketError
_REASONS = {
    _Error.ConnectionRefusedError: "refused",
    _Error.RemoteHostClosedError: "closed",
}


class Dialler:
    """Opens connections from the address that we show."""

    def __init__(
        self,
        own_endpoint: Callable[[], Endpoint | None],
        party: Callable[[], Party],
        now: Callable[[], float],
    ) -> None:
        self._own_endpoint = own_endpoint
        self._party = party
        self._now = now

    async def dial(self, endpoint: Endpoint) -> Opened | Met:
        """Return the opened connection; cancelling the task hangs up.

        Raises:
            PeerUnreachable: refused, closed, or no way there.
            ConnectTimeout: no answer within `OPENING_SECONDS`.
            RemoteProtocolError: what answered is no Fantom.
            Downgraded: somebody hid that both speak Fantom/2.
            OwnAddress: that is where we listen ourselves.
        """
        return await self._first([self._attempt(endpoint, None)])

    async def meet(self, endpoints: list[Endpoint], identity: bytes) -> Met:
        """Return the first connection on which `identity` answers, of some places.

        Raises:
            WrongKey: somebody else answers, or only the legacy wire.
            FantomError: as `dial`; that of the last place, where all fail.
        """
        met = await self._first([self._attempt(e, identity) for e in endpoints])
        assert isinstance(met, Met), "an expected key is never legacy"
        return met

    def _attempt(self, endpoint: Endpoint, identity: bytes | None) -> "_Attempt":
        return _Attempt(endpoint, self._party(), identity)

    async def _first(self, attempts: "list[_Attempt]") -> Opened | Met:
        own = self._own_endpoint()
        try:
            async with asyncio.timeout(OPENING_SECONDS):
                for attempt in attempts:
                    attempt.start(own)
                winner = await _first_of(attempts)
                # Frame 2 goes out on this one only: the others never learn of us.
                return winner.take(self._now())
        except TimeoutError:
            place = str(attempts[0].endpoint)
            raise ConnectTimeout(place, OPENING_SECONDS) from None
        finally:
            for attempt in attempts:
                attempt.stop()


async def _first_of(attempts: "list[_Attempt]") -> "_Attempt":
    """Return the first that has its answer.  Raises what the last one met."""
    left = {attempt.answer: attempt for attempt in attempts}
    while True:
        done, _ = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        for answer in done:
            attempt = left.pop(answer)
            if answer.exception() is None:
                return attempt
            if not left:
                answer.result()


class _Attempt(QObject):
    """One socket on its way from `connect` to knowing who answered."""

    def __init__(
        self, endpoint: Endpoint, party: Party, identity: bytes | None
    ) -> None:
        super().__init__()
        self.answer: asyncio.Future[Opening | DiallerMeeting] = asyncio.Future()
        self.endpoint = endpoint
        self._taken = False
        self._party = party
        self._expected = identity
        self._own_keys = KeyPair.generate()
        self._line = hello_line(self._own_keys.public)
        self._reader = answer_reader()
        self._meeting: DiallerMeeting | None = None
        self._socket = QTcpSocket()
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._fail)

    def start(self, own: Endpoint | None) -> None:
        """Connect; `own` is where we listen."""
        if own == self.endpoint:  # a frame may have named it
            self.answer.set_exception(OwnAddress(str(own)))
            return
        # The peer believes the port in our frames only where the address is the
        # one that it sees, so dial from the address that we listen on.
        if own is not None and _same_scope(own, self.endpoint):
            self._socket.bind(host_address(own))
        self._socket.connectToHost(host_address(self.endpoint), self.endpoint.port)

    def take(self, now: float) -> Opened | Met:
        """Hand over the socket; between its answer and now it may have ended."""
        answer = self.answer.result()
        if self._socket.state() is not QAbstractSocket.SocketState.ConnectedState:
            raise PeerUnreachable(str(self.endpoint), "closed")
        if isinstance(answer, DiallerMeeting):
            opened: Opened | Met = self._introduce_ourselves(answer, now)
        else:
            opened = self._legacy(answer)
        hand_over(self._socket, self)
        self._taken = True
        return opened

    def _introduce_ourselves(self, meeting: DiallerMeeting, now: float) -> Met:
        connection = meeting.introduce_ourselves(now)
        return Met(self._socket, self.endpoint, connection)

    def _legacy(self, answer: Opening) -> Opened:
        if self._socket.bytesAvailable():
            raise Downgraded(str(self.endpoint))
        keys = session_keys(self._own_keys, answer.key)
        return Opened(self._socket, self.endpoint, keys)

    def stop(self) -> None:
        """Drop the socket, unless it was handed over."""
        if not self._taken:
            discard(self._socket, self)
        if self.answer.done() and not self.answer.cancelled():
            self.answer.exception()  # of those that came second nobody asks
        self.deleteLater()

    def _greet(self) -> None:
        tune(self._socket)
        self._socket.write(self._line)

    def _read(self) -> None:
        if self.answer.done():
            return
        try:
            self._understand(received(self._socket))
        except FantomError as error:
            self.answer.set_exception(error)

    def _understand(self, data: bytes) -> None:
        if self._meeting is None:
            opening = self._reader.receive(data)
            if opening is None:
                return
            if not opening.speaks_v2:
                self._take_legacy(opening)
                return
            self._meeting = DiallerMeeting(
                self._own_keys, self._line, opening, self._party
            )
            data = opening.rest
        if self._meeting.receive(data):
            self._check_identity(self._meeting)

    def _take_legacy(self, opening: Opening) -> None:
        if opening.rest:
            raise Downgraded(str(self.endpoint))
        if self._expected is not None:
            raise WrongKey(str(self.endpoint))
        self.answer.set_result(opening)

    def _check_identity(self, meeting: DiallerMeeting) -> None:
        if self._expected is not None and meeting.peer_identity != self._expected:
            raise WrongKey(str(self.endpoint))
        self.answer.set_result(meeting)

    def _fail(self, error: QAbstractSocket.SocketError) -> None:
        if not self.answer.done():
            reason = _REASONS.get(error, "network")
            self.answer.set_exception(PeerUnreachable(str(self.endpoint), reason))


def _same_scope(one: Endpoint, other: Endpoint) -> bool:
    return (one.is_link_local, one.is_loopback) == (
        other.is_link_local,
        other.is_loopback,
    )
