"""Whoever sits between two: a real program on `::1`, and what it does to what passes.

It cuts each direction into its line and its frames and gives them, numbered from 0,
to a tampering: `tampering(pair, side, number, item)` returns what goes on.  From
the dialler ("I") come its line, frame 2, its stream header, then records; from the
listener ("R") its line, frame 1, its stream header, then records.
"""

from base64 import b64encode

from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.protocol.opening import KeyPair

I, R = "I", "R"  # noqa: E741 - the names that the protocol has for both
LINE, PROOF, HEADER, READY, FIRST_SAID = range(5)


class Middle:
    """Listens, dials the victim for each that comes, and passes on what it likes."""

    def __init__(self, victim, tampering=None):
        self.victim = victim
        self.tampering = tampering or untouched
        self.passed = b""  # all bytes of both directions, as they came
        self.pairs = []
        self._server = QTcpServer()
        self._server.listen(QHostAddress("::1"))
        self._server.newConnection.connect(self._accept)
        self.endpoint = Endpoint("::1", self._server.serverPort())

    @property
    def numbers(self):
        """How many items came from each side of the latest connection."""
        return self.pairs[-1].numbers

    def cut(self):
        """End all that is joined, as a cable does."""
        for pair in self.pairs:
            pair.cut()

    def close(self):
        self._server.close()
        self.cut()

    def _accept(self):
        self.pairs.append(Pair(self, self._server.nextPendingConnection()))


class Pair:
    """One connection through the middle."""

    def __init__(self, middle, accepted):
        self.middle = middle
        self.sockets = {I: accepted, R: QTcpSocket()}
        self.numbers = {I: 0, R: 0}
        self._data = {I: b"", R: b""}
        self._is_over = False
        for side, read in ((I, self._read_i), (R, self._read_r)):
            self.sockets[side].readyRead.connect(read)
            self.sockets[side].disconnected.connect(self.end)
        address = QHostAddress(middle.victim.address)
        self.sockets[R].connectToHost(address, middle.victim.port)

    def write_to(self, side, data):
        """Send `data` to that side."""
        socket = self.sockets[side]
        if socket.state() != QTcpSocket.UnconnectedState:
            socket.write(data)
            socket.flush()

    def end(self):
        """Hang up in order: what is on its way still arrives."""
        self._read_i()
        self._read_r()
        self.hang_up()

    def hang_up(self):
        """Pass nothing more."""
        self._is_over = True
        for socket in self.sockets.values():
            socket.disconnectFromHost()

    def cut(self):
        for socket in self.sockets.values():
            socket.abort()

    def _read_i(self):
        self._read(I, R)

    def _read_r(self):
        self._read(R, I)

    def _read(self, side, other):
        if self._is_over or not self.sockets[side].isOpen():
            return
        data = self.sockets[side].readAll().data()
        self.middle.passed += data
        self._data[side] += data
        while not self._is_over and (item := self._item(side)) is not None:
            number, self.numbers[side] = self.numbers[side], self.numbers[side] + 1
            passes = self.middle.tampering(self, side, number, item)
            if passes:
                self.write_to(other, passes)

    def _item(self, side):
        data = self._data[side]
        if self.numbers[side] == LINE:
            end = data.find(b"\n") + 1
        else:
            end = 4 + int.from_bytes(data[:4]) if len(data) >= 4 else 0
        if not 0 < end <= len(data):
            return None
        self._data[side] = data[end:]
        return data[:end]


def untouched(pair, side, number, item):
    """Pass all."""
    return item


class At:
    """Does something to one item of one side, and passes the rest."""

    def __init__(self, side, number):
        self.side, self.number = side, number

    def __call__(self, pair, side, number, item):
        hit = (side, number) == (self.side, self.number)
        return self.change(pair, item) if hit else item


class Replay(At):
    """Passes it twice."""

    def change(self, pair, item):
        return item + item


class Drop(At):
    """Passes it not at all."""

    def change(self, pair, item):
        return b""


class Flip(At):
    """Passes it with its last bit changed."""

    def change(self, pair, item):
        return item[:-1] + bytes([item[-1] ^ 1])


class Truncate(At):
    """Passes half of it and hangs up."""

    def change(self, pair, item):
        pair.write_to(R if self.side == I else I, item[: len(item) // 2])
        pair.hang_up()
        return b""


class Reflect(At):
    """Sends it back to whoever said it, and not on."""

    def change(self, pair, item):
        pair.write_to(self.side, item)
        return b""


class Swap(At):
    """Passes it behind the one that follows it."""

    held = b""

    def __call__(self, pair, side, number, item):
        if (side, number) == (self.side, self.number):
            self.held = item
            return b""
        if (side, number) == (self.side, self.number + 1):
            return item + self.held
        return item


class Glue(At):
    """Passes it with something behind it."""

    def __init__(self, side, number, extra):
        super().__init__(side, number)
        self.extra = extra

    def change(self, pair, item):
        return item + self.extra


class StripTilde:
    """Hides that a side speaks Fantom/2; frame 1 passes, or not."""

    def __init__(self, side, *, passes_frame_1=True):
        self.side, self.passes_frame_1 = side, passes_frame_1

    def __call__(self, pair, side, number, item):
        if (side, number) == (self.side, LINE):
            return item.replace(b" ~\n", b"\n")
        if (side, number) == (R, PROOF) and not self.passes_frame_1:
            return b""
        return item


class OwnKey(At):
    """Puts a key of its own into a line."""

    def __init__(self, side):
        super().__init__(side, LINE)
        self.keys = KeyPair.generate()

    def change(self, pair, item):
        word, _key, tail = item.split(b" ")
        return b" ".join([word, b64encode(self.keys.public), tail])


class OwnKeys:
    """Puts keys of its own into both lines."""

    def __init__(self):
        self.one, self.other = OwnKey(I), OwnKey(R)

    def __call__(self, pair, side, number, item):
        return (self.one if side == I else self.other)(pair, side, number, item)
