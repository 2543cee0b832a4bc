"""What a person sees when Fantom itself is at fault."""

import traceback
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from fantom import __version__
from fantom.ui.pieces import Button, label, row

_MOST_LINES = 400


class CrashDialog(QDialog):
    """A report without anybody's words, to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Fantom has a bug"))
        self.setModal(False)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setMaximumBlockCount(_MOST_LINES)
        self.report.setAccessibleName(self.tr("Report"))
        self.copy_button = Button(self.tr("Copy report"), "primary")
        self.close_button = Button(self.tr("Close"))
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close)

    def add(self, error: BaseException) -> None:
        """Note one more bug, and come into sight."""
        self.report.appendPlainText(crash_report(error))
        self.copy_button.setText(self.tr("Copy report"))
        self.show()

    def _lay_out(self) -> None:
        self.resize(560, 380)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Something in Fantom went wrong"), "title"))
        words = self.tr(
            "This is a mistake in the program, not yours. Your conversations are still "
            "open, and you can go on. Please copy this report and send it to whoever "
            "gave you Fantom; it holds nothing that anybody wrote. If Fantom behaves "
            "oddly, quit and start it again."
        )
        layout.addWidget(label(words, "dim", wrap=True))
        layout.addWidget(self.report, 1)
        layout.addLayout(row(None, self.copy_button, self.close_button))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Copied"))


def crash_report(error: BaseException) -> str:
    """Return the error's type and the places in the code; never its words."""
    places = [
        f"  {Path(frame.filename).parent.name}/{Path(frame.filename).name}:"
        f"{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    head = f"Fantom {__version__}: {type(error).__name__}"
    return "\n".join([head, *places])
