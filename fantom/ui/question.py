"""Something to decide before it is done; the rest of the window goes on meanwhile."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fantom.ui.pieces import Button, fit_height, label, row

_WIDTH = 460


class Question(QDialog):
    """A sentence, what follows from it, and answers; Escape means no.

    It asks over one window and blocks no code: connect to `agreed`, then `open`.
    Whoever asks says it in `_retranslate`, again whenever the language changes.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(_WIDTH)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._title = label("", "title", wrap=True)
        self._detail = label("", "point", wrap=True)
        self._detail.hide()
        self.body.addWidget(self._title)
        self.body.addWidget(self._detail)
        self.buttons: QHBoxLayout = row(None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(self.body)
        layout.addLayout(self.buttons)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._fit()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Be as wide as always, but for answers that need more; as high as needed."""
        layout = self.layout()
        assert layout is not None, "it has words"
        self.setMinimumSize(0, 0)
        width = max(_WIDTH, layout.minimumSize().width())
        self.setMaximumWidth(width)
        self.setMinimumWidth(width)
        fit_height(self, width)

    def _retranslate(self) -> None:
        """Say everything in the language of now."""

    def say(self, title: str, detail: str = "") -> None:
        """Say what is asked, and what follows from a yes."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def warn(self, words: str = "") -> QLabel:
        """Say what to be careful about."""
        warning = label(words, "warning", wrap=True)
        self.body.addWidget(warning)
        return warning

    def answer_yes(self, words: str = "") -> Button:
        """Add the button that agrees."""
        button = self.answer(words, "primary")
        button.clicked.connect(self._agree)
        return button

    def answer_no(self, words: str = "") -> Button:
        """Add the button that changes nothing; Return and Escape press it."""
        button = self.answer(words)
        button.clicked.connect(self.reject)
        button.setDefault(True)
        button.setFocus()
        return button

    def answer(self, words: str = "", look: str = "") -> Button:
        """Add a button."""
        button = Button(words, look)
        self.buttons.addWidget(button)
        return button

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()
