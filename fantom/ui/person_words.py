"""The words for somebody whom we know: the name, and how far the key is known."""

from PySide6.QtCore import QCoreApplication

from fantom.i18n.shown import shown_line
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.ui.attention import bounded
from fantom.ui.wire_words import short_fingerprint

_MOST = 20  # letters of a name in a badge


def person_name(person: Person) -> str:
    """Return what we call them, or what they call themselves, or their key."""
    name = shown_line(person.petname or person.name).strip()
    return name or short_fingerprint(person.identity)


def trust_text(person: Person) -> str:
    """Return how far their key is known, in a word or three."""
    match person.trust:
        case Trust.SEEN:
            return QCoreApplication.translate("trust_words", "known, not verified")
        case Trust.INTRODUCED if person.by:
            words = QCoreApplication.translate("trust_words", "introduced by {name}")
            return words.format(name=bounded(person.by, _MOST))
        case Trust.INTRODUCED:
            return QCoreApplication.translate("trust_words", "introduced")
        case Trust.VERIFIED:
            return QCoreApplication.translate("trust_words", "verified")
        case Trust.BLOCKED:
            return QCoreApplication.translate("trust_words", "blocked")
    return QCoreApplication.translate("trust_words", "new")


def online_text() -> str:
    """Return that somebody is there."""
    return QCoreApplication.translate("presence", "online")
