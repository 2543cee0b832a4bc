"""What was said is gone when its tab is closed, and all of it when one panics."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent

from fantom.chat.entry import Entry
from fantom.protocol.messages import TextMessage
from tests.conftest import listen, turns, until

SECRET = "the swans leave at dawn"


@pytest.fixture
def talk(run, node_factory):
    """Two nodes that have said the secret to each other."""

    async def meet():
        alice, bob = node_factory(), node_factory()
        listen(alice)
        peer = await alice.connect_to(str(listen(bob)))
        alice.conversations.get(peer.id).send_text(SECRET)
        (theirs,) = await until(lambda: list(bob.conversations))
        await until(lambda: list(theirs.entries()))
        theirs.send_text(SECRET)
        await until(lambda: len(list(alice.conversations.get(peer.id).entries())) == 2)
        return alice, bob

    return run(meet())


def remembered(kinds=(Entry, TextMessage)):
    """Return whatever in this process still holds the secret."""
    gc.collect()
    return [it for it in gc.get_objects() if type(it) in kinds and SECRET in it.text]


def watch(*nodes):
    """Return references that keep nothing alive."""
    talks = [talk for node in nodes for talk in node.conversations]
    return [weakref.ref(it) for talk in talks for it in (talk, talk.peer)]


async def settle(qapp):
    """Let what is deleted later be deleted."""
    await turns()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_there_is_something_to_forget(talk):
    """A test that finds nothing proves nothing."""
    assert len(remembered((Entry,))) == 4


def test_a_forgotten_peer_takes_all_that_was_said_along(talk, run, qapp):
    """`peers.forget` is what closing a tab does."""
    alive = watch(*talk)

    async def forget():
        for node in talk:
            for peer in node.peers:
                node.peers.forget(peer.id)
        await settle(qapp)

    run(forget())

    assert remembered() == []
    assert [it() for it in alive] == [None] * 4


def test_a_wiped_conversation_holds_nothing(talk):
    """The peer stays, the words go."""
    for node in talk:
        for conversation in node.conversations:
            conversation.wipe()

    assert remembered() == []


def test_panic_drops_everybody_and_everything(talk, run, qapp):
    """No conversation, no peer, no text, and nobody listens."""
    alive = watch(*talk)

    async def panic():
        for node in talk:
            node.panic()
        await settle(qapp)

    run(panic())

    assert remembered() == []
    assert [it() for it in alive] == [None] * 4
    assert [node.listening.status.endpoint for node in talk] == [None, None]


def test_panic_drops_what_strangers_have_said_too(run, node_factory, qapp, cpp):
    """Held texts are texts."""

    async def knock_and_panic():
        alice = node_factory(action="prompt")
        await cpp.write_to(listen(alice).port)
        cpp.say(SECRET)
        await until(lambda: any(it.held for it in alice.admission.requests))
        gone = weakref.ref(alice.admission.requests[0])
        alice.panic()
        await settle(qapp)
        return gone

    gone = run(knock_and_panic())

    assert remembered() == []
    assert gone() is None
