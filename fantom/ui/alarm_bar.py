"""A red bar that asks, and is in nobody's way."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from fantom.ui.pieces import Button, Picture, label, row
from fantom.ui.theme import Theme


class AlarmBar(QFrame):
    """Words on the left, two answers on the right; `_retranslate` says them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.title = label("", "strong", wrap=True)
        self.detail = label("", "small", wrap=True)
        self.first, self.second = Button("", kind="small"), Button("", kind="small")
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(self.title)
        self.words.addWidget(self.detail)
        sign = Picture("warning", theme, 18, "bad")
        layout = row(sign, spacing=12)
        layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.words, 1)
        buttons = row(self.first, self.second)
        layout.addLayout(buttons)
        layout.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(20, 9, 20, 9)
        self.setLayout(layout)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        """Say everything in the language of now."""

    def _say(self, title: str, detail: str) -> None:
        self.title.setText(title)
        self.detail.setText(detail)
        self.setAccessibleName(f"{title}. {detail}")

    def _appear(self) -> None:
        """Come into sight, and be heard of once."""
        if not self.isHidden():
            return
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
