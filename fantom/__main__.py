"""`python -m fantom`: chooses the face."""

import builtins
import gc
import os
import signal
import sys
from functools import partial

from fantom.memory_only import forbid_core_dumps


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    prepare()
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
