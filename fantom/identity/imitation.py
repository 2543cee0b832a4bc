"""Which names look like another: what a name is once we see it as an eye in a hurry.

A skeleton, much as in Unicode's UTS #39 and with its table of confusable characters.
It is coarse on purpose: that two names look alike is worth a word of caution, and no
more than that.
"""

import json
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import category, combining, normalize

# Drawn as nothing although they are no format characters: the joiner of graphemes,
# fillers of Hangul, vowels of Khmer, selectors of variants, an empty Braille cell.
_INVISIBLE = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0),
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
_LOWEST_ACCENT = 200  # the combining classes of what stands above or below a letter
_MARK = "\u200e"  # stands around right-to-left characters in the table

# Behind the table, for small letters: what differs from a Latin one in its size only.
_SMALL_CAPITALS = str.maketrans(
    "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢĸʍ", "abcdefghijklmnoprstuvwyzkm"
)
# The table draws m as rn and a capital I as l; without capitals an i is one too.
_PAIRS = (("m", "rn"), ("w", "vv"), ("i", "l"))


class Names:
    """Names and whose they are, found by what they look like, however many there are.

    One key may have several names.
    """

    def __init__(self) -> None:
        self._by_look: dict[str, set[tuple[str, bytes]]] = {}

    def add(self, name: str, key: bytes) -> None:
        """Know that `key` is called so."""
        for look in _looks(name):
            self._by_look.setdefault(look, set()).add((name, key))

    def discard(self, name: str, key: bytes) -> None:
        """Forget that `key` is called so, if it was."""
        for look in _looks(name):
            called = self._by_look.get(look, set())
            called.discard((name, key))
            if not called:
                self._by_look.pop(look, None)

    def similar(self, name: str) -> frozenset[bytes]:
        """Return the keys with a name that could be taken for this one, or is it."""
        found = (self._by_look.get(look, set()) for look in _looks(name))
        return frozenset(key for called in found for _, key in called)


def skeleton(name: str) -> str:
    """Return what remains of a name when one does not look closely.

    Names with one skeleton look alike.  It is empty where there is nothing to see.
    """
    # Twice: capitals look like other letters than their small ones do.
    seen = _drawn(_drawn(name).casefold()).translate(_SMALL_CAPITALS)
    for one, same in _PAIRS:
        seen = seen.replace(one, same)
    return seen or _signs(name)


def _looks(name: str) -> set[str]:
    """Return the skeletons of a name: as it is, and in small letters.

    In Greek a capital looks like N and is a small letter that looks like v.
    """
    small = name.casefold()
    looks = {skeleton(name)} if small == name else {skeleton(name), skeleton(small)}
    return looks - {""}


def _drawn(text: str) -> str:
    """Return the letters and digits of a text as those that they look like."""
    if text.isascii():
        return text.translate(_ascii_letters())
    drawn = ""
    for character in normalize("NFKD", text):
        if category(character)[0] == "M":
            drawn += "" if _is_overlooked(character, drawn) else character
        else:
            drawn += _letters(character)
    return drawn


def _is_overlooked(mark: str, before: str) -> bool:
    """Whether a mark is an accent, rather than a vowel of an Indic script, say."""
    is_on_latin = not before or before[-1].isascii()
    return is_on_latin or mark in _INVISIBLE or combining(mark) >= _LOWEST_ACCENT


@lru_cache(maxsize=1_024)
def _letters(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    like = _prototypes().get(character, character)
    # A letter that looks like punctuation stays a letter.
    return like if _has_letter(like) else character * _has_letter(character)


@cache
def _ascii_letters() -> dict[int, str]:
    """Return what those are drawn as in which most names are written, for speed."""
    return {code: _letters(chr(code)) for code in range(128)}


def _has_letter(text: str) -> bool:
    return any(category(character)[0] in "LN" for character in text)


def _signs(name: str) -> str:
    """Return what is seen of a name without letters, of pictures for example."""
    return "".join(
        character
        for character in normalize("NFKC", name)
        if category(character)[0] not in "CZ" and character not in _INVISIBLE
    )


@cache
def _prototypes() -> dict[str, str]:
    """Return what characters are drawn like; some 20 ms, for the first name only.

    The library's own functions would load the whole of `urllib`, and cannot say which
    of two characters is the usual one.
    """
    data = files("confusable_homoglyphs").joinpath("confusables.json").read_bytes()
    table = {
        one.strip(_MARK): [entry["c"].strip(_MARK) for entry in others]
        for one, others in json.loads(data).items()
    }
    return {
        one: _usual(one, others[0], table)
        for one, others in table.items()
        if len(one) == len(others) == 1
    }


def _usual(one: str, other: str, table: dict[str, list[str]]) -> str:
    """Return which of two stands for both: the one that others look like, too."""
    is_pair = len(other) == len(table[other]) == 1
    return min(one, other) if is_pair else other
