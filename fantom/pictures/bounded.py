"""A picture that anybody may have made, read within bounds or not at all."""

import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from fantom.errors import PictureUnreadable
from fantom.pictures.formats import essentials, format_of
from fantom.pictures.problem import Problem

MAX_FILE = 16 * 1_048_576
MAX_PIXELS = 40_000_000
MAX_MOVING = 10_000_000  # pixels; whoever composes it holds several of them
MAX_SIDE = 20_000
MAX_DECODED = 160  # MiB: MAX_PIXELS of 32 bits; Qt keeps this for all who decode


def read_picture(
    source: Path | bytes, *, edge: int = 0, most: int = MAX_PIXELS
) -> QImage:
    """Return the picture in a file, or in bytes; of one that moves, how it begins.

    What it is decides its content, never its name: PNG, JPEG, BMP, GIF or WebP.  With
    an edge it is made so small that it fits into a square of it, which costs less, and
    stands as a camera says that it was held.

    Raises:
        PictureUnreadable: it is none of these, damaged, or beyond the bounds.
    """
    path = "" if isinstance(source, bytes) else str(source)
    data = source if isinstance(source, bytes) else _contents(source)
    if len(data) > MAX_FILE:
        raise PictureUnreadable(path, Problem.TOO_BIG)
    kind = format_of(data)
    if not kind:
        raise PictureUnreadable(path, Problem.UNKNOWN)
    try:
        return _decoded(path, kind, essentials(kind, data), edge, most)
    except ValueError as error:
        raise PictureUnreadable(path, Problem.DAMAGED) from error


def check_size(path: str, size: QSize, most: int = MAX_PIXELS) -> None:
    """Refuse what has no pixels, or too many.  Raises PictureUnreadable."""
    if size.isEmpty():
        raise PictureUnreadable(path, Problem.DAMAGED)
    longest, pixels = max(size.toTuple()), size.width() * size.height()
    if longest > MAX_SIDE or pixels > most:
        raise PictureUnreadable(path, Problem.TOO_LARGE)


def _contents(path: Path) -> bytes:
    """Return what is in the file, cut behind what would be too much."""
    try:
        # Asked before opening: to open a pipe would wait for its other end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise PictureUnreadable(str(path), Problem.NOT_A_FILE)
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        # ValueError: with that NUL in it, or those surrogates, it can be no name.
        raise PictureUnreadable(str(path), Problem.MISSING) from error
    except OSError as error:
        raise PictureUnreadable(str(path), Problem.UNREADABLE) from error


def _decoded(path: str, kind: str, data: bytes, edge: int, most: int) -> QImage:
    """Ask for the size, and only then for the pixels."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MAX_DECODED)
    reader = QImageReader(buffer, kind.encode())
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    check_size(
        path, size, min(most, MAX_MOVING) if reader.supportsAnimation() else most
    )
    reader.setAutoTransform(edge > 0)
    if edge and max(size.toTuple()) > edge:
        small = size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise PictureUnreadable(path, Problem.DAMAGED)
    if edge and max(image.size().toTuple()) > edge:  # as a GIF can, whatever it said
        image = image.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)
    return image
