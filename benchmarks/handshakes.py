"""How many handshakes a second one core makes: both sides, without a network.

Fantom/1's is the opening alone; Fantom/2's goes from both lines to two connections
that know each other, with an ML-KEM-768 secret and without.
"""

import time
from collections.abc import Callable
from unittest.mock import patch

from benchmarks.figures import show
from fantom.identity.keys import Identity
from fantom.protocol import meeting
from fantom.protocol.meeting import DiallerMeeting, ListenerMeeting
from fantom.protocol.opening import (
    KeyPair,
    answer_reader,
    hello_line,
    hello_reader,
    legacy_answer_line,
    session_keys,
)
from fantom.protocol.party import Party

HANDSHAKES = 1_000


def main() -> None:
    """Print the three rates."""
    alice, bob = Party(Identity.generate()), Party(Identity.generate())
    legacy = _rate(_fantom_1)
    whole = _rate(lambda: _fantom_2(alice, bob))
    with patch.object(meeting, "has_kem", lambda: False):
        plain = _rate(lambda: _fantom_2(alice, bob))
    show("handshakes, Fantom/1", legacy, "/s", 1, "itself")
    show("handshakes, Fantom/2 without KEM", plain, "/s", plain / legacy, "Fantom/1")
    show("handshakes, Fantom/2 with ML-KEM", whole, "/s", whole / legacy, "Fantom/1")


def _rate(handshake: Callable[[], None]) -> float:
    handshake()
    begun = time.process_time()
    for _ in range(HANDSHAKES):
        handshake()
    return HANDSHAKES / (time.process_time() - begun)


def _fantom_1() -> None:
    dialler, listener = KeyPair.generate(), KeyPair.generate()
    hello = hello_reader().receive(hello_line(dialler.public))
    answer = answer_reader().receive(legacy_answer_line(listener.public))
    assert hello is not None, "the line is whole"
    assert answer is not None, "the line is whole"
    session_keys(listener, hello.key)
    session_keys(dialler, answer.key)


def _fantom_2(alice: Party, bob: Party) -> None:
    dialler, line = KeyPair.generate(), b""
    line = hello_line(dialler.public)
    hello = hello_reader().receive(line)
    assert hello is not None, "the line is whole"
    listening = ListenerMeeting(KeyPair.generate(), hello, bob)
    answer = answer_reader().receive(listening.first_bytes)
    assert answer is not None, "the line is whole"
    dialling = DiallerMeeting(dialler, line, answer, alice)
    assert dialling.receive(answer.rest), "frame 1 is whole"
    connection = dialling.introduce_ourselves(0.0)
    assert listening.receive(connection.data_to_send(1, 0.0).data, 0.0), "is proved"


if __name__ == "__main__":
    main()
