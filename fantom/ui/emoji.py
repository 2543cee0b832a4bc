"""Which emoji can be picked, and what they are called."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from unicodedata import name

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from fantom.ui.emoji_names import russian_names, speaks_russian

_FONTS = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji")
_AS_PICTURE = "\ufe0f"  # older signs are drawn as text without it
_FIRST_PICTURE = 0x1F000


class Group(StrEnum):
    """What they are sorted by."""

    FACES = "faces"
    PEOPLE = "people"
    NATURE = "nature"
    FOOD = "food"
    ACTIVITIES = "activities"
    TRAVEL = "travel"
    OBJECTS = "objects"
    SYMBOLS = "symbols"


# First and last code of each run, both included.
_RUNS: dict[Group, tuple[tuple[int, int], ...]] = {
    Group.FACES: (
        (0x1F600, 0x1F637),
        (0x1F641, 0x1F644),
        (0x1F910, 0x1F917),
        (0x1F920, 0x1F925),
        (0x1F927, 0x1F92F),
        (0x1F970, 0x1F976),
        (0x1F97A, 0x1F97A),
        (0x1FAE0, 0x1FAE8),
        (0x1F47B, 0x1F47E),
        (0x1F480, 0x1F480),
        (0x1F4A9, 0x1F4A9),
        (0x1F638, 0x1F640),
        (0x1F648, 0x1F64A),
    ),
    Group.PEOPLE: (
        (0x1F446, 0x1F450),
        (0x270A, 0x270D),
        (0x261D, 0x261D),
        (0x1F590, 0x1F590),
        (0x1F595, 0x1F596),
        (0x1F918, 0x1F91F),
        (0x1F64B, 0x1F64F),
        (0x1F645, 0x1F647),
        (0x1F4AA, 0x1F4AA),
        (0x1F440, 0x1F445),
        (0x1F464, 0x1F478),
        (0x1F481, 0x1F487),
        (0x1F926, 0x1F926),
        (0x1F937, 0x1F937),
        (0x1F9D0, 0x1F9E0),
        (0x1F385, 0x1F385),
    ),
    Group.NATURE: (
        (0x1F400, 0x1F43F),
        (0x1F980, 0x1F9AE),
        (0x1F330, 0x1F335),
        (0x1F337, 0x1F344),
        (0x1F490, 0x1F490),
        (0x1F300, 0x1F320),
        (0x2600, 0x2604),
        (0x2614, 0x2614),
        (0x26A1, 0x26A1),
        (0x26C4, 0x26C5),
        (0x2744, 0x2744),
        (0x1F525, 0x1F525),
        (0x1F4A7, 0x1F4A7),
    ),
    Group.FOOD: (
        (0x1F345, 0x1F37F),
        (0x1F950, 0x1F96F),
        (0x1F9C0, 0x1F9CB),
        (0x2615, 0x2615),
    ),
    Group.ACTIVITIES: (
        (0x1F380, 0x1F384),
        (0x1F386, 0x1F393),
        (0x1F3A0, 0x1F3C9),
        (0x1F3CF, 0x1F3D3),
        (0x1F941, 0x1F94F),
        (0x26BD, 0x26BE),
        (0x1F9E9, 0x1F9E9),
    ),
    Group.TRAVEL: (
        (0x1F680, 0x1F6A2),
        (0x1F6B2, 0x1F6B2),
        (0x1F6F4, 0x1F6FA),
        (0x1F3D4, 0x1F3F0),
        (0x1F5FA, 0x1F5FF),
        (0x2708, 0x2708),
        (0x2693, 0x2693),
        (0x26F2, 0x26F2),
        (0x26F5, 0x26F5),
        (0x26FA, 0x26FA),
    ),
    Group.OBJECTS: (
        (0x1F4A1, 0x1F4A1),
        (0x1F4BB, 0x1F4F7),
        (0x1F4F9, 0x1F4FC),
        (0x1F50A, 0x1F517),
        (0x1F526, 0x1F52E),
        (0x1F488, 0x1F48A),
        (0x1F4B0, 0x1F4B4),
        (0x1F451, 0x1F45F),
        (0x1F5A5, 0x1F5A5),
        (0x1F9EA, 0x1F9FF),
        (0x231A, 0x231B),
        (0x2702, 0x2702),
        (0x270F, 0x270F),
    ),
    Group.SYMBOLS: (
        (0x2764, 0x2764),
        (0x1F9E1, 0x1F9E1),
        (0x1F493, 0x1F49F),
        (0x1F90D, 0x1F90E),
        (0x1F48B, 0x1F48F),
        (0x1F4A2, 0x1F4A6),
        (0x1F4A8, 0x1F4A8),
        (0x1F4AB, 0x1F4AF),
        (0x2705, 0x2705),
        (0x274C, 0x274C),
        (0x2753, 0x2755),
        (0x2757, 0x2757),
        (0x2728, 0x2728),
        (0x2B50, 0x2B50),
        (0x26A0, 0x26A0),
        (0x267B, 0x267B),
        (0x1F6AB, 0x1F6AB),
        (0x2B06, 0x2B07),
        (0x27A1, 0x27A1),
        (0x2B05, 0x2B05),
        (0x1F7E0, 0x1F7EB),
        (0x1F534, 0x1F535),
    ),
}
# What people type who don't know what Unicode calls it.
_ALSO = {
    0x1F600: "happy smile",
    0x1F602: "lol laugh",
    0x1F605: "phew nervous",
    0x1F609: "wink",
    0x1F60A: "happy smile blush",
    0x1F60D: "love",
    0x1F60E: "cool",
    0x1F610: "meh",
    0x1F614: "sad",
    0x1F618: "kiss",
    0x1F622: "cry sad tear",
    0x1F62D: "cry sad",
    0x1F621: "angry mad",
    0x1F631: "omg scared",
    0x1F634: "tired sleep",
    0x1F642: "smile happy",
    0x1F643: "irony",
    0x1F644: "eyeroll",
    0x1F914: "think hmm",
    0x1F923: "rofl laugh lol",
    0x1F92F: "wow mind blown",
    0x1F970: "love",
    0x1F973: "party birthday",
    0x1F97A: "please",
    0x1F44D: "yes ok good like thumbs up",
    0x1F44E: "no bad dislike thumbs down",
    0x1F44B: "hello bye wave hi",
    0x1F44F: "clap bravo",
    0x1F64F: "thanks please pray",
    0x1F4AA: "strong muscle",
    0x1F91D: "handshake deal agreed",
    0x1F91E: "luck fingers crossed",
    0x1F926: "facepalm",
    0x1F937: "dunno shrug",
    0x1F440: "look see",
    0x1F480: "dead skull",
    0x1F47B: "fantom ghost boo",
    0x1F525: "hot lit",
    0x1F389: "congratulations party tada",
    0x1F382: "cake birthday",
    0x1F37A: "beer",
    0x1F377: "wine",
    0x1F680: "ship launch fast",
    0x1F4A1: "idea",
    0x1F41B: "bug insect",
    0x1F512: "secure",
    0x1F4AF: "hundred",
    0x2764: "love red heart",
    0x2705: "done yes ok check",
    0x274C: "no wrong",
    0x2728: "new shiny",
    0x2B50: "favourite",
    0x2615: "coffee tea",
}


@dataclass(frozen=True, slots=True)
class Emoji:
    """One of them, what it is called, and by what else it is found."""

    text: str
    name: str
    also: str = ""

    @property
    def shown_name(self) -> str:
        """What it is called in the language of now, where that has a name for it."""
        known = russian_names().get(self.text[0]) if speaks_russian() else None
        return known.name if known else self.name

    def known_as(self, *, in_russian: bool) -> list[str]:
        """Return the words by which it is found."""
        words = f"{self.also} {self.name}"
        if in_russian and (russian := russian_names().get(self.text[0])):
            words = _folded(f"{russian.also} {russian.name}")
        return words.replace("-", " ").split()


@cache
def all_emoji() -> dict[Group, list[Emoji]]:
    """Return those that can be drawn here, by group; asked for once."""
    drawable = _drawable()
    return {
        group: [
            _emoji(code)
            for first, last in runs
            for code in range(first, last + 1)
            if drawable(code) and _name(code)
        ]
        for group, runs in _RUNS.items()
    }


def find_emoji(words: str) -> list[Emoji]:
    """Return those in whose name each of the words begins a word.

    Russian words find Russian names, whichever language the program speaks.
    """
    wanted = _folded(words).split()
    in_russian = any("а" <= letter <= "я" for letter in "".join(wanted))
    found: dict[str, Emoji] = {}
    for group in all_emoji().values():
        for emoji in group:
            known = emoji.known_as(in_russian=in_russian)
            if all(any(own.startswith(it) for own in known) for it in wanted):
                found[emoji.text] = emoji
    return list(found.values())


def _folded(words: str) -> str:
    """Return them as they are compared: few people type the letter ё."""
    return words.casefold().replace("ё", "е")


def _emoji(code: int) -> Emoji:
    text = chr(code) + (_AS_PICTURE if code < _FIRST_PICTURE else "")
    return Emoji(text, _name(code), _ALSO.get(code, ""))


def _name(code: int) -> str:
    called: str = name(chr(code), "")
    return called.lower()


def emoji_family() -> str | None:
    """Return the font that draws them in colour, if it is one that we know."""
    families = set(QFontDatabase.families())
    return next((it for it in _FONTS if it in families), None)


def _drawable() -> Callable[[int], bool]:
    """Return what tells which signs the emoji font has; an unknown one has all."""
    family = emoji_family()
    if family is None:
        return lambda _code: True
    raw = QRawFont.fromFont(QFont(family))
    return lambda code: bool(raw.supportsCharacter(code))
