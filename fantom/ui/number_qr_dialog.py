"""The code of a safety number, large: to be photographed, or saved and handed over."""

from PySide6.QtWidgets import QWidget

from fantom.ui.qr_dialog import QrDialog
from fantom.ui.save_picture import SavePicture
from fantom.ui.theme import Theme


class SaveNumber(SavePicture):
    """Saves a safety number as a picture."""

    def _words(self) -> tuple[str, str]:
        return self.tr("Save the number as a picture"), self.tr("safety number")


class NumberQrDialog(QrDialog):
    """Shows the code of one safety number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, SaveNumber())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Your safety number"))
        self.code.setAccessibleName(self.tr("The safety number as a picture"))
        self.words.setText(
            self.tr(
                "The other Fantom reads it from a photo or a screenshot, if that does "
                "not travel through this chat."
            )
        )
        self.close_button.setText(self.tr("Close"))
