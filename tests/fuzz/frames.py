"""Cutting a byte stream into frames.  The first byte says how the stream is cut."""

from fantom.errors import RemoteProtocolError
from fantom.protocol.frames import FrameBuffer
from fantom.protocol.limits import MAX_FRAME

PARSERS = {
    "fantom/protocol/frames.py": ["FrameBuffer.receive", "FrameBuffer._end_of_frame"]
}


def one_input(data):
    """Take a stream whole and in pieces: both give the same frames."""
    size, stream = 1 + (data[0] if data else 0), data[1:]
    pieces = [stream[i : i + size] for i in range(0, len(stream), size)]
    whole = taken([stream])

    assert taken(pieces) == whole
    assert all(len(body) <= MAX_FRAME for body in whole[0])


def taken(pieces):
    """Return the frames, and whether the stream was refused."""
    frames, buffer = [], FrameBuffer()
    try:
        for piece in pieces:
            for body in buffer.receive(piece):
                frames.append(body)  # noqa: PERF402 - what came first must stay
            assert len(buffer._data) <= 4 + MAX_FRAME
    except RemoteProtocolError:
        return frames, True
    return frames, False
