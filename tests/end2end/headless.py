"""Drives a real `fantom headless` process."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

PATIENCE = 60.0
FANTOM = ("-m", "fantom")
_CHEAP = """
from fantom.identity import vault
from fantom.__main__ import main
vault._MEMORY, vault._PASSES = 8_192, 1
raise SystemExit(main())
"""
# The same program, whose vaults take no second and no 256 MiB.
CHEAP = ("-c", _CHEAP)
_HURRIED = """
from importlib import import_module
from fantom.__main__ import main
for place, value in {values!r}.items():
    module, _, name = place.rpartition(".")
    setattr(import_module("fantom." + module), name, value)
raise SystemExit(main())
"""


def hurried(values):
    """Return the same program with other times: {"net.dialler.OPENING_SECONDS": 2}."""
    return ("-c", _HURRIED.format(values=values))


class Headless:
    """One process; requests in, answers and events out."""

    def __init__(self, profile, *options, prefix=(), start=FANTOM, env=(), **more):
        self.profile = profile
        command = [*prefix, sys.executable, *start, "headless"]
        self.process = subprocess.Popen(
            [*command, "--profile", str(profile), *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | dict(env),
            **more,
        )
        self.seen = []  # every line, in the order in which it came
        self._lines = queue.Queue()
        self._events = []
        self._answers = {}
        self._last_id = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            if line.endswith(b"\n"):  # a killed program may leave half a line
                self._lines.put(json.loads(line))
        self._lines.put(None)

    def _take(self):
        line = self._lines.get(timeout=PATIENCE)
        if line is None:
            raise EOFError(self.process.stderr.read().decode())
        self.seen.append(line)
        if line.get("method") == "event":
            self._events.append(line["params"])
        else:
            self._answers[line["id"]] = line

    def write(self, line):
        """Write one raw line."""
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def ask(self, method, /, **params):
        """Begin a request and return its id."""
        self._last_id += 1
        request = {"jsonrpc": "2.0", "id": self._last_id, "method": method}
        self.write(json.dumps(request | {"params": params}).encode())
        return self._last_id

    def answer(self, request_id):
        """Return the whole answer to a request."""
        while request_id not in self._answers:
            self._take()
        return self._answers.pop(request_id)

    def call(self, method, /, **params):
        """Return the result of a request that must go well."""
        answer = self.answer(self.ask(method, **params))
        assert "result" in answer, answer
        return answer["result"]

    def error(self, method, /, **params):
        """Return the error of a request that must be refused."""
        return self.answer(self.ask(method, **params))["error"]

    def event(self, event_type, /, **facts):
        """Return the next event of that type with those facts, and drop it."""
        looked_at = 0
        while True:
            for event in self._events[looked_at:]:
                if event["type"] == event_type and facts.items() <= event.items():
                    self._events.remove(event)
                    return event
            looked_at = len(self._events)
            self._take()

    @property
    def identity(self):
        """What others call it."""
        return self.call("node.status")["identity"]

    @property
    def endpoint(self):
        """Where it listens."""
        return self.call("node.status")["endpoints"][0]

    def end(self):
        """Close the input and return the exit code and what the log said."""
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        return code, self.process.stderr.read().decode()

    def seen_to_the_end(self):
        """Return every line of a process that has ended."""
        with contextlib.suppress(EOFError):
            while True:
                self._take()
        return self.seen

    def kill(self):
        """End it without any goodbye."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)  # to the end of what was said, before it is closed
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()
