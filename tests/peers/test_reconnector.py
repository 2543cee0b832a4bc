"""Coming back: when, how often, and to whom not."""

import asyncio

import pytest

from fantom.errors import ConnectionLost, Declined, PeerUnreachable, WrongKey
from fantom.identity.keys import Identity
from fantom.net.link import Stage
from fantom.peers import reconnector as module
from fantom.peers.admission import Admission
from fantom.peers.peer import PeerState
from fantom.peers.peers import Peers
from fantom.peers.reconnector import Reconnector
from fantom.protocol.limits import RECONNECT_MOST_SECONDS, SESSION_SECONDS
from fantom.settings import Settings
from tests.conftest import turns
from tests.peers.me import ghost
from tests.peers.session_link import SessionLink

OWN, THEIRS = bytes(32), Identity.from_seed(bytes(32)).public
CUT = ConnectionLost("[::1]:40000")


class Absence:
    """One peer, who can be cut off, and the dials that come back to them."""

    def __init__(self):
        self.now = 1000.0
        self.dials = []
        self.outcome = PeerUnreachable("[::1]:40000", "refused")
        settings = Settings.in_memory()
        settings.override("connections.default_action", "accept")
        me = ghost(settings, OWN)
        admission = Admission(settings, me, lambda: self.now)
        self.peers = Peers(admission, settings, me)
        self.reconnector = Reconnector(
            self.peers, self._dial, lambda: self.now, lambda: 1.0
        )

    async def _dial(self, peer):
        self.dials.append(self.now)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        await self.outcome

    @property
    def peer(self):
        (peer,) = self.peers
        return peer

    def meet(self, **options):
        """Let a link open, and return it."""
        link = SessionLink(THEIRS, **options)
        self.peers.watch(link)
        if link.stage is not Stage.CONNECTING:
            link.opened.emit(link)
        return link

    async def pass_time(self, seconds):
        """Let so many seconds go by, awake."""
        for _ in range(seconds):
            self.now += 1
            self.reconnector.look()
            await turns(1)


@pytest.fixture
def absence(run):
    """Return a peer's absence; nobody is dialled any more in the end."""
    it = Absence()
    yield it
    it.reconnector.stop()


def test_it_comes_back_after_a_second_and_then_more_and_more_rarely(run, absence):
    """Pauses double from one second to sixty, and stay there."""

    async def scenario():
        absence.meet().close(CUT)
        await absence.pass_time(250)

    run(scenario())
    times = [time - 1000.0 for time in absence.dials]
    pauses = [after - before for before, after in zip([0, *times], times, strict=False)]
    assert pauses[:8] == [1, 2, 4, 8, 16, 32, RECONNECT_MOST_SECONDS, 60]


def test_pauses_are_never_quite_the_same():
    """Two that lost each other don't dial in step: half the pause is chance."""
    chances = [module._jitter() for _ in range(200)]

    assert all(0.5 <= chance <= 1 for chance in chances)
    assert len(set(chances)) > 100


def test_a_pause_follows_the_chance(run, absence):
    """It is the jitter that makes it shorter."""
    absence.reconnector._jitter = lambda: 0.5
    absence.meet().close(CUT)

    assert absence.reconnector.next_tries == {absence.peer.id: 1000.5}
    run(turns(0))


def test_the_network_returns(run, absence):
    """Everybody is dialled at once, and pauses begin anew."""

    async def scenario():
        absence.meet().close(CUT)
        await absence.pass_time(20)
        absence.dials.clear()
        absence.reconnector.wake()
        await turns(2)
        assert absence.dials == [absence.now]
        await absence.pass_time(1)

    run(scenario())
    assert absence.dials == [absence.now - 1, absence.now]


def test_the_machine_wakes(run, absence):
    """A clock that jumped says that we slept; nobody waits for the pause."""

    async def scenario():
        absence.meet().close(CUT)
        await absence.pass_time(20)
        absence.dials.clear()
        absence.now += 11
        absence.reconnector._tries[absence.peer.id].due = absence.now + 30
        absence.reconnector.look()
        await turns(2)

    run(scenario())
    assert absence.dials == [absence.now]


