"""Messages that are dragged to another tab.

The offscreen platform knows no drags: `Hand` does what Qt does while one goes on.
`tests/end2end/test_dragging.py` has a real one.
"""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from fantom.endpoint import Endpoint
from fantom.protocol.messages import Delete, Edit, TextMessage
from fantom.ui.carrying import KIND, Load
from fantom.ui.tab_strip import HOME, NOTES
from tests.ui.conftest import receive, settled
from tests.ui.people import meet
from tests.ui.test_markable_rows import move_to, place_of

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction
SAID = "the swans leave at dawn"


@pytest.fixture
def two(window, qapp, qtbot):
    """Return two tabs, Alice's in front, and Bob's; her message is the second row."""
    alice, _link = meet(window.node)
    bob, link = meet(window.node, "Bob", endpoint=Endpoint("fe80::2", 1))
    receive(window.node, alice, SAID, 1)
    window.strip.choose(alice.id)
    window.activateWindow()
    qapp.processEvents()
    tabs = window.tabs[alice.id], window.tabs[bob.id]
    tabs[1].link = link
    settled(tabs[0].messages, qtbot)
    return tabs


def foot_of(messages, row=1):
    """Return a place in a bubble below its text: where the time stands."""
    shape = messages._row(row).shape(messages.row_rect(row).top())
    return QPointF(shape.center().x(), shape.bottom() - 10).toPoint()


def on_tab(window, tab_id):
    """Return the middle of a tab, on the screen."""
    place = window.strip.ids().index(tab_id)
    return window.strip.mapToGlobal(window.strip.tabRect(place).center())


class Hand:
    """Drags step by step: to a place on the screen, or until something is so."""

    def __init__(self, window, qtbot):
        self._window, self._qtbot = window, qtbot
        self._steps, self._target = (), None
        window.across.carrying.run = self._carry

    def drag(self, messages, start, *steps):
        """Press and pull, and let go behind the last step."""
        self._steps = steps
        QTest.mousePress(messages.viewport(), LEFT, pos=start)
        move_to(messages, start + QPoint(1, 0))
        assert self._target is None
        move_to(messages, start + QPoint(QApplication.startDragDistance() + 1, 0))
        QApplication.processEvents()

    def _carry(self, drag):
        mime = drag.mimeData()
        for step in self._steps:
            if isinstance(step, QPoint):
                place, is_taken = step, self._move(step, mime)
            else:
                self._qtbot.waitUntil(step)
        if is_taken:
            self._send(QDropEvent, place, mime)
        else:
            QGuiApplication.sendEvent(self._target, QDragLeaveEvent())
        self._target = None

    def _move(self, place, mime):
        """Do what QWidgetWindow does."""
        target = self._window.childAt(self._window.mapFromGlobal(place))
        if target is not self._target:
            if self._target is not None and isValid(self._target):
                QGuiApplication.sendEvent(self._target, QDragLeaveEvent())
            self._target = target
            self._send(QDragEnterEvent, place, mime)
        return self._send(QDragMoveEvent, place, mime).isAccepted()

    def _send(self, kind, place, mime):
        at = self._target.mapFromGlobal(place)
        at = QPointF(at) if kind is QDropEvent else at
        event = kind(at, COPY, mime, LEFT, NO_KEY)
        event.ignore()
        QGuiApplication.sendEvent(self._target, event)
        return event


@pytest.fixture
def mouse(window, qtbot):
    """Return the person's hand."""
    return Hand(window, qtbot)


def sent(tab):
    """Return what was said to a tab's person."""
    return [message.text for message in tab.link.sent_of(TextMessage)]


def test_a_message_is_dropped_on_a_tab(two, window, mouse):
    """Held by its foot; it is forwarded as by the menu, and that tab comes up."""
    alice, bob = two
    mouse.drag(alice.messages, foot_of(alice.messages), on_tab(window, bob.peer.id))

    assert sent(bob) == [SAID]
    assert window.strip.current == bob.peer.id
    assert alice.messages.selected_text() == ""


