"""What a notification says, if anything: decided without a window."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from fantom.i18n.shown import shown_line

MOST_NAME, MOST_TEXT = 40, 200


class Note(NamedTuple):
    """What pops up."""

    title: str
    text: str


def note_of_text(level: str, name: str, text: str, caution: str = "") -> Note:
    """Return what tells of a new message; `level` as chat.notifications.

    `caution` says whom the name suggests wrongly.
    """
    words = QCoreApplication.translate("attention", "A new message")
    if level == "hidden":
        return Note("Fantom", words)
    title = bounded(name, MOST_NAME)
    title = f"{title} ({caution})" if caution else title
    return Note(title, words if level == "sender" else bounded(text, MOST_TEXT))


def note_of_request(level: str, place: str, caution: str = "") -> Note:
    """Return what tells of somebody who wants to come in; `caution` says who not."""
    words = QCoreApplication.translate("attention", "Someone wants to write to you")
    if level == "hidden":
        return Note("Fantom", words)
    text = f"{caution} · {place}" if caution else place
    return Note(words, bounded(text, MOST_TEXT))


def is_wanted(level: str, *, quiet: bool, seen: bool) -> bool:
    """Whether to call the person at all: never for what they are looking at."""
    return level != "off" and not quiet and not seen


def bounded(text: str, most: int) -> str:
    """Return a stranger's words in one line of bounded length, harmless."""
    line = " ".join(shown_line(text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1] + "…"
