"""What the steps of comparing keys have in common."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fantom.ui.comparing import Comparing
from fantom.ui.names import peer_name
from fantom.ui.pieces import label
from fantom.ui.theme import Theme


class VerifyPage(QFrame):
    """One step: what to do stands above, what does it below.

    `_retranslate` says everything in the language of now, and how far it is.
    """

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__()
        self.comparing, self.theme = comparing, theme
        self.words = label("", "dim", wrap=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.body.addWidget(self.words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def name(self) -> str:
        """What the peer is called."""
        return peer_name(self.comparing.peer)

    @property
    def first(self) -> QWidget:
        """What has the focus when the step begins."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show how far it is."""
        self._retranslate()

    def come(self) -> None:
        """Come into sight: whatever was typed or said before is over."""

    def leave(self) -> None:
        """Keep nothing."""

    def _retranslate(self) -> None:
        raise NotImplementedError
