"""What the program tells whoever runs it: stderr, and never a file.

The rule for every line: no names, no keys and no addresses above DEBUG, and nothing
that a person wrote at any level.
"""

import logging
import traceback
from types import TracebackType
from typing import TextIO

_Exception = (
    tuple[type[BaseException], BaseException, TracebackType | None]
    | tuple[None, None, None]
)


class _WordlessFormatter(logging.Formatter):
    """One line a record, and exceptions without their words."""

    def formatException(self, ei: _Exception) -> str:
        """Say what kind of exception it was and where, but not what it says.

        The words of an exception often quote the data that it choked on.
        """
        kind, _, trace = ei
        name = kind.__name__ if kind is not None else "no exception"
        return "".join(traceback.format_tb(trace)) + name


def start_logging(level: str = "WARNING", stream: TextIO | None = None) -> None:
    """Show the program's log from `level` up on `stream`, which is stderr if None.

    Starting again replaces what was started before.

    Raises:
        ValueError: there is no such level.
    """
    logger = logging.getLogger("fantom")
    logger.setLevel(level)
    for old in tuple(logger.handlers):
        logger.removeHandler(old)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        _WordlessFormatter(
            "%(asctime)s %(levelname)s %(name)s: %(message)s", datefmt="%H:%M:%S"
        )
    )
    logger.addHandler(handler)
