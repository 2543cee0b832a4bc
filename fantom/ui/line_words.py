"""The words for a line of a conversation, seen or spoken."""

from math import ceil

from PySide6.QtCore import QCoreApplication

from fantom.chat.entry import (
    NO_EXTRAS,
    Author,
    Delivery,
    Entry,
    Gone,
    Happening,
    SystemLine,
)
from fantom.i18n.formats import time_text
from fantom.i18n.quantities import duration_text
from fantom.i18n.shown import shown, shown_line
from fantom.ui.attention import bounded

_MOST_QUOTED = 120


def happening_text(line: SystemLine) -> str:
    """Return what a small grey line says."""
    match line.happening:
        case Happening.CAME:
            return QCoreApplication.translate("line_words", "Connected")
        case Happening.CAME_BACK:
            return QCoreApplication.translate("line_words", "Connected again")
        case Happening.LEFT:
            return QCoreApplication.translate("line_words", "They have left")
        case Happening.LOST:
            return QCoreApplication.translate("line_words", "The connection was lost")
        case Happening.STRANGER:
            return QCoreApplication.translate(
                "line_words",
                "Someone with another key came from here: see their own tab",
            )
    return _told_text(line)


def _told_text(line: SystemLine) -> str:
    """Return a line about something that somebody did."""
    if line.happening is Happening.INVITED:
        return _invited_text(line.about)
    if line.happening is Happening.TIMER_PROPOSED:
        return proposed_text(line.by, line.seconds)
    return _agreed_text(line)


def proposed_text(by: Author | None, seconds: int) -> str:
    """Return how long one of both would like messages to last."""
    is_ours = by is Author.ME
    if not seconds and is_ours:
        return QCoreApplication.translate(
            "line_words", "You propose that messages stay"
        )
    if not seconds:
        return QCoreApplication.translate(
            "line_words", "They propose that messages stay"
        )
    if is_ours:
        text = QCoreApplication.translate(
            "line_words", "You propose that messages disappear: {time}"
        )
    else:
        text = QCoreApplication.translate(
            "line_words", "They propose that messages disappear: {time}"
        )
    return text.format(time=duration_text(seconds))


def _agreed_text(line: SystemLine) -> str:
    if not line.seconds:
        return QCoreApplication.translate(
            "line_words", "Both of you agreed: messages stay"
        )
    return QCoreApplication.translate(
        "line_words", "Both of you agreed: messages disappear: {time}"
    ).format(time=duration_text(line.seconds))


def _invited_text(made_for: str) -> str:
    if not made_for:
        return QCoreApplication.translate(
            "line_words", "They came with an invitation that you made"
        )
    return QCoreApplication.translate(
        "line_words", "They came with the invitation that you made for {name}"
    ).format(name=shown_line(made_for))


def delivery_text(delivery: Delivery) -> str:
    """Return what the mark behind a text of ours means."""
    match delivery:
        case Delivery.WAITING:
            return QCoreApplication.translate("line_words", "Waiting to be sent")
        case Delivery.SENT:
            return QCoreApplication.translate("line_words", "Sent")
        case Delivery.DELIVERED:
            return QCoreApplication.translate("line_words", "Delivered")
        case Delivery.READ:
            return QCoreApplication.translate("line_words", "Read")
        case Delivery.FAILED:
            return QCoreApplication.translate("line_words", "Not sent")


def who_text(author: Author) -> str:
    """Return who said it."""
    if author is Author.ME:
        return QCoreApplication.translate("line_words", "You")
    return QCoreApplication.translate("line_words", "They")


def gone_text(gone: Gone) -> str:
    """Return what is left to say of a text that is gone."""
    if gone is Gone.DELETED:
        return QCoreApplication.translate("line_words", "Message deleted")
    return QCoreApplication.translate("line_words", "Message disappeared")


def edited_text() -> str:
    """Return that the words are not the first ones."""
    return QCoreApplication.translate("line_words", "edited")


def left_text(entry: Entry, now: float) -> str:
    """Return how long a text that disappears is still there."""
    at = entry.expires_at
    return duration_text(entry.lasts if at is None else ceil(at - now))


def quoted_text(answered: Entry | None) -> str:
    """Return how a text begins that is answered; None is not here any more."""
    if answered is None:
        return QCoreApplication.translate("line_words", "A message that is gone")
    if answered.gone is not None:
        return gone_text(answered.gone)
    return bounded(answered.text, _MOST_QUOTED)


def spoken_text(
    line: Entry | SystemLine,
    clock: str,
    answered: Entry | None = None,
    now: float = 0.0,
) -> str:
    """Return all of a line as a screen reader says it."""
    time = time_text(line.time, clock)
    if not isinstance(line, Entry):
        return f"{happening_text(line)}, {time}"
    facts = [who_text(line.author), time]
    if line.gone is not None:
        return f"{', '.join(facts)}: {gone_text(line.gone)}"
    if line.delivery is not None:
        facts.append(delivery_text(line.delivery))
    if line.extras is NO_EXTRAS:
        return f"{', '.join(facts)}: {shown(line.text)}"
    return _spoken_with_extras(line, facts, answered, now)


def _spoken_with_extras(
    entry: Entry, facts: list[str], answered: Entry | None, now: float
) -> str:
    if entry.edited_at is not None:
        facts.append(edited_text())
    if entry.lasts:
        words = QCoreApplication.translate("line_words", "disappears: {time}")
        facts.append(words.format(time=left_text(entry, now)))
    parts = [f"{', '.join(facts)}: {shown(entry.text)}"]
    if entry.reply_to is not None:
        words = QCoreApplication.translate("line_words", "Answers: {words}")
        parts.append(words.format(words=quoted_text(answered)))
    for author, reaction in entry.reactions.items():
        parts.append(f"{who_text(author)}: {shown_line(reaction)}")
    return ". ".join(parts)
