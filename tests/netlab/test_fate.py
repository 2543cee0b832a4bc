"""The decisions of a link, without any link."""

from itertools import pairwise

import pytest

from tests.netlab.fate import End, Fate, Impairment, Path

MANY = 20_000
STEP = 0.001


def fates(impairment, count=MANY, size=1_000, name="", step=STEP):
    """Return what happens to frames that come a step apart."""
    path = Path(impairment, name)
    return [path.decide(size, index * step) for index in range(count)]


def share(found, *ends):
    """Return how many of them ended so."""
    return sum(fate.end in ends for fate in found) / len(found)


def test_a_perfect_link_delivers_at_once():
    """Nothing is told, nothing happens."""
    assert Path(Impairment()).decide(1_000, 5.0) == Fate(End.PASSED, (5.0,))


ALL = Impairment(
    delay=0.05, jitter=0.02, loss=0.1, burst_start=0.01, burst_end=0.3,
    reorder=0.05, duplicate=0.05, rate=10e6, queue=20_000, seed=7,
)  # fmt: skip


def test_the_same_seed_decides_the_same():
    """What failed once can be had again."""
    assert fates(ALL) == fates(ALL)


def test_another_seed_or_direction_decides_otherwise():
    """The two directions don't lose the same frames."""
    assert len({tuple(fates(ALL, name=name)) for name in ("0>1", "1>0")}) == 2


def test_a_new_seed_begins_anew():
    """A change of the seed in a running link gives what a new link gives."""
    path = Path(Impairment(loss=0.5, seed=1))
    first = [path.decide(100, 0.0).end for _ in range(100)]
    path.change(seed=1)
    assert [path.decide(100, 0.0).end for _ in range(100)] == first


def test_one_impairment_does_not_shift_the_dice_of_another():
    """The same frames are lost with jitter and without."""
    plain = fates(Impairment(loss=0.1, seed=3))
    shaken = fates(Impairment(loss=0.1, jitter=0.1, duplicate=0.2, seed=3))

    assert [fate.end for fate in plain] == [fate.end for fate in shaken]


def test_delay_and_jitter_are_kept_and_so_is_the_order():
    """Each arrives between delay and delay + jitter, none before an earlier one."""
    told = Impairment(delay=0.05, jitter=0.02)
    times = [fate.times[0] for fate in fates(told, step=0.02)]
    ages = [due - index * 0.02 for index, due in enumerate(times)]
    dense = [fate.times[0] for fate in fates(told)]

    assert 0.05 - 1e-9 <= min(ages) < 0.051
    assert 0.069 < max(ages) <= 0.07 + 1e-9
    assert sum(ages) / len(ages) == pytest.approx(0.06, abs=0.001)
    assert dense == sorted(dense)


def test_loss_is_as_often_as_told():
    """Within five standard deviations."""
    assert share(fates(Impairment(loss=0.1)), End.LOST) == pytest.approx(0.1, abs=0.011)


def test_bursts_are_as_often_and_as_long_as_told():
    """A Gilbert-Elliott chain: 1 in 100 begins one, 1 in 4 ends it."""
    found = fates(Impairment(burst_start=0.01, burst_end=0.25), 5 * MANY)
    lost = [fate.end is End.BURST for fate in found]
    bursts = sum(now and not before for before, now in pairwise(lost))

    assert sum(lost) / len(lost) == pytest.approx(0.01 / 0.26, rel=0.15)
    assert sum(lost) / bursts == pytest.approx(4, rel=0.15)


def test_what_is_lost_within_a_burst_may_be_told():
    """Half of a burst passes."""
    whole = fates(Impairment(burst_start=0.1, burst_end=0.1))
    half = fates(Impairment(burst_start=0.1, burst_end=0.1, burst_loss=0.5))

    ratio = share(half, End.BURST) / share(whole, End.BURST)
    assert ratio == pytest.approx(0.5, abs=0.05)


def test_duplicates_are_as_often_as_told():
    """The copy comes with the frame."""
    found = fates(Impairment(duplicate=0.2))

    twice = [fate for fate in found if len(fate.times) == 2]
    assert len(twice) / len(found) == pytest.approx(0.2, abs=0.015)
    assert all(first == second for first, second in (fate.times for fate in twice))


def test_a_held_frame_is_overtaken_and_the_others_keep_their_turn():
    """Only what was held back comes late."""
    found = fates(Impairment(delay=0.05, reorder=0.1, hold=0.0105))

    assert share(found, End.HELD) == pytest.approx(0.1, abs=0.011)
    for index, fate in enumerate(found):
        late = 0.0105 if fate.end is End.HELD else 0
        assert fate.times[0] == pytest.approx(index * STEP + 0.05 + late)


def test_the_rate_spaces_frames_out():
    """1,000 bytes at 8 Mbit/s take a millisecond each."""
    path = Path(Impairment(rate=8e6))

    times = [path.decide(1_000, 0.0).times[0] for _ in range(5)]
    assert times == pytest.approx([0.001, 0.002, 0.003, 0.004, 0.005])
    assert path.decide(1_000, 10.0).times[0] == pytest.approx(10.001)


def test_a_full_queue_refuses_until_there_is_room():
    """Bytes that wait are bounded."""
    path = Path(Impairment(rate=8e6, queue=3_000))

    ends = [path.decide(1_000, 0.0).end for _ in range(4)]
    assert ends == [End.PASSED] * 3 + [End.FULL]
    assert path.decide(1_000, 0.0011).end is End.PASSED


def test_nothing_passes_a_cut():
    """And all of it does again, by the same dice as if nothing had come."""
    path = Path(Impairment())
    path.cut()
    assert path.decide(1_000, 0.0) == Fate(End.CUT)
    path.restore()
    assert path.decide(1_000, 1.0) == Fate(End.PASSED, (1.0,))


def test_a_shorter_delay_lets_nobody_overtake():
    """Order is lost only where it was asked for."""
    path = Path(Impairment(delay=1.0))
    path.decide(1_000, 0.0)
    path.change(delay=0.1)

    assert path.decide(1_000, 0.5).times == (1.0,)
    assert path.decide(1_000, 2.0).times == (2.1,)


@pytest.mark.parametrize("wrong", [{"loss": 1.5}, {"burst_end": -1}, {"delay": -0.1}])
def test_what_makes_no_sense_is_refused(wrong):
    """A mistake in a test shows at once."""
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Impairment(**wrong)
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Path(Impairment()).change(**wrong)
