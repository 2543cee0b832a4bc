"""Comparing keys as clients do, over real sessions on `::1`."""

import pytest

from fantom.identity.safety_number import qr_text, safety_number
from tests.conftest import until
from tests.headless.test_server import Client, connect, id_of, listen


class Two:
    """Two clients, connected; what they are told of comparisons."""

    def __init__(self, run, one, other):
        self.run, self.clients = run, (one, other)
        self.peers = id_of(other), id_of(one)
        self.read = [0, 0]

    def ask(self, who, method, /, **params):
        """Ask something about the other one."""
        asked = self.clients[who].ask(method, peer=self.peers[who], **params)
        return self.run(asked)

    def told(self, who):
        """Return the next event."""
        client, place = self.clients[who], self.read[who]
        self.run(until(lambda: len(client.events("verification")) > place))
        self.read[who] += 1
        return client.events("verification")[place]

    def trust(self, who):
        """Return what the one thinks of the other."""
        (row,) = self.run(self.clients[who].ask("peers.list"))
        return row["trust"]


@pytest.fixture
def two(run, node_factory):
    """Return two clients on one session."""
    one, other = Client(node_factory()), Client(node_factory())
    run(listen(one))
    run(listen(other))
    run(connect(one, other))
    run(until(lambda: other.events("peer")))
    return Two(run, one, other)


def test_pictures(two):
    """Asked, compared, verified; each for oneself."""
    run = two.ask(0, "verify.start", method="pictures")["run"]
    waiting = {"type": "verification", "peer": two.peers[0], "state": "waiting"}
    assert two.told(0) == waiting | {"method": "pictures", "run": run, "ours": True}
    asked = two.told(1)
    assert (asked["state"], asked["run"], asked["ours"]) == ("asked", run, False)
    assert two.ask(1, "verify.answer", action="accept") == {}
    assert two.told(1)["state"] == "waiting"
    one, other = two.told(0), two.told(1)
    assert one["state"] == other["state"] == "comparing"
    assert one["pictures"] == other["pictures"]
    assert all(0 <= picture < 64 for picture in one["pictures"])

    assert two.ask(0, "verify.confirm", match=True) == {"match": True}
    assert two.told(0)["state"] == "verified"
    assert (two.trust(0), two.trust(1)) == ("verified", "unknown")


def test_a_secret(two):
    """With a question; nobody confirms anything by hand."""
    two.ask(0, "verify.start", method="secret", answer="At the lake", question="Where?")
    asked = two.told(1)
    assert (asked["method"], asked["question"]) == ("secret", "Where?")
    assert two.ask(1, "verify.answer", action="accept") == "VerificationRefused"
    empty = two.ask(1, "verify.answer", action="accept", answer=" ")
    assert empty == "VerificationRefused"
    two.ask(1, "verify.answer", action="accept", answer="at the LAKE")

    assert [two.told(1)["state"] for _ in "ab"] == ["waiting", "verified"]
    assert [two.told(0)["state"] for _ in "ab"] == ["waiting", "verified"]
    assert (two.trust(0), two.trust(1)) == ("verified", "verified")


def test_a_failure_says_why(two):
    """As a word and as a sentence."""
    two.ask(0, "verify.start", method="pictures")
    two.told(1)
    two.ask(1, "verify.answer", action="decline")
    two.told(0)

    for who in (0, 1):
        failed = two.told(who)
        assert (failed["state"], failed["reason"]) == ("failed", "declined")
        assert failed["text"].endswith(".")
    assert two.ask(0, "verify.confirm", match=True) == "VerificationRefused"


def test_a_number(two):
    """At once; by a click, or read from the other screen."""
    keys = [client.node.me.identity.public for client in two.clients]
    number = safety_number(*keys)
    shown = {"number": number, "qr": qr_text(number)}
    assert two.ask(0, "verify.start", method="number") == shown
    assert two.ask(0, "verify.confirm", match=False) == {"match": False}
    assert two.told(0)["reason"] == "mismatch"
    two.ask(0, "verify.start", method="number")
    assert two.ask(0, "verify.confirm", number="x") == "VerificationRefused"
    assert two.ask(0, "verify.confirm", number=shown["qr"]) == {"match": True}

    assert two.told(0) == {
        "type": "verification",
        "peer": two.peers[0],
        "state": "verified",
        "method": "number",
    }
    assert two.trust(0) == "verified"


@pytest.mark.parametrize("who", [0, 1])
def test_a_number_that_came_through_the_chat_is_refused(two, who):
    """Whoever said it there: it is this line that it is to prove."""
    number = two.ask(0, "verify.start", method="number")["number"]
    two.ask(who, "chat.send", text=f"it is {number[:30]} {number[30:]}")
    talk = two.clients[0].node.conversations.get(two.peers[0])
    two.run(until(lambda: any("it is" in entry.text for entry in talk.entries())))

    asked = two.ask(0, "verify.confirm", number=number)
    assert (asked, two.trust(0)) == ("VerificationRefused", "unknown")
    assert two.ask(0, "verify.confirm", match=True) == {"match": True}


@pytest.mark.parametrize("who", [0, 1])
def test_a_word_about_pictures_is_none_about_a_number(two, who):
    """Though a number was shown before, and their session has ended."""
    two.ask(who, "verify.start", method="number")
    two.ask(0, "verify.start", method="pictures")
    two.told(1)
    two.ask(1, "verify.answer", action="accept")
    two.told(0)
    while two.told(who)["state"] != "comparing":
        pass
    two.clients[1 - who].node.peers.get(two.peers[1 - who]).hang_up()
    while two.told(who)["state"] != "failed":
        pass

    assert two.ask(who, "verify.confirm", match=True) == "VerificationRefused"
    assert two.trust(who) == "unknown"


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("verify.start", {}),
        ("verify.start", {"method": "dance"}),
        ("verify.start", {"method": "pictures", "answer": "x"}),
        ("verify.start", {"method": "number", "question": "x"}),
        ("verify.answer", {"action": "perhaps"}),
        ("verify.answer", {}),
        ("verify.confirm", {"match": "yes"}),
        ("verify.confirm", {"match": True, "number": "x"}),
        ("verify.confirm", {"match": True, "else": 1}),
    ],
)
def test_nonsense_is_refused(two, method, params):
    """Whoever writes a client is told."""
    assert two.ask(0, method, **params) == -32602


def test_a_session_that_ends(two):
    """Both are told."""
    two.ask(0, "verify.start", method="pictures")
    two.told(0)
    two.told(1)
    two.ask(0, "peers.disconnect")

    assert two.told(0)["reason"] == two.told(1)["reason"] == "session"
