"""All links, whatever wire they speak: dialling them, and taking those that come."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import ConnectionLost, ConnectTimeout, FantomError
from fantom.net.dialler import Dialler
from fantom.net.legacy_links import LegacyLinks
from fantom.net.link import Link
from fantom.net.opened import Met, discard, received
from fantom.net.tcp_link import TcpLink
from fantom.protocol.limits import MAX_FAREWELLS, OPENING_SECONDS, PARTING_SECONDS
from fantom.protocol.quota import Quota


class Links(QObject):
    """Owns the links of Fantom/2, and gives the others to `LegacyLinks`."""

    started = Signal(object)  # a Link that is not open yet

    def __init__(
        self, dialler: Dialler, legacy: LegacyLinks, now: Callable[[], float]
    ) -> None:
        super().__init__()
        self._dialler, self._legacy, self._now = dialler, legacy, now
        self._links: set[TcpLink] = set()
        self._farewells: Quota[_Farewell] = Quota(MAX_FAREWELLS)
        legacy.started.connect(self.started)

    async def dial(self, endpoint: Endpoint) -> Link:
        """Return the link to `endpoint`, once the other side let us in or asks.

        Raises:
            FantomError: as `Dialler.dial`; LegacyRefused, Declined.
        """
        self._legacy.stop_dialling_back(endpoint)
        try:
            async with asyncio.timeout(OPENING_SECONDS), self._legacy.turn(endpoint):
                if link := self._legacy.speaking_to(endpoint):
                    return link
                opened = await self._dialler.dial(endpoint)
                if not isinstance(opened, Met):
                    return self._legacy.speak(opened)
                return await _confirmed(self.take(opened))
        except TimeoutError:
            raise ConnectTimeout(str(endpoint), OPENING_SECONDS) from None

    async def meet(self, endpoints: list[Endpoint], identity: bytes) -> TcpLink:
        """Return a link to `identity` at one of `endpoints`; it may say things early.

        Raises:
            FantomError: as `Dialler.meet`.
        """
        return self._new(await self._dialler.meet(endpoints, identity))

    async def reach(
        self, endpoints: list[Endpoint], identity: bytes, token: bytes | None = None
    ) -> TcpLink:
        """Return a link to `identity`, once it let us in or asks.

        Raises:
            FantomError: as `Dialler.meet`; Declined.
        """
        try:
            async with asyncio.timeout(OPENING_SECONDS):
                met = await self._dialler.meet(endpoints, identity, token)
                return await _confirmed(self.take(met))
        except TimeoutError:
            raise ConnectTimeout(str(endpoints[0]), OPENING_SECONDS) from None

    async def meet_together(self, endpoint: Endpoint, identity: bytes) -> TcpLink:
        """Return a link to `identity`, who dials us at the same time.

        Raises:
            FantomError: as `Dialler.meet_together`; Declined.
        """
        met = await self._dialler.meet_together(endpoint, identity)
        return await _confirmed(self.take(met))

    def take(self, met: Met) -> TcpLink:
        """Return the link on which somebody was met, and begin to read."""
        link = self._new(met)
        link.start()
        return link

    @property
    def has_unsent(self) -> bool:
        """Whether anything waits for the network."""
        return self._legacy.has_unsent or any(x.has_unsent for x in self._links)

    @property
    def is_parting(self) -> bool:
        """Whether goodbyes are on their way."""
        return bool(self._farewells)

    def close(self) -> None:
        """Say goodbye on all of them."""
        self._legacy.close()
        for link in tuple(self._links):
            link.close()

    def _new(self, met: Met) -> TcpLink:
        link = TcpLink(met, self._now)
        self._links.add(link)
        link.closed.connect(self._forget)
        link.parting.connect(self._part)
        self.started.emit(link)
        return link

    def _forget(self, link: TcpLink, _error: FantomError | None) -> None:
        self._links.discard(link)
        link.deleteLater()

    def _part(self, link: TcpLink, socket: QTcpSocket) -> None:
        address = link.endpoint.address
        # Whoever comes to be declined again and again must not fill our sockets.
        while (oldest := self._farewells.in_the_way(address)) is not None:
            oldest.end()
        farewell = _Farewell(socket)
        self._farewells.add(farewell, address)
        farewell.ended.connect(self._forget_farewell)
        farewell.start()

    def _forget_farewell(self, farewell: "_Farewell") -> None:
        self._farewells.discard(farewell)
        farewell.deleteLater()


async def _confirmed(link: TcpLink) -> TcpLink:
    """Return `link` once it is confirmed; cancelling hangs up."""
    try:
        await asyncio.shield(link.confirmation)
    except asyncio.CancelledError:
        link.close(ConnectionLost(str(link.endpoint)))
        raise
    return link


class _Farewell(QObject):
    """Waits until a goodbye has arrived: the system would drop it with the socket.

    A socket that is closed with something unread is reset, and what was sent is lost.
    """

    ended = Signal(object)

    def __init__(self, socket: QTcpSocket) -> None:
        super().__init__()
        self._socket = socket
        socket.setParent(self)
        socket.readyRead.connect(self._drop_what_comes)
        socket.disconnected.connect(self.end)
        self._patience = QTimer(self, singleShot=True, interval=PARTING_SECONDS * 1000)
        self._patience.timeout.connect(self.end)

    def start(self) -> None:
        self._patience.start()
        self._socket.flush()
        if self._socket.state() is QAbstractSocket.SocketState.UnconnectedState:
            self.end()
        else:
            self._drop_what_comes()

    def end(self) -> None:
        self._patience.stop()
        discard(self._socket, self)
        self.ended.emit(self)

    def _drop_what_comes(self) -> None:
        received(self._socket)
