"""A code as a large picture, of an invite: to be scanned from the screen, or saved."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fantom.ui.pieces import Button, label, row
from fantom.ui.qr_code import QrCode
from fantom.ui.save_picture import SavePicture
from fantom.ui.theme import Theme

_EDGE, _LEAST = 380, 240


class QrDialog(QDialog):
    """Shows one code; it follows what it is given while it is open."""

    def __init__(
        self, theme: Theme, parent: QWidget, save: SavePicture | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.code = QrCode("", theme)
        self.words = label("", "dim", wrap=True)
        self.save = save or SavePicture()
        self.close_button = Button("", "primary")
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(self.code, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.save.told)
        layout.addWidget(self.save.fault)
        layout.addLayout(row(self.save, None, self.close_button))
        self.code.setMinimumSize(theme.px(_LEAST), theme.px(_LEAST))
        edge = theme.px(_EDGE)
        room = self.screen().availableSize() * 0.9
        self.resize(min(edge + 48, room.width()), min(edge + 170, room.height()))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_text(self, text: str) -> None:
        """Show that invite; none closes the dialog."""
        self.code.show_text(text)
        self.save.offer(text)
        if not text:
            self.close()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Your invite"))
        self.code.setAccessibleName(self.tr("Your invite as a picture"))
        self.words.setText(
            self.tr("Another Fantom reads it from a photo or a screenshot.")
        )
        self.close_button.setText(self.tr("Close"))
