import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.ui.heights import Heights

HEIGHTS = st.lists(st.integers(1, 500), min_size=1, max_size=200)


def build(heights):
    """Return rows of those heights."""
    rows = Heights()
    for height in heights:
        rows.append(height)
    return rows


@given(HEIGHTS, st.data())
def test_places_are_those_of_a_plain_sum(heights, data):
    """The tree gives what adding up gives, also after changes."""
    rows = build(heights)
    row = data.draw(st.integers(0, len(heights) - 1))
    new = data.draw(st.integers(1, 500))

    assert rows.change(row, new) == new - heights[row]
    heights[row] = new

    assert [rows.top(i) for i in range(len(heights) + 1)] == [
        sum(heights[:i]) for i in range(len(heights) + 1)
    ]
    assert rows.total == sum(heights)
    assert rows[row] == new


@given(HEIGHTS)
def test_every_pixel_belongs_to_its_row(heights):
    """The first and last pixel of each row lead back to it."""
    rows = build(heights)

    for row, height in enumerate(heights):
        top = rows.top(row)
        assert rows.row_at(top) == rows.row_at(top + height - 1) == row


def test_beyond_the_ends_are_the_outer_rows():
    """A place outside is taken for the nearest row."""
    rows = build([10, 10])

    assert rows.row_at(-5) == 0
    assert rows.row_at(1000) == 1


def test_nothing_has_no_rows():
    """Asking is an error rather than a wrong answer."""
    with pytest.raises(IndexError):
        Heights().row_at(0)
