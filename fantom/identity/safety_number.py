"""Sixty digits that two people who meet compare: both their keys in one number.

Source: docs/PROTOCOL.md, section 6.
"""

import hashlib

NUMBER_DIGITS = 60
GROUPS = 12

_LABEL = b"fantom/2 safety\n"
_HASH_BYTES = 32
_PIECES, _PIECE_BYTES = 6, 5
_PIECE_DIGITS = 5
# Not `fantom:`: whoever looks for an invitation in a picture must not find this.
_QR_PREFIX = "fantom-safety:"


def safety_number(one: bytes, other: bytes) -> str:
    """Return the digits of two identities; the order does not matter."""
    return "".join(_digits(identity) for identity in sorted((one, other)))


def in_groups(number: str) -> tuple[str, ...]:
    """Return the digits in 12 groups of 5, as people read them."""
    size = NUMBER_DIGITS // GROUPS
    return tuple(number[i : i + size] for i in range(0, NUMBER_DIGITS, size))


def differing_groups(one: str, other: str) -> tuple[int, ...]:
    """Return which groups are not the same, counted from 1."""
    pairs = zip(in_groups(one), in_groups(other), strict=True)
    return tuple(place for place, (a, b) in enumerate(pairs, 1) if a != b)


def qr_text(number: str) -> str:
    """Return what a QR code of the number says."""
    return _QR_PREFIX + number


def read_number(text: str) -> str | None:
    """Return the digits in what a QR code said, or somebody typed; None without any.

    Whether it is the right number, the caller compares.
    """
    digits = "".join(text.split())
    if digits[: len(_QR_PREFIX)].lower() == _QR_PREFIX:
        digits = digits[len(_QR_PREFIX) :]
    is_number = digits.isascii() and digits.isdigit() and len(digits) == NUMBER_DIGITS
    return digits if is_number else None


def _digits(identity: bytes) -> str:
    digest = hashlib.blake2b(_LABEL + identity, digest_size=_HASH_BYTES).digest()
    pieces = (digest[i * _PIECE_BYTES : (i + 1) * _PIECE_BYTES] for i in range(_PIECES))
    return "".join(
        f"{int.from_bytes(piece) % 10**_PIECE_DIGITS:0{_PIECE_DIGITS}}"
        for piece in pieces
    )
