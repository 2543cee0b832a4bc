"""An invitation just made: the only time that its text can be shown."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from fantom.ui.fields import LinesField
from fantom.ui.flow import Flow
from fantom.ui.pieces import CopyButton, label, row
from fantom.ui.qr_code import QrCode
from fantom.ui.save_picture import SavePicture
from fantom.ui.theme import Theme

_LINES = 4


class MadeInvitation(QFrame):
    """Text and picture, to be sent; and what it means to have it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._theme = theme
        self.invitation = ""
        self.title = label("", "strong", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.code = QrCode("", theme)
        self.code.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text = LinesField()
        self.text.setReadOnly(True)
        self.copy_button = CopyButton("", lambda: self.invitation, "primary", "copy")
        self.copy_button.dress(theme)
        self.save = SavePicture()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_invitation(self, text: str) -> None:
        """Show that one instead of an earlier one, or none."""
        self.invitation = text
        self.code.show_text(text)
        self.text.setPlainText(text)
        self.save.offer(text)
        self.copy_button.rest()
        self.setVisible(bool(text))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.text)
        words.addLayout(Flow(self.copy_button, self.save))
        words.addStretch(1)
        beside = row(spacing=14)
        beside.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addLayout(beside)
        for part in (self.save.told, self.save.fault, self.warning):
            layout.addWidget(part)

    def _dress(self) -> None:
        font = self._theme.fonts.mono("small")
        self.text.setFont(font)
        self.text.setFixedHeight(
            self.text.fontMetrics().lineSpacing() * _LINES + self._theme.px(20)
        )

    def _retranslate(self) -> None:
        self.title.setText(self.tr("The invitation is made. Send it now."))
        self.text.setAccessibleName(self.tr("The invitation"))
        self.code.setAccessibleName(self.tr("The invitation as a picture"))
        self.copy_button.set_words(self.tr("Copy"))
        self.warning.setText(
            self.tr(
                "Whoever has it comes in without being asked about. If it is stolen, "
                "it admits the thief: verify whom you meet."
            )
        )
