"""Real programs whose people compare keys, and one that sits between them."""

import pytest

from tests.end2end.headless import CHEAP

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
TRUSTING = (*ON_LOOPBACK, "--set", "connections.default_action=accept")
PASSPHRASE = "Seerosen im Spätherbst 0417"
RELAY = ("-m", "tests.end2end.middle")
ANSWER = "At the lake"


class Person:
    """A program, and somebody who compares keys with it."""

    def __init__(self, program):
        self.program = program
        self.call, self.event, self.error = program.call, program.event, program.error
        self.identity = program.identity
        self.peer = None  # whom they take for the other one

    def verify(self, step, **params):
        """Do one step of a comparison."""
        return self.call(f"verify.{step}", peer=self.peer, **params)

    def told(self, state, **facts):
        """Return the next event of that state."""
        return self.event("verification", state=state, **facts)

    def refused(self, step, **params):
        """Return why a step cannot be."""
        error = self.error(f"verify.{step}", peer=self.peer, **params)
        assert error["data"]["type"] == "VerificationRefused"
        return error["data"]["reason"]

    @property
    def trust(self):
        """What they think of the other one."""
        rows = {row["peer"]: row["trust"] for row in self.call("peers.list")}
        return rows[self.peer]

    @property
    def known(self):
        """What they keep in mind about the other one."""
        rows = {row["peer"]: row for row in self.call("people.list")}
        return rows.get(self.peer)


@pytest.fixture
def person(headless):
    """Return a maker of people; their vaults take no second."""

    def make(*, passphrase=None, **more):
        env = {} if passphrase is None else {"FANTOM_PASSPHRASE": passphrase}
        return Person(headless(*TRUSTING, **{"start": CHEAP, "env": env} | more))

    return make


@pytest.fixture
def pair(person):
    """Alice and Bob; Alice has dialled."""
    alice, bob = person(), person()
    meet(alice, bob)
    return alice, bob


def meet(alice, bob):
    """Let Alice dial Bob, and wait until both are online."""
    alice.call("peers.connect", to=bob.program.endpoint)
    for one, other in ((alice, bob), (bob, alice)):
        one.peer = other.identity
        one.event("peer", peer=other.identity, state="online")


def meet_again(alice, bob):
    """Let the session end, and another one begin."""
    bob.call("peers.disconnect", peer=bob.peer)
    alice.event("peer", peer=alice.peer, state="offline")
    meet(alice, bob)


def look(alice, bob):
    """Come as far as both see pictures; return what they see."""
    alice.verify("start", method="pictures")
    bob.told("asked")
    bob.verify("answer", action="accept")
    return [each.told("comparing")["pictures"] for each in (alice, bob)]


def ask(alice, bob, *answers):
    """Let Alice ask, and both answer."""
    alice.verify("start", method="secret", answer=answers[0], question="Where?")
    assert bob.told("asked")["question"] == "Where?"
    bob.verify("answer", action="accept", answer=answers[1])


# Two people


def test_pictures(pair):
    """Seven, the same; each is verified by their own click."""
    seen = look(*pair)
    assert seen[0] == seen[1]
    assert len(seen[0]) == 7
    for each in pair:
        assert each.trust == "unknown"
        assert each.verify("confirm", match=True) == {"match": True}
        each.told("verified")
        each.event("peer", trust="verified")
        assert each.trust == "verified"


def test_both_begin_at_once(pair):
    """It is one comparison, and nobody is asked what they want already."""
    begun = [
        (each, each.program.ask("verify.start", peer=each.peer, method="pictures"))
        for each in pair
    ]
    for each, request in begun:
        answer = each.program.answer(request)
        if "error" in answer:  # they were asked before they could ask
            each.verify("answer", action="accept")
    alice_sees, bob_sees = (each.told("comparing") for each in pair)

    assert alice_sees["pictures"] == bob_sees["pictures"]
    assert alice_sees["run"] == bob_sees["run"]
    assert [alice_sees["ours"], bob_sees["ours"]].count(True) == 1


