"""From dialling with an invitation to the first text that is there.

Two headless programs; in turns with a dial by address, which somebody who takes
everybody answers likewise.
"""

import time
from itertools import count

from benchmarks.figures import percentile, show
from benchmarks.programs import Program

RUNS, WARM = 100, 5
_texts = count()


def main() -> None:
    """Print the medians, and those that few are slower than."""
    with Program() as alice, Program() as bob:
        alices_key, bobs_key = alice.identity, bob.identity
        by_address: list[float] = []
        invited: list[float] = []
        for _ in range(WARM + RUNS):
            made = alice.call("invitations.create")
            ways = ((alice.endpoint, by_address), (made["invitation"], invited))
            for to, times in ways:
                times.append(_ms(alice, bob, to, alices_key))
                _part(alice, bob, alices_key, bobs_key)
            alice.call("invitations.revoke", invitation=made["id"])
    for rank in (50, 95):
        plain = percentile(by_address[WARM:], rank)
        value = percentile(invited[WARM:], rank)
        what = f"invitation to first text, p{rank}"
        show(what, value, "ms", value / plain, "a dial by address")
        show(f"address to first text, p{rank}", plain, "ms", 1, "itself")


def _ms(alice: Program, bob: Program, to: str, key: str) -> float:
    text = str(next(_texts))
    began = time.perf_counter()
    bob.call("peers.connect", to=to)
    bob.call("chat.send", peer=key, text=text)
    alice.wait_for("message", text=text)
    return 1000 * (time.perf_counter() - began)


def _part(alice: Program, bob: Program, alices_key: str, bobs_key: str) -> None:
    """Let both forget each other: the next ones meet as strangers."""
    bob.call("peers.forget", peer=alices_key)
    alice.wait_for("peer", peer=bobs_key, state="offline")
    alice.call("peers.forget", peer=bobs_key)


if __name__ == "__main__":
    main()
