"""A bar that tells or asks something, and is in nobody's way."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QVBoxLayout, QWidget

from fantom.ui.pieces import label, row
from fantom.ui.theme import Theme

_WIDE, _NARROW, _LOW = 900, 620, 330
_GAP, _NARROW_GAP = 16, 8


class Bar(QFrame):
    """Words on the left, answers on the right, or below them where it is narrow.

    `_retranslate` says everything in the language of now.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.title = label("", "strong", wrap=True)
        self.detail = label("", "small", wrap=True)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(self.title)
        self.words.addWidget(self.detail)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self.arrange()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the height of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.arrange()
        return False

    def arrange(self) -> None:
        """Use the room that there is."""
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if self.is_narrow else direction.LeftToRight
        if self._halves.direction() != wanted:
            self._halves.setDirection(wanted)
            self._halves.setSpacing(_NARROW_GAP if self.is_narrow else _GAP)

    @property
    def is_narrow(self) -> bool:
        """Whether words and answers do not stand side by side."""
        return self.width() < self.theme.px(_NARROW)

    @property
    def is_wide(self) -> bool:
        """Whether there is more room than usual."""
        return self.width() >= self.theme.px(_WIDE)

    @property
    def is_low(self) -> bool:
        """Whether the window is so low that only the most needed can be said."""
        return self.window().height() < self.theme.px(_LOW)

    def _retranslate(self) -> None:
        """Say everything in the language of now."""

    def lay_out(self, answers: QLayout, sign: QWidget | None = None) -> None:
        """Put the words and these answers together."""
        self._halves.setSpacing(_GAP)
        self._halves.addLayout(self.words, 1)
        self._halves.addLayout(answers)
        self._halves.setAlignment(answers, Qt.AlignmentFlag.AlignVCenter)
        layout = row(spacing=12)
        if sign is not None:
            layout.addWidget(sign)
            layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._halves, 1)
        layout.setContentsMargins(20, 9, 20, 9)
        self.setLayout(layout)
