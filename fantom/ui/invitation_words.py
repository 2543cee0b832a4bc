"""The words for an invitation that we made: for whom, how long, and who came."""

from PySide6.QtCore import QObject

from fantom.i18n.formats import date_of, day_of, time_text
from fantom.i18n.shown import shown_line
from fantom.identity.invitations import OpenInvitation
from fantom.peers.acquaintances import Acquaintances
from fantom.ui.wire_words import short_fingerprint

HOUR = 3_600
DAY = 24 * HOUR
_MOST_USERS = 12


class InvitationWords(QObject):
    """Says it; `self.tr` because numbers have plurals."""

    def durations(self) -> dict[int, str]:
        """Return for how long one may be good, in seconds, and what that is called."""
        return {
            HOUR: self.tr("1 hour"),
            DAY: self.tr("1 day"),
            7 * DAY: self.tr("1 week"),
            30 * DAY: self.tr("1 month"),
        }

    def name(self, invitation: OpenInvitation) -> str:
        """Return for whom it is."""
        words = self.tr("For {name}").format(name=shown_line(invitation.made_for))
        return words if invitation.made_for.strip() else self.tr("For somebody")

    def state(self, invitation: OpenInvitation, now: float, clock: str) -> str:
        """Return until when it is good, and how often it was used."""
        time = time_text(invitation.expires_at, clock)
        if day_of(invitation.expires_at) != day_of(now):
            words = self.tr("until {date}, {time}")
            until = words.format(date=date_of(invitation.expires_at), time=time)
        else:
            until = self.tr("until {time} today").format(time=time)
        used, uses = len(invitation.used_by), invitation.uses
        if not used:
            # lupdate sees no text within an f-string.
            unused = self.tr("not used yet, good for %n use(s)", "", uses)
            return f"{until} · {unused}"
        words = self.tr("used by {used} of {uses}")
        return f"{until} · {words.format(used=used, uses=uses)}"

    def users(self, invitation: OpenInvitation, people: Acquaintances) -> str:
        """Return who came with it, the known ones by what we call them."""
        keys = invitation.used_by
        names = [_called(key, people) for key in keys[:_MOST_USERS]]
        more = len(keys) - len(names)
        if more > 0:
            names.append(self.tr("and %n more", "", more))
        return ", ".join(names)


def _called(key: bytes, people: Acquaintances) -> str:
    person, short = people.get(key), short_fingerprint(key)
    if person is None or not person.petname:
        return short
    return f"{shown_line(person.petname)} ({short})"
