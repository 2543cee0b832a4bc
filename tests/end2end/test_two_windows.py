"""Two real windows on a real X server, driven by keyboard and mouse."""

import pytest

from tests.end2end.screen import Screen, Window, can_show

pytestmark = pytest.mark.skipif(not can_show(), reason="NO XVFB HERE")

ON_LOOPBACK = ("--bind", "::1", "--port", "0")


@pytest.fixture
def screen():
    """An X server of this test's own."""
    with Screen() as screen:
        yield screen


@pytest.fixture
def open_window(screen, tmp_path):
    """Return a maker of windows, each with a profile of its own."""
    windows = []

    def open_one(*options):
        profile = tmp_path / f"window{len(windows)}"
        windows.append(Window(screen, profile, *ON_LOOPBACK, *options))
        # A window that is mapped later would take the keyboard from another.
        windows[-1].wait(lambda state: state["active"])
        return windows[-1]

    yield open_one
    for window in windows:
        window.kill()


def test_two_people_meet_and_write_to_each_other(open_window):
    """Paste an address, accept a request, read and answer."""
    alice, bob = open_window(), open_window()
    bob_at = bob.wait(lambda state: state["endpoint"] != "None")["endpoint"]

    alice.type(bob_at)
    alice.wait(lambda state: state["focus"] == "MessageField")
    alice.type("mae govannen")
    bob.press("Accept")
    bob.wait_for_line("mae govannen")
    bob.type("hello yourself")

    alice.wait_for_line("hello yourself")


def test_who_leaves_is_seen_to_leave(open_window):
    """A closed window ends its program with 0, and the other chat says so."""
    alice = open_window()
    bob = open_window("--set", "connections.default_action=accept")
    alice.type(bob.wait(lambda state: state["endpoint"] != "None")["endpoint"])
    alice.wait(lambda state: state["focus"] == "MessageField")

    assert bob.close() == 0

    alice.wait_for_line("left")
