"""Dials that cross, and sessions that take each other's place: nobody notices."""

import pytest

from fantom.chat.entry import Happening, SystemLine
from fantom.peers import reconnector
from tests.conftest import turns
from tests.net.memory_pair import Pair

# With 157 the dial that won was ended there before it was heard of here.
SEEDS = (*range(60), 157)


@pytest.fixture
def each_pair(run, monkeypatch):
    """Call something with a pair for every seed."""
    run(turns(1))  # tasks may go on from here

    def each(do):
        for seed in SEEDS:
            pair = Pair(monkeypatch, seed)
            try:
                do(pair)
            except BaseException as error:
                error.add_note(f"seed {seed}")
                raise
            finally:
                pair.stop()

    return each


def happenings(side):
    """Return what the tab notes beside what is said."""
    return [x.happening for x in side.talk.lines if isinstance(x, SystemLine)]


def dials_went_well(pair):
    """Whether every person that dialled got whom they dialled."""
    for side in pair.sides:
        assert [x is side.peer for x in side.take_dials()] == [True] * side.dialled
        assert happenings(side) == [Happening.CAME]
    pair.check_the_end()


def test_both_dial_at_once(each_pair):
    """Both get each other, in one session; no tab says that anybody left."""

    def both_dial(pair):
        for side, other in (pair.sides, pair.sides[::-1]):
            side.dial(other)
            side.dialled = 1
            pair.net.some_steps(pair.chance.randint(0, 12))
        pair.net.settle()
        dials_went_well(pair)

    each_pair(both_dial)


def test_one_dials_twice(each_pair):
    """A second click changes nothing."""

    def dial_twice(pair):
        pair.one.dial(pair.other)
        pair.net.some_steps(pair.chance.randint(0, 60))
        pair.one.dial(pair.other)
        pair.net.settle()
        pair.one.dialled, pair.other.dialled = 2, 0
        dials_went_well(pair)

    each_pair(dial_twice)


def test_a_fresh_session_takes_the_place_of_an_old_one(each_pair, monkeypatch):
    """As after twelve hours; what is said meanwhile arrives, and nobody leaves."""
    monkeypatch.setattr(reconnector, "SESSION_SECONDS", 5)

    def renew(pair):
        pair.meet()
        pair.one.dialled = pair.other.dialled = 0
        for _ in range(3):
            pair.now += 6
            pair.one.node._reconnector.look()
            pair.other.node._reconnector.look()
            pair.one.come_back()
            pair.other.come_back()
            for _ in range(pair.chance.randint(0, 6)):
                pair.chance.choice(pair.sides).say("meanwhile")
                pair.net.some_steps(pair.chance.randint(0, 10))
            pair.net.settle()
        assert max(x.opened_at for x in pair.one.sessions) == pair.now
        dials_went_well(pair)

    each_pair(renew)


def test_a_fresh_dial_while_the_old_session_seems_to_stand(each_pair):
    """Who noticed the cut comes back; the other side carries on at once."""

    def come_back(pair):
        pair.meet()
        pair.one.dialled = pair.other.dialled = 0
        who = pair.chance.randint(0, 1)
        pair.net.wires[0].go_silent(who)  # side 0 has dialled, so it is end 0
        pair.sides[1 - who].say("into the void")
        pair.sides[who].come_back()
        pair.net.settle()
        assert pair.sides[who].shown() == ["0 into the void"]
        assert pair.sides[1 - who].delivered() == ["0 into the void"]
        assert happenings(pair.sides[1 - who]) == [Happening.CAME]
        pair.pass_time(40)
        pair.check_the_end()
        assert happenings(pair.sides[1 - who]) == [Happening.CAME]

    each_pair(come_back)
