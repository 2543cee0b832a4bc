"""What a connection still says when it ends."""

import secrets

from fantom.protocol.codec import Hello
from fantom.protocol.connection import (
    AnsweredConnection,
    Counterpart,
    DialledConnection,
)
from fantom.protocol.events import Admitted, Ended, Heard
from fantom.protocol.frames import FrameBuffer
from fantom.protocol.handshake import Session
from fantom.protocol.messages import Level, Ready, Reason, Receipt, TextMessage

ROOM, NOW = 1_000_000, 0.0
READY = Ready("", 0, ())
TEXT = TextMessage(b"8 bytes.", "said early")


def test_who_lets_in_and_leaves_at_once_says_so_in_order():
    """Or the receipt comes first, which is an error, and who wrote hears nothing."""
    one, other, exporter = (secrets.token_bytes(32) for _ in range(3))
    who = Counterpart(bytes(32), Hello(versions=(2,), name="", caps=(), port=0))
    dialled = DialledConnection(Session(one, other, exporter, False), who, NOW)
    dialled.begin(b"", READY)
    dialled.send(TEXT)
    session = Session(other, one, exporter, False)
    answered = AnsweredConnection(session, who, NOW, READY, FrameBuffer())
    heard = [*answered.receive(dialled.data_to_send(ROOM, NOW).data, NOW)]
    assert heard == [Admitted(READY), Heard(TEXT)]

    answered.let_in()
    receipt = Receipt(Level.DELIVERED, (TEXT.id,))
    answered.send(receipt)
    last = [*dialled.receive(answered.finish(Reason.LEFT), NOW)]

    assert last == [Admitted(READY), Heard(receipt), Ended(Reason.LEFT)]
