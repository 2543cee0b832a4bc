"""Comparing keys, and what becomes of trust."""

import pytest

from fantom.errors import UnknownPeer, VerificationFailed, VerificationRefused
from fantom.identity.person import Person as Known
from fantom.identity.spake import Exchange
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.protocol.limits import RUN_SECONDS, TICK_SECONDS
from fantom.protocol.messages import (
    SecretProof,
    SecretX,
    SecretY,
    VerifyEnd,
    VerifyNonce,
    VerifyStart,
)
from tests.conftest import until
from tests.peers.comparing import ALICE, BOB, Two
from tests.peers.memory_link import MemoryLink
from tests.peers.session_link import SessionLink

ANSWER = "at the lake"


def refused(reason):
    """What our person wanted cannot be, for that reason."""
    return pytest.raises(VerificationRefused, match=f"^{reason}$")


@pytest.fixture
def two(qapp):
    """Alice and Bob, who are connected."""
    return Two()


def compare(two):
    """Come as far as both see pictures."""
    begun = two.alice.verifications.start_pictures(two.alice.id)
    two.carry()
    two.bob.verifications.agree(two.bob.id)
    two.carry()
    return begun


def test_pictures(two):
    """Each is trusted by the other one's click, and both are told how far it is."""
    begun = compare(two)
    assert (begun.stage, begun.is_ours, begun.method) == (
        Stage.WAITING,
        True,
        Method.PICTURES,
    )
    for person in (two.alice, two.bob):
        person.verifications.confirm(person.id, match=True)

    assert two.alice.stages == [Stage.WAITING, Stage.COMPARING, Stage.VERIFIED]
    assert two.bob.stages == [
        *(Stage.ASKED, Stage.WAITING, Stage.COMPARING, Stage.VERIFIED),
    ]
    assert two.alice.told[1].pictures == two.bob.told[2].pictures
    assert (two.alice.trust, two.bob.trust) == (Trust.VERIFIED, Trust.VERIFIED)
    assert len({told.run for told in two.alice.told + two.bob.told}) == 1
    assert two.alice.verifications.of(two.alice.id) == two.alice.told[-1]


def test_a_click_is_for_oneself(two):
    """The other one trusts nobody by it."""
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)
    two.carry()

    assert (two.alice.trust, two.bob.trust) == (Trust.VERIFIED, Trust.UNKNOWN)


def test_a_secret(two):
    """With its question; what is answered leaves on its tick."""
    two.alice.verifications.start_secret(two.alice.id, ANSWER, "Where?")
    two.carry()
    assert (two.bob.told[0].question, two.bob.stages) == ("Where?", [Stage.ASKED])
    two.bob.verifications.answer(two.bob.id, ANSWER.upper())
    two.carry(0.1)
    assert two.alice.stages == [Stage.WAITING]
    for _ in range(8):
        two.carry(0.25)

    assert (two.alice.trust, two.bob.trust) == (Trust.VERIFIED, Trust.VERIFIED)
    assert two.alice.stages == [Stage.WAITING, Stage.VERIFIED]


def test_another_secret(two):
    """It is told, and nobody is trusted."""
    two.alice.verifications.start_secret(two.alice.id, ANSWER)
    two.carry()
    two.bob.verifications.answer(two.bob.id, "elsewhere")
    for _ in range(8):
        two.carry(0.25)

    for person in (two.alice, two.bob):
        assert person.told[-1].problem == VerificationFailed(Ending.ANSWERS)
        assert person.trust is Trust.UNKNOWN
        assert person.verifications.tries_left(person.id, Method.SECRET) == 2


def test_the_clock_is_real(run, two):
    """The proof leaves by itself."""
    two.alice.verifications.start_secret(two.alice.id, ANSWER)
    two.carry()
    two.bob.verifications.answer(two.bob.id, ANSWER)
    assert two.bob.verifications._clock.isActive()
    two.bob.now += 1  # it is asked when the timer comes

    run(until(lambda: two.bob.link.sent))
    assert two.bob.verifications._clock.isActive()  # for the end of the run


def test_who_was_known_stays_known(two):
    """By their petname; it is kept where the identity is."""
    two.alice.peers.remember(two.alice.id, "Bob")
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)

    bob = two.alice.me.people.get(BOB.public)
    assert (bob.petname, bob.trust) == ("Bob", Trust.VERIFIED)


