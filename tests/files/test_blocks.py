"""Blocks of any size, cut into chunks of any other."""

from hypothesis import given
from hypothesis import strategies as st

from fantom.files.blocks import Blocks


@given(st.lists(st.binary(max_size=9)), st.lists(st.integers(0, 20)), st.integers(0, 5))
def test_all_bytes_come_out_in_order(blocks, sizes, offset):
    """As many as are wanted, or as there are."""
    held = Blocks(offset)
    for block in blocks:
        held.add(block)
    whole = b"".join(blocks)
    for size in sizes:
        place = held.offset - offset
        assert held.take(size) == whole[place : place + size]
        assert held.offset - offset + held.waiting == len(whole)

    taken = len(whole) - held.waiting
    assert held.take(1_000_000) == whole[taken:]
    assert held.waiting == 0
