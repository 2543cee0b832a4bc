"""Lines in the order in which they came. Kept in memory only."""

from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, Signal

from fantom.chat.entry import Author, Entry, Line, message_id_of
from fantom.errors import TextTooLong, UnknownMessage
from fantom.protocol.ids import Ids
from fantom.protocol.limits import MAX_TEXT


class Talk(QObject):
    """What was said in one tab, oldest first: with a peer, or to oneself.

    A line never leaves its place: of a text that is gone its place is left.
    """

    # The talk, and a list of what came at once: the last of `lines`.
    lines_added = Signal(object, object)
    # The talk, a list of (before, after), and whose doing it is: an Author, or None
    # if it is time's.  Other words, reactions, the time to go, or gone.
    texts_changed = Signal(object, object, object)
    wiped = Signal(object)  # the talk: it has no lines any more

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._now = now
        self._ids = Ids()
        self._places: dict[bytes, int] = {}  # in `lines`, by id of message

    @property
    def has_answers(self) -> bool:
        """Whether a text here can answer another one."""
        return True

    @property
    def has_changes(self) -> bool:
        """Whether texts can be written anew, and taken back."""
        return True

    @property
    def has_reactions(self) -> bool:
        """Whether there is anybody to show what one thinks of a text."""
        return False

    def entries(self) -> Iterator[Entry]:
        """Yield the texts, oldest first."""
        return (line for line in self.lines if isinstance(line, Entry))

    def place_of(self, message: str) -> int:
        """Return where in `lines` that text stands, or stood.

        Raises:
            UnknownMessage: it does not.
        """
        place = self._places.get(message_id_of(message))
        line = None if place is None else self.lines[place]
        # Its id was told in one spelling, and base64 has others.
        if place is None or not isinstance(line, Entry) or line.id != message:
            raise UnknownMessage(message)
        return place

    def entry(self, message: str) -> Entry:
        """Return the text with that id.

        Raises:
            UnknownMessage: there is none, or it is gone.
        """
        line = self.lines[self.place_of(message)]
        assert isinstance(line, Entry), "places hold entries only"
        if line.gone is not None:
            raise UnknownMessage(message)
        return line

    def entries_after(self, message: str) -> Iterator[Entry]:
        """Yield the texts behind `message`.

        Raises:
            UnknownMessage: there is no such text.
        """
        start = self.place_of(message) + 1
        return (line for line in self.lines[start:] if isinstance(line, Entry))

    def latest(self, count: int) -> list[Entry]:
        """Return the last `count` texts, oldest first."""
        newest_first = (x for x in reversed(self.lines) if isinstance(x, Entry))
        return list(islice(newest_first, count))[::-1]

    def wipe(self) -> None:
        """Forget everything that was said."""
        self.lines.clear()
        self._places.clear()
        self.wiped.emit(self)

    def _find(self, message_id: bytes) -> Entry | None:
        place = self._places.get(message_id)
        line = None if place is None else self.lines[place]
        return line if isinstance(line, Entry) else None

    def _put(self, after: Entry, by: Author | None) -> None:
        """Let `after` stand where the text with its id stands, and tell it."""
        before = self._place(after)
        self.texts_changed.emit(self, [(before, after)], by)

    def _place(self, after: Entry) -> Entry:
        place = self.place_of(after.id)
        before = self.lines[place]
        assert isinstance(before, Entry), "places hold entries only"
        self.lines[place] = after
        return before


def sendable(text: str) -> str:
    """Return `text` as it can be sent.

    Raises:
        TextTooLong: over `MAX_TEXT` bytes.
    """
    if text.isascii():
        size = len(text)
    else:
        # Qt can hand over half a pair, which no UTF-8 can carry.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        size = len(text.encode())
    if size > MAX_TEXT:
        raise TextTooLong(size, MAX_TEXT)
    return text
