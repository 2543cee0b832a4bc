"""What stands in an invitation: who it is from, which key answers, and where."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fantom.i18n.shown import shown_line
from fantom.identity.invitation import Invitation
from fantom.identity.keys import fingerprint
from fantom.identity.trust import Trust
from fantom.peers.acquaintances import Acquaintances
from fantom.ui.pieces import Elided, label
from fantom.ui.theme import Theme

_MOST_PLACES = 2


class InvitationFacts(QWidget):
    """Shows one; what its author claims is told from what we know ourselves."""

    def __init__(self, people: Acquaintances, theme: Theme) -> None:
        super().__init__()
        self._people, self._theme = people, theme
        self.invitation: Invitation | None = None
        self.who = label("", "strong", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.key = _selectable()
        self.places = [Elided("", "small") for _ in range(_MOST_PLACES)]
        self.more = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for part in (self.who, self.warning, self.key, *self.places, self.more):
            layout.addWidget(part)
        theme.changed.connect(self._dress)
        people.changed.connect(self.refresh)
        self._dress()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def show_invitation(self, invitation: Invitation | None) -> None:
        """Show that one, or none."""
        self.invitation = invitation
        self.refresh()
        self.setVisible(invitation is not None)

    def refresh(self) -> None:
        """Say what is known now, in the language of now."""
        self.key.setAccessibleName(self.tr("Their key"))
        if self.invitation is None:
            return
        warning = self._warning(self.invitation)
        self.who.setText(self._who(self.invitation))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.key.setText(fingerprint(self.invitation.identity))
        self._show_places(self.invitation)

    def spoken(self) -> str:
        """Return all of it in one line."""
        parts = (self.who, self.warning, self.key)
        return " ".join(part.text() for part in parts if part.text())

    def _who(self, invitation: Invitation) -> str:
        known, name = self._people.get(invitation.identity), _name(invitation)
        if known is not None and known.petname:
            words = self.tr("From {name}, whom you know")
            return words.format(name=shown_line(known.petname))
        if name:
            words = self.tr("From somebody who calls themselves «{name}»")
            return words.format(name=name)
        return self.tr("From somebody who says no name")

    def _warning(self, invitation: Invitation) -> str:
        identity = invitation.identity
        known = self._people.get(identity)
        if known is not None:
            is_blocked = known.trust is Trust.BLOCKED
            return self._blocked_text() if is_blocked else ""
        similar = self._people.resembling(invitation.name, identity)
        if not similar:
            return ""
        words = self.tr(
            "Not the {name} you know: this key is another one. Ask {name} in another "
            "way whether it is theirs."
        )
        return words.format(name=shown_line(similar[0].petname))

    def _blocked_text(self) -> str:
        return self.tr("You blocked them. To connect lifts that.")

    def _show_places(self, invitation: Invitation) -> None:
        places = [str(place) for place in invitation.endpoints]
        for number, part in enumerate(self.places):
            part.setText("".join(places[number : number + 1]))
            part.setVisible(number < len(places))
        more = len(places) - _MOST_PLACES
        self.more.setText(self.tr("and {count} more").format(count=more))
        self.more.setVisible(more > 0)

    def _dress(self) -> None:
        for part in (self.key, *self.places):
            part.setFont(self._theme.fonts.mono("small"))


def _name(invitation: Invitation) -> str:
    return shown_line(invitation.name).strip()


def _selectable() -> QLabel:
    made = label("", "small", wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
