"""Who waits for an answer may lose the connection, and come again."""

from fantom.endpoint import Endpoint
from fantom.identity.peer_ids import peer_id
from fantom.peers.request import Request, RequestKind
from fantom.protocol.limits import MAX_HELD_TEXTS
from fantom.protocol.messages import TextMessage


def test_what_is_said_again_is_held_once():
    """However often they come: their texts don't fill the room for texts."""
    who = peer_id(bytes(32))
    request = Request(RequestKind.CONNECTION, who, Endpoint("::1", 40_000), 0.0)
    texts = [TextMessage(bytes([n]) * 8, str(n)) for n in range(16)]

    for _ in range(MAX_HELD_TEXTS):
        assert all(request.hold(text) for text in texts)

    assert list(request.held) == texts
