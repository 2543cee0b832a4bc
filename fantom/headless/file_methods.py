"""What a client can ask about files (docs/HEADLESS.md)."""

import base64
import binascii
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from fantom.file_errors import (
    UnknownTransfer,
)
from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.headless.views import transfer_key, transfer_view
from fantom.node import Node


def _transfer(params: Params) -> bytes:
    text = params.text("transfer")
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (ValueError, binascii.Error):
        raise UnknownTransfer(text) from None


def _offer(node: Node, params: Params) -> Awaitable[Json]:
    peer, paths = params.text("peer"), [Path(text) for text in params.texts("paths")]
    params.end()
    return _offered(node, peer, paths)


async def _offered(node: Node, peer: str, paths: list[Path]) -> Json:
    upload, offering = await node.transfers.offer(peer, paths)
    left = [{"path": str(path), "why": why} for path, why in offering.left]
    return {"transfer": transfer_key(upload.transfer.id), "left": left}


def _answer(node: Node, params: Params) -> Awaitable[Json]:
    transfer, action = _transfer(params), params.text("action")
    directory = params.optional_text("directory")
    files = params.optional_numbers("files")
    params.end()
    if action not in ("accept", "decline"):
        raise RpcError(Code.INVALID_PARAMS, "action is one of accept, decline")
    folder = None if directory is None else Path(directory)
    if action == "decline":
        node.transfers.decline(transfer)
        return _nothing()
    return _accepted(node, transfer, files, folder)


async def _nothing() -> Json:
    return {}


async def _accepted(
    node: Node, transfer: bytes, files: list[int] | None, folder: Path | None
) -> Json:
    await node.transfers.accept(transfer, files, folder)
    return {}


def _retry(node: Node, params: Params) -> Awaitable[Json]:
    transfer = _transfer(params)
    params.end()
    return _retried(node, transfer)


async def _retried(node: Node, transfer: bytes) -> Json:
    upload = await node.transfers.retry(transfer)
    return {"transfer": transfer_key(upload.transfer.id)}


def _list(node: Node, params: Params) -> list[Json]:
    peer = params.optional_text("peer")
    params.end()
    return [
        transfer_view(each)
        for each in node.transfers
        if peer is None or each.peer.id == peer
    ]


def _pause(node: Node, params: Params) -> Json:
    transfer = _transfer(params)
    params.end()
    node.transfers.pause(transfer)
    return {}


def _resume(node: Node, params: Params) -> Json:
    transfer = _transfer(params)
    params.end()
    node.transfers.resume(transfer)
    return {}


def _cancel(node: Node, params: Params) -> Json:
    transfer = _transfer(params)
    params.end()
    node.transfers.cancel(transfer)
    return {}


def _remove(node: Node, params: Params) -> Json:
    transfer = _transfer(params)
    params.end()
    node.transfers.remove(transfer)
    return {}


FILE_METHODS: dict[str, Callable[[Node, Params], Any]] = {
    "files.list": _list,
    "files.pause": _pause,
    "files.resume": _resume,
    "files.cancel": _cancel,
    "files.remove": _remove,
}

SLOW_FILE_METHODS: dict[str, Callable[[Node, Params], Awaitable[Any]]] = {
    "files.offer": _offer,
    "files.answer": _answer,
    "files.retry": _retry,
}
