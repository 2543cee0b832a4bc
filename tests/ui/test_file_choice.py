import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from fantom.ui.file_choice import choose_to_open, choose_to_save

application = QApplication([])
window, chosen = QWidget(), []
dialog = choose_to_open(window, "Open", chosen.append)
dialog.setDirectory({folder!r})
application.processEvents()
dialog.findChild(QLineEdit).setText("chosen")
dialog.accept()
dialog = choose_to_save(window, "Save", "name", chosen.append)
application.processEvents()
dialog.accept()
application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print(len(window.findChildren(QFileDialog)), *chosen)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="THE SYSTEM HAS ITS OWN DIALOG")
def test_it_writes_down_nothing(tmp_path):
    """Neither where one was nor what one chose; that alone is told."""
    home, folder = tmp_path / "home", tmp_path / "folder"
    home.mkdir()
    folder.mkdir()
    (folder / "chosen").write_text("")
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
    said = subprocess.check_output(
        [sys.executable, "-c", PROGRAM.format(folder=str(folder))],
        env=os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
        timeout=60,
    )

    assert said.split() == ["0", str(folder / "chosen"), str(home / "name")]
    assert [path for path in home.rglob("*") if "cache" not in str(path)] == []
