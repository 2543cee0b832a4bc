"""To be somebody else from now on: who met the one meets the other as a stranger."""

import asyncio

import pytest

from fantom.errors import PeerUnreachable
from fantom.identity import vault
from fantom.node import Node
from fantom.peers.goal import Goal
from fantom.protocol.messages import Profile
from fantom.settings import Settings
from tests.conftest import listen, turns, until
from tests.net.evil_peer import EvilListener, EvilPeer


@pytest.fixture
def node(run, tmp_path, monkeypatch):
    """A node that can keep who it is."""
    monkeypatch.setattr(vault, "_MEMORY", 8_192)
    monkeypatch.setattr(vault, "_PASSES", 1)
    settings = Settings.load(tmp_path / "settings.toml")
    settings.override("connections.default_action", "accept")
    node = Node(settings)
    listen(node)
    yield node

    async def stop():
        node.me._save_soon.stop()  # or it would write in another test
        node.stop()
        await turns(2)

    run(stop())


async def keep_and_lock(node):
    """Have a vault with another identity than the ghost's."""
    await node.me.keep("words")
    node.me.rename("Mirabella")
    node.me.lock()


def test_a_dial_under_way_comes_to_nobody(run, node):
    """Whoever lets it wait on purpose would learn which ghost became whom."""

    async def go():
        await keep_and_lock(node)
        slow = EvilListener(lets_in=False)
        dial = asyncio.ensure_future(node.dial(Goal((slow.endpoint,))))
        await until(lambda: slow.connection)
        await node.me.unlock("words")
        with pytest.raises(PeerUnreachable):
            await dial
        if not slow.is_left:
            slow.connection.let_in()
            slow.flush()
        await turns()
        assert list(node.peers) == []
        assert not [each for each in slow.said if isinstance(each, Profile)]

    run(go())


def test_who_waits_to_be_let_in_is_declined(run, node):
    """They came to the ghost; the blocked, who wait too, see no difference."""
    node.settings.override("connections.default_action", "prompt")

    async def go():
        await keep_and_lock(node)
        blocked, stranger = EvilPeer(), EvilPeer()
        node.admission.block(blocked.id, "")
        for evil in (blocked, stranger):
            await evil.dial(node.listening.status.endpoint)
        await node.me.unlock("words")
        for evil in (blocked, stranger):
            await until(lambda evil=evil: evil.farewell)
        assert blocked.farewell == stranger.farewell == "declined"
        assert node.admission.requests == []

    run(go())


def test_the_old_key_answers_no_more(run, node):
    """Not when it is kept no more, and not the ghost's when it is."""

    async def seen():
        evil = EvilPeer()
        await evil.dial(node.listening.status.endpoint)
        return evil._meeting.peer_identity

    async def go():
        keys = [await seen()]
        await node.me.keep("words")
        keys.append(await seen())
        node.me.lock()
        keys.append(await seen())
        await node.me.unlock("words")
        keys.append(await seen())
        return keys

    ghost, kept, other, again = run(go())

    assert ghost == kept == again == node.me.identity.public
    assert other != kept
