"""What came from one peer, for all its files, and waits for our disk."""


class Backlog:
    """Shared by all downloads from that peer, as the sender's window is by all of his.

    A disk that hangs would else hold as much again for each of its offers.
    """

    def __init__(self) -> None:
        self.weight = 0


class Share:
    """The part of it that one download has."""

    def __init__(self, backlog: Backlog) -> None:
        self._backlog, self._weight = backlog, 0

    def add(self, weight: int) -> None:
        """So much more waits."""
        self._weight += weight
        self._backlog.weight += weight

    def remove(self, weight: int) -> None:
        """So much is on the disk, or dropped."""
        self.add(-weight)

    def clear(self) -> None:
        """Nothing of it waits any more."""
        self.remove(self._weight)

    @property
    def in_all(self) -> int:
        """What waits for all downloads of the peer."""
        return self._backlog.weight
