import contextlib
import json

import pytest

from fantom.headless.outbox import Outbox

HERE, THERE = "::1", "::2"


@pytest.fixture
def written():
    """What the client has read."""
    return []


@pytest.fixture
def outbox(written):
    """Return an outbox; events are written by their number."""

    def write(data):
        for line in data.splitlines():
            is_event = line.startswith(b"{")
            written.append(json.loads(line)["params"] if is_event else line)

    return Outbox(write)


def test_events_are_written_at_once(outbox, written):
    """In order."""
    outbox.notify(HERE, 1)
    outbox.notify(THERE, 2)

    assert written == [1, 2]


def test_an_answer_goes_before_the_events_that_it_causes(outbox, written):
    """Whomever they are about."""
    with outbox.answering():
        outbox.notify(HERE, 1)
        outbox.notify(THERE, 2)
        outbox.answer(b"answer")

    assert written == [b"answer", 1, 2]


def test_a_dial_keeps_only_its_own_events_back(outbox, written):
    """Others need not wait for fifteen seconds."""
    with outbox.dialling(HERE):
        outbox.notify(HERE, 1)
        outbox.notify(THERE, 2)
        outbox.notify("", 3)
        outbox.answer(b"answer")
        assert written == [2, 3, b"answer"]

    assert written == [2, 3, b"answer", 1]


def test_two_dials_to_one_address(outbox, written):
    """The events wait for both answers."""
    first, second = outbox.dialling(HERE), outbox.dialling(HERE)
    first.__enter__()
    second.__enter__()
    outbox.notify(HERE, 1)
    first.__exit__(None, None, None)
    assert written == []
    second.__exit__(None, None, None)
    assert written == [1]
    outbox.notify(HERE, 2)
    assert written == [1, 2]


def test_another_answer_does_not_let_them_go(outbox, written):
    """`node.status` while a dial goes on."""
    with outbox.dialling(HERE):
        outbox.notify(HERE, 1)
        with outbox.answering():
            outbox.notify(HERE, 2)
            outbox.notify(THERE, 3)
            outbox.answer(b"status")
        assert written == [b"status", 3]
        outbox.answer(b"dialled")

    assert written == [b"status", 3, b"dialled", 1, 2]


def test_a_dial_that_ends_within_an_answer_waits_for_it(outbox, written):
    """The order of the events stays."""
    dial = outbox.dialling(HERE)
    dial.__enter__()
    with outbox.answering():
        outbox.notify(HERE, 1)
        dial.__exit__(None, None, None)
        assert written == []

    assert written == [1]


def test_a_failure_keeps_nothing_back(outbox, written):
    """Whatever happened in the block."""
    for block in (outbox.answering(), outbox.dialling(HERE)):
        with contextlib.suppress(ZeroDivisionError), block:
            outbox.notify(HERE, 1)
            raise ZeroDivisionError
    outbox.notify(HERE, 2)

    assert written == [1, 1, 2]
