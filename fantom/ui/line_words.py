"""The words for a line of a conversation, seen or spoken."""

from PySide6.QtCore import QCoreApplication

from fantom.chat.entry import Author, Delivery, Entry, Happening, Line, SystemLine
from fantom.i18n.formats import time_text
from fantom.i18n.quantities import duration_text
from fantom.i18n.shown import shown, shown_line


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
        return _proposed_text(line)
    return _agreed_text(line)


def _proposed_text(line: SystemLine) -> str:
    is_ours = line.by is Author.ME
    if not line.seconds and is_ours:
        return QCoreApplication.translate(
            "line_words", "You propose that messages stay"
        )
    if not line.seconds:
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
    return text.format(time=duration_text(line.seconds))


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


def spoken_text(line: Line, clock: str) -> str:
    """Return all of a line as a screen reader says it."""
    time = time_text(line.time, clock)
    if not isinstance(line, Entry):
        return f"{happening_text(line)}, {time}"
    if line.author is Author.ME:
        who = QCoreApplication.translate("line_words", "You")
    else:
        who = QCoreApplication.translate("line_words", "They")
    facts = [who, time]
    if line.delivery is not None:
        facts.append(delivery_text(line.delivery))
    return f"{', '.join(facts)}: {shown(line.text)}"
