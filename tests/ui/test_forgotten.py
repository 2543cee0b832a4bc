"""A closed tab takes what was said in it along: model, widgets and drawn rows."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible

from fantom.chat.entry import Entry
from fantom.ui.panic import wipe_everything
from tests.conftest import turns, until
from tests.ui.conftest import add_peer, receive

SECRET = "the swans leave at dawn"
_NAME = QAccessible.Text.Name


@pytest.fixture
def shown(run, window):
    """A window with a tab in front in which the secret was drawn."""
    peer = add_peer(window.node)
    window.show()

    async def show():
        receive(window.node, peer, SECRET)
        window.pages.setCurrentWidget(window.tabs[peer.id])
        await turns()

    run(show())
    return window, peer.id


def remembered():
    """Return every text of the secret that is still alive."""
    gc.collect()
    return [it for it in gc.get_objects() if type(it) is Entry and SECRET in it.text]


async def gone(qapp, watched):
    """Let what is deleted later be deleted; frames and timers may hold on a while."""

    def is_gone():
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return not remembered() and not [it for it in watched if it() is not None]

    await until(is_gone)


def watch(window, peer_id):
    """Return references that keep nothing alive."""
    talk = window.node.conversations.get(peer_id)
    return [weakref.ref(talk), weakref.ref(talk.peer)]


def test_closing_a_tab_drops_its_messages(shown, run, qapp):
    """Nothing keeps them: no widget, no layout, no signal."""
    window, peer_id = shown
    watched = watch(window, peer_id)
    assert remembered()

    window.close_tab(peer_id)

    run(gone(qapp, watched))


def test_what_a_screen_reader_was_told_goes_too(shown, run, qapp):
    """Qt keeps the interfaces that it was given; they keep no texts."""
    window, peer_id = shown
    watched = watch(window, peer_id)
    messages = window.tabs[peer_id].messages
    interface = QAccessible.queryAccessibleInterface(messages)
    names = [interface.child(row).text(_NAME) for row in range(interface.childCount())]
    assert any(SECRET in name for name in names)
    del interface, messages

    window.close_tab(peer_id)

    run(gone(qapp, watched))


def test_panic_drops_the_messages_of_all_tabs(shown, run, qapp):
    """While the window is still there, hidden."""
    window, peer_id = shown
    watched = watch(window, peer_id)

    wipe_everything(window.node)

    run(gone(qapp, watched))
