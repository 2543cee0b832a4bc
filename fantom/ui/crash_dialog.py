"""What a person sees when Fantom itself is at fault."""

import traceback
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from fantom import __version__
from fantom.ui.licences import versions
from fantom.ui.pieces import Button, CopyButton, fit_height, label, row

_MOST_LINES = 400
_SIZE = 600, 440


class CrashDialog(QDialog):
    """A report without anybody's words, to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setMaximumBlockCount(_MOST_LINES)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setObjectName("report")
        self.copy_button = CopyButton("", self.report.toPlainText, "primary")
        self.close_button = Button("")
        self._title = label("", "title", wrap=True)
        self._words = label("", "point", wrap=True)
        self._how = label("", "dim", wrap=True)
        self._lay_out()
        self.resize(*_SIZE)
        self._retranslate()
        self.close_button.clicked.connect(self.close)

    def add(self, error: BaseException) -> None:
        """Note one more bug, and come into sight."""
        self.report.appendPlainText(crash_report(error))
        self.copy_button.rest()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Fantom has a bug"))
        self.report.setAccessibleName(self.tr("Report"))
        self.copy_button.set_words(self.tr("Copy report"))
        self.close_button.setText(self.tr("Close"))
        self._title.setText(self.tr("Something in Fantom went wrong"))
        self._words.setText(
            self.tr(
                "This is a mistake in the program, not yours. Your conversations are "
                "still open, and you can go on. If Fantom behaves oddly, quit and "
                "start it again."
            )
        )
        self._how.setText(
            self.tr(
                "To report it: copy the lines below and send them to whoever gave you "
                "Fantom, with a word on what you did just before. They name places in "
                "the program, and nothing that anybody wrote."
            )
        )
        fit_height(self, self.width(), self.height())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        for words in (self._title, self._words, self._how):
            layout.addWidget(words)
        layout.addWidget(self.report, 1)
        layout.addLayout(row(None, self.copy_button, self.close_button))


def crash_report(error: BaseException) -> str:
    """Return the error's type and the places in the code; never its words."""
    places = [
        f"  {Path(frame.filename).parent.name}/{Path(frame.filename).name}:"
        f"{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    head = f"Fantom {__version__}: {type(error).__name__}"
    return "\n".join([head, *places, f"  {versions()}"])
