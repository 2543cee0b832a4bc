"""What a peer is called on the screen."""

from typing import TYPE_CHECKING

from fantom.endpoint import Endpoint
from fantom.i18n.shown import shown_line

if TYPE_CHECKING:
    from fantom.peers.peer import Peer

_SHORT = 15
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
    """Return the peer's name, or the address while there is none."""
    return shown_line(peer.name) or short_address(peer.endpoint)


def short_address(endpoint: Endpoint) -> str:
    """Return an address by its ends, if all of it would be too long."""
    address = endpoint.address
    if len(address) <= _SHORT:
        return address
    groups = address.split(":")
    return f"{groups[0]}…{groups[-1]}"


def avatar_letters(peer: "Peer") -> str:
    """Return what stands in the peer's square."""
    name = shown_line(peer.name).strip()
    return name[0].upper() if name else peer.endpoint.address[-2:].strip(":")


def avatar_colour(peer_id: str) -> str:
    """Return the colour that belongs to that id."""
    from hashlib import sha256  # noqa: PLC0415 - nobody has one in the first picture

    return _COLOURS[sha256(peer_id.encode()).digest()[0] % len(_COLOURS)]
