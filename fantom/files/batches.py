"""When what came of a transfer is written, and told to have been."""

# What the end of a file counts beside its bytes: it costs a record and a wait for the
# disk, and an empty file would count nothing.
FILE_WEIGHT = 1_024
BATCH_BYTES = 1_048_576
BATCH_SECONDS = 0.025
# Of these each is told of at once: a sender that begins has little under way, and sends
# more only when it hears that this arrives.
FIRST_BYTES = 4_194_304


class Batches:
    """Lets it be written at once, but no oftener than every so many bytes or seconds.

    Each time costs two changes of threads, and an acknowledgement both sides.  What is
    acknowledged has just come: what a sender measures by it is the way there and back,
    and not how long something waited here.
    """

    def __init__(self) -> None:
        self._waiting = 0
        self._first = FIRST_BYTES  # that are still to come
        self._begun_at = float("-inf")

    def came(self, count: int) -> None:
        """Note that so many bytes more wait."""
        self._waiting += count

    def is_due(self, now: float) -> bool:
        """Whether they should be written now."""
        is_late = self._waiting > 0 and now >= self._due
        return is_late or self._waiting >= BATCH_BYTES

    @property
    def due_at(self) -> float | None:
        """When they should be at the latest; never, if there is nothing."""
        return self._due if self._waiting else None

    def begin(self, now: float) -> None:
        """Note that all that waits is being written."""
        self._first -= self._waiting
        self._waiting, self._begun_at = 0, now

    def drop(self) -> None:
        """Note that nothing waits any more, and that the sender begins anew."""
        self._waiting, self._first = 0, FIRST_BYTES

    @property
    def _due(self) -> float:
        rest = BATCH_SECONDS if self._first <= 0 else 0.0
        return self._begun_at + rest
