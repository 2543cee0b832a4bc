"""A real X server without a monitor, and real windows in it."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path

from tests.end2end.headless import PATIENCE

PROGRAMS = ("Xvfb", "openbox", "xdotool")


def can_show():
    """Whether this machine has what a window without a monitor needs."""
    return all(shutil.which(program) for program in PROGRAMS)


class Screen:
    """An X server that chooses its own number, with a window manager."""

    def __enter__(self):
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24",
             "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        self.environment = os.environ | {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
        }
        self._manager = subprocess.Popen(
            ["openbox"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return self

    def __exit__(self, *_error):
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE)

    def do(self, *words):
        """Let xdotool act as the person would, and return what it says."""
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout


class Window:
    """One program with a window, and what can be seen in it."""

    def __init__(self, screen, profile, *options, prefix=()):
        command = [*prefix, sys.executable, "-m", "tests.end2end.observed_window"]
        self._screen = screen
        self.process = subprocess.Popen(
            [*command, "--profile", str(profile), *options],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=screen.environment,
        )
        self._states = queue.Queue()
        self.state = {}
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._states.put(json.loads(line))

    def wait(self, fits):
        """Return the first state of the window that fits."""
        while not (self.state and fits(self.state)):
            self.state = self._states.get(timeout=PATIENCE)
        return self.state

    def wait_for_line(self, text):
        """Wait until `text` can be read in the chat in front."""
        return self.wait(lambda state: any(text in line for line in state["lines"]))

    def activate(self):
        """Bring it to the front."""
        (number, *_) = self._screen.do(
            "search", "--sync", "--all", "--onlyvisible",
            "--pid", self.process.pid, "--name", "^Fantom$",
        ).split()  # fmt: skip
        self._screen.do("windowactivate", "--sync", number)
        self.wait(lambda state: state["active"])

    def type(self, text):
        """Type a line and press Return."""
        self.activate()
        self._screen.do("type", "--delay", 5, text)
        self._screen.do("key", "Return")

    def press(self, button):
        """Click on the button with that text."""
        self.wait(lambda state: button in state["buttons"])
        self.activate()
        while not self._states.empty():  # it may have moved meanwhile
            self.state = self._states.get()
        self._screen.do("mousemove", *self.state["buttons"][button], "click", 1)

    def drag(self, start, *places):
        """Pull from there over these places, and let go at the last."""
        self.activate()
        self._screen.do("mousemove", *start, "mousedown", 1)
        for x, y in places:
            for apart in (20, 10, 0):  # a drag begins, and is told, by moves
                self._screen.do("mousemove", "--sync", x + apart, y + apart)
            yield
        self._screen.do("mouseup", 1)

    def click(self, button):
        """Click on a button of whatever window is in front."""
        self.wait(lambda state: button in state["buttons"])
        self._screen.do("mousemove", *self.state["buttons"][button], "click", 1)

    def wait_for_words(self, text):
        """Wait until a dialog says `text`."""
        return self.wait(lambda state: any(text in line for line in state["dialog"]))

    def close(self):
        """Close it as the window manager does, and return the exit code."""
        self.activate()
        self._screen.do("key", "ctrl+q")
        return self.process.wait(PATIENCE)

    def kill(self):
        """End it without any goodbye."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self.process.stdout.close()
