"""What a client can ask about comparing keys (docs/HEADLESS.md)."""

from collections.abc import Callable
from typing import Any

from fantom.chat.said import has_said_digits
from fantom.errors import VerificationRefused
from fantom.headless.rpc import Code, Json, Params, RpcError
from fantom.identity.safety_number import qr_text, read_number
from fantom.identity.verification import Method, Refusal, Stage
from fantom.node import Node


def _start(node: Node, params: Params) -> Json:
    peer, method = params.text("peer"), params.text("method")
    answer, question = params.optional_text("answer"), params.optional_text("question")
    params.end()
    if method not in list(Method):
        raise RpcError(Code.INVALID_PARAMS, f"method is one of {', '.join(Method)}")
    if method != Method.SECRET and (answer, question) != (None, None):
        raise RpcError(Code.INVALID_PARAMS, "only a secret has an answer")
    if method == Method.NUMBER:
        number = node.safety_numbers.show(peer)
        return {"number": number, "qr": qr_text(number)}
    node.safety_numbers.put_away(peer)  # the next word is not about it
    if method == Method.PICTURES:
        return {"run": node.verifications.start_pictures(peer).run}
    begun = node.verifications.start_secret(peer, answer or "", question or "")
    return {"run": begun.run}


def _answer(node: Node, params: Params) -> Json:
    peer, action = params.text("peer"), params.text("action")
    answer = params.optional_text("answer")
    params.end()
    if action not in {"accept", "decline"}:
        raise RpcError(Code.INVALID_PARAMS, "action is accept or decline")
    if action == "decline":
        node.verifications.cancel(peer)
        return {}
    node.safety_numbers.put_away(peer)
    if answer is None:
        node.verifications.agree(peer)
    else:
        node.verifications.answer(peer, answer)
    return {}


def _confirm(node: Node, params: Params) -> Json:
    peer = params.text("peer")
    number = params.optional_text("number")
    match = number is None and params.yes_or_no("match")
    params.end()
    if number is not None:
        return {"match": _read(node, peer, number)}
    run = node.verifications.of(peer)
    if run is not None and run.stage is Stage.COMPARING:
        node.verifications.confirm(peer, match=match)
    else:
        node.safety_numbers.confirm(peer, match=match)
    return {"match": match}


def _read(node: Node, peer: str, text: str) -> bool:
    number = read_number(text)
    lines = node.conversations.get(peer).lines
    if number is not None and has_said_digits(lines, number):
        raise VerificationRefused(Refusal.IN_CHAT)
    return node.safety_numbers.read(peer, text)


VERIFY_METHODS: dict[str, Callable[[Node, Params], Any]] = {
    "verify.start": _start,
    "verify.answer": _answer,
    "verify.confirm": _confirm,
}
