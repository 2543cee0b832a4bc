"""A look at a MessagePack map before it is decoded.

Decoders pass silently what could make two of them read two different things:
duplicate keys, extension types, bytes behind the end.  Source: the MessagePack
specification; docs/PROTOCOL.md, section 3.
"""

from fantom.errors import RemoteProtocolError
from fantom.protocol.limits import MAX_HELLO_DEPTH


def scan_map(data: bytes) -> None:
    """Pass only one map with string keys, each once, and nothing behind it.

    Raises:
        RemoteProtocolError: it is anything else, has an extension type in it, or
            maps and arrays deeper in each other than `MAX_HELLO_DEPTH`.
    """
    scanner = _Scanner(data)
    if not scanner.is_at_map():
        raise RemoteProtocolError("hello is no map")
    scanner.skip_value(depth=1)
    if not scanner.is_at_end():
        raise RemoteProtocolError("bytes behind the hello")


# By first byte: how many bytes hold the value, or the length of what follows.
_FIXED = {0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8} | {
    0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8
}  # fmt: skip
_STRINGS = {0xD9: 1, 0xDA: 2, 0xDB: 4}
_BYTES = {0xC4: 1, 0xC5: 2, 0xC6: 4}
_ARRAYS = {0xDC: 2, 0xDD: 4}
_MAPS = {0xDE: 2, 0xDF: 4}


class _Scanner:
    """Walks over values without making them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def is_at_end(self) -> bool:
        return self._at == len(self._data)

    def is_at_map(self) -> bool:
        first = self._data[:1]
        return bool(first) and (first[0] & 0xF0 == 0x80 or first[0] in _MAPS)

    def skip_value(self, depth: int) -> None:
        first = self._take(1)[0]
        if first < 0x80 or first >= 0xE0:
            return  # a small number
        if first & 0xF0 == 0x80:
            self._skip_map(first & 0x0F, depth)
        elif first & 0xF0 == 0x90:
            self._skip_array(first & 0x0F, depth)
        elif first & 0xE0 == 0xA0:
            self._take(first & 0x1F)
        else:
            self._skip_long(first, depth)

    def _skip_long(self, first: int, depth: int) -> None:
        if first in _FIXED:
            self._take(_FIXED[first])
        elif size := _STRINGS.get(first) or _BYTES.get(first):
            self._take(self._number(size))
        elif first in _ARRAYS:
            self._skip_array(self._number(_ARRAYS[first]), depth)
        elif first in _MAPS:
            self._skip_map(self._number(_MAPS[first]), depth)
        else:
            raise RemoteProtocolError("hello has an extension type")

    def _skip_array(self, count: int, depth: int) -> None:
        _check_depth(depth)
        for _ in range(count):
            self.skip_value(depth + 1)

    def _skip_map(self, count: int, depth: int) -> None:
        _check_depth(depth)
        keys: set[bytes] = set()
        for _ in range(count):
            key = self._key()
            if key in keys:
                raise RemoteProtocolError("hello has a key twice")
            keys.add(key)
            self.skip_value(depth + 1)

    def _key(self) -> bytes:
        first = self._take(1)[0]
        if first & 0xE0 == 0xA0:
            return self._take(first & 0x1F)
        if first in _STRINGS:
            return self._take(self._number(_STRINGS[first]))
        raise RemoteProtocolError("hello has a key that is no string")

    def _number(self, size: int) -> int:
        return int.from_bytes(self._take(size))

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise RemoteProtocolError("hello is cut short")
        self._at += count
        return taken


def _check_depth(depth: int) -> None:
    if depth > MAX_HELLO_DEPTH:
        raise RemoteProtocolError("hello is too deep")
