"""Somebody with a key of his own, who is let in and says what no program of ours would.

He speaks by the project's own handshake and records, over one socket; a friend of the
victim's is the same, and says nothing odd.
"""

import os
import selectors
import socket
import time
from itertools import count

from fantom.endpoint import parse_endpoint
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.protocol.events import Admitted, Ended, Heard
from fantom.protocol.meeting import DiallerMeeting
from fantom.protocol.messages import FileOffer, OfferedFile, Ping, TextMessage
from fantom.protocol.offer_parts import offer_in_parts
from fantom.protocol.opening import KeyPair, answer_reader, hello_line
from fantom.protocol.party import Party
from tests.end2end.headless import PATIENCE

ROOM = 1 << 30
LINE = 4_096


class Hostile:
    """One session with a program that listens at `endpoint`."""

    def __init__(self, endpoint, name="Mallory", identity=None):
        self.identity = identity or Identity.generate()
        self.peer = peer_id(self.identity.public)  # what the victim calls us
        self.heard = []  # messages, until somebody asked for them
        self.is_let_in = False
        self.farewell = None  # why the victim said goodbye
        self.is_left = False  # the victim has hung up
        self._numbers = count(1)
        self._last_pong = 0
        address, port, _zone = parse_endpoint(endpoint)
        self._socket = socket.create_connection((address, port), PATIENCE)
        party = Party(self.identity, name)
        self._connection = self._meet(party)
        self._socket.setblocking(False)
        self._out = bytearray()
        self._until(lambda: self.is_let_in)

    def close(self):
        """Go without a word."""
        self._socket.close()

    # What he says

    def say(self, *messages):
        """Say all that, in this order, whatever is in it; nothing is read meanwhile.

        What does not leave at once leaves with the next `sync` or `hear`.
        """
        for message in messages:
            self._connection._writer.queue(message)
        self._seal()
        self._write()

    def offer(self, *files, transfer=None, preview=b""):
        """Offer (path, size) and return the id of the transfer."""
        transfer = transfer or os.urandom(8)
        entries = tuple(OfferedFile(path, size, 0.0) for path, size in files)
        self.say(*offer_in_parts(FileOffer(transfer, entries, preview=preview)))
        return transfer

    def text(self, text):
        """Say a line of chat."""
        self.say(TextMessage(os.urandom(8), text))

    # What he hears

    def sync(self):
        """Wait until the victim has read all that was said; whether it is still there.

        What it answered at once has come by then.
        """
        number = next(self._numbers)
        self.say(Ping(number))
        pongs = self._connection._pulse
        pongs.take_answer = self._note_pong
        self._until(lambda: self._last_pong >= number or self.is_left)
        return not self.is_left

    def hear(self, kind, **fields):
        """Return the next message of that kind with those fields, and drop it."""
        found = []

        def look():
            found.extend(x for x in self.heard if _is(x, kind, fields))
            return bool(found)

        self._until(look)
        self.heard.remove(found[0])
        return found[0]

    def wait_until_left(self):
        """Wait until the victim hangs up; return the word of its goodbye."""
        self._until(lambda: self.is_left)
        return self.farewell

    def _note_pong(self, number, _now):
        self._last_pong = max(self._last_pong, number)

    # The wire

    def _meet(self, party):
        keys = KeyPair.generate()
        line, reader, answer = hello_line(keys.public), answer_reader(), None
        self._socket.sendall(line)
        while answer is None:
            answer = reader.receive(self._socket.recv(LINE))
        meeting = DiallerMeeting(keys, line, answer, party)
        data = answer.rest
        while not meeting.receive(data):
            data = self._socket.recv(LINE)
        connection = meeting.introduce_ourselves(time.monotonic())
        self._socket.sendall(_sealed(connection))
        return connection

    def _seal(self):
        self._out += _sealed(self._connection)

    def _write(self):
        try:
            while self._out:
                del self._out[: self._socket.send(memoryview(self._out)[:ROOM])]
        except BlockingIOError:
            pass
        except OSError:
            self._out.clear()

    def _read(self):
        try:
            data = self._socket.recv(1 << 20)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.is_left = True
        for event in self._connection.receive(data, time.monotonic()):
            self._take(event)
        self._seal()

    def _take(self, event):
        match event:
            case Admitted():
                self.is_let_in = True
            case Heard(message):
                self.heard.append(message)
            case Ended(reason):
                self.farewell, self.is_left = reason, True

    def _until(self, is_so):
        """Write and read until it is so."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._socket, selectors.EVENT_READ)
            while not is_so():
                both = selectors.EVENT_READ | selectors.EVENT_WRITE
                wanted = both if self._out else selectors.EVENT_READ
                selector.modify(self._socket, wanted)
                assert not self.is_left, "the victim has hung up"
                assert selector.select(PATIENCE), "the victim says nothing"
                self._write()
                self._read()


def _is(message, kind, fields):
    return isinstance(message, kind) and all(
        getattr(message, name) == value for name, value in fields.items()
    )


def _sealed(connection):
    return connection.data_to_send(ROOM, time.monotonic()).data