def test_what_differs_is_told_to_both(pair):
    """Also to whoever had clicked before."""
    alice, bob = pair
    look(alice, bob)
    alice.verify("confirm", match=True)
    alice.told("verified")
    bob.verify("confirm", match=False)

    for each in pair:
        assert each.told("failed")["reason"] == "mismatch"
        assert each.trust == "unknown"
        assert each.known is None


@pytest.mark.parametrize("answer", [ANSWER, "  at   the LAKE "])
def test_a_secret(pair, answer):
    """The same, whatever capitals and blanks: both are verified, without a click."""
    ask(*pair, ANSWER, answer)

    for each in pair:
        each.told("verified")
        each.event("peer", trust="verified")


def test_three_wrong_answers(pair):
    """Then nobody asks or is asked, over a new session neither; pictures are left."""
    alice, bob = pair
    for number in range(3):
        ask(alice, bob, ANSWER, f"guess {number}")
        assert {each.told("failed")["reason"] for each in pair} == {"answers"}
        if number == 1:
            meet_again(alice, bob)
    for _ in range(2):
        for each in pair:
            assert each.refused("start", method="secret", answer=ANSWER) == "limit"
            assert each.trust == "unknown"
        meet_again(alice, bob)

    seen = look(alice, bob)
    assert seen[0] == seen[1]


def test_who_restarts_finds_the_other_ones_count(pair, person):
    """A new program counts from nothing, the other one goes on by its key."""
    alice, bob = pair
    bob.call("vault.create", passphrase=PASSPHRASE)
    for number in range(3):
        ask(bob, alice, f"guess {number}", ANSWER)
        assert alice.told("failed")["reason"] == "answers"
        bob.told("failed")
    profile = bob.program.profile
    assert bob.program.end()[0] == 0
    alice.event("peer", peer=alice.peer, state="offline")
    again = person(profile=profile, passphrase=PASSPHRASE)
    assert again.identity == bob.identity
    meet(again, alice)

    again.verify("start", method="secret", answer="guess 3")

    assert again.told("failed")["reason"] == "limit"
    assert alice.refused("start", method="secret", answer=ANSWER) == "limit"


@pytest.mark.parametrize("method", ["pictures", "secret"])
def test_a_program_that_dies_in_a_run(pair, method):
    """The other one is told, and has one try less; nobody is verified."""
    alice, bob = pair
    if method == "pictures":
        look(alice, bob)
    else:
        alice.verify("start", method="secret", answer=ANSWER)
        bob.told("asked")
    bob.program.kill()

    assert alice.told("failed")["reason"] == "session"
    assert alice.refused("confirm", match=True) == "not-now"
    assert alice.trust == "unknown"


def test_a_number(pair):
    """Both screens show the same; it is read from the other one, however it is set."""
    alice, bob = pair
    shown = [each.verify("start", method="number") for each in pair]
    assert shown[0] == shown[1]
    number = shown[0]["number"]
    assert alice.verify("confirm", number=shown[1]["qr"]) == {"match": True}
    alice.told("verified")
    groups = " ".join(number[at : at + 5] for at in range(0, 60, 5))
    assert bob.verify("confirm", number=groups) == {"match": True}
    assert (alice.trust, bob.trust) == ("verified", "verified")

    alice.verify("start", method="number")
    wrong = ("0" if number[0] != "0" else "1") + number[1:]
    assert alice.verify("confirm", number=wrong) == {"match": False}
    assert alice.told("failed")["reason"] == "mismatch"
    assert (alice.trust, alice.known) == ("unknown", None)


# How long it holds


