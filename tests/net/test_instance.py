import json
import os
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from fantom.net import instance
from fantom.net.instance import MAX_LINE, Instance, call_first, understood
from tests.conftest import turns, until


@pytest.fixture
def first(run, tmp_path):
    """The window that has the profile."""
    made = Instance(tmp_path)
    assert made.listen()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def heard(first):
    """What was said to the first."""
    said = []
    first.called.connect(said.append)
    return said


def connect(first):
    """A caller of any kind."""
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(1000)
    return socket


def test_a_caller_is_heard_and_answered(run, first, heard):
    """One line of JSON; the answer says that there is somebody."""

    async def call():
        socket = connect(first)
        socket.write(b'{"do": "show", "new": ["later"]}\n')
        await until(lambda: heard)
        await until(lambda: socket.bytesAvailable() or socket.waitForReadyRead(1))
        assert bytes(socket.readAll().data()) == b"ok\n"
        socket.abort()

    run(call())
    assert heard == [{"do": "show", "new": ["later"]}]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b'"show"',
        b"\xff\xfe",
        b"[" * 10_000,
        json.dumps({"x": "y" * MAX_LINE}).encode(),
    ],
)
def test_nonsense_is_understood_as_nothing(line):
    """It may come from another version, or from a broken program."""
    assert understood(line) is None


def test_nonsense_brings_nobody_to_the_front(run, first, heard):
    """A line without end is cut off, silence and leaving are no harm."""

    async def call():
        silent, leaving, wrong, endless = (connect(first) for _ in range(4))
        leaving.abort()
        wrong.write(b"hello\n")
        endless.write(b"x" * (2 * MAX_LINE))
        state = QLocalSocket.LocalSocketState.UnconnectedState
        await until(lambda: wrong.state() == state)
        await until(lambda: endless.state() == state)
        await turns()
        assert len(first._callers) <= 1
        silent.abort()

    run(call())
    assert heard == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no mode")
def test_only_the_same_person_can_call(first):
    """The socket is theirs alone."""
    mode = Path(first._name).stat().st_mode

    assert stat.S_ISSOCK(mode)
    assert not mode & (stat.S_IRWXG | stat.S_IRWXO)


def test_a_socket_of_another_person_is_not_spoken_to(first, heard, monkeypatch):
    """Whoever put it there would hear what is handed over."""
    monkeypatch.setattr(instance, "_STARTING_SECONDS", 0)
    monkeypatch.setattr(instance, "_socket_name", lambda _directory: first._name)
    monkeypatch.setattr(os, "getuid", lambda: 12345)

    assert not call_first(Path("/anywhere"), {"do": "show"})
    assert heard == []


def test_without_a_first_nobody_answers(run, tmp_path, monkeypatch):
    """A second start then says that the profile is in use."""
    monkeypatch.setattr(instance, "_STARTING_SECONDS", 0)

    assert not call_first(tmp_path, {"do": "show"})


def test_what_a_crash_left_is_cleared_away(run, tmp_path):
    """A dead socket keeps nobody from being found."""
    first, again = Instance(tmp_path), Instance(tmp_path)
    assert first.listen()
    assert again.listen()
    for made in (first, again):
        made.close()


def test_each_profile_has_a_name_of_its_own(tmp_path):
    """Two profiles are two programs, however their paths are written."""
    one, other = (instance._socket_name(tmp_path / name) for name in "ab")

    assert one != other
    assert instance._socket_name(tmp_path / "x" / ".." / "a") == one
    assert len(one) < 100
