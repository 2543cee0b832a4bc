"""When it is told how much of a transfer is on the disk."""

# What the end of a file counts beside its bytes, here and in `Window`: it costs a
# record each way and a wait for the disk, and an empty file would count nothing.
FILE_WEIGHT = 1_024
ACK_BYTES = 262_144
ACK_SECONDS = 0.025


class Acks:
    """Tells at once, but no more often than every so many bytes or seconds.

    So the newest byte of which is told was just written: what a sender measures by it
    is the way there and back, and not how long an acknowledgement waited here.
    """

    def __init__(self) -> None:
        self._written = self._told = 0
        self._told_at = float("-inf")

    def wrote(self, total: int) -> None:
        """Note that so many bytes are on the disk in all."""
        self._written = total

    def is_due(self, now: float) -> bool:
        """Whether it should be told now."""
        waiting = self._written - self._told
        return waiting >= ACK_BYTES or (waiting > 0 and now >= self._due)

    @property
    def due_at(self) -> float | None:
        """When it should be told at the latest; never, if all is told."""
        return self._due if self._written > self._told else None

    def told(self, now: float) -> None:
        """Note that all that was written is told."""
        self._told, self._told_at = self._written, now

    @property
    def _due(self) -> float:
        return self._told_at + ACK_SECONDS
