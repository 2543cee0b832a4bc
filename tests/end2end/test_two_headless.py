"""Two real programs on one computer, spoken to as a stranger's client would."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.headless import PATIENCE

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
TRUSTING = (
    "--set",
    "connections.default_action=accept",
    "--set",
    "connections.legacy=allow",
)


@pytest.fixture
def pair(headless):
    """Alice and Bob, who take everybody; Alice has dialled."""
    alice = headless(*ON_LOOPBACK, *TRUSTING)
    bob = headless(*ON_LOOPBACK, *TRUSTING)
    assert alice.call("peers.connect", to=bob.endpoint) == {"peer": bob.identity}
    return alice, bob


def test_one_click_opens_a_chat_both_ways(pair):
    """The dialled side answers by itself once the dialler has said something."""
    alice, bob = pair

    alice.call("chat.send", peer=bob.identity, text="mae govannen")
    assert bob.event("message", text="mae govannen")["from"] == "peer"
    bob.call("chat.send", peer=alice.identity, text="Привет 🙂\nвторая строка")

    assert alice.event("message")["text"] == "Привет 🙂\nвторая строка"
    assert len(alice.call("peers.list")) == len(bob.call("peers.list")) == 1


def test_thousands_of_texts_arrive_in_order_and_once(pair):
    """Nothing is lost between a fast client and the other program's output."""
    alice, bob = pair
    count = 3_000
    for number in range(count):
        alice.ask("chat.send", peer=bob.identity, text=f"text {number}")

    texts = [bob.event("message")["text"] for _ in range(count)]

    assert texts == [f"text {number}" for number in range(count)]


def test_everything_said_before_the_input_ended_still_arrives(pair):
    """End of input is a goodbye, not a cut."""
    alice, bob = pair
    long_text = "я" * 100_000
    for _ in range(20):
        alice.ask("chat.send", peer=bob.identity, text=long_text)

    assert alice.end() == (0, "")

    received = 0
    while received < 20 * len(long_text):
        received += len(bob.event("message")["text"])
    bob.event("peer", state="offline")


def test_a_stranger_waits_for_an_answer_and_their_texts_with_them(headless):
    """By default nobody comes in, and nothing is shown, before a yes."""
    alice = headless(*ON_LOOPBACK, "--set", "connections.legacy=allow")
    bob = headless(*ON_LOOPBACK, *TRUSTING)
    bob.call("peers.connect", to=alice.endpoint)
    bob.call("chat.send", peer=alice.identity, text="let me in")
    request = alice.event("request")
    assert (request["kind"], request["protocol"]) == ("connection", 2)
    assert alice.call("peers.list") == []

    alice.call("requests.answer", request=request["request"], action="accept")

    alice.event("message", text="let me in")
    alice.call("chat.send", peer=bob.identity, text="come in")
    assert bob.event("message")["text"] == "come in"
    assert alice.call("requests.list") == []


def test_who_is_not_wanted_is_hung_up_on(headless):
    """The other side sees a closed connection and nothing else."""
    alice = headless(*ON_LOOPBACK)
    bob = headless(*ON_LOOPBACK, *TRUSTING)
    bob.call("peers.connect", to=alice.endpoint)
    request = alice.event("request")["request"]

    alice.call("requests.answer", request=request, action="decline")

    bob.event("peer", state="offline")
    assert alice.call("peers.list") == []
    error = alice.error("requests.answer", request=request, action="decline")
    assert error["data"]["type"] == "UnknownRequest"


@pytest.mark.parametrize(
    ("to", "kind", "problem"),
    [
        ("192.0.2.1 31488", "InvalidEndpoint", "ipv4"),
        ("example.org:31488", "InvalidEndpoint", "hostname"),
        ("[2001:db8::7]:80", "InvalidEndpoint", "port"),
        ("", "InvalidEndpoint", "empty"),
        ("ff02::1 31488", "InvalidEndpoint", "not-unicast"),
    ],
)
def test_what_is_no_place_is_refused_with_the_reason(headless, to, kind, problem):
    """Each mistake that people make has a sentence of its own."""
    alice = headless(*ON_LOOPBACK)

    error = alice.error("peers.connect", to=to)

    assert (error["data"]["type"], error["data"]["problem"]) == (kind, problem)
    assert error["message"]


