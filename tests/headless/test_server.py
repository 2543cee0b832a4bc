"""The methods as a client sees them: lines in, lines out."""

import asyncio
import io
import json

import pytest

from fantom import __version__
from fantom.errors import SettingUnknown
from fantom.headless import server as module
from fantom.headless.methods import METHODS, SLOW_METHODS
from fantom.headless.server import Server
from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import peer_id
from tests.conftest import until


class Client:
    """Somebody who speaks to a node in lines."""

    def __init__(self, node):
        self.node, self.read = node, []
        self.server = Server(node, io.BytesIO(), self._write)
        self._number = 0

    def _write(self, data):
        assert data.endswith(b"\n")
        for line in data.splitlines():
            message = json.loads(line)
            assert message.pop("jsonrpc") == "2.0"
            self.read.append(message)

    def write(self, *lines):
        """Write lines, as they come from the reader."""
        self.server._on_lines(list(lines))

    def begin(self, method, /, **params):
        """Begin a request; return its id."""
        self._number += 1
        request = {"jsonrpc": "2.0", "id": self._number, "method": method}
        self.write(json.dumps(request | {"params": params}).encode())
        return self._number

    async def ask(self, method, /, **params):
        """Return the result of a request, or the error's type or code."""
        number = self.begin(method, **params)
        await until(lambda: self.answer(number))
        return outcome(self.answer(number))

    def answer(self, number):
        """Return the answer to that request, if it has come."""
        return next((m for m in self.read if m.get("id") == number), None)

    def events(self, kind):
        """Return the events of that kind."""
        params = [m["params"] for m in self.read if m.get("method") == "event"]
        return [event for event in params if event["type"] == kind]


def outcome(answer):
    """Return what is in an answer."""
    if "result" in answer:
        return answer["result"]
    error = answer["error"]
    return error.get("data", {}).get("type", error["code"])


@pytest.fixture
def client_factory(node_factory):
    """Make clients, each with a node of its own."""
    return lambda *settings: Client(node_factory(*settings))


@pytest.fixture
def client(client_factory):
    """Return a client of a node that lets everybody in."""
    return client_factory()


@pytest.fixture
def pair(run, client_factory):
    """Return two clients whose nodes listen on `::1`."""
    one, other = client_factory(), client_factory()
    run(listen(one))
    run(listen(other))
    return one, other


async def listen(client):
    """Listen on a free port of `::1`."""
    return (await client.ask("node.listen", bind="::1", port=0))["endpoints"][0]


def id_of(client):
    """Return how others call the client's node."""
    return peer_id(client.node.me.identity.public)


async def connect(one, other):
    """Let the one dial the other."""
    (where,) = (await other.ask("node.status"))["endpoints"]
    return await one.ask("peers.connect", to=where)


def test_the_state_of_the_node(run, client):
    """At once; what isn't built yet is null."""
    status = run(client.ask("node.status"))
    own = client.node.me.identity.public

    assert status == {
        "version": __version__,
        "identity": peer_id(own),
        "fingerprint": fingerprint(own),
        "name": "",
        "keeping": "ghost",
        "mode": "lan",
        "listening": False,
        "endpoints": [],
        "invitation": None,
    }


def test_listening_and_stopping(run, client):
    """On an address that is said, and on a free port."""

    async def talk():
        endpoint = await listen(client)
        status = await client.ask("node.status")
        assert (status["mode"], status["endpoints"]) == ("custom", [endpoint])
        assert await client.ask("node.stop") == {}
        assert not (await client.ask("node.status"))["listening"]

    run(talk())


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ({"bind": "nonsense"}, "InvalidEndpoint"),
        ({"bind": "::"}, "InvalidEndpoint"),
        ({"bind": ""}, "InvalidEndpoint"),
        ({"bind": "2001:db8::7"}, "CannotListen"),
        ({"bind": "::1", "port": 80}, -32602),
        ({"bind": "::1", "port": 65_536}, -32602),
        ({"port": 99_999}, -32602),
        ({"port": "x"}, -32602),
        ({"bind": 5}, -32602),
        ({"address": "::1"}, -32602),
    ],
)
def test_where_nobody_can_listen(run, client, params, problem):
    """Each refusal says whose fault it is; none is called a bug of ours."""
    assert run(client.ask("node.listen", **params)) == problem


def test_listening_as_the_settings_say(run, client, monkeypatch):
    """Without an address, on the port that is said."""
    started = []
    monkeypatch.setattr(client.node.listening, "restart", started.append)

    async def talk():
        await client.ask("node.listen")
        await client.ask("node.listen", port=5000)

    run(talk())

    assert started == [None, 5000]


