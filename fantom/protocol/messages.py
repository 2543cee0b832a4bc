"""What two peers can say to each other once the opening is done."""

from dataclasses import dataclass
from enum import StrEnum


class Capability(StrEnum):
    """What a peer understands beyond plain text, as said in its hello."""

    TEXT = "text"
    RECEIPTS = "receipts"


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A line of chat; `id` is the author's, 8 random bytes."""

    id: bytes
    text: str


Message = TextMessage
