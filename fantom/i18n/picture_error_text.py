"""What to tell a person about pictures: the part of `error_text` for those."""

from PySide6.QtCore import QCoreApplication

from fantom.errors import (
    NoInvitationInPicture,
    PictureUnreadable,
    PictureUnwritable,
)
from fantom.i18n.shown import shown_line
from fantom.pictures.problem import Problem


def unreadable_text(error: PictureUnreadable) -> str:
    """Return what is wrong with a picture, or with its file."""
    match error.problem:
        case Problem.MISSING:
            text = QCoreApplication.translate(
                "error_text",
                "There is no file {path}. It may have been moved; please choose the "
                "picture again.",
            )
        case Problem.NOT_A_FILE:
            text = QCoreApplication.translate(
                "error_text",
                "{path} is not a file. Please choose a picture.",
            )
        case Problem.UNREADABLE:
            text = QCoreApplication.translate(
                "error_text",
                "The picture {path} could not be opened. Please check that you may "
                "read that file.",
            )
        case _:
            return _unfit(error.problem)
    return text.format(path=shown_line(error.path))


def _unfit(problem: str) -> str:
    match problem:
        case Problem.TOO_BIG:
            return QCoreApplication.translate(
                "error_text",
                "That file is larger than a picture should be. Take a screenshot of "
                "what you need from it, and use that.",
            )
        case Problem.TOO_LARGE:
            return QCoreApplication.translate(
                "error_text",
                "That picture has more pixels than Fantom reads. Cut out the part that "
                "you need, and use that.",
            )
        case Problem.UNKNOWN:
            return QCoreApplication.translate(
                "error_text",
                "That is no picture that Fantom can read. Please use one in PNG, JPEG, "
                "WebP, GIF or BMP; a screenshot will do.",
            )
    return QCoreApplication.translate(
        "error_text",
        "That picture is incomplete or damaged. Ask for it again, or take a "
        "screenshot of it.",
    )


def no_invitation_text(error: NoInvitationInPicture) -> str:
    """Return that there is none, or that there are several."""
    if error.count:
        return QCoreApplication.translate(
            "error_text",
            "There are several invitations in that picture. Cut out the one that you "
            "mean, and use that.",
        )
    return QCoreApplication.translate(
        "error_text",
        "No invitation was found in that picture. Make sure that the whole code is in "
        "it, sharp and evenly lit, or ask for the invitation as text.",
    )


def unwritable_text(error: PictureUnwritable) -> str:
    """Return where no picture could be written."""
    return QCoreApplication.translate(
        "error_text",
        "The picture could not be saved as {path}. Please check that you may write "
        "there and that there is room, or choose another folder.",
    ).format(path=shown_line(error.path))
