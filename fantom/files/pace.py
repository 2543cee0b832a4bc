"""How fast a transfer goes, while it goes."""

from collections.abc import Callable

from fantom.files.progress import Progress
from fantom.files.transfer import Transfer


class Pace:
    """Follows one transfer; its clock stands still while no bytes may flow."""

    def __init__(self, transfer: Transfer, now: Callable[[], float]) -> None:
        self._transfer, self._now = transfer, now
        self._progress = Progress(transfer.size, now(), transfer.done)
        self._was_flowing = False

    def note(self) -> None:
        """Look at how far it is, and whether it goes on."""
        transfer, now = self._transfer, self._now()
        if transfer.is_flowing:
            self._note_flowing(now)
        elif self._was_flowing:
            self._progress.hold(now)
        self._was_flowing = transfer.is_flowing

    @property
    def rate(self) -> float | None:
        """The bytes of a second; none while that cannot be said."""
        return self._progress.rate(self._now()) if self._was_flowing else None

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes if it goes on so; none if nobody can say."""
        return self._progress.seconds_left(self._now()) if self._was_flowing else None

    def _note_flowing(self, now: float) -> None:
        transfer = self._transfer
        if self._progress.total != transfer.size:  # not all of it was accepted
            self._progress = Progress(transfer.size, now, transfer.done)
        elif not self._was_flowing:
            self._progress.go_on(now)
        self._progress.note(transfer.done, now)
