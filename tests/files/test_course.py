"""The way through an offer's files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.files.course import START, Course, Position, indexes, ranges

SIZES = [5, 0, 7, 3]


def test_goes_through_the_accepted_files():
    """Others are passed over."""
    course = Course(SIZES, [0, 1, 3])
    assert (course.total, course.position) == (8, START)

    course.advance(5)
    assert (course.done, course.rest_of_file) == (5, 0)
    assert course.pass_file() == Position(1)
    assert course.pass_file() == Position(3)
    course.advance(3)
    assert course.pass_file() == Position(4)

    assert course.is_complete
    assert (course.done, course.files_done, course.left()) == (8, 3, [])


def test_nothing_accepted_is_complete():
    """There is no way to go."""
    assert Course(SIZES, []).is_complete
    assert Course(SIZES, []).position == START


def test_more_than_was_offered_is_refused():
    """Not a byte."""
    course = Course(SIZES, [0])
    course.advance(4)

    with pytest.raises(RemoteProtocolError):
        course.advance(2)

    course.advance(1)
    course.pass_file()
    with pytest.raises(RemoteProtocolError):
        course.advance(1)


@pytest.mark.parametrize(
    "position",
    [
        Position(0, 2),  # behind us
        Position(0, 6),
        Position(2, 8),
        Position(1, 1),  # not accepted: only its beginning stands for what is before
        Position(9, 1),
        Position(2, -1),
    ],
)
def test_only_a_place_ahead_may_be_named(position):
    """Neither behind us nor beside the way."""
    course = Course(SIZES, [0, 2])
    course.advance(3)

    with pytest.raises(RemoteProtocolError):
        course.move_to(position)

    assert course.position == Position(0, 3)


@given(st.data())
def test_moving_is_what_advancing_is(data):
    """Two ways to the same place."""
    sizes = data.draw(st.lists(st.integers(0, 9), min_size=1, max_size=8))
    count = len(sizes)
    accepted = sorted(data.draw(st.sets(st.integers(0, count - 1))))
    walked, moved = Course(sizes, accepted), Course(sizes, accepted)
    for _step in range(data.draw(st.integers(0, 12))):
        if data.draw(st.booleans()) and walked.rest_of_file:
            walked.advance(data.draw(st.integers(1, walked.rest_of_file)))
        elif not walked.is_complete:
            walked.pass_file()
        moved.move_to(walked.position)

        assert moved.position == walked.position
        assert moved.done == walked.done


@given(st.sets(st.integers(0, 60)))
def test_ranges_say_which(chosen):
    """And nothing else."""
    found = ranges(sorted(chosen))

    assert indexes(found, 61) == sorted(chosen)
    assert all(count > 0 for _first, count in found)


def test_what_was_not_offered_cannot_be_accepted():
    """A range may not lead behind the last file."""
    with pytest.raises(RemoteProtocolError):
        indexes([(0, 1), (3, 2)], 4)


def test_the_same_way_anew():
    """Neither moves with the other."""
    way = Course([5, 0, 3], [0, 2])
    way.advance(4)

    again = way.anew()
    again.pass_file()

    assert (way.done, again.done, again.total) == (4, 5, 8)
    assert again.position == Position(2)
