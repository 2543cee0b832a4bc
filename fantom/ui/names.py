"""What a peer is called on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fantom.endpoint import Endpoint
from fantom.i18n.shown import shown_line
from fantom.ui.attention import bounded

if TYPE_CHECKING:
    from fantom.identity.person import Person
    from fantom.peers.peer import Peer

_SHORT = 15
_MOST = 16  # letters of a name that shares its place with another one
# White stands on these with a contrast of 4.5 and more.
_COLOURS = (
    "#4f68d8",
    "#9650bf",
    "#2b8060",
    "#b3541e",
    "#a8456b",
    "#1f7a8c",
    "#7a6a1e",
    "#5c6b7a",
)


def peer_name(peer: "Peer") -> str:
    """Return our name for the peer, else the peer's own, else the address."""
    name = shown_line(peer.petname or peer.name)
    return name or short_address(peer.endpoint)


def marked_name(peer: "Peer") -> str:
    """Return the same for where nothing else says that it is not whom one thinks."""
    known = imitated(peer)
    if known is None:
        return peer_name(peer)
    words = not_known_text(known)
    return f"{bounded(peer_name(peer), _MOST)} ({words})"


def imitated(peer: "Peer") -> "Person | None":
    """Return whom the peer could be taken for, unless we gave it a name ourselves."""
    return None if peer.petname or not peer.resembled else peer.resembled[0]


def not_known_text(known: "Person") -> str:
    """Return that somebody is another one than `known`."""
    words = QCoreApplication.translate("names", "not the {name} you know")
    return words.format(name=bounded(known.petname, _MOST))


def claimed(name: str) -> str:
    """Return a name that somebody says is theirs, marked as such."""
    return f"«{shown_line(name)}»"


def short_address(endpoint: Endpoint) -> str:
    """Return an address by its ends, if all of it would be too long."""
    address = endpoint.address
    if len(address) <= _SHORT:
        return address
    groups = address.split(":")
    return f"{groups[0]}…{groups[-1]}"


def avatar_letters(peer: "Peer") -> str:
    """Return what stands in the peer's square."""
    name = shown_line(peer.petname or peer.name).strip()
    return name[0].upper() if name else peer.endpoint.address[-2:].strip(":")


def avatar_colour(peer_id: str) -> str:
    """Return the colour that belongs to that id."""
    from hashlib import sha256  # noqa: PLC0415 - nobody has one in the first picture

    return _COLOURS[sha256(peer_id.encode()).digest()[0] % len(_COLOURS)]
