"""Pictures to be read: codes as people send them, and files that are made to hurt."""

import struct
import zlib

import segno
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from fantom.pictures.qr import QUIET_ZONE, qr_rows

WORDS = (
    "fantom:[2001:db8:1234:5678:9abc:def0:1234:5678]:31488"
    f"?key={'A7x_' * 10}abc&name=Alice&token={'Bq-' * 7}z"
)
SMOOTH = Qt.TransformationMode.SmoothTransformation


def _by_others(text):
    made = segno.make_qr(text, error="l", mode="byte", encoding="utf-8")
    return [[bool(module) for module in row] for row in made.matrix]


def code(text=WORDS, module=4, quiet=QUIET_ZONE, dark="#000000", light="#ffffff"):
    """Return a QR code; what ours never writes is written by another library."""
    rows = qr_rows(text) if text.isascii() else _by_others(text)
    edge = (len(rows) + 2 * quiet) * module
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(QColor(light))
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                place = (x + quiet) * module, (y + quiet) * module
                painter.fillRect(*place, module, module, QColor(dark))
    painter.end()
    return image


def upon(image, size, colour="#777777", angle=0.0, place=(0.5, 0.4)):
    """Return a larger picture with that one somewhere in it."""
    result = QImage(*size, QImage.Format.Format_RGB32)
    result.fill(QColor(colour))
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(size[0] * place[0], size[1] * place[1])
    painter.rotate(angle)
    painter.drawImage(0, 0, image)
    painter.end()
    return result


def blurred(image, times):
    """Return it as a bad lens sees it."""
    less = image.scaled(image.size() / times, mode=SMOOTH)
    return less.scaled(image.size(), mode=SMOOTH)


def plain(width, height, colour="#777777"):
    """Return a picture of nothing."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def encoded(image, kind="png", quality=-1):
    """Return it as a file's bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    assert image.save(buffer, kind, quality)
    return bytes(buffer.data())


def chunk(name, data=b""):
    """Return a part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + crc(name + data)


def crc(data):
    """Return the sum that a PNG wants behind each part."""
    return struct.pack(">I", zlib.crc32(data))


def png(width, height, extra=b"", rows=None, samples=1):
    """Return a PNG of zeros with parts of one's own, and as many rows as one likes."""
    row = bytes(1 + width * samples)
    packer = zlib.compressobj(9)
    packed = b"".join(
        packer.compress(row) for _ in range(height if rows is None else rows)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 6 if samples > 1 else 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + extra + chunk(b"IDAT", packed + packer.flush())
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND")


def segment(marker, data):
    """Return a part of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg_of_scans(scans):
    """Return a JPEG that is walked over that many times: each scan repairs nothing."""
    head = struct.pack(">BHHB", 8, 64, 64, 1) + bytes([1, 0x11, 0])
    one_code = bytes([1] + [0] * 15)
    return (
        b"\xff\xd8"
        + segment(0xDB, bytes([0] + [1] * 64))
        + segment(0xC2, head)
        + segment(0xC4, b"\x00" + one_code + b"\x00")
        + segment(0xC4, b"\x10" + one_code + b"\x60")  # 64 blocks and more end here
        + segment(0xDA, bytes([1, 1, 0, 0, 0, 0]))
        + bytes(8)
        + (segment(0xDA, bytes([1, 1, 0, 1, 63, 0])) + b"\x01") * (scans - 1)
        + b"\xff\xd9"
    )


def gif(width, height, frames=((0, 0, 1, 1),)):
    """Return a GIF that says it is so large, with frames of one byte."""
    head = struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    parts = (b"," + struct.pack("<HHHHB", *frame, 0) for frame in frames)
    return (
        b"GIF89a" + head + b"".join(p + b"\x02\x02\x44\x01\x00" for p in parts) + b";"
    )


def bmp(width, height):
    """Return the head of a BMP, without what should follow."""
    head = (40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, *head)


def webp_part(name, data):
    """Return a part of a WebP."""
    return name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)


def moving_webp(width, height, frames):
    """Return a WebP that moves: one whole picture after another."""
    edges = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    parts = (bytes(6) + edges + bytes(4) + encoded(f, "webp", 100)[12:] for f in frames)
    body = webp_part(b"VP8X", b"\2\0\0\0" + edges) + webp_part(b"ANIM", bytes(6))
    return webp_part(
        b"RIFF", b"WEBP" + body + b"".join(webp_part(b"ANMF", p) for p in parts)
    )


def corner_marks(width, height):
    """Return a picture full of what QR codes have in three corners."""
    mark = QImage(9, 9, QImage.Format.Format_RGB32)
    mark.fill(QColor("white"))
    for y in range(7):
        for x in range(7):
            if max(abs(x - 3), abs(y - 3)) != 2:
                mark.setPixelColor(x + 1, y + 1, QColor("black"))
    result = QImage(width, height, QImage.Format.Format_Grayscale8)
    painter = QPainter(result)
    for y in range(0, height, 9):
        for x in range(0, width, 9):
            painter.drawImage(x, y, mark)
    painter.end()
    return result
