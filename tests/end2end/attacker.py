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
import threading
import time
from base64 import b64decode, b64encode
from contextlib import suppress

from nacl.bindings import crypto_kx_keypair

from fantom.protocol.opening import KeyPair, session_keys
from fantom.protocol.v1 import LegacySender

PATIENCE = 20.0
FLOOD = 1_500  # texts of 100 bytes
made = []


def source(number):
    """Return an address in a /64 of its own; each 30 share a /48."""
    network, site = divmod(number, 30)
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


def trickle(target, count):
    """Write lines a byte a second, as long as the attack stands."""
    connections = list(filter(None, idle(target, count)))

    def drip():
        for byte in b"HANDSHAKE " + b"A" * 4096:
            for connection in connections:
                say(connection, bytes((byte,)))
            time.sleep(1)

    threading.Thread(target=drip, daemon=True).start()
    return connections


def open_loudly(connection):
    """Open, and return what seals frames that are understood; None if refused."""
    keys = KeyPair.generate()
    say(connection, b"HANDSHAKE " + b64encode(keys.public) + b"\n")
    line = b""
    with suppress(OSError):
        while not line.endswith(b"\n") and (byte := connection.recv(1)):
            line += byte
    if not line:
        return None
    key = b64decode(line.split()[1])
    host = connection.getsockname()[0]
    return LegacySender(session_keys(keys, key).tx, host, 31488)


def flood(target, count):
    """Come in, and say as many texts as the other side takes."""
    connections = []
    for number in range(count):
        connection = dial(target, number)
        if (sender := open_loudly(connection)) is None:
            continue
        frames = b"".join(sender.seal(f"{n:0100}") for n in range(FLOOD))
        say(connection, frames)
        connections.append(connection)
    return connections


def cuts(target, count):
    """End after each byte of the opening and of a frame."""
    for number in range(count):
        connection = dial(target, number)
        if sender := open_loudly(connection):
            frame = sender.seal("never whole")
            say(connection, frame[: number % len(frame)])
        connection.close()
        line = b"HANDSHAKE " + b64encode(crypto_kx_keypair()[0]) + b" ~\n"
        connection = dial(target, number)
        say(connection, line[: number % len(line)])
        connection.close()
    return []


def bad_keys(target, count):
    """Open with base64, UTF-8 and keys that are none, or mean no secret."""
    lines = [
        b"HANDSHAKE " + b"*" * 44,
        b"HANDSHAKE " + b"\xff" * 44,
        b"HANDSHAKE " + b64encode(bytes(32)),  # of low order
        b"HANDSHAKE " + b64encode(b"\1" + bytes(31)),
        b"HANDSHAKE " + b64encode(bytes(31)),  # short
        b"HANDSHAKE " + b64encode(bytes(33)),
        b"HANDSHAKE_ACK " + b64encode(crypto_kx_keypair()[0]),
    ]
    for number in range(count):
        connection = dial(target, number)
        say(connection, lines[number % len(lines)] + b"\n")
        with suppress(OSError):
            assert connection.recv(4096) == b"", "such a line was answered"
        connection.close()
    return []


def bad_frames(target, count):
    """Say frames that don't decrypt, and one text again and again."""
    connections = []
    for number in range(count):
        connection = dial(target, number)
        if (sender := open_loudly(connection)) is None:
            continue
        rubbish = struct.pack("!I", 60) + b"::1:1\0" + os.urandom(54)
        replay = sender.seal("again")
        say(connection, (rubbish + replay) * 16 + replay * 2_000)
        if number % 2:
            say(connection, rubbish)
        connections.append(connection)
    return connections


def comings(target, count):
    """Come in and go, again and again, with rubbish for a goodbye."""
    for number in range(count):
        connection = dial(target, number % 100)
        open_up(connection)
        say(connection, struct.pack("!I", 0xFFFFFFFF))
        connection.close()
    return []


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
    attack.__name__: attack
    for attack in (
        *(idle, halves, trickle, garbage, prefixes, requests),
        *(cuts, bad_keys, bad_frames, flood, comings),
    )
}

if __name__ == "__main__":
    _, name, address, port, count = sys.argv
    held = ATTACKS[name]((address, int(port)), int(count))
    sys.stdout.write(f"{len(made)}\n")
    sys.stdout.flush()
    sys.stdin.read()
