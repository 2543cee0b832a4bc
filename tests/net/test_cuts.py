"""Cut at any byte: nothing is lost, nothing stands twice, the order is kept."""

import pytest

from tests.conftest import turns
from tests.net.memory_pair import Pair

RUNS, IN_ONE_TEST = 500, 50


def text(chance):
    """Return something to say; now and then it needs several parts."""
    if chance.random() < 0.03:
        return "я🙂x" * chance.randint(9_000, 20_000)
    return "text" * chance.randint(0, 60)


def talk_until_cut(pair):
    """Let both talk over wires that end after some byte."""
    chance, net = pair.chance, pair.net
    for wire in net.wires:
        wire.budget = chance.randint(1, 4_000)
    for _ in range(chance.randint(1, 6)):
        chance.choice(pair.sides).say(text(chance))
        net.some_steps(chance.randint(0, 8))
    net.settle()
    net.cut_all(loses=chance.random() < 0.5)
    net.some_steps(chance.randint(0, 5))


def come_back(pair):
    """Let one, the other or both dial; this, too, may be cut at any byte."""
    chance, net = pair.chance, pair.net
    for side in pair.sides:
        if chance.random() < 0.6:
            side.come_back()
            net.budget = chance.randint(1, 6_000) if chance.random() < 0.5 else None
            net.some_steps(chance.randint(0, 40))
    net.settle()


def one_run(patch, seed):
    """Talk, cut, come back, several times; then let it heal."""
    pair = Pair(patch, seed)
    try:
        pair.meet()
        for _ in range(pair.chance.randint(1, 4)):
            talk_until_cut(pair)
            pair.check()
            come_back(pair)
            pair.check()
        pair.net.lift_budgets()
        pair.heal()
        pair.check_the_end()
    finally:
        pair.stop()


@pytest.mark.parametrize("first", range(0, RUNS, IN_ONE_TEST))
def test_whatever_byte_it_is_cut_at(run, monkeypatch, first):
    """Delivered means shown there; each text once, in order; and all in the end."""
    run(turns(1))  # tasks may go on from here
    for seed in range(first, first + IN_ONE_TEST):
        try:
            one_run(monkeypatch, seed)
        except BaseException as error:
            error.add_note(f"seed {seed}")
            raise
