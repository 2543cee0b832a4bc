import os
from io import FileIO

import pytest

from fantom.headless import stdout as module
from fantom.headless.stdout import LineWriter
from tests.conftest import until


@pytest.fixture
def pipe():
    """A pipe: its reading descriptor, and its writing end as a stream."""
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
        os.set_blocking(reader.fileno(), False)
        assert reader.read(100) is None
        await until(lambda: not lines._gathered)
        assert reader.read(100) == b"one\ntwo\n"
        lines.write(b"three\n")
        await until(lambda: not lines._gathered)
        assert reader.read(100) == b"three\n"

    run(talk())


def test_many_bytes_do_not_wait(qapp, pipe, monkeypatch):
    """Memory is not for what could leave."""
    reader, writer = pipe
    monkeypatch.setattr(module, "_MOST_GATHERED", 10)
    lines = LineWriter(writer)

    lines.write(b"a long line\n")

    assert reader.read(100) == b"a long line\n"


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
    lines.flush()

    assert narrow.taken == b"one and two\n"


def test_nobody_listens_any_more(qapp, pipe):
    """The program goes on, for its input will end, too."""
    reader, writer = pipe
    reader.close()
    lines = LineWriter(writer)

    for _ in range(2):
        lines.write(b"to nobody\n")
        lines.flush()
