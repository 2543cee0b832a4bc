"""How many texts a second go from one program's input to another's output.

100 bytes each, as JSON-RPC requests with ids, so that all of them are answered;
this driver writes them, reads the answers, and reads and checks the `message` lines.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from benchmarks.figures import show
from benchmarks.programs import FANTOM, FANTOM_1, Program, introduce, request

BYTES, TEXTS, RUNS = 100, 50_000, 5
REFERENCE = 53_700  # texts a second into a closed chat of the C++ program
FIRST_ID = 1_000


def main() -> None:
    """Print the median of some runs over each wire, in turns."""
    current, legacy = [], []
    for _ in range(RUNS):
        current.append(_rate(FANTOM))
        legacy.append(_rate(FANTOM_1))
    for wire, rates in (("Fantom/2, receipts", current), ("Fantom/1", legacy)):
        value = median(rates)
        name = f"texts, stdin to stdout, {wire}"
        show(name, value, "texts/s", value / REFERENCE, "the C++ one")


def _rate(start: Sequence[str]) -> float:
    texts = [f"{number:0{BYTES}}" for number in range(TEXTS)]
    with Program(start=start) as alice, Program(start=start) as bob:
        to_bob = introduce(alice, bob)
        requests = b"".join(
            request(FIRST_ID + number, "chat.send", peer=to_bob, text=text)
            for number, text in enumerate(texts)
        )
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