def test_a_name(run, client):
    """It is kept as a setting."""

    async def talk():
        assert await client.ask("node.rename", name="Бильбо") == {}
        assert (await client.ask("node.status"))["name"] == "Бильбо"
        assert await client.ask("node.rename", name="x" * 65) == "SettingInvalid"

    run(talk())


def test_two_clients_talk(run, pair):
    """Peers, messages, deliveries, history; each event after what caused it."""
    one, other = pair

    async def talk():
        assert await connect(one, other) == {"peer": id_of(other)}
        assert [e["state"] for e in one.events("peer")] == ["online"]
        sent = await one.ask("chat.send", peer=id_of(other), text="привет")
        await until(lambda: other.events("message"))
        (message,) = other.events("message")
        assert (message["peer"], message["from"], message["text"]) == (
            id_of(one),
            "peer",
            "привет",
        )
        assert one.events("message") == []
        await until(lambda: len(one.events("delivery")) == 2)
        assert one.events("delivery") == [
            {
                "type": "delivery",
                "peer": id_of(other),
                "message": sent["message"],
                "delivery": delivery,
            }
            for delivery in ("sent", "delivered")
        ]
        await other.ask("chat.send", peer=id_of(one), text="hi")
        await until(lambda: one.events("message"))
        history = await one.ask("chat.history", peer=id_of(other))
        assert [(entry["from"], entry["text"]) for entry in history] == [
            ("me", "привет"),
            ("peer", "hi"),
        ]
        assert [entry["delivery"] for entry in history] == ["delivered", None]
        assert isinstance(history[0]["time"], float)
        (row,) = await one.ask("peers.list")
        assert (row["peer"], row["state"], row["protocol"]) == (
            id_of(other),
            "online",
            2,
        )

    run(talk())


def test_an_answer_comes_before_its_events(run, pair):
    """For every request, also for a dial that takes its time."""
    one, other = pair

    async def talk():
        await connect(one, other)
        await one.ask("chat.send", peer=id_of(other), text="hi")
        await until(lambda: len(one.events("delivery")) == 2)
        await one.ask("peers.disconnect", peer=id_of(other))

    run(talk())

    kinds = [m["params"]["type"] if "params" in m else m["id"] for m in one.read]
    assert kinds == [1, 2, "peer", 3, "delivery", "delivery", 4, "peer"]


def test_history_is_paged(run, pair):
    """`limit` of the newest, or of those behind `after`; 100 by default."""
    one, other = pair

    async def talk():
        await connect(one, other)
        ids = [
            (await one.ask("chat.send", peer=id_of(other), text=str(number)))["message"]
            for number in range(105)
        ]

        async def texts(**params):
            rows = await one.ask("chat.history", peer=id_of(other), **params)
            return [int(row["text"]) for row in rows]

        assert await texts() == list(range(5, 105))
        assert await texts(limit=2) == [103, 104]
        assert await texts(limit=0) == []
        assert await texts(limit=10**30) == list(range(105))
        assert await texts(after=ids[101]) == [102, 103, 104]
        assert await texts(after=ids[1], limit=2) == [2, 3]
        assert await texts(after=ids[1], limit=10**30) == list(range(2, 105))
        assert await one.ask("chat.wipe", peer=id_of(other)) == {}
        assert await texts() == []

    run(talk())


def test_who_is_gone(run, pair):
    """Disconnected they are offline, forgotten they never were."""
    one, other = pair

    async def talk():
        await connect(one, other)
        assert await one.ask("peers.disconnect", peer=id_of(other)) == {}
        await one.ask("chat.send", peer=id_of(other), text="x")
        (entry,) = await one.ask("chat.history", peer=id_of(other))
        assert entry["delivery"] == "waiting"
        (row,) = await one.ask("peers.list")
        assert row["state"] == "offline"
        assert await one.ask("peers.forget", peer=id_of(other)) == {}
        assert await one.ask("peers.list") == []
        for method in (
            "peers.disconnect",
            "peers.forget",
            "chat.history",
            "chat.wipe",
            "chat.read",
        ):
            assert await one.ask(method, peer=id_of(other)) == "UnknownPeer"

    run(talk())


