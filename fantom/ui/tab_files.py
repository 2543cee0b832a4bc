"""What the list of one conversation knows of its files."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from fantom.errors import PictureUnreadable
from fantom.files.carrier import Carrier
from fantom.files.download import Download
from fantom.files.keeping import kept
from fantom.files.looking import can_look
from fantom.files.transfer import Direction, State, Transfer
from fantom.files.transfers import Transfers
from fantom.peers.peer import Peer
from fantom.pictures.preview import read_preview
from fantom.ui.file_kinds import Kind, is_readable_picture, kind_of
from fantom.ui.files_bubble import FilesSeen
from fantom.ui.files_facts import FilesFacts, Title, Underway, together
from fantom.ui.names import marked_name

_TICK_MS = 1_000  # while nothing comes, the speed falls
MAX_KEPT_VIEWS = 33_554_432  # bytes of pictures that were looked at, in one tab


class _Known:
    """What belongs to one transfer and is found out once."""

    def __init__(self, carrier: Carrier) -> None:
        self.carrier, self.title = carrier, title_of(carrier.transfer)
        self.state = carrier.transfer.state
        self.preview: QImage | None = None
        self.has_looked = False  # whether there is one


class TabFiles(QObject):
    """Follows the transfers with one peer."""

    changed = Signal(object)  # the id of a transfer: something is seen of it
    settled = Signal(object)  # the id of a transfer: it is in another state
    moved = Signal()  # what is under way in all

    def __init__(self, transfers: Transfers, peer: Peer) -> None:
        super().__init__()
        self._transfers, self._peer = transfers, peer
        self._known: dict[bytes, _Known] = {}
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        for carrier in transfers:
            self._on_added(carrier)
        transfers.added.connect(self._on_added)
        transfers.changed.connect(self._on_changed)
        transfers.removed.connect(self._on_removed)
        peer.changed.connect(self._on_peer_changed)

    def get(self, transfer: bytes) -> Carrier | None:
        """Return who carries it, if anything is known of it."""
        known = self._known.get(transfer)
        return None if known is None else known.carrier

    def seen(self, transfer: bytes) -> FilesSeen | None:
        """Return what a row shows of it."""
        known = self._known.get(transfer)
        if known is None:
            return None
        return FilesSeen(self._facts_of(known), self._preview_of(known))

    def facts(self, transfer: bytes) -> FilesFacts | None:
        """Return how it stands."""
        known = self._known.get(transfer)
        return None if known is None else self._facts_of(known)

    @property
    def carriers(self) -> list[Carrier]:
        """Who carries them, the oldest first."""
        return [known.carrier for known in self._known.values()]

    @property
    def all(self) -> list[tuple[bytes, FilesFacts]]:
        """Every transfer, the oldest first."""
        return [(key, self._facts_of(known)) for key, known in self._known.items()]

    @property
    def underway(self) -> Underway:
        """How those that go on stand, together."""
        going = [x for x in self._known.values() if not x.carrier.transfer.has_ended]
        return together([self._facts_of(known) for known in going])

    def losses(self, *, is_kept: bool) -> tuple[int, int]:
        """Return how many would end with the tab, and how many go on after a start.

        `is_kept` says whether what a vault can keep is in one then.
        """
        going = [x.carrier for x in self._known.values() if _would_be_missed(x.carrier)]
        later = sum(is_kept and kept(carrier) is not None for carrier in going)
        return len(going) - later, later

    def stop(self) -> None:
        """Follow nothing any more, and keep nothing."""
        self._ticks.stop()
        self._transfers.added.disconnect(self._on_added)
        self._transfers.changed.disconnect(self._on_changed)
        self._transfers.removed.disconnect(self._on_removed)
        self._known.clear()

    def make_room(self, wanted: int) -> None:
        """Let go of the oldest pictures that were looked at, until there is room."""
        views = [x.carrier for x in self._known.values() if _view_of(x.carrier)]
        held = sum(len(_view_of(carrier)) for carrier in views)
        for carrier in views:
            if held + wanted <= MAX_KEPT_VIEWS:
                return
            assert isinstance(carrier, Download), "only those are looked at"
            held -= len(carrier.data)
            carrier.data = b""
            self.changed.emit(carrier.transfer.id)

    # What changes

    def _on_added(self, carrier: Carrier) -> None:
        if carrier.peer is self._peer:
            self._known[carrier.transfer.id] = _Known(carrier)
            self.changed.emit(carrier.transfer.id)
            self.moved.emit()

    def _on_changed(self, carrier: Carrier) -> None:
        known = self._known.get(carrier.transfer.id)
        if known is None:
            return
        self.changed.emit(carrier.transfer.id)
        if carrier.transfer.state is not known.state:
            known.state = carrier.transfer.state
            self.settled.emit(carrier.transfer.id)
        if known.state is State.ACTIVE and not self._ticks.isActive():
            self._ticks.start()
        self.moved.emit()

    def _on_removed(self, carrier: Carrier) -> None:
        if self._known.pop(carrier.transfer.id, None) is not None:
            self.changed.emit(carrier.transfer.id)
            self.moved.emit()

    def _on_peer_changed(self, _peer: Peer) -> None:
        for key, known in list(self._known.items()):
            if not known.carrier.transfer.has_ended or not known.has_looked:
                self.changed.emit(key)

    def _tick(self) -> None:
        flowing = [k for k, known in self._known.items() if known.state is State.ACTIVE]
        for key in flowing:
            self.changed.emit(key)
        self.moved.emit()
        if not flowing:
            self._ticks.stop()

    # What is seen

    def _facts_of(self, known: _Known) -> FilesFacts:
        carrier, transfer = known.carrier, known.carrier.transfer
        return FilesFacts(
            known.title,
            transfer.state,
            is_ours=transfer.direction is Direction.OUT,
            who=marked_name(carrier.peer),
            size=transfer.size,
            done=transfer.done,
            rate=carrier.pace.rate,
            left=carrier.pace.seconds_left,
            paused_here=transfer.paused_here,
            paused_there=transfer.paused_there,
            reason=transfer.reason,
            problem=carrier.problem,
            skipped=len(transfer.skipped),
            is_away=not carrier.peer.is_online,
            is_saved=bool(carrier.paths),
            is_viewed=isinstance(carrier, Download) and carrier.is_looked_at,
            has_view=bool(_view_of(carrier)),
        )

    def _preview_of(self, known: _Known) -> QImage | None:
        """Return what the picture looks like, unless a stranger says so.

        Whom only the settings let in decodes nothing here before we wrote to them.
        """
        transfer = known.carrier.transfer
        is_ours = transfer.direction is Direction.OUT
        if known.has_looked or not (is_ours or self._peer.is_welcome):
            return known.preview
        known.has_looked = True
        if data := transfer.preview:
            known.preview = _decoded(data)
        return known.preview


def title_of(transfer: Transfer) -> Title:
    """Return what is offered, in short."""
    entries = transfer.entries
    tops = {entry.path.partition("/")[0] for entry in entries}
    is_folder = "/" in entries[0].path
    is_picture = not is_folder and is_readable_picture(entries[0].path)
    return Title(
        transfer.name,
        len(tops) - 1,
        sum(not entry.path.endswith("/") for entry in entries),
        Kind.FOLDER if is_folder else kind_of(entries[0].path),
        is_picture and can_look(entries),
    )


def _would_be_missed(carrier: Carrier) -> bool:
    """Whether something is half done; an offer that we did not answer is not."""
    transfer = carrier.transfer
    is_ours = transfer.direction is Direction.OUT
    return not transfer.has_ended and (is_ours or transfer.accepted is not None)


def _decoded(preview: bytes) -> QImage | None:
    try:
        return read_preview(preview)
    except PictureUnreadable:
        return None


def _view_of(carrier: Carrier) -> bytes:
    return carrier.data if isinstance(carrier, Download) else b""
