"""The people we know, found by key, by what we call them, and by what they resemble."""

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from fantom.errors import PetnameInvalid, PetnameTaken
from fantom.identity.bounds import MAX_PETNAME_BYTES
from fantom.identity.imitation import Names
from fantom.identity.keys import unsigned
from fantom.identity.person import Person


class People:
    """Each person once; a petname belongs to one of them only."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._by_key = {unsigned(x.identity): x for x in people}
        self._by_petname = {
            _folded(x.petname): key for key, x in self._by_key.items() if x.petname
        }
        self._names: Names | None = None  # made when it is first asked

    def __iter__(self) -> Iterator[Person]:
        return iter(list(self._by_key.values()))

    def __len__(self) -> int:
        return len(self._by_key)

    def get(self, identity: bytes) -> Person | None:
        """Return who has that key, or its negative."""
        return self._by_key.get(unsigned(identity))

    def called(self, petname: str) -> Person | None:
        """Return whom we call so."""
        key = self._by_petname.get(_folded(petname))
        return None if key is None else self._by_key[key]

    def at(self, endpoint: str) -> Person | None:
        """Return whom we named and last found at `[address]:port`, without a zone.

        Of several it is whom we saw there ourselves, the first place of theirs, or
        whom we have known for the longest: the others are what they say.
        """
        there = (x for x in self if x.petname and endpoint in x.endpoints)
        return min(
            there, key=lambda x: (x.endpoints[0] != endpoint, x.since), default=None
        )

    def resembling(self, name: str, identity: bytes) -> list[Person]:
        """Return whom we named, if `name` looks like theirs and the key is not."""
        own = unsigned(identity)
        keys = self.learn_looks().similar(name)
        return [self._by_key[key] for key in sorted(keys) if key != own]

    def learn_looks(self) -> Names:
        """Return what all names look like: for 100,000 people a second, once."""
        if self._names is None:
            self._names = Names()
            for person in self:
                self._index(self._names, person)
        return self._names

    def put(self, person: Person) -> None:
        """Know that person, instead of what was known by this key.

        Raises:
            PetnameTaken: somebody else is called so.
        """
        key = unsigned(person.identity)
        folded = _folded(person.petname)
        if folded and self._by_petname.get(folded, key) != key:
            raise PetnameTaken(person.petname)
        self.remove(person.identity)
        self._by_key[key] = person
        if folded:
            self._by_petname[folded] = key
        if self._names is not None:
            self._index(self._names, person)

    def remove(self, identity: bytes) -> None:
        """Know nobody by that key; it is no error if that was so."""
        key = unsigned(identity)
        person = self._by_key.pop(key, None)
        if person is None:
            return
        self._by_petname.pop(_folded(person.petname), None)
        if self._names is not None:
            for name in {person.petname, person.name}:
                self._names.discard(name, key)

    def _index(self, names: Names, person: Person) -> None:
        if not person.petname:
            return
        for name in {person.petname, person.name} - {""}:
            names.add(name, unsigned(person.identity))


def checked_petname(text: str) -> str:
    """Return what we may call somebody: one line, neither empty nor long.

    Raises:
        PetnameInvalid: it is not.
    """
    petname = " ".join(normalize("NFC", text).split())
    is_fine = petname.isprintable() and len(petname.encode()) <= MAX_PETNAME_BYTES
    if not petname or not is_fine:
        raise PetnameInvalid(petname[:MAX_PETNAME_BYTES])
    return petname


def _folded(petname: str) -> str:
    return normalize("NFC", petname.casefold())
