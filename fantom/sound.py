"""Plays one of our own sounds and ends: a process of its own does nothing else.

PortAudio aborts the process that it is in where ALSA has no configuration, waits for
as long as the sound server does, and writes to stderr.  So none of it happens where
people talk; what plays is told a name, and nothing that anybody said.
"""

import os
from enum import StrEnum
from pathlib import Path
from threading import Timer

PLAY = "play"  # what the command line of such a process begins with
MOST_SECONDS = 3.0  # then it ends, whatever the system's sound is doing


class Sound(StrEnum):
    """What there is to hear; each is a file in resources/sounds."""

    MESSAGE = "message"
    REQUEST = "request"


def play(path: Path) -> int:
    """Play a file on the system's own output; return 1 where that cannot be."""
    limit = Timer(MOST_SECONDS, os._exit, (1,))
    limit.daemon = True
    limit.start()
    try:
        _play(path)
    except (ImportError, OSError):  # not built here, or nothing to hear it with
        return 1
    finally:
        limit.cancel()
    return 0


def _play(path: Path) -> None:
    import wave  # noqa: PLC0415 - each start loads this module, and seldom plays

    import pyaudio  # noqa: PLC0415 - it may be missing, which is no reason not to run

    with wave.open(str(path), "rb") as sound:
        data = sound.readframes(sound.getnframes())
        output = pyaudio.PyAudio()
        stream = output.open(
            rate=sound.getframerate(),
            channels=sound.getnchannels(),
            format=output.get_format_from_width(sound.getsampwidth()),
            output=True,
        )
    stream.write(data)
    stream.stop_stream()  # once all of it was heard
    stream.close()
    output.terminate()
