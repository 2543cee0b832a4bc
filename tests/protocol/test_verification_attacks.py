"""Mallory sits between Alice and Bob, with a session to each, and wants to be believed.

The pictures follow from the session and from two nonces.  Whoever begins has committed
to its own before it knows the other one, and whoever answers says its own before it
knows the starter's: on each leg the one nonce that Mallory chooses is chosen before he
knows what that leg will show, so he cannot look for two that agree (with a SAS that he
could compute freely, 2^21 tries on each leg would do).  That leaves one guess a run,
right once in 2^42; to know early that it is wrong does not help, as every run that does
not end well counts, and three are all there are: 3 in 2^42, some 7e-13, for each start
of a program.

That 10,000 runs find nothing shows little by itself.  So the same runs are also judged
by one picture of the seven, as if a SAS had 6 bits: there he has to be right once in
64, and no strategy may do better.  Where the commitment is not checked he always is.
"""

import hashlib
import secrets
from random import Random
from types import SimpleNamespace

import pytest
from nacl.bindings import crypto_scalarmult_ed25519_base_noclamp

from fantom.errors import VerificationRefused
from fantom.identity.sas import picture_numbers
from fantom.identity.verification import Method, Refusal, Stage
from fantom.protocol import runs
from fantom.protocol.attempts import Attempts
from fantom.protocol.messages import (
    SecretProof,
    SecretX,
    SecretY,
    VerifyEnd,
    VerifyNonce,
    VerifyReveal,
    VerifyStart,
)
from fantom.protocol.runs import commitment
from tests.protocol.comparing import ALICE, ANSWER, BOB, MALLORY, NOW, Side, session

RUNS = 10_000
TRIES = 3  # until nobody compares with him any more
ODDS = 64  # of one picture
PICTURES, SECRET = Method.PICTURES, Method.SECRET
SMALL, LARGE = b"\0" * 31 + b"\1", MALLORY


@pytest.fixture(autouse=True)
def chance(monkeypatch):
    """The same chance each time."""
    random = Random(8)
    monkeypatch.setattr(runs, "secrets", SimpleNamespace(token_bytes=random.randbytes))
    return random


class Middle:
    """Both legs of one try; Mallory knows all that a session's ends know."""

    def __init__(self, chance, attempts, mallory=LARGE):
        self.chance = chance
        self.export_a, self.export_b = (session(chance.randbytes(32)) for _ in "ab")
        self.alice = Side(ALICE, mallory, self.export_a, attempts[0])
        self.bob = Side(BOB, mallory, self.export_b, attempts[1])

    def nonce(self):
        return self.chance.randbytes(32)

    def run_id(self):
        return self.chance.randbytes(16)

    def alice_starts(self):
        """Return what Alice begins with."""
        self.alice.verifier.start_pictures(NOW)
        return self.alice.sends()[-1]

    def bob_agrees(self, start):
        """Ask Bob, who wants to; return his nonce."""
        self.bob.hears(start)
        self.bob.verifier.agree()
        return self.bob.sends()[-1].nonce

    def sees_alice(self, nonce):
        """Answer Alice; return what she adds."""
        self.alice.hears(VerifyNonce(self.alice.run.id, nonce))
        return self.alice.sends()[-1].nonce


def first_picture(export, starter, other):
    """Return what Mallory can compute of the first picture."""
    return export("sas", starter + other)[0] >> 2


def sas(export, starter, other):
    """Return what he can compute of all."""
    return picture_numbers(export("sas", starter + other))


def relay(middle):
    """Pass everything, as it is."""
    start = middle.alice_starts()
    nonce = middle.bob_agrees(start)
    middle.bob.hears(VerifyReveal(start.run, middle.sees_alice(nonce)))


def substitute(middle):
    """Be a faithful other side to each."""
    middle.alice_starts()
    go_on_with_her_run(middle)


def go_on_with_her_run(middle):
    """Begin with Bob, and end both."""
    own, run = middle.nonce(), middle.run_id()
    middle.bob_agrees(VerifyStart(run, "pictures", commitment(own)))
    middle.sees_alice(middle.nonce())
    middle.bob.hears(VerifyReveal(run, own))


