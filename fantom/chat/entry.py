"""The lines of a conversation."""

from base64 import urlsafe_b64decode
from binascii import b2a_base64
from enum import StrEnum

from msgspec import Struct


class Author(StrEnum):
    """Who said it."""

    ME = "me"
    PEER = "peer"


class Delivery(StrEnum):
    """How far one of our own texts has got."""

    WAITING = "waiting"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


class Happening(StrEnum):
    """What a conversation notes beside what is said."""

    CAME = "came"
    CAME_BACK = "came-back"
    LEFT = "left"
    LOST = "lost"
    STRANGER = "stranger"  # somebody with another key came from where the peer was
    INVITED = "invited"  # the peer came with an invitation of ours


class Entry(Struct, frozen=True):
    """A text, ours or theirs; `time` in Unix seconds.

    A struct, which is made seven times as fast as a dataclass: each text is noted as
    waiting, sent and delivered, and there may be 200,000 of them.
    """

    id: str
    author: Author
    text: str
    time: float
    delivery: Delivery | None = None


class SystemLine(Struct, frozen=True):
    """Something that happened; the words for it are the reader's language.

    `about` is for whom the invitation was made.
    """

    happening: Happening
    time: float
    about: str = ""


Line = Entry | SystemLine


# What `urlsafe_b64encode` does, without its two calls for every text.
_URL_SAFE, _PADDING = bytes.maketrans(b"+/", b"-_"), b"="


def entry_id(message_id: bytes) -> str:
    """Return a message's id as people's programs see it: base64url, unpadded."""
    digits = b2a_base64(message_id, newline=False)
    return digits.translate(_URL_SAFE, _PADDING).decode()


def message_id_of(entry: str) -> bytes:
    """Return the id on the wire of `entry_id`; nonsense gives none that exists."""
    try:
        return urlsafe_b64decode(entry + "=")
    except ValueError:
        return b""
