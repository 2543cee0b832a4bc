"""Two nodes of this program chat over `::1`: what to see without a display."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, Line
from fantom.endpoint import Endpoint
from fantom.node import Node
from fantom.settings import Settings

_SECONDS = 20.0

Show = Callable[[str], None]


async def show_chat(show: Show) -> None:
    """Let Alice dial Bob over real sockets and tell what each one sees.

    Raises:
        FantomError: this computer has no IPv6, not even `::1`.
        TimeoutError: something did not arrive.
    """
    alice, bob = _Speaker("Alice", show), _Speaker("Bob", show)
    try:
        async with asyncio.timeout(_SECONDS):
            await _talk(alice, bob)
    finally:
        alice.node.stop()
        bob.node.stop()


async def _talk(alice: "_Speaker", bob: "_Speaker") -> None:
    alice.listen()
    bob_at = bob.listen()
    peer = await alice.node.connect_to(str(bob_at))
    alice.show(f"is connected to {peer.endpoint}")
    alice.say("Hello Bob. Nobody is between us.")
    await bob.heard.wait()
    bob.say("Hello Alice. And nobody keeps what we said.")
    await alice.heard.wait()


class _Speaker(QObject):
    """One node, and what its person would see."""

    def __init__(self, name: str, show: Show) -> None:
        super().__init__()
        settings = Settings.in_memory()
        settings.override("connections.default_action", "accept")
        settings.override("connections.legacy", "allow")
        self.node = Node(settings)
        self.heard = asyncio.Event()
        self._name, self._show = name, show
        self.node.conversations.opened.connect(self._on_opened)

    def listen(self) -> Endpoint:
        """Listen on a free port of `::1` and return where."""
        self.node.listening.listen_on(Endpoint("::1", 0))
        endpoint = self.node.listening.status.endpoint
        assert endpoint is not None, "listen_on raises otherwise"
        self.show(f"listens on {endpoint}")
        return endpoint

    def say(self, text: str) -> None:
        """Send `text` to the only peer."""
        (conversation,) = self.node.conversations
        conversation.send_text(text)
        self.show(f"writes: {text}")

    def show(self, what: str) -> None:
        """Tell what happened here."""
        self._show(f"{self._name:>5} {what}")

    def _on_opened(self, conversation: Conversation) -> None:
        conversation.lines_added.connect(self._on_lines)

    def _on_lines(self, _conversation: Conversation, lines: list[Line]) -> None:
        for line in lines:
            if isinstance(line, Entry) and line.author is Author.PEER:
                self.show(f"reads:  {line.text}")
                self.heard.set()
