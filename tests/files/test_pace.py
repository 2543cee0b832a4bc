"""How fast a transfer goes."""

import pytest

from fantom.files.course import Position
from fantom.files.pace import Pace
from fantom.files.receiving import Receiving
from fantom.protocol.messages import FileChunk, FileOffer, OfferedFile

ENTRIES = (OfferedFile("a", 1_000_000, 0.0), OfferedFile("b", 500, 0.0))


class Clock:
    """A clock that a test winds."""

    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    """Stands still by itself."""
    return Clock()


def flow(come, pace, clock, seconds, rate):
    """Let bytes come evenly."""
    offset = come.position.offset
    for _tenth in range(int(seconds * 10)):
        clock.now += 0.1
        come.take(FileChunk(come.id, 0, offset, b"x" * (rate // 10)))
        offset += rate // 10
        come.note_stored(Position(0, offset))
        pace.note()


def test_it_says_how_fast_and_how_long(clock):
    """Once it has gone for a moment."""
    come = Receiving(FileOffer(b"transfer", ENTRIES))
    pace = Pace(come, clock)
    pace.note()
    assert pace.rate is None

    come.accept([0])
    come.answer(b"")
    pace.note()
    assert pace.rate is None
    flow(come, pace, clock, 3, 10_000)

    assert pace.rate == pytest.approx(10_000, rel=0.05)
    assert pace.seconds_left == pytest.approx(97, rel=0.05)


def test_a_rest_is_no_slowness(clock):
    """Who paused is not told that it takes longer."""
    come = Receiving(FileOffer(b"transfer", ENTRIES))
    pace = Pace(come, clock)
    come.accept([0])
    come.answer(b"")
    pace.note()
    flow(come, pace, clock, 5, 10_000)
    come.pause()
    pace.note()
    clock.now += 1_000
    assert pace.rate is None

    come.resume()
    pace.note()
    flow(come, pace, clock, 1, 10_000)

    assert pace.rate == pytest.approx(10_000, rel=0.1)