def test_a_tab_opens_under_the_drag_and_takes_it_anywhere(two, window, mouse):
    """After a moment; then it is let go over the chat, or over the field."""
    alice, bob = two

    def is_open():
        return window.strip.current == bob.peer.id

    for part in ("messages", "composer", "header"):
        window.strip.choose(alice.peer.id)
        QApplication.processEvents()
        place = getattr(bob, part).rect().center()
        where = window.tabs[alice.peer.id]
        middle = getattr(where, part).mapToGlobal(place)
        tab = on_tab(window, bob.peer.id)
        mouse.drag(alice.messages, foot_of(alice.messages), tab, is_open, middle)

    assert sent(bob) == [SAID] * 3
    assert bob.composer.field.text() == ""


def test_it_becomes_a_note_on_the_tab_of_notes(two, window, mouse):
    """And a note a message."""
    alice, bob = two
    window.across.open_notes()
    window.strip.choose(alice.peer.id)
    QApplication.processEvents()
    mouse.drag(alice.messages, foot_of(alice.messages), on_tab(window, NOTES))
    assert [note.text for note in window.node.notes.entries()] == [SAID]
    notes = window.across.notes
    QApplication.processEvents()
    notes.messages._settle()
    foot = foot_of(notes.messages, 0)
    mouse.drag(notes.messages, foot, on_tab(window, bob.peer.id))

    assert sent(bob) == [SAID]


def test_marked_words_go_alone(two, window, mouse):
    """Who marks two of them does not mean all."""
    alice, bob = two
    alice.messages.select(1, 4, 9)
    start = place_of(alice.messages, 1, 6)
    mouse.drag(alice.messages, start, on_tab(window, bob.peer.id))

    assert sent(bob) == ["swans"]


@pytest.mark.parametrize("where", ["home", "own tab", "own chat", "nothing"])
def test_elsewhere_it_is_not_taken(two, window, mouse, where):
    """Not by the tab that it is from, and Home has no chat."""
    alice, bob = two
    window.across.open_notes()
    window.strip.choose(alice.peer.id)
    QApplication.processEvents()
    place = {
        "home": on_tab(window, HOME),
        "own tab": on_tab(window, alice.peer.id),
        "own chat": alice.messages.mapToGlobal(alice.messages.rect().center()),
        "nothing": window.pill.mapToGlobal(window.pill.rect().center()),
    }[where]
    mouse.drag(alice.messages, foot_of(alice.messages), place)

    assert sent(bob) == []
    assert window.node.notes.lines == []
    assert len([*alice.conversation.entries()]) == 1


def test_a_click_on_marked_words_unmarks_them(two, window):
    """And a click on the foot makes the message the current one, as ever."""
    messages = two[0].messages
    messages.select(1, 4, 9)
    QTest.mouseClick(messages.viewport(), LEFT, pos=place_of(messages, 1, 6))
    assert messages.selected_text() == ""
    messages.set_current(0)
    QTest.mouseClick(messages.viewport(), LEFT, pos=foot_of(messages))
    assert messages.current == 1


def test_marking_begins_anew_beside_what_is_marked(two, window):
    """Also at its very ends: the text is for marking."""
    messages = two[0].messages
    messages.select(1, 4, 9)
    QTest.mousePress(messages.viewport(), LEFT, pos=place_of(messages, 1, 9))
    move_to(messages, place_of(messages, 1, 15))
    assert messages.selected_text() == " leave"


def test_a_handle_is_shown(two, window):
    """By the hand that would take it; over the text marks are drawn."""
    messages = two[0].messages
    port = messages.viewport()
    move_to(messages, foot_of(messages), Qt.MouseButton.NoButton)
    assert port.cursor().shape() is Qt.CursorShape.OpenHandCursor
    move_to(messages, place_of(messages, 1, 6), Qt.MouseButton.NoButton)
    assert port.cursor().shape() is Qt.CursorShape.IBeamCursor


# What goes on meanwhile


def test_what_is_gone_before_it_is_let_go_is_not_sent(two, window, mouse):
    """A notice says so, in its own tab."""
    alice, bob = two

    def take_back():
        talk = alice.conversation
        talk.receive_change(Delete((1).to_bytes(8, "big"), id=b"\1" * 8))
        return True

    tab = on_tab(window, bob.peer.id)
    mouse.drag(alice.messages, foot_of(alice.messages), tab, take_back)

    assert sent(bob) == []
    assert len(alice.notices.texts) == 1