def choose_late(middle):
    """Learn what Alice sees, then look for a nonce by which Bob sees the same."""
    middle.alice_starts()
    run, to_alice = middle.run_id(), middle.nonce()
    from_bob = middle.bob_agrees(VerifyStart(run, "pictures", middle.nonce()))
    wanted = first_picture(middle.export_a, middle.sees_alice(to_alice), to_alice)
    own = middle.nonce()
    while first_picture(middle.export_b, own, from_bob) != wanted:
        own = middle.nonce()
    middle.bob.hears(VerifyReveal(run, own))


def reveal_another(middle):
    """Show Bob another nonce than one has committed to."""
    middle.alice_starts()
    run = middle.run_id()
    middle.bob_agrees(VerifyStart(run, "pictures", middle.nonce()))
    middle.sees_alice(middle.nonce())
    middle.bob.hears(VerifyReveal(run, middle.nonce()))


def answer_twice(middle):
    """Answer Alice again, once her nonce tells what lets her see what Bob sees."""
    middle.alice_starts()
    own, run = middle.nonce(), middle.run_id()
    from_bob = middle.bob_agrees(VerifyStart(run, "pictures", commitment(own)))
    wanted = first_picture(middle.export_b, own, from_bob)
    from_alice, again = middle.sees_alice(middle.nonce()), middle.nonce()
    while first_picture(middle.export_a, from_alice, again) != wanted:
        again = middle.nonce()
    middle.alice.hears(VerifyNonce(middle.alice.run.id, again))
    middle.bob.hears(VerifyReveal(run, own))


def abort_early(middle):
    """Do as `substitute`, and break off before Bob sees that it went wrong."""
    middle.alice_starts()
    own, run, to_alice = middle.nonce(), middle.run_id(), middle.nonce()
    from_bob = middle.bob_agrees(VerifyStart(run, "pictures", commitment(own)))
    wanted = sas(middle.export_a, middle.sees_alice(to_alice), to_alice)
    if sas(middle.export_b, own, from_bob)[0] == wanted[0]:
        middle.bob.hears(VerifyReveal(run, own))
    else:
        middle.bob.hears(VerifyEnd(run, "cancelled"))
        middle.alice.hears(VerifyEnd(middle.alice.run.id, "cancelled"))


def start_on_both_legs(middle):
    """Commit to both, learn both nonces, and go on only if that is good."""
    nonces, ids, found = [], [], []
    for side, export in (
        (middle.alice, middle.export_a),
        (middle.bob, middle.export_b),
    ):
        own, run = middle.nonce(), middle.run_id()
        side.hears(VerifyStart(run, "pictures", commitment(own)))
        side.verifier.agree()
        found.append(sas(export, own, side.sends()[-1].nonce))
        nonces.append(own)
        ids.append(run)
    is_good = found[0][0] == found[1][0]
    for side, own, run in zip((middle.alice, middle.bob), nonces, ids, strict=True):
        message = VerifyReveal(run, own) if is_good else VerifyEnd(run, "declined")
        side.hears(message)


def be_asked_on_both_legs(middle):
    """Both begin: learn what one sees before the other one is answered."""
    wanted = None
    for side, export in (
        (middle.alice, middle.export_a),
        (middle.bob, middle.export_b),
    ):
        side.verifier.start_pictures(NOW)
        side.sends()
        to_side = middle.nonce()
        side.hears(VerifyNonce(side.run.id, to_side))
        shown = sas(export, side.sends()[-1].nonce, to_side)
        wanted = wanted or shown


def cross_and_start(middle):
    """Let Alice begin, and begin oneself as if one had not seen it."""
    middle.alice_starts()
    own, run = middle.nonce(), middle.run_id()
    middle.alice.hears(VerifyStart(run, "pictures", commitment(own)))
    said = middle.alice.sends()
    if not said:  # hers stays: go on with it
        go_on_with_her_run(middle)
        return
    to_bob, other = middle.nonce(), middle.run_id()
    middle.bob_agrees(VerifyStart(other, "pictures", commitment(to_bob)))
    middle.alice.hears(VerifyReveal(run, own))
    middle.bob.hears(VerifyReveal(other, to_bob))


