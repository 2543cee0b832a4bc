"""What to tell a person about files: the part of `error_text` for those."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from fantom.errors import FantomError
from fantom.file_errors import (
    CannotOpen,
    CannotShow,
    DiskFull,
    FileChanged,
    FileDamaged,
    FileGone,
    FileNameImpossible,
    FileNameRefused,
    FileTooLarge,
    FileUnreadable,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
    NotEnoughRoom,
    NothingToSend,
    SomeLeftOut,
    TooManyFiles,
    UnknownTransfer,
)
from fantom.i18n.quantities import Quantities, size_text
from fantom.i18n.shown import shown_line

_LONGEST = 80  # characters of a name in a sentence


def name_refused_text(error: FileNameRefused) -> str:
    """Return what is wrong with a stranger's name."""
    return _refused(error.problem).format(name=_brief(error.path))


def _refused(problem: str) -> str:
    match problem:
        case "outside":
            return QCoreApplication.translate(
                "error_text",
                "A file was refused, for its name points out of your folder: {name}. "
                "No honest program sends that; be careful with who did.",
            )
        case "too-long":
            return QCoreApplication.translate(
                "error_text",
                "A file was refused, for its name is too long: {name}. Ask the other "
                "person to rename it, then to send it again.",
            )
        case "too-deep":
            return QCoreApplication.translate(
                "error_text",
                "A file was refused, for it lies in too many folders: {name}. Ask the "
                "other person to pack them into one file.",
            )
    return QCoreApplication.translate(
        "error_text",
        "A file was refused, for it has no name. Ask the other person to rename it, "
        "then to send it again.",
    )


def too_many_text(error: TooManyFiles) -> str:
    """Return how many there may be."""
    return QCoreApplication.translate(
        "error_text",
        "Those are too many files for one time: at most {limit}, and fewer if their "
        "names are long. Pack them into one file, or send them in parts.",
    ).format(limit=error.limit)


def gone_text(error: FileGone) -> str:
    """Return that a source is missing."""
    return QCoreApplication.translate(
        "error_text",
        "{path} is not there any more, so it was not sent. Put it back, then send it "
        "again.",
    ).format(path=_brief(error.path))


def changed_text(error: FileChanged) -> str:
    """Return that a source is another one now."""
    return QCoreApplication.translate(
        "error_text",
        "{path} has changed since you offered it, so it was not sent. Send it again "
        "to offer it as it is now.",
    ).format(path=_brief(error.path))


def unreadable_text(error: FileUnreadable) -> str:
    """Return that a source may not be read."""
    return QCoreApplication.translate(
        "error_text",
        "{path} could not be read, so it was not sent. Check that you may read that "
        "file and that its disk is connected.",
    ).format(path=_brief(error.path))


def folder_gone_text(error: FolderGone) -> str:
    """Return that there is nowhere to put it."""
    return QCoreApplication.translate(
        "error_text",
        "The folder {folder} is not there, so nothing can be saved in it. Connect its "
        "disk, or choose another folder.",
    ).format(folder=_brief(error.folder))


def folder_unwritable_text(error: FolderUnwritable) -> str:
    """Return that it may not be put there."""
    return QCoreApplication.translate(
        "error_text",
        "Nothing can be saved in the folder {folder}. Check that you may write to it, "
        "or choose another one.",
    ).format(folder=_brief(error.folder))


def no_room_text(error: NotEnoughRoom) -> str:
    """Return how much is missing."""
    return QCoreApplication.translate(
        "error_text",
        "The files take {needed}, and {folder} has room for {free}. Make room, or "
        "choose another folder.",
    ).format(
        needed=size_text(error.needed),
        free=size_text(error.free),
        folder=_brief(error.folder),
    )


def disk_full_text(error: DiskFull) -> str:
    """Return that the room is used up."""
    return QCoreApplication.translate(
        "error_text",
        "The disk that holds {folder} is full, so what arrives cannot be saved. Make "
        "room there, then resume.",
    ).format(folder=_brief(error.folder))


def name_impossible_text(error: FileNameImpossible) -> str:
    """Return that a disk takes no such name."""
    return QCoreApplication.translate(
        "error_text",
        "The disk that holds {folder} takes no file with this name: {name}. Choose "
        "another folder, or ask for the file under another name.",
    ).format(folder=_brief(error.folder), name=_brief(error.name))


