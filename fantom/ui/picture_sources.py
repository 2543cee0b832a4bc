"""Where pictures and files come from: what is dropped on the window, or pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from fantom.errors import PictureUnreadable
from fantom.pictures.bounded import MAX_FILE, check_size, read_picture
from fantom.pictures.problem import Problem

_ENCODED = tuple(f"image/{kind}" for kind in ("png", "jpeg", "webp", "gif", "bmp"))


def has_picture(mime: QMimeData) -> bool:
    """Tell whether there seems to be one, without fetching anything."""
    return _local_file(mime) is not None or bool(_encoding(mime)) or mime.hasImage()


def picture_of(mime: QMimeData) -> QImage | None:
    """Return the one picture that is there, or None.

    A file goes first: some systems add its icon.  What lies elsewhere is never fetched.

    Raises:
        PictureUnreadable: there is one, which is damaged or beyond the bounds.
    """
    if (path := _local_file(mime)) is not None:
        return read_picture(path)
    if encoding := _encoding(mime):
        return _unpacked(mime, encoding)
    return _ready(mime) if mime.hasImage() else None


def local_files(mime: QMimeData) -> list[Path]:
    """Return the files and folders on this computer that are there."""
    urls = mime.urls() if mime.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if _is_local(url)]


def kept(data: QMimeData) -> QMimeData:
    """Return what there is of a picture: the system's own is gone with its event."""
    made = QMimeData()
    if data.hasUrls():
        made.setUrls(data.urls())
    for kind in data.formats():
        if kind.startswith("image/"):
            made.setData(kind, data.data(kind))
    if not made.formats() and data.hasImage():
        made.setImageData(data.imageData())
    return made


def _local_file(mime: QMimeData) -> Path | None:
    """Return the file, if it is one file and on this computer."""
    urls = mime.urls() if mime.hasUrls() else []
    if len(urls) != 1 or not _is_local(urls[0]):
        return None
    return Path(urls[0].toLocalFile())


def _is_local(url: QUrl) -> bool:
    """Tell it from a share: Windows would tell that host who the person is."""
    return url.isLocalFile() and not url.toLocalFile().startswith(("//", "\\\\"))


def _encoding(mime: QMimeData) -> str:
    return next((name for name in _ENCODED if mime.hasFormat(name)), "")


def _unpacked(mime: QMimeData, encoding: str) -> QImage:
    """Return what is there as a file's bytes: so the bounds hold before decoding."""
    data = mime.data(encoding)
    if data.size() > MAX_FILE:
        raise PictureUnreadable("", Problem.TOO_BIG)
    return read_picture(bytes(data.data()))


def _ready(mime: QMimeData) -> QImage:
    """Return what the system has already decoded."""
    image = QImage(mime.imageData())
    check_size("", image.size())
    return image
