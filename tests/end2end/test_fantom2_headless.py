"""Two real programs over Fantom/2."""

import signal

import pytest

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
TRUSTING = (*ON_LOOPBACK, "--set", "connections.default_action=accept")
LONG = 262_144


class Person:
    """A program, and what it calls the other one."""

    def __init__(self, program):
        self.program = program
        self.call, self.event = program.call, program.event
        self.error = program.error
        self.identity = self.call("node.status")["identity"]
        self.endpoint = program.endpoint
        self.peer = None

    def say(self, text):
        """Say it, and return its id."""
        return self.call("chat.send", peer=self.peer, text=text)["message"]

    def deliveries(self):
        """Return how far each text has come."""
        history = self.call("chat.history", peer=self.peer)
        return [(row["text"], row["delivery"]) for row in history]

    def heard(self, count):
        """Return the next `count` texts."""
        return [self.event("message")["text"] for _ in range(count)]


@pytest.fixture
def person(headless):
    """Return a maker of people."""
    return lambda *options: Person(headless(*(options or TRUSTING)))


@pytest.fixture
def pair(person):
    """Alice and Bob, who take everybody; Alice has dialled."""
    alice, bob = person(), person()
    connect(alice, bob)
    return alice, bob


def connect(alice, bob):
    """Let Alice dial Bob, and wait until both are online."""
    alice.peer, bob.peer = bob.identity, alice.identity
    assert alice.call("peers.connect", to=bob.endpoint) == {"peer": bob.identity}
    alice.event("peer", state="online")
    bob.event("peer", state="online")


def test_who_it_is_and_how_it_is_protected(pair):
    """Clients see identities, the wire, its strength and how long it is."""
    alice, bob = pair
    alice.say("hi")
    bob.event("message")
    bob.say("hi")
    alice.event("message")

    status = alice.call("node.status")
    (row,) = bob.call("peers.list")

    assert row["peer"] == status["identity"] == alice.identity
    assert len(status["fingerprint"].split()) > 1 or status["fingerprint"]
    assert (row["protocol"], row["state"], row["trust"]) == (2, "online", "unknown")
    assert row["caps"] == sorted(
        ["disappear", "edit", "files", "receipts", "text", "typing", "verify"]
    )
    assert isinstance(row["post_quantum"], bool)
    assert row["endpoint"] == alice.endpoint
    assert row["round_trip_ms"] is None or row["round_trip_ms"] >= 0