def test_requests(run, client_factory):
    """Asked, listed, answered once; what was held arrives after the answer."""
    one, other = client_factory(), client_factory("prompt")

    async def talk():
        await listen(one)
        await listen(other)
        await connect(one, other)
        await until(lambda: other.events("request"))
        (event,) = one.events("peer")
        assert event["state"] == "waiting"
        await one.ask("chat.send", peer=id_of(other), text="let me in")
        (row,) = await other.ask("requests.list")
        (event,) = other.events("request")
        assert event == {"type": "request"} | row
        assert (row["kind"], row["peer"], row["protocol"]) == (
            "connection",
            id_of(one),
            2,
        )
        assert row["fingerprint"] == fingerprint(one.node.me.identity.public)
        request = row["request"]
        wrong = await other.ask("requests.answer", request=request, action="maybe")
        assert wrong == -32602
        accept = {"request": request, "action": "accept"}
        assert await other.ask("requests.answer", **accept) == {}
        await until(lambda: other.events("message"))
        assert [event["text"] for event in other.events("message")] == ["let me in"]
        assert await other.ask("requests.answer", **accept) == "UnknownRequest"

    run(talk())


def test_consent_to_the_legacy_wire(run, client_factory, cpp):
    """The first text waits, a request of its kind comes, and its answer sends it."""
    one = client_factory("accept", "ask")

    async def talk():
        await listen(one)
        peer = (await one.ask("peers.connect", to=f"[::1]:{cpp.port}"))["peer"]
        assert peer == "v1:::1"
        await one.ask("chat.send", peer=peer, text="hi")
        (entry,) = await one.ask("chat.history", peer=peer)
        assert entry["delivery"] == "waiting"
        (request,) = one.events("request")
        assert request["kind"] == "legacy"
        await one.ask("requests.answer", request=request["request"], action="accept")
        await until(lambda: one.events("delivery"))
        assert [event["delivery"] for event in one.events("delivery")] == ["sent"]

    run(talk())


def test_a_dial_that_fails(run, client):
    """Says so by the error's class; nothing is left of it."""

    async def talk():
        own = await listen(client)
        port = int(own.rpartition(":")[2])
        for to, problem in [
            ("", "InvalidEndpoint"),
            ("example.org", "InvalidEndpoint"),
            (own, "OwnAddress"),
            (f"[::1]:{port - 1 if port > 1024 else port + 1}", "PeerUnreachable"),
        ]:
            assert await client.ask("peers.connect", to=to) == problem
        assert await client.ask("peers.list") == []

    run(talk())


def test_loopback_only_for_who_listens_there(run, client):
    """Elsewhere it is no address to give to anybody."""
    assert run(client.ask("peers.connect", to="[::1]:5000")) == "InvalidEndpoint"


def test_settings(run, client):
    """Shown and set; what cannot be set changes nothing."""

    async def talk():
        assert await client.ask("config.set", key="theme", value="dark") == {}
        shown = await client.ask("config.show")
        assert shown["theme"] == "dark"
        assert shown.keys() == client.node.settings.as_dict().keys()
        for key, value, problem in [
            ("theme", "pink", "SettingInvalid"),
            ("theme", None, "SettingInvalid"),
            ("connections.whitelist", [1], "SettingInvalid"),
            ("nothing", 1, "SettingUnknown"),
        ]:
            assert await client.ask("config.set", key=key, value=value) == problem
        assert await client.ask("config.set", key="theme") == -32602
        assert await client.ask("config.show") == shown

    run(talk())


@pytest.mark.parametrize("method", sorted(METHODS | SLOW_METHODS))
def test_every_method_refuses_what_it_does_not_know(run, client, method):
    """Or a misspelt parameter would be obeyed as if it were not there."""
    known = dict.fromkeys(("peer", "to", "name", "text", "request", "key"), "x")
    wanted = {
        "node.rename": ("name",),
        "peers.connect": ("to",),
        "requests.answer": ("request", "action"),
        "config.set": ("key", "value"),
        "chat.send": ("peer", "text"),
        "chat.search": ("words",),
    }
    takes_peer = method.startswith(("chat.", "peers.")) and method != "peers.list"
    names = wanted.get(method, ("peer",) if takes_peer else ())
    params = {name: known.get(name, "x") for name in names}

    async def talk():
        return await client.ask(method, **params, surprise=1)

    assert run(talk()) == -32602


def test_what_is_not_there(run, client):
    """No such method; an empty text; a text without its peer."""

    async def talk():
        assert await client.ask("chat.dance") == -32601
        assert await client.ask("chat.send", peer="v1:::1", text="") == -32602
        assert await client.ask("chat.send", text="x") == -32602
        assert await client.ask("chat.send", peer="v1:::1", text="x") == "UnknownPeer"

    run(talk())


