"""The people we know, as the rest of the program hears of them."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from fantom.errors import UnknownPerson
from fantom.identity.people import People, checked_petname
from fantom.identity.person import Person
from fantom.identity.trust import Trust, pinned


class Acquaintances(QObject):
    """Whom this identity knows: for this run, or as long as a vault keeps them."""

    changed = Signal(object)  # the key of somebody who is known otherwise, or no more
    replaced = Signal()  # all of them

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self._now = now
        self._people = People()

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people)

    def __len__(self) -> int:
        return len(self._people)

    def get(self, identity: bytes) -> Person | None:
        """Return who has that key."""
        return self._people.get(identity)

    def called(self, petname: str) -> Person | None:
        """Return whom we call so."""
        return self._people.called(petname)

    def at(self, endpoint: str) -> Person | None:
        """Return whom we named and last found at `[address]:port`, without a zone."""
        return self._people.at(endpoint)

    def resembling(self, name: str, identity: bytes) -> list[Person]:
        """Return whom we named, if `name` looks like theirs and the key is not."""
        return self._people.resembling(name, identity)

    def replace_all(self, people: People) -> None:
        """Know these, and nobody else."""
        self._people = people
        self.replaced.emit()

    def remember(self, person: Person, petname: str) -> None:
        """Know `person` again from now on, by that name.

        What is known about the key already stays: its trust, and since when.

        Raises:
            PetnameInvalid, PetnameTaken: the name is none, or somebody else's.
        """
        known = self.get(person.identity) or replace(person, since=self._now())
        trust = pinned(known.trust)
        self._put(replace(known, petname=checked_petname(petname), trust=trust))

    def trust(self, person: Person, trust: Trust) -> None:
        """Think so of `person` from now on, known before or not."""
        now = self._now()
        known = self.get(person.identity) or replace(person, since=now)
        verified_at = now if trust is Trust.VERIFIED else 0.0
        self._put(replace(known, trust=trust, verified_at=verified_at))

    def trust_as(self, identity: bytes, before: Person | None) -> None:
        """Take back that they were verified: trust them as `before` it.

        Without a name, who was not known before is a stranger again.
        """
        person = self.get(identity)
        if person is None or person.trust is not Trust.VERIFIED:
            return  # our person's own word is the later one
        if before is None and not person.petname:
            self.forget(identity)
            return
        known = before or Person(identity, trust=Trust.SEEN)
        trust, when = known.trust, known.verified_at
        self._put(replace(person, trust=trust, verified_at=when))

    def doubt(self, identity: bytes) -> None:
        """Trust them as if they had never been verified."""
        self.trust_as(identity, None)

    def unblock(self, identity: bytes) -> None:
        """Treat them as before they were blocked; what was compared is over."""
        person = self.get(identity)
        if person is None or person.trust is not Trust.BLOCKED:
            return
        if person.petname:
            self._put(replace(person, trust=Trust.SEEN))
        else:
            self.forget(identity)

    def note(self, identity: bytes, name: str, endpoints: tuple[str, ...]) -> None:
        """Note what somebody whom we know calls themselves, and where they are."""
        person = self.get(identity)
        if person is None:
            return
        met = replace(person, name=name, endpoints=endpoints or person.endpoints)
        if met != person:
            self._put(met)

    def forget(self, identity: bytes) -> None:
        """Know them no more.

        Raises:
            UnknownPerson: nobody has that key.
        """
        if self.get(identity) is None:
            raise UnknownPerson
        self._people.remove(identity)
        self.changed.emit(identity)

    def _put(self, person: Person) -> None:
        self._people.put(person)
        self.changed.emit(person.identity)
