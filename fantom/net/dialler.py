"""Going to somebody: connect, say our line, read theirs, learn who answered."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from fantom.endpoint import Endpoint
from fantom.errors import ConnectTimeout, PeerUnreachable, WrongKey
from fantom.net.attempt import Attempt
from fantom.net.opened import Met, Opened
from fantom.net.together import TogetherAttempt
from fantom.protocol.limits import OPENING_SECONDS
from fantom.protocol.party import Party


class Dialler:
    """Opens connections from the address that we show."""

    def __init__(
        self,
        own_endpoint: Callable[[], Endpoint | None],
        party: Callable[[], Party],
        now: Callable[[], float],
    ) -> None:
        self._own_endpoint = own_endpoint
        self._party = party
        self._now = now

    async def dial(self, endpoint: Endpoint) -> Opened | Met:
        """Return the opened connection; cancelling the task hangs up.

        Raises:
            PeerUnreachable: refused, closed, or no way there.
            ConnectTimeout: no answer within `OPENING_SECONDS`.
            RemoteProtocolError: what answered is no Fantom.
            Downgraded: somebody hid that both speak Fantom/2.
            OwnAddress: that is where we listen ourselves.
        """
        return await self._first([Attempt(endpoint, self._party(), None)])

    async def meet(
        self, endpoints: list[Endpoint], identity: bytes, token: bytes | None = None
    ) -> Met:
        """Return the first connection on which `identity` answers, of some places.

        `token` is that of their invitation; nobody else sees it.

        Raises:
            WrongKey: at each somebody else answers, or only the legacy wire.
            FantomError: as `dial`; that of the last place, where all fail.
        """
        party = replace(self._party(), token=token)
        met = await self._first([Attempt(e, party, identity) for e in endpoints])
        assert isinstance(met, Met), "an expected key is never legacy"
        return met

    async def meet_together(self, endpoint: Endpoint, identity: bytes) -> Met:
        """Return the connection to `identity`, who dials us at the same time.

        Both dial from the port that they listen on, so that TCP joins the two dials,
        and firewalls on both sides take the other's for an answer.

        Raises:
            FantomError: as `meet`.
        """
        attempt = TogetherAttempt(endpoint, self._party(), identity, self._now)
        met = await self._first([attempt])
        assert isinstance(met, Met), "an expected key is never legacy"
        return met

    async def _first(self, attempts: list[Attempt]) -> Opened | Met:
        own = self._own_endpoint()
        try:
            async with asyncio.timeout(OPENING_SECONDS):
                for attempt in attempts:
                    attempt.start(own)
                winner = await _first_of(attempts)
                if winner.identity != self._party().identity:
                    # Meanwhile we became somebody else.
                    raise PeerUnreachable(str(winner.endpoint), "closed")
                # Frame 2 goes out on this one only: the others never learn of us.
                return winner.take(self._now())
        except TimeoutError:
            place = str(attempts[0].endpoint)
            raise ConnectTimeout(place, OPENING_SECONDS) from None
        finally:
            for attempt in attempts:
                attempt.stop()


async def _first_of(attempts: list[Attempt]) -> Attempt:
    """Return the first that has its answer.

    Raises what the last one met; `WrongKey` only if all did, for who is silent at
    another place may still come back there.
    """
    left = {attempt.answer: attempt for attempt in attempts}
    errors: list[BaseException] = []
    while left:
        done, _ = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        for answer in done:
            attempt = left.pop(answer)
            error = answer.exception()
            if error is None:
                return attempt
            errors.append(error)
    raise max(errors[::-1], key=_is_hopeful)


def _is_hopeful(error: BaseException) -> bool:
    return not isinstance(error, WrongKey)
