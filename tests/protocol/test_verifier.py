"""Both sides of a comparison, as people go through it."""

import hashlib
import json
from hmac import compare_digest
from pathlib import Path

import pytest
from spake2 import SPAKE2_A, SPAKE2_B

from fantom.errors import VerificationRefused
from fantom.identity.verification import Ending, Method, Refusal, Stage
from fantom.protocol import runs
from fantom.protocol.attempts import Attempts
from fantom.protocol.limits import MAX_REFUSED_RUNS, RUN_SECONDS, TICK_SECONDS
from fantom.protocol.messages import (
    SecretProof,
    SecretX,
    SecretY,
    VerifyEnd,
    VerifyNonce,
    VerifyReveal,
    VerifyStart,
)
from fantom.protocol.runs import PicturesRun, Terms, commitment, departure
from tests.protocol.comparing import ALICE, ANSWER, BOB, NOW, Pair, Side, session

FILE = Path(__file__).parents[1] / "vectors" / "fantom2_handshake.json"
VECTORS = json.loads(FILE.read_text())
RUN, NONCE = bytes(16), bytes(32)
PICTURES, SECRET = Method.PICTURES, Method.SECRET


def refused(reason):
    """What our person wanted cannot be, for that reason."""
    return pytest.raises(VerificationRefused, match=f"^{reason}$")


@pytest.fixture
def pair():
    """Alice, whose key is smaller, and Bob."""
    return Pair()


# Pictures


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
@pytest.mark.parametrize("is_ours", [True, False])
def test_vectors(vector, is_ours):
    """The pictures of an independent implementation, on both sides."""
    sas = vector["sas"]
    starter, other = (bytes.fromhex(sas[f"nonce_{x}"]) for x in ("starter", "other"))
    export = session(bytes.fromhex(vector["exporter_key"]))
    terms = Terms(ALICE, BOB, export)
    commit = bytes.fromhex(sas["commit"])
    run = PicturesRun(terms, RUN, NOW, None if is_ours else commit)
    run._nonce = starter if is_ours else other
    if is_ours:
        run.receive(VerifyNonce(RUN, other), NOW)
    else:
        run.agree()
        run.receive(VerifyReveal(RUN, starter), NOW)

    assert list(run.pictures) == sas["pictures"]
    assert commitment(starter) == commit


def test_both_see_the_same_pictures(pair):
    """First the commitment, then the click, then both nonces; and no more is said."""
    pair.compare_pictures()

    assert [type(x) for x in pair.said] == [VerifyStart, VerifyNonce, VerifyReveal]
    assert pair.one.run.pictures == pair.other.run.pictures
    assert len(pair.one.run.pictures) == 7
    assert (pair.one.stage, pair.other.stage) == (Stage.COMPARING, Stage.COMPARING)
    assert pair.said[0].commit == commitment(pair.said[2].nonce)


def test_nothing_is_shown_or_said_before_the_click(pair):
    """Who is asked adds nothing until then."""
    pair.one.verifier.start_pictures(NOW)
    pair.carry()

    assert (pair.one.stage, pair.other.stage) == (Stage.WAITING, Stage.ASKED)
    assert pair.said[1:] == []
    assert pair.other.run.pictures == ()


def test_a_click_counts_only_for_oneself(pair):
    """Nothing is sent about it."""
    pair.compare_pictures()
    pair.one.verifier.confirm(match=True)
    pair.carry()

    assert (pair.one.is_verified, pair.other.stage) == (True, Stage.COMPARING)
    assert len(pair.said) == 3
    pair.other.verifier.confirm(match=True)
    assert pair.other.is_verified
    assert (pair.one.left(PICTURES), pair.other.left(PICTURES)) == (3, 3)


def test_a_click_counts_only_after_the_reveal(pair):
    """Before it there is nothing to see, after the end nothing any more."""
    for side in (pair.one, pair.other):
        with refused(Refusal.NOT_NOW):
            side.verifier.confirm(match=True)
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    for side in (pair.one, pair.other):
        with refused(Refusal.NOT_NOW):
            side.verifier.confirm(match=True)
    pair.other.verifier.agree()
    with refused(Refusal.NOT_NOW):
        pair.other.verifier.confirm(match=True)
    pair.carry()
    pair.one.verifier.confirm(match=False)
    with refused(Refusal.NOT_NOW):
        pair.one.verifier.confirm(match=True)


