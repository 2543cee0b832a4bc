"""What a client can ask about keeping its identity (docs/HEADLESS.md)."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.node import Node


def _create(node: Node, params: Params) -> Awaitable[Json]:
    passphrase = _passphrase(params, "passphrase")
    keeps_addresses = params.optional_flag("keeps_addresses")
    params.end()
    return _keep(node, passphrase, keeps_addresses=keeps_addresses)


async def _keep(node: Node, passphrase: str, *, keeps_addresses: bool) -> Json:
    await node.me.keep(passphrase)
    node.me.keep_addresses(wanted=keeps_addresses)
    return {}


def _unlock(node: Node, params: Params) -> Awaitable[Json]:
    passphrase = _passphrase(params, "passphrase")
    params.end()
    return _done(node.me.unlock(passphrase))


def _change_passphrase(node: Node, params: Params) -> Awaitable[Json]:
    old, new = _passphrase(params, "old"), _passphrase(params, "new")
    params.end()
    return _done(node.me.change_passphrase(old, new))


async def _done(work: Awaitable[None]) -> Json:
    await work
    return {}


def _passphrase(params: Params, name: str) -> str:
    passphrase = params.text(name)
    if not passphrase:
        raise RpcError(Code.INVALID_PARAMS, f"{name} is empty")
    return passphrase


def _lock(node: Node, params: Params) -> Json:
    params.end()
    node.me.lock()
    return {}


def _keep_addresses(node: Node, params: Params) -> Json:
    wanted = params.yes_or_no("wanted")
    params.end()
    node.me.keep_addresses(wanted=wanted)
    return {}


def _export(node: Node, params: Params) -> Json:
    path = params.text("path")
    params.end()
    node.me.export_to(Path(path))
    return {}


def _import(node: Node, params: Params) -> Json:
    path = params.text("path")
    params.end()
    node.me.import_from(Path(path))
    return {}


def _delete(node: Node, params: Params) -> Json:
    params.end()
    node.me.delete()
    return {}


VAULT_METHODS: dict[str, Callable[[Node, Params], Any]] = {
    "vault.lock": _lock,
    "vault.addresses": _keep_addresses,
    "vault.export": _export,
    "vault.import": _import,
    "vault.delete": _delete,
}

SLOW_VAULT_METHODS: dict[str, Callable[[Node, Params], Awaitable[Any]]] = {
    "vault.create": _create,
    "vault.unlock": _unlock,
    "vault.passphrase": _change_passphrase,
}
