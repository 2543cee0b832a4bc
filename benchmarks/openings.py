"""How many openings a second one headless listener answers.

A client connects, says a line with a fresh key, reads the answer, hangs up, and begins
anew: one after the other, because all come from `::1`, and of two connections of one
address the newer takes the older's place.  Beside it, in the same run, the same client
talks to a bare QTcpServer that answers with a line of that length and calculates
nothing.
"""

import base64
import socket
import subprocess
import sys
import time
from statistics import median

from nacl.bindings import crypto_kx_keypair

from benchmarks.figures import show
from benchmarks.programs import ROOT, Program

OPENINGS, RUNS = 2_000, 3
CPP = 2_600  # openings a second of the C++ program

BARE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QHostAddress, QTcpServer
application, server = QCoreApplication([]), QTcpServer()
def accept():
    while server.hasPendingConnections():
        socket = server.nextPendingConnection()
        def answer(socket=socket):
            if socket.readAll().endsWith(b"\\n"):
                socket.write(b"x" * 58 + b"\\n")
        socket.readyRead.connect(answer)
        socket.disconnected.connect(socket.deleteLater)
server.newConnection.connect(accept)
assert server.listen(QHostAddress("::1"), 0)
print(server.serverPort(), flush=True)
application.exec()
"""


def main() -> None:
    """Print the median of some runs."""
    fantom, bare = [], []
    for _ in range(RUNS):
        bare.append(_bare_rate())
        fantom.append(_fantom_rate())
    value = median(fantom)
    show("openings", value, "openings/s", value / median(bare), "a bare QTcpServer")
    show("openings", value, "openings/s", value / CPP, "the C++ one")


def _fantom_rate() -> float:
    with Program() as program:
        port = int(program.endpoint.rpartition(":")[2])
        program.drain()
        return _rate(port)


def _bare_rate() -> float:
    process = subprocess.Popen(
        [sys.executable, "-c", BARE], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None, "a pipe was asked for"
    try:
        return _rate(int(process.stdout.readline()))
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _rate(port: int) -> float:
    lines = [b"HANDSHAKE " + _fresh_key() + b" ~\n" for _ in range(OPENINGS)]
    begun = time.perf_counter()
    for line in lines:
        with socket.create_connection(("::1", port)) as connection:
            connection.sendall(line)
            assert connection.recv(128).endswith(b"\n"), "hung up without an answer"
    return OPENINGS / (time.perf_counter() - begun)


def _fresh_key() -> bytes:
    public, _secret = crypto_kx_keypair()
    return base64.b64encode(public)


if __name__ == "__main__":
    main()
