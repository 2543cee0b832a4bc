"""Whatever both do and whatever happens on the way: in the end they see the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fantom.chat.entry import Author, Delivery
from fantom.errors import FantomError
from fantom.protocol.messages import (
    NO_ID,
    Delete,
    Disappear,
    Edit,
    React,
)
from tests.chat.piped import Piped

SIDES, NUMBERS = st.integers(0, 1), st.integers(0, 3)
WORDS = st.integers(0, 1_000).map(str)
STEPS = st.one_of(
    st.tuples(st.just("say"), SIDES, WORDS, st.none() | NUMBERS),
    st.tuples(st.just("edit"), SIDES, NUMBERS, WORDS),
    st.tuples(st.just("delete"), SIDES, NUMBERS),
    st.tuples(st.just("react"), SIDES, NUMBERS, st.sampled_from(["👍", "é", "!", ""])),
    st.tuples(st.just("last"), SIDES, st.sampled_from([0, 5, 60])),
    st.tuples(st.just("deliver"), SIDES, NUMBERS),
    st.tuples(st.just("newest"), SIDES),
    st.tuples(st.just("newest"), SIDES),
    st.tuples(st.just("race"), SIDES, NUMBERS, WORDS),
    st.tuples(st.just("settle")),
    st.tuples(st.just("cut"), st.sampled_from([(0, 1), (0,), (1,)])),
    st.tuples(st.just("meet"), SIDES),
    st.tuples(st.just("meet"), SIDES),
    st.tuples(st.just("pass"), st.integers(1, 40)),
)


def take(pair, step):
    """Do one thing; what cannot be done is refused with a sentence."""
    name, *arguments = step
    if name in OF_A_TEXT:
        side, number, *arguments = arguments
        entry = pair.sides[side].entry(number)
        if entry is not None:
            getattr(pair.sides[side].talk, name)(entry.id, *arguments)
    else:
        ON_THE_WAY[name](pair, *arguments)


def say(pair, side, words, number):
    """Say something, perhaps as an answer."""
    answered = None if number is None else pair.sides[side].entry(number)
    pair.sides[side].talk.send_text(words, answered and answered.id)


def race(pair, side, number, words):
    """Let an edit be overtaken by a later one on another connection."""
    talk, entry = pair.sides[side].talk, pair.sides[side].entry(number)
    if entry is not None:
        talk.edit(entry.id, words)
        pair.meet()
        talk.edit(entry.id, words + "!")
        pair.overtake(1 - side)


OF_A_TEXT = ("edit", "delete", "react")
ON_THE_WAY = {
    "say": say,
    "race": race,
    "last": lambda pair, side, seconds: pair.sides[side].talk.let_last(seconds),
    "deliver": Piped.deliver,
    "newest": Piped.overtake,
    "settle": Piped.settle,
    "cut": lambda pair, at: pair.cut(at=at),
    "meet": Piped.meet,
    "pass": Piped.let_time_pass,
}


def play(pair, steps):
    """Do all of it, then let it heal."""
    for step in steps:
        try:
            take(pair, step)
        except FantomError:
            continue
    pair.heal()
    pair.let_time_pass(1_000)
    pair.heal()


def drop_unsent(pair):
    """Leave out what was taken back before it left: nobody else heard of it."""
    for side in pair.sides:
        talk = side.talk
        kept = [x for x in talk.lines if getattr(x, "delivery", 0) != Delivery.FAILED]
        talk.lines[:] = kept


@settings(deadline=None, max_examples=400, suppress_health_check=list(HealthCheck))
@given(st.booleans(), st.lists(STEPS, max_size=40))
def test_both_end_with_the_same(qapp, is_one_smaller, steps):
    """Said, edited, taken back, reacted to, expired; cut, doubled and overtaken."""
    pair = Piped(is_one_smaller=is_one_smaller)
    play(pair, steps)
    drop_unsent(pair)

    pair.check_equal()


ANY_ID = st.sampled_from([NO_ID, bytes(7) + b"\x01", b"\xff" * 8])


@st.composite
def forgeries(draw, ids):
    """Return what a peer may say of texts, its own and others'."""
    of, change = draw(st.sampled_from(ids)), draw(ANY_ID)
    return draw(
        st.sampled_from(
            [
                Edit(of, "forged", change),
                Delete(of, change),
                React(of, "!", change),
                Disappear(1, True, change, draw(st.integers(0, 3))),
                Disappear(1, False, change, draw(st.integers(0, 2**53 - 1))),
            ]
        )
    )


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.lists(STEPS, max_size=15), st.data())
def test_nobody_changes_what_is_ours(qapp, steps, data):
    """Neither our words nor our reactions, nor how long what we say lasts."""
    pair = Piped()
    play(pair, [("say", 0, "mine", None), ("say", 1, "theirs", None), *steps])
    one, other = pair.sides
    ids = [*one.talk._places, bytes(8)]
    before = {x.id: (x.text, x.gone, x.extras.mine) for x in one.talk.entries()}
    own = set(one.order(Author.ME))
    seconds = one.talk.seconds
    link = next(x for x in other.links if not x.is_closed)
    for forged in data.draw(st.lists(forgeries(ids), max_size=10)):
        link.send(forged)
    pair.settle()

    for entry in one.talk.entries():
        if entry.id in own:
            was = before[entry.id]
            assert (entry.text, entry.gone, entry.extras.mine) == was
    assert one.talk.seconds == seconds or 1 in one.talk._agreement._ours.values()
