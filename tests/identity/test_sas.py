"""Seven pictures out of 42 bits."""

import pytest

from fantom.identity.sas import KINDS, PICTURES, picture_numbers


@pytest.mark.parametrize(
    ("bits", "pictures"),
    [
        ("0" * 42, (0,) * 7),
        ("1" * 42, (63,) * 7),
        ("000001" + "0" * 36, (1, 0, 0, 0, 0, 0, 0)),
        ("0" * 36 + "100000", (0, 0, 0, 0, 0, 0, 32)),
        ("000001000010000011000100000101000110000111", (1, 2, 3, 4, 5, 6, 7)),
    ],
)
@pytest.mark.parametrize("rest", ["0", "1"])
def test_the_first_bits_come_first(bits, pictures, rest):
    """Most significant first; what follows the 42 does not matter."""
    exported = int(bits.ljust(256, rest), 2).to_bytes(32)

    assert picture_numbers(exported) == pictures


def test_there_are_enough():
    """42 bits are not found by trying."""
    assert KINDS**PICTURES == 2**42
