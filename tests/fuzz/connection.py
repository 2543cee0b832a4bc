"""All that a peer sends behind the handshake, sealed with a key that we know.

The first byte says which side hears it, whether it was let in and how the stream is
cut; then come steps as `records` has them, whose content is a record and its padding.
"""

from unittest.mock import patch

from fantom.errors import RemoteProtocolError
from fantom.protocol import offer_parts
from fantom.protocol.codec import Hello
from fantom.protocol.connection import (
    AnsweredConnection,
    Counterpart,
    DialledConnection,
)
from fantom.protocol.events import Admitted, Ended, Heard, Held
from fantom.protocol.frames import FrameBuffer, frame
from fantom.protocol.handshake import Session
from fantom.protocol.messages import Ready, Reason
from tests.fuzz.known_keys import BOB, RX
from tests.fuzz.records import HEADER, made

PARSERS = {
    "fantom/protocol/connection.py": [
        *(f"Connection.{name}" for name in ("receive", "_read", "_take")),
        *(f"Connection.{name}" for name in ("_take_ready", "_take_said")),
        "Connection._take_of_files",
        "DialledConnection._check_first",
        "AnsweredConnection._check_first",
    ],
    "fantom/protocol/offer_parts.py": [
        *(f"OfferParts.{name}" for name in ("add", "_follows", "_take"))
    ],
    "fantom/protocol/pulse.py": ["Pulse.take_answer"],
    "fantom/protocol/text_parts.py": [
        *(f"Assembly.{name}" for name in ("add", "_follows", "_take"))
    ],
}
MOST_PIECES = 1_000
MOST_FILES = 3  # of an offer, so that a fuzzer reaches them
READY = Ready("Alice", 31_488, ())
OTHER = Counterpart(BOB.public, Hello(versions=(2,), name="", caps=(), port=0))


def one_input(data):
    """Hear it whole and in pieces: the same events, or refused; and then answer."""
    with patch.object(offer_parts, "MAX_FILES", MOST_FILES):
        hear(data)


def hear(data):
    """Hear it twice."""
    choice, steps = data[:1] or b"\0", data[1:]
    stream = frame(HEADER) + b"".join(framed(each) for each in made(steps))
    size = max(1 + choice[0] // 4, len(stream) // MOST_PIECES)
    whole, connection = heard(choice[0], [stream])
    pieces = [stream[i : i + size] for i in range(0, len(stream), size)]
    cut, _ = heard(choice[0], pieces)
    # What stands behind the end is known only if it comes with it.
    assert [e for e in cut if not isinstance(e, Ended)] == [
        e for e in whole if not isinstance(e, Ended)
    ]
    assert connection.finish(Reason.LEFT)


def framed(sealed):
    """Return a frame of any length; what is too long is cut off by its head."""
    return len(sealed).to_bytes(4) + sealed


def heard(choice, pieces):
    """Return the events, and the connection that told them."""
    connection, events = made_connection(choice), []
    try:
        for piece in pieces:
            for event in connection.receive(piece, 1.0):
                events.append(event)  # noqa: PERF402 - what came first must stay
    except RemoteProtocolError:
        pass
    check(events)
    return events, connection


def made_connection(choice):
    """Return the side that hears."""
    session = Session(RX, RX, RX, is_post_quantum=True)
    if choice % 2:
        connection = AnsweredConnection(session, OTHER, 0.0, READY, FrameBuffer())
    else:
        connection = DialledConnection(session, OTHER, 0.0)
    if choice // 2 % 2:
        connection.is_let_in = connection._has_heard = True
    connection.ping(0.0)
    return connection


def check(events):
    """Each is one, nothing comes behind the end, and who waits says nothing."""
    kinds = [type(event) for event in events]
    assert set(kinds) <= {Admitted, Ended, Heard, Held}
    assert Ended not in kinds[:-1]
    assert kinds.count(Admitted) <= 1
    assert Held not in kinds[1:]
