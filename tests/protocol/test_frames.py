from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.frames import FrameBuffer, frame
from fantom.protocol.limits import MAX_FRAME


def taken(data, cuts=()):
    """Return all frames in `data`, cut at `cuts`, and "error" where it went wrong."""
    buffer, bounds, frames = FrameBuffer(), [0, *sorted(cuts), len(data)], []
    try:
        for start, end in pairwise(bounds):
            frames.extend(buffer.receive(data[start:end]))
    except RemoteProtocolError:
        return [*frames, "error"]
    return frames


def test_a_frame_is_its_length_and_its_body():
    """Big-endian, and the length counts what follows it."""
    assert frame(b"abc") == b"\0\0\0\3abc"
    assert frame(b"") == b"\0\0\0\0"


def test_frames_come_glued_or_in_pieces():
    """What is not whole is waited for."""
    buffer = FrameBuffer()

    assert list(buffer.receive(frame(b"one") + frame(b"") + b"\0\0")) == [b"one", b""]
    assert list(buffer.receive(b"\0\3tw")) == []
    assert list(buffer.receive(b"o")) == [b"two"]


def test_the_largest_frame_passes():
    """The C++ Fantom takes it too."""
    body = bytes(MAX_FRAME)

    assert taken(frame(body)) == [body]


def test_a_larger_frame_is_refused_by_its_four_bytes():
    """Waiting for the body would let a stranger fill memory."""
    assert taken((MAX_FRAME + 1).to_bytes(4, "big")) == ["error"]
    assert taken(b"\xff\xff\xff\xff") == ["error"]
    assert taken((MAX_FRAME + 1).to_bytes(4, "big")[:3]) == []


def test_we_never_say_a_larger_frame():
    """That would be a bug of ours, not theirs."""
    with pytest.raises(LocalProtocolError):
        frame(bytes(MAX_FRAME + 1))


@given(st.binary(max_size=300), st.sets(st.integers(0, 300)))
def test_any_bytes_give_frames_or_an_error(data, cuts):
    """Strangers' bytes raise nothing else, and the cuts mean nothing."""
    inside = {cut for cut in cuts if cut <= len(data)}

    assert taken(data, inside) == taken(data)


@given(st.lists(st.binary(max_size=40)), st.data())
def test_any_cut_gives_the_same_frames(bodies, data):
    """What was framed comes out, however the network cut it."""
    stream = b"".join(map(frame, bodies))
    cuts = data.draw(st.sets(st.integers(0, len(stream))))

    assert taken(stream, cuts) == bodies


def test_frames_before_a_wrong_length_are_not_lost():
    """What was said before the error is heard, also if both came in one piece."""
    assert taken(frame(b"said") + b"\xff\xff\xff\xff") == [b"said", "error"]
