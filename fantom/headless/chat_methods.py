"""What a client can ask about what is said (docs/HEADLESS.md)."""

import sys
from collections.abc import Callable
from itertools import islice
from typing import Any

from fantom.chat.conversation import Conversation
from fantom.chat.notes import Notes
from fantom.chat.search import Found, search
from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.headless.views import NOTES, entry_view, note_view, timer_view
from fantom.node import Node
from fantom.protocol.limits import MAX_LASTING_SECONDS

HISTORY_LIMIT = 100


def words(params: Params) -> str:
    """Return the text of a message, which says something."""
    text = params.text("text")
    if not text:
        raise RpcError(Code.INVALID_PARAMS, "text is empty")
    return text


def _send(node: Node, params: Params) -> Json:
    peer, text = params.text("peer"), words(params)
    reply_to = params.optional_text("reply_to")
    params.end()
    entry = node.conversations.get(peer).send_text(text, reply_to)
    return {"message": entry.id}


def _forward(node: Node, params: Params) -> Json:
    peer, message, to = (params.text(name) for name in ("peer", "message", "to"))
    params.end()
    target = _talk(node, to)
    text = _talk(node, peer).entry(message).text
    return {"message": target.send_text(text).id}


def _cancel(node: Node, params: Params) -> Json:
    peer, message = params.text("peer"), params.text("message")
    params.end()
    node.conversations.get(peer).cancel(message)
    return {}


def _edit(node: Node, params: Params) -> Json:
    peer, message, text = params.text("peer"), params.text("message"), words(params)
    params.end()
    node.conversations.get(peer).edit(message, text)
    return {}


def _delete(node: Node, params: Params) -> Json:
    peer, message = params.text("peer"), params.text("message")
    params.end()
    node.conversations.get(peer).delete(message)
    return {}


def _react(node: Node, params: Params) -> Json:
    peer, message = params.text("peer"), params.text("message")
    reaction = params.optional_text("reaction") or ""
    params.end()
    node.conversations.get(peer).react(message, reaction)
    return {}


def _disappear(node: Node, params: Params) -> Json:
    peer, seconds = params.text("peer"), params.optional_number("seconds")
    params.end()
    if seconds is not None and seconds > MAX_LASTING_SECONDS:
        problem = f"seconds is 0 to {MAX_LASTING_SECONDS}"
        raise RpcError(Code.INVALID_PARAMS, problem)
    talk = node.conversations.get(peer)
    if seconds is not None:
        talk.let_last(seconds)
    return timer_view(talk)


def _read(node: Node, params: Params) -> Json:
    peer = params.text("peer")
    params.end()
    node.conversations.get(peer).mark_read()
    return {}


def _typing(node: Node, params: Params) -> Json:
    peer, active = params.text("peer"), params.yes_or_no("active")
    params.end()
    node.conversations.get(peer).tell_typing(active=active)
    return {}


def _history(node: Node, params: Params) -> list[Json]:
    peer, after = params.text("peer"), params.optional_text("after")
    count = limit(params)
    params.end()
    talk = node.conversations.get(peer)
    if after is not None:
        return [entry_view(entry) for entry in islice(talk.entries_after(after), count)]
    return [entry_view(entry) for entry in talk.latest(count)]


def _search(node: Node, params: Params) -> list[Json]:
    sought, peer = params.text("words"), params.optional_text("peer")
    count = limit(params)
    params.end()
    everything: list[Conversation | Notes] = [*node.conversations, node.notes]
    talks = everything if peer is None else [_talk(node, peer)]
    return [_found_view(found) for found in search(talks, sought, count)]


def _found_view(found: Found[Conversation | Notes]) -> Json:
    if isinstance(found.talk, Notes):
        return {"peer": NOTES} | note_view(found.entry)
    return {"peer": found.talk.peer.id} | entry_view(found.entry)


def limit(params: Params) -> int:
    """Return how many rows are wanted."""
    count = params.optional_number("limit")
    return HISTORY_LIMIT if count is None else min(count, sys.maxsize)


def _talk(node: Node, name: str) -> Conversation | Notes:
    return node.notes if name == NOTES else node.conversations.get(name)


def _wipe(node: Node, params: Params) -> Json:
    peer = params.text("peer")
    params.end()
    node.conversations.get(peer).wipe()
    return {}


CHAT_METHODS: dict[str, Callable[[Node, Params], Any]] = {
    "chat.send": _send,
    "chat.forward": _forward,
    "chat.cancel": _cancel,
    "chat.edit": _edit,
    "chat.delete": _delete,
    "chat.react": _react,
    "chat.disappear": _disappear,
    "chat.history": _history,
    "chat.search": _search,
    "chat.read": _read,
    "chat.typing": _typing,
    "chat.wipe": _wipe,
}
