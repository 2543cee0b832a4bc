"""The words for how far it is known who a peer is, and why."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from fantom.i18n.formats import date_of
from fantom.i18n.shown import shown_line
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.peers.peer import Peer
from fantom.ui.attention import bounded
from fantom.ui.names import claimed, imitated, not_known_text, peer_name

_MOST = 20  # letters of a name in a badge


class Standing(StrEnum):
    """What the badge shows; the values are the names of its pictures."""

    NEW = "stranger"
    IMITATES = "warning"
    KNOWN = "person"
    INTRODUCED = "people"
    VERIFIED = "check"
    BLOCKED = "blocked"


_STANDINGS = {
    Trust.UNKNOWN: Standing.NEW,
    Trust.SEEN: Standing.KNOWN,
    Trust.INTRODUCED: Standing.INTRODUCED,
    Trust.VERIFIED: Standing.VERIFIED,
    Trust.BLOCKED: Standing.BLOCKED,
}
_TONES = {
    Standing.NEW: "wait",
    Standing.VERIFIED: "ok",
    Standing.IMITATES: "bad",
    Standing.BLOCKED: "bad",
}


def standing_of(peer: Peer) -> Standing:
    """Return how far it is known who the peer is."""
    is_taken_for = imitated(peer) is not None and peer.trust is not Trust.BLOCKED
    return Standing.IMITATES if is_taken_for else _STANDINGS[peer.trust]


def tone_of(standing: Standing) -> str:
    """Return the tone of its badge, as in the style sheet."""
    return _TONES.get(standing, "")


def new_text() -> str:
    """Return what a key is that nobody here gave a name."""
    return QCoreApplication.translate("trust_words", "new")


def trust_text(peer: Peer, person: Person | None) -> str:
    """Return what the badge says; `person` is what is known about the peer's key."""
    known = imitated(peer)
    if known is not None and peer.trust is not Trust.BLOCKED:
        return not_known_text(known)
    return trust_words(peer.trust, person.by if person else "")


def trust_words(trust: Trust, by: str) -> str:
    """Return how far a key is known, in a word or three; `by` as in `Person`."""
    match trust:
        case Trust.SEEN:
            return QCoreApplication.translate("trust_words", "known, not verified")
        case Trust.INTRODUCED if by:
            words = QCoreApplication.translate("trust_words", "introduced by {name}")
            return words.format(name=bounded(by, _MOST))
        case Trust.INTRODUCED:
            return QCoreApplication.translate("trust_words", "introduced")
        case Trust.VERIFIED:
            return QCoreApplication.translate("trust_words", "verified")
        case Trust.BLOCKED:
            return QCoreApplication.translate("trust_words", "blocked")
    return new_text()


def meaning_text(peer: Peer, person: Person | None) -> str:
    """Return what that means, and what to do about it."""
    known = imitated(peer)
    match standing_of(peer):
        case Standing.IMITATES if known is not None:
            words = QCoreApplication.translate(
                "trust_words",
                "Their name looks like that of {name}, and their key is another one. "
                "Ask {name} in another way whether they have a new key.",
            )
            return words.format(name=shown_line(known.petname))
        case Standing.KNOWN:
            words = QCoreApplication.translate(
                "trust_words",
                "It is the same key as when you called it {name}. Whose key it was is "
                "not proved: to be sure, verify it, which takes a minute.",
            )
        case Standing.INTRODUCED:
            return _introduced_meaning(peer, person)
        case Standing.VERIFIED:
            words = QCoreApplication.translate(
                "trust_words", "You have compared it with {name}: this key is theirs."
            )
        case Standing.BLOCKED:
            words = QCoreApplication.translate(
                "trust_words",
                "{name} does not come in, and sees you as absent. To lift it, unblock "
                "them in the menu of the chat, or connect to them.",
            )
        case _:
            return _new_meaning()
    return words.format(name=peer_name(peer))


def _new_meaning() -> str:
    return QCoreApplication.translate(
        "trust_words",
        "It is proved that this key answers, and not whose it is: they chose their "
        "name themselves. To be sure, verify it, which takes a minute.",
    )


def _introduced_meaning(peer: Peer, person: Person | None) -> str:
    words = QCoreApplication.translate(
        "trust_words",
        "{other} told you that this key is that of {name}. It is worth as much as "
        "{other} is: to be sure, verify it, which takes a minute.",
    )
    someone = QCoreApplication.translate("trust_words", "Somebody whom you know")
    other = shown_line(person.by) if person and person.by else someone
    return words.format(other=other, name=peer_name(peer))


def history_text(peer: Peer, person: Person | None) -> str:
    """Return how we came to know the key, and when; and what they call themselves."""
    sentences = []
    if peer.petname and peer.name and peer.name != peer.petname:
        words = QCoreApplication.translate(
            "trust_words", "They call themselves {name}."
        )
        sentences.append(words.format(name=claimed(peer.name)))
    if person is None or not person.petname:
        sentences.append(learnt_text(peer.learnt, peer.by))
    else:
        sentences.append(learnt_text(person.learnt, person.by))
        if person.since:
            words = QCoreApplication.translate("trust_words", "Known since {date}.")
            sentences.append(words.format(date=date_of(person.since)))
    sentences.append(verified_text(person))
    return " ".join(filter(None, sentences))


def verified_text(person: Person | None) -> str:
    """Return when they were verified; nothing where they are not, or nobody noted."""
    if person is None or person.trust is not Trust.VERIFIED or not person.verified_at:
        return ""
    words = QCoreApplication.translate("trust_words", "Verified on {date}.")
    return words.format(date=date_of(person.verified_at))


def learnt_text(learnt: Learnt, by: str) -> str:
    """Return how we came to know a key; `by` as in `Person`."""
    match learnt:
        case Learnt.CAME:
            return QCoreApplication.translate(
                "trust_words", "They came to you by themselves."
            )
        case Learnt.DIALLED:
            return QCoreApplication.translate("trust_words", "You dialled them.")
        case Learnt.INVITATION:
            return QCoreApplication.translate(
                "trust_words", "Their key stood in an invitation that you used."
            )
        case Learnt.INVITED if by:
            words = QCoreApplication.translate(
                "trust_words", "They came with the invitation that you made for {name}."
            )
        case Learnt.INVITED:
            return QCoreApplication.translate(
                "trust_words", "They came with an invitation that you made."
            )
        case _ if by:
            words = QCoreApplication.translate(
                "trust_words", "{name} introduced them to you."
            )
        case _:
            return QCoreApplication.translate(
                "trust_words", "Somebody introduced them to you."
            )
    return words.format(name=shown_line(by))
