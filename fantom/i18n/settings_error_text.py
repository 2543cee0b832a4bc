"""What to tell a person about their settings: the part of `error_text` for those."""

from PySide6.QtCore import QCoreApplication

from fantom import settings
from fantom.errors import (
    SettingInvalid,
    SettingsBroken,
    SettingsUnwritable,
    SettingUnknown,
)
from fantom.i18n.shown import shown_line


def broken_text(error: SettingsBroken) -> str:
    """Return what is wrong with the file, and what holds meanwhile."""
    text = _broken(error.problem)
    return text.format(
        path=shown_line(error.path), line=error.line, column=error.column
    )


def _broken(problem: str) -> str:
    match problem:
        case settings.Problem.SYNTAX:
            return QCoreApplication.translate(
                "error_text",
                "Your settings in {path} cannot be read from line {line}, column "
                "{column} on, so the usual ones hold. Please correct that line.",
            )
        case settings.Problem.NOT_UTF8:
            return QCoreApplication.translate(
                "error_text",
                "Your settings in {path} are not UTF-8 text at line {line}, column "
                "{column}, so the usual ones hold. Please save the file as UTF-8.",
            )
        case settings.Problem.TOO_LARGE:
            return QCoreApplication.translate(
                "error_text",
                "The file {path} is too large for settings, so the usual ones hold. "
                "Please look what is in it.",
            )
        case settings.Problem.NOT_A_FILE:
            return QCoreApplication.translate(
                "error_text",
                "Your settings should be a file, and {path} is something else, so the "
                "usual ones hold. Please move it away.",
            )
    return QCoreApplication.translate(
        "error_text",
        "Your settings in {path} could not be opened, so the usual ones hold. Please "
        "check that you may read that file.",
    )


def unknown_text(error: SettingUnknown) -> str:
    """Return which key is unknown."""
    return QCoreApplication.translate(
        "error_text",
        "Your settings name {key}, which this version of Fantom does not know. It is "
        "left alone; please check the spelling.",
    ).format(key=shown_line(error.key))


def invalid_text(error: SettingInvalid) -> str:
    """Return which value cannot be, and which can."""
    return QCoreApplication.translate(
        "error_text",
        "The setting {key} cannot be {value}, so the usual value holds. It can be: "
        "{expected}",
    ).format(
        key=shown_line(error.key),
        value=shown_line(error.value),
        expected=error.expected,
    )


def unwritable_text(error: SettingsUnwritable) -> str:
    """Return why nothing was saved, and how long a choice holds."""
    return _unwritable(error.reason).format(path=shown_line(error.path))


def _unwritable(reason: str) -> str:
    match reason:
        case settings.Problem.SHAPE:
            return QCoreApplication.translate(
                "error_text",
                "Your choice holds until you quit. It could not be saved, for {path} "
                "is arranged in an unusual way; please write it there by hand.",
            )
        case settings.Problem.TOO_LARGE:
            return QCoreApplication.translate(
                "error_text",
                "Your choice holds until you quit. It could not be saved, for {path} "
                "would become too large; please look what is in it.",
            )
        case _ if reason in tuple(settings.Problem):
            return QCoreApplication.translate(
                "error_text",
                "Your choice holds until you quit. It could not be saved, for {path} "
                "has a mistake in it; please correct that first.",
            )
    return QCoreApplication.translate(
        "error_text",
        "{path} could not be written, so it holds only until you quit. Please check "
        "that the folder may be written to and that the disk is not full.",
    )
