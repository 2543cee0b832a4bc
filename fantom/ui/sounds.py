"""Lets a short sound be heard, if the person chose that: one at a time, not often."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QProcess, QProcessEnvironment

import fantom
from fantom.settings import Settings
from fantom.sound import MOST_SECONDS, PLAY, Sound
from fantom.ui.top_bar import DO_NOT_DISTURB

_SECRET = "FANTOM_PASSPHRASE"  # noqa: S105 - the name of the variable


class Sounds(QObject):
    """Starts a process for each: `fantom.sound` says why."""

    def __init__(
        self, settings: Settings, start: Callable[[Sound], object] | None = None
    ) -> None:
        super().__init__()
        self._settings = settings
        self._start = start or start_apart
        self._pause = QDeadlineTimer()  # the next one may begin behind it
        settings.on_change(self._on_setting)

    def play(self, sound: Sound) -> None:
        """Let it be heard, unless another one may still be, or nobody wants it."""
        is_quiet = self._settings.flag(DO_NOT_DISTURB)
        is_wanted = self._settings.flag(f"sounds.{sound}") and not is_quiet
        if is_wanted and self._pause.hasExpired():
            self._pause = QDeadlineTimer(int(MOST_SECONDS * 1000))
            self._start(sound)

    def _on_setting(self, key: str) -> None:
        """Let whoever switches one on hear what they chose."""
        for sound in Sound:
            if key == f"sounds.{sound}":
                self.play(sound)


def start_apart(sound: Sound) -> None:
    """Start what plays it; nobody waits for it, or hears what it says."""
    program, *words = command(sound)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    # Python finds modules where it is started; who runs us may stand anywhere.
    process.setWorkingDirectory(str(Path(fantom.__file__).parents[1]))
    environment = QProcessEnvironment.systemEnvironment()
    environment.remove(_SECRET)
    process.setProcessEnvironment(environment)
    nothing = QProcess.nullDevice()
    process.setStandardInputFile(nothing)
    process.setStandardOutputFile(nothing)
    process.setStandardErrorFile(nothing)
    process.startDetached()


def command(sound: Sound) -> list[str]:
    """Return how this very program is started to play it, packaged or not."""
    is_packaged = getattr(sys, "frozen", False)
    return [sys.executable, *(() if is_packaged else ("-m", "fantom")), PLAY, sound]
