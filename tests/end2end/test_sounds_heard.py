"""Sounds that really arrive where a person would hear them."""

import subprocess
import sys
from pathlib import Path

import pytest

from fantom.sound import Sound
from fantom.ui.sounds import command, start_apart
from tests.end2end.pulse import strength, why_deaf

ROOT = Path(__file__).parents[2]
G, C, F = 783.99, 523.25, 698.46  # what packaging/sounds.py plays
OTHER = 600.0

pytestmark = pytest.mark.skipif(bool(why_deaf()), reason=why_deaf() or "-")


@pytest.mark.parametrize(
    ("sound", "pitches", "seconds"),
    [(Sound.MESSAGE, [G], 0.25), (Sound.REQUEST, [C, F], 0.4)],
)
def test_each_sound_arrives(pulse, sound, pitches, seconds):
    """From a process of its own, which nobody waits for; with the notes that it has."""
    start_apart(sound)
    heard = pulse.hear(seconds)

    others = strength(heard, OTHER)
    assert all(strength(heard, pitch) > 5 * others for pitch in pitches)


@pytest.mark.parametrize(
    "environment",
    [{"ALSA_CONFIG_PATH": "/nowhere"}, {"PULSE_SERVER": "unix:/nowhere"}, {}],
    ids=["ALSA has no configuration", "no server", "as it is here"],
)
def test_where_nothing_can_be_heard_only_the_child_ends(environment, tmp_path):
    """PortAudio may abort it; it says nothing that anybody sees, and dumps nothing."""
    child = subprocess.run(
        command(Sound.MESSAGE),
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        timeout=30,
        check=False,
    )

    assert child.returncode != 2
    assert not [it for it in tmp_path.iterdir() if "core" in it.name]


def test_nothing_else_is_played():
    """The command is ours alone: it takes no path, and no other name."""
    for words in (["play"], ["play", "../fonts"], ["play", "message", "x"]):
        child = subprocess.run(
            [sys.executable, "-m", "fantom", *words], cwd=ROOT, check=False
        )
        assert child.returncode == 2