def test_what_differs_fails_on_both_sides(pair):
    """Whoever says so, it is told."""
    pair.compare_pictures()
    pair.one.verifier.confirm(match=False)
    pair.carry()

    for side, by_us in ((pair.one, True), (pair.other, False)):
        assert (side.stage, side.ending) == (Stage.FAILED, Ending.MISMATCH)
        assert side.run.is_ended_by_us is by_us
        assert side.left(PICTURES) == 2


def test_that_they_saw_something_else_counts_more_than_our_click(pair):
    """We are verified no longer, and the run has failed."""
    pair.compare_pictures()
    pair.one.verifier.confirm(match=True)
    pair.other.verifier.confirm(match=False)
    pair.carry()

    assert (pair.one.stage, pair.one.ending) == (Stage.FAILED, Ending.MISMATCH)
    assert pair.one.left(PICTURES) == 2


@pytest.mark.parametrize("reason", ["cancelled", "expired", "x"])
def test_nothing_else_takes_our_click_back(pair, reason):
    """Their giving up says nothing about what they saw."""
    pair.compare_pictures()
    pair.one.verifier.confirm(match=True)
    pair.one.hears(VerifyEnd(pair.one.run.id, reason))

    assert pair.one.is_verified


def test_another_nonce_than_committed_to_is_not_shown(pair):
    """It is told as what it is."""
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    pair.other.verifier.agree()
    pair.other.hears(VerifyReveal(pair.other.run.id, NONCE))

    assert (pair.other.stage, pair.other.ending) == (Stage.FAILED, Ending.BROKEN)
    assert pair.other.run.pictures == ()
    assert pair.other.sends()[-1] == VerifyEnd(pair.other.run.id, "broken")


# A secret


@pytest.mark.parametrize("question", ["", "Where did we meet?"])
def test_the_same_answer_verifies_both(pair, question):
    """In four messages, whatever the case; the question is shown to the other."""
    pair.one.verifier.start_secret(ANSWER, question, NOW)
    pair.carry()
    assert (pair.other.stage, pair.other.run.question) == (Stage.ASKED, question)
    pair.other.verifier.answer(" At the LAKE", NOW)
    for _ in range(8):
        pair.carry(TICK_SECONDS)

    assert (pair.one.is_verified, pair.other.is_verified) == (True, True)
    assert [type(x) for x in pair.said] == [SecretX, SecretY, SecretProof, SecretProof]
    assert (pair.one.left(SECRET), pair.other.left(SECRET)) == (3, 3)


def test_another_answer_verifies_nobody(pair):
    """The starter proves itself first; the other one does not if that was wrong."""
    pair.type_secrets(other="in the pub")

    assert [type(x) for x in pair.said] == [SecretX, SecretY, SecretProof, VerifyEnd]
    for side in (pair.one, pair.other):
        assert (side.stage, side.ending) == (Stage.FAILED, Ending.ANSWERS)
        assert side.left(SECRET) == 2
    assert pair.other.run.is_ended_by_us


def test_a_starter_believes_only_a_proof(pair):
    """A right one of its own side, come back, is none."""
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    pair.other.verifier.answer(ANSWER, NOW)
    pair.now += 1
    pair.pass_on(pair.other, pair.one)
    pair.now += 1
    (proof,) = pair.one.sends(pair.now)
    pair.one.hears(proof, now=pair.now)

    assert (pair.one.stage, pair.one.ending) == (Stage.FAILED, Ending.ANSWERS)


def test_an_empty_answer_is_asked_for_again(pair):
    """Nothing is begun, said or counted by it."""
    with refused(Refusal.EMPTY):
        pair.one.verifier.start_secret("  ", "", NOW)
    assert (pair.one.run, pair.one.left(SECRET), pair.one.sends()) == (None, 3, [])

    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    with refused(Refusal.EMPTY):
        pair.other.verifier.answer("\n", NOW)
    assert pair.other.stage is Stage.ASKED
    pair.other.verifier.answer(ANSWER, NOW)


def test_a_long_question_is_refused(pair):
    """The other side would hang up."""
    with refused(Refusal.QUESTION):
        pair.one.verifier.start_secret(ANSWER, "?" * 201, NOW)


def test_the_answer_is_kept_nowhere(pair):
    """Nor what it was made into, once it is over."""
    pair.type_secrets()

    for side in (pair.one, pair.other):
        assert side.run._exchange is side.run._first is None
        assert side.run._expected_mac == side.run._own_mac == b""


