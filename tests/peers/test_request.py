import secrets

import pytest

from fantom.endpoint import Endpoint
from fantom.peers.request import Request, RequestKind
from fantom.protocol.limits import MAX_HELD_BYTES, MAX_HELD_TEXTS, MAX_TEXT
from fantom.protocol.messages import Delete, Edit, TextMessage
from fantom.protocol.weight import weight_of


@pytest.fixture
def request_():
    """Return a question about somebody who came."""
    return Request(RequestKind.CONNECTION, "v1:::1", Endpoint("::1", 5000), 0.0)


def text(size, letter="x"):
    """Return a text of so many letters."""
    return TextMessage(secrets.token_bytes(8), letter * size)


def test_texts_are_held_up_to_their_number(request_):
    """Empty ones count too."""
    assert all(request_.hold(text(0)) for _ in range(MAX_HELD_TEXTS))
    assert not request_.hold(text(0))
    assert len(request_.held) == MAX_HELD_TEXTS


def test_texts_are_held_up_to_their_size(request_):
    """The largest text has room; more is weighed, not counted in letters."""
    largest = text(MAX_TEXT)
    assert request_.hold(largest)
    left = MAX_HELD_BYTES - weight_of(largest.text) - weight_of("") - 1
    assert not request_.hold(text(left // 2, "ё"))
    assert request_.hold(text(left))
    assert not request_.hold(text(1))


def test_changes_are_held_like_texts(request_):
    """Each once by its id; those without one as they come."""
    of = secrets.token_bytes(8)
    assert request_.hold(Edit(of, "x" * (MAX_TEXT - 1), of))
    assert request_.hold(Edit(of, "again", of))
    assert request_.hold(Delete(of))
    assert request_.hold(Delete(of))
    assert [type(each) for each in request_.held] == [Edit, Delete, Delete]
    assert not request_.hold(Edit(of, "x" * (MAX_HELD_BYTES - MAX_TEXT)))


def test_nobody_can_guess_its_id():
    """Each has another one."""
    ids = {
        Request(RequestKind.LEGACY, "v1:::1", Endpoint("::1", 5000), 0.0).id
        for _ in range(100)
    }

    assert len(ids) == 100
    assert min(map(len, ids)) >= 10
