"""Both say more than the way holds: each goes on reading, so that it gets through."""

from fantom.chat.entry import Author, Delivery
from fantom.peers.goal import Goal
from fantom.protocol.limits import MAX_TEXT
from tests.conftest import listen, until

TEXTS = 60  # of a quarter of a megabyte each: more than the system's buffers


def test_two_who_both_say_a_lot_at_once(run, node_factory):
    """Neither waits for the other to read first."""
    one, other = node_factory(), node_factory()

    async def scenario():
        await other.dial(Goal((listen(one),)))
        await until(lambda: all(peer.is_online for peer in one.peers))
        talks = [*one.conversations, *other.conversations]
        for talk in talks:
            for _ in range(TEXTS):
                talk.send_text("x" * MAX_TEXT)
        await until(lambda: not any(talk.waiting for talk in talks))
        for talk in talks:
            own = [x for x in talk.entries() if x.author is Author.ME]
            assert {x.delivery for x in own} == {Delivery.DELIVERED}

    run(scenario())
