"""A line of JSON-RPC, and the parameters in it."""

import json

from fantom.headless.rpc import (
    Code,
    Params,
    RpcError,
    error_line,
    parse_call,
    result_line,
)

PARSERS = {
    "fantom/headless/rpc.py": [
        *("parse_call", "_is_id"),
        *(f"Params.{name}" for name in ("__init__", "text", "optional_text")),
        *(f"Params.{name}" for name in ("optional_number", "value", "end", "_take")),
    ]
}


def one_input(data):
    """A call or RpcError, and an answer that is one line of JSON in UTF-8."""
    try:
        call = parse_call(data)
    except RpcError as error:
        is_one_line(error_line(error, error.request_id))
        return
    is_one_line(result_line(call.id, call.params))
    for take in (take_all, take_number, take_value, take_none):
        try:
            take(Params(call.params))
        except RpcError as error:
            assert error.code is Code.INVALID_PARAMS  # noqa: PT017 - as above


def take_all(params):
    """Take a text that must be there and one that may."""
    (params.optional_text("after") or "").encode()
    params.text("peer").encode()
    params.end()


def take_number(params):
    """Take a number that may be there."""
    assert (params.optional_number("limit") or 0) >= 0


def take_value(params):
    """Take whatever it is."""
    params.value("value")
    params.end()


def take_none(params):
    """Take nothing."""
    params.end()


def is_one_line(answer):
    """A client must be able to read it."""
    assert answer.count(b"\n") == 1
    json.loads(answer.decode())