def test_a_text_of_256_kib(pair):
    """It travels in parts and arrives whole; a byte more is refused."""
    alice, bob = pair
    text = "я" * (LONG // 2)

    sent = alice.say(text)

    assert bob.event("message", message=sent)["text"] == text
    alice.event("delivery", message=sent, delivery="delivered")
    error = alice.error("chat.send", peer=alice.peer, text=text + "x")
    assert error["data"]["type"] == "TextTooLong"


def test_receipts(pair):
    """Sent, delivered, and read when their client says so; ids are the same there."""
    alice, bob = pair
    sent = alice.say("hi")
    assert bob.event("message")["message"] == sent
    alice.event("delivery", message=sent, delivery="delivered")

    bob.call("chat.read", peer=bob.peer)

    alice.event("delivery", message=sent, delivery="read")


def test_typing(pair):
    """They begin, and stop."""
    alice, bob = pair
    for active in (True, False):
        alice.call("chat.typing", peer=alice.peer, active=active)
        assert bob.event("typing") == {
            "type": "typing",
            "peer": bob.peer,
            "active": active,
        }


def test_texts_change(pair):
    """Edited, reacted to, answered and taken back; the other client is told."""
    alice, bob = pair
    sent = alice.say("helo")
    bob.event("message", message=sent)

    alice.call("chat.edit", peer=alice.peer, message=sent, text="hello")
    bob.call("chat.react", peer=bob.peer, message=sent, reaction="👍")
    changed = bob.event("message_changed", message=sent)
    assert (changed["peer"], changed["text"]) == (bob.peer, "hello")
    assert alice.event("message_changed", message=sent)["reactions"] == {"peer": "👍"}

    answer = bob.call("chat.send", peer=bob.peer, text="hi", reply_to=sent)["message"]
    assert alice.event("message", message=answer)["reply_to"] == sent
    (first, second) = bob.call("chat.history", peer=bob.peer)
    assert (first["text"], first["reactions"]) == ("hello", {"me": "👍"})
    assert first["edited"] >= first["time"]
    assert second["reply_to"] == sent
    error = bob.error("chat.edit", peer=bob.peer, message=sent, text="mine")
    assert error["data"]["type"] == "NotYours"

    alice.call("chat.delete", peer=alice.peer, message=sent)
    assert bob.event("message_changed", message=sent) == {
        "type": "message_changed",
        "peer": bob.peer,
        "message": sent,
        "deleted": True,
    }
    row = alice.call("chat.history", peer=alice.peer)[0]
    assert (row["text"], row["deleted"]) == ("", True)


def test_changes_wait_while_they_are_away(pair):
    """They arrive behind their text, once."""
    alice, bob = pair
    sent = alice.say("one")
    alice.event("delivery", message=sent, delivery="delivered")
    bob.call("peers.disconnect", peer=bob.peer)
    alice.event("peer", state="offline")
    alice.call("chat.edit", peer=alice.peer, message=sent, text="two")
    alice.call("chat.edit", peer=alice.peer, message=sent, text="x" * 100_000)
    bob.call("peers.connect", to=alice.endpoint)

    assert bob.event("message_changed")["text"] == "x" * 100_000


def test_texts_disappear(pair):
    """Once both agree: the sender's copy when it knows that theirs has arrived."""
    alice, bob = pair
    proposal = {"by": "me", "seconds": 1}
    asked = alice.call("chat.disappear", peer=alice.peer, seconds=1)
    assert asked == {"seconds": 0, "proposal": proposal}
    assert bob.event("disappear")["proposal"] == {"by": "peer", "seconds": 1}
    agreed = bob.call("chat.disappear", peer=bob.peer, seconds=1)
    assert agreed == {"seconds": 1, "proposal": None}
    alice.event("disappear", seconds=1)
    assert alice.call("chat.disappear", peer=alice.peer) == agreed

    sent = alice.say("soon gone")
    assert bob.event("message", message=sent)["lasts"] == 1
    assert alice.event("delivery", message=sent, delivery="delivered")["expires"] > 0
    for each in pair:
        assert each.event("message_changed", message=sent)["expired"] is True
        assert each.call("chat.history", peer=each.peer)[0]["text"] == ""


def test_words_are_found_in_every_tab(pair):
    """The newest first."""
    alice, bob = pair
    first, second = alice.say("Foo one"), alice.say("two FOO")
    bob.event("message", message=second)

    for params in ({}, {"peer": bob.peer}):
        rows = bob.call("chat.search", words="foo", **params)
        assert [row["message"] for row in rows] == [second, first]
        assert {row["peer"] for row in rows} == {bob.peer}
    (row,) = bob.call("chat.search", words="foo", limit=1)
    assert row["text"] == "two FOO"


def test_texts_wait_while_they_are_away(pair):
    """They arrive in order, once, when somebody dials again; what was cancelled not."""
    alice, bob = pair
    bob.call("peers.disconnect", peer=bob.peer)
    alice.event("peer", state="offline")
    alice.say("one")
    cancelled = alice.say("two")
    alice.say("three")
    alice.call("chat.cancel", peer=alice.peer, message=cancelled)
    assert alice.deliveries() == [
        ("one", "waiting"),
        ("two", "failed"),
        ("three", "waiting"),
    ]

    bob.call("peers.connect", to=alice.endpoint)

    last = alice.say("four")
    alice.event("delivery", message=last, delivery="delivered")
    assert bob.heard(3) == ["one", "three", "four"]
    assert [text for text, _ in bob.deliveries()] == ["one", "three", "four"]
    assert alice.deliveries()[0] == ("one", "delivered")


def test_what_has_arrived_cannot_be_cancelled(pair):
    """The error says so."""
    alice, _bob = pair
    sent = alice.say("hi")
    alice.event("delivery", message=sent, delivery="delivered")

    error = alice.error("chat.cancel", peer=alice.peer, message=sent)

    assert error["data"]["type"] == "UnknownMessage"


def test_a_program_that_stands_still_loses_nothing(pair):
    """What was said meanwhile arrives when it goes on."""
    alice, bob = pair
    bob.program.process.send_signal(signal.SIGSTOP)
    sent = [alice.say(f"text {number}") for number in range(20)]
    bob.program.process.send_signal(signal.SIGCONT)

    assert bob.heard(20) == [f"text {number}" for number in range(20)]
    alice.event("delivery", message=sent[-1], delivery="delivered")


def test_a_restarted_program_is_a_stranger(pair, person):
    """Its key is new; what waits for the old one stays here."""
    alice, bob = pair
    alice.say("before")
    bob.event("message")
    bob.program.kill()
    alice.event("peer", state="offline")
    alice.say("for Bob's eyes")
    again = person()
    assert again.identity != bob.identity

    again.call("peers.connect", to=alice.endpoint)
    alice.event("peer", peer=again.identity, state="online")
    alice.call("chat.send", peer=again.identity, text="who are you?")

    assert again.heard(1) == ["who are you?"]
    assert alice.deliveries()[1] == ("for Bob's eyes", "waiting")
    history = alice.call("chat.history", peer=again.identity)
    assert [row["text"] for row in history] == ["who are you?"]


def test_a_stranger_waits_to_be_let_in(person):
    """Both sides know it; what was said meanwhile arrives with the yes."""
    alice, bob = person(), person(*ON_LOOPBACK)
    alice.peer, bob.peer = bob.identity, alice.identity
    alice.call("node.rename", name="Alice")
    alice.call("peers.connect", to=bob.endpoint)
    alice.event("peer", state="waiting")
    request = bob.event("request")
    facts = (request["peer"], request["protocol"], request["name"])
    assert facts == (alice.identity, 2, "Alice")
    assert request["fingerprint"] == alice.call("node.status")["fingerprint"]
    sent = alice.say("let me in")
    assert alice.deliveries() == [("let me in", "waiting")]
    assert bob.call("peers.list") == []

    bob.call("requests.answer", request=request["request"], action="accept")

    alice.event("delivery", message=sent, delivery="delivered")
    assert bob.heard(1) == ["let me in"]


def test_who_is_not_wanted_is_told_so(person):
    """And only that."""
    alice, bob = person(), person(*ON_LOOPBACK)
    alice.call("peers.connect", to=bob.endpoint)
    request = bob.event("request")["request"]

    bob.call("requests.answer", request=request, action="decline")

    assert alice.event("notice")["error"]["type"] == "Declined"
    alice.event("peer", state="offline")
    assert bob.call("peers.list") == bob.call("requests.list") == []


def test_who_is_blocked_goes_on_waiting(person):
    """As if nobody were at the other machine; they learn nothing."""
    alice, bob = person(), person(*ON_LOOPBACK)
    alice.call("peers.connect", to=bob.endpoint)
    request = bob.event("request")["request"]
    alice.event("peer", state="waiting")

    bob.call("requests.answer", request=request, action="block")
    alice.call("peers.disconnect", peer=bob.identity)
    alice.call("peers.connect", to=bob.endpoint)

    assert [peer["state"] for peer in alice.call("peers.list")] == ["waiting"]
    assert bob.call("peers.list") == bob.call("requests.list") == []


def test_who_lets_nobody_in_declines_the_dial(person):
    """A client gets the reason as its answer."""
    refusing = (*ON_LOOPBACK, "--set", "connections.default_action=refuse")
    alice, bob = person(), person(*refusing)

    error = alice.error("peers.connect", to=bob.endpoint)

    assert error["data"] == {"type": "Declined", "endpoint": bob.endpoint}
    assert alice.call("peers.list") == []


def test_both_dial_at_once(person):
    """Both get the other one; there is one row, and texts go both ways."""
    alice, bob = person(), person()
    alice.peer, bob.peer = bob.identity, alice.identity
    dials = [
        (alice.program, alice.program.ask("peers.connect", to=bob.endpoint)),
        (bob.program, bob.program.ask("peers.connect", to=alice.endpoint)),
        (alice.program, alice.program.ask("peers.connect", to=bob.endpoint)),
    ]

    assert all("result" in program.answer(dial) for program, dial in dials)

    for one, other in ((alice, bob), (bob, alice)):
        sent = one.say("hi")
        one.event("delivery", message=sent, delivery="delivered")
        assert other.heard(1) == ["hi"]
        assert len(one.call("peers.list")) == 1


def test_the_end_of_input_is_a_goodbye(pair):
    """The other one knows at once, and everything said before has arrived."""
    alice, bob = pair
    for number in range(50):
        alice.program.ask("chat.send", peer=alice.peer, text=str(number))

    assert alice.program.end() == (0, "")

    bob.event("peer", state="offline")
    assert bob.heard(50) == [str(number) for number in range(50)]


def test_keys_are_compared(pair):
    """Two real programs: pictures by a click each, then a secret that differs."""
    alice, bob = pair
    alice.call("verify.start", peer=alice.peer, method="pictures")
    bob.event("verification", state="asked")
    bob.call("verify.answer", peer=bob.peer, action="accept")
    seen = [each.event("verification", state="comparing") for each in pair]
    assert seen[0]["pictures"] == seen[1]["pictures"]
    for each in pair:
        each.call("verify.confirm", peer=each.peer, match=True)
        each.event("verification", state="verified")
        each.event("peer", trust="verified")

    alice.call("verify.start", peer=alice.peer, method="secret", answer="lake")
    bob.event("verification", state="asked")
    bob.call("verify.answer", peer=bob.peer, action="accept", answer="pub")
    for each in pair:
        assert each.event("verification", state="failed")["reason"] == "answers"