def test_what_is_edited_meanwhile_goes_as_it_is(two, window, mouse):
    """As by the menu: what is asked for is the message."""
    alice, bob = two

    def edit():
        change = Edit((1).to_bytes(8, "big"), "at noon", id=b"\1" * 8)
        alice.conversation.receive_change(change)
        return True

    tab = on_tab(window, bob.peer.id)
    mouse.drag(alice.messages, foot_of(alice.messages), tab, edit)

    assert sent(bob) == ["at noon"]


@pytest.mark.parametrize("which", [0, 1], ids=["source", "target"])
def test_a_tab_may_close_meanwhile(two, window, mouse, which):
    """Nothing is sent to whoever is there now."""
    bob = two[1]

    def forget():
        window.node.peers.forget(two[which].peer.id)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return True

    tab = on_tab(window, bob.peer.id)
    foot = foot_of(two[0].messages)
    mouse.drag(two[0].messages, foot, tab, forget)

    assert sent(bob) == []
    assert window.node.notes.lines == []


class Spy(QObject):
    """Notes what a widget is told."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, _watched, event):
        self.seen.append(event.type())
        return False


def test_a_drag_outlives_the_page_that_it_is_over(two, window, mouse):
    """Qt would tell the next move to a page that is no more, and may crash."""
    bob, spy = two[1], Spy()
    bob.installEventFilter(spy)

    def is_open():
        return window.strip.current == bob.peer.id

    def forget():
        window.node.peers.forget(bob.peer.id)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return True

    middle = two[0].messages.mapToGlobal(two[0].messages.rect().center())
    nowhere = window.pill.mapToGlobal(window.pill.rect().center())
    tab = on_tab(window, bob.peer.id)
    foot = foot_of(two[0].messages)
    mouse.drag(two[0].messages, foot, tab, is_open, middle, forget, nowhere)

    assert QEvent.Type.DragLeave in spy.seen
    assert sent(bob) == []


# What leaves the program: nothing


def test_no_word_is_in_what_the_system_is_told(two, window):
    """Whatever a drag passes could read it."""
    offered = []

    def begin(drag):
        mime = drag.mimeData()
        offered.append({kind: bytes(mime.data(kind)) for kind in mime.formats()})

    window.across.carrying.run = begin
    window.across.carrying.begin(Load(two[0].peer.id, "x"), SAID)

    assert offered == [{KIND: b""}]
    assert window.across.carrying._load is None


def over(widget, kind, mime, place=None):
    """Let something be dragged there, as Qt tells it; return the event."""
    at = place or widget.rect().center()
    if kind is QDropEvent:
        event = QDropEvent(QPointF(at), COPY, mime, LEFT, NO_KEY)
    else:
        event = kind(at, COPY, mime, LEFT, NO_KEY)
    event.ignore()
    QGuiApplication.sendEvent(widget, event)
    return event


def foreign(kind="text/plain", data=b"from elsewhere"):
    """Return what another program drags."""
    mime = QMimeData()
    mime.setData(kind, data)
    return mime


def test_another_programs_drag_opens_tabs_and_is_not_taken(two, window, qtbot):
    """Its text may be meant for the field there; ours are known by who drags them."""
    bob = two[1]
    strip, posing = window.strip, foreign(KIND, b"")
    tab = strip.mapFromGlobal(on_tab(window, bob.peer.id))
    for mime in (foreign(), posing):
        window.strip.choose(two[0].peer.id)
        over(strip, QDragEnterEvent, mime, tab)
        assert not over(strip, QDragMoveEvent, mime, tab).isAccepted()
        assert not over(strip, QDropEvent, mime, tab).isAccepted()
        over(strip, QDragEnterEvent, mime, tab)
        over(strip, QDragMoveEvent, mime, tab)
        qtbot.waitUntil(lambda: window.strip.current == bob.peer.id)
    over(bob, QDropEvent, posing)

    assert sent(bob) == []


def test_text_from_elsewhere_goes_into_the_field(two, window):
    """As before: the page leaves it to the field."""
    field = two[0].composer.field
    mime = QMimeData()
    mime.setText("from elsewhere")
    over(field.viewport(), QDragEnterEvent, mime)
    over(field.viewport(), QDropEvent, mime)

    assert field.text() == "from elsewhere"
