"""The words of comparing keys: how it is done, how far it is, how it ended.

Source: docs/PROTOCOL.md, section 6.
"""

from enum import StrEnum


class Method(StrEnum):
    """How two people find out that nobody sits between them."""

    PICTURES = "pictures"  # both look at seven of them
    SECRET = "secret"  # noqa: S105 - both type what only they know
    NUMBER = "number"  # they meet, and compare 60 digits


class Stage(StrEnum):
    """How far a comparison is."""

    ASKED = "asked"  # they want to, and we are asked
    WAITING = "waiting"  # for them
    COMPARING = "comparing"  # we see what is to be compared
    VERIFIED = "verified"
    FAILED = "failed"


class Ending(StrEnum):
    """Why a comparison failed; as told on the wire, but for `SESSION` and `OTHER`."""

    DECLINED = "declined"  # who was asked does not want to
    CANCELLED = "cancelled"
    MISMATCH = "mismatch"  # somebody said that it is not the same
    ANSWERS = "answers"  # the two did not type the same
    BROKEN = "broken"  # what came breaks the rules: nobody does so by mistake
    EXPIRED = "expired"  # it took too long
    BUSY = "busy"  # another comparison goes on there
    LIMIT = "limit"  # too many failed
    UNKNOWN = "unknown"  # no such comparison, or no such way to compare
    SESSION = "session"  # the connection ended, or another one took its place
    OTHER = "other"  # they gave a reason that is not known here

    @property
    def is_suspicious(self) -> bool:
        """Whether it may be an attack: then our person can block them at once."""
        return self in _SUSPICIOUS


_SUSPICIOUS = frozenset(
    {Ending.MISMATCH, Ending.ANSWERS, Ending.BROKEN, Ending.LIMIT, Ending.SESSION}
)


class Refusal(StrEnum):
    """Why nothing was begun, or done."""

    LEGACY = "legacy"  # their wire has no keys to compare
    OFFLINE = "offline"
    UNSUPPORTED = "unsupported"  # their program cannot
    BLOCKED = "blocked"
    BUSY = "busy"  # one comparison at a time
    LIMIT = "limit"  # three with them failed
    LIMIT_IN_ALL = "limit-in-all"  # ten secrets failed, with whomever
    NOT_NOW = "not-now"  # there is nothing to answer or to confirm
    EMPTY = "empty"  # an answer without a letter
    QUESTION = "question"  # too long
    NUMBER = "number"  # what was read is none
    IN_CHAT = "in-chat"  # it was said over the very line that it is to prove
