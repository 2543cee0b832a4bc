r"""A stranger's path made one that can be used on any system, or refused.

The rules are the same everywhere: what arrives here goes on by stick, mail, or us.

Refused, since no program of ours says it, and to mend it would be to guess: nothing
at all; more than MAX_PATH_BYTES or MAX_DEPTH parts; a `/` in front; `//`; the parts
`.` and `..`.

Mended, since honest people have such names on one system or another:

- A part is NFC: else two names that look the same would be two.
- `\ : * ? " < > |` become `_`: to some system they are places, streams or patterns.
- What is not seen, or turns the writing around, becomes `_`: controls, marks of
  direction, halves of surrogate pairs, signs without width.  What joins signs stays
  behind one that is not ASCII: families of emoji and Persian words need it.
- Dots and blanks at the end go, as Windows would let them go.
- A dot in front of the first part becomes `_`: nothing is hidden in a person's own
  folder.  Inside a folder that came with the offer it stays.
- A name that Windows gives to devices, whatever its extension, gets a `_` in front.
- Of more than MAX_PART_BYTES the middle goes, in front of the extension.
- A part of which nothing is left is `_`.
"""

import re
import secrets
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import chain
from unicodedata import category, normalize

from fantom.file_errors import FileNameRefused
from fantom.protocol.limits import MAX_PATH_BYTES

MAX_DEPTH = 64  # parts
MAX_PART_BYTES = 255
MAX_EXTENSION_BYTES = 32  # what is longer is none
LAST_NUMBER = 99  # behind a name that is taken; further ones are drawn
DRAWN = 16

_BLANKS = " \u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_MEANT = str.maketrans(dict.fromkeys('\\:*?"<>|', "_"))
_UNSEEN_KINDS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Letters and marks by their kind, and nothing is drawn: fillers of Hangul, vowels of
# Khmer, an empty cell of Braille, the joiner of graphemes.
_UNDRAWN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_JOINERS = frozenset("\u200c\u200d")
_SELECTORS = frozenset(
    map(chr, (*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
_ODD = re.compile("[" + "".join(_UNDRAWN | _SELECTORS) + "]")
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³]) *(\.|$)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"(?<=[^.])(\.tar)?\.[^. ]+$", re.IGNORECASE)


class Problem(StrEnum):
    """Why a path is refused."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"
    OUTSIDE = "outside"  # it leads, or could lead, out of the folder


def safe_path(path: str) -> str:
    """Return the path to use in its place; one of a folder ends in `/` as it did.

    A safe path is its own.

    Raises:
        FileNameRefused: no file may have it.
    """
    top, *others = split(path)
    safe = "/".join([safe_top(top), *map(safe_part, others)]) + "/" * is_folder(path)
    if is_too_long(safe):  # NFC can be longer
        raise FileNameRefused(path, Problem.TOO_LONG)
    return safe


def split(path: str) -> list[str]:
    """Return the parts of a path as they are said.

    Raises:
        FileNameRefused: no file may have it.
    """
    if problem := _problem(path, parts := path.removesuffix("/").split("/")):
        raise FileNameRefused(path, problem)
    return parts


def is_too_long(path: str) -> bool:
    """Tell a path that has more bytes than one may have."""
    return len(path.encode(errors="surrogatepass")) > MAX_PATH_BYTES


def is_folder(path: str) -> bool:
    """Tell the path of a folder from that of a file."""
    return path.endswith("/")


def safe_part(part: str) -> str:
    """Return the name to use in the place of that one, between two `/`."""
    name = normalize("NFC", part).translate(_MEANT)
    if not name.isprintable() or _ODD.search(name):
        name = "".join(_seen(name))
    name = name.rstrip(_BLANKS + ".")
    if _DEVICE.match(name):
        name = f"_{name}"
    return _cut(name) or "_"


def safe_top(part: str) -> str:
    """Return the same for a name that stands in a person's own folder."""
    name = safe_part(part)
    return "_" + name[1:] if name.startswith(".") else name


def numbered(name: str, number: object, *, folder: bool = False) -> str:
    """Return the name with a number, in front of its extension."""
    stem, extension = (name, "") if folder else _split_extension(name)
    return _cut(stem, f" ({number})" + extension)


def free_names(
    name: str,
    *,
    folder: bool = False,
    draw: Callable[[int], str] = secrets.token_hex,
) -> Iterator[str]:
    """Yield the name, then others to try where it is taken; there is an end."""
    yield name
    drawn = (draw(4) for _ in range(DRAWN))
    for number in chain(range(2, LAST_NUMBER + 1), drawn):
        yield numbered(name, number, folder=folder)


def same_name(name: str) -> str:
    """Return what two names have in common that are one to some system."""
    return normalize("NFC", normalize("NFC", name).casefold())


def _problem(path: str, parts: list[str]) -> Problem | None:
    if parts == [""] and path != "/":
        return Problem.EMPTY
    if is_too_long(path):
        return Problem.TOO_LONG
    if not {"", ".", ".."}.isdisjoint(parts):
        return Problem.OUTSIDE
    return Problem.TOO_DEEP if len(parts) > MAX_DEPTH else None


def _seen(name: str) -> Iterator[str]:
    before = ""
    for sign in name:
        before = sign if _is_seen(sign, before) else "_"
        yield before


def _is_seen(sign: str, before: str) -> bool:
    if sign in _SELECTORS:
        return not before.isascii() and before not in _SELECTORS | _JOINERS
    if sign in _JOINERS:
        return not before.isascii() and before not in _JOINERS
    return sign not in _UNDRAWN and category(sign) not in _UNSEEN_KINDS


def _split_extension(name: str) -> tuple[str, str]:
    found = _EXTENSION.search(name)
    if found is None or len(found[0].encode()) > MAX_EXTENSION_BYTES:
        return name, ""
    return name[: found.start()], found[0]


def _cut(name: str, end: str = "") -> str:
    """Return name and end, the name cut so that both have room; the end is short."""
    most = MAX_PART_BYTES - len(end.encode())
    if len(name.encode()) <= most:
        return name + end
    if not end:
        stem, extension = _split_extension(name)
        if extension:
            return _cut(stem, extension)
    return (name.encode()[:most].decode(errors="ignore") + end).rstrip(_BLANKS + ".")