def too_large_text(error: FileTooLarge) -> str:
    """Return that a disk takes no such size."""
    return QCoreApplication.translate(
        "error_text",
        "{name} is too large for the disk that holds {folder}: many memory sticks "
        "take at most 4 GiB in one file. Choose another folder.",
    ).format(folder=_brief(error.folder), name=_brief(error.name))


def unwritable_text(error: FileUnwritable) -> str:
    """Return that a file could not be written."""
    if error.reason == "in-the-way":
        return QCoreApplication.translate(
            "error_text",
            "Something else has the name {path}, so nothing was saved there. Rename "
            "or remove it, then ask for the file again.",
        ).format(path=_brief(error.path))
    return QCoreApplication.translate(
        "error_text",
        "{path} could not be saved. Check that its disk is connected and healthy, "
        "then ask for the file again.",
    ).format(path=_brief(error.path))


def damaged_text(error: FileDamaged) -> str:
    """Return that a file is not what was sent."""
    return QCoreApplication.translate(
        "error_text",
        "{name} did not arrive as it was sent, so it was not kept. Ask the other "
        "person to send it again.",
    ).format(name=_brief(error.name))


def nothing_text(_error: NothingToSend) -> str:
    """Return that nothing is left of what was picked."""
    return QCoreApplication.translate(
        "error_text",
        "Nothing of that can be offered: it is not there, may not be read, or is no "
        "file. Please choose something else.",
    )


def unknown_text(_error: UnknownTransfer) -> str:
    """Return that it is too late for that."""
    return QCoreApplication.translate(
        "error_text",
        "That is not possible any more: the files were taken, or are no longer "
        "offered. Ask the other person to offer them again.",
    )


def left_out_text(error: SomeLeftOut) -> str:
    """Return what is no part of an offer, and how many things more."""
    path, others = _brief(error.path), error.count - 1
    if others:
        path = Quantities().name_and_files(path, others)
    return _left_out(error.why).format(path=path)


def _left_out(why: str) -> str:
    match why:
        case "link":
            return QCoreApplication.translate(
                "error_text",
                "Left out, because links in a folder are not followed: {path}. Offer "
                "what they lead to by itself.",
            )
        case "special":
            return QCoreApplication.translate(
                "error_text",
                "Left out, because it is no file but a device or the like: {path}.",
            )
        case "gone":
            return QCoreApplication.translate(
                "error_text",
                "Left out, because it is not there: {path}. Choose it again if you "
                "moved it.",
            )
        case "name":
            return QCoreApplication.translate(
                "error_text",
                "Left out, because nobody could take a name that long, or in so many "
                "folders: {path}. Rename it, or pack it into one file.",
            )
    return QCoreApplication.translate(
        "error_text",
        "Left out, because it may not be read: {path}. Check whether it is yours.",
    )


def cannot_open_text(error: CannotOpen) -> str:
    """Return that the system opens nothing there."""
    return QCoreApplication.translate(
        "error_text",
        "{path} could not be opened. It may have been moved, or no program here opens "
        "such files.",
    ).format(path=_brief(error.path))


def cannot_show_text(error: CannotShow) -> str:
    """Return that it is no picture that is shown here."""
    return QCoreApplication.translate(
        "error_text",
        "{name} cannot be shown here: it is damaged, too large, or another kind of "
        "picture. You can save it, and open it in another program if you trust it.",
    ).format(name=_brief(error.name))


def _brief(name: str) -> str:
    """Return a name as it can stand in a sentence: its beginning and its end."""
    line = shown_line(name.encode(errors="replace").decode())
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}…{line[-half:]}"


TEXTS: dict[type[FantomError], Callable[[Any], str]] = {
    FileNameRefused: name_refused_text,
    TooManyFiles: too_many_text,
    FileGone: gone_text,
    FileChanged: changed_text,
    FileUnreadable: unreadable_text,
    FolderGone: folder_gone_text,
    FolderUnwritable: folder_unwritable_text,
    NotEnoughRoom: no_room_text,
    DiskFull: disk_full_text,
    FileNameImpossible: name_impossible_text,
    FileTooLarge: too_large_text,
    FileUnwritable: unwritable_text,
    FileDamaged: damaged_text,
    NothingToSend: nothing_text,
    UnknownTransfer: unknown_text,
    SomeLeftOut: left_out_text,
    CannotOpen: cannot_open_text,
    CannotShow: cannot_show_text,
}
