"""A message dragged by a real mouse, through a real X server."""

import pytest

from tests.end2end.screen import Screen, Window, can_show

pytestmark = pytest.mark.skipif(not can_show(), reason="NO XVFB HERE")

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
NOTES, SAID, KEPT = "Notes to yourself", "mae govannen", "ask about the scan"


@pytest.fixture
def screen():
    """An X server of this test's own."""
    with Screen() as screen:
        yield screen


@pytest.fixture
def two(screen, tmp_path):
    """Return two windows whose people talk; Alice's tab of Bob is in front."""
    windows = []
    for name in ("Alice", "Bob"):
        options = (*ON_LOOPBACK, "--set", f"name={name}")
        accept = ("--set", "connections.default_action=accept")
        windows.append(Window(screen, tmp_path / name, *options, *accept))
        windows[-1].wait(lambda state: state["active"])
    alice, bob = windows
    alice.type(bob.wait(lambda state: state["endpoint"] != "None")["endpoint"])
    alice.wait(lambda state: state["focus"] == "MessageField")
    alice.type(SAID)
    alice.wait_for_line(SAID)
    yield alice, bob
    for window in windows:
        window.kill()


def foot(window, text):
    """Return where the time of that line stands."""
    state = window.wait_for_line(text)
    (place,) = [n for n, line in enumerate(state["lines"]) if text in line]
    return state["feet"][place]


def test_a_message_is_dragged_to_notes_and_a_note_to_a_chat(screen, two):
    """The first is dropped on the tab; the second opens the tab by resting on it."""
    alice, bob = two
    alice.activate()
    screen.do("key", "ctrl+shift+n")
    alice.wait(lambda state: NOTES in state["tabs"])
    alice.type(KEPT)
    alice.wait_for_line(KEPT)
    screen.do("key", "ctrl+2")
    start = foot(alice, SAID)
    for _ in alice.drag(start, alice.state["tabs"][NOTES]):
        pass
    alice.wait(lambda it: any(KEPT in line for line in it["lines"]))
    alice.wait_for_line(SAID)

    start, middle = foot(alice, KEPT), (640, 400)
    for step in alice.drag(start, alice.state["tabs"]["Bob"], middle):
        del step
        alice.wait(lambda it: not any(KEPT in line for line in it["lines"]))
    alice.wait_for_line(KEPT)
    bob.activate()
    screen.do("key", "ctrl+2")
    bob.wait_for_line(KEPT)