@pytest.mark.parametrize("offset", [0.0, 0.001, 0.1, 0.249, 0.25, 1234.567])
def test_what_follows_a_password_leaves_on_a_tick(offset):
    """One whole tick after what it answers, at least, so no computing shows."""
    leaves = departure(NOW + offset)

    assert leaves % TICK_SECONDS == 0
    assert TICK_SECONDS < leaves - (NOW + offset) <= 2 * TICK_SECONDS


@pytest.mark.parametrize("offset", [0.0, 0.01, 0.2499])
def test_answers_wait_for_their_tick(pair, offset):
    """Y and both proofs; the clock that matters is that of what they answer."""
    pair.now += offset
    pair.one.verifier.start_secret(ANSWER, "", pair.now)
    pair.carry()
    for act, side in (
        (lambda: pair.other.verifier.answer(ANSWER, pair.now), pair.other),
        (lambda: pair.pass_on(pair.other, pair.one), pair.one),
        (lambda: pair.pass_on(pair.one, pair.other), pair.other),
    ):
        act()
        leaves = side.verifier.next_timeout()
        assert leaves == departure(pair.now)
        assert side.sends(leaves - 0.000_1) == []
        pair.now = leaves
    assert [type(x) for x in pair.other.sends(pair.now)] == [SecretProof]
    assert pair.other.verifier.next_timeout() is None


class ByHand:
    """The other side of a secret, as it stands in PROTOCOL.md, without our code."""

    def __init__(self, export, run, answer, *, is_starter):
        make = SPAKE2_A if is_starter else SPAKE2_B
        pw = export("secret", run + answer)
        self.side = make(pw, idA=ALICE, idB=BOB)
        self.element = self.side.start()

    def proof(self, element, label):
        return hashlib.blake2b(label, key=self.side.finish(element), digest_size=32)


@pytest.mark.parametrize("answer", [b"at the lake", b"at the Lake", b"at the pub"])
def test_a_secret_with_another_implementation(answer):
    """Of the other side: its password is of this session, this run and the answer."""
    key = bytes(range(32))
    alice = Side(ALICE, BOB, session(key))
    alice.verifier.start_secret(" At the  LAKE", "", NOW)
    (x,) = alice.sends()
    bob = ByHand(session(key), x.run, answer, is_starter=False)
    alice.hears(SecretY(x.run, bob.element))
    (said,) = alice.sends(NOW + 1)
    shared = bob.side.finish(x.element)
    theirs = hashlib.blake2b(b"secret starter", key=shared, digest_size=32).digest()
    ours = hashlib.blake2b(b"secret other", key=shared, digest_size=32).digest()
    alice.hears(SecretProof(x.run, ours), now=NOW + 1)

    assert (said.mac == theirs) is alice.is_verified is (answer == b"at the lake")


def test_a_secret_begun_by_another_implementation():
    """They prove themselves first, and then we do."""
    key, run = bytes(range(32)), bytes(range(16))
    bob = Side(BOB, ALICE, session(key))
    alice = ByHand(session(key), run, b"at the lake", is_starter=True)
    bob.hears(SecretX(run, alice.element))
    bob.verifier.answer("AT THE LAKE ", NOW)
    (y,) = bob.sends(NOW + 1)
    shared = alice.side.finish(y.element)
    proofs = [
        hashlib.blake2b(label, key=shared, digest_size=32).digest()
        for label in (b"secret starter", b"secret other")
    ]
    bob.hears(SecretProof(run, proofs[0]), now=NOW + 1)

    assert bob.is_verified
    assert bob.sends(NOW + 2) == [SecretProof(run, proofs[1])]


@pytest.mark.parametrize("what", ["session", "run"])
def test_an_answer_is_for_one_session_and_one_run(what):
    """Whoever heard it in another one knows nothing about it in this."""
    run, other = bytes(16), bytes([1]) * 16
    bob = Side(BOB, ALICE, session(bytes(32)))
    export = session(bytes(32) if what == "run" else bytes([1]) * 32)
    theirs = other if what == "run" else run
    alice = ByHand(export, theirs, b"at the lake", is_starter=True)
    bob.hears(SecretX(run, alice.element))
    bob.verifier.answer(ANSWER, NOW)
    (y,) = bob.sends(NOW + 1)
    mac = alice.proof(y.element, b"secret starter").digest()
    bob.hears(SecretProof(run, mac), now=NOW + 1)

    assert bob.ending is Ending.ANSWERS