@pytest.mark.parametrize("named", ["before", "after", "never"])
def test_what_the_other_one_saw_takes_trust_back(two, named):
    """To what it was; a stranger is one again."""
    if named == "before":
        two.alice.peers.remember(two.alice.id, "Bob")
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)
    if named == "after":
        two.alice.peers.remember(two.alice.id, "Bob")
    two.bob.verifications.confirm(two.bob.id, match=False)
    two.carry()

    assert two.alice.told[-1].problem == VerificationFailed(Ending.MISMATCH)
    assert two.alice.trust is (Trust.UNKNOWN if named == "never" else Trust.SEEN)
    assert (two.alice.me.people.get(BOB.public) is None) is (named == "never")


@pytest.mark.parametrize("meanwhile", ["forgotten", "distrusted"])
def test_trust_that_is_gone_is_not_taken_back(two, meanwhile):
    """Our person's own word is the later one."""
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)
    people = two.alice.me.people
    if meanwhile == "forgotten":
        people.forget(BOB.public)
    else:
        people.trust(people.get(BOB.public), Trust.SEEN)
    two.bob.verifications.confirm(two.bob.id, match=False)
    two.carry()

    assert two.alice.told[-1].stage is Stage.FAILED
    expected = Trust.UNKNOWN if meanwhile == "forgotten" else Trust.SEEN
    assert two.alice.trust is expected


def test_a_verified_one_is_not_lost_by_a_failed_run(two):
    """The key was compared; what failed is another comparison."""
    two.alice.me.people.trust(two.alice.peer.as_person(), Trust.VERIFIED)
    compare(two)
    two.bob.verifications.cancel(two.bob.id)
    two.carry()
    assert two.alice.trust is Trust.VERIFIED

    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)
    two.bob.verifications.confirm(two.bob.id, match=False)
    two.carry()
    assert two.alice.trust is Trust.VERIFIED


@pytest.mark.parametrize("petname", ["", "Bob"])
def test_what_our_person_saw_takes_an_earlier_word_back(two, petname):
    """Verified once, and now the pictures differ: one of both was wrong."""
    people = two.alice.me.people
    people.trust(two.alice.peer.as_person(), Trust.VERIFIED)
    if petname:
        two.alice.peers.remember(two.alice.id, petname)
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=False)

    assert two.alice.trust is (Trust.SEEN if petname else Trust.UNKNOWN)


def test_the_next_run_takes_nothing_back(two):
    """Verified, and then asked again with something bad."""
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)
    two.alice.link.say(SecretX(bytes(16), bytes(33)))

    assert two.alice.told[-1].problem == VerificationFailed(Ending.BROKEN)
    assert two.alice.trust is Trust.VERIFIED


@pytest.mark.parametrize("how", ["hung-up", "replaced", "forgotten", "blocked"])
def test_it_ends_with_its_session(two, how):
    """It is told; the next session has runs of its own."""
    compare(two)
    person = two.alice
    if how == "hung-up":
        person.peer.hang_up()
    elif how == "replaced":
        two.connect()
    elif how == "forgotten":
        person.peers.forget(person.id)
    else:
        person.peers.block(person.id)

    assert person.told[-1].problem == VerificationFailed(Ending.SESSION)
    assert person.trust is not Trust.VERIFIED
    assert not person.verifications._clock.isActive()
    if how == "forgotten":
        assert person.verifications.of(person.id) is None
        return
    with refused(Refusal.NOT_NOW):
        person.verifications.confirm(person.id, match=True)
    assert person.verifications.tries_left(person.id, Method.PICTURES) == 2


def test_whoever_hears_of_the_end_may_begin_anew(two):
    """On the new session: the old one is out of the way by then."""
    compare(two)

    def again(told):
        if told.ending is Ending.SESSION:
            two.alice.verifications.start_pictures(two.alice.id)

    two.alice.verifications.changed.connect(again)
    two.connect()

    assert two.alice.stages[-2:] == [Stage.FAILED, Stage.WAITING]
    assert two.alice.verifications.of(two.alice.id).stage is Stage.WAITING
    assert [type(x) for x in two.alice.link.sent] == [VerifyStart]


