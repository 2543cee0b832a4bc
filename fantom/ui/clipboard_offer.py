"""A quiet button: what was copied elsewhere may be an invitation."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication

from fantom.errors import FantomError
from fantom.identity.bounds import MAX_INVITATION
from fantom.identity.invitation import is_invitation, parse_invitation
from fantom.identity.keys import same_identity
from fantom.peers.me import Me
from fantom.ui.pieces import Button


class _Found(Enum):
    NOTHING = auto()
    INVITATION = auto()
    PICTURE = auto()


class ClipboardOffer(Button):
    """There only while the clipboard holds something to offer; it takes nothing itself.

    A picture is not looked into until the person asks for it.
    """

    taken = Signal(str)
    picture_wanted = Signal()

    def __init__(self, me: Me) -> None:
        super().__init__("", kind="link")
        self._me = me
        self._found = _Found.NOTHING
        self._text = self._used = ""
        self.hide()
        self.clicked.connect(self._take)
        QGuiApplication.clipboard().dataChanged.connect(self.look)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ActivationChange:
            self.look()

    def look(self) -> None:
        """See what the clipboard holds, if the person is here."""
        if not self.isActiveWindow():
            return
        data = QGuiApplication.clipboard().mimeData()
        self._found = _Found.NOTHING
        if data is not None and data.hasText():
            self._text = data.text()[: MAX_INVITATION + 1].strip()
            if self._text != self._used and self._is_anothers(self._text):
                self._found = _Found.INVITATION
        elif data is not None and data.hasImage():
            self._found = _Found.PICTURE
        self._retranslate()
        self.setVisible(self._found is not _Found.NOTHING)

    def forget(self, used: str) -> None:
        """Offer no more what the person has used."""
        self._used = used.strip()
        self.look()

    def _is_anothers(self, text: str) -> bool:
        if not is_invitation(text):
            return False
        try:
            invitation = parse_invitation(text)
        except FantomError:
            return False
        return not same_identity(invitation.identity, self._me.identity.public)

    def _take(self) -> None:
        if self._found is _Found.PICTURE:
            self.picture_wanted.emit()
        else:
            text = self._text
            self.forget(text)
            self.taken.emit(text)

    def _retranslate(self) -> None:
        if self._found is _Found.PICTURE:
            self.setText(self.tr("Look for an invitation in the copied picture"))
        else:
            self.setText(self.tr("Use the invitation from the clipboard"))
