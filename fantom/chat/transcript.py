"""What was said as plain text, to be copied."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from fantom.chat.entry import Author, Entry, Line

_INDENT = "    "


def transcript(
    lines: Iterable[Line],
    names: Mapping[Author, str],
    time_text: Callable[[float], str] | None = None,
) -> str:
    """Return a paragraph for each text that is left: time, name, words.

    Longer ones go on indented, so that nobody's words look like another's line.
    """
    say_when = time_text or local_time
    return "\n".join(
        _paragraph(line, names[line.author], say_when(line.time))
        for line in lines
        if isinstance(line, Entry) and line.gone is None
    )


def local_time(moment: float) -> str:
    """Return day and time here, the same in every language."""
    return datetime.fromtimestamp(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def _paragraph(entry: Entry, name: str, when: str) -> str:
    first, *others = entry.text.splitlines() or [""]
    return "\n".join([f"[{when}] {name}: {first}", *(_INDENT + x for x in others)])
