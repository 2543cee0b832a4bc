"""Moves frames between hosts, in a process of its own.

    python -m tests.netlab.emulator IMPAIRMENT NAMESPACE/INTERFACE ...

IMPAIRMENT is JSON.  It says {"ok": null} when its interfaces are there, then obeys
commands, JSON lines such as {"do": "cut"}, and answers each; it ends with its input.
"""

import heapq
import json
import os
import select
import sys
import time
from collections import Counter
from itertools import count, permutations
from typing import Any

from tests.netlab.fate import End, Fate, Impairment, Path
from tests.netlab.pcap import PcapWriter
from tests.netlab.tap import open_tap

_LARGEST_FRAME = 65_535
_AT_ONCE = 64  # frames taken from one host before it is another's turn
_STDIN = 0

_Way = tuple[int, int]  # from which host to which


class _Tally:
    """What has passed in one direction, and when, by our clock."""

    def __init__(self) -> None:
        self.ends: Counter[End] = Counter()
        self.copies = self.delivered = self.delivered_bytes = 0
        self.first_seen = self.last_delivered = 0.0

    def seen(self, fate: Fate, now: float) -> None:
        """Count a frame that comes."""
        self.first_seen = self.first_seen or now
        self.ends[fate.end] += 1
        self.copies += max(0, len(fate.times) - 1)

    def went(self, size: int, now: float) -> None:
        """Count one that is delivered."""
        self.delivered += 1
        self.delivered_bytes += size
        self.last_delivered = now

    def facts(self) -> dict[str, Any]:
        """Return all of it."""
        numbers = {name: v for name, v in vars(self).items() if name != "ends"}
        return numbers | {end.value: self.ends[end] for end in End}


class Emulator:
    """A switch whose every direction has an impairment of its own."""

    def __init__(self, taps: list[int], impairment: Impairment) -> None:
        ways = list(permutations(range(len(taps)), 2))
        self._taps = taps
        self._paths = {way: Path(impairment, f"{way[0]}>{way[1]}") for way in ways}
        self._tallies = {way: _Tally() for way in ways}
        self._homes: dict[bytes, int] = {}  # which hardware address is whose
        self._flying: list[tuple[float, int, _Way, bytes]] = []
        self._numbers = count()  # so that equal times keep their order
        self._capture: PcapWriter | None = None
        self._input = b""

    def run(self) -> None:
        """Move frames until the input ends."""
        while True:
            ready, _, _ = select.select([_STDIN, *self._taps], [], [], self._patience())
            for index, tap in enumerate(self._taps):
                if tap in ready:
                    self._take(index)
            self._deliver()
            if _STDIN in ready and not self._obey():
                return

    def _patience(self) -> float | None:
        if not self._flying:
            return None
        return max(0.0, self._flying[0][0] - time.monotonic())

    def _take(self, source: int) -> None:
        for _ in range(_AT_ONCE):
            try:
                frame = os.read(self._taps[source], _LARGEST_FRAME)
            except OSError:  # nothing more, or the interface is down
                return
            self._homes[frame[6:12]] = source
            for target in self._targets(source, frame):
                self._send((source, target), frame)

    def _targets(self, source: int, frame: bytes) -> list[int]:
        known = self._homes.get(frame[:6])
        everyone = range(len(self._taps)) if known is None else [known]
        return [target for target in everyone if target != source]

    def _send(self, way: _Way, frame: bytes) -> None:
        now = time.monotonic()
        fate = self._paths[way].decide(len(frame), now)
        self._tallies[way].seen(fate, now)
        for due in fate.times:
            heapq.heappush(self._flying, (due, next(self._numbers), way, frame))

    def _deliver(self) -> None:
        while self._flying and self._flying[0][0] <= (now := time.monotonic()):
            _due, _number, way, frame = heapq.heappop(self._flying)
            if self._capture:
                self._capture.write(frame, time.time_ns())
            try:
                os.write(self._taps[way[1]], frame)
            except OSError:  # the interface is down: as with a real cable, silence
                continue
            self._tallies[way].went(len(frame), now)

    def _obey(self) -> bool:
        """Carry out what has been asked for; return whether there may be more."""
        chunk = os.read(_STDIN, 65_536)
        *lines, self._input = (self._input + chunk).split(b"\n")
        for line in lines:
            command = json.loads(line)
            try:
                say({"ok": getattr(self, f"do_{command.pop('do')}")(**command)})
            except (AttributeError, OSError, TypeError, ValueError) as error:
                say({"error": str(error)})
        return bool(chunk)

    def _ways(self, to: int | None) -> list[_Way]:
        return [way for way in self._paths if to in (None, way[1])]

    def do_change(self, fields: dict[str, Any], to: int | None = None) -> None:
        """Behave otherwise, for all directions or those to one host."""
        for way in self._ways(to):
            self._paths[way].change(**fields)

    def do_cut(self, to: int | None = None) -> None:
        """Lose all that comes and all that is on its way."""
        ways = self._ways(to)
        for way in ways:
            self._paths[way].cut()
        self._flying = [entry for entry in self._flying if entry[2] not in ways]
        heapq.heapify(self._flying)

    def do_restore(self, to: int | None = None) -> None:
        """Undo a cut."""
        for way in self._ways(to):
            self._paths[way].restore()

    def do_capture(self, path: str | None) -> None:
        """Write into a file what passes, or no longer."""
        if self._capture:
            self._capture.close()
        self._capture = PcapWriter(path) if path else None

    def do_counts(self, source: int, target: int) -> dict[str, Any]:
        """Return what passed from one host to another."""
        flying = sum(entry[2] == (source, target) for entry in self._flying)
        return self._tallies[source, target].facts() | {"flying": flying}


def say(fact: dict[str, Any]) -> None:
    """Answer."""
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Be the emulator that the arguments describe."""
    impairment = Impairment(**json.loads(sys.argv[1]))
    taps = [open_tap(*place.split("/")) for place in sys.argv[2:]]
    say({"ok": None})
    Emulator(taps, impairment).run()


if __name__ == "__main__":
    main()
