import gc
import signal
import subprocess
import sys

import pytest

from fantom import __main__, cli


@pytest.fixture
def interrupt():
    """Python's own handler, as at every start; and put back what was there."""
    was_collecting = gc.isenabled()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
    if was_collecting:
        gc.enable()


def test_an_early_interrupt_ends_the_program(interrupt, monkeypatch):
    """Raised in the middle of importing Qt, it would make Qt abort."""
    found = []

    def parse(_words):
        found.append(signal.getsignal(signal.SIGINT))
        raise SystemExit

    monkeypatch.setattr(cli, "parse", parse)
    monkeypatch.setattr(__main__, "_hold_standard_streams", lambda: None)
    monkeypatch.setattr(__main__, "forbid_core_dumps", lambda: None)
    with pytest.raises(SystemExit):
        __main__.main()

    assert found == [signal.SIG_DFL]


def test_imports_are_pythons_own():
    """PySide's read the source of each module, and keep it: 10 MB of the window's."""
    program = """
import builtins
pythons = builtins.__import__
from fantom.__main__ import prepare
prepare()
import fantom.app
print(builtins.__import__ is pythons)
"""
    said = subprocess.check_output([sys.executable, "-c", program], text=True)

    assert said == "True\n"
