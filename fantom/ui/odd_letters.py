"""In which letters a name differs from the one that it looks like."""

from itertools import islice
from unicodedata import category, name, normalize

from PySide6.QtCore import QCoreApplication

_MOST = 6


def odd_letters(theirs: str, known: str) -> str:
    """Return the letters of one name that the other one has not, and what they are."""
    usual = set(normalize("NFC", known.casefold()))
    letters = dict.fromkeys(
        letter
        for letter in normalize("NFC", theirs)
        if letter.casefold() not in usual and not letter.isspace()
    )
    return ", ".join(_named(letter) for letter in islice(letters, _MOST))


def _named(letter: str) -> str:
    kind = category(letter)[0]
    if kind in "CMZ":
        # Alone it would be drawn as nothing, or upon its neighbour.
        return QCoreApplication.translate("odd_letters", "an invisible sign")
    words = _script(letter) if kind == "L" else _sign(kind)
    return f"{letter} ({words})"


def _sign(kind: str) -> str:
    if kind == "N":
        return QCoreApplication.translate("odd_letters", "a digit")
    return QCoreApplication.translate("odd_letters", "a sign")


def _script(letter: str) -> str:
    """Return whose letter it is; of rare scripts as Unicode calls them."""
    script = name(letter, "").split(" ")[0]
    match script:
        case "LATIN":
            return QCoreApplication.translate("odd_letters", "Latin")
        case "CYRILLIC":
            return QCoreApplication.translate("odd_letters", "Cyrillic")
        case "GREEK":
            return QCoreApplication.translate("odd_letters", "Greek")
    return script.title() or QCoreApplication.translate("odd_letters", "a sign")