def test_what_is_secret_is_compared_in_constant_time(pair, monkeypatch):
    """Commitments and proofs, and only so."""
    compared = []

    def compare(one, other):
        compared.append({one, other})
        return compare_digest(one, other)

    monkeypatch.setattr(runs, "compare_digest", compare)
    pair.compare_pictures()
    assert compared == [{pair.said[0].commit}]
    pair.one.verifier.confirm(match=True)
    pair.other.verifier.confirm(match=True)
    pair.type_secrets()

    macs = [x.mac for x in pair.said if isinstance(x, SecretProof)]
    assert compared[1:] == [{mac} for mac in macs]
    assert len(macs) == 2


# Ends


def test_a_decline_is_told(pair):
    """And is a failed run for both."""
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    pair.other.verifier.cancel()
    pair.carry()

    assert pair.one.ending is pair.other.ending is Ending.DECLINED
    assert (pair.one.left(PICTURES), pair.other.left(PICTURES)) == (2, 2)


@pytest.mark.parametrize("method", [PICTURES, SECRET])
def test_who_breaks_it_off_fails(pair, method):
    """A failed guess for both."""
    if method is PICTURES:
        pair.one.verifier.start_pictures(NOW)
    else:
        pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    pair.one.verifier.cancel()
    pair.carry()

    assert pair.one.ending is pair.other.ending is Ending.CANCELLED
    assert (pair.one.left(method), pair.other.left(method)) == (2, 2)
    with refused(Refusal.NOT_NOW):
        pair.one.verifier.cancel()


def test_what_is_verified_is_not_cancelled(pair):
    """Nor is what never began."""
    with refused(Refusal.NOT_NOW):
        pair.one.verifier.cancel()
    pair.compare_pictures()
    pair.one.verifier.confirm(match=True)
    with refused(Refusal.NOT_NOW):
        pair.one.verifier.cancel()


@pytest.mark.parametrize("stage", ["waiting", "comparing", "verified", "failed"])
def test_the_end_of_the_session_is_the_end_of_the_run(pair, stage):
    """What goes on has failed; what was over stays as it was."""
    if stage == "waiting":
        pair.one.verifier.start_pictures(NOW)
    else:
        pair.compare_pictures()
    if stage in {"verified", "failed"}:
        pair.one.verifier.confirm(match=stage == "verified")
    before = pair.one.stage, pair.one.ending
    pair.one.verifier.lose_session()

    is_over = stage in {"verified", "failed"}
    failed = Stage.FAILED, Ending.SESSION
    assert (pair.one.stage, pair.one.ending) == (before if is_over else failed)
    assert pair.one.sends() == []
    assert pair.one.left(PICTURES) == (3 if stage == "verified" else 2)


def test_a_session_without_a_run_ends_quietly(pair):
    """Nor has it anything to wait for."""
    pair.one.verifier.lose_session()
    pair.one.verifier.look(NOW)

    assert (pair.one.run, pair.one.verifier.next_timeout()) == (None, None)


def test_a_run_ends_after_ten_minutes(pair):
    """On both sides, told; not a moment earlier, and not when it is over."""
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    assert pair.one.verifier.next_timeout() == NOW + RUN_SECONDS
    pair.one.verifier.look(NOW + RUN_SECONDS - 1)
    assert pair.one.stage is Stage.WAITING
    pair.one.verifier.look(NOW + RUN_SECONDS)
    pair.carry()

    assert pair.one.ending is pair.other.ending is Ending.EXPIRED
    pair.one.verifier.look(NOW + 2 * RUN_SECONDS)
    assert pair.one.verifier.next_timeout() is None
    assert pair.one.left(PICTURES) == 2


@pytest.mark.parametrize("reason", ["", "session", "nonsense"])
def test_an_unknown_reason_is_one(pair, reason):
    """That the connection ended nobody can say on it."""
    pair.one.verifier.start_pictures(NOW)
    pair.one.hears(VerifyEnd(pair.one.run.id, reason))

    assert (pair.one.ending, pair.one.run.is_ended_by_us) == (Ending.OTHER, False)


def test_the_end_of_another_run_is_none_of_ours(pair):
    """Nor of none."""
    pair.one.hears(VerifyEnd(RUN, "mismatch"))
    pair.one.verifier.start_pictures(NOW)
    pair.one.hears(VerifyEnd(RUN, "mismatch"))

    assert pair.one.stage is Stage.WAITING