def test_a_goodbye_is_a_goodbye(run, absence):
    """Who left, or was hung up on, is not dialled."""

    async def scenario():
        absence.meet().close()
        await absence.pass_time(70)

    run(scenario())
    assert absence.dials == []


def test_who_hangs_up_while_away_wants_no_more_tries(run, absence):
    """`disconnect` also ends coming back."""

    async def scenario():
        absence.meet().close(CUT)
        await absence.pass_time(2)
        absence.dials.clear()
        absence.peer.hang_up()
        await absence.pass_time(70)

    run(scenario())
    assert absence.dials == []


def test_they_say_goodbye_to_our_try(run, absence):
    """Then they are there, and want no session: we stop."""

    async def scenario():
        absence.meet().close(CUT)
        await absence.pass_time(1)
        absence.dials.clear()
        absence.meet(dialled=True, stage=Stage.CONNECTING).close()
        await absence.pass_time(70)

    run(scenario())
    assert absence.dials == []


@pytest.mark.parametrize("error", [WrongKey("[::1]:1"), Declined("[::1]:1")])
def test_somebody_else_answers_or_they_decline(run, absence, error):
    """The person is told, once, and nobody is dialled again and again."""
    told = []
    absence.outcome = error

    async def scenario():
        absence.meet().close(CUT)
        absence.peer.trouble.connect(lambda _peer, trouble: told.append(trouble))
        await absence.pass_time(200)

    run(scenario())
    assert told == [error]
    assert len(absence.dials) == 1


def test_whom_we_named_is_looked_for_although_another_one_answered(run, absence):
    """Once a minute: somebody on the way must not be able to keep us apart for good."""
    told = []
    absence.outcome = WrongKey("[::1]:1")

    async def scenario():
        absence.meet().close(CUT)
        absence.peer.petname = "Bob"
        absence.peer.trouble.connect(lambda _peer, trouble: told.append(trouble))
        await absence.pass_time(200)

    run(scenario())
    assert told == [absence.outcome] * len(absence.dials)
    assert len(absence.dials) == 4


def test_they_come_back_by_themselves(run, absence):
    """Our own try, also one under way, ends."""

    async def scenario():
        absence.outcome = asyncio.Future()
        absence.meet().close(CUT)
        peer = absence.peer
        await absence.pass_time(1)
        assert len(absence.dials) == 1
        absence.meet()
        await absence.pass_time(70)
        assert absence.outcome.cancelled()
        assert absence.peer is peer
        assert peer.state is PeerState.ONLINE

    run(scenario())
    assert len(absence.dials) == 1


def test_nobody_is_dialled_where_nobody_listens(run, absence):
    """A peer that named no port has to come itself."""
    absence.meet(port=0).close(CUT)

    assert absence.reconnector.next_tries == {}


def test_a_forgotten_peer_is_not_dialled(run, absence):
    """Nothing of it is left."""
    absence.meet().close(CUT)
    absence.peers.forget(absence.peer.id)

    assert absence.reconnector.next_tries == {}


@pytest.mark.parametrize(("dialled", "count"), [(True, 1), (False, 0)])
def test_who_dialled_makes_a_fresh_session_after_twelve_hours(
    run, absence, dialled, count
):
    """Keys that were stolen are worth nothing then; the old session stands on."""

    async def scenario():
        absence.outcome = asyncio.Future()
        absence.meet(dialled=dialled)
        absence.now += SESSION_SECONDS - 3
        absence.reconnector.look()
        assert absence.reconnector.next_tries == {}
        await absence.pass_time(6)

    run(scenario())
    assert len(absence.dials) == count
    assert absence.peer.is_online


def test_after_the_end_nobody_is_dialled(run, absence):
    """Also who is cut off by the end itself."""
    link = absence.meet()
    absence.reconnector.stop()
    link.close(CUT)

    assert absence.reconnector.next_tries == {}


def test_its_timer_looks_when_something_is_due(run, absence):
    """No later than the pause says, nor than two seconds."""
    clock = absence.reconnector._clock
    assert clock.interval() <= 2_001
    absence.meet().close(CUT)

    assert clock.isActive()
    assert clock.interval() <= 1_001
