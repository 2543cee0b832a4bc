"""What kind of file a name promises, in a word and in a picture."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from fantom.files.programs import is_program


class Kind(StrEnum):
    """What a file seems to be; the value is the name of its icon."""

    FOLDER = "folder"
    PICTURE = "picture"
    SOUND = "music"
    FILM = "film"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    PROGRAM = "warning"
    FILE = "file"


_ENDINGS = {
    Kind.PICTURE: "png jpg jpeg gif bmp webp heic heif avif tif tiff svg",
    Kind.SOUND: "mp3 wav flac ogg opus oga m4a aac wma mid midi aiff",
    Kind.FILM: "mp4 m4v mkv avi mov webm mpg mpeg wmv ogv 3gp",
    Kind.DOCUMENT: "pdf doc docx odt rtf txt md csv xls xlsx ods ppt pptx odp epub "
    "html htm tex djvu",
    Kind.ARCHIVE: "zip rar 7z tar gz tgz bz2 xz zst lzma",
}
_KINDS = {end: kind for kind, ends in _ENDINGS.items() for end in ends.split()}
# What `fantom.pictures` reads.
_READABLE = frozenset({"png", "jpg", "jpeg", "gif", "bmp", "webp"})


def kind_of(path: str) -> Kind:
    """Return what a path of an offer promises; nobody has looked into the file."""
    if path.endswith("/"):
        return Kind.FOLDER
    if is_program(path):
        return Kind.PROGRAM
    return _KINDS.get(_ending(path), Kind.FILE)


def is_readable_picture(path: str) -> bool:
    """Whether it seems to be a picture that can be shown here."""
    return _ending(path) in _READABLE


def kind_text(kind: Kind) -> str:
    """Return it in a word."""
    return {
        Kind.FOLDER: QCoreApplication.translate("file_kinds", "folder"),
        Kind.PICTURE: QCoreApplication.translate("file_kinds", "picture"),
        Kind.SOUND: QCoreApplication.translate("file_kinds", "sound"),
        Kind.FILM: QCoreApplication.translate("file_kinds", "video"),
        Kind.DOCUMENT: QCoreApplication.translate("file_kinds", "document"),
        Kind.ARCHIVE: QCoreApplication.translate("file_kinds", "archive"),
        Kind.PROGRAM: QCoreApplication.translate("file_kinds", "program"),
        Kind.FILE: QCoreApplication.translate("file_kinds", "file"),
    }[kind]


def _ending(path: str) -> str:
    _stem, dot, ending = path.rpartition(".")
    return ending.lower() if dot else ""
