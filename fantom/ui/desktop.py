"""What the desktop around us does with what has arrived: open it, show where it is."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from fantom.file_errors import CannotOpen

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_FILE_MANAGER = "org.freedesktop.FileManager1"
_FILE_MANAGER_PATH = "/org/freedesktop/FileManager1"
_PATIENCE_MS = 2_000  # then we open the folder ourselves


async def open_path(path: Path) -> None:
    """Let the system open it, in whatever program it has for that.

    Raises:
        CannotOpen: it is gone, or there is no such program.
    """
    await _check(path)
    _open(path)


async def show_path(path: Path) -> None:
    """Show it in a file manager, selected; or at least the folder that it is in.

    Raises:
        CannotOpen: it is gone, or there is no file manager.
    """
    await _check(path)
    if not await _select(path):
        _open(path.parent)


async def ask_file_manager(path: Path, bus: "QDBusConnection") -> bool:
    """Whether somebody on that bus shows it, selected.

    Source: the specification "File Manager D-Bus Interface" of freedesktop.org.
    """
    from PySide6.QtDBus import (  # noqa: PLC0415 - seldom wanted
        QDBusMessage,
        QDBusPendingCallWatcher,
    )

    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        _FILE_MANAGER, _FILE_MANAGER_PATH, _FILE_MANAGER, "ShowItems"
    )
    call.setArguments([[path.as_uri()], ""])
    watcher = QDBusPendingCallWatcher(bus.asyncCall(call, _PATIENCE_MS))
    answered = asyncio.Event()
    watcher.finished.connect(answered.set)
    await answered.wait()
    return not watcher.isError()


async def _select(path: Path) -> bool:
    match sys.platform:
        case "win32":
            return _start("explorer", "/select,", str(path))
        case "darwin":
            return _start("open", "-R", str(path))
        case _:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

            return await ask_file_manager(path, QDBusConnection.sessionBus())


def _start(program: str, *words: str) -> bool:
    is_started, _process = QProcess.startDetached(program, words)
    return is_started


async def _check(path: Path) -> None:
    if not await asyncio.to_thread(path.exists):
        raise CannotOpen(str(path))


def _open(path: Path) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise CannotOpen(str(path))
