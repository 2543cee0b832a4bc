"""A real PulseAudio with a null sink, and what was heard there."""

import os
import shutil
import subprocess
import threading
import time
from array import array
from importlib.util import find_spec
from math import cos, hypot, pi, sin

from tests.end2end.headless import PATIENCE

RATE = 24_000
LOUD = 300  # of 32,767: a null sink is quite silent
_LOOK = 0.01
_SINK = "ear"


def why_deaf():
    """Return why nothing can be heard here, or nothing."""
    missing = [it for it in ("pulseaudio", "parec") if shutil.which(it) is None]
    if missing:
        return f"NO {missing[0].upper()} HERE"
    return "" if find_spec("pyaudio") else "PYAUDIO WAS NOT BUILT HERE"


class Pulse:
    """A server of its own for sound, and an ear at its only output."""

    def __init__(self, folder):
        self._folder = folder
        self._heard = bytearray()
        for name in ("home", "run"):
            (folder / name).mkdir(mode=0o700)
        self.environment = {
            "HOME": str(folder / "home"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PULSE_SERVER": f"unix:{folder / 'socket'}",
        }

    def __enter__(self):
        script = self._folder / "script.pa"
        script.write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1"
            f" socket={self._folder / 'socket'}\n"
            f"load-module module-null-sink rate=48000 sink_name={_SINK}\n"
        )
        self._server = self._start(
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"),
            *("--disallow-exit", "--use-pid-file=no", "-F", script),
        )
        self._until((self._folder / "socket").exists)
        # A null sink stands still until somebody listens.
        self._ear = self._start(
            *("parec", "--latency-msec=20", f"--device={_SINK}.monitor"),
            *("--channels=1", f"--rate={RATE}", "--format=s16le"),
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._until(lambda: self._heard)
        return self

    def __exit__(self, *_error):
        for process in (self._ear, self._server):
            process.kill()
            process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        self._ear.stdout.close()
        self._server.stdout.close()

    def hear_out(self, seconds):
        """Return what is loud by the time that so much more was heard."""
        wanted = len(self._heard) + int(seconds * RATE) * 2
        self._until(lambda: len(self._heard) >= wanted)
        return self._loud()

    def hear(self, seconds):
        """Wait until so much was loud, and return it."""
        self._until(lambda: len(self._loud()) >= seconds * RATE)
        return self._loud()

    def _loud(self):
        samples = array("h", bytes(self._heard[: len(self._heard) // 2 * 2]))
        loud = [place for place, it in enumerate(samples) if abs(it) > LOUD]
        return samples[loud[0] : loud[-1]] if loud else samples[:0]

    def _start(self, *words):
        return subprocess.Popen(
            [str(word) for word in words],
            env=os.environ | self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _listen(self):
        while some := self._ear.stdout.read1(1 << 14):
            self._heard += some

    def _until(self, is_so):
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < deadline
            time.sleep(_LOOK)  # the other process knows no signals of ours


def strength(samples, pitch):
    """Return how much of that pitch is in a sound (Goertzel's way, by hand)."""
    turn = 2 * pi * pitch / RATE
    real = sum(it * cos(turn * place) for place, it in enumerate(samples))
    imaginary = sum(it * sin(turn * place) for place, it in enumerate(samples))
    return hypot(real, imaginary) / max(len(samples), 1)
