import pytest

from fantom.endpoint import Endpoint
from fantom.peers.request import Request, RequestKind
from fantom.protocol.limits import MAX_HELD_BYTES, MAX_HELD_TEXTS
from fantom.protocol.messages import TextMessage


@pytest.fixture
def request_():
    """Return a question about somebody who came."""
    return Request(RequestKind.CONNECTION, "v1:::1", Endpoint("::1", 5000), 0.0)


def text(size):
    """Return a text of so many bytes."""
    return TextMessage(b"", "x" * size)


def test_texts_are_held_up_to_their_number(request_):
    """Empty ones count too."""
    assert all(request_.hold(text(0)) for _ in range(MAX_HELD_TEXTS))
    assert not request_.hold(text(0))
    assert len(request_.held) == MAX_HELD_TEXTS


def test_texts_are_held_up_to_their_size(request_):
    """In bytes, not in letters."""
    assert request_.hold(text(MAX_HELD_BYTES - 2))
    assert not request_.hold(TextMessage(b"", "€"))
    assert request_.hold(TextMessage(b"", "ё"))
    assert not request_.hold(text(1))


def test_nobody_can_guess_its_id():
    """Each has another one."""
    ids = {
        Request(RequestKind.LEGACY, "v1:::1", Endpoint("::1", 5000), 0.0).id
        for _ in range(100)
    }

    assert len(ids) == 100
    assert min(map(len, ids)) >= 10
