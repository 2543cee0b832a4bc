"""Somebody who is let in, over a real socket, and keeps to no rule about files."""

import select
import socket

from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.protocol.events import Admitted, Ended, Heard
from fantom.protocol.meeting import DiallerMeeting
from fantom.protocol.opening import KeyPair, answer_reader, hello_line
from fantom.protocol.party import Party

NOW = 0.0
PATIENCE = 60.0
_READ = 65_536
_ROOM = 1 << 20


class Intruder:
    """Says anything, also what no program of ours would."""

    def __init__(self, endpoint):
        host, port = endpoint.rsplit(":", 1)
        address = (host.strip("[]"), int(port))
        self._socket = socket.create_connection(address, PATIENCE)
        self.identity = Identity.generate()
        self.id = peer_id(self.identity.public)
        self.events, self.is_left = [], False
        self.connection = self._introduced(Party(self.identity, "intruder"))
        self._flush()
        self._read_until(lambda: any(isinstance(x, Admitted) for x in self.events))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._socket.close()

    def _introduced(self, party):
        own, reader = KeyPair.generate(), answer_reader()
        line = hello_line(own.public)
        self._socket.sendall(line)
        while (opening := reader.receive(self._socket.recv(_READ))) is None:
            pass
        meeting = DiallerMeeting(own, line, opening, party)
        data = opening.rest
        while not meeting.receive(data):
            data = self._socket.recv(_READ)
        return meeting.introduce_ourselves(NOW)

    def say(self, *messages):
        """Say them, and hear meanwhile; whoever does not is hung up on."""
        for message in messages:
            self.connection.send(message)
            if self.connection.file_bytes_waiting > _ROOM:
                self._flush()
        self._flush()

    def settle(self):
        """Wait until all that was said is understood, or the other one hung up."""
        self.connection.ping(NOW)
        asked = self.connection._pulse._asked
        self._flush()
        self._read_until(lambda: self.connection._pulse._asked != asked)

    def hear(self, kind, **facts):
        """Return the next of these that comes, and drop what was before it."""
        while True:
            for number, message in enumerate(self.said):
                if isinstance(message, kind) and all(
                    getattr(message, name) == value for name, value in facts.items()
                ):
                    heard = [x for x in self.events if isinstance(x, Heard)]
                    del self.events[: self.events.index(heard[number]) + 1]
                    return message
            assert not self.is_left, "the other one hung up"
            self._read()

    @property
    def said(self):
        """What the other one said, and nobody asked about yet."""
        return [x.message for x in self.events if isinstance(x, Heard)]

    def _flush(self):
        data = memoryview(self.connection.data_to_send(1 << 30, NOW).data)
        while data and not self.is_left:
            ready, free, _ = select.select([self._socket], [self._socket], [], PATIENCE)
            assert ready or free, "the other one neither reads nor writes"
            if ready:
                self._read()
            if free:
                try:
                    data = data[self._socket.send(data, socket.MSG_DONTWAIT) :]
                except OSError:
                    self.is_left = True

    def _read_until(self, condition):
        while not condition() and not self.is_left:
            self._read()

    def _read(self):
        try:
            data = self._socket.recv(_READ)
        except ConnectionError:
            data = b""
        if not data:
            self.is_left = True
            return
        self.events += self.connection.receive(data, NOW)
        self.is_left = any(isinstance(x, Ended) for x in self.events)
