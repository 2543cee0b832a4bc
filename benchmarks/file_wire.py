"""How fast the bytes of files go from one link to another, over `::1`.

Two processes, with no disk: one sends chunks as room comes, the other drops them and
says when it has all.  Beside it, in turns, a bare QTcpSocket carries as much between
two processes, sealed by the same secretstream in pieces of the same size.
"""

import asyncio
import secrets
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
)
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from benchmarks.figures import show
from benchmarks.programs import ROOT
from fantom import loop
from fantom.endpoint import Endpoint
from fantom.identity.keys import Identity
from fantom.net.dialler import Dialler
from fantom.net.link import Link
from fantom.net.listener import Listener
from fantom.net.opened import Met
from fantom.net.tcp_link import TcpLink
from fantom.protocol.limits import MAX_CHUNK
from fantom.protocol.messages import FileAck, FileChunk, Message
from fantom.protocol.party import Party

CHUNKS, RUNS = 20_000, 7
GOAL = 0.6  # of the bare socket
TRANSFER, KEY = bytes(8), bytes(32)
BARE_RECORD = MAX_CHUNK + 17
BARE_ROOM = READ_BUFFER = 131_072


def main() -> None:
    """Print the median of some runs."""
    links, bare = [], []
    for _ in range(RUNS):
        links.append(rate_of("link"))
        bare.append(rate_of("bare"))
    value, reference = median(links), median(bare)
    show("chunks of files, link to link", value, "MB/s", value / reference, "bare")
    show("the same, wanted", GOAL * reference, "MB/s", GOAL, "bare")
    show("a bare QTcpSocket, sealed", reference, "MB/s", 1, "itself")


def rate_of(kind: str) -> float:
    """Return the MB/s of `link` or `bare`, once."""
    reader = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.file_wire", f"{kind}-reader", "0"],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert reader.stdout is not None, "a pipe was asked for"
    try:
        port = reader.stdout.readline().decode().strip()
        command = [sys.executable, "-m", "benchmarks.file_wire", f"{kind}-writer", port]
        writer = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT)
    finally:
        reader.kill()
        reader.wait()
        reader.stdout.close()
    return CHUNKS * MAX_CHUNK / float(writer.stdout) / 1e6


def _act(role: str, port: int) -> None:
    """Be one of the four processes."""
    roles: dict[str, Callable[[int], QObject]] = {
        "link-reader": _LinkReader,
        "link-writer": _LinkWriter,
        "bare-reader": _BareReader,
        "bare-writer": _BareWriter,
    }

    async def play(stop: asyncio.Event) -> int:
        actor = roles[role](port)
        await stop.wait()
        del actor
        return 0

    loop.run(QCoreApplication([]), play, _report)


def _report(error: BaseException) -> None:
    raise error


def _end(begun: float) -> None:
    print(time.perf_counter() - begun, flush=True)
    QCoreApplication.exit()
    sys.exit(0)


class _LinkReader(QObject):
    def __init__(self, _port: int) -> None:
        super().__init__()
        party = Party(Identity.generate())
        self._left = CHUNKS
        self._link: TcpLink | None = None
        self._listener = Listener(lambda _address: True, lambda: party, time.monotonic)
        self._listener.met.connect(self._on_met)
        print(self._listener.listen(Endpoint("::1", 0)).port, flush=True)

    def _on_met(self, met: Met) -> None:
        link = self._link = TcpLink(met, time.monotonic)
        link.received.connect(self._on_received)
        link.admit()
        link.start()

    def _on_received(self, link: Link, messages: list[Message]) -> None:
        self._left -= len(messages)
        if not self._left:
            link.send(FileAck(TRANSFER, 1, 0))


class _LinkWriter(QObject):
    def __init__(self, port: int) -> None:
        super().__init__()
        party = Party(Identity.generate())
        self._data, self._sent = secrets.token_bytes(MAX_CHUNK), 0
        self._dialler = Dialler(lambda: None, lambda: party, time.monotonic)
        self._link: TcpLink | None = None
        self._begun = 0.0
        self._dialling = asyncio.ensure_future(self._dial(Endpoint("::1", port)))

    async def _dial(self, endpoint: Endpoint) -> None:
        met = await self._dialler.dial(endpoint)
        assert isinstance(met, Met), "the other one speaks Fantom/2"
        self._link = TcpLink(met, time.monotonic)
        self._link.file_room_grew.connect(self._on_room)
        self._link.received.connect(self._on_received)
        self._link.start()

    def _on_room(self, link: TcpLink) -> None:
        self._begun = self._begun or time.perf_counter()
        while link.file_room and self._sent < CHUNKS:
            offset = self._sent * MAX_CHUNK
            link.send(FileChunk(TRANSFER, 0, offset, self._data))
            self._sent += 1

    def _on_received(self, _link: Link, _messages: list[Message]) -> None:
        _end(self._begun)


class _BareReader(QObject):
    def __init__(self, _port: int) -> None:
        super().__init__()
        self._left, self._data = CHUNKS, bytearray()
        self._state = crypto_secretstream_xchacha20poly1305_state()
        self._server = QTcpServer()
        self._server.newConnection.connect(self._accept)
        self._server.listen(QHostAddress("::1"))
        print(self._server.serverPort(), flush=True)

    def _accept(self) -> None:
        self._socket = self._server.nextPendingConnection()
        self._socket.setReadBufferSize(READ_BUFFER)
        self._socket.readyRead.connect(self._begin)

    def _begin(self) -> None:
        header = bytes(self._socket.read(24).data())
        crypto_secretstream_xchacha20poly1305_init_pull(self._state, header, KEY)
        self._socket.readyRead.disconnect(self._begin)
        self._socket.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        self._data += self._socket.readAll().data()
        size = 4 + BARE_RECORD
        whole = len(self._data) // size
        with memoryview(self._data) as view:
            for start in range(4, whole * size, size):
                sealed = bytes(view[start : start + BARE_RECORD])
                crypto_secretstream_xchacha20poly1305_pull(self._state, sealed)
        del self._data[: whole * size]
        self._left -= whole
        if not self._left:
            self._socket.write(b"x")


class _BareWriter(QObject):
    def __init__(self, port: int) -> None:
        super().__init__()
        self._data, self._sent = secrets.token_bytes(MAX_CHUNK), 0
        self._state = crypto_secretstream_xchacha20poly1305_state()
        self._socket = QTcpSocket()
        self._socket.connected.connect(self._begin)
        self._socket.bytesWritten.connect(self._write)
        self._socket.readyRead.connect(self._on_answer)
        self._socket.connectToHost(QHostAddress("::1"), port)

    def _begin(self) -> None:
        header = crypto_secretstream_xchacha20poly1305_init_push(self._state, KEY)
        self._begun = time.perf_counter()
        self._socket.write(header)
        self._write()

    def _write(self) -> None:
        while self._sent < CHUNKS and self._socket.bytesToWrite() < BARE_ROOM:
            sealed = crypto_secretstream_xchacha20poly1305_push(self._state, self._data)
            self._socket.write(len(sealed).to_bytes(4) + sealed)
            self._sent += 1

    def _on_answer(self) -> None:
        _end(self._begun)


if __name__ == "__main__":
    if sys.argv[1:]:
        _act(sys.argv[1], int(sys.argv[2]))
    else:
        main()
