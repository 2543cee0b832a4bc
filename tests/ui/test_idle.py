import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fantom.ui.idle import Idle


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    """A clock that the test turns."""
    return Clock()


@pytest.fixture
def idle(qapp, clock):
    """What watches; `idle.times` says when it was due."""
    made = Idle(clock)
    made.times = []
    made.due.connect(lambda: made.times.append(clock.now))
    yield made
    made.watch(0)


@pytest.fixture
def window(qtbot):
    """Two fields, the first of which has the keyboard."""
    made = QWidget()
    made.fields = [QLineEdit(), QLineEdit()]
    layout = QVBoxLayout(made)
    for field in made.fields:
        layout.addWidget(field)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.fields[0].setFocus()
    return made


def test_it_is_due_once_after_so_long(idle, clock):
    """And not again, for then it is locked."""
    idle.watch(60)
    for clock.now in (30, 59, 60, 61, 500):
        idle.look()

    assert idle.times == [60]


def test_0_is_never(idle, clock):
    """So is what nobody watches any more."""
    idle.watch(60)
    idle.watch(0)
    clock.now = 1e9
    idle.look()

    assert idle.times == []
    assert not idle._timer.isActive()


def test_keys_and_mouse_put_it_off(idle, clock, window):
    """In whichever field they are used, the one that came later too."""
    idle.watch(60)
    clock.now = 50
    QTest.keyClick(window.fields[0], Qt.Key.Key_A)
    window.fields[1].setFocus()
    clock.now = 100
    QTest.keyClick(window.fields[1], Qt.Key.Key_A)
    clock.now = 150
    QTest.mouseMove(window.windowHandle(), window.rect().center())
    clock.now = 200
    idle.look()
    assert idle.times == []
    clock.now = 210
    idle.look()

    assert idle.times == [210]


def test_who_wakes_the_machine_up_finds_it_locked(idle, clock, window):
    """The key that wakes it comes before any timer, and is no use of the window."""
    idle.watch(60)
    clock.now = 10_000
    QTest.keyClick(window.fields[0], Qt.Key.Key_A)

    assert idle.times == [10_000]


def test_a_timer_looks(idle, clock, qtbot):
    """Nobody has to ask."""
    idle._timer.setInterval(1)
    idle.watch(60)
    clock.now = 60
    qtbot.waitUntil(lambda: idle.times == [60])
