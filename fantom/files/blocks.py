"""Bytes that were read in large blocks, cut into chunks of any size."""

READ_BYTES = 1_048_576  # at once


def nothing() -> None:
    """Do nothing, where something could be done."""


class Blocks:
    """Holds what was read of one file and not yet taken, in order."""

    def __init__(self, offset: int = 0) -> None:
        self.offset = offset  # of the next byte that is taken
        self.waiting = 0
        self._blocks: list[memoryview] = []

    def add(self, block: bytes) -> None:
        """Hold what comes next."""
        if block:
            self._blocks.append(memoryview(block))
            self.waiting += len(block)

    def take(self, most: int) -> bytes:
        """Return the next bytes, as many as there are up to `most`."""
        taken: list[memoryview] = []
        wanted = min(most, self.waiting)
        self.waiting -= wanted
        self.offset += wanted
        while wanted:
            first = self._blocks[0]
            taken.append(first[:wanted])
            wanted -= len(taken[-1])
            if len(taken[-1]) == len(first):
                del self._blocks[0]
            else:
                self._blocks[0] = first[len(taken[-1]) :]
        return b"".join(taken)
