"""Cutting stdin into lines.  The first byte says how the stream is cut."""

from unittest.mock import patch

from fantom.headless import stdin

PARSERS = {
    "fantom/headless/stdin.py": [
        f"LineSplitter.{name}" for name in ("feed", "end", "_judge")
    ]
}
SHORT = 16  # the longest line, so that some are longer


def one_input(data):
    """Take a stream whole and in pieces: both give the same lines."""
    size, stream = 1 + (data[0] if data else 0) % 32, data[1:]
    pieces = [stream[i : i + size] for i in range(0, len(stream), size)]
    with patch.object(stdin, "MAX_LINE", SHORT):
        lines = split(pieces)
        assert lines == split([stream])
    expected = stream.split(b"\n")
    if not expected[-1]:
        expected.pop()
    assert lines == [None if len(line) > SHORT else line for line in expected]


def split(pieces):
    """Return all lines."""
    splitter = stdin.LineSplitter()
    lines = [line for piece in pieces for line in splitter.feed(piece)]
    assert len(splitter._rest) <= SHORT
    return lines + splitter.end()
