"""A network in memory: sockets and servers that do what Qt's do, one step at a time.

Nothing happens by itself.  `MemoryNet.step` lets one thing happen, chosen by the
seed: a connection, some bytes that leave, some that arrive, an end.
"""

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QHostAddress

_State = QAbstractSocket.SocketState
_Error = QAbstractSocket.SocketError
_READ_BUFFER = 131_072
_IDLE_TURNS = 12  # a task and the timers that it starts need a few
_MOST_STEPS = 200_000


class MemorySocket(QObject):
    """As much of a QTcpSocket as the program uses."""

    connected = Signal()
    readyRead = Signal()  # noqa: N815 - a name of Qt's
    bytesWritten = Signal(int)  # noqa: N815 - a name of Qt's
    disconnected = Signal()
    errorOccurred = Signal(object)  # noqa: N815 - a name of Qt's

    def __init__(self, net):
        super().__init__()
        self.net, self.wire = net, None
        self.buffer, self.out, self.way = bytearray(), bytearray(), bytearray()
        self.is_ending = self.has_ended = False
        self._state = _State.UnconnectedState

    def bind(self, _address):
        return True

    def setSocketOption(self, _option, _value):
        pass

    def setReadBufferSize(self, _size):
        pass

    def socketDescriptor(self):
        return -1

    def peerAddress(self):
        return QHostAddress("::1")

    def peerPort(self):
        return 60_000

    def connectToHost(self, _address, port):
        self._state = _State.ConnectingState
        self.net.dialling.append((self, port))

    def state(self):
        return self._state

    def isOpen(self):
        return not self.has_ended

    def write(self, data):
        if self._state is _State.ConnectedState and not self.is_ending:
            self.out += data

    def flush(self):
        return True

    def readAll(self):
        data, self.buffer = QByteArray(bytes(self.buffer)), bytearray()
        return data

    def bytesAvailable(self):
        return len(self.buffer)

    def bytesToWrite(self):
        return len(self.out)

    def disconnectFromHost(self):
        self.is_ending = True

    def abort(self):
        self.has_ended = True
        if self.wire is not None:
            self.wire.abort(self)
        self._state = _State.UnconnectedState

    def become_connected(self, wire):
        """The connection stands."""
        self.wire, self._state = wire, _State.ConnectedState

    def lose(self):
        """The other end is gone; what arrived before can still be read."""
        if self._state is _State.ConnectedState:
            self._state = _State.UnconnectedState
            self.out.clear()
            self.errorOccurred.emit(_Error.RemoteHostClosedError)
            self.disconnected.emit()

    def fail(self, error):
        """The connection will not stand."""
        self._state = _State.UnconnectedState
        self.errorOccurred.emit(error)


class MemoryPort:
    """As much of a listening socket as the program uses: its descriptor is its port."""

    def __init__(self, endpoint):
        self._port = endpoint.port

    def detach(self):
        """Return what a server is made of."""
        return self._port


class MemoryServer(QObject):
    """As much of a QTcpServer as the program uses."""

    newConnection = Signal()  # noqa: N815 - a name of Qt's
    acceptError = Signal(object)  # noqa: N815 - a name of Qt's

    def __init__(self, net):
        super().__init__()
        self._net, self._port, self._pending = net, 0, []

    def setSocketDescriptor(self, port):
        self._port = port or self._net.free_port()
        self._net.servers[self._port] = self
        return True

    def serverAddress(self):
        return QHostAddress("::1")

    def serverPort(self):
        return self._port

    def close(self):
        self._net.servers.pop(self._port, None)

    def hasPendingConnections(self):
        return bool(self._pending)

    def nextPendingConnection(self):
        return self._pending.pop(0)

    def welcome(self, socket):
        """Somebody has connected."""
        self._pending.append(socket)
        self.newConnection.emit()


