"""The invitations that are open: for whom, until when, who came with them."""

import time
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fantom.errors import UnknownInvitation
from fantom.identity.invitations import OpenInvitation
from fantom.node import Node
from fantom.ui.invitation_words import InvitationWords
from fantom.ui.pieces import Button, Elided, label, row

_LOOK_MS = 20_000  # nobody tells when one expires


class _Row(QFrame):
    """One of them."""

    def __init__(self, node: Node, invitation: OpenInvitation) -> None:
        super().__init__()
        self.setObjectName("setting")
        self._node, self._invitation = node, invitation
        self.name = Elided("", "strong")
        self.state, self.users = (
            label("", "dim", wrap=True),
            label("", "dim", wrap=True),
        )
        self.revoke_button = Button("", kind="small")
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.name, self.state, self.users):
            words.addWidget(part)
        layout = row(spacing=16)
        layout.addLayout(words, 1)
        layout.addWidget(self.revoke_button)
        layout.setContentsMargins(2, 10, 2, 10)
        self.setLayout(layout)
        self.show_invitation(invitation)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_invitation(self._invitation)
        super().changeEvent(event)

    def show_invitation(self, invitation: OpenInvitation) -> None:
        """Say what has become of it."""
        self._invitation = invitation
        words = InvitationWords()
        clock = self._node.settings.text("chat.time_format")
        users = words.users(invitation, self._node.me.people)
        self.name.setText(words.name(invitation))
        self.name.setToolTip(self.name.text())
        self.state.setText(words.state(invitation, time.time(), clock))
        self.users.setText(users)
        self.users.setVisible(bool(users))
        self.revoke_button.setText(self.tr("Revoke"))
        revoke = self.tr("Revoke the invitation: {name}")
        self.revoke_button.setAccessibleName(revoke.format(name=self.name.text()))


class OpenInvitations(QWidget):
    """Keeps a row for each, the newest first."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self._node = node
        self.rows: dict[str, _Row] = {}
        self.none = label("", "dim", wrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.none)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.refresh)
        node.me.invited.connect(self.refresh)
        node.me.changed.connect(self.refresh)
        node.me.people.changed.connect(self.refresh)
        self.refresh()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def refresh(self) -> None:
        """Show those that are open now."""
        open_now = {each.id: each for each in self._node.me.open_invitations()}
        for gone in self.rows.keys() - open_now.keys():
            self._remove(gone)
        # The newest come first, and each goes to the top in its turn.
        for number, invitation in reversed(open_now.items()):
            if number in self.rows:
                self.rows[number].show_invitation(invitation)
            else:
                self._add(invitation)
        self.none.setHidden(bool(self.rows))

    def revoke(self, number: str) -> None:
        """Let nobody in by that one any more."""
        places = list(self.rows)
        place = places.index(number)
        try:
            self._node.me.revoke(number)
        except UnknownInvitation:
            self.refresh()  # it expired just now, which is as good
        left = list(self.rows)
        if left:
            self.rows[left[min(place, len(left) - 1)]].revoke_button.setFocus()

    def _add(self, invitation: OpenInvitation) -> None:
        made = _Row(self._node, invitation)
        made.revoke_button.clicked.connect(partial(self.revoke, invitation.id))
        self.rows = {invitation.id: made, **self.rows}
        self._layout.insertWidget(0, made)

    def _remove(self, number: str) -> None:
        gone = self.rows.pop(number)
        self._layout.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _retranslate(self) -> None:
        self.none.setText(self.tr("There are none."))