def replay_run_ids(middle):
    """Come again with the run that one knows everything about."""
    known = getattr(middle.bob.attempts, "known", None)
    middle.alice_starts()
    if known is not None:
        middle.bob.hears(known)
        assert middle.bob.run is None
        assert middle.bob.sends() == [VerifyEnd(known.run, "broken")]
    own, run = middle.nonce(), middle.run_id()
    start = VerifyStart(run, "pictures", commitment(own))
    middle.bob.attempts.known = start
    middle.bob_agrees(start)
    middle.bob.hears(start)  # and while it goes on, which ends it
    assert middle.bob.stage is Stage.FAILED
    middle.sees_alice(middle.nonce())
    middle.bob.hears(VerifyReveal(run, own))


BY_THE_RULES = [
    relay,
    substitute,
    abort_early,
    start_on_both_legs,
    be_asked_on_both_legs,
    cross_and_start,
]
AGAINST_THEM = [reveal_another, answer_twice, replay_run_ids]


def people_compare(middle, sides):
    """Let both say what the other one sees; return in how many pictures they agree."""
    both_see = all(side.stage is Stage.COMPARING for side in sides)
    agreeing = 0
    while both_see and agreeing < 7 and same_picture(sides, agreeing):
        agreeing += 1
    for side in sides:
        if side.stage is Stage.COMPARING:
            side.verifier.confirm(match=agreeing == 7)
        elif side.run is not None and not side.run.is_over:
            side.verifier.cancel()
    return agreeing


def same_picture(sides, place):
    """Whether both see the same in that place."""
    one, other = sides
    return one.run.pictures[place] == other.run.pictures[place]


