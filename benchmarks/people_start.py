"""From starting a headless node to its first answer, with many people in its vault.

In turns with the same vault without anybody, and with no vault at all.
"""

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figures import show
from benchmarks.programs import ON_LOOPBACK, Program
from benchmarks.vaults import PASSPHRASE, make_vault

PEOPLE = 10_000
RUNS = 7


def main() -> None:
    """Print the medians of some runs; the first of each fills caches only."""
    with TemporaryDirectory() as folder:
        many = make_vault(Path(folder) / "many", PEOPLE)
        none = make_vault(Path(folder) / "none", 0)
        runs = [[_ms(many), _ms(none), _ms(None)] for _ in range(RUNS + 1)]
    with_many, with_none, ghost = (
        median(times) for times in zip(*runs[1:], strict=True)
    )
    what = f"headless start, {PEOPLE:,} people"
    show(what, with_many, "ms", with_many / with_none, "a vault without people")
    show(what, with_many, "ms", with_many / ghost, "a ghost")
    show(
        "headless start, an empty vault", with_none, "ms", with_none / ghost, "a ghost"
    )
    show("headless start, a ghost", ghost, "ms", 1, "itself")


def _ms(vault: Path | None) -> float:
    began = time.perf_counter()
    key = None if vault is None else (vault, PASSPHRASE)
    with Program(ON_LOOPBACK, vault=key) as program:
        program.call("node.status")
        return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    main()
