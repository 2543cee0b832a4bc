"""`kill -9` of either: the other one says truthfully what was delivered."""

import pytest

COUNT = 400
TRUSTING = (
    *("--bind", "::1", "--port", "0"),
    *("--set", "connections.default_action=accept"),
)


@pytest.fixture
def pair(headless):
    """Alice and Bob, who take everybody; Alice has dialled."""
    alice, bob = headless(*TRUSTING), headless(*TRUSTING)
    peer = alice.call("peers.connect", to=bob.endpoint)["peer"]
    bob.event("peer", state="online")
    return alice, bob, peer


def say_many(program, peer):
    """Ask for many texts to be sent; return what they are."""
    texts = [f"text {number}" for number in range(COUNT)]
    for text in texts:
        program.ask("chat.send", peer=peer, text=text)
    return texts


def printed(lines):
    """Return the texts of the peer that a program told its client."""
    events = [x["params"] for x in lines if x.get("method") == "event"]
    return [x["text"] for x in events if x["type"] == "message"]


def kill_after(program, messages):
    """Kill it when it has told so many texts; return all that it told."""
    for _ in range(messages):
        program.event("message")
    program.process.kill()
    program.process.wait()
    return printed(program.seen_to_the_end())


@pytest.mark.parametrize("after", [1, 57, 200])
def test_the_reader_is_killed(pair, after):
    """Whatever is shown as delivered was told there; the rest waits, in its order."""
    alice, bob, peer = pair
    texts = say_many(alice, peer)

    told = kill_after(bob, after)
    alice.event("peer", state="offline")
    history = alice.call("chat.history", peer=peer, limit=COUNT)

    assert [row["text"] for row in history] == texts
    assert told == texts[: len(told)]
    deliveries = [row["delivery"] for row in history]
    delivered = deliveries.count("delivered")
    assert delivered <= len(told)
    rest = ["waiting"] * (COUNT - delivered)
    assert deliveries == ["delivered"] * delivered + rest


def test_the_writer_is_killed(pair):
    """The reader has a beginning of what was said, each once, and knows of the cut."""
    alice, bob, peer = pair
    texts = say_many(alice, peer)
    bob.event("message")

    alice.process.kill()
    alice.process.wait()
    bob.event("peer", state="offline")
    (row,) = bob.call("peers.list")
    history = bob.call("chat.history", peer=row["peer"], limit=COUNT)

    told = [entry["text"] for entry in history]
    assert told == texts[: len(told)]
    assert printed(bob.seen) == told
    assert row["state"] == "offline"
