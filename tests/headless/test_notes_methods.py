"""Notes to oneself, and texts that are sent on, as clients do it."""

import pytest

from fantom.protocol.limits import MAX_TEXT
from tests.conftest import until
from tests.headless.test_chat_methods import say
from tests.headless.test_server import Client, connect, id_of, listen


@pytest.fixture
def alone(node_factory):
    """Return a client who talks to nobody."""
    return Client(node_factory())


async def texts(client, **params):
    """Return what is noted."""
    return [note["text"] for note in await client.ask("notes.list", **params)]


def test_notes_are_made_changed_and_struck(run, alone):
    """Each row holds what it has; nobody is told of it."""

    async def note():
        first = await alone.ask("notes.add", text="milk")
        second = await alone.ask("notes.add", text="done", reply_to=first["message"])
        assert await alone.ask("notes.edit", **first, text="bread") == {}
        one, other = await alone.ask("notes.list")
        assert set(one) == {"message", "text", "time"}
        assert (one["message"], one["text"]) == (first["message"], "bread")
        assert other["reply_to"] == first["message"]
        assert await alone.ask("notes.delete", **second) == {}
        assert (await alone.ask("notes.list"))[1]["deleted"] is True
        assert await alone.ask("notes.wipe") == {}
        assert await texts(alone) == []
        events = [m for m in alone.read if m.get("method") == "event"]
        assert {event["params"]["type"] for event in events} <= {"notice"}

    run(note())


def test_notes_are_read_in_pieces(run, alone):
    """As a history is."""

    async def note():
        made = [await alone.ask("notes.add", text=str(n)) for n in range(5)]
        assert await texts(alone, limit=2) == ["3", "4"]
        assert await texts(alone, after=made[1]["message"], limit=2) == ["2", "3"]

    run(note())


def test_what_is_refused(run, alone):
    """An empty note, one that is none, and what nobody knows."""

    async def note():
        assert await alone.ask("notes.add", text="") == -32602
        assert await alone.ask("notes.add", text="x" * (MAX_TEXT + 1)) == "TextTooLong"
        assert await alone.ask("notes.edit", message="x", text="y") == "UnknownMessage"
        assert await alone.ask("notes.delete", message="x") == "UnknownMessage"
        assert await alone.ask("notes.list", peer="x") == -32602

    run(note())


def test_nobody_else_has_them(run, alone):
    """Who becomes another identity has no notes of the one before."""

    async def note():
        await alone.ask("notes.add", text="milk")
        alone.node.me.changed.emit()
        assert await texts(alone) == []

    run(note())


@pytest.fixture
def three(run, node_factory):
    """Return one who talks with two others."""
    clients = [Client(node_factory()) for _ in range(3)]

    async def meet():
        for client in clients:
            await listen(client)
        for other in clients[1:]:
            await connect(clients[0], other)

    run(meet())
    return clients


def test_a_text_is_sent_on(run, three):
    """To another chat, into the notes, and from there; as a text of one's own."""
    one, other, third = three

    async def forward():
        said = await say(other, one, "the swans leave at dawn")
        there, to = {"peer": id_of(other), "message": said}, {"to": id_of(third)}
        sent = await one.ask("chat.forward", **there, **to)
        await until(lambda: third.events("message"))
        (event,) = third.events("message")
        assert (event["message"], event["text"]) == (
            sent["message"],
            "the swans leave at dawn",
        )
        kept = await one.ask("chat.forward", **there, to="notes")
        assert await texts(one) == ["the swans leave at dawn"]
        await one.ask("chat.forward", peer="notes", **kept, **to)
        await until(lambda: len(third.events("message")) == 2)
        found = await one.ask("chat.search", words="swans")
        names = [id_of(third), "notes", id_of(third), id_of(other)]
        assert [row["peer"] for row in found] == names
        (row,) = await one.ask("chat.search", words="swans", peer="notes")
        assert set(row) == {"peer", "message", "text", "time"}

    run(forward())


def test_what_cannot_be_sent_on(run, three):
    """A text that is gone, and somebody who is not there."""
    one, other, _third = three

    async def forward():
        said = await say(one, other, "x")
        there = {"peer": id_of(other), "message": said}
        assert await one.ask("chat.forward", **there, to="nobody") == "UnknownPeer"
        await one.ask("chat.delete", **there)
        assert await one.ask("chat.forward", **there, to="notes") == "UnknownMessage"
        assert await texts(one) == []

    run(forward())
