"""Classic pcap files: Ethernet, microseconds."""

import struct
from collections.abc import Iterator
from pathlib import Path

_HEADER = struct.Struct("<IHHiIII")
_RECORD = struct.Struct("<IIII")
_MAGIC = 0xA1B2C3D4
_LONGEST = 65_535
_ETHERNET = 1


class PcapWriter:
    """Writes frames as they come; what is written can be read at once."""

    def __init__(self, path: str | Path) -> None:
        self._file = Path(path).open("wb", buffering=0)  # noqa: SIM115 - see close
        self._file.write(_HEADER.pack(_MAGIC, 2, 4, 0, 0, _LONGEST, _ETHERNET))

    def write(self, frame: bytes, now_ns: int) -> None:
        """Add a frame that passes at that time, in nanoseconds of the wall clock."""
        seconds, rest = divmod(now_ns, 1_000_000_000)
        head = _RECORD.pack(seconds, rest // 1_000, len(frame), len(frame))
        self._file.write(head + frame)

    def close(self) -> None:
        """Write no more."""
        self._file.close()


def frames(path: str | Path) -> Iterator[tuple[float, bytes]]:
    """Yield when each frame passed, and the frame."""
    content = Path(path).read_bytes()
    place = _HEADER.size
    while place < len(content):
        seconds, micros, length, _whole = _RECORD.unpack_from(content, place)
        place += _RECORD.size
        yield seconds + micros / 1e6, content[place : place + length]
        place += length