def test_a_text_that_is_too_long(run, pair):
    """Refused by its size."""
    one, other = pair

    async def talk():
        await connect(one, other)
        assert await one.ask("chat.send", peer=id_of(other), text="x" * 262_145) == (
            "TextTooLong"
        )

    run(talk())


def test_lines_that_are_no_requests(run, client):
    """Each gets its error, and the next line is read."""
    client.write(
        b"{",
        None,
        b"",
        b"  \r",
        b'{"jsonrpc":"2.0","id":"\\ud800","method":"\\udfff"}',
        b'{"jsonrpc":"2.0","id":9,"method":"node.status"}',
    )

    codes = [m["error"]["code"] if "error" in m else "ok" for m in client.read]
    assert codes == [-32700, -32600, -32700, "ok"]


def test_a_notification_is_obeyed_without_an_answer(run, client):
    """Also when it fails, or is unknown."""
    for method in ("node.stop", "chat.wipe", "nothing"):
        line = {"jsonrpc": "2.0", "method": method}
        client.write(json.dumps(line).encode())

    assert client.read == []


@pytest.mark.parametrize("table", ["METHODS", "SLOW_METHODS"])
def test_a_bug_of_ours_is_answered_and_logged_without_words(
    run, client, monkeypatch, caplog, table
):
    """The client goes on; the log never quotes what people say."""

    def broken(*_):
        raise KeyError("secret words")

    async def slowly_broken(*_):
        broken()

    bug = broken if table == "METHODS" else slowly_broken
    monkeypatch.setitem(getattr(module, table), "broken", bug)

    async def talk():
        assert await client.ask("broken") == -32603
        assert isinstance(await client.ask("node.status"), dict)

    run(talk())

    assert "KeyError" in caplog.text
    assert "secret words" not in caplog.text


def test_requests_may_finish_out_of_order(run, pair, monkeypatch):
    """A dial does not keep the others waiting."""
    one, _ = pair
    release = asyncio.Event()

    async def slow(_node, params):
        await release.wait()
        return {}

    monkeypatch.setitem(SLOW_METHODS, "peers.connect", slow)

    async def talk():
        dial = one.begin("peers.connect", to="[::1]:5000")
        await one.ask("node.status")
        assert one.answer(dial) is None
        release.set()
        await until(lambda: one.answer(dial))

    run(talk())


def test_the_end_of_input_waits_for_what_was_begun(run, client, monkeypatch):
    """Then the program may go."""
    release, ended = asyncio.Event(), []

    async def slow(_node, _params):
        await release.wait()
        return {}

    monkeypatch.setitem(SLOW_METHODS, "peers.connect", slow)
    client.server.ended.connect(lambda: ended.append(True))

    async def talk():
        number = client.begin("peers.connect", to="x")
        client.server.start()  # its input is empty
        await until(lambda: ended)
        finish = asyncio.ensure_future(client.server.finish())
        await asyncio.sleep(0)
        assert not finish.done()
        release.set()
        await finish
        assert client.answer(number)

    run(talk())


def test_the_end_of_input_with_nothing_begun(run, client):
    """Ends at once."""
    ended = []
    client.server.ended.connect(lambda: ended.append(True))

    async def talk():
        client.server.start()
        await until(lambda: ended)
        await client.server.finish()

    run(talk())


def test_problems_are_noticed(run, node_factory):
    """What loading the settings found, and why nobody can reach us: from the start."""
    node = node_factory()
    node.settings.problems.append(SettingUnknown("nonsense"))
    node.listening._read = list

    async def talk():
        node.listening.start()
        client = Client(node)
        errors = [event["error"]["type"] for event in client.events("notice")]
        assert errors == ["SettingUnknown", "NoAddress"]
        assert all(event["text"] for event in client.events("notice"))
        node.listening.look()
        assert len(client.events("notice")) == 2
        node.listening.stop()
        node.listening.look()
        assert len(client.events("notice")) == 3

    run(talk())


def test_trouble_with_a_peer_is_noticed(run, client, start_cpp):
    """We cannot dial back: the person should know why nothing arrives."""

    async def talk():
        own, cpp = await listen(client), start_cpp()
        await cpp.write_to(int(own.rpartition(":")[2]))
        cpp.say("hi", claim=f"::1:{cpp.mouth.localPort()}")
        await until(lambda: client.events("notice"))
        (notice,) = client.events("notice")
        assert notice["error"]["type"] == "PeerUnreachable"
        assert notice["level"] == "warning"

    run(talk())
