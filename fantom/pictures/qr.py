"""QR codes: found in pictures, and made.

What is in one is a stranger's, so nothing goes further than a text.  What a picture
can make the finder do grows faster than the picture: 40 megapixels full of corner
marks keep it busy for minutes.  So it gets pieces, each of which is done in a quarter
of a second at the worst, and no more of them when its time is over.
"""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QRect
from PySide6.QtGui import QImage, QPainter

from fantom.errors import NoInvitationInPicture, PictureUnwritable
from fantom.replacing import replace_file

if TYPE_CHECKING:
    from zxingcpp import Barcode

MAX_CODES = 16
MAX_TEXT = 2_048  # characters
MAX_SECONDS = 5.0
QUIET_ZONE = 4  # modules of nothing around a code

_PIECE, _STEP = 1_024, 512  # pixels
_BETWEEN = 128  # black on nothing and white on nothing can be seen on it
_SAVED_MODULE = 8  # pixels
_SCHEME = "fantom:"


def find_invitation(image: QImage) -> str:
    """Return the one invitation that is in a picture; several copies are one.

    Raises:
        NoInvitationInPicture: there is none, or there are several.
    """
    texts = qr_texts(image)
    found = [text for text in texts if text[: len(_SCHEME)].lower() == _SCHEME]
    if len(found) != 1:
        raise NoInvitationInPicture(len(found))
    return found[0]


def qr_texts(image: QImage) -> list[str]:
    """Return what the QR codes in a picture say, each text once, large codes first."""
    if image.isNull():
        return []
    found: dict[str, None] = {}
    end = monotonic() + MAX_SECONDS
    for piece in _pieces(_grey(image)):
        found |= dict.fromkeys(_texts(piece))
        if len(found) >= MAX_CODES or monotonic() > end:
            break
    return list(found)[:MAX_CODES]


def qr_rows(text: str) -> list[list[bool]]:
    """Return the modules of a code, True where it is dark, without a quiet zone.

    Raises:
        ValueError: no code of ours holds that text: it is too long, or not ASCII.
    """
    if not text.isascii():  # readers disagree about what such bytes mean
        raise ValueError("a text that is not ASCII")
    # The finder writes them, too: another library for that would cost 3 MB and 40 ms.
    import zxingcpp  # noqa: PLC0415 - not for those who never see a code

    kind = zxingcpp.BarcodeFormat.QRCode
    code = zxingcpp.create_barcode(text, kind, ec_level="L")
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()
    return [[grey == 0 for grey in row] for row in rows]


def save_qr(text: str, path: Path) -> None:
    """Write a code as a PNG, with its quiet zone.

    Raises:
        ValueError: no code holds that text: it is too long.
        PictureUnwritable: the system refuses.
    """
    try:
        replace_file(path, _png(qr_rows(text)))
    except OSError as error:
        reason = error.strerror or str(error)
        raise PictureUnwritable(str(path), reason) from error


def _png(rows: list[list[bool]]) -> bytes:
    size = len(rows) + 2 * QUIET_ZONE
    image = QImage(size, size, QImage.Format.Format_Mono)
    image.fill(1)
    for y, row in enumerate(rows, QUIET_ZONE):
        for x, is_dark in enumerate(row, QUIET_ZONE):
            if is_dark:
                image.setPixel(x, y, 0)
    file = QBuffer()
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    larger = image.scaled(size * _SAVED_MODULE, size * _SAVED_MODULE)
    larger.save(file, "PNG")  # type: ignore[call-overload] # its stub wants bytes
    return bytes(file.data().data())


def _grey(image: QImage) -> QImage:
    """Return it in grey; where it is transparent, neither light nor dark."""
    grey = QImage(image.size(), QImage.Format.Format_Grayscale8)
    grey.fill(_BETWEEN)
    painter = QPainter(grey)
    painter.drawImage(grey.rect(), image, image.rect())  # whatever its scale
    painter.end()
    return grey


def _pieces(image: QImage) -> Iterator[QImage]:
    """Yield the picture halved until it is one piece, then the larger ones in pieces.

    They overlap, so that a code which lies in no piece is in one of a smaller picture.
    """
    sizes = [image]
    while max(sizes[-1].size().toTuple()) > _PIECE:
        sizes.append(_halved(sizes[-1]))
    for picture in reversed(sizes):
        for top in _starts(picture.height()):
            for left in _starts(picture.width()):
                area = QRect(left, top, _PIECE, _PIECE)
                yield picture.copy(area & picture.rect())


def _halved(image: QImage) -> QImage:
    """Return it in half its size; `QImage.scaled` would take eight times the memory."""
    half = QImage(
        max(1, image.width() // 2), max(1, image.height() // 2), image.format()
    )
    painter = QPainter(half)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(half.rect(), image)
    painter.end()
    return half


def _starts(length: int) -> range:
    return range(0, max(1, length - _STEP), _STEP)


def _texts(image: QImage) -> Iterator[str]:
    """Yield what is UTF-8 and not too long."""
    for code in _codes(image):
        try:
            text = code.bytes.decode()
        except UnicodeDecodeError:
            continue
        if len(text) <= MAX_TEXT:
            yield text


def _codes(image: QImage) -> "list[Barcode]":
    """Return what is found when each place is judged by its surroundings, or by all."""
    import zxingcpp  # noqa: PLC0415 - not for those who never read a code

    view = zxingcpp.ImageView(
        image.constBits(),
        image.width(),
        image.height(),
        zxingcpp.ImageFormat.Lum,
        image.bytesPerLine(),
    )
    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    read, by = zxingcpp.read_barcodes, zxingcpp.Binarizer
    return read(view, kinds, binarizer=by.LocalAverage) or read(
        view, kinds, binarizer=by.GlobalHistogram
    )
