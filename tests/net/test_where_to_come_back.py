"""Coming back to somebody dials no place that only a stranger named."""

from fantom.endpoint import Endpoint
from fantom.peers.goal import Goal
from fantom.protocol.messages import Profile
from tests.conftest import listen, until

ELSEWHERE = Endpoint("2001:db8::7", 31_488)


def test_a_stranger_cannot_send_us_to_others(run, node_factory):
    """Whom only the settings let in is dialled where they really are."""
    node, stranger = node_factory(), node_factory()

    async def scenario():
        listen(stranger)
        await stranger.dial(Goal((listen(node),)))
        (peer,) = node.peers
        (us,) = stranger.peers
        us.send(Profile("Mallory", (str(ELSEWHERE),)))
        await until(lambda: peer.name == "Mallory")
        assert node.goals.of_peer(peer).endpoints == (peer.endpoint,)

        node.conversations.get(peer.id).send_text("hi")
        assert node.goals.of_peer(peer).endpoints == (peer.endpoint, ELSEWHERE)

    run(scenario())


def test_what_a_friend_says_at_first_is_known_when_they_are_lost(run, node_factory):
    """Their own words of where they can be dialled, beside where they came from."""
    node, friend = node_factory(), node_factory()

    async def scenario():
        listen(node)
        peer = await node.dial(Goal((listen(friend),)))
        await until(lambda: peer.is_online)
        assert peer.other_endpoints == (str(friend.listening.status.endpoint),)

    run(scenario())
