"""Our things as JSON: what answers and events show of them."""

from fantom import __version__
from fantom.chat.conversation import Conversation
from fantom.chat.entry import Entry
from fantom.headless.rpc import Json
from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import identity_of, peer_id
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.request import Request


def status_view(node: Node) -> Json:
    """Return `node.status`; what isn't built yet is null."""
    status = node.listening.status
    endpoints = [str(status.endpoint)] if status.endpoint else []
    return {
        "version": __version__,
        "identity": peer_id(node.identity.public),
        "fingerprint": fingerprint(node.identity.public),
        "name": node.settings.text("name"),
        "mode": status.mode,
        "listening": bool(endpoints),
        "endpoints": endpoints,
        "invitation": None,
    }


def peer_view(peer: Peer) -> Json:
    """Return one row of `peers.list`."""
    return {
        "peer": peer.id,
        "name": peer.name,
        "endpoint": str(peer.endpoint),
        "state": peer.state,
        "protocol": peer.protocol,
        "trust": peer.trust,
        "post_quantum": peer.post_quantum,
        "round_trip_ms": _milliseconds(peer.round_trip),
        "caps": sorted(peer.capabilities),
    }


def peer_event(peer: Peer) -> Json:
    """Return the event `peer`."""
    names = ("peer", "name", "endpoint", "state", "trust", "protocol")
    view = peer_view(peer)
    return {"type": "peer"} | {name: view[name] for name in names}


def request_view(request: Request) -> Json:
    """Return one row of `requests.list`."""
    identity = identity_of(request.peer_id)
    return {
        "request": request.id,
        "kind": request.kind,
        "peer": request.peer_id,
        "endpoint": str(request.endpoint),
        "name": request.name,
        "fingerprint": None if identity is None else fingerprint(identity),
        "protocol": request.protocol,
    }


def entry_view(entry: Entry) -> Json:
    """Return one row of `chat.history`."""
    return {
        "message": entry.id,
        "from": entry.author,
        "text": entry.text,
        "time": entry.time,
        "delivery": entry.delivery,
    }


def message_event(peer: Peer, entry: Entry) -> Json:
    """Return the event `message`."""
    return {
        "type": "message",
        "peer": peer.id,
        "message": entry.id,
        "from": entry.author,
        "text": entry.text,
        "time": entry.time,
    }


def delivery_event(peer: Peer, entry: Entry) -> Json:
    """Return the event `delivery`."""
    return {
        "type": "delivery",
        "peer": peer.id,
        "message": entry.id,
        "delivery": entry.delivery,
    }


def typing_event(conversation: Conversation) -> Json:
    """Return the event `typing`."""
    return {
        "type": "typing",
        "peer": conversation.peer.id,
        "active": conversation.is_peer_typing,
    }


def _milliseconds(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds * 1000, 1)
