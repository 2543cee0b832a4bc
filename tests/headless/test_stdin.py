import os
import threading
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.headless import stdin as module
from fantom.headless.rpc import MAX_LINE
from fantom.headless.stdin import LineReader, LineSplitter
from tests.conftest import turns, until


def lines(data, cuts=()):
    """Return the lines of `data`, cut at `cuts`."""
    splitter, bounds, found = LineSplitter(), [0, *sorted(cuts), len(data)], []
    for start, end in pairwise(bounds):
        found.extend(splitter.feed(data[start:end]))
    return found + splitter.end()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", []),
        (b"a", [b"a"]),
        (b"a\n", [b"a"]),
        (b"a\nb", [b"a", b"b"]),
        (b"\n\n", [b"", b""]),
        (b"a\r\n", [b"a\r"]),
        (b"a\rb\x0bc\x85\n", [b"a\rb\x0bc\x85"]),
    ],
)
def test_lines(data, found):
    """Only LF ends one; the last may lack it."""
    assert lines(data) == found


@pytest.mark.parametrize("size", [MAX_LINE, MAX_LINE + 1, 3 * MAX_LINE])
@pytest.mark.parametrize("end", [b"", b"\n", b"\nnext"])
def test_a_line_has_a_largest_size(size, end):
    """A longer one is told, once, and the next is read; memory stays bounded."""
    splitter, found, data = LineSplitter(), [], b"x" * size + end
    for start in range(0, len(data), 1_000_000):
        found += splitter.feed(data[start : start + 1_000_000])
        assert len(splitter._rest) <= MAX_LINE
    found += splitter.end()

    line = b"x" * size if size <= MAX_LINE else None
    assert found == [line, *([b"next"] if end == b"\nnext" else [])]


@given(st.lists(st.sampled_from([b"x", b"xxxx", b"xxxxx", b"\n", b"\r"])), st.data())
@example([b"xxxxx"], None)
@example([b"xxxxx", b"x"], None)
def test_any_cut_gives_the_same_lines(pieces, data):
    """However the pipe hands them over, long ones too."""
    stream = b"".join(pieces)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MAX_LINE", 4)
        all_cuts = range(len(stream) + 1)
        cuts = (
            all_cuts if data is None else data.draw(st.sets(st.sampled_from(all_cuts)))
        )
        found = lines(stream, cuts)

        assert found == lines(stream)
        assert found == [
            line if len(line) <= 4 else None
            for line in stream.removesuffix(b"\n").split(b"\n")
            if stream
        ]


class Heard:
    """A reader on a pipe, and what it told."""

    def __init__(self):
        reading, self._writing = os.pipe()
        self.stream = os.fdopen(reading, "rb", buffering=0)
        self.reader = LineReader(self.stream)
        self.lines, self.ends = [], 0
        self.reader.lines_read.connect(self.lines.extend)
        self.reader.ended.connect(self._on_end)

    def _on_end(self):
        self.ends += 1

    def write(self, data):
        """Write to the pipe, from a thread: it may be full."""
        threading.Thread(target=self._write_all, args=(data,)).start()

    def _write_all(self, data):
        while data:
            data = data[os.write(self._writing, data) :]

    def close(self):
        """End the input."""
        os.close(self._writing)


@pytest.fixture
def heard(run):
    """Return a reader on a pipe."""
    heard = Heard()
    yield heard
    heard.stream.close()


def test_lines_arrive_in_the_loop(run, heard):
    """In order, and then the end, once."""

    async def read():
        heard.reader.start()
        heard.write(b"one\ntwo\nth")
        await until(lambda: heard.lines == [b"one", b"two"])
        assert heard.ends == 0
        heard.write(b"ree")
        await turns()
        heard.close()
        await until(lambda: heard.ends)
        assert heard.lines == [b"one", b"two", b"three"]

    run(read())

    assert heard.ends == 1


def test_a_client_that_writes_faster_fills_its_own_memory(run, heard):
    """So much is read ahead, and no more."""
    count = 5_000

    async def read():
        heard.reader.start()
        heard.write(b"x" * 999 + b"\n" + b"y\n" * (count - 1))
        await until(lambda: len(heard.lines) == count)
        heard.close()
        await until(lambda: heard.ends)

    run(read())

    assert heard.reader._room._value >= 1


def test_a_terminal_that_is_gone_ends_the_input(run):
    """Reading from it is an error, and nobody would ever say goodbye."""

    class Gone:
        def read(self, _size):
            raise OSError

    async def read():
        ends, reader = [], LineReader(Gone())
        reader.ended.connect(lambda: ends.append(1))
        reader.start()
        await until(lambda: ends)

    run(read())
