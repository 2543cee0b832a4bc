"""The frames of the C++ Fantom Chat: one way, text only.

Source: docs/PROTOCOL.md, section 2.
"""

from collections.abc import Iterator
from ipaddress import IPv6Address

from msgspec import Struct
from nacl.bindings import (
    crypto_secretbox_easy,
    crypto_secretbox_MACBYTES,
    crypto_secretbox_NONCEBYTES,
    crypto_secretbox_open_easy,
    randombytes,
)
from nacl.exceptions import CryptoError

from fantom.errors import RemoteProtocolError
from fantom.protocol.frames import FrameBuffer, frame
from fantom.protocol.ids import Ids
from fantom.protocol.limits import MAX_BAD_FRAMES, REMEMBERED_NONCES
from fantom.protocol.recent import Recent
from fantom.protocol.text_parts import split_text


class LegacyText(Struct, frozen=True):
    """A text, and the address that its sender claims in clear text."""

    claimed_host: str
    claimed_port: int
    text: str


class LegacySender:
    """Seals texts for the connection that we dialled."""

    def __init__(self, tx: bytes, own_host: str, own_port: int) -> None:
        self._tx = tx
        self._own_host = own_host
        self.own_port = own_port  # we may listen elsewhere by and by
        self._nonces = Ids(crypto_secretbox_NONCEBYTES, randombytes)

    def seal(self, text: str) -> bytes:
        """Return the frames of `text`; a long one goes in several."""
        return b"".join(map(self._seal_part, split_text(text)))

    def _seal_part(self, part: bytes) -> bytes:
        nonce = self._nonces.new()
        box = crypto_secretbox_easy(part, nonce, self._tx)
        address = f"{self._own_host}:{self.own_port}".encode()
        return frame(address + b"\0" + nonce + box)


class LegacyReceiver:
    """Opens the frames of the connection that the peer dialled."""

    def __init__(self, rx: bytes) -> None:
        self._rx = rx
        self._frames = FrameBuffer()
        self._bad_frames = 0
        self._nonces = Recent(REMEMBERED_NONCES)
        self._claim = (b"", "", 0)  # the last: nearly always the next as well

    def receive(self, data: bytes) -> Iterator[LegacyText]:
        """Yield the texts that `data` completes; bad frames and replays drop.

        Raises:
            RemoteProtocolError: a length over the limit, or too many bad frames;
                the texts before it are yielded.
        """
        opened = map(self._open, self._frames.receive(data))
        return (text for text in opened if text is not None)

    def _open(self, body: bytes) -> LegacyText | None:
        try:
            return self._open_strictly(body)
        except (CryptoError, ValueError):
            self._bad_frames += 1
            if self._bad_frames > MAX_BAD_FRAMES:
                raise RemoteProtocolError("too many frames that do not open") from None
            return None

    def _open_strictly(self, body: bytes) -> LegacyText | None:
        claimed, zero, sealed = body.partition(b"\0")
        nonce, box = (
            sealed[:crypto_secretbox_NONCEBYTES],
            sealed[crypto_secretbox_NONCEBYTES:],
        )
        if not zero or len(box) < crypto_secretbox_MACBYTES:
            raise ValueError("frame is too short")
        text = crypto_secretbox_open_easy(box, nonce, self._rx).decode()
        if not self._nonces.add(nonce):
            return None
        if claimed != self._claim[0]:
            self._claim = (claimed, *_split_claim(claimed))
        return LegacyText(self._claim[1], self._claim[2], text)


def _split_claim(claimed: bytes) -> tuple[str, int]:
    host, _, port = claimed.decode(errors="replace").rpartition(":")
    plain_host = _shortest(host.strip("[]").partition("%")[0])
    is_number = port.isascii() and port.isdecimal() and len(port) <= len("65535")
    return plain_host, int(port) if is_number else 0


def _shortest(host: str) -> str:
    try:
        return str(IPv6Address(host))
    except ValueError:
        return host
