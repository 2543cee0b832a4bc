"""A kept identity in a real window: made, locked, unlocked, there at a new start."""

import pytest

from tests.end2end.screen import Screen, Window, can_show

pytestmark = pytest.mark.skipif(not can_show(), reason="NO XVFB HERE")

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
PASSPHRASE = "seven ghosts in a boat"


@pytest.fixture
def screen():
    """An X server of this test's own."""
    with Screen() as screen:
        yield screen


@pytest.fixture
def open_window(screen, tmp_path):
    """Return a maker of windows of one profile, one after the other."""
    windows = []

    def open_one():
        windows.append(Window(screen, tmp_path / "me", *ON_LOOPBACK))
        windows[-1].wait(lambda state: state["active"])
        return windows[-1]

    yield open_one
    for window in windows:
        window.kill()


def write(screen, *words):
    """Type into whatever has the keyboard, with a Tab between, and press Return."""
    for place, word in enumerate(words):
        if place:
            screen.do("key", "Tab")
        screen.do("type", "--delay", 5, word)
    screen.do("key", "Return")


def is_shut(state):
    """Tell whether it asks for the passphrase, and nobody is listened to."""
    return "Go on as a ghost" in state["buttons"] and state["endpoint"] == "None"


def is_kept(state):
    """Tell whether somebody is back who listens."""
    return "Kept" in state["buttons"] and state["endpoint"] != "None"


def test_somebody_stays_the_same(screen, open_window):
    """By keys and clicks alone; the passphrase is typed into what is shown first."""
    window = open_window()
    window.press("Ghost: new at each start")
    window.press("Keep this identity…")
    window.wait(lambda state: "Cancel" in state["buttons"])
    # The button that shows the letters lies between the two fields.
    write(screen, "Alice", PASSPHRASE, "", PASSPHRASE)
    window.press("Lock now")
    window.wait(is_shut)
    write(screen, "something else")
    window.wait(lambda state: not is_shut(state))  # nothing can be pressed meanwhile
    window.wait(is_shut)
    write(screen, PASSPHRASE)
    window.wait(is_kept)
    screen.do("key", "ctrl+l")
    window.wait(is_shut)
    assert window.close() == 0

    again = open_window()
    again.wait(is_shut)
    write(screen, PASSPHRASE)
    again.wait(is_kept)
    screen.do("key", "ctrl+l")
    again.wait(is_shut)
    screen.do("key", "ctrl+shift+Delete")
    assert again.process.wait(10) == 0
