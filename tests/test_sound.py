import runpy
import sys
import wave
from array import array
from pathlib import Path

import pytest

from fantom import __main__, sound
from fantom.sound import Sound, play
from fantom.ui.resources import resource

ROOT = Path(__file__).parents[1]
MOST_BYTES = 30 * 1024


@pytest.mark.parametrize("which", Sound)
def test_a_sound_is_short_and_small(which):
    """16 bits, one channel; it begins and ends in silence, and is not loud."""
    path = resource(f"sounds/{which}.wav")
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        seconds = file.getnframes() / file.getframerate()
        samples = array("h", file.readframes(file.getnframes()))

    assert path.stat().st_size < MOST_BYTES
    assert 0.2 < seconds < 0.7
    assert max(map(abs, (samples[0], samples[-1]))) < 50
    assert 2_000 < max(map(abs, samples)) < 10_000


def test_the_script_makes_what_is_there(tmp_path):
    """Nobody's licence comes with them; a libm may round another way."""
    script = runpy.run_path(str(ROOT / "packaging" / "sounds.py"))
    script["main"](tmp_path)
    assert set(script["SOUNDS"]) == set(Sound)

    for which in Sound:
        with (
            wave.open(str(tmp_path / f"{which}.wav")) as made,
            wave.open(str(resource(f"sounds/{which}.wav"))) as kept,
        ):
            assert made.getparams() == kept.getparams()
            pairs = (array("h", it.readframes(it.getnframes())) for it in (made, kept))
            apart = (abs(one - other) for one, other in zip(*pairs, strict=True))
            assert max(apart) <= 1


def test_without_pyaudio_it_is_silent(monkeypatch):
    """It may not have been built, which is no reason not to run."""
    monkeypatch.setitem(sys.modules, "pyaudio", None)

    assert play(resource("sounds/message.wav")) == 1


class Output:
    """What PyAudio gives where a person has no loudspeaker."""

    def get_format_from_width(self, width):
        return width

    def open(self, **_facts):
        raise OSError(-9996, "Invalid output device")


def test_without_a_loudspeaker_it_is_silent(monkeypatch):
    """Nothing is said: nobody waits for it."""
    monkeypatch.setitem(sys.modules, "pyaudio", sound)
    monkeypatch.setattr(sound, "PyAudio", Output, raising=False)

    assert play(resource("sounds/message.wav")) == 1


def test_the_command_line_plays_before_anything_is_loaded(monkeypatch):
    """By the name of a sound only."""
    played = []
    monkeypatch.setattr(__main__, "play", lambda path: played.append(path.name) or 0)
    monkeypatch.setattr(__main__, "prepare", lambda: None)
    for words, code in ((["message"], 0), (["nonsense"], 2), ([], 2)):
        monkeypatch.setattr(sys, "argv", ["fantom", "play", *words])
        assert __main__.main() == code

    assert played == ["message.wav"]