def test_what_was_said_on_another_session_does_not_count(two):
    """The peer writes where it likes; a run stays where it began."""
    compare(two)
    other = SessionLink(BOB.public)
    two.alice.visit(other)
    assert two.alice.told[-1].ending is Ending.SESSION
    run = two.bob.told[-1].run
    two.alice.link.say(VerifyNonce(bytes(16), bytes(32)))

    assert two.alice.stages[-1] is Stage.FAILED
    assert run == two.alice.told[-1].run
    assert [type(x) for x in two.alice.link.sent] == [VerifyEnd]


def test_three_failed_runs_over_as_many_sessions(two):
    """To reconnect gives nothing back."""
    for left in (2, 1, 0):
        compare(two)
        two.connect()
        for person in (two.alice, two.bob):
            left_here = person.verifications.tries_left(person.id, Method.PICTURES)
            assert left_here == left

    with refused(Refusal.LIMIT):
        two.alice.verifications.start_pictures(two.alice.id)


def test_it_waits_until_the_link_has_room(two):
    """And leaves as soon as it has."""
    two.alice.verifications.start_pictures(two.alice.id)
    two.bob.link.is_full = True
    two.carry()
    two.bob.verifications.agree(two.bob.id)
    assert two.bob.link.sent == []
    two.bob.link.is_full = False
    two.bob.link.ready_changed.emit(two.bob.link)

    assert [type(x) for x in two.bob.link.sent] == [VerifyNonce]


def test_a_run_ends_after_ten_minutes(two):
    """By our own clock."""
    two.alice.verifications.start_pictures(two.alice.id)
    two.carry(RUN_SECONDS)

    assert two.alice.told[-1].problem == VerificationFailed(Ending.EXPIRED)
    assert two.bob.told[-1].is_over


def sleep(two):
    """Let the machines sleep so long: the clocks go on, the timers do not."""
    for person in (two.alice, two.bob):
        person.now += RUN_SECONDS


@pytest.mark.parametrize("act", ["agree", "answer", "cancel", "confirm"])
def test_nothing_is_done_about_what_a_sleep_has_ended(two, act):
    """However late the timer comes."""
    person = two.bob
    if act == "answer":
        two.alice.verifications.start_secret(two.alice.id, ANSWER)
        two.carry()
    elif act == "confirm":
        compare(two)
    else:
        two.alice.verifications.start_pictures(two.alice.id)
        two.carry()
    sleep(two)
    more = {"answer": (ANSWER,)}.get(act, ())
    keys = {"match": True} if act == "confirm" else {}
    with refused(Refusal.NOT_NOW):
        getattr(person.verifications, act)(person.id, *more, **keys)

    assert person.told[-1].problem == VerificationFailed(Ending.EXPIRED)
    assert person.trust is Trust.UNKNOWN


def test_what_comes_after_a_sleep_finds_no_run(two):
    """It has ended by then; and another one may begin."""
    two.alice.verifications.start_pictures(two.alice.id)
    two.carry()
    two.bob.verifications.agree(two.bob.id)
    sleep(two)
    two.alice.link.say(two.bob.link.sent.pop())
    assert two.alice.told[-1].problem == VerificationFailed(Ending.EXPIRED)
    assert two.alice.told[-1].pictures == ()
    compare(two)
    sleep(two)
    begun = two.alice.verifications.start_pictures(two.alice.id)

    assert begun.stage is Stage.WAITING


def test_the_clock_is_looked_at_now_and_then(two):
    """So that a sleep is noticed soon after it."""
    two.alice.verifications.start_pictures(two.alice.id)

    assert 0 < two.alice.verifications._clock.remainingTime() <= 15_001


STEP = 1 / 128  # of the clock below: a tick is a whole number of them


def departures(two, monkeypatch, computing):
    """Return what left when, on one clock, if each key takes so long to compute."""
    key, left = Exchange.key, []

    def pass_time(seconds):
        for person in (two.alice, two.bob):
            person.now += seconds

    def slow_key(exchange, element):
        pass_time(computing)
        return key(exchange, element)

    def pass_on(giver, taker):
        said, giver.link.sent = giver.link.sent, []
        for message in said:
            left.append((type(message), giver.now - begun))
            taker.link.say(message)

    monkeypatch.setattr(Exchange, "key", slow_key)
    begun = two.alice.now
    pass_time(3 * STEP)
    two.alice.verifications.start_secret(two.alice.id, ANSWER)
    pass_on(two.alice, two.bob)
    pass_time(5 * STEP)
    two.bob.verifications.answer(two.bob.id, ANSWER)
    for _ in range(1_000):
        pass_on(two.bob, two.alice)
        pass_on(two.alice, two.bob)
        pass_time(STEP)
        for person in (two.alice, two.bob):
            person.verifications.look()
    monkeypatch.undo()
    return left


