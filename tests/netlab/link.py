"""A link: hosts joined by an emulator, which can be changed while it runs."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.netlab.fate import Impairment
from tests.netlab.host import Host, ip

_ROOT = Path(__file__).parents[2]
_PATIENCE = 20.0
_WAITING_FRAMES = 5_000  # for the emulator, if the machine is busy


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the frames from one host to another."""

    passed: int
    held: int  # passed, and overtaken
    lost: int
    burst: int  # lost within a burst
    full: int  # lost because the queue was full
    cut: int
    copies: int  # duplicates
    flying: int  # on their way
    delivered: int
    delivered_bytes: int
    first_seen: float  # by the emulator's clock
    last_delivered: float


class Link:
    """What joins two hosts or more."""

    def __init__(self, hosts: Sequence[Host], impairment: Impairment) -> None:
        self._hosts = list(hosts)
        interfaces = [host.next_interface() for host in hosts]
        places = [
            f"{host.namespace}/{interface}"
            for host, interface in zip(hosts, interfaces, strict=True)
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.netlab.emulator",
             json.dumps(asdict(impairment)), *places],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )  # fmt: skip
        try:
            self._answer()
            for number, (host, interface) in enumerate(
                zip(hosts, interfaces, strict=True)
            ):
                _bring_up(host, interface, number)
        except BaseException:
            self.close()
            raise

    def change(self, *, to: Host | None = None, **fields: Any) -> None:
        """Change fields of the Impairment, for all or for what goes to one host."""
        self._ask("change", to=self._index(to), fields=fields)

    def cut(self, *, to: Host | None = None) -> None:
        """Lose everything without a word, also what is on its way."""
        self._ask("cut", to=self._index(to))

    def restore(self, *, to: Host | None = None) -> None:
        """Undo a cut."""
        self._ask("restore", to=self._index(to))

    def capture(self, path: Path | None) -> None:
        """Write what is delivered into a pcap file from now on; None ends it."""
        self._ask("capture", path=str(path.absolute()) if path else None)

    def counts(self, source: Host, target: Host) -> Counts:
        """Return what became of the frames from one host to another."""
        where = {"source": self._index(source), "target": self._index(target)}
        return Counts(**self._ask("counts", **where))

    def _index(self, host: Host | None) -> int | None:
        return None if host is None else self._hosts.index(host)

    def _ask(self, command: str, **arguments: Any) -> Any:
        assert self._process.stdin, "a pipe was asked for"
        line = json.dumps({"do": command, **arguments}) + "\n"
        self._process.stdin.write(line.encode())
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout, "a pipe was asked for"
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the emulator has ended; its own words stand in stderr")
        answer = json.loads(line)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["ok"]

    def close(self) -> None:
        """End the emulator; its interfaces go with it."""
        assert self._process.stdin, "a pipe was asked for"
        assert self._process.stdout, "a pipe was asked for"
        self._process.stdin.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


def _bring_up(host: Host, interface: str, number: int) -> None:
    """Give the interface the same hardware address in every run, and start it."""
    words = ("-n", host.namespace, "link", "set", interface)
    ip(*words, "address", f"02:00:00:00:{interface[3:]:0>2}:{number + 1:02x}")
    ip(*words, "txqueuelen", str(_WAITING_FRAMES), "up")