def test_a_kept_identity_keeps_whom_it_verified(pair, person):
    """With the day; the other one, a ghost, need not."""
    alice, bob = pair
    alice.call("vault.create", passphrase=PASSPHRASE)
    look(alice, bob)
    alice.verify("confirm", match=True)
    alice.told("verified")
    before = alice.known
    assert before["trust"] == "verified"
    assert before["verified_at"] >= before["since"] > 1_700_000_000
    profile = alice.program.profile
    assert alice.program.end()[0] == 0
    bob.event("peer", state="offline")

    alice = person(profile=profile, passphrase=PASSPHRASE)
    meet(alice, bob)

    assert alice.trust == "verified"
    assert alice.known["verified_at"] == before["verified_at"]


def test_a_ghost_verifies_for_the_session_only(pair, person):
    """Nothing is written; at the next start everybody is a stranger."""
    alice, bob = pair
    look(alice, bob)
    alice.verify("confirm", match=True)
    alice.told("verified")
    meet_again(alice, bob)
    assert alice.trust == "verified"
    profile = alice.program.profile
    assert alice.program.end()[0] == 0
    assert not (profile / "vault").exists()
    bob.event("peer", state="offline")

    alice = person(profile=profile)
    meet(alice, bob)

    assert (alice.trust, alice.known) == ("unknown", None)


# Somebody sits between them


@pytest.fixture(params=["substitutes", "relays"])
def between(request, person):
    """Alice and Bob, who take Mallory for each other, and Mallory.

    He runs the program on both sides, or passes on what they say.
    """
    relays = {"start": RELAY} if request.param == "relays" else {}
    alice, mallory, bob = person(), person(**relays), person()
    meet(alice, mallory)
    meet(mallory, bob)
    mallory.relays = bool(relays)
    return alice, mallory, bob


def test_pictures_show_who_sits_between(between):
    """They are others on each leg, three times; then nobody is asked any more."""
    alice, mallory, bob = between
    for _ in range(3):
        alice.verify("start", method="pictures")
        if not mallory.relays:
            mallory.told("asked")
            mallory.call("verify.answer", peer=alice.identity, action="accept")
            mallory.call("verify.start", peer=bob.identity, method="pictures")
        bob.told("asked")
        bob.verify("answer", action="accept")
        seen = [each.told("comparing")["pictures"] for each in (alice, bob)]
        assert seen[0] != seen[1]
        alice.verify("confirm", match=False)
        if not mallory.relays:  # else Bob has been told
            bob.verify("confirm", match=False)
        for each in (alice, bob):
            assert each.told("failed")["reason"] == "mismatch"
    mallory.peer = alice.identity
    meet_again(alice, mallory)
    for each in (alice, bob):
        assert each.refused("start", method="pictures") == "limit"
        assert each.trust == "unknown"


def test_a_secret_shows_who_sits_between(between):
    """Both type the same, and it proves nothing over two sessions."""
    alice, mallory, bob = between
    for _ in range(3):
        alice.verify("start", method="secret", answer=ANSWER)
        if not mallory.relays:
            mallory.told("asked")
            mallory.call(
                "verify.answer", peer=alice.identity, action="accept", answer="guess"
            )
            mallory.call(
                "verify.start", peer=bob.identity, method="secret", answer="guess"
            )
        bob.told("asked")
        bob.verify("answer", action="accept", answer=ANSWER)
        for each in (alice, bob):
            assert each.told("failed")["reason"] == "answers"
    for each in (alice, bob):
        assert each.refused("start", method="secret", answer=ANSWER) == "limit"
        assert each.trust == "unknown"


def test_a_number_shows_who_sits_between(between):
    """It is of his key on each side."""
    alice, _mallory, bob = between
    numbers = [each.verify("start", method="number") for each in (alice, bob)]

    for each, theirs in ((alice, numbers[1]), (bob, numbers[0])):
        assert each.verify("confirm", number=theirs["qr"]) == {"match": False}
        assert each.told("failed")["reason"] == "mismatch"
        assert each.trust == "unknown"
