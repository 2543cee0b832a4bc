"""Long texts travel in parts: cutting them, and putting them together again."""

from typing import TypeVar

from msgspec.structs import replace

from fantom.errors import RemoteProtocolError
from fantom.protocol.limits import MAX_TEXT, MAX_TEXT_PART
from fantom.protocol.messages import Edit, TextMessage

P = TypeVar("P", TextMessage, Edit)

_CONTINUATION_MASK, _CONTINUATION = 0xC0, 0x80


def split_text(text: str) -> list[bytes]:
    """Cut `text` into UTF-8 of at most `MAX_TEXT_PART` bytes, at code points."""
    data, parts, start = text.encode(), [], 0
    while len(data) - start > MAX_TEXT_PART:
        end = start + MAX_TEXT_PART
        while data[end] & _CONTINUATION_MASK == _CONTINUATION:
            end -= 1
        parts.append(data[start:end])
        start = end
    return [*parts, data[start:]]


def in_parts(message: P) -> list[P]:
    """Return `message` as it goes over the wire of Fantom/2: mostly as it is."""
    # No character has more than four bytes of UTF-8.
    if len(message.text) * 4 <= MAX_TEXT_PART:
        return [message]
    parts = split_text(message.text)
    return [
        replace(message, text=data.decode(), part=number, parts=len(parts))
        for number, data in enumerate(parts)
    ]


class Assembly:
    """Puts the parts of a text together; one text at a time, its parts in order."""

    def __init__(self) -> None:
        self._parts: list[TextMessage | Edit] = []
        self._bytes = 0

    def add(self, part: TextMessage | Edit) -> TextMessage | Edit | None:
        """Return the whole text that `part` completes.

        Raises:
            RemoteProtocolError: `part` does not follow the one before it, or the
                text is over `MAX_TEXT` bytes.
        """
        if part.parts == 1 and part.part == 0 and not self._parts:
            return part  # as nearly all are; one record cannot hold too much
        if not self._follows(part):
            raise RemoteProtocolError("a part of a text out of its order")
        self._bytes += len(part.text.encode())
        if self._bytes > MAX_TEXT:
            raise RemoteProtocolError("a text that is too long")
        self._parts.append(part)
        return self._take() if len(self._parts) == part.parts else None

    def _follows(self, part: TextMessage | Edit) -> bool:
        if part.part != len(self._parts) or part.part >= part.parts:
            return False
        if not self._parts:
            return True
        first = self._parts[0]  # of the same kind, and all else is as there
        return replace(part, text=first.text, part=first.part) == first

    def _take(self) -> TextMessage | Edit:
        parts, self._parts, self._bytes = self._parts, [], 0
        text = "".join(part.text for part in parts)
        return replace(parts[0], text=text, part=0, parts=1)
