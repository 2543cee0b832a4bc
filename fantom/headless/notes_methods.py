"""What a client can ask about notes to oneself (docs/HEADLESS.md)."""

from collections.abc import Callable
from itertools import islice
from typing import Any

from fantom.headless.chat_methods import limit, words
from fantom.headless.rpc import Json, Params
from fantom.headless.views import note_view
from fantom.node import Node


def _add(node: Node, params: Params) -> Json:
    text, reply_to = words(params), params.optional_text("reply_to")
    params.end()
    return {"message": node.notes.send_text(text, reply_to).id}


def _edit(node: Node, params: Params) -> Json:
    message, text = params.text("message"), words(params)
    params.end()
    node.notes.edit(message, text)
    return {}


def _delete(node: Node, params: Params) -> Json:
    message = params.text("message")
    params.end()
    node.notes.delete(message)
    return {}


def _list(node: Node, params: Params) -> list[Json]:
    after, count = params.optional_text("after"), limit(params)
    params.end()
    notes = node.notes
    if after is not None:
        return [note_view(note) for note in islice(notes.entries_after(after), count)]
    return [note_view(note) for note in notes.latest(count)]


def _wipe(node: Node, params: Params) -> Json:
    params.end()
    node.notes.wipe()
    return {}


NOTES_METHODS: dict[str, Callable[[Node, Params], Any]] = {
    "notes.add": _add,
    "notes.edit": _edit,
    "notes.delete": _delete,
    "notes.list": _list,
    "notes.wipe": _wipe,
}
