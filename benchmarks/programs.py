"""Real `fantom headless` processes for the figures; no figure itself."""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import IO, Any, Self

ROOT = Path(__file__).parents[1]
TRUSTING: tuple[str, ...] = (
    "--set",
    "connections.default_action=accept",
    "--set",
    "connections.legacy=allow",
)
ON_LOOPBACK = ("--bind", "::1", "--port", "0", *TRUSTING)
FANTOM = ("-m", "fantom")
# The same program, which leaves out the tilde that offers Fantom/2.
_WITHOUT_TILDE = r"""
from fantom.net import attempt
from fantom.__main__ import main
new = attempt.hello_line
attempt.hello_line = lambda key: new(key).replace(b" ~\n", b"\n")
raise SystemExit(main())
"""
FANTOM_1 = ("-c", _WITHOUT_TILDE)
_SECONDS = 60


class Program:
    """One headless node, by default on `::1`, that lets everybody in."""

    def __init__(
        self,
        options: Sequence[str] = ON_LOOPBACK,
        prefix: Sequence[str] = (),
        start: Sequence[str] = FANTOM,
        vault: tuple[Path, str] | None = None,
    ) -> None:
        """Start it, with a copy of a vault and its passphrase as who that says."""
        self._profile = TemporaryDirectory()
        environment = dict(os.environ)
        if vault is not None:
            path, environment["FANTOM_PASSPHRASE"] = vault
            shutil.copy(path, Path(self._profile.name) / "vault")
        command = [sys.executable, *start]
        words = ["headless", *options]
        self.process = subprocess.Popen(
            [*prefix, *command, *words, "--profile", self._profile.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
        )
        assert self.process.stdin is not None, "a pipe was asked for"
        assert self.process.stdout is not None, "a pipe was asked for"
        self.stdin: IO[bytes] = self.process.stdin
        self.stdout: IO[bytes] = self.process.stdout
        self._ids = count(1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait(_SECONDS)
        self._profile.cleanup()

    @property
    def endpoint(self) -> str:
        """Where it listens."""
        return str(self.call("node.status")["endpoints"][0])

    @property
    def identity(self) -> str:
        """What others call it."""
        return str(self.call("node.status")["identity"])

    def call(self, method: str, **params: object) -> Any:
        """Return the result of a request; what comes before it is dropped."""
        request_id = next(self._ids)
        self.stdin.write(request(request_id, method, **params))
        self.stdin.flush()
        for line in self.lines():
            if line.get("id") == request_id:
                return line["result"]
        raise EOFError(method)

    def drain(self) -> None:
        """Read and drop all that it says from now on: a full pipe would stop it."""
        threading.Thread(target=deque, args=(self.stdout, 0), daemon=True).start()

    def lines(self) -> Iterator[dict[str, Any]]:
        """Yield what it says."""
        for line in self.stdout:
            yield json.loads(line)

    def wait_for(self, kind: str, **facts: object) -> dict[str, Any]:
        """Return an event; what comes before it is dropped."""
        for line in self.lines():
            event: dict[str, Any] = line.get("params", {})
            if event.get("type") == kind and facts.items() <= event.items():
                return event
        raise EOFError(kind)


def request(request_id: int | None, method: str, **params: object) -> bytes:
    """Return a request as a client writes it; without an id it wants no answer."""
    message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
    if request_id is not None:
        message["id"] = request_id
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def introduce(alice: Program, bob: Program) -> str:
    """Let Alice and Bob chat, and return how Alice calls Bob."""
    to_bob = str(alice.call("peers.connect", to=bob.endpoint)["peer"])
    alice.call("chat.send", peer=to_bob, text="hello")
    to_alice = bob.wait_for("message", text="hello")["peer"]
    bob.call("chat.send", peer=to_alice, text="hello to you")
    alice.wait_for("message", text="hello to you")
    return to_bob
