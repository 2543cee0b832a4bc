import pytest

from fantom.chat.typing import PeerTyping


@pytest.fixture
def typing(qapp):
    """Return somebody who is silent."""
    return PeerTyping()


def test_it_is_told_when_it_begins_and_when_it_ends(typing):
    """Once each, however often it is said."""
    told = []
    typing.changed.connect(lambda: told.append(typing.is_active))
    for change in (typing.end, typing.begin, typing.begin, typing.end, typing.end):
        change()

    assert told == [True, False]


def test_who_says_nothing_more_has_stopped(typing):
    """After a while."""
    typing.begin()
    typing._ends.timeout.emit()

    assert not typing.is_active
