"""Two real ends of a connection, and the bytes between them."""

from nacl.bindings import crypto_secretstream_xchacha20poly1305_push as push
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE as MESSAGE,
)

from fantom.errors import RemoteProtocolError
from fantom.identity.keys import Identity
from fantom.protocol.cipher import padded
from fantom.protocol.frames import frame
from fantom.protocol.meeting import DiallerMeeting, ListenerMeeting
from fantom.protocol.opening import KeyPair, answer_reader, hello_line, hello_reader
from fantom.protocol.party import Party

NOW = 1_000.0
MOST = 1 << 24


class Ends:
    """A dialler and a listener; nothing moves between them by itself."""

    def __init__(self, dialler=None, listener=None):
        self.alice = dialler or Party(
            Identity.generate(), "Alice", 4_000, ("[::1]:4000",)
        )
        self.bob = listener or Party(Identity.generate(), "Bob", 5_000)
        keys = KeyPair.generate()
        line = hello_line(keys.public)
        opening = hello_reader().receive(line)
        self.listener = ListenerMeeting(KeyPair.generate(), opening, self.bob)
        self.answer = answer_reader().receive(self.listener.first_bytes)
        self.dialler = DiallerMeeting(keys, line, self.answer, self.alice)

    def meet(self):
        """Prove who both are; return the dialled and the answered connection."""
        assert self.dialler.receive(self.answer.rest)
        self.dialled = self.dialler.introduce_ourselves(NOW)
        self.answered = self.listener.receive(sent(self.dialled), NOW)
        return self.dialled, self.answered


def met():
    """Return both connections; only the dialler has said that it is ready."""
    return Ends().meet()


def let_in():
    """Return both connections, each ready for the other."""
    dialled, answered = met()
    heard(answered, b"")
    answered.let_in()
    heard(dialled, sent(answered))
    return dialled, answered


def sent(connection, now=NOW, room=MOST):
    """Return the bytes that wait."""
    return connection.data_to_send(room, now).data


def heard(connection, data, now=NOW):
    """Return what `data` tells."""
    return list(connection.receive(data, now))


def refused(connection, data, now=NOW):
    """Return the events before `data` was refused, and why."""
    events = []
    try:
        for event in connection.receive(data, now):
            events.append(event)  # noqa: PERF402 - what came first must stay
    except RemoteProtocolError as error:
        return events, error.detail
    return events, None


def bodies(data):
    """Cut bytes into the bodies of their frames."""
    found = []
    while data:
        size = int.from_bytes(data[:4])
        found.append(data[4 : 4 + size])
        data = data[4 + size :]
    return found


def sealed(connection, record, tag=MESSAGE, block=128):
    """Return a frame with any record that `connection` would never say."""
    return as_it_is(connection, padded(record, block), tag)


def as_it_is(connection, plain, tag=MESSAGE):
    """Return a frame with any plaintext, padded or not."""
    return frame(push(connection._writer._sealer._state, plain, tag=tag))
