"""Gone in under a second: nothing on the screen, nothing in memory."""

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from fantom.node import Node

_HEADLESS = ("offscreen", "minimal")  # platforms that do not know who owns a copy


def wipe_everything(node: Node) -> None:
    """Hide every window, forget everybody, take back what was copied."""
    for window in QApplication.topLevelWidgets():
        window.hide()
    node.panic()
    clear_clipboard()
    QGuiApplication.sync()


def clear_clipboard() -> None:
    """Clear what we copied; what others copied is theirs."""
    clipboard = QGuiApplication.clipboard()
    is_lonely = QGuiApplication.platformName() in _HEADLESS
    if clipboard.ownsClipboard() or is_lonely:
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
