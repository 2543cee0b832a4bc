"""Seven pictures of 64, for people to compare: 42 bits that both must have.

Here they are numbers; what they are called stands in `fantom.i18n.sas_words`, in the
same order.  Source: docs/PROTOCOL.md, section 6.
"""

PICTURES = 7
KINDS = 64

_BITS = 6  # of one picture


def picture_numbers(exported: bytes) -> tuple[int, ...]:
    """Return the first 42 bits, most significant first, six at a time."""
    whole = int.from_bytes(exported[:8])
    return tuple(
        whole >> (64 - _BITS * (place + 1)) & (KINDS - 1) for place in range(PICTURES)
    )
