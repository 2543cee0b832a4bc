"""Slow work, without the time: it waits in its thread until the test lets it go on."""

import inspect
import threading

from tests.conftest import SECONDS


class Gate:
    """Stands in for a function and holds it up in its thread until it is opened."""

    def __init__(self, monkeypatch, owner, name):
        self._open, self.reached = threading.Event(), threading.Event()
        self.passed = threading.Event()
        work = getattr(owner, name)

        def held_up(*arguments):
            self.reached.set()
            assert self._open.wait(SECONDS)
            try:
                return work(*arguments)
            finally:
                self.passed.set()

        is_bound = inspect.ismethod(work)
        monkeypatch.setattr(owner, name, staticmethod(held_up) if is_bound else held_up)

    def open(self):
        """Let the work be done."""
        self._open.set()
