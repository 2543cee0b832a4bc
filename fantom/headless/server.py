"""Serving one client: lines in, answers and events out."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from io import RawIOBase
from typing import Any

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import parse_endpoint
from fantom.errors import FantomError, InvalidEndpoint, InvalidInvitation
from fantom.headless.events import Events
from fantom.headless.methods import METHODS, SLOW_METHODS, Method, SlowMethod
from fantom.headless.outbox import Outbox
from fantom.headless.rpc import (
    MAX_LINE,
    Call,
    Code,
    Params,
    RpcError,
    error_line,
    parse_call,
    refusal_line,
    result_line,
)
from fantom.headless.stdin import LineReader
from fantom.identity.invitation import is_invitation, parse_invitation
from fantom.identity.peer_ids import identity_of
from fantom.node import Node
from fantom.peers.peer import PeerState

log = logging.getLogger(__name__)

Write = Callable[[bytes], None]


class Server(QObject):
    """Runs what the client asks for, until its input ends."""

    ended = Signal()  # the input has ended

    def __init__(self, node: Node, stdin: RawIOBase, write: Write) -> None:
        super().__init__()
        self._node = node
        self._outbox = Outbox(write)
        self._events = Events(node, self._outbox)
        self._tasks: set[asyncio.Task[None]] = set()
        self._reader = LineReader(stdin)
        self._reader.lines_read.connect(self._on_lines)
        self._reader.ended.connect(self.ended)

    def start(self) -> None:
        """Begin to read requests."""
        self._reader.start()

    async def finish(self) -> None:
        """Wait until every request that was begun is answered."""
        await asyncio.gather(*self._tasks)

    def _on_lines(self, lines: list[bytes | None]) -> None:
        # All answers go before the events that any of these lines causes.
        with self._outbox.answering():
            for line in lines:
                if line is None:
                    problem = f"a line has at most {MAX_LINE} bytes"
                    self._refuse(RpcError(Code.INVALID_REQUEST, problem))
                elif line and not line.isspace():
                    self._on_line(line)

    def _on_line(self, line: bytes) -> None:
        try:
            call = parse_call(line)
        except RpcError as error:
            self._refuse(error)
            return
        if slow := SLOW_METHODS.get(call.method):
            self._begin(slow, call)
        else:
            self._run(call)

    def _run(self, call: Call) -> None:
        try:
            result = _method(call.method)(self._node, Params(call.params))
            self._answer(call, result_line(call.id, result))
        except Exception as error:  # noqa: BLE001 - it is judged there
            self._fail(call, error)

    def _begin(self, method: SlowMethod, call: Call) -> None:
        try:
            result = method(self._node, Params(call.params))
        except Exception as error:  # noqa: BLE001 - it is judged there
            self._fail(call, error)
            return
        task = asyncio.ensure_future(self._answer_later(call, result))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer_later(self, call: Call, result: Awaitable[Any]) -> None:
        with self._holding_events(call):
            try:
                self._answer(call, result_line(call.id, await result))
            except asyncio.CancelledError:
                self._fail(call, RpcError(Code.INTERNAL_ERROR, "Fantom has ended"))
                raise
            except Exception as error:  # noqa: BLE001 - it is judged there
                self._fail(call, error)

    def _holding_events(self, call: Call) -> ExitStack:
        peers = (x for x in self._node.peers if x.state is PeerState.ONLINE)
        online = {peer.endpoint.address for peer in peers}
        holding = ExitStack()
        # What they say who are here is not caused by this dial.
        for address in self._addresses_in(call) - online:
            holding.enter_context(self._outbox.dialling(address))
        return holding

    def _addresses_in(self, call: Call) -> set[str]:
        """Return where a request dials, as far as that can be told from it."""
        text = str(call.params.get("to"))
        with contextlib.suppress(InvalidEndpoint, InvalidInvitation):
            if is_invitation(text):
                return {each.address for each in parse_invitation(text).endpoints}
            if call.method == "people.connect":
                identity = identity_of(str(call.params.get("peer")))
                person = self._node.me.people.get(identity) if identity else None
                places = person.endpoints if person else ()
                return {parse_endpoint(place).address for place in places}
            return {parse_endpoint(text).address}
        return set()

    def _fail(self, call: Call, error: Exception) -> None:
        if isinstance(error, FantomError):
            self._answer(call, refusal_line(error, call.id))
        elif isinstance(error, RpcError):
            self._answer(call, error_line(error, call.id))
        else:
            # Not its words, wherever the log goes: they may quote what people say.
            log.error("%s failed: %s", call.method, type(error).__name__)
            log.debug("where", exc_info=error)
            bug = RpcError(Code.INTERNAL_ERROR, "a bug of Fantom's")
            self._answer(call, error_line(bug, call.id))

    def _answer(self, call: Call, line: bytes) -> None:
        if call.wants_answer:
            self._outbox.answer(line)

    def _refuse(self, error: RpcError) -> None:
        self._outbox.answer(error_line(error, error.request_id))


def _method(name: str) -> Method:
    try:
        return METHODS[name]
    except KeyError:
        problem = f"no method {name[:64]}"
        raise RpcError(Code.METHOD_NOT_FOUND, problem) from None
