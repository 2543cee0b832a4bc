"""What a client can ask about people, trust and invitations (docs/HEADLESS.md)."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from fantom.errors import UnknownPerson
from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.headless.views import invitation_view, open_invitation_view, person_view
from fantom.identity.bounds import (
    MAX_INVITATION_SECONDS,
    MAX_MADE_FOR,
    MAX_USES,
    MIN_INVITATION_SECONDS,
)
from fantom.identity.invitation import is_invitation, parse_invitation
from fantom.identity.keys import IDENTITY_BYTES
from fantom.identity.peer_ids import identity_of
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.peers.goal import Goal

_DAY = 86_400


async def dial(node: Node, goal: Goal) -> Json:
    """Return the peer that is there, once the handshake is done."""
    peer = await node.dial(goal)
    return {"peer": peer.id}


def identity_in(peer: str) -> bytes:
    """Return the key in the id of a Fantom/2 peer.

    Raises:
        RpcError: there is none.
    """
    identity = identity_of(peer)
    if identity is None or len(identity) != IDENTITY_BYTES:
        raise RpcError(Code.INVALID_PARAMS, "peer is the key of somebody")
    return identity


def _list_people(node: Node, params: Params) -> list[Json]:
    params.end()
    return [person_view(person) for person in node.me.people]


def _forget_person(node: Node, params: Params) -> Json:
    identity = identity_in(params.text("peer"))
    params.end()
    node.me.people.forget(identity)
    return {}


def _connect_person(node: Node, params: Params) -> Awaitable[Json]:
    person = node.me.people.get(identity_in(params.text("peer")))
    params.end()
    if person is None:
        raise UnknownPerson
    return dial(node, node.goals.of_person(person))


def _set_trust(node: Node, params: Params) -> Json:
    peer, petname = params.text("peer"), params.optional_text("petname")
    trust = params.optional_text("trust")
    params.end()
    if trust is not None and trust not in list(Trust):
        names = ", ".join(Trust)
        raise RpcError(Code.INVALID_PARAMS, f"trust is one of {names}")
    person = _person(node, peer)
    if petname is not None:
        node.me.people.remember(person, petname)
    if trust is not None:
        _trust(node, person, Trust(trust))
    return {}


def _person(node: Node, peer: str) -> Person:
    for each in node.peers:
        if each.id == peer and each.identity is not None:
            return each.as_person()
    return Person(identity_in(peer))


def _trust(node: Node, person: Person, trust: Trust) -> None:
    if trust is Trust.BLOCKED:
        node.block(person)
    elif trust is Trust.UNKNOWN:
        node.me.people.forget(person.identity)
    else:
        node.me.people.trust(person, trust)


def _create_invitation(node: Node, params: Params) -> Json:
    made_for = params.optional_text("made_for") or ""
    uses = params.optional_number("uses")
    seconds = params.optional_number("expires_in")
    params.end()
    uses = 1 if uses is None else uses
    seconds = _DAY if seconds is None else seconds
    _check_invitation(made_for, uses, seconds)
    invitation, text = node.invite(made_for, uses, seconds)
    return {"invitation": text, "id": invitation}


def _check_invitation(made_for: str, uses: int, seconds: int) -> None:
    lasts = MIN_INVITATION_SECONDS <= seconds <= MAX_INVITATION_SECONDS
    if len(made_for) <= MAX_MADE_FOR and 1 <= uses <= MAX_USES and lasts:
        return
    problem = (
        f"made_for has at most {MAX_MADE_FOR} characters, uses is 1 to {MAX_USES}, "
        f"expires_in {MIN_INVITATION_SECONDS} to {MAX_INVITATION_SECONDS}"
    )
    raise RpcError(Code.INVALID_PARAMS, problem)


def _list_invitations(node: Node, params: Params) -> list[Json]:
    params.end()
    return [open_invitation_view(each) for each in node.me.open_invitations()]


def _revoke_invitation(node: Node, params: Params) -> Json:
    invitation = params.text("invitation")
    params.end()
    token = parse_invitation(invitation).token if is_invitation(invitation) else None
    if token is None:
        node.me.revoke(invitation)
    else:
        node.me.revoke_token(token)
    return {}


def _read_invitation(_node: Node, params: Params) -> Awaitable[Json]:
    text, path = params.optional_text("text"), params.optional_text("path")
    params.end()
    if (text is None) == (path is None):
        raise RpcError(Code.INVALID_PARAMS, "either text or path")
    return _read(text or "", None if path is None else Path(path))


async def _read(text: str, path: Path | None) -> Json:
    if path is not None:
        # A picture may be large, and the chats go on.
        text = await asyncio.to_thread(_in_picture, path)
    return {"invitation": text} | invitation_view(parse_invitation(text))


def _in_picture(path: Path) -> str:
    from fantom.pictures.bounded import read_picture  # noqa: PLC0415 - few need it
    from fantom.pictures.qr import find_invitation  # noqa: PLC0415

    return find_invitation(read_picture(path))


def _draw_invitation(_node: Node, params: Params) -> Json:
    text, path = params.text("invitation"), params.text("path")
    params.end()
    from fantom.pictures.qr import save_qr  # noqa: PLC0415 - as above

    parse_invitation(text)
    save_qr(text, Path(path))
    return {}


PEOPLE_METHODS: dict[str, Callable[[Node, Params], Any]] = {
    "people.list": _list_people,
    "people.forget": _forget_person,
    "trust.set": _set_trust,
    "invitations.create": _create_invitation,
    "invitations.list": _list_invitations,
    "invitations.revoke": _revoke_invitation,
    "invitations.draw": _draw_invitation,
}

SLOW_PEOPLE_METHODS: dict[str, Callable[[Node, Params], Awaitable[Any]]] = {
    "people.connect": _connect_person,
    "invitations.read": _read_invitation,
}