# Beginning


def test_three_failed_runs_end_it(pair):
    """For who begins, and for who is asked; other ways are left."""
    for _ in range(3):
        pair.one.verifier.start_pictures(pair.now)
        pair.carry()
        pair.other.verifier.cancel()
        pair.carry()

    with refused(Refusal.LIMIT):
        pair.one.verifier.start_pictures(pair.now)
    pair.one.verifier.start_secret(ANSWER, "", pair.now)


def test_who_failed_three_times_is_not_asked_about(pair):
    """Whatever their program counts; they are told."""
    for _ in range(3):
        pair.one.attempts.blame(BOB, PICTURES)
    pair.other.verifier.start_pictures(NOW)
    pair.carry()

    assert pair.one.run is None
    assert (pair.other.stage, pair.other.ending) == (Stage.FAILED, Ending.LIMIT)


def test_ten_secrets_end_them_for_all(pair):
    """Pictures are left."""
    for number in range(10):
        pair.one.attempts.blame(bytes([number]) * 32, SECRET)

    with refused(Refusal.LIMIT_IN_ALL):
        pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.one.verifier.start_pictures(NOW)


def test_three_secrets_end_them_with_one(pair):
    """The others may go on."""
    for _ in range(3):
        pair.one.attempts.blame(BOB, SECRET)

    with refused(Refusal.LIMIT):
        pair.one.verifier.start_secret(ANSWER, "", NOW)


def test_one_at_a_time(pair):
    """Here and there, until it is over."""
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    for side in (pair.one, pair.other):
        with refused(Refusal.BUSY):
            side.verifier.start_pictures(NOW)
    pair.other.verifier.agree()
    pair.carry()
    pair.other.hears(VerifyStart(b"another run of 16", "pictures", NONCE))

    assert pair.other.stage is Stage.COMPARING
    assert pair.other.sends() == [VerifyEnd(b"another run of 16", "busy")]


def test_a_next_run_begins_when_one_is_over(pair):
    """What the last one still has to say is said first."""
    pair.one.verifier.start_secret(ANSWER, "", pair.now)
    pair.carry()
    pair.other.verifier.answer(ANSWER, pair.now)
    pair.carry(0.5)
    pair.carry(0.5)
    assert (pair.other.is_verified, pair.one.stage) == (True, Stage.WAITING)
    pair.other.verifier.start_pictures(pair.now)
    for _ in range(4):
        pair.carry(TICK_SECONDS)

    # The proof leaves on its tick: by then the start has come too early.
    assert pair.other.ending is Ending.BUSY
    assert pair.one.is_verified


@pytest.mark.parametrize("act", ["agree", "answer"])
def test_who_is_not_asked_cannot_answer(pair, act):
    """Before anything, of the other kind, and about a run of our own."""

    def answer(side):
        with refused(Refusal.NOT_NOW):
            if act == "agree":
                side.verifier.agree()
            else:
                side.verifier.answer(ANSWER, NOW)

    answer(pair.one)
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    answer(pair.one)
    if act == "answer":
        answer(pair.other)
    pair.reconnect()
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    answer(pair.one)
    if act == "agree":
        answer(pair.other)


def test_an_unknown_way_to_compare_is_refused(pair):
    """Later Fantoms may have others."""
    pair.one.hears(VerifyStart(RUN, "dance", NONCE))

    assert (pair.one.run, pair.one.sends()) == (None, [VerifyEnd(RUN, "unknown")])
    assert pair.one.left(PICTURES) == 3


def test_refusals_fill_no_memory(pair):
    """However much comes while they do not read."""
    for _ in range(2 * MAX_REFUSED_RUNS):
        pair.one.hears(VerifyNonce(RUN, NONCE))

    assert len(pair.one.sends()) == MAX_REFUSED_RUNS


@pytest.mark.parametrize("method", [PICTURES, SECRET])
def test_an_id_is_used_once(pair, method):
    """A run that was is not begun again, over whatever session."""
    if method is PICTURES:
        pair.one.verifier.start_pictures(NOW)
    else:
        pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    start = pair.said[0]
    pair.one.verifier.cancel()
    pair.carry()
    pair.reconnect()
    pair.other.hears(start)

    assert pair.other.run is None
    assert pair.other.sends() == [VerifyEnd(start.run, "broken")]
    assert pair.other.left(method) == 2


