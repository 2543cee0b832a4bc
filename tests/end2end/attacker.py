"""What strangers do to a listener; bounded, and only to the given address.

usage: python attacker.py ATTACK ADDRESS PORT COUNT

Each connection comes from another /64 of 2001:db8:a::/48, or of other /48s.
Prints how many connections it made when the attack stands, and ends when its input
does.
"""

import os
import socket
import struct
import sys
from base64 import b64encode
from contextlib import suppress

from nacl.bindings import crypto_kx_keypair

PATIENCE = 20.0
made = []


def source(number):
    """Return an address in a /64 of its own; each 200 share a /48."""
    network, site = divmod(number, 200)
    return f"2001:db8:{0xA000 + network:x}:{site:x}::1"


def dial(target, number):
    """Return a connection, or None where we are refused."""
    connection = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    connection.settimeout(PATIENCE)
    try:
        connection.bind((source(number), 0))
        connection.connect(target)
    except OSError:
        connection.close()
        return None
    made.append(number)
    return connection


def say(connection, data):
    """Write as much as the other side takes."""
    with suppress(OSError):
        connection.sendall(data)


def open_up(connection):
    """Say an honest line, and read the answer."""
    public, _secret = crypto_kx_keypair()
    say(connection, b"HANDSHAKE " + b64encode(public) + b"\n")
    with suppress(OSError):
        connection.recv(4096)


def idle(target, count):
    """Open many connections and say nothing."""
    return [dial(target, number) for number in range(count)]


def halves(target, count):
    """Open many connections and stop in the middle of the line."""
    connections = list(filter(None, idle(target, count)))
    for number, connection in enumerate(connections):
        say(connection, b"HANDSHAKE AAAAAAAAAAAAAAAA"[: number % 26])
    return connections


def garbage(target, count):
    """Write `count` megabytes that are no opening, and as many behind one."""
    megabyte = os.urandom(1_000_000)
    for number in range(count):
        for prepare in (lambda _connection: None, open_up):
            connection = dial(target, number)
            if connection is not None:
                prepare(connection)
                say(connection, megabyte)
                connection.close()
    return []


def prefixes(target, count):
    """Promise frames that are too long, or never finish one that is not."""
    connections = []
    for number in range(count):
        connection = dial(target, number)
        if connection is not None:
            open_up(connection)
            length = (0xFFFFFFFF, 65_537, 65_536)[number % 3]
            say(connection, struct.pack("!I", length) + bytes(65_000))
            connections.append(connection)
    return connections


def requests(target, count):
    """Ask to come in, again and again."""
    connections = []
    for number in range(count):
        connection = dial(target, number)
        if connection is not None:
            open_up(connection)
            connections.append(connection)
            if len(connections) > 500:
                connections.pop(0).close()
    return connections


ATTACKS = {
    attack.__name__: attack for attack in (idle, halves, garbage, prefixes, requests)
}

if __name__ == "__main__":
    _, name, address, port, count = sys.argv
    held = ATTACKS[name]((address, int(port)), int(count))
    sys.stdout.write(f"{len(made)}\n")
    sys.stdout.flush()
    sys.stdin.read()
