"""Listening and dialling on one port: only the system's own sockets can share it.

Two who dial each other at the same moment, each from the port that it listens on, are
joined by TCP itself (simultaneous open, RFC 9293, 3.5).
"""

import errno
import socket
import sys

from fantom.endpoint import Endpoint
from fantom.errors import CannotListen
from fantom.protocol.limits import MAX_UNACCEPTED

CAN_SHARE = sys.platform != "win32"

_REASONS = {
    errno.EADDRINUSE: "taken",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
}


def listening_socket(endpoint: Endpoint) -> socket.socket:
    """Return a socket that listens there only; port 0 takes a free one.

    Raises:
        CannotListen: the system says no.
    """
    try:
        # Two listeners that share a port would both succeed, so look first.
        with _socket() as probe:
            if endpoint.port:
                probe.bind(system_address(endpoint))
        listening = sharing_socket(endpoint)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "address")
        raise CannotListen(str(endpoint), reason) from error
    listening.listen(MAX_UNACCEPTED)
    return listening


def sharing_socket(endpoint: Endpoint) -> socket.socket:
    """Return a socket that is bound there, beside others of ours.

    Raises:
        OSError: the system says no.
    """
    own = _socket()
    try:
        if CAN_SHARE:
            own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        own.bind(system_address(endpoint))
    except OSError:
        own.close()
        raise
    return own


def _socket() -> socket.socket:
    own = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    own.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    if CAN_SHARE:  # elsewhere it would let others take our port
        own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    own.setblocking(False)
    return own


def system_address(endpoint: Endpoint) -> tuple[str, int, int, int]:
    """Return `endpoint` as sockets of the system take it.

    Raises:
        OSError: its zone is no interface of ours.
    """
    return (endpoint.address, endpoint.port, 0, _scope(endpoint.zone))


def _scope(zone: str) -> int:
    if not zone:
        return 0
    return int(zone) if zone.isdecimal() else socket.if_nametoindex(zone)
