"""Whether a peer is there, in a few words."""

from PySide6.QtCore import QCoreApplication

from fantom.peers.peer import Peer, PeerState

_MILLISECONDS = 1_000


def presence_text(peer: Peer, *, dialling: bool = False, given_up: bool = False) -> str:
    """Return it; `dialling` by the person, `given_up` is the coming back by itself."""
    if peer.state is PeerState.ONLINE:
        return _online(peer.round_trip)
    if dialling or peer.state is PeerState.CONNECTING:
        return QCoreApplication.translate("presence", "connecting…")
    if peer.state is PeerState.WAITING:
        return QCoreApplication.translate("presence", "waiting for their answer")
    if peer.is_cut_off and not given_up:
        return QCoreApplication.translate("presence", "offline, trying again")
    return QCoreApplication.translate("presence", "offline")


def _online(round_trip: float | None) -> str:
    online = QCoreApplication.translate("presence", "online")
    if round_trip is None:
        return online
    count = max(1, round(round_trip * _MILLISECONDS))
    time = QCoreApplication.translate("presence", "{count} ms").format(count=count)
    return f"{online} · {time}"
