"""Cutting a byte stream into length-prefixed frames."""

import struct
from collections.abc import Iterator

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.limits import MAX_FRAME

_LENGTH = struct.Struct("!I")


def frame(body: bytes) -> bytes:
    """Return `body` as it goes on the wire: u32 length, then the body."""
    return frame_length(body) + body


def frame_length(body: bytes) -> bytes:
    """Return what goes on the wire in front of `body`."""
    if len(body) > MAX_FRAME:
        raise LocalProtocolError(f"frame of {len(body)} bytes")
    return _LENGTH.pack(len(body))


class FrameBuffer:
    """Holds received bytes until whole frames can be taken out.

    `most` is how long a body may be; it can change from one frame to the next.
    """

    def __init__(self, most: int = MAX_FRAME) -> None:
        self.most = most
        self._data = bytearray()
        self._start = 0  # of what nobody has taken yet

    def receive(self, data: bytes) -> Iterator[bytes]:
        """Add `data` and yield the bodies of the frames that it completes.

        Raises:
            RemoteProtocolError: a length is over `most`, and all before it is
                taken. It is judged by its four bytes: waiting for the body would
                let a stranger fill memory.
        """
        self.feed(data)
        try:
            while (end := self._end_of_frame()) is not None:
                body = self._body(self._start, end)
                self._start = end
                yield body
        finally:
            # Cut once: cutting for each frame would move the rest each time.
            del self._data[: self._start]
            self._start = 0

    def take(self) -> bytes | None:
        """Return the body of the next whole frame, if there is one.

        Raises:
            RemoteProtocolError: its length is over `most`.
        """
        end = self._end_of_frame()
        if end is None:
            return None
        body = self._body(0, end)
        del self._data[:end]
        return body

    def feed(self, data: bytes) -> None:
        """Add `data`, of which `take` or `receive` make frames."""
        self._data += data

    @property
    def has_rest(self) -> bool:
        """Whether bytes are here that nobody has taken."""
        return len(self._data) > self._start

    def _body(self, start: int, end: int) -> bytes:
        with memoryview(self._data) as view:  # a slice of a bytearray is a copy more
            return bytes(view[start + _LENGTH.size : end])

    def _end_of_frame(self) -> int | None:
        if len(self._data) < self._start + _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._data, self._start)
        if length > self.most:
            raise RemoteProtocolError(f"frame of {length} bytes")
        end = self._start + _LENGTH.size + int(length)
        return end if end <= len(self._data) else None
