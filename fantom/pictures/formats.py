"""What kind of picture some bytes are, and only those of them that are the picture.

What decoders do for text, colours and comments in a file is work, and memory, that
its author chooses: a PNG of 7 MB can hold 7 GB of compressed text, which libpng
unpacks.  Nobody here needs them, so they go before a decoder sees them.
"""

import re

MAX_JPEG_SCANS = 64  # a progressive one has about ten; each costs a walk over it all
MAX_PARTS = 65_536  # a picture of 16 MiB has a few thousand

_STARTS = {
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff",
    "gif": b"GIF8",
    "bmp": b"BM",
}
_PNG_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
# Below C0 no marker has a length, and decoders may pass them over.
_JPEG_MARKER = re.compile(rb"\xff([\xc0-\xcf\xd8-\xfe])")
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA


def format_of(data: bytes) -> str:
    """Return what Qt calls the format, by what is there; nothing if it is none."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for kind, start in _STARTS.items() if data.startswith(start)), "")


def essentials(kind: str, data: bytes) -> bytes:
    """Return the picture without what only comes along with it.

    Raises:
        ValueError: it breaks off, or is made to keep a decoder busy.
    """
    if kind == "png":
        return _png_essentials(data)
    if kind == "jpeg":
        return _jpeg_essentials(data)
    return data


def _png_essentials(data: bytes) -> bytes:
    at = len(_STARTS["png"])
    kept = [data[:at]]
    for _ in range(MAX_PARTS):
        name = data[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(data[at : at + 4])
        if end > len(data):
            break
        if name in _PNG_CHUNKS:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
    raise ValueError("it has no end")


def _jpeg_essentials(data: bytes) -> bytes:
    """Return all up to its end: telephones put films behind it."""
    at, scans = len(b"\xff\xd8"), 0
    for _ in range(MAX_PARTS):
        if not (found := _JPEG_MARKER.search(data, at)):
            break
        marker, at = found[1][0], found.end()
        if marker == _END:
            return data[:at]
        if marker == _SCAN and (scans := scans + 1) > MAX_JPEG_SCANS:
            raise ValueError("it has too many scans")
        if marker != _START:
            at += int.from_bytes(data[at : at + 2])
    raise ValueError("it has no end")
