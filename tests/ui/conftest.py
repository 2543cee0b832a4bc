"""Fixtures of the window: real nodes, real widgets, real keys."""

import secrets
from contextlib import suppress
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Delivery, Entry
from fantom.endpoint import Endpoint
from fantom.errors import FantomError
from fantom.i18n.languages import ENGLISH, Translation
from fantom.identity.vault import VaultKey
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.protocol.messages import TextMessage
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from fantom.ui.message_list import MessageList
from fantom.ui.theme import Theme
from tests.conftest import SECONDS
from tests.ui.vaults import derive_cheaply, node_at


def pytest_collection_modifyitems(items):
    """Only the offscreen platform says this, and it has nothing to raise or grab."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def translation(qapp):
    """What speaks; English to begin with, for only then numbers have their words."""
    translation = Translation()
    translation.speak(ENGLISH)
    yield translation
    translation.stop()


@pytest.fixture
def theme(qapp):
    """The dark one."""
    settings = Settings.in_memory()
    settings.override("theme", "dark")
    made = Theme(settings)
    made.apply()
    return made


@pytest.fixture
def window_factory(node_factory, qapp):
    """Open windows over nodes that ask before they let anybody in."""
    windows = []

    def build(action="prompt", legacy="ask"):
        node = node_factory(action, legacy)
        window = MainWindow(node.settings)
        window.begin(node)
        windows.append(window)
        window.show()
        return window

    yield build

    for window in windows:
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(window_factory):
    """One window."""
    return window_factory()


def add_peer(node: Node, address: str = "fe80::a00:27ff:fe4e:66a1") -> Peer:
    """Let a legacy peer join without a link, and return it."""
    return node.peers._add(f"v1:{address}", Endpoint(address, 31488, "eth0"))


def be(peer, state):
    """Let a peer without a link be there, or not."""
    peer.state = state
    peer.changed.emit(peer)


def receive(node: Node, peer: Peer, text: str, number: int = 0) -> None:
    """Let the peer have said `text`."""
    node.conversations.get(peer.id).receive_texts(
        [TextMessage(number.to_bytes(8, "big"), text)]
    )


def type_in(widget, text):
    """Press the keys for `text`."""
    QTest.keyClicks(widget, text)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press one key."""
    QTest.keyClick(widget, key, modifier)


def click(widget):
    """Click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# A list of messages without a window around it

NOW = 1_762_178_400.0


@pytest.fixture
def conversation(qapp):
    """Return an empty one; nobody is at the other end."""
    return Conversation(Peer("v1:x", Endpoint("::1", 31488), b""), lambda: NOW)


@pytest.fixture
def messages(conversation, theme, qtbot):
    """Show its list."""
    shown = MessageList(conversation, theme, "24h")
    qtbot.addWidget(shown)
    shown.resize(800, 500)
    shown.show()
    return shown


def hear(conversation, text):
    """Let the peer have said it."""
    conversation.receive_texts([TextMessage(secrets.token_bytes(8), text)])


def fill(conversation, count, text="some words that are said"):
    """Let the peer have said much."""
    for number in range(count):
        hear(conversation, f"{number} {text}")


def say(conversation, text, delivery=Delivery.SENT):
    """Let us have said it."""
    entry = Entry(f"own{len(conversation.lines)}", Author.ME, text, NOW, delivery)
    conversation.lines.append(entry)
    conversation.lines_added.emit(conversation, [entry])


def settled(messages, qtbot):
    """Wait until what is new is laid out."""
    qtbot.waitUntil(lambda: not messages.has_news)
    messages.grab()


# Windows with a profile, and perhaps a vault in it


@pytest.fixture
def cheap(monkeypatch):
    """Let a vault open at once."""
    monkeypatch.setattr(VaultKey, "derive", staticmethod(derive_cheaply))


@pytest.fixture
def open_at(run, qapp):
    """Open windows over the profile in a folder, as the program does."""
    windows = []

    def build(folder, to_listen=None):
        node = node_at(folder)
        window = MainWindow(node.settings)
        windows.append(window)
        window.show()
        window.activateWindow()
        window.begin(node)
        window.listened = []
        window.open_up(to_listen or partial(window.listened.append, True))
        qapp.processEvents()  # only an active window has shortcuts
        return window

    yield build

    async def stop():
        for window in windows:
            window.node.stop()
            window.node.transfers.close(SECONDS)
            window.gate._end()
            with suppress(FantomError):
                window.node.me.finish()
            window.close()
            window.deleteLater()

    run(stop())
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
