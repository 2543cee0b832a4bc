"""What emoji are called in Russian; Unicode itself has only English names for them."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QLocale

from fantom.ui.resources import resource


class RussianName(NamedTuple):
    """What one is called, and by what else it is found."""

    name: str
    also: str


@cache
def russian_names() -> dict[str, RussianName]:
    """Return them by the emoji's code; read when somebody wants them."""
    lines = resource("emoji/ru.txt").read_text("utf-8").splitlines()
    names = (line.split("\t") for line in lines)
    return {chr(int(code, 16)): RussianName(*words) for code, *words in names}


def speaks_russian() -> bool:
    """Whether names are wanted in Russian."""
    return QLocale().language() == QLocale.Language.Russian
