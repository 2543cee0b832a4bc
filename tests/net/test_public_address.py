import asyncio
import contextlib
import gzip
import socket
import threading

import pytest

from fantom.net import public_address
from fantom.net.public_address import ask_public_address
from tests.conftest import until

ADDRESS = b"2001:db8::7"


def answer(body, *headers, status=b"200 OK", length=None):
    """Return a whole HTTP answer."""
    size = len(body) if length is None else length
    head = [b"HTTP/1.1 " + status, b"Content-Length: %d" % size, *headers, b"", body]
    return b"\r\n".join(head)


class Outside:
    """A web server on `::1` that says what it was told, and notes who asked."""

    def __init__(self, pieces=(), hangs=False):
        self._pieces, self._hangs = pieces, hangs
        self.asked = []
        self._is_over = threading.Event()
        self._server = socket.create_server(("::1", 0), family=socket.AF_INET6)
        self.url = f"http://[::1]:{self._server.getsockname()[1]}/"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self):
        with self._server, contextlib.suppress(OSError):
            while True:
                client, _ = self._server.accept()
                with client:
                    self._talk(client)

    def _talk(self, client):
        request = client.recv(65_536)
        if not request:  # it is `stop` that came
            raise ConnectionError
        self.asked.append(request)
        for piece in self._pieces:
            client.sendall(piece)
            if len(self._pieces) > 1:
                self._is_over.wait(0.02)
        if self._hangs:
            self._is_over.wait()
        else:
            client.shutdown(socket.SHUT_WR)

    def stop(self):
        """End it."""
        self._is_over.set()
        with contextlib.suppress(OSError), socket.socket(socket.AF_INET6) as last:
            last.connect(("::1", int(self.url.rpartition(":")[2].rstrip("/"))))
        self._thread.join()


@pytest.fixture
def ask(run):
    """Ask a server that gives `pieces`."""
    servers = []

    def asked(*pieces, hangs=False):
        outside = Outside(pieces, hangs)
        servers.append(outside)
        return run(ask_public_address(outside.url)), outside.asked

    yield asked
    for server in servers:
        server.stop()


@pytest.mark.parametrize(
    ("reply", "address"),
    [
        (answer(ADDRESS), "2001:db8::7"),
        (answer(b" 2001:DB8:0::7\n"), "2001:db8::7"),
        (answer(gzip.compress(ADDRESS), b"Content-Encoding: gzip"), "2001:db8::7"),
        (answer(b""), None),
        (answer(b"<html>log in first</html>"), None),
        (answer(b"\xff\xfe\0"), None),
        (answer(b"192.0.2.1"), None),
        (answer(b"::ffff:192.0.2.1"), None),
        (answer(b"ff02::1"), None),
        (answer(ADDRESS, status=b"500 Oops"), None),
        (answer(ADDRESS, status=b"404 Not Found"), None),
        (answer(b"x" * 10_000_000), None),
        (answer(ADDRESS, length=5_000), None),
        (answer(b"no gzip", b"Content-Encoding: gzip"), None),
        (b"not HTTP at all\r\n\r\n", None),
        (b"", None),
    ],
    ids=range(16),
)
def test_an_address_or_none(ask, reply, address):
    """Whatever the outside says, it can only tell an address or be ignored."""
    assert ask(reply)[0] == address


def test_a_redirection_is_not_followed(ask):
    """Who moved us elsewhere would learn that we ask, and could answer anything."""
    moved = answer(ADDRESS, b"Location: /elsewhere", status=b"302 Found")
    found, asked = ask(moved)

    assert found is None
    assert len(asked) == 1


@pytest.mark.parametrize(
    "pieces",
    [(), (b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n",), (b"H",) * 30],
    ids=["silent", "no body", "dawdling"],
)
def test_a_slow_server_is_given_up(ask, monkeypatch, pieces):
    """The time is bounded in all, not for each byte; nothing waits for the thread."""
    monkeypatch.setattr(public_address, "SECONDS", 0.2)

    assert ask(*pieces, hangs=True)[0] is None


def test_nobody_there(run):
    """No server, no answer; and no exception."""
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as closed:
        port = closed.getsockname()[1]

    assert run(ask_public_address(f"http://[::1]:{port}/")) is None


def test_no_proxy_is_asked(ask, monkeypatch):
    """It would tell its own address, and learn that somebody runs Fantom here."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://[::1]:9")

    found, (request,) = ask(answer(ADDRESS))

    assert found == "2001:db8::7"
    assert request.startswith(b"GET / HTTP/1.1\r\n")


def test_giving_up_leaves_nothing_behind(run):
    """Quitting while we ask neither waits nor complains."""
    outside = Outside(hangs=True)

    async def quit_meanwhile():
        task = asyncio.ensure_future(ask_public_address(outside.url))
        await until(lambda: outside.asked)
        task.cancel()
        return await asyncio.gather(task, return_exceptions=True)

    (outcome,) = run(quit_meanwhile())
    outside.stop()

    assert isinstance(outcome, asyncio.CancelledError)
