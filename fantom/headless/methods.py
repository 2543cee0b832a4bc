"""What a client can ask for, by name (docs/HEADLESS.md)."""

from collections.abc import Awaitable, Callable
from typing import Any

from fantom.endpoint import (
    HIGHEST_PORT,
    LOWEST_PORT,
    Endpoint,
)
from fantom.headless.chat_methods import CHAT_METHODS
from fantom.headless.file_methods import FILE_METHODS, SLOW_FILE_METHODS
from fantom.headless.notes_methods import NOTES_METHODS
from fantom.headless.people_methods import (
    PEOPLE_METHODS,
    SLOW_PEOPLE_METHODS,
    dial,
    identity_in,
)
from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.headless.vault_methods import SLOW_VAULT_METHODS, VAULT_METHODS
from fantom.headless.verify_methods import VERIFY_METHODS
from fantom.headless.views import peer_view, request_view, status_view
from fantom.node import Node
from fantom.peers.request import Action

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
    "config.show": _show_config,
    "config.set": _set_config,
    **CHAT_METHODS,
    **FILE_METHODS,
    **NOTES_METHODS,
    **VAULT_METHODS,
    **PEOPLE_METHODS,
    **VERIFY_METHODS,
}

SLOW_METHODS: dict[str, SlowMethod] = {
    "peers.connect": _connect,
    "reach.together": _together,
    **SLOW_FILE_METHODS,
    **SLOW_VAULT_METHODS,
    **SLOW_PEOPLE_METHODS,
}
