"""Counting strangers by where they come from.

Who has one IPv6 address has 2^64 of them, so a limit per address means nothing:
count by the /64 of a household and the /48 of its provider's customer.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from ipaddress import IPv6Address, IPv6Network
from typing import Generic, TypeVar

M = TypeVar("M", bound=Hashable)

_EVERYWHERE = IPv6Network("::/0")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many at the most from one /64, from one /48, and in all.

    On a link every neighbour shares one /64; there one address counts as a /64, and
    the whole link as a /48. The same holds for this computer itself.
    """

    per_64: int
    per_48: int
    in_all: int


class Quota(Generic[M]):
    """Members in the order of their coming, and the groups that they fill."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._groups_of: dict[M, list[tuple[IPv6Network, int]]] = {}
        # Dictionaries for their order: the first key is the oldest member.
        self._members: dict[IPv6Network, dict[M, None]] = {}

    def __len__(self) -> int:
        return len(self._groups_of)

    def __contains__(self, member: M) -> bool:
        return member in self._groups_of

    def __iter__(self) -> Iterator[M]:
        return iter(list(self._groups_of))

    def in_the_way(self, address: str) -> M | None:
        """Return the oldest member of the first full group of a newcomer, if any."""
        return next(iter(self.crowd(address)), None)

    def crowd(self, address: str) -> list[M]:
        """Return the first full group of a newcomer, the oldest member first."""
        for group, most in self._groups(address):
            members = self._members.get(group, {})
            if len(members) >= most:
                return list(members)
        return []

    def add(self, member: M, address: str) -> None:
        """Count `member`, who comes from `address`."""
        self._groups_of[member] = self._groups(address)
        for group, _most in self._groups_of[member]:
            self._members.setdefault(group, {})[member] = None

    def discard(self, member: M) -> None:
        """Count `member` no more; it is no error if it was not counted."""
        for group, _most in self._groups_of.pop(member, ()):
            del self._members[group][member]
            if not self._members[group]:
                del self._members[group]

    def _groups(self, address: str) -> list[tuple[IPv6Network, int]]:
        narrow, wide = _prefixes(IPv6Address(address))
        return [
            (IPv6Network((address, narrow), strict=False), self._bounds.per_64),
            (IPv6Network((address, wide), strict=False), self._bounds.per_48),
            (_EVERYWHERE, self._bounds.in_all),
        ]


def _prefixes(address: IPv6Address) -> tuple[int, int]:
    if address.is_link_local or address.is_loopback:
        return 128, 64
    return 64, 48
