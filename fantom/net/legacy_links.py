"""All links to Fantom/1 peers: one an address, however its sockets came to be."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import Endpoint
from fantom.errors import FantomError, LegacyRefused
from fantom.net.dialler import Dialler
from fantom.net.legacy_link import LegacyLink
from fantom.net.opened import Opened, discard
from fantom.settings import Settings


class LegacyLinks(QObject):
    """Joins the socket that a peer dialled and the one that we dialled."""

    started = Signal(object)  # a LegacyLink that is not open yet

    def __init__(
        self, dialler: Dialler, settings: Settings, own_port: Callable[[], int]
    ) -> None:
        super().__init__()
        self._dialler = dialler
        self._settings = settings
        self._own_port = own_port
        self._by_address: dict[str, LegacyLink] = {}
        self._dialling_back: dict[LegacyLink, asyncio.Task[None]] = {}

    async def dial(self, endpoint: Endpoint) -> LegacyLink:
        """Return the link to `endpoint`, with a mouth to speak to it.

        Raises:
            FantomError: as `Dialler.dial`; LegacyRefused by the settings.
        """
        link = self._by_address.get(endpoint.address)
        if link is not None and link.ready and link.endpoint == endpoint:
            return link
        opened = await self._dialler.dial(endpoint)
        if self._refused:
            discard(opened.socket, self)
            raise LegacyRefused(str(endpoint))
        link = self._link_to(endpoint)
        link.dialled = True
        link.speak(opened, self._own_port())
        link.announce()
        return link

    def answer(self, opened: Opened) -> None:
        """Hear the peer on a socket that it dialled."""
        if self._refused:
            discard(opened.socket, self)
            return
        link = self._link_to(opened.endpoint)
        link.announce()
        if self._by_address.get(opened.endpoint.address) is link:
            link.hear(opened)
        else:  # refused by whoever heard that it opened
            discard(opened.socket, self)

    @property
    def has_unsent(self) -> bool:
        """Whether bytes wait for the network."""
        return any(link.has_unsent for link in self._by_address.values())

    def close(self) -> None:
        """Hang up all of them."""
        for link in list(self._by_address.values()):
            link.close()

    @property
    def _refused(self) -> bool:
        return self._settings.text("connections.legacy") == "refuse"

    def _link_to(self, endpoint: Endpoint) -> LegacyLink:
        if link := self._by_address.get(endpoint.address):
            return link
        link = self._by_address[endpoint.address] = LegacyLink(endpoint)
        link.dial_back_wanted.connect(self._dial_back)
        link.closed.connect(self._forget)
        self.started.emit(link)
        return link

    def _dial_back(self, link: LegacyLink) -> None:
        if link not in self._dialling_back:
            task = asyncio.ensure_future(self._try_dial_back(link))
            self._dialling_back[link] = task

    async def _try_dial_back(self, link: LegacyLink) -> None:
        try:
            opened = await self._dialler.dial(link.endpoint)
        except FantomError as error:
            link.trouble.emit(link, error)
        else:
            link.speak(opened, self._own_port())
        finally:
            self._dialling_back.pop(link, None)

    def _forget(self, link: LegacyLink, _error: FantomError | None) -> None:
        if task := self._dialling_back.pop(link, None):
            task.cancel()
        if self._by_address.get(link.endpoint.address) is link:
            del self._by_address[link.endpoint.address]
        link.deleteLater()
