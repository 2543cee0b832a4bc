"""How long a text takes to the other side and its answer back, between two nodes.

Both nodes live in this process, on real sockets over `::1`: by Fantom/2, and by
Fantom/1, for which the tilde of our first line is left out.
"""

import asyncio
import time
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QObject

from benchmarks.figures import percentile, show
from fantom import loop
from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, Line
from fantom.endpoint import Endpoint
from fantom.net import attempt
from fantom.node import Node
from fantom.protocol.opening import hello_line
from fantom.settings import Settings

TEXTS, BEFORE = 500, 50
TEXT = "x" * 100


def main() -> None:
    """Print the percentiles of both wires."""
    loop.run(QCoreApplication([]), _measure, _report)


def _report(error: BaseException) -> None:
    raise error


async def _measure(_stop: asyncio.Event) -> int:
    with patch.object(attempt, "hello_line", _old_line):
        legacy = await _round_trips()
    current = await _round_trips()
    for rank in (50, 99):
        old, new = percentile(legacy, rank), percentile(current, rank)
        show(f"text and answer, Fantom/2, p{rank}", new, "ms", new / old, "Fantom/1")
    return 0


def _old_line(key: bytes) -> bytes:
    return hello_line(key).replace(b" ~\n", b"\n")


async def _round_trips() -> list[float]:
    one, other = _Speaker(), _Speaker()
    one.listen()
    peer = await one.node.connect_to(other.listen())
    talk = one.node.conversations.get(peer.id)
    other.answers = True
    times = []
    for _ in range(BEFORE + TEXTS):
        begun = time.perf_counter()
        one.heard.clear()
        talk.send_text(TEXT)
        await one.heard.wait()
        times.append((time.perf_counter() - begun) * 1000)
    for speaker in (one, other):
        speaker.node.stop()
        await speaker.node.part()
    return times[BEFORE:]


class _Speaker(QObject):
    """One node; it answers each text where it is asked to."""

    def __init__(self) -> None:
        super().__init__()
        settings = Settings.in_memory()
        settings.override("connections.default_action", "accept")
        settings.override("connections.legacy", "allow")
        self.node = Node(settings)
        self.heard = asyncio.Event()
        self.answers = False
        self.node.conversations.opened.connect(self._on_opened)

    def listen(self) -> str:
        self.node.listening.listen_on(Endpoint("::1", 0))
        return str(self.node.listening.status.endpoint)

    def _on_opened(self, conversation: Conversation) -> None:
        conversation.lines_added.connect(self._on_lines)

    def _on_lines(self, conversation: Conversation, lines: list[Line]) -> None:
        for line in lines:
            if isinstance(line, Entry) and line.author is Author.PEER:
                self.heard.set()
                if self.answers:
                    conversation.send_text(TEXT)


if __name__ == "__main__":
    main()
