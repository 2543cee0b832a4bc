"""The frames of Fantom/1, sealed with a key that we know, so that the depths are met.

An input is a list of steps, each of a kind (one byte), a length (two) and content:
bytes as they are, a frame around them, a text that is sealed under a claim (up to the
first NUL), or such a frame a second time.
"""

from unittest.mock import patch

from nacl.bindings import crypto_secretbox_easy

from fantom.errors import RemoteProtocolError
from fantom.protocol import v1
from fantom.protocol.frames import frame
from fantom.protocol.limits import MAX_FRAME
from tests.fuzz.known_keys import RX

PARSERS = {
    "fantom/protocol/v1.py": [
        *(f"LegacyReceiver.{name}" for name in ("receive", "_open", "_open_strictly")),
        "_split_claim",
    ],
    "fantom/protocol/recent.py": ["Recent.add"],
    "fantom/protocol/frames.py": ["FrameBuffer.receive", "FrameBuffer._end_of_frame"],
}
FEW = 4  # nonces to remember, so that some are forgotten
MOST = MAX_FRAME // 2


def one_input(data):
    """Hear what the steps make: texts, or RemoteProtocolError and nothing else."""
    with patch.object(v1, "REMEMBERED_NONCES", FEW):
        receiver = v1.LegacyReceiver(RX)
        for step in made(data):
            try:
                for heard in receiver.receive(step):
                    check(heard)
            except RemoteProtocolError:
                return


def check(heard):
    """Whoever hears it can rely on this much."""
    heard.text.encode()
    assert 0 <= heard.claimed_port <= 99_999
    assert "%" not in heard.claimed_host


def made(data):
    """Yield the bytes of each step."""
    count, last = 0, b""
    while data:
        kind, size = data[0] % 4, int.from_bytes(data[1:3])
        content, data = data[3 : 3 + size][:MOST], data[3 + size :]
        if kind == 0:
            yield content
        elif kind == 1:
            yield frame(content)
        elif kind == 2:
            claim, _, text = content.partition(b"\0")
            count += 1
            nonce = count.to_bytes(24)
            last = frame(claim + b"\0" + nonce + crypto_secretbox_easy(text, nonce, RX))
            yield last
        else:
            yield last
