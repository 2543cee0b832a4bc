"""Somebody whom we know: a key, and what we call and think of its owner."""

from enum import StrEnum

from msgspec import Struct

from fantom.identity.trust import Trust


class Learnt(StrEnum):
    """How we came to know a key."""

    DIALLED = "dialled"  # it answered at an address
    CAME = "came"  # it came to us
    INVITED = "invited"  # it came with an invitation of ours
    INVITATION = "invitation"  # it stood in an invitation that we used
    INTRODUCED = "introduced"


class Person(Struct, frozen=True, array_like=True):
    """One key that the person of this program wants to know again.

    `petname` is ours for them and unique, `name` what they called themselves last;
    `by` who introduced them or for whom the invitation was made; `since` in Unix
    seconds.  An array on disk: new fields come at the end, with a default.
    """

    identity: bytes
    petname: str = ""
    name: str = ""
    trust: Trust = Trust.UNKNOWN
    learnt: Learnt = Learnt.CAME
    by: str = ""
    since: float = 0.0
    endpoints: tuple[str, ...] = ()
