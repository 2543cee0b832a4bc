"""The people we know, against a model that looks at everybody each time."""

import pytest
from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fantom.errors import PetnameInvalid, PetnameTaken, UnknownPerson
from fantom.identity.imitation import skeleton
from fantom.identity.people import People, checked_petname
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.peers.acquaintances import Acquaintances

# Few and alike, so that they meet: case, composition, Cyrillic, rn for m, nothing.
NAMES = (
    *("Bob", "bob", "Воb", "BOB", " Bob ", "Mo", "Rno", "E"),
    *("é", "e\u0301", "\u200b"),
)
KEYS = [bytes([n]) * 31 + bytes([sign]) for n in range(4) for sign in (0, 128)]
names = strategies.sampled_from(NAMES)
keys = strategies.sampled_from(KEYS)
trusts = strategies.sampled_from(list(Trust))


def folded(name):
    """Return by what names are one."""
    return checked_petname(name).casefold()


def bare(key):
    """Return what a key and its negative have in common."""
    return key[:31]


def looks(name):
    """Return how a name may look."""
    return {skeleton(name), skeleton(name.casefold())} - {""}


class PeopleMachine(RuleBasedStateMachine):
    """Does what a person does, and believes nothing that an index says."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.people = Acquaintances(lambda: self.now)
        self.told = []
        self.people.changed.connect(self.told.append)
        self.model = {}  # what keys have in common: (petname, name, trust, since)

    @rule(key=keys, name=names, petname=names)
    def remember(self, key, name, petname):
        """Call somebody so."""
        known = self.model.get(bare(key))
        try:
            wanted = folded(petname)
        except PetnameInvalid:
            with pytest.raises(PetnameInvalid):
                self.people.remember(Person(key, name=name), petname)
            return
        called = {folded(x[0]): k for k, x in self.model.items() if x[0]}
        if called.get(wanted, bare(key)) != bare(key):
            with pytest.raises(PetnameTaken):
                self.people.remember(Person(key, name=name), petname)
            return
        self.people.remember(Person(key, name=name), petname)
        _, name, trust, since = known or ("", name, Trust.UNKNOWN, self.now)
        trust = Trust.SEEN if trust is Trust.UNKNOWN else trust
        self.model[bare(key)] = (checked_petname(petname), name, trust, since)

    @rule(key=keys, name=names, trust=trusts)
    def trust(self, key, name, trust):
        """Think so of somebody, known or not."""
        self.people.trust(Person(key, name=name), trust)
        known = self.model.get(bare(key), ("", name, None, self.now))
        self.model[bare(key)] = (*known[:2], trust, known[3])

    @rule(key=keys)
    def unblock(self, key):
        """Treat somebody as before."""
        self.people.unblock(key)
        known = self.model.get(bare(key))
        if known is None or known[2] is not Trust.BLOCKED:
            return
        if known[0]:
            self.model[bare(key)] = (*known[:2], Trust.SEEN, known[3])
        else:
            del self.model[bare(key)]

    @rule(key=keys, name=names)
    def note(self, key, name):
        """They call themselves so now."""
        self.people.note(key, name, ())
        if known := self.model.get(bare(key)):
            self.model[bare(key)] = (known[0], name, *known[2:])

    @rule(key=keys)
    def forget(self, key):
        """Know them no more."""
        if bare(key) in self.model:
            self.people.forget(key)
            del self.model[bare(key)]
        else:
            with pytest.raises(UnknownPerson):
                self.people.forget(key)

    @rule()
    def pass_time(self):
        """Let an hour go by."""
        self.now += 3_600

    @precondition(lambda self: self.model)
    @rule()
    def keep_and_open(self):
        """As a vault does."""
        self.people.replace_all(People(self.people))

    @invariant()
    def each_is_known_once(self):
        """By either key, with all that is known."""
        assert len(self.people) == len(self.model)
        for key in KEYS:
            person, known = self.people.get(key), self.model.get(bare(key))
            if person is None or known is None:
                assert person is known
                continue
            facts = (person.petname, person.name, person.trust, person.since)
            assert facts == known

    @invariant()
    def a_petname_is_one_person(self):
        """And finds it, however it is written."""
        for name in NAMES:
            try:
                wanted = folded(name)
            except PetnameInvalid:
                continue
            expected = [
                key for key, x in self.model.items() if x[0] and folded(x[0]) == wanted
            ]
            assert len(expected) <= 1
            person = self.people.called(checked_petname(name))
            assert ([] if person is None else [bare(person.identity)]) == expected

    @invariant()
    def who_resembles_whom(self):
        """All whom we named and who look so, except the key itself."""
        for name in NAMES:
            like = [
                key
                for key, (petname, own, *_) in sorted(self.model.items())
                if petname and looks(name) & (looks(petname) | looks(own))
            ]
            for key in KEYS[::2]:
                found = self.people.resembling(name, key)
                expected = [each for each in like if each != bare(key)]
                assert [bare(each.identity) for each in found] == expected

    def teardown(self):
        """Every change was told; a new index says the same as the old one."""
        again = People(tuple(self.people))
        for name in NAMES:
            for key in KEYS:
                found = [x.identity for x in self.people.resembling(name, key)]
                assert [x.identity for x in again.resembling(name, key)] == found
        assert {bare(key) for key in self.told} >= set(self.model)


TestPeople = PeopleMachine.TestCase
TestPeople.settings = settings(max_examples=60, stateful_step_count=25)


def test_what_a_friend_says_of_a_place_takes_nobody_from_it():
    """Who was seen there is meant; else the one whom we have known for longest."""
    here, there = "[2001:db8::1]:31488", "[2001:db8::2]:31488"
    boaster = Person(KEYS[0], "Ann", since=1.0, endpoints=(there, here))
    older = Person(KEYS[2], "Ben", since=2.0, endpoints=(here,))
    newer = Person(KEYS[4], "Cid", since=3.0, endpoints=(here,))

    assert People([boaster, newer, older]).at(here) is older
    assert People([boaster]).at(here) is boaster
    assert People([boaster, older]).at("[2001:db8::3]:31488") is None
