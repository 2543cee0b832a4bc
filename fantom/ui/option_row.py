"""Something to do or to choose: its name, what it means, and what does it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from fantom.errors import FantomError
from fantom.ui.fault_line import FaultLine
from fantom.ui.pieces import label
from fantom.ui.theme import Theme

_LARGE = 1.3


class OptionRow(QFrame):
    """Words on the left, the control on the right; how it went stands below."""

    def __init__(self, control: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("setting")
        self._theme = theme
        self.control = control
        self.title = label("", "strong", wrap=True)
        self.meaning = label("", "dim", wrap=True)
        self.title.setBuddy(control)
        self.fault = FaultLine()
        self.told = label("", "point", wrap=True)
        self.told.hide()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        theme.changed.connect(self._arrange)
        self._arrange()

    def set_words(self, title: str, meaning: str) -> None:
        """Be called that, and mean that."""
        self.title.setText(title)
        self.meaning.setText(meaning)
        self.control.setAccessibleDescription(meaning)

    def show_error(self, error: FantomError) -> None:
        """Say what went wrong."""
        self.told.hide()
        self.fault.show_error(error)

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.fault.forgive()
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.title)
        words.addWidget(self.meaning)
        self._beside.addLayout(words, 1)
        self._beside.addWidget(self.control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 14, 2, 14)
        layout.setSpacing(8)
        layout.addLayout(self._beside)
        layout.addWidget(self.fault)
        layout.addWidget(self.told)

    def _arrange(self) -> None:
        """Put the control below the words where letters are large."""
        large = self._theme.fonts.scale > _LARGE
        direction = QBoxLayout.Direction
        self._beside.setDirection(
            direction.TopToBottom if large else direction.LeftToRight
        )
        self._beside.setSpacing(8 if large else 24)
        side = Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag.AlignRight
        self._beside.setAlignment(self.control, side | Qt.AlignmentFlag.AlignVCenter)