def test_nobody_dials_themselves(headless):
    """The listening address is not a peer."""
    alice = headless(*ON_LOOPBACK)

    error = alice.error("peers.connect", to=alice.endpoint)

    assert error["data"]["type"] == "OwnAddress"


def test_nobody_home_is_told(headless):
    """A refused connection is an error at once."""
    alice, gone = headless(*ON_LOOPBACK), headless(*ON_LOOPBACK)
    nowhere = gone.endpoint
    gone.end()

    error = alice.error("peers.connect", to=nowhere)

    assert error["data"] == {
        "type": "PeerUnreachable",
        "endpoint": nowhere,
        "reason": "refused",
    }


def test_an_answer_comes_before_the_events_that_it_causes(pair):
    """A client learns the id of its text before that id is delivered."""
    alice, bob = pair
    bob.event("peer", state="online")
    alice.event("peer", state="online")
    alice.call("chat.send", peer=bob.identity, text="now")
    alice.event("delivery")

    kinds = [line.get("method", line.get("id")) for line in alice.seen]

    connected, sent = kinds.index(1), kinds.index(2)
    assert "event" not in kinds[:connected]
    assert kinds[connected + 1] == "event"
    assert kinds[sent + 1 :] == ["event"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", -32700),
        (b"\xff\xfe", -32700),
        (b"[]", -32600),
        (b'[{"jsonrpc":"2.0","id":1,"method":"node.status"}]', -32600),
        (b'{"id":1,"method":"node.status"}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"node.fly"}', -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"chat.send","params":[1]}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"chat.send","params":{}}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"node.status","params":{"x":1}}', -32602),
        (b" " * 5_000_000, -32600),
        (b"[" * 100_000, -32700),
    ],
)
def test_a_bad_line_gets_an_error_and_changes_nothing(headless, line, code):
    """Whatever a client writes, the next request is answered as ever."""
    alice = headless(*ON_LOOPBACK)
    before = alice.call("node.status")

    alice.write(line)
    after = alice.call("node.status")

    (error,) = [seen["error"] for seen in alice.seen if "error" in seen]
    assert error["code"] == code
    assert after == before


def test_the_status_says_what_is_known(headless):
    """Clients can rely on every field."""
    status = headless(*ON_LOOPBACK).call("node.status")

    assert status["mode"] == "custom"
    assert status["listening"] is True
    assert status["endpoints"][0].startswith("[::1]:")
    assert len(status["identity"]) == 43
    assert len(status["fingerprint"].split()) == 8
    assert status["invitation"].startswith("fantom:[::1]:")
    assert "token" not in status["invitation"]


def test_listening_can_be_stopped_and_begun_again(headless):
    """`node.stop` and `node.listen` as a client would use them."""
    alice = headless(*ON_LOOPBACK)
    alice.call("node.stop")
    assert alice.call("node.status")["endpoints"] == []

    endpoints = alice.call("node.listen", bind="::1", port=0)["endpoints"]

    assert alice.call("node.status")["endpoints"] == endpoints


def test_a_profile_in_use_is_one_line_and_exit_code_2(headless, tmp_path):
    """Two programs never share a profile."""
    first = headless(*ON_LOOPBACK, profile=tmp_path / "shared")
    first.call("node.status")
    second = headless(*ON_LOOPBACK, profile=tmp_path / "shared")

    code, log = second.end()

    assert (code, log.count("\n")) == (2, 1)
    first.call("node.status")


