"""What was compared in this run of the program: with whom, and how often in vain.

A run counts as failed from its beginning until it has succeeded, so that nothing that
cuts it short, and no number of them at once, gives a guess for free.  To reconnect
changes nothing.  Source: docs/PROTOCOL.md, section 6.
"""

from collections import Counter

from fantom.identity.keys import unsigned
from fantom.identity.verification import Method
from fantom.protocol.limits import (
    MAX_COMPARED,
    MAX_FAILED_RUNS,
    MAX_FAILED_SECRETS,
    OWN_SECRETS,
)

_Key = tuple[bytes, Method]


class Attempts:
    """Counts failed runs, and knows the ids of all of them."""

    def __init__(self) -> None:
        self._failed: Counter[_Key] = Counter()
        self._failed_secrets = 0
        self._runs: set[bytes] = set()

    def left(self, identity: bytes, method: Method) -> int:
        """Return how many runs may begin with that identity; one under way has."""
        left = MAX_FAILED_RUNS - self._failed[_key(identity, method)]
        return min(left, self.left_in_all) if method is Method.SECRET else left

    @property
    def left_in_all(self) -> int:
        """How many secrets may be tried, with whomever."""
        return MAX_FAILED_SECRETS - self._failed_secrets

    def has_room_for(
        self, identity: bytes, method: Method, *, is_wanted: bool = False
    ) -> bool:
        """Whether a stranger may begin one: they come with a new key each time.

        `is_wanted` tells that our person has just begun one with them.
        """
        is_known = _key(identity, method) in self._failed
        is_full = len(self._failed) >= MAX_COMPARED and not is_known
        is_ours = method is Method.SECRET and self.left_in_all <= OWN_SECRETS
        if is_full or (is_ours and not is_wanted):
            return False
        return self.left(identity, method) > 0

    def is_new(self, run: bytes) -> bool:
        """Whether no run with that id was ever begun."""
        return run not in self._runs

    def begin(self, identity: bytes, method: Method, run: bytes) -> None:
        """Note a run; it counts as failed until it is forgiven."""
        self._runs.add(run)
        self.blame(identity, method)

    def blame(self, identity: bytes, method: Method) -> None:
        """Count one failed run."""
        self._failed[_key(identity, method)] += 1
        self._failed_secrets += method is Method.SECRET

    def forgive(self, identity: bytes, method: Method) -> None:
        """Count one failed run less: it has succeeded."""
        self._failed -= Counter((_key(identity, method),))  # drops what is at zero
        self._failed_secrets -= method is Method.SECRET


def _key(identity: bytes, method: Method) -> _Key:
    return unsigned(identity), method
