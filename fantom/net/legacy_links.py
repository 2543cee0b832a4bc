"""All links to Fantom/1 peers: one an address, however its sockets came to be."""

import asyncio
from collections.abc import Callable
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import Endpoint
from fantom.errors import FantomError, LegacyRefused, WrongKey
from fantom.net.dialler import Dialler
from fantom.net.legacy_link import LegacyLink
from fantom.net.opened import Met, Opened, discard
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
        # The C++ listener refuses a second connection, so we dial once at a time.
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def speaking_to(self, endpoint: Endpoint) -> LegacyLink | None:
        """Return the link that has a mouth exactly there."""
        link = self._by_address.get(endpoint.address)
        is_there = link is not None and link.has_mouth and link.endpoint == endpoint
        return link if is_there else None

    def turn(self, endpoint: Endpoint) -> asyncio.Lock:
        """Return what only one dial to that address may hold at a time."""
        return self._locks.setdefault(endpoint.address, asyncio.Lock())

    def stop_dialling_back(self, endpoint: Endpoint) -> None:
        """Give way to a person's own dial to that address."""
        if (link := self._by_address.get(endpoint.address)) in self._dialling_back:
            self._dialling_back.pop(link).cancel()

    def speak(self, opened: Opened) -> LegacyLink:
        """Return the link that speaks on a socket that we dialled.

        Raises:
            LegacyRefused: by the settings.
        """
        if self._refused:
            discard(opened.socket, self)
            raise LegacyRefused(str(opened.endpoint))
        link = self._link_to(opened.endpoint)
        link.dialled = True
        link.speak(opened, self._own_port)
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

    def follow(self, key: str) -> None:
        """Hang up if the settings refuse this wire from now on."""
        if key == "connections.legacy" and self._refused:
            self.close()

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
            async with self.turn(link.endpoint):
                if not link.has_mouth:
                    opened = await self._dial_where_it_is(link)
                    link.speak(opened, self._own_port)
        except FantomError as error:
            link.note_failed_dial_back(error)
        finally:
            self._dialling_back.pop(link, None)

    async def _dial_where_it_is(self, link: LegacyLink) -> Opened:
        while True:
            endpoint = link.endpoint
            try:
                opened = await self._dialler.dial(endpoint)
            except FantomError:
                if link.endpoint == endpoint:
                    raise
            else:
                if isinstance(opened, Met):  # never what waits for the other wire
                    discard(opened.socket, self)
                    raise WrongKey(str(endpoint))
                if link.endpoint == endpoint:
                    return opened
                discard(opened.socket, self)  # it named another port meanwhile

    def _forget(self, link: LegacyLink, _error: FantomError | None) -> None:
        if task := self._dialling_back.pop(link, None):
            task.cancel()
        if self._by_address.get(link.endpoint.address) is link:
            del self._by_address[link.endpoint.address]
        link.deleteLater()
