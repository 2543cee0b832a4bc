"""Where a peer can be dialled, and how people write that down."""

import re
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from typing import NamedTuple

from fantom.errors import InvalidEndpoint

DEFAULT_PORT = 31488
LOWEST_PORT = 1024
HIGHEST_PORT = 65535
MAX_TYPED = 2048


class Problem(StrEnum):
    """Why a text names no endpoint."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    IPV4 = "ipv4"
    HOSTNAME = "hostname"
    UNREADABLE = "unreadable"
    PORT = "port"
    NOT_UNICAST = "not-unicast"
    LOOPBACK = "loopback"
    INVITATION = "invitation"


class Endpoint(NamedTuple):
    """An IPv6 address in its shortest form, a port, and for link-local a zone."""

    address: str
    port: int
    zone: str = ""

    @property
    def host(self) -> str:
        """The address with its zone, as sockets want it."""
        return f"{self.address}%{self.zone}" if self.zone else self.address

    @property
    def is_link_local(self) -> bool:
        """Whether the address has a meaning on one link only."""
        return IPv6Address(self.address).is_link_local

    @property
    def is_loopback(self) -> bool:
        """Whether the address is this computer, whoever asks."""
        return IPv6Address(self.address).is_loopback

    @property
    def unzoned(self) -> "Endpoint":
        """The same without a zone: a name of ours means nothing elsewhere."""
        return self._replace(zone="")

    def in_zone(self, zone: str) -> "Endpoint":
        """Return it as seen from `zone`; only link-local addresses have one."""
        if not self.is_link_local:
            return self._replace(zone="")
        return self._replace(zone=zone or self.zone)

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}"


# The forms that people paste; the C++ Fantom shows `fe80::1%eth0/IPv6`. Compiled when
# somebody first pastes one: a start needs none.
_FAMILY = r"(?i)/ipv6(?=$|[\s:\]])"
_BRACKETS = r"\[(?P<host>[^\[\]]+)\](?:(?::|\s+)(?P<port>\S+))?"
_SPACE = r"(?P<host>\S+)\s+(?P<port>\S+)"
_ZONE = r"(?P<host>[^%\s]+%[^:%\s]+)(?::(?P<port>\S+))?"
_FORMS = (_BRACKETS, _SPACE, _ZONE)
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NOT_IN_ZONE = r"[\[\]\s]"  # what we show could not be read again


def parse_endpoint(text: str) -> Endpoint:
    """Return the endpoint that a person wrote; without a port, the usual one.

    Takes `[address]:port`, `address port`, `address%zone:port`, an address alone
    and what the C++ Fantom copies.

    Raises:
        InvalidEndpoint: with the `Problem` that a person can mend.
    """
    if len(text) > MAX_TYPED:
        raise InvalidEndpoint(text[:64], Problem.TOO_LONG)
    cleaned = re.sub(_FAMILY, "", text.strip())
    if not cleaned:
        raise InvalidEndpoint(text, Problem.EMPTY)
    if cleaned.lower().startswith("fantom:"):
        raise InvalidEndpoint(text, Problem.INVITATION)
    host, port = _split(cleaned)
    address, zone = _parse_host(host, text)
    return Endpoint(address, _parse_port(port, text), zone).in_zone("")


def parse_address(text: str) -> str:
    """Return an IPv6 unicast address in its shortest form, without a zone.

    Raises:
        InvalidEndpoint: it is none.
    """
    return _parse_host(text.strip(), text)[0]


def is_global_unicast(address: str) -> bool:
    """Whether an address can be one on the internet (RFC 4291, 2.4)."""
    return IPv6Address(address) in _GLOBAL_UNICAST


def _split(text: str) -> tuple[str, str | None]:
    for form in _FORMS:
        if match := re.fullmatch(form, text):
            return match["host"], match["port"]
    if _is_ipv6(text) or ":" not in text:
        return text, None
    host, _, port = text.rpartition(":")
    return host, port


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except ValueError:
        return False
    return True


def _parse_host(host: str, text: str) -> tuple[str, str]:
    try:
        address = IPv6Address(host)
    except ValueError:
        raise InvalidEndpoint(text, _what_else(host)) from None
    if address.ipv4_mapped is not None:
        raise InvalidEndpoint(text, Problem.IPV4)
    if address.is_multicast or address.is_unspecified:
        raise InvalidEndpoint(text, Problem.NOT_UNICAST)
    plain, _, zone = str(address).partition("%")
    if not zone.isprintable() or re.search(_NOT_IN_ZONE, zone):
        raise InvalidEndpoint(text, Problem.UNREADABLE)
    return plain, zone


def _what_else(host: str) -> Problem:
    try:
        IPv4Address(host)
    except ValueError:
        is_name = re.fullmatch(r"[\w-]+(\.[\w-]+)*\.?", host) is not None
        return Problem.HOSTNAME if is_name else Problem.UNREADABLE
    return Problem.IPV4


def _parse_port(port: str | None, text: str) -> int:
    if port is None:
        return DEFAULT_PORT
    if re.fullmatch(r"[0-9]{1,5}", port):
        number = int(port)
        if LOWEST_PORT <= number <= HIGHEST_PORT:
            return number
    raise InvalidEndpoint(text, Problem.PORT)