def test_what_was_proved_stays_so(pair):
    """Whatever they say afterwards."""
    pair.type_secrets()
    pair.one.hears(VerifyEnd(pair.one.run.id, "mismatch"))

    assert pair.one.is_verified


# Both begin


def begun_at_once(one, other):
    """Alice, whose key is smaller, and Bob begin at once; return both."""
    pair = Pair()
    for side, method in ((pair.one, one), (pair.other, other)):
        if method is PICTURES:
            side.verifier.start_pictures(NOW)
        else:
            side.verifier.start_secret(ANSWER, "", NOW)
    from_one, from_other = pair.one.sends(), pair.other.sends()
    run = pair.one.run.id
    pair.one.hears(*from_other)
    pair.other.hears(*from_one)
    assert pair.one.run.id == pair.other.run.id == run
    return pair


def test_of_two_runs_that_of_the_smaller_identity_stays():
    """Both clicks meant the same, so nobody is asked again."""
    pair = begun_at_once(PICTURES, PICTURES)
    pair.carry()

    assert (pair.one.run.is_ours, pair.other.run.is_ours) == (True, False)
    assert pair.one.run.pictures == pair.other.run.pictures != ()
    assert (pair.one.left(PICTURES), pair.other.left(PICTURES)) == (2, 2)


@pytest.mark.parametrize(
    ("one", "other"), [(SECRET, SECRET), (SECRET, PICTURES), (PICTURES, SECRET)]
)
def test_what_else_meets_is_asked_about(one, other):
    """An answer is typed for each run; the run that is dropped has not failed."""
    pair = begun_at_once(one, other)
    pair.carry()

    assert (pair.one.stage, pair.other.stage) == (Stage.WAITING, Stage.ASKED)
    assert pair.other.left(one) == 2
    assert pair.other.left(other) == (2 if one is other else 3)


def test_who_may_not_begin_theirs_ends_ours_too():
    """They drop theirs for it, and would wait for ever."""
    pair = Pair()
    for _ in range(3):
        pair.other.attempts.blame(ALICE, SECRET)
    pair.other.verifier.start_pictures(NOW)
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.other.hears(*pair.one.sends())
    pair.one.hears(*pair.other.sends())

    for side in (pair.one, pair.other):
        assert (side.stage, side.ending) == (Stage.FAILED, Ending.LIMIT)
    assert pair.other.left(PICTURES) == 2


def test_a_limit_that_our_own_run_fills_is_none_for_theirs():
    """Two failed, ours is the third: dropped, it makes room."""
    pair = Pair()
    for _ in range(2):
        pair.other.attempts.blame(ALICE, PICTURES)
    pair.other.verifier.start_pictures(NOW)
    pair.one.verifier.start_pictures(NOW)
    pair.other.hears(*pair.one.sends())

    assert pair.other.stage is Stage.WAITING
    assert not pair.other.run.is_ours
    assert pair.other.left(PICTURES) == 0


def test_a_secret_that_both_want_may_be_one_of_the_last():
    """Only our person's own wish uses those up."""
    pair = Pair()
    for number in range(7):
        pair.other.attempts.blame(bytes([9 + number]) * 32, SECRET)
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.other.verifier.start_secret(ANSWER, "", NOW)
    pair.other.hears(*pair.one.sends())
    assert pair.other.stage is Stage.ASKED

    pair.reconnect()
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    assert pair.other.run is None
    assert pair.one.ending is Ending.LIMIT


# Out of order


def a_run(kind, stage):
    """Return Bob in a run with Alice, and the messages that he does not expect."""
    pair = Pair()
    if kind == "pictures":
        pair.one.verifier.start_pictures(NOW)
    else:
        pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    if stage == "asked":
        return pair.other, None
    if stage == "ours":
        return pair.one, VerifyNonce if kind == "pictures" else SecretY
    if kind == "pictures":
        pair.other.verifier.agree()
        if stage == "comparing":
            pair.carry()
            return pair.other, None
        return pair.other, VerifyReveal
    pair.other.verifier.answer(ANSWER, NOW)
    return pair.other, SecretProof


