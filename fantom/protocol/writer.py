"""What we say on a connection: in which lane it waits, and how it leaves.

Source: docs/PROTOCOL.md, sections 4 and 10.
"""

from dataclasses import dataclass, field

from fantom.protocol.cipher import Sealer, padded
from fantom.protocol.codec import encode
from fantom.protocol.frames import frame, frame_length
from fantom.protocol.ids import ID_BYTES
from fantom.protocol.lanes import Lane, Lanes, Record
from fantom.protocol.limits import MAX_RECEIPT_IDS, REKEY_SECONDS
from fantom.protocol.messages import (
    Bye,
    Edit,
    FileChunk,
    FileMessage,
    FileOffer,
    FileRecord,
    Level,
    Reason,
    Receipt,
    TextMessage,
    WireMessage,
)
from fantom.protocol.offer_parts import offer_in_parts
from fantom.protocol.text_parts import in_parts

_BLOCK = 128  # records hide their length up to this
_NO_BLOCK = 1  # but for the bytes of files


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Bytes for the network, and the texts that are whole with them.

    `is_files`: nothing else is in them.
    """

    data: bytes
    texts: list[TextMessage] = field(default_factory=list)
    is_files: bool = False


class Writer:
    """Queues messages as records, and seals them in the order in which they go."""

    def __init__(self, tx_key: bytes, now: float) -> None:
        self._sealer = Sealer(tx_key)
        self._lanes = Lanes()
        self._receipts: dict[Level, list[bytes]] = {level: [] for level in Level}
        self._receipt_bytes = 0
        self._rekeyed_at = now
        self._start = b""

    @property
    def bytes_waiting(self) -> int:
        """How many bytes wait to be sealed, ids of receipts among them; no files."""
        return len(self._start) + self._lanes.bytes_waiting + self._receipt_bytes

    @property
    def file_bytes_waiting(self) -> int:
        """How many bytes of files wait behind them."""
        return self._lanes.file_bytes_waiting

    def begin(self, start: bytes) -> None:
        """Let `start` and our header go first."""
        self._start = start + frame(self._sealer.header)

    def queue(self, message: WireMessage) -> Record:
        """Queue `message` as it is, and return its record."""
        record = Record(padded(encode(message), _BLOCK))
        self._lanes.add(record, Lane.CONTROL_AND_TEXT)
        return record

    def queue_text(self, message: TextMessage) -> None:
        """Queue a text, in parts."""
        for part in in_parts(message):
            plain = padded(encode(part), _BLOCK)
            whole = message if part.part == part.parts - 1 else None
            self._lanes.add(Record(plain, whole), Lane.CONTROL_AND_TEXT)

    def queue_edit(self, message: Edit) -> None:
        """Queue the new words of a text, in parts."""
        for part in in_parts(message):
            self.queue(part)

    def queue_of_files(self, message: FileMessage) -> None:
        """Queue what is about files, in their lane or before it."""
        if isinstance(message, FileOffer):
            for part in offer_in_parts(message):
                self._queue_file(part)
        elif isinstance(message, FileRecord):
            self._queue_file(message)
        else:
            self.queue(message)

    def gather(self, receipt: Receipt) -> None:
        """Let `receipt` leave with the next bytes, in a record with others."""
        self._receipts[receipt.level] += receipt.ids
        self._receipt_bytes += ID_BYTES * len(receipt.ids)

    def data_to_send(self, room: int, now: float, file_room: int) -> Outgoing:
        """Seal what goes first, until about `room` bytes are full.

        Of files only until `file_room` are: what was sealed once, nothing overtakes.
        """
        if now - self._rekeyed_at >= REKEY_SECONDS:
            self._rekeyed_at = now
            self._sealer.request_rekey()
        self._queue_receipts()
        pieces, size = [self._start], len(self._start)
        texts, is_files, self._start = [], not self._start, b""
        while size < room:
            last = Lane.FILES if size < file_room else Lane.VOICE
            if (record := self._lanes.next(last)) is None:
                break
            sealed = self._sealer.seal(record.plain)
            head = frame_length(sealed)  # joined only once: files are long
            pieces += (head, sealed)
            size += len(head) + len(sealed)
            is_files = is_files and record.is_file
            if record.text is not None:
                texts.append(record.text)
        return Outgoing(b"".join(pieces), texts, is_files)

    def finish(self, reason: Reason, keep: Record | None) -> bytes:
        """Return the last bytes: receipts, then goodbye; of what waits only `keep`."""
        kept = keep if keep is not None and self._lanes.holds(keep) else None
        self._lanes.clear()
        if kept is not None:
            self._lanes.add(kept, Lane.CONTROL_AND_TEXT)
        self._queue_receipts()
        data = self._start
        while (record := self._lanes.next()) is not None:
            data += frame(self._sealer.seal(record.plain))
        goodbye = padded(encode(Bye(reason)), _BLOCK)
        return data + frame(self._sealer.seal_final(goodbye))

    def erase(self) -> None:
        """Drop the key, and what waits."""
        self._lanes.clear()
        self._sealer.erase()

    def _queue_file(self, message: FileRecord) -> None:
        block = _NO_BLOCK if isinstance(message, FileChunk) else _BLOCK
        record = Record(padded(encode(message), block), is_file=True)
        self._lanes.add(record, Lane.FILES)

    def _queue_receipts(self) -> None:
        for level, ids in self._receipts.items():
            while ids:
                batch = tuple(ids[:MAX_RECEIPT_IDS])
                del ids[:MAX_RECEIPT_IDS]
                self.queue(Receipt(level, batch))
        self._receipt_bytes = 0
