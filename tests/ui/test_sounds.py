"""Sounds by choice: which, when, and by what."""

import sys

import pytest
from PySide6.QtCore import QDeadlineTimer

from fantom.settings import Settings
from fantom.sound import PLAY, Sound
from fantom.ui.sounds import Sounds, command
from fantom.ui.tab_strip import HOME
from tests.end2end.pulse import strength, why_deaf
from tests.ui.conftest import add_peer, receive

G = 783.99


@pytest.fixture
def settings():
    """Return what a first start has."""
    return Settings.in_memory()


@pytest.fixture
def heard():
    """Return what was to be heard."""
    return []


@pytest.fixture
def sounds(settings, heard, qapp):
    """Return what only writes down."""
    return Sounds(settings, heard.append)


def test_nothing_sounds_unless_it_was_chosen(sounds, settings, heard):
    """A new program is silent."""
    for sound in Sound:
        sounds.play(sound)
    assert heard == []
    settings.set("sounds.request", value=True)
    heard.clear()
    sounds._pause = QDeadlineTimer()
    for sound in Sound:
        sounds.play(sound)

    assert heard == [Sound.REQUEST]


def test_who_chooses_a_sound_hears_it(sounds, settings, heard):
    """Once, when it is switched on."""
    settings.set("sounds.message", value=True)
    assert heard == [Sound.MESSAGE]
    settings.set("sounds.message", value=False)
    settings.set("chat.typing", value=True)

    assert heard == [Sound.MESSAGE]


def test_do_not_disturb_silences_all(sounds, settings, heard):
    """Also the one that is chosen just then."""
    settings.set("chat.do_not_disturb", value=True)
    for sound in Sound:
        settings.set(f"sounds.{sound}", value=True)
        sounds.play(sound)

    assert heard == []


def test_many_messages_are_one_sound(sounds, settings, heard):
    """One at a time: until the last one is over for sure."""
    settings.override("sounds.message", "true")
    for _ in range(100):
        sounds.play(Sound.MESSAGE)
    assert heard == [Sound.MESSAGE]
    sounds._pause = QDeadlineTimer()
    sounds.play(Sound.MESSAGE)

    assert heard == [Sound.MESSAGE] * 2


def test_it_is_this_program_that_plays(monkeypatch):
    """As Python runs it, and as a package; it is told a name, and nothing else."""
    assert command(Sound.MESSAGE) == [sys.executable, "-m", "fantom", PLAY, "message"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert command(Sound.MESSAGE) == [sys.executable, PLAY, "message"]


@pytest.mark.skipif(bool(why_deaf()), reason=why_deaf() or "-")
def test_a_message_in_a_background_tab_is_heard(pulse, window):
    """For real; and nothing while nothing was chosen, or in do-not-disturb."""
    peer = add_peer(window.node)
    window.strip.choose(HOME)
    receive(window.node, peer, "one", 1)
    assert len(pulse.hear_out(0.5)) == 0
    window.settings.set("chat.do_not_disturb", value=True)
    window.settings.set("sounds.message", value=True)  # would be heard once, too
    receive(window.node, peer, "two", 2)
    assert len(pulse.hear_out(0.5)) == 0
    window.settings.set("chat.do_not_disturb", value=False)
    receive(window.node, peer, "three", 3)

    assert strength(pulse.hear(0.25), G) > 100
