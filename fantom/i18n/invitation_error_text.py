"""What to tell a person about invitations: the part of `error_text` for those."""

from PySide6.QtCore import QCoreApplication

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT
from fantom.errors import InvalidInvitation, TooManyInvitations, UnknownInvitation


def invalid_text(error: InvalidInvitation) -> str:
    """Return why an invitation cannot be used; `problem` is the invitation's."""
    return _not_whole(error.problem) or _odd(error.problem)


def _not_whole(problem: str) -> str:
    """Return the sentence for what copying does to a link; empty for other troubles."""
    match problem:
        case "too-long":
            return QCoreApplication.translate(
                "error_text",
                "That is far too long for an invitation. Copy only the link itself, "
                "which begins with {scheme}.",
            ).format(scheme="fantom:")
        case "key":
            return QCoreApplication.translate(
                "error_text",
                "The key in this invitation is missing or damaged. Copy the whole "
                "link again, or ask for a new one.",
            )
        case "token":
            return QCoreApplication.translate(
                "error_text",
                "The end of this invitation is missing or damaged. Copy the whole link "
                "again, up to its last letter.",
            )
        case "name":
            return QCoreApplication.translate(
                "error_text",
                "The name in this invitation cannot be read. Copy the whole link "
                "again, or ask for a new one.",
            )
    return ""


def _odd(problem: str) -> str:
    match problem:
        case "address":
            return QCoreApplication.translate(
                "error_text",
                "This invitation holds an address that Fantom cannot use: it speaks "
                "IPv6 only, without names. Ask for a new invitation.",
            )
        case "port":
            return QCoreApplication.translate(
                "error_text",
                "This invitation holds a port that Fantom cannot use: they go from "
                "{lowest} to {highest}. Ask for a new invitation.",
            ).format(lowest=LOWEST_PORT, highest=HIGHEST_PORT)
        case "duplicate":
            return QCoreApplication.translate(
                "error_text",
                "This invitation says something twice, so somebody may have changed "
                "it. Ask for a new one.",
            )
        case "too-many":
            return QCoreApplication.translate(
                "error_text",
                "This invitation names more addresses than Fantom takes. Ask for a new "
                "one.",
            )
    return QCoreApplication.translate(
        "error_text",
        "That is not an invitation that Fantom can read. It begins with {scheme} and "
        "has no spaces; please copy it again, whole.",
    ).format(scheme="fantom:")


def too_many_text(error: TooManyInvitations) -> str:
    """Return why no other invitation can be made."""
    return QCoreApplication.translate(
        "error_text",
        "You have {limit} open invitations, which is as many as Fantom keeps. Take "
        "back one that you no longer need.",
    ).format(limit=error.limit)


def unknown_text(_error: UnknownInvitation) -> str:
    """Return why an invitation cannot be taken back."""
    return QCoreApplication.translate(
        "error_text",
        "That invitation is no longer open, so there is nothing to take back. Nobody "
        "can come with it.",
    )
