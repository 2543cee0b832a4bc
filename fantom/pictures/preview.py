"""A small picture of a picture, seen before anything is accepted.

Who offers a picture makes it; who sees it has not asked for it.  So it is nothing but
pixels when it is made, and read within bounds of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColorSpace, QImage, QPainter

from fantom.errors import PictureUnreadable
from fantom.pictures.bounded import read_picture
from fantom.pictures.formats import format_of
from fantom.pictures.problem import Problem

MAX_EDGE: Final = 256
MAX_BYTES: Final = 32_768

_KINDS = ("png", "jpeg")
_QUALITIES = (82, 65, 45, 25, 10)
_MOST_TRIED = 200  # of the files of an offer, until one is a picture
_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"})


def preview_of(picked: Sequence[Path]) -> bytes:
    """Return that of the first picture of what a person picked; nothing without one.

    For a thread: it waits for disks.
    """
    for path in islice(_files(picked), _MOST_TRIED):
        if path.suffix.lower() in _ENDINGS and (made := make_preview(path)):
            return made
    return b""


def make_preview(source: Path | bytes | QImage) -> bytes:
    """Return a small JPEG, or a PNG if parts are transparent; nothing if there is none.

    Of what a camera or a program notes in a picture nothing is left.
    """
    if isinstance(source, QImage):
        image = _fitted(source)
    else:
        try:
            image = read_picture(source, edge=MAX_EDGE)
        except PictureUnreadable:
            return b""
    if image.isNull():
        return b""
    if image.hasAlphaChannel():
        made = _encoded(_pixels(image, QImage.Format.Format_ARGB32), "png")
        if len(made) <= MAX_BYTES:
            return made
    bare = _pixels(image, QImage.Format.Format_RGB32)
    tries = (_encoded(bare, "jpeg", quality) for quality in _QUALITIES)
    return next((made for made in tries if len(made) <= MAX_BYTES), b"")


def read_preview(data: bytes) -> QImage:
    """Return what a stranger says that a picture looks like.

    Raises:
        PictureUnreadable: it is no JPEG or PNG, damaged, or beyond the bounds.
    """
    if len(data) > MAX_BYTES:
        raise PictureUnreadable("", Problem.TOO_BIG)
    if format_of(data) not in _KINDS:
        raise PictureUnreadable("", Problem.UNKNOWN)
    # What we make is upright; else the edges would be those before it is turned.
    image = read_picture(data, most=MAX_EDGE * MAX_EDGE)
    if max(image.size().toTuple()) > MAX_EDGE:
        raise PictureUnreadable("", Problem.TOO_LARGE)
    return image


def to_png(image: QImage) -> bytes:
    """Return a picture as a PNG that holds its pixels and nothing else."""
    alpha = image.hasAlphaChannel()
    kind = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    return _encoded(_pixels(image, kind), "png")


def _files(picked: Sequence[Path]) -> Iterator[Path]:
    """Yield files, and what lies in folders; who looks takes only so many."""
    for path in picked:
        try:
            if path.is_dir():
                yield from sorted(islice(path.iterdir(), _MOST_TRIED))
            else:
                yield path
        except OSError:
            continue


def _fitted(image: QImage) -> QImage:
    if max(image.size().toTuple()) <= MAX_EDGE:
        return image
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(MAX_EDGE, MAX_EDGE, Qt.AspectRatioMode.KeepAspectRatio, mode)


def _pixels(image: QImage, kind: QImage.Format) -> QImage:
    """Return a picture that looks the same and carries no texts and no profile."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(
            QColorSpace(QColorSpace.NamedColorSpace.SRgb)
        )
    bare = QImage(image.size(), kind)
    bare.fill(
        Qt.GlobalColor.transparent if bare.hasAlphaChannel() else Qt.GlobalColor.white
    )
    painter = QPainter(bare)
    painter.drawImage(bare.rect(), image, image.rect())  # whatever its scale
    painter.end()
    return bare


def _encoded(image: QImage, kind: str, quality: int = -1) -> bytes:
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(file, kind.upper(), quality)  # type: ignore[call-overload] # as in qr
    return bytes(file.data().data())
