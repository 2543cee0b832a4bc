"""A transfer that goes on after the next start: what a vault keeps of it."""

from typing import Annotated

from msgspec import Meta, Struct

from fantom.identity.bounds import MAX_KEPT_FILES, MAX_KEPT_PATH
from fantom.identity.person import Key

_KeptPath = Annotated[str, Meta(max_length=MAX_KEPT_PATH)]
_Number = Annotated[int, Meta(ge=0, le=2**63 - 1)]
_Id = Annotated[bytes, Meta(min_length=8, max_length=8)]


class KeptFile(Struct, frozen=True, array_like=True, gc=False):
    """One file of an offer; of our own also where it lies, and by what it is known."""

    path: _KeptPath
    size: _Number
    mtime: float
    place: _KeptPath = ""
    device: _Number = 0
    inode: Annotated[int, Meta(ge=0)] = 0
    changed_ns: int = 0


class KeptPlace(Struct, frozen=True, array_like=True, gc=False):
    """Where what comes in goes, and how far it is."""

    folder: _KeptPath
    index: _Number = 0
    partial: _KeptPath = ""  # the hidden name of the file that is begun
    tops: dict[_KeptPath, _KeptPath] = {}  # folders, by what they are called here


class KeptTransfer(Struct, frozen=True, array_like=True, gc=False):
    """An offer that was accepted and not finished; `into` only of what comes in."""

    id: _Id
    identity: Key
    files: Annotated[tuple[KeptFile, ...], Meta(max_length=MAX_KEPT_FILES)]
    accepted: Annotated[
        tuple[tuple[_Number, _Number], ...], Meta(max_length=MAX_KEPT_FILES)
    ]
    skipped: dict[int, str] = {}
    is_paused: bool = False
    into: KeptPlace | None = None
