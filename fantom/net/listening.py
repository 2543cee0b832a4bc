"""Being reachable: which address we show, and noticing when it changes."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.endpoint import DEFAULT_PORT, Endpoint, parse_endpoint
from fantom.errors import CannotListen, FantomError, NoAddress
from fantom.net.addresses import (
    Interface,
    OwnAddress,
    lan_addresses,
    public_addresses,
    read_interfaces,
)
from fantom.net.listener import Listener
from fantom.net.public_address import ask_public_address
from fantom.settings import Settings

LOOK_AGAIN_MS = 2_000
ASK_AGAIN_MS = 60_000
ASK, INTERFACE = "ask", "interface"


class Source(StrEnum):
    """How we know that the address is the one that others reach."""

    INTERFACE = "interface"  # an interface has it
    ASKING = "asking"  # an interface has it, and we are asking outside
    CONFIRMED = "confirmed"  # ipify sees it too
    UNCONFIRMED = "unconfirmed"  # ipify could not be reached, or sees another
    SETTING = "setting"  # the person said so


@dataclass(frozen=True, slots=True)
class Status:
    """What is known about being reachable."""

    mode: str
    endpoint: Endpoint | None = None
    interface: str = ""
    choices: tuple[OwnAddress, ...] = ()
    source: Source = Source.INTERFACE
    wanted_port: int = 0
    problem: FantomError | None = None


class Listening(QObject):
    """Keeps the listener on the address that the settings ask for."""

    changed = Signal()

    def __init__(
        self,
        settings: Settings,
        listener: Listener,
        read: Callable[[], list[Interface]] = read_interfaces,
        ask: Callable[[], Awaitable[str | None]] = ask_public_address,
    ) -> None:
        super().__init__()
        self._settings, self._listener = settings, listener
        self._read, self._ask = read, ask
        self._port: int | None = None
        self._outside: dict[str, str | None] = {}  # what ipify said for our address
        self._asking: asyncio.Task[None] | None = None
        self._ask_again = QTimer(self, singleShot=True, interval=ASK_AGAIN_MS)
        self._ask_again.timeout.connect(self._ask_once_more)
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self.status = Status(settings.text("network.mode"))

    def start(self, port: int | None = None) -> None:
        """Listen as the settings say, on `port` if one is given, and keep looking."""
        self._port = port
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Stop listening and looking."""
        self._timer.stop()
        self._forget_question()
        self._listener.close()
        self._show(Status(self.status.mode))

    def listen_on(self, endpoint: Endpoint) -> None:
        """Listen on exactly that endpoint, whatever the settings say.

        Raises:
            CannotListen: the system refused.
        """
        bound = self._listener.listen(endpoint)
        self._timer.stop()
        self._forget_question()
        self._show(Status("custom", bound, source=Source.SETTING))

    def bind(self, address: str, port: int | None) -> None:
        """Listen on that address only; without a port, on that of the settings.

        Raises:
            InvalidEndpoint: `address` is no unicast IPv6 address.
            CannotListen: the system refused.
        """
        plain = parse_endpoint(f"[{address}]:{DEFAULT_PORT}")
        wanted = self._settings.integer("network.port") if port is None else port
        self.listen_on(Endpoint(plain.address, wanted, plain.zone))

    def look(self) -> None:
        """Compare what we listen on with what we should; mend the difference."""
        mode = self._settings.text("network.mode")
        interfaces = self._read()
        choices = _choices(mode, interfaces, self._settings.text("network.interface"))
        wanted = self._choose(mode, choices)
        if wanted is None:
            self._listener.close()
            self._show(Status(mode, problem=NoAddress(mode)))
            return
        self._move_to(wanted, Status(mode, choices=tuple(choices)))

    def follow(self, key: str) -> None:
        """Do as a changed setting says; what was stopped stays so.

        What was bound by `listen_on` gives way to another mode only.
        """
        if not key.startswith("network."):
            return
        is_bound = self.status.mode == "custom" and self.status.endpoint is not None
        if self._timer.isActive() or (is_bound and key == "network.mode"):
            self.restart(None if key == "network.port" else self._port)

    def restart(self, port: int | None = None) -> None:
        """Begin anew: mode, port or interface were set to something else."""
        self._outside.clear()
        self._forget_question()
        self._listener.close()
        self.start(port)

    def _choose(self, mode: str, choices: list[OwnAddress]) -> OwnAddress | None:
        by_address = {choice.address: choice for choice in choices}
        said = self._settings.text("network.public_address")
        if mode == "public" and said not in (ASK, INTERFACE):
            return by_address.get(said) or OwnAddress(said, "", "")
        if mode == "public":
            for outside in self._outside.values():
                if outside in by_address:
                    return by_address[outside]
        return choices[0] if choices else None

    def _move_to(self, own: OwnAddress, status: Status) -> None:
        port = self._settings.integer("network.port")
        if self._port is not None:
            port = self._port
        bound = self._listener.endpoint
        try:
            if bound is None or (bound.address, bound.zone) != (own.address, own.zone):
                bound = self._listener.listen_near(own.at(port))
        except CannotListen as error:
            self._listener.close()
            self._show(replace(status, problem=error))
            return
        status = replace(
            status, endpoint=bound, interface=own.interface, wanted_port=port
        )
        self._show(replace(status, source=self._source(status.mode, own)))

    def _source(self, mode: str, own: OwnAddress) -> Source:
        if mode != "public":
            return Source.INTERFACE
        said = self._settings.text("network.public_address")
        if said == INTERFACE:
            return Source.INTERFACE
        if said != ASK:
            return Source.SETTING
        if own.address not in self._outside:
            self._start_asking(own.address)
            return Source.ASKING
        confirmed = self._outside[own.address] == own.address
        return Source.CONFIRMED if confirmed else Source.UNCONFIRMED

    def _start_asking(self, address: str) -> None:
        if self._asking is None:
            self._asking = asyncio.ensure_future(self._ask_outside(address))

    async def _ask_outside(self, address: str) -> None:
        outside = await self._ask()
        self._asking = None
        self._outside = {address: outside}
        if outside is None:
            self._ask_again.start()
        else:
            self._outside[outside] = outside
        self.look()

    def _ask_once_more(self) -> None:
        if self.status.endpoint is not None:
            self._start_asking(self.status.endpoint.address)

    def _forget_question(self) -> None:
        self._ask_again.stop()
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def _show(self, status: Status) -> None:
        if status != self.status:
            self.status = status
            self.changed.emit()


def _choices(
    mode: str, interfaces: list[Interface], interface: str
) -> list[OwnAddress]:
    find = public_addresses if mode == "public" else lan_addresses
    found = find(interfaces, sys.platform)
    wanted = [own for own in found if own.interface == interface]
    return wanted + [own for own in found if own not in wanted]
