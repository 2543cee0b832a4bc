"""One window a profile: a second start finds the first and asks it to show itself.

The lock of the profile decides who is first; this only carries a word between them,
over a socket that nobody but the same person can open.
"""

import contextlib
import json
import os
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MAX_LINE = 65_536
_MAX_CALLERS = 8
_PATIENCE_MS = 2_000  # for a first one that is busy
_STARTING_SECONDS = 1.0  # for a first one that has the lock and no socket yet
_LOOK_SECONDS = 0.02
_ANSWER = b"ok\n"


class Instance(QObject):
    """The first one's ear for the second."""

    called = Signal(object)  # a dict: what the second start was asked to do

    def __init__(self, directory: Path) -> None:
        super().__init__()
        self._name = _socket_name(directory)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MAX_CALLERS)
        self._server.newConnection.connect(self._accept)
        self._callers: dict[QLocalSocket, bytes] = {}

    def listen(self) -> bool:
        """Be found from now on.  Only for whoever holds the profile's lock."""
        # What a crash left behind: its owner would still hold the lock.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Be found no more."""
        for caller in tuple(self._callers):
            self._drop(caller)
        self._server.close()

    def _accept(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= _MAX_CALLERS:
                caller.abort()
                caller.deleteLater()
                continue
            self._callers[caller] = b""
            caller.setReadBufferSize(MAX_LINE)
            caller.readyRead.connect(self._read_all)
            caller.disconnected.connect(self._forget_gone)
            self._read(caller)

    def _read_all(self) -> None:
        for caller in tuple(self._callers):
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        said = self._callers[caller] + bytes(caller.readAll().data())
        self._callers[caller] = said
        if b"\n" in said:
            self._understand(caller, said.partition(b"\n")[0])
        elif len(said) >= MAX_LINE:
            self._drop(caller)

    def _understand(self, caller: QLocalSocket, line: bytes) -> None:
        message = understood(line)
        if message is not None:
            caller.write(_ANSWER)
            caller.flush()
        caller.disconnectFromServer()
        if message is not None:
            self.called.emit(message)

    def _forget_gone(self) -> None:
        state = QLocalSocket.LocalSocketState.UnconnectedState
        for caller in tuple(self._callers):
            if caller.state() == state:
                self._drop(caller)

    def _drop(self, caller: QLocalSocket) -> None:
        del self._callers[caller]
        caller.disconnect(self)
        caller.abort()
        caller.deleteLater()


def understood(line: bytes) -> dict[str, Any] | None:
    """Return what a caller says; None for anything but one JSON object."""
    if len(line) >= MAX_LINE:
        return None
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None


def call_first(directory: Path, message: dict[str, Any]) -> bool:
    """Tell the first window of that profile; False if there is none that answers."""
    deadline = time.monotonic() + _STARTING_SECONDS
    while True:
        if _call(_socket_name(directory), message):
            return True
        if time.monotonic() >= deadline:
            return False
        time.sleep(_LOOK_SECONDS)


def _call(name: str, message: dict[str, Any]) -> bool:
    if not _is_ours(name):
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps(message).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(_PATIENCE_MS)
    answer = bytes(socket.readAll().data())
    socket.abort()
    return answered and answer == _ANSWER


def _is_ours(name: str) -> bool:
    """Whether nobody else could have put a socket there before us."""
    if sys.platform == "win32":
        return True
    with contextlib.suppress(OSError):
        return Path(name).stat().st_uid == os.getuid()
    return False


def _socket_name(directory: Path) -> str:
    """Return where the first one listens: short, and the same for both."""
    # Not `getpass.getuser()`: a container's user may have no name.
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    whose = f"{user}\0{directory.expanduser().resolve()}"
    name = f"fantom-{sha256(whose.encode()).hexdigest()[:32]}"
    if sys.platform == "win32":
        return name
    # A path as long as some profiles' would not fit into a socket's name.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or "/tmp") / name)  # noqa: S108
