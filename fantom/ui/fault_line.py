"""What went wrong, said below what it concerns."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from fantom.errors import FantomError
from fantom.ui.pieces import announce


class FaultLine(QLabel):
    """Shows nothing until there is something to say, and says that aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "error")
        self.setWordWrap(True)
        self.error: FantomError | None = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_error(self, error: FantomError) -> None:
        """Say what happened and what to do."""
        self.error = error
        self._retranslate()
        self.show()
        announce(self)

    def forgive(self) -> None:
        """Take it away."""
        self.error = None
        self.hide()

    def _retranslate(self) -> None:
        if self.error is None:
            self.setText("")
            return
        # All errors' words, which the first picture does without.
        from fantom.i18n.error_text import error_text  # noqa: PLC0415

        self.setText(error_text(self.error))
