"""Two who dial each other at once: one of them turns into the listener.

Only where both expect the other's key; a stranger could turn any other dialler into a
listener, and read first who it is.  Source: docs/PROTOCOL.md, section 1.
"""

import asyncio
import contextlib
from collections.abc import Callable

from PySide6.QtNetwork import QAbstractSocket

from fantom.endpoint import Endpoint
from fantom.errors import RemoteProtocolError
from fantom.net.attempt import Attempt
from fantom.net.ports import sharing_socket, system_address
from fantom.protocol.meeting import ListenerMeeting
from fantom.protocol.opening import (
    Opening,
    answer_or_hello_reader,
    answer_reader,
    is_first,
)
from fantom.protocol.party import Party

_RETRY_SECONDS = 0.2


class TogetherAttempt(Attempt):
    """Dials from the port that we listen on, until the two dials meet."""

    def __init__(
        self,
        endpoint: Endpoint,
        party: Party,
        identity: bytes,
        now: Callable[[], float],
    ) -> None:
        super().__init__(endpoint, party, identity)
        self._reader = answer_or_hello_reader()
        self._now = now
        self._hello: Opening | None = None
        self._listening: ListenerMeeting | None = None
        self._connecting: asyncio.Task[None] | None = None

    def start(self, own: Endpoint | None) -> None:
        assert own is not None, "who does not listen cannot be met halfway"
        self._connecting = asyncio.ensure_future(self._connect(own))

    def stop(self) -> None:
        if self._connecting is not None:
            self._connecting.cancel()
        super().stop()

    async def _connect(self, own: Endpoint) -> None:
        # Nobody tells when the other side begins to dial.
        while not await self._is_joined(own):  # noqa: ASYNC110
            await asyncio.sleep(_RETRY_SECONDS)
        self._greet()

    async def _is_joined(self, own: Endpoint) -> bool:
        """Try once; False where the other side does not dial yet, or has come in."""
        with contextlib.suppress(OSError), sharing_socket(own) as dialling:
            where = system_address(self.endpoint)
            await asyncio.get_running_loop().sock_connect(dialling, where)
            state = QAbstractSocket.SocketState.ConnectedState
            if self._socket.setSocketDescriptor(dialling.fileno(), state):
                dialling.detach()  # it is Qt's now; else it is closed here
                return True
        return False

    def _understand(self, data: bytes) -> None:
        if self._listening is not None:
            self._hear(self._listening, data)
        elif self._meeting is None and self._hello is None:
            self._read_first(data)
        else:
            super()._understand(data)

    def _read_first(self, data: bytes) -> None:
        opening = self._reader.receive(data)
        if opening is None:
            return
        if opening.is_answer:
            self._take_answer(opening)
        elif not opening.speaks_v2:
            raise RemoteProtocolError("a dialler that speaks only Fantom/1")
        elif is_first(self._own_keys.public, opening.key):
            # We stay the dialler: what follows is the answer, with the same key.
            self._hello = opening
            self._reader = answer_reader()
            self._understand(opening.rest)
        else:
            self._listen(opening)

    def _take_answer(self, opening: Opening) -> None:
        if self._hello is not None and self._hello.key != opening.key:
            raise RemoteProtocolError("an answer with another key than the hello")
        super()._take_answer(opening)

    def _listen(self, opening: Opening) -> None:
        if opening.rest:
            raise RemoteProtocolError("bytes before our answer")
        self._listening = ListenerMeeting(self._own_keys, opening, self._party)
        self._socket.write(self._listening.first_bytes)

    def _hear(self, meeting: ListenerMeeting, data: bytes) -> None:
        connection = meeting.receive(data, self._now())
        if connection is not None:
            self._check_identity(connection.peer.identity)
            self.answer.set_result(connection)
