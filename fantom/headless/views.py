"""Our things as JSON: what answers and events show of them."""

import base64

from fantom import __version__
from fantom.chat.conversation import Conversation
from fantom.chat.entry import NO_EXTRAS, Entry, Gone
from fantom.files.carrier import Carrier
from fantom.headless.rpc import Json, error_facts, error_words
from fantom.identity.invitation import Invitation
from fantom.identity.invitations import OpenInvitation
from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import identity_of, peer_id
from fantom.identity.person import Person
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.request import Request
from fantom.peers.verification import Verification

NOTES = "notes"  # stands for a peer where notes to oneself are meant


def status_view(node: Node) -> Json:
    """Return `node.status`; what isn't built yet is null."""
    status = node.listening.status
    endpoints = [str(status.endpoint)] if status.endpoint else []
    return {
        "version": __version__,
        "identity": peer_id(node.me.identity.public),
        "fingerprint": fingerprint(node.me.identity.public),
        "name": node.me.name,
        "keeping": node.me.keeping,
        "mode": status.mode,
        "listening": bool(endpoints),
        "endpoints": endpoints,
        "invitation": node.invitation() if endpoints else None,
    }


def peer_view(peer: Peer) -> Json:
    """Return one row of `peers.list`."""
    return {
        "peer": peer.id,
        "name": peer.name,
        "petname": peer.petname,
        "endpoint": str(peer.endpoint),
        "state": peer.state,
        "protocol": peer.protocol,
        "trust": peer.trust,
        "resembled": [person_id(person) for person in peer.resembled],
        "post_quantum": peer.post_quantum,
        "round_trip_ms": _milliseconds(peer.round_trip),
        "caps": sorted(peer.capabilities),
    }


def peer_event(peer: Peer) -> Json:
    """Return the event `peer`."""
    names = ("peer", "name", "petname", "endpoint", "state", "trust", "protocol")
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
        "resembled": [person_id(person) for person in request.resembled],
    }


def person_id(person: Person) -> str:
    """Return the id of the peer that somebody whom we know would be."""
    return peer_id(person.identity)


def person_view(person: Person) -> Json:
    """Return one row of `people.list`."""
    return {
        "peer": person_id(person),
        "petname": person.petname,
        "name": person.name,
        "fingerprint": fingerprint(person.identity),
        "trust": person.trust,
        "learnt": person.learnt,
        "by": person.by,
        "since": person.since,
        "verified_at": person.verified_at,
        "endpoints": person.endpoints,
    }


def open_invitation_view(invitation: OpenInvitation) -> Json:
    """Return one row of `invitations.list`."""
    return {
        "id": invitation.id,
        "made_for": invitation.made_for,
        "made_at": invitation.made_at,
        "expires_at": invitation.expires_at,
        "uses": invitation.uses,
        "used_by": [peer_id(identity) for identity in invitation.used_by],
    }


def invitation_view(invitation: Invitation) -> Json:
    """Return what `invitations.read` found; the token stays in its text."""
    return {
        "peer": peer_id(invitation.identity),
        "fingerprint": fingerprint(invitation.identity),
        "name": invitation.name,
        "endpoints": [str(endpoint) for endpoint in invitation.endpoints],
        "has_token": invitation.token is not None,
    }


def entry_view(entry: Entry) -> Json:
    """Return one row of `chat.history`; what few texts have stands only in theirs."""
    view: Json = {
        "message": entry.id,
        "from": entry.author,
        "text": entry.text,
        "time": entry.time,
        "delivery": entry.delivery,
    }
    return view if entry.extras is NO_EXTRAS else view | _extras_view(entry)


def note_view(note: Entry) -> Json:
    """Return one row of `notes.list`: of a text that nobody gets."""
    view: Json = {"message": note.id, "text": note.text, "time": note.time}
    return view if note.extras is NO_EXTRAS else view | _extras_view(note)


