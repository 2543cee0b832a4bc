"""What becomes of a text when it is edited, taken back, reacted to, or its time is up.

A text has one writer for its words and two for what is thought of it, and each change
of one author is newer than those with lower ids.  So both sides end with the same,
in whatever order changes arrive (docs/PROTOCOL.md, section 4).
"""

from msgspec.structs import replace

from fantom.chat.entry import NO_EXTRAS, Author, Entry, Extras, Gone, Reacted
from fantom.protocol.limits import EXTRAS_WEIGHT
from fantom.protocol.messages import NO_ID, Change, Delete, Edit, React
from fantom.protocol.weight import weight_of


def after(entry: Entry, change: Change, by: Author, now: float) -> Entry | None:
    """Return what `entry` is then; None if it stays: it is gone, or not for `by`."""
    if entry.gone is Gone.DELETED:
        return None
    match change:
        # What has expired here may not have for who takes it back.
        case Delete() if entry.author is by:
            return without_words(entry, Gone.DELETED)
        case Edit() if entry.author is by and entry.gone is None:
            return _edited(entry, change, now)
        case React() if entry.gone is None:
            return _reacted(entry, change, by)
    return None


def without_words(entry: Entry, gone: Gone) -> Entry:
    """Return what is left of `entry`: that there was something, and when."""
    extras = Extras(gone=gone)
    return Entry(entry.id, entry.author, "", entry.time, entry.delivery, extras)


def reworded(entry: Entry, text: str) -> Entry:
    """Return `entry` with other words, and no sign of it: nobody saw the old ones."""
    return replace(entry, text=text)


def answering_nothing(entry: Entry) -> Entry:
    """Return `entry`, whose answered text nobody will ever see."""
    return replace(entry, extras=replace(entry.extras, reply_to=None))


def expiring(entry: Entry, now: float) -> Entry:
    """Return `entry`, whose time runs from now on."""
    extras = replace(entry.extras, expires_at=now + entry.lasts)
    return replace(entry, extras=extras)


def counted_weight(entry: Entry) -> int:
    """Return what `entry` weighs in the room that its author has here."""
    if entry.author is Author.ME:
        return 0  # what they think of our texts cannot outgrow these
    return weight_of(entry.text) + extras_weight(entry.extras)


def extras_weight(extras: Extras) -> int:
    """Return what stands beside a text."""
    return 0 if extras is NO_EXTRAS else EXTRAS_WEIGHT


def _edited(entry: Entry, edit: Edit, now: float) -> Entry | None:
    extras = entry.extras
    if not _is_newer(edit.id, extras.edit):
        return None
    extras = replace(extras, edit=max(edit.id, extras.edit), edited_at=now)
    return replace(entry, text=edit.text, extras=extras)


def _reacted(entry: Entry, react: React, by: Author) -> Entry | None:
    extras = entry.extras
    old = extras.mine if by is Author.ME else extras.theirs
    if not _is_newer(react.id, old.id):
        return None
    new = Reacted(react.reaction, max(react.id, old.id))
    if by is Author.ME:
        extras = replace(extras, mine=new)
    else:
        extras = replace(extras, theirs=new)
    return replace(entry, extras=extras)


def _is_newer(change: bytes, heeded: bytes) -> bool:
    return change == NO_ID or change > heeded
