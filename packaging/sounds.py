"""Makes resources/sounds/*.wav: our own, so nobody else's licence comes with them.

usage: python packaging/sounds.py [FOLDER]

A note is a sine with two faint overtones that fades like a struck bar; it begins and
ends at nothing, so that nothing clicks.
"""

import sys
import wave
from array import array
from math import exp, pi, sin
from pathlib import Path

RATE = 24_000
_LOUDEST = 0.22  # of what there is: beside music it is heard, and startles nobody
_RISE, _FALL = 0.006, 0.05  # seconds
_PARTIALS = ((1, 1.0, 9.0), (2, 0.18, 16.0), (4, 0.06, 30.0))  # times, how loud, fading
_A4 = 440.0
_FOLDER = Path(__file__).parents[1] / "resources" / "sounds"

# When each note begins, and how many half-tones above A4 it is; then the whole length.
SOUNDS = {
    "message": (((0.0, 10),), 0.42),  # one: G
    "request": (((0.0, 3), (0.17, 8)), 0.6),  # two, upwards: C and F, as a door does
}


def samples(notes: tuple[tuple[float, int], ...], seconds: float) -> "array[int]":
    """Return a sound in 16 bits."""
    values = [_at(place / RATE, notes, seconds) for place in range(int(seconds * RATE))]
    loudest = max(map(abs, values))
    made = array("h", (round(32_767 * _LOUDEST * it / loudest) for it in values))
    if sys.byteorder == "big":
        made.byteswap()
    return made


def _at(time: float, notes: tuple[tuple[float, int], ...], seconds: float) -> float:
    heard = sum(_note(time - start, tone) for start, tone in notes if time >= start)
    return heard * min(1.0, (seconds - time) / _FALL)


def _note(time: float, tone: int) -> float:
    turns = 2 * pi * _A4 * 2 ** (tone / 12) * time
    parts = (much * exp(-fade * time) * sin(n * turns) for n, much, fade in _PARTIALS)
    return min(1.0, time / _RISE) * sum(parts)


def main(folder: Path) -> None:
    """Write them."""
    for name, (notes, seconds) in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(notes, seconds).tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _FOLDER)
