"""How many texts a second go from one program's input to another's output.

100 bytes each, as JSON-RPC requests with ids, so that all of them are answered;
this driver writes them, reads the answers, and reads and checks the `message` lines.
"""

import threading
import time
from collections.abc import Iterator
from itertools import islice
from statistics import median

from benchmarks.figures import show
from benchmarks.programs import Program, introduce, request

BYTES, TEXTS, RUNS = 100, 50_000, 5
REFERENCE = 53_700  # texts a second into a closed chat of the C++ program
FIRST_ID = 1_000


def main() -> None:
    """Print the median of some runs."""
    rates = [_rate() for _ in range(RUNS)]
    value = median(rates)
    show("texts, stdin to stdout", value, "texts/s", value / REFERENCE, "the C++ one")


def _rate() -> float:
    texts = [f"{number:0{BYTES}}" for number in range(TEXTS)]
    with Program() as alice, Program() as bob:
        to_bob = bob.identity
        requests = b"".join(
            request(FIRST_ID + number, "chat.send", peer=to_bob, text=text)
            for number, text in enumerate(texts)
        )
        introduce(alice, bob)
        feeder = threading.Thread(target=_feed, args=(alice, requests))
        alice.drain()
        begun = time.perf_counter()
        feeder.start()
        lines = [*islice(_messages(bob), TEXTS)]
        seconds = time.perf_counter() - begun
        feeder.join()
    assert all(
        text.encode() in line for text, line in zip(texts, lines, strict=True)
    ), "lost, doubled or out of order"
    return TEXTS / seconds


def _feed(alice: Program, requests: bytes) -> None:
    alice.stdin.write(requests)
    alice.stdin.flush()


def _messages(bob: Program) -> Iterator[bytes]:
    return (line for line in bob.stdout if b'"type":"message"' in line)


if __name__ == "__main__":
    main()