def test_a_polite_kill_is_a_goodbye_too(pair):
    """SIGTERM sends what waits, hangs up and exits with 0."""
    alice, bob = pair
    alice.call("chat.send", peer=bob.identity, text="last words")
    alice.process.send_signal(signal.SIGTERM)

    bob.event("message", text="last words")
    bob.event("peer", state="offline")
    assert alice.process.wait(PATIENCE) == 0
    assert alice.process.stderr.read() == b""


def test_no_text_name_or_address_reaches_the_log(pair):
    """The log is on stderr, and it stays silent about people."""
    alice, bob = pair
    alice.call("chat.send", peer=bob.identity, text="planted secret")
    bob.event("message")
    bob.write(b'{"jsonrpc":"2.0","id":"x","method":"chat.send","params":{"peer":1}}')

    assert alice.end() == (0, "")
    assert bob.end() == (0, "")


def test_settings_can_be_read_and_set(headless, tmp_path):
    """A set value is used, checked and kept in the profile."""
    alice = headless(*ON_LOOPBACK, profile=tmp_path / "kept")
    alice.call("config.set", key="name", value="Alice")
    refused = alice.error("config.set", key="network.port", value=80)

    assert refused["data"]["type"] == "SettingInvalid"
    assert alice.call("config.show")["name"] == "Alice"
    assert json.loads(json.dumps(alice.call("node.status")))["name"] == "Alice"
    assert 'name = "Alice"' in (tmp_path / "kept" / "settings.toml").read_text()


def test_both_dial_at_once_and_one_chat_comes_of_it(headless):
    """Crossed dials join into one peer with both ways open."""
    alice = headless(*ON_LOOPBACK, *TRUSTING)
    bob = headless(*ON_LOOPBACK, *TRUSTING)
    to_bob, to_alice = bob.endpoint, alice.endpoint
    first = alice.ask("peers.connect", to=to_bob)
    second = bob.ask("peers.connect", to=to_alice)
    assert "result" in alice.answer(first)
    assert "result" in bob.answer(second)

    alice.call("chat.send", peer=bob.identity, text="from alice")
    bob.call("chat.send", peer=alice.identity, text="from bob")

    assert bob.event("message")["text"] == "from alice"
    assert alice.event("message")["text"] == "from bob"
    assert len(alice.call("peers.list")) == 1


def test_with_a_closed_stdout_nothing_is_written_anywhere(tmp_path):
    """Not into whatever file got its number."""
    command = [sys.executable, "-m", "fantom", "headless", "--bind", "::1"]
    options = ["--port", "0", "--profile", str(tmp_path)]
    script = 'exec "$@" >&-'
    subprocess.run(
        ["sh", "-c", script, "sh", *command, *options],
        input=b'{"jsonrpc":"2.0","id":1,"method":"node.status"}\n',
        cwd=Path(__file__).parents[2],
        timeout=PATIENCE,
        check=True,
    )

    assert (tmp_path / "lock").read_bytes() == b""


def test_requests_begin_in_order(pair):
    """A dial is judged before what was asked after it happens."""
    alice, bob = pair
    alice.call("peers.forget", peer=bob.identity)
    dial = alice.ask("peers.connect", to=bob.endpoint)
    alice.call("node.stop")

    assert "result" in alice.answer(dial)


@pytest.mark.parametrize(
    "options", [("--port", "5"), ("--nope",), ("--set", "theme"), ("--profile", "")]
)
def test_a_bad_option_is_one_line_and_exit_code_2(headless, options):
    """In words, without the names of our functions."""
    code, log = headless(*ON_LOOPBACK, *options).end()

    assert (code, log.count("\n")) == (2, 1)
    assert "_" not in log


def test_frames_name_the_port_of_now(pair):
    """Who moves to another port is still answered."""
    alice, bob = pair
    alice.call("node.listen", bind="::1", port=0)
    alice.call("chat.send", peer=bob.identity, text="moved")
    bob.event("message", text="moved")
    bob.call("chat.send", peer=alice.identity, text="found you")

    assert alice.event("message")["text"] == "found you"
