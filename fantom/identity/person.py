"""Somebody whom we know: a key, and what we call and think of its owner."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from fantom.identity.bounds import (
    LAST_SECOND,
    MAX_PLACE_CHARACTERS,
    MAX_PLACES,
    MAX_WORDS,
)
from fantom.identity.keys import IDENTITY_BYTES
from fantom.identity.trust import Trust

# A decoder keeps these bounds; who makes a Person keeps closer ones.
Key = Annotated[bytes, Meta(min_length=IDENTITY_BYTES, max_length=IDENTITY_BYTES)]
Words = Annotated[str, Meta(max_length=MAX_WORDS)]
Seconds = Annotated[float, Meta(ge=0, le=LAST_SECOND)]
Places = Annotated[
    tuple[Annotated[str, Meta(max_length=MAX_PLACE_CHARACTERS)], ...],
    Meta(max_length=MAX_PLACES),
]


class Learnt(StrEnum):
    """How we came to know a key."""

    DIALLED = "dialled"  # it answered at an address
    CAME = "came"  # it came to us
    INVITED = "invited"  # it came with an invitation of ours
    INVITATION = "invitation"  # it stood in an invitation that we used
    INTRODUCED = "introduced"


# gc: no cycle can go through one, and to look at 100,000 takes 50 ms each time.
class Person(Struct, frozen=True, array_like=True, gc=False):
    """One key that the person of this program wants to know again.

    `petname` is ours for them and unique, `name` what they called themselves last;
    `by` who introduced them or for whom the invitation was made; `since` in Unix
    seconds, and so is `verified_at`, which is 0 unless they are verified, and where
    nobody noted it.  An array on disk: new fields come at the end, with a default, and
    an older Fantom drops them when it saves.
    """

    identity: Key
    petname: Words = ""
    name: Words = ""
    trust: Trust = Trust.UNKNOWN
    learnt: Learnt = Learnt.CAME
    by: Words = ""
    since: Seconds = 0.0
    endpoints: Places = ()
    verified_at: Seconds = 0.0
