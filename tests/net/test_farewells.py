"""Goodbyes that are still on their way take a bounded number of sockets."""

import time

from fantom.identity.keys import Identity
from fantom.net.dialler import Dialler
from fantom.protocol.limits import MAX_FAREWELLS
from fantom.protocol.party import Party
from tests.conftest import listen, until


def test_who_is_declined_again_and_again_fills_no_sockets(run, node_factory):
    """They never hang up; the oldest goodbye gives way."""
    node = node_factory("refuse")
    most = MAX_FAREWELLS.per_64
    declined, kept = [], []
    node._links.started.connect(declined.append)

    async def scenario():
        where = listen(node)
        for number in range(1, most + 6):
            party = Party(Identity.generate())
            dialler = Dialler(lambda: None, lambda party=party: party, time.monotonic)
            met = await dialler.dial(where)
            kept.append(met)
            met.socket.write(met.connection.data_to_send(10_000, 0.0).data)
            await until(lambda number=number: len(declined) == number)
            assert len(node._links._farewells) <= most
        for met in kept:
            met.socket.abort()

    run(scenario())
