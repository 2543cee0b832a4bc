"""A real window whose person compares keys by clicks and keys with another program."""

import pytest

from fantom.i18n.sas_words import _NAMES
from tests.end2end.screen import Screen, Window, can_show

pytestmark = pytest.mark.skipif(not can_show(), reason="NO XVFB HERE")

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
TRUSTING = (*ON_LOOPBACK, "--set", "connections.default_action=accept")


@pytest.fixture
def screen():
    """An X server of this test's own."""
    with Screen() as screen:
        yield screen


@pytest.fixture
def window(screen, tmp_path):
    """A window of somebody."""
    made = Window(screen, tmp_path / "alice", *ON_LOOPBACK)
    made.wait(lambda state: state["active"])
    yield made
    made.kill()


@pytest.fixture
def bob(window, headless):
    """Somebody whom the window has dialled, and what he calls its person."""
    program = headless(*TRUSTING)
    window.type(program.endpoint)
    window.wait(lambda state: state["focus"] == "MessageField")
    program.alice = program.event("peer", state="online")["peer"]
    return program


def numbers_seen(window):
    """Wait until the window shows pictures; return their numbers."""
    state = window.wait(lambda state: "They match" in state["buttons"])
    named = [line for line in state["dialog"] if line in _NAMES]
    return [_NAMES.index(name) for name in named]


def focus_is(name):
    """Return what tells whether that has the keyboard."""
    return lambda state: state["focus"] == name


def test_pictures_by_keys(screen, window, bob):
    """From a shortcut to the badge, without a mouse."""
    screen.do("key", "ctrl+shift+k")
    window.wait_for_words("Verify ")
    window.wait(focus_is("Button"))
    screen.do("key", "space")
    bob.event("verification", state="asked")
    bob.call("verify.answer", peer=bob.alice, action="accept")
    theirs = bob.event("verification", state="comparing")["pictures"]

    assert numbers_seen(window) == theirs
    # To press Enter where one looks is not to say yes.
    window.wait(focus_is("SasPictures"))
    screen.do("key", "Return")
    assert "They match" in window.state["buttons"]
    screen.do("key", "Tab")
    window.wait(focus_is("Button"))
    screen.do("key", "space")
    window.wait_for_words("is verified")
    screen.do("key", "Escape")
    window.wait(lambda state: "verified" in state["buttons"])
    (row,) = bob.call("peers.list")
    assert row["trust"] == "unknown"


def test_pictures_by_clicks(window, bob):
    """From the badge to the badge; and he saw something else after all."""
    window.click("new")
    window.click("Verify…")
    window.click("Compare pictures")
    run = bob.event("verification", state="asked")["run"]
    bob.call("verify.answer", peer=bob.alice, action="accept")
    assert (
        numbers_seen(window)
        == bob.event("verification", run=run, state="comparing")["pictures"]
    )
    window.click("They match")
    window.wait(lambda state: "verified" in state["buttons"])
    bob.call("verify.confirm", peer=bob.alice, match=False)

    window.wait_for_words("Not verified")
    window.wait(lambda state: {"new", "Block…"} <= state["buttons"].keys())


def test_a_secret_that_is_asked(screen, window, bob):
    """A bar asks, the dialog takes the answer: wrong, then right."""
    for answer in ("in the pub", "at the LAKE "):
        bob.call(
            "verify.start",
            peer=bob.alice,
            method="secret",
            answer="At the lake",
            question="Where did we meet?",
        )
        window.click("Answer…")
        window.wait_for_words("Where did we meet?")
        window.wait(focus_is("QLineEdit"))
        screen.do("type", "--delay", 5, answer)
        screen.do("key", "Return")
        if answer == "in the pub":
            assert bob.event("verification", state="failed")["reason"] == "answers"
            window.wait_for_words("answers are not the same")
            window.wait_for_words("2 more tries")
    bob.event("verification", state="verified")
    window.wait(lambda state: "verified" in state["buttons"])


def test_the_number_is_typed(screen, window, bob):
    """Read from the other screen, letter by letter."""
    number = bob.call("verify.start", peer=bob.alice, method="number")["number"]
    window.click("new")
    window.click("Verify…")
    window.click("Show the number")
    window.wait(focus_is("GoalField"))
    screen.do("type", "--delay", 5, number)

    window.wait_for_words("is verified")
    window.wait(lambda state: "verified" in state["buttons"])
