"""The words for the wire to a peer: how well it protects, and what it proves."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from fantom.identity.keys import fingerprint
from fantom.peers.peer import Peer

_SHORT_KEY = 9  # characters of a fingerprint: two groups


class Wire(StrEnum):
    """How well what is written to a peer is protected."""

    POST_QUANTUM = "post-quantum"
    CLASSIC = "classic"
    LEGACY = "legacy"


def wire_of(peer: Peer) -> Wire:
    """Return which wire the peer has."""
    if peer.protocol == 1:
        return Wire.LEGACY
    return Wire.POST_QUANTUM if peer.post_quantum else Wire.CLASSIC


def has_wire(peer: Peer) -> bool:
    """Whether it is known: who left before they were let in has a key, and no wire."""
    return peer.protocol == 1 or bool(peer.capabilities)


def badge_text(wire: Wire) -> str:
    """Return what stands beside the peer's name."""
    match wire:
        case Wire.POST_QUANTUM:
            return QCoreApplication.translate("wire_words", "encrypted · post-quantum")
        case Wire.CLASSIC:
            return QCoreApplication.translate(
                "wire_words", "encrypted · not post-quantum"
            )
        case Wire.LEGACY:
            return QCoreApplication.translate("wire_words", "legacy, not verifiable")


def readers_text(wire: Wire) -> str:
    """Return who can read what is written."""
    match wire:
        case Wire.POST_QUANTUM:
            return QCoreApplication.translate(
                "wire_words",
                "Only the owner of their key can read what you write. Nobody on the "
                "way can, not even later with a quantum computer.",
            )
        case Wire.CLASSIC:
            return QCoreApplication.translate(
                "wire_words",
                "Only the owner of their key can read what you write. But who records "
                "it may read it one day with a quantum computer: one of your two "
                "Fantoms has no protection against those.",
            )
        case Wire.LEGACY:
            return QCoreApplication.translate(
                "wire_words",
                "They speak only the old protocol: whoever interferes on the way can "
                "read along, and change what is said.",
            )


def proof_text(wire: Wire) -> str:
    """Return what is not proved where there is no key, and what to do about it."""
    if wire is not Wire.LEGACY:
        return ""
    return QCoreApplication.translate(
        "wire_words",
        "No key is proved, so they may be anybody who uses that address. Ask them "
        "to update Fantom, and write nothing secret until then.",
    )


def short_fingerprint(identity: bytes) -> str:
    """Return the beginning of a fingerprint, enough to tell two strangers apart."""
    return fingerprint(identity)[:_SHORT_KEY] + "…"
