"""Texts that change, as clients see them: rows, and events of the other one's doing."""

import pytest

from tests.conftest import until
from tests.headless.test_server import Client, connect, id_of, listen


@pytest.fixture
def pair(run, node_factory):
    """Return two clients whose nodes talk to each other."""
    one, other = Client(node_factory()), Client(node_factory())

    async def meet():
        await listen(one)
        await listen(other)
        await connect(one, other)

    run(meet())
    return one, other


async def say(one, other, text, **params):
    """Say it; return its id once it stands there."""
    sent = await one.ask("chat.send", peer=id_of(other), text=text, **params)
    await until(lambda: seen(other, "message", sent["message"]))
    await until(lambda: seen(one, "delivery", sent["message"], delivery="delivered"))
    return sent["message"]


def seen(client, kind, message, **facts):
    """Return the events of that kind about that text."""
    wanted = {"message": message, **facts}
    return [e for e in client.events(kind) if wanted.items() <= e.items()]


def test_a_text_changes(run, pair):
    """Each event holds what is other; one's own changes raise none."""
    one, other = pair

    async def talk():
        said = await say(one, other, "helo")
        there, here = {"peer": id_of(other)}, {"peer": id_of(one)}
        about = {"message": said}
        assert await one.ask("chat.edit", **there, **about, text="hello") == {}
        assert await other.ask("chat.react", **here, **about, reaction="👍") == {}
        await until(lambda: seen(other, "message_changed", said))
        await until(lambda: seen(one, "message_changed", said))
        (edited,) = other.events("message_changed")
        assert (edited["text"], set(edited)) == (
            "hello",
            {"type", "peer", "message", "text", "edited"},
        )
        (reacted,) = one.events("message_changed")
        assert (reacted["reactions"], set(reacted)) == (
            {"peer": "👍"},
            {"type", "peer", "message", "reactions"},
        )
        answer = await say(other, one, "hi", reply_to=said)
        first, second = await one.ask("chat.history", **there)
        assert (first["text"], first["edited"] > 0) == ("hello", True)
        assert (second["message"], second["reply_to"]) == (answer, said)

        assert await other.ask("chat.react", **here, **about) == {}
        assert await one.ask("chat.delete", **there, **about) == {}
        gone = {"type": "message_changed", **here, **about, "deleted": True}
        await until(lambda: gone in other.events("message_changed"))
        assert (await other.ask("chat.history", **here))[0] == {
            "message": said,
            "from": "peer",
            "text": "",
            "time": pytest.approx(first["time"], abs=60),
            "delivery": None,
            "deleted": True,
        }

    run(talk())


def test_what_is_refused(run, pair):
    """Each by its own name."""
    one, other = pair

    async def talk():
        said = await say(one, other, "hi")
        here = {"peer": id_of(one), "message": said}
        assert await other.ask("chat.edit", **here, text="x") == "NotYours"
        assert await other.ask("chat.edit", **here, text="") == -32602
        assert await other.ask("chat.delete", **here) == "NotYours"
        assert await other.ask("chat.react", **here, reaction="two") == "NoReaction"
        here["message"] = "nonsense"
        assert await other.ask("chat.react", **here, reaction="!") == "UnknownMessage"
        assert await other.ask("chat.cancel", **here) == "UnknownMessage"
        peer = {"peer": id_of(one)}
        assert await other.ask("chat.disappear", **peer, seconds=31_536_001) == -32602
        assert await other.ask("chat.typing", **peer) == {}
        assert await other.ask("chat.read", **peer) == {}

    run(talk())


def test_texts_that_disappear(run, pair):
    """Proposed, agreed, told with each text, and told when it is gone."""
    one, other = pair

    async def talk():
        there, here = {"peer": id_of(other)}, {"peer": id_of(one)}
        await one.ask("chat.disappear", **there, seconds=60)
        await until(lambda: other.events("disappear"))
        assert other.events("disappear") == [
            {
                "type": "disappear",
                **here,
                "seconds": 0,
                "proposal": {"by": "peer", "seconds": 60},
            }
        ]
        agreed = {"seconds": 60, "proposal": None}
        assert await other.ask("chat.disappear", **here, seconds=60) == agreed
        await until(
            lambda: {"type": "disappear", **there, **agreed} in one.events("disappear")
        )
        said = await say(one, other, "soon gone")
        (event,) = seen(other, "message", said)
        assert (event["lasts"], event["expires"] > event["time"]) == (60, True)
        (event,) = seen(one, "delivery", said, delivery="delivered")
        assert event["expires"] > 0

        (bobs,) = other.node.conversations
        bobs._now = lambda: event["expires"] + 60
        bobs.vanish()
        assert seen(other, "message_changed", said, expired=True)

    run(talk())


def test_words_are_found(run, pair):
    """In one tab or in all, newest first."""
    one, other = pair

    async def talk():
        for text in ("Foo", "bar", "FOO"):
            await say(one, other, text)
        for params in ({}, {"peer": id_of(one)}, {"limit": 1}):
            rows = await other.ask("chat.search", words="foo", **params)
            found = [row["text"] for row in rows]
            assert found == ["FOO", "Foo"][: params.get("limit", 2)]
            assert {row["peer"] for row in rows} == {id_of(one)}

    run(talk())
