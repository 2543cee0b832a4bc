"""An invitation that came from outside, and waits for a person's word."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from fantom.identity.invitation import Invitation
from fantom.peers.acquaintances import Acquaintances
from fantom.ui.invitation_facts import InvitationFacts
from fantom.ui.pieces import Button, announce, label, row
from fantom.ui.theme import Theme


class OfferedInvitation(QFrame):
    """Shows it; nobody is dialled until the person says so."""

    accepted = Signal(str)  # the text to dial
    dismissed = Signal()

    def __init__(self, people: Acquaintances, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("offer")
        self._text = ""
        self.title = label("", "dim")
        self.facts = InvitationFacts(people, theme)
        self.connect_button = Button("", "primary")
        self.dismiss_button = Button("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.facts)
        layout.addSpacing(4)
        layout.addLayout(row(self.connect_button, self.dismiss_button, None))
        self.connect_button.clicked.connect(self._accept)
        self.dismiss_button.clicked.connect(self._dismiss)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def offer(self, text: str, invitation: Invitation) -> None:
        """Show that one instead of what was offered before."""
        self._text = text
        self.facts.show_invitation(invitation)
        self.show()
        self.setAccessibleName(f"{self.title.text()}. {self.facts.spoken()}")
        announce(self)

    def withdraw(self) -> None:
        """Offer nothing more."""
        self._text = ""
        self.facts.show_invitation(None)
        self.hide()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("An invitation was opened"))
        self.connect_button.setText(self.tr("Connect"))
        self.dismiss_button.setText(self.tr("Dismiss"))

    def _accept(self) -> None:
        self.accepted.emit(self._text)

    def _dismiss(self) -> None:
        self.withdraw()
        self.dismissed.emit()
