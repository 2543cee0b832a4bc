"""Measures what lies between two hosts; a process on each.

    python -m tests.netlab.probe datagrams-to ADDRESS PORT
    python -m tests.netlab.probe datagrams-at ADDRESS
    python -m tests.netlab.probe stream-at ADDRESS
    python -m tests.netlab.probe stream-to ADDRESS PORT BYTES PATIENCE

Both hosts share one kernel, so their monotonic clock is the same.
"""

import hashlib
import json
import socket
import struct
import sys
import time
from collections.abc import Callable

_STAMP = struct.Struct("<iq")  # which one it is, and when it was sent
_HELLO = -1
_END = -2
_ROOM = 8_000_000  # bytes that may wait while the machine is busy
_PATIENCE = 60.0
_CHUNK = 65_536


def _say(fact: object) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


def _place(address: str, port: str = "0") -> tuple[str, int, int, int]:
    """Return what a socket wants; getaddrinfo knows the zone."""
    found = socket.getaddrinfo(address, int(port), socket.AF_INET6)
    host, number, *rest = found[0][4]
    flow, zone = map(int, rest)
    return str(host), int(number), flow, zone


def _datagrams() -> socket.socket:
    probe = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
    probe.setsockopt(socket.SOL_SOCKET, 33, _ROOM)  # SO_RCVBUFFORCE
    probe.settimeout(_PATIENCE)
    return probe


def datagrams_at(address: str) -> None:
    """Say the port, take datagrams up to the last, say [number, age] of each."""
    with _datagrams() as probe:
        probe.bind(_place(address))
        _say(probe.getsockname()[1])
        seen = []
        while True:
            datagram, sender = probe.recvfrom(_CHUNK)
            now = time.monotonic_ns()
            number, sent = _STAMP.unpack(datagram[: _STAMP.size])
            if number == _END:
                break
            if number == _HELLO:
                probe.sendto(datagram, sender)
            else:
                seen.append([number, (now - sent) / 1e9])
        _say(seen)


def datagrams_to(address: str, port: str) -> None:
    """Greet, then send as many as each line of the input says; -2 is the end."""
    with _datagrams() as probe:
        probe.connect(_place(address, port))
        probe.send(_STAMP.pack(_HELLO, 0))
        _say(len(probe.recv(_CHUNK)))
        for line in sys.stdin:
            wanted = int(line)
            for number in [_END] if wanted == _END else range(wanted):
                probe.send(_STAMP.pack(number, time.monotonic_ns()))
            _say(wanted)


def stream_at(address: str) -> None:
    """Say the port, take one stream to its end, say its length and digest."""
    with socket.socket(socket.AF_INET6) as listener:
        listener.bind(_place(address))
        listener.listen()
        _say(listener.getsockname()[1])
        stream, _ = listener.accept()
        digest, length = hashlib.sha256(), 0
        with stream:
            while chunk := stream.recv(_CHUNK):
                digest.update(chunk)
                length += len(chunk)
            stream.sendall(b"all")
        _say([length, digest.hexdigest()])


def stream_to(address: str, port: str, length: str, patience: str) -> None:
    """Send a stream and say the digest, or why it could not be."""
    content = bytes(i * i % 251 for i in range(int(length)))
    with socket.socket(socket.AF_INET6) as stream:
        stream.settimeout(float(patience))
        try:
            stream.connect(_place(address, port))
        except OSError as error:
            _say(type(error).__name__)
            return
        stream.sendall(content)
        stream.shutdown(socket.SHUT_WR)
        stream.recv(_CHUNK)
    _say(hashlib.sha256(content).hexdigest())


_ROLES: dict[str, Callable[..., None]] = {
    "datagrams-at": datagrams_at,
    "datagrams-to": datagrams_to,
    "stream-at": stream_at,
    "stream-to": stream_to,
}

if __name__ == "__main__":
    _ROLES[sys.argv[1]](*sys.argv[2:])
