"""Which texts of a talk answer which."""

from contextlib import suppress

from fantom.chat.entry import Entry
from fantom.chat.talk import Talk
from fantom.errors import UnknownMessage


class Relations:
    """Knows what each answer answers, and which rows show another one's words."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._answers: dict[str, list[int]] = {}  # rows, by what they answer

    def add(self, entry: Entry, row: int) -> None:
        """Note a text that may be an answer."""
        if entry.reply_to is not None:
            self._answers.setdefault(entry.reply_to, []).append(row)

    def clear(self) -> None:
        """Know of nothing."""
        self._answers.clear()

    def row_of(self, message: str) -> int | None:
        """Return where that text stands, or stood; None if it never did."""
        with suppress(UnknownMessage):
            return self._talk.place_of(message)
        return None

    def row_answered_by(self, entry: Entry) -> int | None:
        """Return where the text stands that another one answers."""
        return None if entry.reply_to is None else self.row_of(entry.reply_to)

    def answered_by(self, entry: Entry) -> Entry | None:
        """Return the text that another one answers, even if it is gone."""
        row = self.row_answered_by(entry)
        line = None if row is None else self._talk.lines[row]
        return line if isinstance(line, Entry) else None

    def rows_showing(self, entry: Entry) -> list[int]:
        """Return where the words of that text are seen: its row, and its answers."""
        own = self.row_of(entry.id)
        return ([] if own is None else [own]) + self._answers.get(entry.id, [])
