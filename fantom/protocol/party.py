"""Who we are on a connection, as the other side is told."""

from dataclasses import dataclass, field

from fantom.identity.keys import Identity
from fantom.protocol.codec import VERSION, Hello
from fantom.protocol.messages import Capability, Ready


@dataclass(frozen=True, slots=True)
class Party:
    """Our identity, our name, and where we can be dialled; `port` 0 is nowhere.

    `token` is that of the invitation by which we come, if we expect a certain key.
    """

    identity: Identity
    name: str = ""
    port: int = 0
    endpoints: tuple[str, ...] = ()
    token: bytes | None = field(default=None, repr=False)

    def dialler_hello(self) -> Hello:
        """Return what a dialler tells; its listener has proved who it is."""
        return Hello(
            versions=(VERSION,),
            name=self.name,
            caps=_CAPS,
            port=self.port,
            token=self.token,
        )

    def ready(self) -> Ready:
        """Return what both tell once the other one is let in."""
        return Ready(self.name, self.port, self.endpoints)


def listener_hello(kem: bytes | None) -> Hello:
    """Return what a listener tells: every scanner can read it, so hardly anything."""
    return Hello(versions=(VERSION,), name="", caps=_CAPS, port=0, kem=kem)


_CAPS = tuple(Capability)
