"""`python -m fantom`: chooses the face."""

import builtins
import gc
import os
import signal
import sys
from functools import partial

from fantom.memory_only import forbid_core_dumps
from fantom.sound import PLAY, Sound, play


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    prepare()
    if sys.argv[1:2] == [PLAY]:  # before Qt is loaded: a sound should come at once
        return play_sound(sys.argv[2:])
    from fantom import cli  # noqa: PLC0415 - it imports Qt

    arguments = cli.parse(sys.argv[1:])
    if cli.needs_no_window(arguments):
        return cli.run(arguments)
    if not cli.has_display():
        return cli.run_without_display()
    # Only now: importing the window takes longer than all of headless.
    from fantom.app import run, wake  # noqa: PLC0415

    invitation = cli.invitation(arguments)
    show = partial(run, invitation=invitation)
    return cli.start(arguments, show, partial(wake, invitation=invitation))


def play_sound(words: list[str]) -> int:
    """Play one of our sounds, as the window asks a process of its own to do."""
    from fantom.ui.resources import resource  # noqa: PLC0415 - no window needs it yet

    known = [sound for sound in Sound if words == [sound]]
    return play(resource(f"sounds/{known[0]}.wav")) if known else 2


def prepare() -> None:
    """Do what must be done before anything else is loaded."""
    # Until the loop watches signals: Python's own handler raises in the middle of
    # importing Qt, which then aborts.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _hold_standard_streams()
    forbid_core_dumps()
    # What is loaded stays, and to look through it again and again for garbage takes a
    # tenth of the time; once the loop runs, `garbage` looks.
    gc.disable()
    _import_as_python_does()


def _import_as_python_does() -> None:
    # PySide's import reads the source of each module that comes after it, to see
    # whether that wants features of PySide, and keeps it in memory.  None of ours does.
    pythons = builtins.__import__
    import PySide6  # noqa: F401, PLC0415 - it is what puts its own there

    builtins.__import__ = pythons


def _hold_standard_streams() -> None:
    # A file that we open would take the number of a stream that was closed, and what
    # people say would be written into it.
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    sys.exit(main())
