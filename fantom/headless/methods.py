"""What a client can ask for, by name (docs/HEADLESS.md)."""

import sys
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Any

from fantom.endpoint import (
    HIGHEST_PORT,
    LOWEST_PORT,
    Endpoint,
)
from fantom.headless.people_methods import (
    PEOPLE_METHODS,
    SLOW_PEOPLE_METHODS,
    dial,
    identity_in,
)
from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.headless.vault_methods import SLOW_VAULT_METHODS, VAULT_METHODS
from fantom.headless.verify_methods import VERIFY_METHODS
from fantom.headless.views import entry_view, peer_view, request_view, status_view
from fantom.node import Node
from fantom.peers.request import Action

HISTORY_LIMIT = 100

Method = Callable[[Node, Params], Any]
SlowMethod = Callable[[Node, Params], Awaitable[Any]]


def _status(node: Node, params: Params) -> Json:
    params.end()
    return status_view(node)


def _listen(node: Node, params: Params) -> Json:
    bind, port = params.optional_text("bind"), params.optional_number("port")
    params.end()
    if port and not LOWEST_PORT <= port <= HIGHEST_PORT:
        problem = f"port is 0 or from {LOWEST_PORT} to {HIGHEST_PORT}"
        raise RpcError(Code.INVALID_PARAMS, problem)
    if bind is None:
        node.listening.restart(port)
        if node.listening.status.problem is not None:
            raise node.listening.status.problem
    else:
        node.listening.bind(bind, port)
    return {"endpoints": status_view(node)["endpoints"]}


def _stop(node: Node, params: Params) -> Json:
    params.end()
    node.listening.stop()
    return {}


def _rename(node: Node, params: Params) -> Json:
    name = params.text("name")
    params.end()
    node.me.rename(name)
    return {}


def _connect(node: Node, params: Params) -> Awaitable[Json]:
    # What can be judged is judged now: requests begin in order.
    to, is_any = params.text("to"), params.optional_flag("whoever")
    params.end()
    goal = node.goals.of_text(to)
    return dial(node, goal.whoever() if is_any else goal)


def _together(node: Node, params: Params) -> Awaitable[Json]:
    goal = node.goals.of_text(params.text("to"))
    peer = params.optional_text("peer")
    params.end()
    identity = goal.identity if peer is None else identity_in(peer)
    if identity is None:
        raise RpcError(Code.INVALID_PARAMS, "peer is the identity that is expected")
    return _meet(node, goal.endpoints[0], identity)


async def _meet(node: Node, endpoint: Endpoint, identity: bytes) -> Json:
    peer = await node.connect_together(endpoint, identity)
    return {"peer": peer.id}


def _list_peers(node: Node, params: Params) -> list[Json]:
    params.end()
    return [peer_view(peer) for peer in node.peers]


def _disconnect(node: Node, params: Params) -> Json:
    peer = params.text("peer")
    params.end()
    node.peers.get(peer).hang_up()
    return {}


def _forget(node: Node, params: Params) -> Json:
    peer = params.text("peer")
    params.end()
    node.peers.forget(peer)
    return {}


def _list_requests(node: Node, params: Params) -> list[Json]:
    params.end()
    return [request_view(request) for request in node.admission.requests]


def _answer_request(node: Node, params: Params) -> Json:
    request, action = params.text("request"), params.text("action")
    params.end()
    if action not in list(Action):
        names = ", ".join(Action)
        raise RpcError(Code.INVALID_PARAMS, f"action is one of {names}")
    node.admission.answer(request, Action(action))
    return {}


def _send(node: Node, params: Params) -> Json:
    peer, text = params.text("peer"), params.text("text")
    params.end()
    if not text:
        raise RpcError(Code.INVALID_PARAMS, "text is empty")
    entry = node.conversations.get(peer).send_text(text)
    return {"message": entry.id}


def _cancel(node: Node, params: Params) -> Json:
    peer, message = params.text("peer"), params.text("message")
    params.end()
    node.conversations.get(peer).cancel(message)
    return {}


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
    limit = params.optional_number("limit")
    params.end()
    conversation = node.conversations.get(peer)
    count = HISTORY_LIMIT if limit is None else min(limit, sys.maxsize)
    if after is not None:
        following = conversation.entries_after(after)
        return [entry_view(entry) for entry in islice(following, count)]
    return [entry_view(entry) for entry in conversation.latest(count)]


def _wipe(node: Node, params: Params) -> Json:
    peer = params.text("peer")
    params.end()
    node.conversations.get(peer).wipe()
    return {}


def _show_config(node: Node, params: Params) -> Json:
    params.end()
    return dict(node.settings.as_dict())


def _set_config(node: Node, params: Params) -> Json:
    key, value = params.text("key"), params.value("value")
    params.end()
    node.settings.set(key, value)
    return {}


METHODS: dict[str, Method] = {
    "node.status": _status,
    "node.listen": _listen,
    "node.stop": _stop,
    "node.rename": _rename,
    "peers.list": _list_peers,
    "peers.disconnect": _disconnect,
    "peers.forget": _forget,
    "requests.list": _list_requests,
    "requests.answer": _answer_request,
    "chat.send": _send,
    "chat.cancel": _cancel,
    "chat.history": _history,
    "chat.read": _read,
    "chat.typing": _typing,
    "chat.wipe": _wipe,
    "config.show": _show_config,
    "config.set": _set_config,
    **VAULT_METHODS,
    **PEOPLE_METHODS,
    **VERIFY_METHODS,
}

SLOW_METHODS: dict[str, SlowMethod] = {
    "peers.connect": _connect,
    "reach.together": _together,
    **SLOW_VAULT_METHODS,
    **SLOW_PEOPLE_METHODS,
}
