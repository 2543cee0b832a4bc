"""Digits on two screens, or on one that is no longer there."""

import pytest

from fantom.errors import UnknownPeer, VerificationRefused
from fantom.identity.safety_number import qr_text
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method, Refusal, Stage
from tests.peers.comparing import Two
from tests.peers.memory_link import MemoryLink


def refused(reason):
    """What our person wanted cannot be, for that reason."""
    return pytest.raises(VerificationRefused, match=f"^{reason}$")


@pytest.fixture
def two(qapp):
    """Alice and Bob, who are connected."""
    return Two()


def show(person):
    """Show what that person's screen shows."""
    return person.numbers.show(person.id)


def test_both_screens_show_the_same(two):
    """Nothing is sent, and a click is for oneself."""
    assert show(two.alice) == show(two.bob)
    two.alice.numbers.confirm(two.alice.id, match=True)

    assert (two.alice.trust, two.bob.trust) == (Trust.VERIFIED, Trust.UNKNOWN)
    (told,) = two.alice.told
    assert (told.method, told.stage, told.problem) == (
        Method.NUMBER,
        Stage.VERIFIED,
        None,
    )
    assert two.alice.link.sent == []


def test_what_differs_is_told(two):
    """And nobody is trusted."""
    show(two.alice)
    two.alice.numbers.confirm(two.alice.id, match=False)

    assert two.alice.told[-1].ending is Ending.MISMATCH
    assert two.alice.trust is Trust.UNKNOWN


@pytest.mark.parametrize("is_read", [True, False])
def test_what_differs_takes_an_earlier_word_back(two, is_read):
    """Whoever was verified is so no longer."""
    two.alice.me.people.trust(two.alice.peer.as_person(), Trust.VERIFIED)
    show(two.alice)
    if is_read:
        two.alice.numbers.read(two.alice.id, "1" * 60)
    else:
        two.alice.numbers.confirm(two.alice.id, match=False)

    assert two.alice.trust is Trust.UNKNOWN


def test_what_is_put_away_takes_no_word(two):
    """Something else is compared now."""
    show(two.alice)
    two.alice.numbers.put_away(two.alice.id)
    two.alice.numbers.put_away(two.alice.id)

    with refused(Refusal.NOT_NOW):
        two.alice.numbers.confirm(two.alice.id, match=True)


def test_a_code_is_read(two):
    """The right one; another one; and what is none, after which one may go on."""
    other = show(two.bob)
    show(two.alice)
    with refused(Refusal.NUMBER):
        two.alice.numbers.read(two.alice.id, "fantom:[2001:db8::7]:31488?key=x")
    assert two.alice.told == []
    assert two.alice.numbers.read(two.alice.id, qr_text(other))
    assert two.alice.trust is Trust.VERIFIED

    show(two.bob)
    last = "0" if other[-1] != "0" else "1"
    assert not two.bob.numbers.read(two.bob.id, other[:-1] + last)
    assert two.bob.told[-1].ending is Ending.MISMATCH


def test_a_click_counts_once_and_only_for_what_was_shown(two):
    """For that peer, and that identity of ours."""

    def nothing_shown():
        with refused(Refusal.NOT_NOW):
            two.alice.numbers.confirm(two.alice.id, match=True)
        with refused(Refusal.NOT_NOW):
            two.alice.numbers.read(two.alice.id, "1" * 60)

    nothing_shown()
    show(two.alice)
    two.alice.numbers.confirm(two.alice.id, match=True)
    nothing_shown()
    show(two.alice)
    two.alice.me.changed.emit()
    nothing_shown()
    show(two.alice)
    two.alice.peers.forget(two.alice.id)
    with pytest.raises(UnknownPeer):
        two.alice.numbers.confirm(two.alice.id, match=True)


def test_who_has_no_number(two):
    """The old wire has no keys; and a block is lifted by hand."""
    legacy = two.alice.dial(MemoryLink("::2"))
    with refused(Refusal.LEGACY):
        two.alice.numbers.show(legacy.id)
    show(two.alice)
    two.alice.peers.block(two.alice.id)
    with refused(Refusal.BLOCKED):
        two.alice.numbers.confirm(two.alice.id, match=True)
    with refused(Refusal.BLOCKED):
        show(two.alice)


def test_nobody_need_be_there(two):
    """The numbers are those of keys."""
    two.alice.peer.hang_up()

    assert show(two.alice) == show(two.bob)
