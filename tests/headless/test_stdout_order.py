"""What a client has when others are told that it was delivered."""

import os

from fantom.headless.stdout import LineWriter


def test_a_client_that_reads_has_it_when_the_turn_is_over(qapp):
    """What comes after the flush, an acknowledgement say, comes after the line."""
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    stream = os.fdopen(writer, "wb", buffering=0)
    lines = LineWriter(stream)
    with stream, os.fdopen(reader, "rb", buffering=0) as client:
        for number in range(100):
            line = f"line {number}\n".encode()
            lines.write(line)
            lines.flush()
            assert client.read(100) == line
        lines.finish(5)


def test_a_client_that_does_not_read_is_not_waited_for_again(qapp):
    """One short wait, then the program goes on; and all arrives when it reads."""
    reader, writer = os.pipe()
    stream = os.fdopen(writer, "wb", buffering=0)
    lines = LineWriter(stream)
    waits = []
    wait = lines._progress.wait_for
    lines._progress.wait_for = lambda *args: waits.append(wait(*args))
    for _ in range(50):
        lines.write(b"x" * 100_000)
        lines.flush()
    assert waits == [False]

    with stream, os.fdopen(reader, "rb") as client:
        assert client.read(5_000_000) == b"x" * 5_000_000
        lines.finish(5)
