"""Notes to oneself."""

from fantom.chat.changes import reworded, without_words
from fantom.chat.entry import NO_EXTRAS, Author, Entry, Extras, Gone, entry_id
from fantom.chat.talk import Talk, sendable


class Notes(Talk):
    """What a person says to nobody: a talk like the others, and in no file."""

    def send_text(self, text: str, reply_to: str | None = None) -> Entry:
        """Note `text`.

        Raises:
            TextTooLong: over `MAX_TEXT` bytes.
            UnknownMessage: what it is about does not stand here.
        """
        text = sendable(text)
        message_id, extras = self._ids.new(), NO_EXTRAS
        if reply_to is not None:
            extras = Extras(reply_to=self.entry(reply_to).id)
        entry = Entry(entry_id(message_id), Author.ME, text, self._now(), extras=extras)
        self._places[message_id] = len(self.lines)
        self.lines.append(entry)
        self.lines_added.emit(self, [entry])
        return entry

    def edit(self, message: str, text: str) -> None:
        """Let a note read otherwise.

        Raises:
            TextTooLong, UnknownMessage: as above.
        """
        self._put(reworded(self.entry(message), sendable(text)), Author.ME)

    def delete(self, message: str) -> None:
        """Strike a note.

        Raises:
            UnknownMessage: it does not stand here.
        """
        self._put(without_words(self.entry(message), Gone.DELETED), Author.ME)