def _extras_view(entry: Entry) -> Json:
    view = {
        "reply_to": entry.reply_to,
        "edited": entry.edited_at,
        "deleted": entry.gone is Gone.DELETED,
        "expired": entry.gone is Gone.EXPIRED,
        "lasts": entry.lasts,
        "expires": entry.expires_at,
        "reactions": entry.reactions,
    }
    return {name: value for name, value in view.items() if value}


def message_event(peer: Peer, entry: Entry) -> Json:
    """Return the event `message`."""
    event: Json = {
        "type": "message",
        "peer": peer.id,
        "message": entry.id,
        "from": entry.author,
        "text": entry.text,
        "time": entry.time,
    }
    return event if entry.extras is NO_EXTRAS else event | _extras_view(entry)


def message_changed_event(peer: Peer, before: Entry, after: Entry) -> Json:
    """Return the event `message_changed`, with what is other than before."""
    event: Json = {"type": "message_changed", "peer": peer.id, "message": after.id}
    if after.gone is not None:
        return event | {after.gone.value: True}
    if after.text != before.text:
        event["text"] = after.text
    if after.edited_at != before.edited_at:
        event["edited"] = after.edited_at
    if after.reactions != before.reactions:
        event["reactions"] = after.reactions
    if after.expires_at != before.expires_at:
        event["expires"] = after.expires_at
    return event


def timer_view(talk: Conversation) -> Json:
    """Return how long what is said lasts, and what one of both proposes instead."""
    proposal = talk.proposal
    proposed = proposal and {"by": proposal.by, "seconds": proposal.seconds}
    return {"seconds": talk.seconds, "proposal": proposed}


def timer_event(talk: Conversation) -> Json:
    """Return the event `disappear`."""
    return {"type": "disappear", "peer": talk.peer.id} | timer_view(talk)


def delivery_event(peer: Peer, entry: Entry) -> Json:
    """Return the event `delivery`; what disappears does so after it has arrived."""
    event: Json = {
        "type": "delivery",
        "peer": peer.id,
        "message": entry.id,
        "delivery": entry.delivery,
    }
    return event if entry.expires_at is None else event | {"expires": entry.expires_at}


def typing_event(conversation: Conversation) -> Json:
    """Return the event `typing`."""
    return {
        "type": "typing",
        "peer": conversation.peer.id,
        "active": conversation.is_peer_typing,
    }


def verification_event(now: Verification) -> Json:
    """Return the event `verification`, with what belongs to its state."""
    event: Json = {
        "type": "verification",
        "peer": now.peer.id,
        "state": now.stage,
        "method": now.method,
    }
    if now.run:
        event |= {"run": now.run, "ours": now.is_ours}
    if now.pictures:
        event["pictures"] = now.pictures
    if now.question:
        event["question"] = now.question
    if now.problem is not None:
        event |= {"reason": now.problem.reason, "text": error_words(now.problem)}
    return event


def _milliseconds(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds * 1000, 1)


def transfer_view(carrier: Carrier) -> Json:
    """Return one row of `files.list`."""
    transfer = carrier.transfer
    paths = [str(path) for path in carrier.paths]
    return {
        "transfer": transfer_key(transfer.id),
        "peer": carrier.peer.id,
        "direction": transfer.direction,
        "state": transfer.state,
        "reason": transfer.reason,
        "name": transfer.name,
        "files": len(transfer.entries),
        "skipped": len(transfer.skipped),
        "size": transfer.size,
        "done": transfer.done,
        "rate": carrier.pace.rate,
        "path": paths[0] if paths else None,
        "error": error_facts(carrier.problem) if carrier.problem else None,
    }


def transfer_event(carrier: Carrier) -> Json:
    """Return the event `transfer`."""
    return {"type": "transfer"} | transfer_view(carrier)


def transfer_key(transfer: bytes) -> str:
    """Return an id as clients know it."""
    return base64.urlsafe_b64encode(transfer).rstrip(b"=").decode()
