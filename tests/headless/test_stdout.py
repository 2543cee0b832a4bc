import os
import threading
from io import FileIO

import pytest

from fantom.headless import stdout as module
from fantom.headless.stdout import LineWriter
from tests.conftest import until

SECONDS = 60.0


@pytest.fixture
def pipe():
    """A pipe: its reading end and its writing end, as streams."""
    reading, writing = os.pipe()
    with FileIO(reading) as reader, FileIO(writing, "w") as writer:
        yield reader, writer


def test_lines_leave_when_the_loop_turns(run, pipe):
    """All of one turn together, in their order."""
    reader, writer = pipe
    lines = LineWriter(writer)

    async def talk():
        lines.write(b"one\n")
        lines.write(b"two\n")
        await until(lambda: not lines._gathered)
        assert reader.read(100) == b"one\ntwo\n"
        lines.write(b"three\n")
        await until(lambda: not lines._gathered)
        assert reader.read(100) == b"three\n"

    run(talk())
    lines.finish(SECONDS)


def test_many_bytes_do_not_wait(qapp, pipe, monkeypatch):
    """Memory is not for what could leave."""
    reader, writer = pipe
    monkeypatch.setattr(module, "_MOST_GATHERED", 10)
    lines = LineWriter(writer)

    lines.write(b"a long line\n")

    assert reader.read(100) == b"a long line\n"
    lines.finish(SECONDS)


def test_a_stream_that_takes_little_at_once_gets_all(qapp):
    """A pipe may take a part only."""

    class Narrow:
        taken = b""

        def write(self, data):
            self.taken += bytes(data[:3])
            return min(3, len(data))

    narrow = Narrow()
    lines = LineWriter(narrow)
    lines.write(b"one and two\n")
    lines.finish(SECONDS)

    assert narrow.taken == b"one and two\n"


def test_who_does_not_read_makes_nobody_wait(qapp):
    """Neither the loop nor, for long, the end."""
    is_read = threading.Event()

    class Full:
        taken = b""

        def write(self, data):
            is_read.wait(SECONDS)
            self.taken += bytes(data)
            return len(data)

    full = Full()
    lines = LineWriter(full)
    for _ in range(3):
        lines.write(b"nobody reads\n")
        lines.flush()
    lines.finish(0)
    assert full.taken == b""

    is_read.set()
    lines.finish(SECONDS)
    assert full.taken == b"nobody reads\n" * 3


def test_nobody_listens_any_more(qapp, pipe):
    """The program goes on, for its input will end, too."""
    reader, writer = pipe
    reader.close()
    lines = LineWriter(writer)

    for _ in range(2):
        lines.write(b"to nobody\n")
        lines.flush()
    lines.finish(SECONDS)

    assert isinstance(lines.error, BrokenPipeError)
