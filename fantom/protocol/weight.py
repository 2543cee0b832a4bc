"""What a text costs us in memory, however it is spelled."""

from sys import getsizeof

from fantom.protocol.limits import LINE_WEIGHT


def weight_of(text: str) -> int:
    """Return the bytes that `text` takes with all that is kept beside it.

    Not its UTF-8: one rare letter makes Python keep each of the others in four bytes.
    """
    return LINE_WEIGHT + getsizeof(text)
