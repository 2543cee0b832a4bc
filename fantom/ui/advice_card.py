"""What to know before one talks, below the name that others see."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel

from fantom.ui.pieces import Card, Picture, label, row
from fantom.ui.theme import Theme

_PICTURES = ("shield", "eye", "memory")


class AdviceCard(Card):
    """What a person should know before they talk."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self._points = [label("", "point", wrap=True) for _ in _PICTURES]
        for place, picture in enumerate(_PICTURES):
            words = self._points[place]
            self.add(_point(picture, words, theme), 12 if place else 6)
        self.body.addStretch(1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Before you talk"))
        points = (
            self.tr(
                "Fantom proves which key answers, not whose it is. Trust it as far as "
                "you trust the way its invite came to you."
            ),
            self.tr(
                "Your provider sees who you talk to. Whoever interferes with the "
                "legacy wire could also read along."
            ),
            self.tr("No message is stored. Close a tab and its history is gone."),
        )
        for shown, words in zip(self._points, points, strict=True):
            shown.setText(words)


def _point(picture: str, text: QLabel, theme: Theme) -> QBoxLayout:
    sign = Picture(picture, theme, 20, "accent")
    text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    layout = row(sign, text, spacing=12)
    layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    return layout
