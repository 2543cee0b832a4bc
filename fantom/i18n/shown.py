"""What strangers write, made fit to be shown.

Only the showing changes: what is kept stays as it came.
"""

from unicodedata import bidirectional

_STRONG = ("L", "R", "AL")
_REPLACEMENT = 0xFFFD
_BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_INTERLINEAR = range(0xFFF9, 0xFFFC)
_C1 = range(0x80, 0xA0)
_C0_PICTURES = {code: 0x2400 + code for code in range(0x20)}
_NEXT_LINE = 0x85

_INVISIBLE = dict.fromkeys((*_C1, *_BIDI_CONTROLS, *_INTERLINEAR), _REPLACEMENT)
_LINES = _C0_PICTURES | {0x7F: 0x2421} | _INVISIBLE | {_NEXT_LINE: ord("\n")}
for _kept in "\n\t":
    del _LINES[ord(_kept)]
_COPIED = {code: None for code in _LINES if code != _NEXT_LINE} | {_NEXT_LINE: "\n"}
_LINE = _LINES | dict.fromkeys(map(ord, "\n\t\u2028\u2029\x85"), ord(" "))


def shown(text: str) -> str:
    """Return `text` without signs that reorder or hide what is written.

    Line breaks and tabs stay, so does everything that merely looks odd.
    """
    return _one_line_end(text).translate(_LINES)


def shown_line(text: str) -> str:
    """Return `text` likewise, in one line: for names and places."""
    return _one_line_end(text).translate(_LINE)


def copied(text: str) -> str:
    """Return `text` as it is put on the clipboard.

    It is what came, without the signs that `shown` replaces: they could do something
    in a terminal, or turn around what is read there. Each line ends with a line feed.
    """
    return _one_line_end(text).translate(_COPIED)


def part_copied(text: str, part: slice) -> str:
    """Return a part of `text` likewise; `part` counts in what is shown."""
    return copied(_one_line_end(text)[part])


def is_right_to_left(text: str) -> bool:
    """Return the direction of the first letter that has one."""
    directions = map(bidirectional, text)
    return next((it for it in directions if it in _STRONG), "L") != "L"


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
