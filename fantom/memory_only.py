"""Keeps what people say in memory: no dump of it, and nobody else may look.

A core dump is the whole memory of a program, written to a file when it dies.  On Linux
a program that is not dumpable also cannot be traced, nor its memory read, by other
programs of the same person (only by root).
"""

import contextlib
import ctypes
import sys

_PR_SET_DUMPABLE = 4
# Windows: SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX.
_NO_ERROR_BOXES = 0x0001 | 0x0002 | 0x8000


def forbid_core_dumps() -> bool:
    """Switch off whatever of that this system has; return whether it could be done.

    On Windows the box that offers to send a report goes; a dump that somebody asked
    the system for beforehand (LocalDumps in the registry) cannot be refused.
    """
    limited = _limit_cores()
    # The limit alone doesn't bind a kernel that hands dumps to a program.
    return _become_undumpable() and limited if sys.platform == "linux" else limited


if sys.platform == "win32":

    def _limit_cores() -> bool:
        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOXES)
        return True

else:
    import resource

    def _limit_cores() -> bool:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            return True
        return False


def _become_undumpable() -> bool:
    try:
        prctl = ctypes.CDLL(None, use_errno=True).prctl
    except (OSError, AttributeError):
        return False
    return int(prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)) == 0
