"""From both opening lines to a connection: who is there, proved to each other.

Sans-IO: bytes go in, bytes and at last a `Connection` come out.  Source:
docs/PROTOCOL.md, section 3.
"""

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.codec import Hello, decode_hello, encode_hello
from fantom.protocol.connection import (
    AnsweredConnection,
    Connection,
    Counterpart,
    DialledConnection,
)
from fantom.protocol.frames import FrameBuffer, frame
from fantom.protocol.handshake import Initiator, Lines, Responder
from fantom.protocol.kem import KemKeys
from fantom.protocol.kem import is_available as has_kem
from fantom.protocol.limits import MAX_HANDSHAKE_FRAME
from fantom.protocol.opening import KeyPair, Opening, answer_line, session_keys
from fantom.protocol.party import Party, listener_hello


class DiallerMeeting:
    """The initiator's side: first it learns who answered, then it says who asks."""

    def __init__(
        self, own: KeyPair, own_line: bytes, answer: Opening, party: Party
    ) -> None:
        keys = session_keys(own, answer.key)
        lines = Lines(own_line, answer.line)
        self._initiator = Initiator(own, keys, answer.key, lines, party.identity)
        self._party = party
        self._frames = FrameBuffer(MAX_HANDSHAKE_FRAME)
        self._hello: Hello | None = None

    @property
    def peer_identity(self) -> bytes:
        """Who answered; known as soon as `receive` says so."""
        return self._initiator.peer_identity

    def receive(self, data: bytes) -> bool:
        """Take `data`; whether the listener is known and has proved itself.

        Raises:
            RemoteProtocolError: it has not, or says more than it may now.
        """
        self._frames.feed(data)
        if self._hello is None and (body := self._frames.take()) is not None:
            self._hello = decode_hello(self._initiator.read_frame_1(body))
        if self._hello is not None and self._frames.has_rest:
            raise RemoteProtocolError("bytes behind frame 1")
        return self._hello is not None

    def introduce_ourselves(self, now: float) -> Connection:
        """Return the connection; its first bytes to send say who we are."""
        hello = self._hello
        if hello is None:
            raise LocalProtocolError("nobody is there yet")
        kem_key = hello.kem if has_kem() else None
        own_hello = encode_hello(self._party.dialler_hello())
        start = frame(self._initiator.frame_2(own_hello, kem_key))
        other = Counterpart(self.peer_identity, hello)
        connection = DialledConnection(self._initiator.session, other, now)
        connection.begin(start, self._party.ready())
        return connection


class ListenerMeeting:
    """The responder's side: it proves itself, and waits for who comes."""

    def __init__(self, own: KeyPair, opening: Opening, party: Party) -> None:
        keys = session_keys(own, opening.key)
        line = answer_line(own.public)
        lines = Lines(opening.line, line)
        self._party = party
        self._kem = KemKeys.generate() if has_kem() else None
        self._responder = Responder(own, keys, opening.key, lines, party.identity)
        hello = listener_hello(self._kem.public if self._kem else None)
        self.first_bytes = line + frame(self._responder.frame_1(encode_hello(hello)))
        self._frames = FrameBuffer(MAX_HANDSHAKE_FRAME)

    def receive(self, data: bytes, now: float) -> Connection | None:
        """Take `data` and return the connection once the dialler is known.

        Raises:
            RemoteProtocolError: the dialler did not prove who it is.
        """
        self._frames.feed(data)
        body = self._frames.take()
        if body is None:
            return None
        hello = decode_hello(self._responder.read_frame_2(body, self._kem))
        other = Counterpart(self._responder.peer_identity, hello)
        return AnsweredConnection(
            self._responder.session, other, now, self._party.ready(), self._frames
        )
