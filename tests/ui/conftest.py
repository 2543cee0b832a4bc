"""Fixtures of the window: real nodes, real widgets, real keys."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from fantom.endpoint import Endpoint
from fantom.peers.peer import Peer
from fantom.protocol.messages import TextMessage
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from fantom.ui.theme import Theme


def pytest_collection_modifyitems(items):
    """Only the offscreen platform says this, about every window of a fixed size."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def theme(qapp):
    """The dark one."""
    settings = Settings.in_memory()
    settings.override("theme", "dark")
    return Theme(settings)


@pytest.fixture
def window_factory(node_factory, qapp):
    """Open windows over nodes that ask before they let anybody in."""
    windows = []

    def build(action="prompt", legacy="ask"):
        window = MainWindow(node_factory(action, legacy))
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


def add_peer(node, address="fe80::a00:27ff:fe4e:66a1"):
    """Let a peer join without a link, and return it."""
    peer = Peer(f"v1:{address}", Endpoint(address, 31488, "eth0"), 1)
    return node.peers._add(peer)


def receive(node, peer, text, number=0):
    """Let the peer have said `text`."""
    node.conversations.get(peer.id).receive_text(
        TextMessage(number.to_bytes(8, "big"), text)
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