@pytest.mark.parametrize("computing", [0.0, STEP, 0.125, 0.25, 0.5, 1.5])
def test_what_follows_the_password_leaves_on_a_tick(two, monkeypatch, computing):
    """Also where computing took longer than a tick, which only moves it to another."""
    (first, _), *others = departures(two, monkeypatch, computing)

    assert first is SecretX
    assert [kind for kind, _ in others] == [SecretY, SecretProof, SecretProof]
    assert [time % TICK_SECONDS for _, time in others] == [0, 0, 0]
    assert two.alice.trust is two.bob.trust is Trust.VERIFIED


def test_when_it_leaves_says_nothing_about_computing(qapp, monkeypatch):
    """As long as that takes less than a tick, which it does by far."""
    times = [
        departures(Two(), monkeypatch, computing)
        for computing in (0.0, STEP, 0.0625, 0.125, 0.25)
    ]

    assert times == [times[0]] * 5


@pytest.mark.parametrize("start", ["start_pictures", "start_secret"])
def test_who_cannot_be_compared_with(two, start):
    """It is said why."""

    def begin(person, peer_id):
        if start == "start_pictures":
            person.verifications.start_pictures(peer_id)
        else:
            person.verifications.start_secret(peer_id, ANSWER)

    alice = two.alice
    with pytest.raises(UnknownPeer):
        begin(alice, "nobody")
    legacy = alice.dial(MemoryLink("::2"))
    with refused(Refusal.LEGACY):
        begin(alice, legacy.id)
    assert alice.verifications.tries_left(legacy.id, Method.SECRET) == 0
    alice.link.is_full = True
    with refused(Refusal.OFFLINE):
        begin(alice, alice.id)
    alice.link.is_full = False
    alice.peer.capabilities = frozenset()
    with refused(Refusal.UNSUPPORTED):
        begin(alice, alice.id)
    alice.peer.hang_up()
    with refused(Refusal.OFFLINE):
        begin(alice, alice.id)
    alice.peers.block(alice.id)
    with refused(Refusal.BLOCKED):
        begin(alice, alice.id)
    assert alice.told == []


def test_who_is_blocked_asks_in_vain(two):
    """They wait to be let in, and nobody is told."""
    alice = two.alice
    alice.peers.block(alice.id)
    waiting = alice.visit(SessionLink(BOB.public))
    waiting.say(VerifyStart(bytes(16), "pictures", bytes(32)))

    assert (alice.told, waiting.sent) == ([], [])


def test_what_comes_after_the_end_is_nothing(two):
    """There is no session that it could belong to."""
    two.alice.peer.hang_up()
    two.alice.link.say(VerifyStart(bytes(16), "pictures", bytes(32)))

    assert two.alice.told == []


def test_nothing_to_answer(two):
    """Before anything has begun."""
    alice = two.alice.verifications
    for act in (
        lambda: alice.agree(two.alice.id),
        lambda: alice.answer(two.alice.id, ANSWER),
        lambda: alice.cancel(two.alice.id),
        lambda: alice.confirm(two.alice.id, match=True),
    ):
        with refused(Refusal.NOT_NOW):
            act()
    two.alice.link.ready_changed.emit(two.alice.link)
    two.alice.link.say(VerifyEnd(bytes(16), "cancelled"))
    assert two.alice.told == []


def test_a_known_person_is_verified_by_key(two):
    """Whatever the other one calls themselves meanwhile."""
    two.alice.me.people.remember(Known(BOB.public), "Bob")
    compare(two)
    two.alice.verifications.confirm(two.alice.id, match=True)

    assert [x.petname for x in two.alice.me.people if x.trust is Trust.VERIFIED] == [
        "Bob"
    ]
    assert two.alice.me.people.get(ALICE.public) is None