@pytest.mark.parametrize("kind", ["pictures", "secret"])
@pytest.mark.parametrize("stage", ["asked", "ours", "answered", "comparing"])
@pytest.mark.parametrize(
    "message", [VerifyNonce, VerifyReveal, SecretY, SecretProof, "start", "secret"]
)
def test_what_is_out_of_turn_ends_the_run(kind, stage, message):
    """Told as what it is; nothing is verified, and it counts."""
    side, expected = a_run(kind, stage)
    if message is expected:
        return
    run = side.run.id
    if message == "start":
        side.hears(VerifyStart(run, "pictures", NONCE))
    elif message == "secret":
        side.hears(SecretX(run, bytes(33)))
    else:
        side.hears(message(run, bytes(33 if message is SecretY else 32)))

    assert (side.stage, side.ending) == (Stage.FAILED, Ending.BROKEN)
    assert side.sends()[-1] == VerifyEnd(run, "broken")
    assert side.left(side.run.method) == 2


@pytest.mark.parametrize("kind", [VerifyNonce, VerifyReveal, SecretY, SecretProof])
def test_each_message_is_taken_once(pair, kind):
    """The same again breaks the rules: or whoever sits between could try another."""
    method = PICTURES if kind in {VerifyNonce, VerifyReveal} else SECRET
    taker = pair.one if kind in {VerifyNonce, SecretY} else pair.other
    if method is PICTURES:
        pair.compare_pictures()
    else:
        pair.one.verifier.start_secret(ANSWER, "", NOW)
        pair.carry()
        pair.other.verifier.answer(ANSWER if kind is SecretY else "x", NOW)
        pair.carry(0.5)
        if kind is SecretProof:
            pair.carry(0.5)
    seen, (message,) = taker.run.pictures, [x for x in pair.said if type(x) is kind]
    before = taker.stage
    taker.hears(message, now=pair.now)

    assert taker.run.pictures == seen
    assert taker.stage is Stage.FAILED
    if before is not Stage.FAILED:
        assert taker.ending is Ending.BROKEN
    assert taker.left(method) == 2


def test_what_crosses_our_end_is_ignored(pair):
    """They cannot know it yet."""
    pair.one.verifier.start_pictures(NOW)
    pair.carry()
    pair.one.verifier.cancel()
    pair.other.verifier.agree()
    pair.one.hears(*pair.other.sends())

    assert pair.one.ending is Ending.CANCELLED
    assert [type(x) for x in pair.one.sends()] == [VerifyEnd]


@pytest.mark.parametrize("point", [bytes(32), b"\1" + bytes(31), b"\xff" * 32])
def test_a_bad_element_ends_the_run(pair, point):
    """X before anybody is asked, and Y before anything is proved."""
    pair.one.hears(SecretX(RUN, b"A" + point))
    assert (pair.one.stage, pair.one.ending) == (Stage.FAILED, Ending.BROKEN)
    assert pair.one.sends() == [VerifyEnd(RUN, "broken")]

    pair.other.verifier.start_secret(ANSWER, "", NOW)
    pair.other.hears(SecretY(pair.other.run.id, b"B" + point))
    assert (pair.other.stage, pair.other.ending) == (Stage.FAILED, Ending.BROKEN)
    assert (pair.one.left(SECRET), pair.other.left(SECRET)) == (2, 2)


def test_our_own_element_come_back_ends_the_run(pair):
    """As if they had typed the same."""
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    (x,) = pair.one.sends()
    pair.one.hears(SecretY(x.run, b"B" + x.element[1:]))

    assert pair.one.ending is Ending.BROKEN


def test_an_end_drops_what_waits_for_its_tick(pair):
    """A proof that nobody needs does not leave."""
    pair.one.verifier.start_secret(ANSWER, "", NOW)
    pair.carry()
    pair.other.verifier.answer(ANSWER, NOW)
    assert pair.other.sends() == []
    pair.other.verifier.cancel()

    assert [type(x) for x in pair.other.sends(NOW + 9)] == [VerifyEnd]


def test_sides_may_share_what_they_count():
    """As all peers of one program do."""
    attempts = Attempts()
    sides = [Side(ALICE, bytes([n]) * 32, session(), attempts) for n in range(2, 14)]
    for side in sides[:10]:
        side.verifier.start_secret(ANSWER, "", NOW)

    with refused(Refusal.LIMIT_IN_ALL):
        sides[10].verifier.start_secret(ANSWER, "", NOW)
    sides[11].hears(SecretX(RUN, bytes(33)))
    assert sides[11].sends() == [VerifyEnd(RUN, "limit")]
