"""Who sees the token of an invitation: the one whom it is for, and nobody else."""

import pytest

from fantom.endpoint import Endpoint
from fantom.errors import WrongKey
from fantom.identity.invitation import Invitation, format_invitation, parse_invitation
from fantom.identity.keys import Identity
from fantom.peers.goal import Goal
from tests.conftest import listen, turns, until
from tests.net.evil_peer import EvilListener
from tests.net.mitm import I, Middle

TOKEN = b"planted: a token"


def test_an_impostor_gets_nothing(run, node_factory):
    """At the right address, with another key: not even who came to know."""

    async def go():
        node, evil = node_factory(), EvilListener()
        expected = Identity.generate().public
        with pytest.raises(WrongKey):
            await node.dial(Goal((evil.endpoint,), expected, TOKEN))
        await until(lambda: evil.is_left)
        assert evil.heard.startswith(b"HANDSHAKE ")
        assert evil.heard.index(b"\n") == len(evil.heard) - 1
        assert evil.connection is None

    run(go())


def test_of_several_places_the_right_one_gets_it(run, node_factory):
    """Impostors at the others have seen one line of a fresh key each."""

    async def go():
        node, expected = node_factory(), Identity.generate()
        impostors = [EvilListener() for _ in range(3)]
        right = EvilListener(expected)
        places = [each.endpoint for each in (*impostors, right)]
        await node.dial(Goal(tuple(places), expected.public, TOKEN))
        assert right.connection.peer.hello.token == TOKEN
        await turns()
        for each in impostors:
            assert each.connection is None
            assert each.heard.count(b"\n") == each.heard.count(b"HANDSHAKE")

    run(go())


def test_a_dial_by_address_carries_none(run, node_factory):
    """There is nobody to give it to."""

    async def go():
        node, other = node_factory(), EvilListener()
        await node.dial(Goal((other.endpoint,), None, TOKEN))
        assert other.connection.peer.hello.token is None

    run(go())


def test_somebody_in_between_does_not_read_it(run, node_factory):
    """An invitation that leads to them works, and they learn nothing from it."""

    async def go():
        alice, bob = node_factory(), node_factory("prompt")
        middle = Middle(listen(bob))
        listen(alice)
        _, text = bob.invite("Alice", 1, 3_600)
        invitation = parse_invitation(text)
        led_astray = Invitation(
            invitation.identity, (middle.endpoint,), "", invitation.token
        )
        await alice.connect_to(format_invitation(led_astray))
        await until(lambda: list(bob.peers))
        (peer,) = bob.peers
        assert (peer.learnt, peer.by) == ("invited", "Alice")
        assert middle.numbers[I] > 1
        assert invitation.token not in middle.passed
        middle.close()

    run(go())


def test_what_is_tried_first_decides_nothing(run, node_factory):
    """A silent place does not hold up the one where they are."""

    async def go():
        node, expected = node_factory(), Identity.generate()
        right = EvilListener(expected)
        nowhere = Endpoint("::1", 1_024)
        goal = Goal((nowhere, right.endpoint), expected.public, TOKEN)
        assert (await node.dial(goal)).identity == expected.public

    run(go())
