"""Whether something that should come by another way was said in a conversation."""

from collections.abc import Sequence
from itertools import islice

from fantom.chat.entry import Entry, Line

_LATEST = 2_000  # lines; who looks further back does so on purpose


def has_said_digits(lines: Sequence[Line], digits: str) -> bool:
    """Whether those digits were said lately, by either; in pieces, too."""
    latest = islice(reversed(lines), _LATEST)
    texts = [line.text for line in latest if isinstance(line, Entry)]
    said = "".join(filter(_is_digit, "".join(reversed(texts))))
    return digits in said


def _is_digit(letter: str) -> bool:
    return letter.isascii() and letter.isdigit()
