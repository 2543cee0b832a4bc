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
    shown = words if level == "sender" else bounded(text, MOST_TEXT)
    return Note(_who(name, caution), shown)


def note_of_comparison(level: str, name: str, caution: str = "") -> Note:
    """Return what tells of somebody who wants to compare keys; as above."""
    if level == "hidden":
        words = QCoreApplication.translate(
            "attention", "Someone wants to compare keys with you"
        )
        return Note("Fantom", words)
    words = QCoreApplication.translate("attention", "Wants to compare keys with you")
    return Note(_who(name, caution), words)


def note_of_offer(level: str, name: str, files: str, caution: str = "") -> Note:
    """Return what tells of files that are offered; their names are words, too."""
    words = QCoreApplication.translate("attention", "Files are offered to you")
    if level == "hidden":
        return Note("Fantom", words)
    shown = words if level == "sender" else bounded(files, MOST_TEXT)
    return Note(_who(name, caution), shown)


def note_of_arrival(level: str, name: str, files: str, caution: str = "") -> Note:
    """Return what tells that files are here."""
    words = QCoreApplication.translate("attention", "Files have arrived")
    if level == "hidden":
        return Note("Fantom", words)
    text = QCoreApplication.translate("attention", "Arrived: {files}")
    named = text.format(files=bounded(files, MOST_TEXT))
    return Note(_who(name, caution), words if level == "sender" else named)


def note_of_request(level: str, place: str, caution: str = "") -> Note:
    """Return what tells of somebody who wants to come in; `caution` says who not."""
    words = QCoreApplication.translate("attention", "Someone wants to write to you")
    if level == "hidden":
        return Note("Fantom", words)
    text = f"{caution} · {place}" if caution else place
    return Note(words, bounded(text, MOST_TEXT))


def _who(name: str, caution: str) -> str:
    title = bounded(name, MOST_NAME)
    return f"{title} ({caution})" if caution else title


def is_wanted(level: str, *, quiet: bool) -> bool:
    """Whether something may pop up or blink at all."""
    return level != "off" and not quiet


def bounded(text: str, most: int) -> str:
    """Return a stranger's words in one line of bounded length, harmless."""
    line = " ".join(shown_line(text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1] + "…"
