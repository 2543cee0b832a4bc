"""JSON-RPC 2.0, one object a line: reading requests, writing answers.

Source: the JSON-RPC 2.0 specification; docs/HEADLESS.md for what we add.
"""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder, Encoder

from fantom.errors import FantomError
from fantom.i18n.error_text import error_text

MAX_LINE = 4_194_304

Json = dict[str, Any]
Id = str | int | float | None


class Code(IntEnum):
    """The error codes of the specification, and ours for `FantomError`."""

    PARSE_ERROR = -32700
    INVALID_REQUEST = -32600
    METHOD_NOT_FOUND = -32601
    INVALID_PARAMS = -32602
    INTERNAL_ERROR = -32603
    FANTOM_ERROR = -32000


class RpcError(Exception):
    """The client asked for something that cannot be understood."""

    def __init__(self, code: Code, message: str, request_id: Id = None) -> None:
        super().__init__(message)
        self.code = code
        self.request_id = request_id


class Call(Struct, frozen=True):
    """A request, or without `wants_answer` a notification."""

    method: str
    params: Json
    id: Id = None
    wants_answer: bool = True


def parse_call(line: bytes) -> Call:
    """Return the request in `line`.

    Raises:
        RpcError: it is none; it carries the id where one could be read.
    """
    try:
        message = _decode(line)
    except (ValueError, RecursionError) as error:
        # As are half a pair of surrogates and 1e999: no answer could repeat them.
        raise RpcError(Code.PARSE_ERROR, "not JSON in UTF-8") from error
    if not isinstance(message, dict):
        raise RpcError(Code.INVALID_REQUEST, "a request is one object; no batches")
    request_id = message.get("id")
    if not _is_id(request_id):
        raise RpcError(Code.INVALID_REQUEST, "id is a string or a number")
    if message.get("jsonrpc") != "2.0" or not isinstance(message.get("method"), str):
        problem = 'jsonrpc is "2.0" and method a string'
        raise RpcError(Code.INVALID_REQUEST, problem, request_id)
    params = message.get("params", {})
    if not isinstance(params, dict):
        raise RpcError(Code.INVALID_PARAMS, "params is an object", request_id)
    return Call(message["method"], params, request_id, "id" in message)


# Made once: the shorter `msgspec.json.decode` and `encode` make theirs for each line.
_decode = Decoder().decode
_encode, _encode_lines = Encoder().encode, Encoder().encode_lines


_IDS = {int, str, float, type(None)}


def _is_id(value: object) -> bool:
    # Not `isinstance`: a bool is an int to it, and none here.
    return type(value) in _IDS


def result_line(request_id: Id, result: Any) -> bytes:
    """Return the answer to a request that went well."""
    return _line({"jsonrpc": "2.0", "id": request_id, "result": result})


def error_line(error: RpcError, request_id: Id) -> bytes:
    """Return the answer to a line that was not understood."""
    facts = {"code": int(error.code), "message": str(error)}
    return _line({"jsonrpc": "2.0", "id": request_id, "error": facts})


def refusal_line(error: FantomError, request_id: Id) -> bytes:
    """Return the answer to a request that the world refused."""
    facts = {
        "code": int(Code.FANTOM_ERROR),
        "message": error_words(error),
        "data": error_facts(error),
    }
    return _line({"jsonrpc": "2.0", "id": request_id, "error": facts})


def event_lines(events: Iterable[Json]) -> bytes:
    """Return the notifications of events, a line each."""
    return _encode_lines(
        [{"jsonrpc": "2.0", "method": "event", "params": event} for event in events]
    )


def error_facts(error: FantomError) -> Json:
    """Return an error as data: its type, and what it knows."""
    facts = {name: _in_unicode(value) for name, value in vars(error).items()}
    return {"type": type(error).__name__} | facts


def error_words(error: FantomError) -> str:
    """Return an error as a sentence for people."""
    return str(_in_unicode(error_text(error)))


def _in_unicode(value: Any) -> Any:
    # The name of a folder may hold bytes that are none.
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


def _line(message: Json) -> bytes:
    return _encode(message) + b"\n"


class Params:
    """The parameters of one call, taken out by name and type."""

    def __init__(self, values: Json) -> None:
        self._values = dict(values)  # that nobody has taken yet

    def text(self, name: str) -> str:
        """Return a string that must be there."""
        value = self._take(name)
        if not isinstance(value, str):
            raise RpcError(Code.INVALID_PARAMS, f"{name} is a string")
        return value

    def optional_text(self, name: str) -> str | None:
        """Return a string, or None where there is none."""
        return self.text(name) if self._values.get(name) is not None else None

    def optional_number(self, name: str) -> int | None:
        """Return a whole number, or None where there is none."""
        value = self._take(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise RpcError(Code.INVALID_PARAMS, f"{name} is a whole number")
        return value

    def texts(self, name: str) -> list[str]:
        """Return a list of strings that must be there."""
        value = self._take(name)
        if not isinstance(value, list) or not all(isinstance(x, str) for x in value):
            raise RpcError(Code.INVALID_PARAMS, f"{name} is a list of strings")
        return value

    def optional_numbers(self, name: str) -> list[int] | None:
        """Return a list of whole numbers, or None where there is none."""
        value = self._take(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(type(x) is int for x in value):
            raise RpcError(Code.INVALID_PARAMS, f"{name} is a list of whole numbers")
        return value

    def yes_or_no(self, name: str) -> bool:
        """Return whether something is so; yes where nothing is said."""
        value = self._take(name)
        if value is None:
            return True
        if not isinstance(value, bool):
            raise RpcError(Code.INVALID_PARAMS, f"{name} is true or false")
        return value

    def optional_flag(self, name: str) -> bool:
        """Return whether something is so; no where nothing is said."""
        return self._values.get(name) is not None and self.yes_or_no(name)

    def value(self, name: str) -> Any:
        """Return whatever is there."""
        if name not in self._values:
            raise RpcError(Code.INVALID_PARAMS, f"{name} is missing")
        return self._take(name)

    def end(self) -> None:
        """Refuse what nobody took: ignoring it would look like obeying it."""
        left = [name for name, value in self._values.items() if value is not None]
        if left:
            names = ", ".join(sorted(left))
            raise RpcError(Code.INVALID_PARAMS, f"unknown: {names}")

    def _take(self, name: str) -> Any:
        return self._values.pop(name, None)
