"""A link without a network."""

import secrets

from fantom.endpoint import Endpoint
from fantom.net.link import Link
from fantom.protocol.messages import TextMessage


class MemoryLink(Link):
    """Keeps what is sent; the test says what is received."""

    protocol = 1

    def __init__(self, address="::1", port=40_000, *, is_ready=True):
        super().__init__()
        self.endpoint = Endpoint(address, port)
        self.peer_id = f"v1:{address}"
        self.sent, self.ends = [], []
        self.wanted, self.admitted = 0, 0
        self._is_ready = is_ready

    @property
    def ready(self):
        return self._is_ready and not self.ends

    @property
    def is_closed(self):
        """Whether somebody hung up."""
        return bool(self.ends)

    def become(self, *, ready):
        """Be ready from now on, or not."""
        self._is_ready = ready
        self.ready_changed.emit(self)

    def say(self, text):
        """Let the peer say something."""
        self.received.emit(self, [TextMessage(secrets.token_bytes(8), text)])

    def send(self, message):
        assert self.ready
        self.sent.append(message.text)
        self.texts_sent.emit(self, [message])

    def admit(self):
        self.admitted += 1

    def want_ready(self):
        self.wanted += 1

    def close(self, error=None, reason=None):
        self.ends.append(error)
        self.closed.emit(self, error)
