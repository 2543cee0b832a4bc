"""The one event loop: Qt's, with asyncio on top; and what ends or breaks it."""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from types import FrameType, TracebackType
from typing import Any

import qasync
from PySide6.QtCore import QCoreApplication, QSocketNotifier

from fantom.garbage import Garbage

log = logging.getLogger(__name__)

Report = Callable[[BaseException], None]


def run(
    application: QCoreApplication,
    main: Callable[[asyncio.Event], Coroutine[Any, Any, int]],
    report: Report,
) -> int:
    """Run `main` to its end and return its exit code.

    Args:
        application: the Qt application that exists already.
        main: gets an event that is set when the system asks the program to end.
        report: is told of every bug, wherever it showed: in a slot or in a task.
    """
    garbage = Garbage()  # `__main__` switched Python's own search off
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(_TaskHook(report))
    sys.excepthook = _SlotHook(report)
    with loop:
        stop = asyncio.Event()
        watch = _watch_signals(stop)
        code = loop.run_until_complete(main(stop))
        watch.setEnabled(False)
        garbage.stop()
    return int(code)


class _SlotHook:
    """What Python calls for an exception in a slot."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def __call__(
        self,
        _type: type[BaseException],
        error: BaseException,
        _traceback: TracebackType | None,
    ) -> None:
        log.error("a bug of Fantom's", exc_info=error)
        self._report(error)


class _TaskHook:
    """What asyncio calls for an exception in a task that nobody awaits."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def __call__(self, _loop: object, context: dict[str, Any]) -> None:
        error = context.get("exception") or RuntimeError(context["message"])
        log.error("a bug of Fantom's", exc_info=error)
        self._report(error)


def _watch_signals(stop: asyncio.Event) -> QSocketNotifier:
    # Python runs its handlers only between its own instructions, and Qt's loop may
    # sleep for long: Python writes to this socket at once, and Qt looks at it.
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGINT, _say_it_by_the_socket)
    signal.signal(signal.SIGTERM, _say_it_by_the_socket)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(_OnSignal(reading, writing, stop))
    return notifier


def _say_it_by_the_socket(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here, where anything may be half done.

    An event that is set while somebody begins to wait for it would wake nobody.
    """


class _OnSignal:
    """Stops once a signal wrote; keeps both ends alive as long as it is."""

    def __init__(
        self, reading: socket.socket, writing: socket.socket, stop: asyncio.Event
    ) -> None:
        self._reading, self._writing, self._stop = reading, writing, stop

    def __call__(self, *_what_and_how: object) -> None:
        self._reading.recv(4096)
        self._stop.set()
