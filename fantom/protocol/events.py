"""What a connection tells when it has read something."""

from msgspec import Struct

from fantom.protocol.messages import Message, Ready


class Admitted(Struct, frozen=True):
    """The other side let us in, and says who it is and where it listens."""

    ready: Ready


class Held(Struct, frozen=True):
    """A person at the other side is being asked about us."""


class Heard(Struct, frozen=True):
    """The other side said something to one of the features."""

    message: Message


class Ended(Struct, frozen=True):
    """The other side said goodbye; nothing comes after it."""

    reason: str


Event = Admitted | Held | Heard | Ended
