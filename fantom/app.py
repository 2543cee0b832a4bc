"""Start Fantom with a window."""

import contextlib
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from fantom.errors import FantomError
from fantom.logs import start_logging
from fantom.settings import Settings
from fantom.ui import clipboard
from fantom.ui.main_window import MainWindow
from fantom.ui.speaking import Speaking
from fantom.ui.theme import STYLE

if TYPE_CHECKING:
    import asyncio

    from fantom.net.instance import Instance
    from fantom.node import Node
    from fantom.ui.crash_dialog import CrashDialog

EXIT_OK = 0
_LONGEST_WAIT_MS = 500  # for a paint: nobody may be looking


def run(
    settings: Settings, listen: "Callable[[Node], None]", invitation: str = ""
) -> int:
    """Show the window until it is closed; `listen` makes the node reachable.

    An invitation is shown, and dialled only if the person says so.
    """
    start_logging()
    application = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
    assert isinstance(application, QApplication), "a window needs one with widgets"
    application.setApplicationName("Fantom")
    application.setDesktopFileName("fantom")
    application.setQuitOnLastWindowClosed(False)
    speaking = Speaking(settings)
    window, instance = _come_into_sight(settings)
    window.offer_invitation(invitation)
    talk = partial(_talk, window, instance, listen)
    # Only now: the rooms below the window take longer to load than all before.
    from fantom import loop  # noqa: PLC0415

    code = loop.run(application, talk, CrashReports())
    speaking.stop()
    # Nothing remains of it; and Qt, which ends after Python does, could not free it.
    clipboard.clear()
    return code


class CrashReports:
    """Shows bugs in one dialog, which is made when the first one comes."""

    def __init__(self) -> None:
        self._dialog: CrashDialog | None = None

    def __call__(self, error: BaseException) -> None:
        # Hardly ever needed, so not imported at each start.
        from fantom.ui.crash_dialog import CrashDialog  # noqa: PLC0415

        if self._dialog is None:
            self._dialog = CrashDialog()
        self._dialog.add(error)


def _come_into_sight(settings: Settings) -> "tuple[MainWindow, Instance | None]":
    """Return the window, painted; what is typed meanwhile waits, and is not lost."""
    window = MainWindow(settings)
    window.start()
    if window.isVisible() and not window.isMinimized():
        seen = QEventLoop()
        window.painted.connect(seen.quit)
        QTimer.singleShot(_LONGEST_WAIT_MS, seen.quit)
        seen.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return window, _be_found(settings, window)


async def _talk(
    window: MainWindow,
    instance: "Instance | None",
    listen: "Callable[[Node], None]",
    stop: "asyncio.Event",
) -> int:
    from fantom.node import Node  # noqa: PLC0415 - as above

    node = Node(window.settings)
    window.closed.connect(stop.set)
    window.begin(node)
    window.open_up(partial(listen, node))
    await stop.wait()
    if instance is not None:
        instance.close()
    if window.panicked:
        # Nothing may hold us up now: no thread, no destructor, no other side.
        os._exit(EXIT_OK)
    window.hide()
    await node.flush()
    node.stop()
    await node.part()
    with contextlib.suppress(FantomError):  # it was told when it happened
        node.me.finish()
    return EXIT_OK


def wake(directory: Path, invitation: str = "") -> bool:
    """Bring the window of that profile to the front; False if it has none."""
    from fantom.net.instance import call_first  # noqa: PLC0415 - only for this

    # A socket wants an application, and this process has none yet.
    application = QCoreApplication.instance() or QCoreApplication([])
    woken = call_first(directory, {"do": "show", "invitation": invitation})
    del application
    return woken


def _be_found(settings: Settings, window: MainWindow) -> "Instance | None":
    from fantom.net.instance import Instance  # noqa: PLC0415 - as above

    if settings.path is None:
        return None
    instance = Instance(settings.path.parent)
    instance.called.connect(partial(_on_called, window))
    instance.listen()
    return instance


def _on_called(window: MainWindow, message: dict[str, Any]) -> None:
    if message.get("do") == "show":
        window.come_to_front()
        window.offer_invitation(str(message.get("invitation", "")))
