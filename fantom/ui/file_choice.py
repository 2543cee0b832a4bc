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
