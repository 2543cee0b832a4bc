"""The words for somebody whom we know: the name, and how far the key is known."""

from PySide6.QtCore import QCoreApplication

from fantom.i18n.shown import shown_line
from fantom.identity.person import Person
from fantom.ui.wire_words import short_fingerprint


def person_name(person: Person) -> str:
    """Return what we call them, or what they call themselves, or their key."""
    name = shown_line(person.petname or person.name).strip()
    return name or short_fingerprint(person.identity)


def online_text() -> str:
    """Return that somebody is there."""
    return QCoreApplication.translate("presence", "online")
