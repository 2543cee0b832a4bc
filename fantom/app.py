"""Start Fantom with a window."""

import asyncio
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from fantom import loop
from fantom.errors import FantomError
from fantom.logs import start_logging
from fantom.node import Node
from fantom.settings import Settings
from fantom.ui.crash_dialog import CrashDialog
from fantom.ui.main_window import MainWindow

EXIT_OK = 0


def run(settings: Settings, listen: Callable[[Node], None]) -> int:
    """Show the window until it is closed; `listen` makes the node reachable."""
    start_logging()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication), "a window needs one with widgets"
    application.setApplicationName("Fantom")
    application.setDesktopFileName("fantom")
    application.setQuitOnLastWindowClosed(False)
    return loop.run(application, partial(_show, settings, listen), CrashReports())


class CrashReports:
    """Shows bugs in one dialog, which is made when the first one comes."""

    def __init__(self) -> None:
        self._dialog: CrashDialog | None = None

    def __call__(self, error: BaseException) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog()
        self._dialog.add(error)


async def _show(
    settings: Settings, listen: Callable[[Node], None], stop: asyncio.Event
) -> int:
    node = Node(settings)
    window = MainWindow(node)
    window.closed.connect(stop.set)
    window.show()
    try:
        listen(node)
    except FantomError as error:
        window.show_problem(error)
    await stop.wait()
    window.hide()
    await node.flush()
    node.stop()
    return EXIT_OK