def attack(chance, strategy, count=RUNS, mallory=LARGE):
    """Try so often; return how often the first picture was right, and all seven."""
    ones = alls = 0
    for _ in range(-(-count // TRIES)):
        attempts = Attempts(), Attempts()
        for number in range(TRIES):
            middle = Middle(chance, attempts, mallory)
            strategy(middle)
            agreeing = people_compare(middle, (middle.alice, middle.bob))
            ones += agreeing > 0
            alls += middle.alice.is_verified or middle.bob.is_verified
            assert middle.alice.left(PICTURES) == TRIES - number - 1
        check_that_it_is_over(middle, attempts)
    return ones, alls


def check_that_it_is_over(middle, attempts):
    """Nobody compares with Mallory any more, whoever begins, reconnected or not."""
    again = Middle(middle.chance, attempts, middle.alice.peer)
    for side in (middle.alice, middle.bob, again.alice, again.bob):
        if side.left(PICTURES) > 0:
            continue  # he left this one alone
        side.sends()
        side.hears(VerifyStart(again.run_id(), "pictures", again.nonce()))
        (end,) = side.sends()
        assert end.reason == "limit"
        with pytest.raises(VerificationRefused, match=Refusal.LIMIT):
            side.verifier.start_pictures(NOW)


def is_chance(successes):
    """Whether they are what one guess a run gives, within five deviations."""
    expected = RUNS / ODDS
    return abs(successes - expected) < 5 * expected**0.5


@pytest.mark.parametrize("strategy", BY_THE_RULES)
def test_a_middle_has_one_guess_a_run(chance, strategy):
    """Whatever is known, chosen and broken off: no birthdays, and never all seven."""
    ones, alls = attack(chance, strategy)

    assert alls == 0
    assert is_chance(ones)


@pytest.mark.parametrize("strategy", AGAINST_THEM)
def test_who_breaks_the_rules_does_not_get_even_that(chance, strategy):
    """The run ends before anything is shown."""
    assert attack(chance, strategy) == (0, 0)


def test_a_smaller_key_than_theirs_is_no_better(chance):
    """It decides whose run stays, and nothing else."""
    ones, alls = attack(chance, cross_and_start, mallory=SMALL)

    assert alls == 0
    assert is_chance(ones)


@pytest.mark.parametrize("is_checked", [True, False])
def test_without_the_commitment_he_would_always_win(chance, monkeypatch, is_checked):
    """So these simulations do show what they are to show."""
    if not is_checked:
        monkeypatch.setattr(runs, "compare_digest", lambda _one, _other: True)

    assert attack(chance, choose_late, 300) == (0 if is_checked else 300, 0)


# Secrets


POINTS = [
    crypto_scalarmult_ed25519_base_noclamp(number.to_bytes(32, "little"))
    for number in range(1, 65)
]


class IdealExchange:
    """SPAKE2 as it should be, for the many runs: a key of what both put in."""

    def __init__(self, password, starter, other, *, is_starter):
        self._facts = password + starter + other
        side = b"A" if is_starter else b"B"
        self.element = side + secrets.choice(POINTS)

    def key(self, element):
        both = b"".join(sorted((self.element, element)))
        return hashlib.blake2b(self._facts + both, digest_size=32).digest()


@pytest.fixture
def ideal(monkeypatch):
    """Make what takes 8 ms a side take none."""
    monkeypatch.setattr(runs, "Exchange", IdealExchange)


def guess(chance, bob_attempts, mallory, guessed, answer):
    """Try one guess on Bob over a session of its own; return his side of it."""
    export = session(chance.randbytes(32))
    bob = Side(BOB, mallory, export, bob_attempts)
    him = Side(mallory, BOB, export)
    him.verifier.start_secret(guessed, "", NOW)
    bob.hears(*him.sends())
    if bob.stage is Stage.ASKED:
        bob.verifier.answer(answer, NOW)
        him.hears(*bob.sends(NOW + 1), now=NOW + 1)
        bob.hears(*him.sends(NOW + 2), now=NOW + 2)
    bob.verifier.lose_session()
    return bob


def test_three_guesses_whoever_reconnects(chance, ideal):
    """10,000 tries of one identity, each over a new session."""
    attempts = Attempts()
    asked = sum(
        guess(chance, attempts, MALLORY, f"guess {number}", ANSWER).run is not None
        for number in range(RUNS)
    )

    assert asked == 3
    assert attempts.left(MALLORY, SECRET) == 0


def test_seven_guesses_whoever_comes(chance, ideal):
    """10,000 tries, each of a new identity; three are left for whom Bob asks."""
    attempts = Attempts()
    asked = sum(
        guess(chance, attempts, chance.randbytes(32), "guess", ANSWER).run is not None
        for _ in range(RUNS)
    )

    assert asked == 7
    assert attempts.left_in_all == 3
    for left in (2, 1, 0):
        bob = Side(BOB, ALICE, session(), attempts)
        bob.verifier.start_secret(ANSWER, "", NOW)
        bob.verifier.lose_session()
        assert attempts.left_in_all == left
    with pytest.raises(VerificationRefused, match=Refusal.LIMIT):
        Side(BOB, ALICE, session(), attempts).verifier.start_secret(ANSWER, "", NOW)


def test_an_answer_of_64_is_found_once_in_64(chance, ideal):
    """A guess tells whether it was right, and nothing more: three in 64 starts."""
    words = [f"word {number}" for number in range(ODDS)]
    programs, found = RUNS // TRIES, 0
    for _ in range(programs):
        attempts, answer = Attempts(), chance.choice(words)
        for word in chance.sample(words, TRIES):
            if guess(chance, attempts, MALLORY, word, answer).is_verified:
                found += 1
                break

    assert is_chance(found)


def test_one_run_is_one_guess(chance, ideal):
    """A second answer in a run is not looked at, or each would be one more."""
    attempts = Attempts()
    alice = Side(ALICE, MALLORY, session(chance.randbytes(32)), attempts)
    alice.verifier.start_secret(ANSWER, "", NOW)
    (start,) = alice.sends()
    for number in range(RUNS // 100):
        element = IdealExchange(b"", b"", b"", is_starter=False).element
        now = NOW + number
        alice.hears(SecretY(start.run, element), now=now)
        proofs = [x for x in alice.sends(now + 1) if isinstance(x, SecretProof)]
        assert len(proofs) == (number == 0)

    assert alice.stage is Stage.FAILED


def relay_secret(chance, attempts):
    """Pass all that is said about a secret; return both sides."""
    middle = Middle(chance, attempts)
    alice, bob = middle.alice, middle.bob
    alice.verifier.start_secret(ANSWER, "", NOW)
    bob.hears(*alice.sends())
    bob.verifier.answer(ANSWER, NOW)
    for second in range(1, 6):
        now = NOW + second
        alice.hears(*bob.sends(now), now=now)
        bob.hears(*alice.sends(now), now=now)
    return alice, bob


@pytest.mark.parametrize("count", [RUNS // TRIES])
def test_a_relayed_secret_fails_on_both_sides(chance, ideal, count):
    """Whoever knows it: each session makes another password of it."""
    for _ in range(count):
        attempts = Attempts(), Attempts()
        for left in (2, 1, 0):
            alice, bob = relay_secret(chance, attempts)
            assert (alice.stage, bob.stage) == (Stage.FAILED, Stage.FAILED)
            assert alice.left(SECRET) == bob.left(SECRET) == left


def test_a_relayed_secret_fails_with_the_real_exchange(chance):
    """A few times, as it takes its time."""
    for _ in range(5):
        alice, bob = relay_secret(chance, (Attempts(), Attempts()))

        assert (alice.stage, bob.stage) == (Stage.FAILED, Stage.FAILED)


@pytest.mark.parametrize("is_real", [True, False], ids=["spake2", "ideal"])
def test_whom_nobody_sits_between_is_verified(chance, monkeypatch, is_real):
    """So these simulations could end well."""
    if not is_real:
        monkeypatch.setattr(runs, "Exchange", IdealExchange)

    assert guess(chance, Attempts(), ALICE, ANSWER, ANSWER).is_verified


@pytest.mark.parametrize("stop", range(4))
def test_a_guess_broken_off_is_a_guess(chance, ideal, stop):
    """From the first element on, however it ends; for the other one, too."""
    attempts = Attempts()
    for left in (2, 1, 0):
        export = session(chance.randbytes(32))
        bob = Side(BOB, MALLORY, export, attempts)
        him = Side(MALLORY, BOB, export)
        him.verifier.start_secret("guess", "", NOW)
        for step in (
            lambda bob=bob, him=him: bob.hears(*him.sends()),
            lambda bob=bob: bob.verifier.answer(ANSWER, NOW),
            lambda bob=bob: bob.sends(NOW + 1),
        )[:stop]:
            step()
        bob.verifier.lose_session()
        him.verifier.lose_session()
        assert him.left(SECRET) == 2
        assert attempts.left(MALLORY, SECRET) == (left if stop else 3)


def test_messages_in_any_order_verify_nobody(chance, ideal):
    """10,000 heaps of what Mallory could say, to sides that click on everything."""
    for _ in range(RUNS // 10):
        side = Side(BOB, MALLORY, session(chance.randbytes(32)))
        ids = [chance.randbytes(16) for _ in range(2)]
        for _ in range(10):
            side.hears(any_message(chance, chance.choice(ids)))
            if side.run is not None:
                ids[0] = side.run.id
            click(chance, side)
            for said in side.sends(NOW + 9):
                side.hears(said)  # and all comes back
            assert not side.is_verified


def any_message(chance, run):
    """Return what he might say."""
    point = IdealExchange(b"", b"", b"", is_starter=chance.random() < 0.5).element
    return chance.choice(
        [
            VerifyStart(run, "pictures", chance.randbytes(32)),
            VerifyNonce(run, chance.randbytes(32)),
            VerifyReveal(run, chance.randbytes(32)),
            SecretX(run, point),
            SecretY(run, point),
            SecretProof(run, chance.randbytes(32)),
            VerifyEnd(run, "mismatch"),
        ]
    )


def click(chance, side):
    """Do anything but say that pictures are the same which can be seen."""
    verifier = side.verifier
    if side.stage is not Stage.COMPARING:
        with pytest.raises(VerificationRefused):
            verifier.confirm(match=True)
    act = chance.choice(
        [
            verifier.agree,
            lambda: verifier.answer(ANSWER, NOW),
            lambda: verifier.start_pictures(NOW),
            lambda: verifier.start_secret(ANSWER, "", NOW),
            lambda: None,
        ]
    )
    try:
        act()
    except VerificationRefused:
        return
