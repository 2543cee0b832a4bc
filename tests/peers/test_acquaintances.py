"""Whom we know, and who hears of it."""

import pytest

from fantom.errors import PetnameTaken, UnknownPerson
from fantom.identity.keys import Identity
from fantom.identity.people import People
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.peers.acquaintances import Acquaintances

BOB, CAROL = (Identity.from_seed(bytes([n]) * 32).public for n in range(2))
PLACE, ELSEWHERE = ("[2001:db8::7]:31488",), ("[2001:db8::8]:31488",)


@pytest.fixture
def told():
    """Return the keys of which somebody heard."""
    return []


@pytest.fixture
def people(qapp, told):
    """Return nobody yet."""
    made = Acquaintances(lambda: 1000.0)
    made.changed.connect(told.append)
    return made


def test_somebody_is_remembered(people, told):
    """How and since when, and from now on the key is pinned."""
    people.remember(Person(BOB, name="Robert", learnt=Learnt.DIALLED), " Bob ")

    bob = people.called("Bob")
    assert bob == Person(BOB, "Bob", "Robert", Trust.SEEN, Learnt.DIALLED, "", 1000.0)
    assert list(people) == [bob]
    assert told == [BOB]


def test_another_name_takes_nothing_from_what_is_known(people):
    """Trust and since when stay."""
    people.trust(Person(BOB), Trust.VERIFIED)
    people.remember(Person(BOB, name="Robert"), "Bob")

    bob = Person(BOB, "Bob", trust=Trust.VERIFIED, since=1000.0, verified_at=1000.0)
    assert people.get(BOB) == bob


def test_a_name_that_is_taken_changes_nothing(people, told):
    """Nobody hears of it either."""
    people.remember(Person(BOB), "Bob")
    with pytest.raises(PetnameTaken):
        people.remember(Person(CAROL), "bob")

    assert (people.get(CAROL), told) == (None, [BOB])


def test_who_is_blocked_and_forgiven_is_as_before(people):
    """But for what was compared; without a name they are strangers again."""
    people.trust(Person(BOB), Trust.BLOCKED)
    people.unblock(BOB)
    assert people.get(BOB) is None

    people.remember(Person(CAROL), "Carol")
    people.trust(people.get(CAROL), Trust.VERIFIED)
    people.unblock(CAROL)
    assert people.get(CAROL).trust is Trust.VERIFIED
    people.trust(people.get(CAROL), Trust.BLOCKED)
    people.unblock(CAROL)
    assert people.get(CAROL).trust is Trust.SEEN
    people.unblock(BOB)


def test_what_somebody_says_of_themselves_is_noted(people, told):
    """Once, and of whom we know only; where they were is not lost."""
    people.remember(Person(BOB), "Bob")
    for _ in range(2):
        people.note(BOB, "Robert", PLACE)
        people.note(CAROL, "Carol", PLACE)
    assert told == [BOB, BOB]
    people.note(BOB, "Rob", ())

    assert people.at(PLACE[0]) == people.get(BOB)
    assert (people.get(BOB).name, people.get(BOB).endpoints) == ("Rob", PLACE)
    people.note(BOB, "Rob", ELSEWHERE)
    assert people.at(PLACE[0]) is None


def test_somebody_is_forgotten(people, told):
    """Whom nobody knows cannot be."""
    people.remember(Person(BOB), "Bob")
    people.forget(BOB)

    assert (len(people), told) == (0, [BOB, BOB])
    with pytest.raises(UnknownPerson):
        people.forget(BOB)


def test_others_may_come_in_their_place(people, told):
    """When a vault is opened: then it is told once for all."""
    replaced = []
    people.replaced.connect(lambda: replaced.append(len(people)))
    people.replace_all(People([Person(BOB, "Bob"), Person(CAROL, "Carol")]))

    assert (replaced, told) == ([2], [])
    assert [x.identity for x in people.resembling("B0b", CAROL)] == [BOB]


def test_when_somebody_was_verified(qapp):
    """The latest time; whoever is so no longer has none, and a name changes nothing."""
    now = iter((1.0, 2.0, 3.0, 4.0, 5.0))
    people = Acquaintances(lambda: next(now))
    people.trust(Person(BOB), Trust.VERIFIED)
    assert people.get(BOB).verified_at == 1.0
    people.trust(people.get(BOB), Trust.VERIFIED)
    people.remember(people.get(BOB), "Bob")
    assert people.get(BOB).verified_at == 2.0
    people.trust(people.get(BOB), Trust.SEEN)
    assert people.get(BOB).verified_at == 0.0
    people.trust(people.get(BOB), Trust.VERIFIED)
    people.trust(people.get(BOB), Trust.BLOCKED)
    assert people.get(BOB).verified_at == 0.0


@pytest.mark.parametrize("petname", ["", "Bob"])
def test_whose_key_is_doubted_was_never_verified(people, petname):
    """Known by a name they stay; and a doubt about others changes nothing."""
    people.trust(Person(BOB, petname), Trust.VERIFIED)
    people.doubt(BOB)
    known = people.get(BOB)
    assert (known and (known.trust, known.verified_at)) == (
        (Trust.SEEN, 0.0) if petname else None
    )
    people.trust(Person(CAROL), Trust.BLOCKED)
    people.doubt(CAROL)
    people.doubt(BOB)
    assert people.get(CAROL).trust is Trust.BLOCKED


def test_trust_goes_back_to_what_it_was(people):
    """With the day on which they were verified before."""
    before = Person(BOB, "Bob", trust=Trust.VERIFIED, verified_at=500.0)
    people.trust(before, Trust.VERIFIED)
    assert people.get(BOB).verified_at == 1000.0
    people.trust_as(BOB, before)

    assert people.get(BOB).verified_at == 500.0
    assert people.get(BOB).trust is Trust.VERIFIED
