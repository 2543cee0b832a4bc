"""What nobody refers to is destroyed by the thread that made it."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from fantom.garbage import Garbage


class Cycle(QObject):
    """Refers to itself, as what has a slot of its own often does."""

    def __init__(self):
        super().__init__()
        self.itself = self


@pytest.fixture
def garbage(qapp):
    """What looks for it."""
    garbage = Garbage()
    yield garbage
    garbage.stop()


def cycle_and_its_end(ends):
    """Make garbage, and note in which thread it ends."""
    made = Cycle()
    weakref.finalize(made, lambda: ends.append(threading.get_ident()))


def many_objects():
    """Return more than Python lets be made without a look."""
    return [[] for _ in range(100_000)]


def test_other_threads_destroy_nothing(garbage):
    """However much they make."""
    ends = []
    cycle_and_its_end(ends)

    kept = []
    thread = threading.Thread(target=lambda: kept.extend(many_objects()))
    thread.start()
    thread.join()
    assert ends == []

    garbage.collect()
    assert ends == [threading.get_ident()]
    assert kept


def test_it_looks_only_when_something_is_due(garbage):
    """A look through everything, once a second, would be felt."""
    gc.collect()
    ends = []
    cycle_and_its_end(ends)

    garbage.collect()
    assert ends == []

    gc.collect()
    assert len(ends) == 1


def test_it_looks_by_itself(garbage, qtbot):
    """Nobody has to ask."""
    ends = []
    cycle_and_its_end(ends)
    kept = many_objects()

    qtbot.waitUntil(lambda: len(ends) == 1)
    assert kept
