import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from fantom import memory_only

LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="LINUX ONLY")
LOOK = """
import pathlib
from fantom.memory_only import forbid_core_dumps
print(forbid_core_dumps())
limits = pathlib.Path("/proc/self/limits").read_text()
print(*[line for line in limits.splitlines() if line.startswith("Max core")])
import ctypes
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
input()
"""


@pytest.fixture
def program():
    """A process that has forbidden core dumps, and waits."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", LOOK],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    yield process
    process.kill()
    process.communicate()


@LINUX_ONLY
def test_no_core_is_dumped_and_nobody_may_look(program):
    """Neither by the limit, nor by a kernel that pipes dumps to a program."""
    said = [program.stdout.readline().split() for _ in range(3)]

    assert said[0] == ["True"]
    assert said[1][:6] == ["Max", "core", "file", "size", "0", "0"]
    assert said[2] == ["0"]
    assert Path(f"/proc/{program.pid}/mem").stat().st_uid == 0


@LINUX_ONLY
def test_a_crash_leaves_no_file(tmp_path):
    """Even where the person has asked for cores of any size."""
    crash = "import os; from fantom.memory_only import *; forbid_core_dumps(); "
    done = subprocess.run(
        [sys.executable, "-c", crash + "os.abort()"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        preexec_fn=_ask_for_cores,
        capture_output=True,
        check=False,
    )

    assert done.returncode < 0
    assert list(tmp_path.iterdir()) == []


def _ask_for_cores():
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def test_a_system_that_refuses_is_no_reason_to_fail(monkeypatch):
    """It is said by False; the program starts nevertheless."""
    monkeypatch.setattr(memory_only.sys, "platform", "linux")
    monkeypatch.setattr(memory_only, "_limit_cores", lambda: True)
    monkeypatch.setattr(memory_only.ctypes, "CDLL", lambda *_a, **_k: object())

    assert memory_only.forbid_core_dumps() is False


def test_a_mac_has_the_limit_only(monkeypatch):
    """There is no prctl there."""
    monkeypatch.setattr(memory_only.sys, "platform", "darwin")
    monkeypatch.setattr(memory_only, "_limit_cores", lambda: True)
    monkeypatch.setattr(memory_only, "_become_undumpable", pytest.fail)

    assert memory_only.forbid_core_dumps() is True


def test_a_limit_that_cannot_be_set_is_said(monkeypatch):
    """The caller may tell the person."""

    def refuse(*_arguments):
        raise OSError

    monkeypatch.setattr(resource, "setrlimit", refuse)

    assert memory_only._limit_cores() is False
