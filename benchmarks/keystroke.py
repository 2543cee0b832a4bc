"""From a keystroke to the bubble in the other process, over `::1`.

Two real windows on one X server.  Return is pressed by XTest, as a keyboard would;
the clock stops when the other process has painted a window with the new text.
Beside it, in the same run: bytes of the frame's size go through a bare QTcpSocket to
another process, and back.
"""

import ctypes
import ctypes.util
import subprocess
import sys
import time

from benchmarks.figures import percentile, show
from benchmarks.programs import ROOT
from benchmarks.windows import Display, Fantom

TEXTS, WARM_UP = 200, 20
FRAME_BYTES = 4 + len("::1:40000") + 1 + 24 + 16 + 1  # docs/PROTOCOL.md, section 2
FRAME_OF_60_HZ = 1000 / 60  # ms
PAUSE = 0.03  # nobody types faster; painting one text isn't the next one's burden


class Keyboard:
    """Presses keys as XTest's keyboard, and says which window has it."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def give_to(self, window: int) -> None:
        """Let `window` have the keyboard."""
        parent, now = 2, 0
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window), parent, now)
        self._x.XSync(self._display, 0)

    def press(self, key: str) -> None:
        """Press and release a key by its X name."""
        keysym = ctypes.c_ulong(self._x.XStringToKeysym(key.encode()))
        code = self._x.XKeysymToKeycode(self._display, keysym)
        for is_press in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_press, 0)
        self._x.XFlush(self._display)


def main() -> None:
    """Print p50 and p99."""
    painted, bare = _bubbles(), _round_trips()
    for rank in (50, 99):
        value, reference = percentile(painted, rank), percentile(bare, rank)
        name = f"keystroke to bubble, p{rank}"
        show(name, value, "ms", value / reference, "a bare round trip")
        show(name, value, "ms", value / FRAME_OF_60_HZ, "a frame of 60 Hz")


def _bubbles() -> list[float]:
    with (
        Display() as display,
        Fantom(display, left=1300) as bob,
        Fantom(display, to=bob.wait_for("endpoint")) as alice,
    ):
        window = int(alice.wait_for("window"))
        alice.wait_for("chat")
        bob.wait_for("chat")
        keyboard = Keyboard(display.name)
        keyboard.give_to(window)
        times = [_say(keyboard, bob) for _ in range(TEXTS + WARM_UP)]
    return times[WARM_UP:]


def _say(keyboard: Keyboard, bob: Fantom) -> float:
    keyboard.press("a")
    time.sleep(PAUSE)
    pressed = time.monotonic()
    keyboard.press("Return")
    return 1000 * (float(bob.wait_for("bubble")) - pressed)


_ECHO = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QTcpServer
application, server = QCoreApplication([]), QTcpServer()
server.listen(QHostAddress("::1"), 0)
print(server.serverPort(), flush=True)
server.waitForNewConnection(-1)
socket = server.nextPendingConnection()
socket.setSocketOption(QAbstractSocket.SocketOption.LowDelayOption, 1)
socket.readyRead.connect(lambda: socket.write(socket.readAll()))
application.exec()
"""
_ASK = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket
port, size, count = map(int, sys.argv[1:])
application, socket, sent = QCoreApplication([]), QTcpSocket(), []
def send():
    socket.setSocketOption(QAbstractSocket.SocketOption.LowDelayOption, 1)
    sent.append(time.monotonic())
    socket.write(bytes(size))
def read():
    if socket.bytesAvailable() < size:
        return
    socket.readAll()
    print(1000 * (time.monotonic() - sent[-1]), flush=True)
    QTimer.singleShot(5, send) if len(sent) < count else application.quit()
socket.connected.connect(send)
socket.readyRead.connect(read)
socket.connectToHost("::1", port)
application.exec()
"""


def _round_trips() -> list[float]:
    with subprocess.Popen(
        [sys.executable, "-c", _ECHO], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as echo:
        assert echo.stdout is not None, "a pipe was asked for"
        port = echo.stdout.readline().strip()
        numbers = [port, str(FRAME_BYTES), str(TEXTS + WARM_UP)]
        asked = subprocess.run(
            [sys.executable, "-c", _ASK, *numbers],
            capture_output=True,
            check=True,
            text=True,
        )
        echo.kill()
    return [float(line) for line in asked.stdout.split()][WARM_UP:]


if __name__ == "__main__":
    main()
