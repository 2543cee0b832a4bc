"""The people we know."""

import pytest

from fantom.errors import PetnameInvalid, PetnameTaken
from fantom.identity.keys import Identity
from fantom.identity.people import People, checked_petname
from fantom.identity.person import Person
from fantom.identity.trust import Trust, pinned

BOB, CAROL, DAVE = (Identity.from_seed(bytes([n]) * 32).public for n in range(3))
PLACE = "[2001:db8::7]:31488"


def negative(identity):
    """Return the key with the same y: it has the same X(k)."""
    return identity[:-1] + bytes([identity[-1] ^ 0x80])


def test_a_key_and_its_negative_are_one_person():
    """Whoever can use the one can use the other."""
    people = People([Person(BOB, "Bob")])

    assert people.get(negative(BOB)) is people.get(BOB)
    people.put(Person(negative(BOB), "Robert"))
    assert [person.petname for person in people] == ["Robert"]


def test_somebody_is_found_by_what_we_call_them():
    """However it is written; and no more by a name that is another's now."""
    people = People([Person(BOB, "Zoë"), Person(CAROL)])

    assert people.called("zoe\u0308").identity == BOB
    assert people.called("Zoe") is None
    assert people.called("") is None
    people.put(Person(BOB, "Bob"))
    assert people.called("Zoë") is None
    assert people.called("BOB").identity == BOB


def test_a_petname_belongs_to_one():
    """Or one would be taken for the other."""
    people = People([Person(BOB, "Bob")])

    with pytest.raises(PetnameTaken) as caught:
        people.put(Person(CAROL, "bob"))
    assert caught.value == PetnameTaken("bob")
    assert people.get(CAROL) is None
    people.put(Person(BOB, "Bob", "Robert"))
    people.remove(BOB)
    people.put(Person(CAROL, "Bob"))
    assert len(people) == 1


def test_nobody_twice_is_no_error():
    """To forget whom we do not know changes nothing."""
    people = People([Person(BOB, "Bob")])
    people.remove(CAROL)

    assert len(people) == 1


def test_who_was_named_is_found_where_they_were():
    """Of several, whom we have known for the longest; the nameless do not count."""
    old = Person(BOB, "Bob", since=1.0, endpoints=(PLACE,))
    new = Person(CAROL, "Carol", since=2.0, endpoints=("[::1]:1024", PLACE))
    people = People([new, Person(DAVE, endpoints=(PLACE,)), old])

    assert people.at(PLACE) == old
    assert people.at("[2001:db8::7]:31489") is None


def test_who_looks_like_somebody_is_noticed():
    """Like what we call them, or what they call themselves; not like themselves."""
    people = People([Person(BOB, "Bob", "Robert"), Person(CAROL, "", "Carol")])

    assert [x.identity for x in people.resembling("Воb", DAVE)] == [BOB]
    assert [x.identity for x in people.resembling("robert", DAVE)] == [BOB]
    assert people.resembling("Bob", BOB) == []
    assert people.resembling("Bob", negative(BOB)) == []
    assert people.resembling("Carol", DAVE) == []


def test_who_looks_like_whom_follows_the_names():
    """Also when it was asked before."""
    people = People([Person(BOB, "Bob")])
    people.learn_looks()
    people.put(Person(BOB, "Anna", "Robert"))
    people.put(Person(DAVE))
    people.remove(DAVE)
    people.put(Person(CAROL, "Carol"))

    assert people.resembling("Bob", DAVE) == []
    assert [x.identity for x in people.resembling("Caro1", DAVE)] == [CAROL]
    people.remove(BOB)
    assert people.resembling("Robert", DAVE) == people.resembling("Anna", DAVE) == []


@pytest.mark.parametrize(
    ("text", "petname"),
    [
        ("Bob", "Bob"),
        ("  Uncle \n Bob ", "Uncle Bob"),
        ("Zoe\u0308", "Zoë"),
        ("б" * 32, "б" * 32),
    ],
)
def test_a_petname_is_one_line(text, petname):
    """Spaces around it and within are not worth a question."""
    assert checked_petname(text) == petname


@pytest.mark.parametrize("text", ["", " \n", "б" * 33, "Bob\0", "Bob\u202e"])
def test_some_texts_are_no_petname(text):
    """Empty, too long, or with signs that nobody sees."""
    with pytest.raises(PetnameInvalid):
        checked_petname(text)


def test_a_name_pins_a_key():
    """And takes nothing from what is known already."""
    assert pinned(Trust.UNKNOWN) is Trust.SEEN
    assert pinned(Trust.VERIFIED) is Trust.VERIFIED
    assert pinned(Trust.BLOCKED) is Trust.BLOCKED
