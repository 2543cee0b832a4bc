import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.chat.agreement import Agreement, Proposal
from fantom.chat.entry import Author
from fantom.protocol.limits import MAX_ROUND
from fantom.protocol.messages import Disappear

ME, PEER = Author.ME, Author.PEER


@pytest.fixture(params=[True, False])
def both(request):
    """Two who have agreed on nothing; who is first does not matter."""
    return Agreement(is_first=request.param), Agreement(is_first=not request.param)


def test_it_takes_two(both):
    """One proposes, the other says yes; then it holds for both."""
    one, other = both
    other.hear(one.want(60))
    assert (one.seconds, other.seconds) == (0, 0)
    assert (one.proposal, other.proposal) == (
        Proposal(1, ME, 60),
        Proposal(1, PEER, 60),
    )
    one.hear(other.want(60))
    assert (one.seconds, other.seconds) == (60, 60)
    assert (one.proposal, other.proposal) == (None, None)


def test_what_is_wanted_already_is_not_said(both):
    """Neither what holds nor what we proposed."""
    one, _other = both
    assert one.want(0) is None
    assert one.want(60) is not None
    assert one.want(60) is None


def test_to_want_what_holds_declines(both):
    """For both: nothing is proposed any more."""
    one, other = both
    other.hear(one.want(60))
    one.hear(other.want(0))

    assert (one.seconds, other.seconds) == (0, 0)
    assert (one.proposal, other.proposal) == (None, None)


def test_another_proposal_takes_its_place(both):
    """Whoever makes it."""
    one, other = both
    other.hear(one.want(60))
    one.hear(other.want(5))
    assert one.proposal == Proposal(2, PEER, 5)
    other.hear(one.want(5))
    assert (one.seconds, other.seconds) == (5, 5)


def test_proposals_that_cross():
    """That of the smaller identity stays, at both."""
    one, other = Agreement(is_first=True), Agreement(is_first=False)
    ours, theirs = one.want(60), other.want(5)
    one.hear(theirs)
    other.hear(ours)

    assert one.proposal == Proposal(1, ME, 60)
    assert other.proposal == Proposal(1, PEER, 60)


def test_nobody_agrees_for_us(both):
    """To what we never proposed, or not so."""
    one, _other = both
    said = one.want(60)
    one.hear(Disappear(5, agreed=True, round=said.round))
    one.hear(Disappear(60, agreed=True, round=said.round + 1))
    assert one.seconds == 0


def test_rounds_have_an_end(both):
    """Whoever claims it gains nothing, and what we say can be said."""
    one, _other = both
    one.hear(Disappear(5, agreed=False, round=MAX_ROUND))
    assert one.want(60).round == MAX_ROUND
    assert one.want(5) is None or one.seconds in (0, 5)


def test_who_began_anew_is_told(both):
    """What holds, as a proposal; a yes changes nothing for who remembers."""
    one, other = both
    assert one.repeated() is None
    other.hear(one.want(60))
    assert other.repeated() is None
    one.hear(other.want(60))
    for old, is_first in ((one, False), (other, True)):
        new = Agreement(is_first=is_first)
        new.hear(old.repeated())
        assert new.proposal.seconds == 60
        old.hear(new.want(60))
        assert (old.seconds, new.seconds, old.proposal) == (60, 60, None)


def test_who_remembers_is_not_asked_again(both):
    """However often it is said."""
    one, other = both
    other.hear(one.want(60))
    one.hear(other.want(60))
    for _ in range(3):
        one.hear(other.repeated())
        other.hear(one.repeated())
    assert (one.proposal, other.proposal) == (None, None)
    assert (one.seconds, other.seconds) == (60, 60)


def test_what_we_propose_is_said_again_as_it_is(both):
    """Not what holds until they say yes."""
    one, other = both
    other.hear(one.want(60))
    one.hear(other.want(60))
    said = one.want(5)
    assert one.repeated() == said


@given(st.booleans(), st.data())
def test_both_end_with_the_same(is_first, data):
    """Whatever both want, in whatever order and however often it arrives."""
    sides = Agreement(is_first=is_first), Agreement(is_first=not is_first)
    pending = [], []
    for _ in range(data.draw(st.integers(0, 12))):
        side = data.draw(st.integers(0, 1))
        if pending[side] and data.draw(st.booleans()):
            place = data.draw(st.integers(0, len(pending[side]) - 1))
            sides[side].hear(pending[side][place])
            if data.draw(st.booleans()):
                del pending[side][place]
        elif said := sides[side].want(data.draw(st.sampled_from([0, 5, 60]))):
            pending[1 - side].append(said)
    for side, said in zip(sides, pending, strict=True):
        for each in data.draw(st.permutations(said)):
            side.hear(each)

    one, other = sides
    assert one.seconds == other.seconds
    assert (one.proposal and one.proposal.round) == (
        other.proposal and other.proposal.round
    )
