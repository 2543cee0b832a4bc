"""Copying, so that no clipboard manager is asked to keep it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

# What password managers say: KDE's Klipper and others, macOS's, Windows's history.
_DO_NOT_KEEP = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'
    "": b"1",
}
_ALONE = ("offscreen", "minimal")  # platforms that do not know who owns a copy


def copy(text: str) -> None:
    """Put `text` on the clipboard."""
    QGuiApplication.clipboard().setMimeData(_passing(text))


def select(text: str) -> None:
    """Put `text` where X's middle button takes it from, if there is such a place."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        clipboard.setMimeData(_passing(text), QClipboard.Mode.Selection)


def clear() -> None:
    """Clear what we copied; what others copied is theirs."""
    board = QGuiApplication.clipboard()
    is_lonely = QGuiApplication.platformName() in _ALONE
    if board.ownsClipboard() or is_lonely:
        board.clear()
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)


def _passing(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    for kind, value in _DO_NOT_KEEP.items():
        data.setData(kind, value)
    return data
