"""Our own addresses: which interfaces there are and which of them are meant."""

import sys
from dataclasses import dataclass
from ipaddress import IPv6Address

from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkInterface

from fantom.endpoint import Endpoint, is_global_unicast

_LINUX_SKIPPED_STARTS = (
    "lo",
    "virbr",
    "docker",
    "tun",
    "tap",
    "veth",
    "br-",
    "vmnet",
)
_WINDOWS_SKIPPED_PARTS = ("vethernet", "vmware", "virtual", "tap")
_WINDOWS_TYPES = ("Ethernet", "Wifi")


@dataclass(frozen=True, slots=True)
class Interface:
    """What the system says of one network interface; addresses without zones."""

    name: str
    label: str
    kind: str
    zone: str
    running: bool
    loopback: bool
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address of ours and the interface that has it."""

    address: str
    zone: str
    interface: str

    def at(self, port: int) -> Endpoint:
        """Return the endpoint on `port`."""
        return Endpoint(self.address, port, self.zone)


def read_interfaces() -> list[Interface]:
    """Return what the system has now, in its order."""
    return [_read(interface) for interface in QNetworkInterface.allInterfaces()]


def lan_addresses(interfaces: list[Interface], system: str) -> list[OwnAddress]:
    """Return the link-local addresses of usable interfaces."""
    return [
        OwnAddress(address, interface.zone, interface.name)
        for interface in interfaces
        if is_usable(interface, system)
        for address in interface.addresses
        if IPv6Address(address).is_link_local
    ]


def public_addresses(interfaces: list[Interface], system: str) -> list[OwnAddress]:
    """Return the global unicast addresses (RFC 4291, 2.4) of usable interfaces."""
    return [
        OwnAddress(address, "", interface.name)
        for interface in interfaces
        if is_usable(interface, system)
        for address in interface.addresses
        if is_global_unicast(address)
    ]


def is_usable(interface: Interface, system: str) -> bool:
    """Whether people are likely to be reached there; `system` as `sys.platform`."""
    if not interface.running or interface.loopback:
        return False
    if system == "win32":
        label = interface.label.lower()
        return interface.kind in _WINDOWS_TYPES and not any(
            part in label for part in _WINDOWS_SKIPPED_PARTS
        )
    if system == "darwin":
        return interface.name.startswith("en")
    name = interface.name.lower()
    return not name.startswith(_LINUX_SKIPPED_STARTS) and "virtual" not in name


def endpoint_of(address: QHostAddress, port: int) -> Endpoint:
    """Return a socket's address in the form that `Endpoint` compares."""
    plain = IPv6Address(address.toString().partition("%")[0])
    return Endpoint(str(plain), port, address.scopeId())


def host_address(endpoint: Endpoint) -> QHostAddress:
    """Return the address of `endpoint` as sockets take it."""
    return QHostAddress(endpoint.host)


def _read(interface: QNetworkInterface) -> Interface:
    flag, flags = QNetworkInterface.InterfaceFlag, interface.flags()
    by_index = sys.platform == "win32"
    return Interface(
        name=interface.name(),
        label=interface.humanReadableName(),
        kind=interface.type().name,
        zone=str(interface.index()) if by_index else interface.name(),
        running=bool(flags & flag.IsUp and flags & flag.IsRunning),
        loopback=bool(flags & flag.IsLoopBack),
        addresses=tuple(_ipv6_addresses(interface)),
    )


def _ipv6_addresses(interface: QNetworkInterface) -> list[str]:
    # Addresses that live longest first: a temporary one changes every day.
    entries = [
        entry
        for entry in interface.addressEntries()
        if entry.ip().protocol() is QAbstractSocket.NetworkLayerProtocol.IPv6Protocol
    ]
    entries.sort(key=lambda entry: entry.isTemporary())
    return [str(IPv6Address(e.ip().toString().partition("%")[0])) for e in entries]
