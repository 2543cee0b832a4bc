"""Ctrl+Shift+Delete, in a program of its own."""

import os
import subprocess
import sys
from gc import collect, get_objects

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Entry
from fantom.errors import UnknownPeer
from fantom.peers.peer import PeerState
from fantom.peers.request import RequestKind
from tests.conftest import SECONDS, listen, until
from tests.ui.conftest import add_peer, press, receive, type_in

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fantom import app
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from tests.ui.conftest import add_peer, press, receive, type_in
from tests.ui.test_panic import KEYS, Qt

def listen(node):
    QTimer.singleShot(0, lambda: panic(node))

def panic(node):
    (window,) = [w for w in QApplication.topLevelWidgets() if type(w) is MainWindow]
    for number in range({chats}):
        peer = add_peer(node, f"fe80::{{number + 1:x}}")
        for line in range(200):
            receive(node, peer, f"secret {{line}}", line)
        type_in(window.tabs[peer.id].composer.field, "draft")
    window.dialogs.open_settings()
    print("now", flush=True)
    press(window, Qt.Key.Key_Delete, KEYS)

sys.exit(app.run(Settings.in_memory(), listen))
"""


def start_to_panic(chats: int) -> subprocess.Popen[str]:
    """Start a program that says "now" and panics; how long it takes, a bench says."""
    root = os.getcwd()  # noqa: PTH109
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(root=root, chats=chats)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_nothing_asks_and_nothing_is_said():
    """Some chats, drafts, an open dialog."""
    with start_to_panic(5) as program:
        said, complaints = program.communicate(timeout=SECONDS)

    assert program.returncode == 0
    assert said == "now\n"
    assert "secret" not in complaints


def living(kind):
    """How many of a kind are in memory."""
    collect()
    return sum(type(thing) is kind for thing in get_objects())


def test_nothing_of_it_stays_in_memory(window, qapp, qtbot):
    """Neither conversations nor what was said in them, nor what waited."""
    talks, entries = living(Conversation), living(Entry)
    peer = add_peer(window.node)
    window.node.admission.ask(RequestKind.CONNECTION, "v1:x", peer.endpoint)
    for number in range(100):
        receive(window.node, peer, "secret", number)
    window.strip.choose(peer.id)
    window.grab()
    type_in(window.tabs[peer.id].composer.field, "draft")
    QGuiApplication.clipboard().setText("copied from Fantom")
    assert living(Entry) == entries + 100
    peer_id = peer.id
    del peer

    press(window, Qt.Key.Key_Delete, KEYS)

    assert not window.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    assert window.node.admission.requests == []
    assert list(window.node.peers) == []
    assert window.tabs == {}
    qtbot.waitUntil(lambda: living(Conversation) == talks)
    assert living(Entry) == entries
    assert peer_id not in window.strip.ids()


def test_the_other_side_is_hung_up_on(run, window_factory, node_factory):
    """Links are closed, not left to time out."""

    async def panic():
        window, bob = window_factory(legacy="allow"), node_factory()
        listen(window.node)
        await window.node.connect_to(str(listen(bob)))
        await until(lambda: [p for p in bob.peers if p.state is PeerState.ONLINE])
        window.panic()
        assert window.node.listening.status.endpoint is None
        assert not window.node._legacy._by_address
        await until(lambda: [p for p in bob.peers if p.state is PeerState.OFFLINE])

    run(panic())


def test_a_node_without_a_window_forgets_as_well(node_factory):
    """Peers, what they said, and who waits at the door."""
    node = node_factory()
    peer = add_peer(node)
    receive(node, peer, "secret")
    lines = node.conversations.get(peer.id).lines
    node.panic()

    assert lines == []
    assert list(node.peers) == []
    try:
        node.conversations.get(peer.id)
    except UnknownPeer:
        return
    raise AssertionError