class Wire:
    """Two sockets that are joined."""

    def __init__(self, net, one, other):
        self.net, self.ends = net, (one, other)
        self.is_silent = False  # nothing gets through, and nobody is told
        self.budget = None  # bytes that still get through

    @property
    def is_up(self):
        """Whether both ends think so."""
        return all(end.state() is _State.ConnectedState for end in self.ends)

    def abort(self, end):
        """One end is gone at once; the other hears it behind what is on its way."""
        end.out.clear()
        end.is_ending = True

    def cut(self, *, loses):
        """End it for both; `loses` what is on its way."""
        for end, other in (self.ends, self.ends[::-1]):
            if not loses and other.state() is _State.ConnectedState:
                other.buffer += end.way
            end.way.clear()
            end.out.clear()
        for end in self.ends:
            end.lose()
        self.net.forget(self)

    def go_silent(self, end):
        """Let `end` notice a cut; the other one hears nothing any more."""
        self.is_silent = True
        self.ends[end].way.clear()
        self.ends[end].lose()

    def moves(self):
        """Yield what can happen on it."""
        if self.is_silent:
            return
        for end, other in (self.ends, self.ends[::-1]):
            if end.out:
                yield lambda end=end: self._leave(end)
            if end.way and len(other.buffer) < _READ_BUFFER:
                yield lambda end=end, other=other: self._arrive(end, other)
            if end.is_ending and not end.out and not end.way:
                yield self._end

    def _leave(self, end):
        count = self.net.portion(len(end.out))
        end.way += end.out[:count]
        del end.out[:count]
        end.bytesWritten.emit(count)

    def _arrive(self, end, other):
        count = self.net.portion(min(len(end.way), _READ_BUFFER - len(other.buffer)))
        if self.budget is not None:
            count = min(count, self.budget)
            self.budget -= count
        if other.state() is _State.ConnectedState:
            other.buffer += end.way[:count]
        del end.way[:count]
        if other.buffer:
            other.readyRead.emit()
        if self.budget == 0:
            self.cut(loses=True)

    def _end(self):
        self.net.forget(self)
        for end in self.ends:
            end.lose()


class MemoryNet:
    """All sockets there are, and the seeded chance that moves them."""

    def __init__(self, chance):
        self.chance = chance
        self.servers, self.dialling, self.wires = {}, [], []
        self.budget = None  # of the next wire
        self._port = 40_000

    def free_port(self):
        self._port += 1
        return self._port

    def forget(self, wire):
        if wire in self.wires:
            self.wires.remove(wire)

    def portion(self, most):
        """Return how many of `most` bytes move at once."""
        kind = self.chance.random()
        if kind < 0.05:
            return self.chance.randint(1, min(most, 3))
        return most if kind < 0.6 else self.chance.randint(1, most)

    def step(self):
        """Let one thing happen; False if there is none."""
        moves = [move for wire in self.wires for move in wire.moves()]
        moves += [lambda dial=dial: self._join(dial) for dial in self.dialling]
        if not moves:
            return False
        self.chance.choice(moves)()
        return True

    def settle(self):
        """Let everything happen that is going to."""
        idle, steps = 0, 0
        while idle < _IDLE_TURNS:
            idle = 0 if self.step() else idle + 1
            QCoreApplication.processEvents()
            steps += 1
            assert steps < _MOST_STEPS, "it goes round and round"

    def some_steps(self, count):
        """Let up to `count` things happen."""
        for _ in range(count):
            self.step()
            QCoreApplication.processEvents()

    def cut_all(self, *, loses):
        """Cut every wire."""
        for wire in tuple(self.wires):
            wire.cut(loses=loses)

    def cut_silent(self):
        """Let the system notice what is dead."""
        for wire in tuple(self.wires):
            if wire.is_silent:
                wire.cut(loses=True)

    def lift_budgets(self):
        """Cut nothing any more."""
        self.budget = None
        for wire in self.wires:
            wire.budget = None

    def end(self):
        """Free what was dropped."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _join(self, dial):
        self.dialling.remove(dial)
        socket, port = dial
        if socket.has_ended:
            return
        server = self.servers.get(port)
        if server is None:
            socket.fail(_Error.ConnectionRefusedError)
            return
        accepted = MemorySocket(self)
        wire = Wire(self, socket, accepted)
        wire.budget, self.budget = self.budget, None
        self.wires.append(wire)
        accepted.become_connected(wire)
        socket.become_connected(wire)
        server.welcome(accepted)
        socket.connected.emit()
