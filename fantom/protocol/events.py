"""What a connection tells when it has read something."""

from dataclasses import dataclass

from fantom.protocol.messages import Message, Ready


@dataclass(frozen=True, slots=True)
class Admitted:
    """The other side let us in, and says who it is and where it listens."""

    ready: Ready


@dataclass(frozen=True, slots=True)
class Held:
    """A person at the other side is being asked about us."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The other side said something to one of the features."""

    message: Message


@dataclass(frozen=True, slots=True)
class Ended:
    """The other side said goodbye; nothing comes after it."""

    reason: str


Event = Admitted | Held | Heard | Ended
