"""Looks for what people said in whatever was written."""

import base64

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def spellings(secret):
    """Return the bytes by which `secret` could stand in a file."""
    plain = [secret.encode(encoding) for encoding in _ENCODINGS]
    yield from plain
    for data in plain:
        yield data.hex().encode()
        yield data.hex().upper().encode()
        yield from _base64(data)


def _base64(data):
    """Yield the middle of its base64, wherever in a longer text it began."""
    for before in range(3):
        text = base64.b64encode(bytes(before) + data)
        whole = text[4 if before else 0 : len(text) // 4 * 4 - 4]
        yield whole
        yield whole.replace(b"+", b"-").replace(b"/", b"_")


def found_in(folders, files, secrets):
    """Return (secret, file) for each that stands in one of the files."""
    everything = {path for top in folders for path in top.rglob("*")} | set(files)
    return [
        (secret, str(path))
        for path in everything
        if path.is_file()
        for data in [path.read_bytes()]
        for secret in secrets
        if any(spelling in data for spelling in spellings(secret))
    ]
