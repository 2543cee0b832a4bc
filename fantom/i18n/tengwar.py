"""Sindarin in Tengwar, by Glaemscribe; docs/SINDARIN.md says more about the mode.

Only Sindarin changes its letters.  Numbers, addresses, keys on the keyboard, names
and whatever stands in for them ({name}, %n) stay as they are.
"""

import re
from functools import cache

from glaemscribe import transcribe
from PySide6.QtCore import QTranslator

MODE = "sindarin-tengwar-general_use"

KEPT_NAMES = frozenset(
    (
        *("Fantom", "Windows", "ipify", "Tor", "Bob", "Alice"),
        *("GNU", "General", "Public", "License", "English"),
        *("Enter", "Shift", "Ctrl", "Alt", "Esc", "Tab", "Delete"),
    )
)

# ‹ask› is how a translator marks a word that is no Sindarin.
_STAND_INS = r"\{[^{}]*\}|‹[^‹›]*›|(?<![\w:…])%L?(?:n|\d{1,2})|<[^<>]*>|&[#\w]+;|&&"
_PIECES = re.compile(rf"({_STAND_INS}|\s+)")
_WORD = re.compile(r"[^\W\d_]+(?:['’·-][^\W\d_]+)*")

# A digit, a sign that only addresses and keys have, or two capitals (IPv6, LAN, KiB).
_TECHNICAL = re.compile(r"\d|[\[\]/\\@_=+%#]|\w:+\w|::|[A-Z]\w*[A-Z]|[A-Z]{2}")
# The colon of [fe80::1]:{port} belongs to the address.
_ENDING = re.compile(r"(?!(?<=\]):)[.,:;!?…)»”]*\Z")

_MARKS = re.compile("[.,:;!?…—–()«»“”]")
# Glaemscribe takes these two from outside the private use area, where every other
# font has them too; the dots of a Tengwar font stand at the height of its letters.
_PUSTA = {0x2E31: 0xE060, ord(":"): 0xE061}


class TengwarTranslator(QTranslator):
    """A translator whose Latin texts come out in Tengwar."""

    def translate(  # Qt asks the next translator after a None, not after ""
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        latin = super().translate(context, source, disambiguation, n)
        return in_tengwar(latin) if latin else None


@cache
def in_tengwar(latin: str) -> str:
    """Return the text with its Sindarin words and its punctuation in Tengwar."""
    pieces = _PIECES.split(latin)  # what is kept stands at the odd places
    pieces[::2] = map(_chunk, pieces[::2])
    return "".join(pieces)


def _chunk(chunk: str) -> str:
    """Transcribe what stands between two spaces or stand-ins."""
    ending = _ENDING.search(chunk)
    assert ending, "it matches nothing, too"
    body = chunk[: ending.start()]
    if _TECHNICAL.search(body) or body in KEPT_NAMES:
        return body + _marks(ending[0])
    # A key to press has no place on a Tengwar letter.
    return _marks(_WORD.sub(_word, chunk.replace("&", "")))


def _word(match: re.Match[str]) -> str:
    return match[0] if match[0] in KEPT_NAMES else _transcribed(match[0])


def _marks(text: str) -> str:
    return _MARKS.sub(lambda mark: _transcribed(mark[0]), text)


@cache
def _transcribed(text: str) -> str:
    return str(transcribe(text, mode=MODE)).translate(_PUSTA)
