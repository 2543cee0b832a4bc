"""Choosing a file, in a dialog that blocks no code and leaves no trace.

Qt writes where one was, and desktops what one chose.  So on Linux it is Qt's own
dialog, whose notes go nowhere.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def choose_to_open(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    """Ask for a file that exists, and call `chosen` if one is named."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def choose_several(
    parent: QWidget, title: str, chosen: Callable[[list[Path]], None]
) -> QFileDialog:
    """Ask for files that exist, and call `chosen` with those that are named."""
    dialog = _dialog(parent, title, _nothing)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: chosen([Path(path) for path in paths]))
    dialog.open()
    return dialog


def choose_folder(
    parent: QWidget, title: str, chosen: Chosen, start: Path | None = None
) -> QFileDialog:
    """Ask for a folder, and call `chosen` if one is named."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if start is not None:
        dialog.setDirectory(str(start))
    dialog.open()
    return dialog


def choose_to_save(
    parent: QWidget, title: str, name: str, chosen: Chosen
) -> QFileDialog:
    """Ask for a place for a new file; whoever writes it refuses to replace one."""
    dialog = _dialog(parent, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(name)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    if sys.platform == "linux":
        scope = QSettings.Scope.UserScope
        QSettings.setPath(QSettings.Format.NativeFormat, scope, os.devnull)
    dialog = QFileDialog(parent, title, QDir.homePath())
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, sys.platform == "linux")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    return dialog


def _nothing(_path: Path) -> None:
    """Several were asked for."""
