"""Takes the pictures of the README from the real window.

Two real nodes talk over ::1; what the picture shows as their addresses is put in
afterwards, since nobody is reached at ::1.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygon
from PySide6.QtWidgets import QApplication, QWidget

from fantom import loop
from fantom.chat.conversation import Conversation
from fantom.endpoint import Endpoint
from fantom.files.transfer import State
from fantom.net.listening import Status
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.pictures.preview import preview_of
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from fantom.ui.speaking import Speaking
from fantom.ui.theme import STYLE

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
HERE = Endpoint("fe80::fc:ff:fe00:1", 31488, "eth0")
THERE = Endpoint("fe80::a00:27ff:fe4e:66a1", 31488, "eth0")
TALK = (
    (False, "Yes, this morning. And look where I am!"),
    (True, "Зашифровано, а значит можно и по-русски 🙂"),
)
SCAN, SCAN_BYTES = "scan-2025-11.pdf", 3_355_443
HILLS = ((0, 112), (60, 50), (120, 108), (180, 66), (240, 120), (240, 160), (0, 160))
SEVEN = (0, 47, 16, 54, 24, 60, 27)  # or the picture would be another each time
SECONDS = 20


def node(theme: str) -> Node:
    """Return a node that lets everybody in."""
    settings = Settings.in_memory()
    for key, value in (
        ("language", "en"),
        ("theme", theme),
        ("chat.time_format", "24h"),
        ("connections.default_action", "accept"),
        ("connections.legacy", "allow"),
    ):
        settings.override(key, value)
    made = Node(settings)
    made.listening.listen_on(Endpoint("::1", 0))
    return made


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that soon comes true."""
    async with asyncio.timeout(SECONDS):
        while not condition():  # noqa: ASYNC110 - many things end here
            await asyncio.sleep(0.01)


def has_more(conversation: Conversation, than: int) -> bool:
    """Whether something was said since."""
    return len(conversation.lines) > than


async def talk(mine: Node, theirs: Node) -> Conversation:
    """Let both say their lines over real sockets."""
    peer = await mine.connect_to(str(theirs.listening.status.endpoint))
    conversation = mine.conversations.get(peer.id)
    # Only our first text tells them where we can be answered.
    conversation.send_text("Did the package arrive?")
    await until(lambda: any(other.ready for other in theirs.peers))
    (other,) = theirs.conversations
    for is_mine, text in TALK:
        said = len(conversation.lines)
        (conversation if is_mine else other).send_text(text)
        await until(partial(has_more, conversation, said))
    await send_files(conversation, mine, theirs)
    return conversation


def evening(path: Path) -> None:
    """Draw a picture of hills, and save it."""
    image = QImage(240, 160, QImage.Format.Format_RGB32)
    sky = QLinearGradient(QPointF(0, 0), QPointF(0, 120))
    sky.setColorAt(0, QColor("#33508a"))
    sky.setColorAt(1, QColor("#e79a5b"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor("#1d2137"))
    painter.drawPolygon(QPolygon([QPoint(x, y) for x, y in HILLS]))
    painter.end()
    image.save(str(path))


async def send_files(conversation: Conversation, mine: Node, theirs: Node) -> None:
    """Let a scan arrive there, and a picture be offered here."""
    folder = Path(tempfile.mkdtemp())
    (folder / SCAN).write_bytes(bytes(SCAN_BYTES))
    evening(folder / "hills.png")
    (other,) = theirs.peers
    upload, _ = await mine.transfers.offer(conversation.peer.id, [folder / SCAN])
    await until(lambda: bool(list(theirs.transfers)))
    await theirs.transfers.accept(upload.transfer.id, folder=folder)
    await until(lambda: upload.transfer.state is State.DONE)
    picture = [folder / "hills.png"]
    await theirs.transfers.offer(other.id, picture, preview_of(picture))
    await until(lambda: len(list(mine.transfers)) > 1)
    shutil.rmtree(folder)


def dress(window: MainWindow, conversation: Conversation) -> None:
    """Put in the addresses that a person would see."""
    status = Status("lan", HERE, "eth0", wanted_port=HERE.port)
    window.node.listening.status = status
    window.node.listening.changed.emit()
    peer = conversation.peer
    peer.endpoint = THERE
    for link in peer._links:  # noqa: SLF001 - or it says again where it really is
        link.endpoint = THERE
    peer.changed.emit(peer)


async def verify(mine: Node, theirs: Node, window: MainWindow, peer: Peer) -> QWidget:
    """Let both come as far as they see pictures; return what shows ours."""
    mine.peers.remember(peer.id, "Alice")
    verifying = window.tabs[peer.id].verifying
    verifying.open()
    assert verifying.dialog is not None, "just opened"
    verifying.comparing.start_pictures()
    (other,) = theirs.peers
    await until(lambda: theirs.verifications.of(other.id) is not None)
    theirs.verifications.agree(other.id)
    shown = verifying.dialog.pictures
    await until(lambda: bool(shown.pictures.pictures))
    shown.pictures.show_numbers(SEVEN)
    return verifying.dialog


def take(window: QWidget, name: str) -> None:
    """Save what the window shows."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(PICTURES / f"{name}.png"))


async def show(theme: str) -> None:
    """Take the pictures in one theme."""
    mine, theirs = node(theme), node(theme)
    speaking = Speaking(mine.settings)
    window = MainWindow(mine.settings)
    window.begin(mine)
    window.show()
    conversation = await talk(mine, theirs)
    await asyncio.sleep(0.2)  # what is still written would undo it
    dress(window, conversation)
    await asyncio.sleep(0.2)
    if theme == "dark":
        take(window, "home-dark")
    window.strip.choose(conversation.peer.id)
    window.tabs[conversation.peer.id].messages.scroll_to_end()
    await asyncio.sleep(0.2)
    take(window, f"chat-{theme}")
    if theme == "dark":
        dialog = await verify(mine, theirs, window, conversation.peer)
        await asyncio.sleep(0.2)
        take(dialog, "verify-dark")
    window.close()
    speaking.stop()
    mine.stop()
    theirs.stop()


async def main(_stop: asyncio.Event) -> int:
    """Take all of them."""
    for theme in ("dark", "light"):
        await show(theme)
    return 0


def fail(error: BaseException) -> None:
    """A bug is no picture."""
    traceback.print_exception(error)
    os._exit(1)


if __name__ == "__main__":
    application = QApplication(["fantom", *STYLE])
    application.setQuitOnLastWindowClosed(False)
    sys.exit(loop.run(application, main, fail))
