"""Cutting a byte stream into length-prefixed frames."""

import struct
from collections.abc import Iterator

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.limits import MAX_FRAME

_LENGTH = struct.Struct("!I")


def frame(body: bytes) -> bytes:
    """Return `body` as it goes on the wire: u32 length, then the body."""
    if len(body) > MAX_FRAME:
        raise LocalProtocolError(f"frame of {len(body)} bytes")
    return _LENGTH.pack(len(body)) + body


class FrameBuffer:
    """Holds received bytes until whole frames can be taken out."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._start = 0  # of what nobody has taken yet

    def receive(self, data: bytes) -> Iterator[bytes]:
        """Add `data` and yield the bodies of the frames that it completes.

        Raises:
            RemoteProtocolError: a length is over `MAX_FRAME`, and all before it is
                taken. It is judged by its four bytes: waiting for the body would
                let a stranger fill memory.
        """
        self._data += data
        try:
            while (end := self._end_of_frame()) is not None:
                body = bytes(self._data[self._start + _LENGTH.size : end])
                self._start = end
                yield body
        finally:
            # Cut once: cutting for each frame would move the rest each time.
            del self._data[: self._start]
            self._start = 0

    def _end_of_frame(self) -> int | None:
        if len(self._data) < self._start + _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._data, self._start)
        if length > MAX_FRAME:
            raise RemoteProtocolError(f"frame of {length} bytes")
        end = self._start + _LENGTH.size + int(length)
        return end if end <= len(self._data) else None
