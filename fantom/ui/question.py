"""Something to decide before it is done; the rest of the window goes on meanwhile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from fantom.ui.pieces import Button, label, row

_WIDTH = 460


class Question(QDialog):
    """A sentence, what follows from it, and answers; Escape means no.

    It asks over one window and blocks no code: connect to `agreed`, then `open`.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(_WIDTH)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.buttons: QHBoxLayout = row(None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(self.body)
        layout.addLayout(self.buttons)

    def say(self, title: str, detail: str = "") -> None:
        """Say what is asked, and what follows from a yes."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body.addWidget(label(title, "title", wrap=True))
        if detail:
            self.body.addWidget(label(detail, "point", wrap=True))

    def warn(self, words: str) -> None:
        """Say what to be careful about."""
        self.body.addWidget(label(words, "warning", wrap=True))

    def answer_yes(self, words: str) -> Button:
        """Add the button that agrees."""
        button = self.answer(words, "primary")
        button.clicked.connect(self._agree)
        return button

    def answer_no(self, words: str) -> Button:
        """Add the button that changes nothing; Return and Escape press it."""
        button = self.answer(words)
        button.clicked.connect(self.reject)
        button.setDefault(True)
        button.setFocus()
        return button

    def answer(self, words: str, look: str = "") -> Button:
        """Add a button."""
        button = Button(words, look)
        self.buttons.addWidget(button)
        return button

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()
