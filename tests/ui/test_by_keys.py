"""All that is done with messages, by keys alone: none of these touches a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fantom.chat.entry import Gone
from fantom.endpoint import Endpoint
from fantom.protocol.messages import Delete, Disappear, Edit, React, TextMessage
from fantom.ui.message_list import MessageList
from fantom.ui.shortcuts import find
from fantom.ui.tab_strip import NOTES
from tests.ui.conftest import add_peer, receive
from tests.ui.people import meet

KEY = Qt.Key
MOST_STEPS = 12


class Keyboard:
    """Presses keys where the keyboard is, and types there."""

    def __init__(self, window):
        self._window = window

    @property
    def place(self):
        if QApplication.activePopupWidget() or QApplication.focusWidget():
            return QApplication.activePopupWidget() or QApplication.focusWidget()
        self._window.activateWindow()  # as a window manager does behind a question
        QApplication.processEvents()
        return QApplication.focusWidget()

    def press(self, *keys):
        for key in keys:
            combination = QKeySequence(key)[0]
            place = self.place
            where = place.focusWidget() or place
            modifiers = combination.keyboardModifiers()
            QTest.keyClick(where, combination.key(), modifiers)
            QApplication.processEvents()

    def do(self, what):
        """Press the keys that the page of shortcuts names for that."""
        self.press(find(what).keys[0])

    def type(self, text):
        QTest.keyClicks(self.place, text)

    def until(self, is_there, key):
        """Press a key until the keyboard is where it should be."""
        for _ in range(MOST_STEPS):
            if is_there():
                return
            self.press(key)
        raise AssertionError(self.place)


class Chat:
    """A tab in front, with a text of theirs and one of ours."""

    def __init__(self, window):
        self.window, self.keys = window, Keyboard(window)
        self.peer, self.link = meet(window.node)
        receive(window.node, self.peer, "theirs", 1)
        self.tab = window.tabs[self.peer.id]
        self.tab.conversation.send_text("ours")
        window.strip.choose(self.peer.id)
        window.activateWindow()
        QApplication.processEvents()
        self.keys.until(self.tab.composer.field.hasFocus, "Tab")

    @property
    def field(self):
        return self.tab.composer.field

    def go_to(self, words):
        """Walk to a message from the field."""
        lines = self.tab.conversation.lines
        row = next(n for n, it in enumerate(lines) if words in getattr(it, "text", ""))
        self.keys.do("to-messages")
        assert isinstance(QApplication.focusWidget(), MessageList)
        messages = self.tab.messages
        key = "Up" if messages.current > row else "Down"
        self.keys.until(lambda: messages.current == row, key)

    def sent(self, kind):
        return self.link.sent_of(kind)


@pytest.fixture
def chat(window):
    """Return the tab, and the keyboard."""
    return Chat(window)


def test_reply_and_jump_to_what_is_answered(chat):
    """Walk there, reply, and go back from the answer."""
    chat.go_to("theirs")
    chat.keys.do("answer")
    chat.keys.type("an answer")
    chat.keys.press("Return")
    assert chat.sent(TextMessage)[-1].reply_to == (1).to_bytes(8, "big")
    chat.go_to("an answer")
    chat.keys.do("answered")

    assert chat.tab.conversation.lines[chat.tab.messages.current].text == "theirs"


def test_edit(chat):
    """From an empty field by one key, and in the list."""
    chat.keys.do("edit-last")
    chat.keys.type(", edited")
    chat.keys.press("Return")
    assert chat.sent(Edit)[-1].text == "ours, edited"
    chat.go_to("ours")
    chat.keys.do("edit")
    chat.keys.type(" again")
    chat.keys.press("Return")
    assert chat.sent(Edit)[-1].text == "ours, edited again"


def test_an_edit_is_dropped(chat):
    """The draft is back."""
    chat.keys.type("a draft")
    chat.go_to("ours")
    chat.keys.do("edit")
    chat.keys.do("drop")

    assert chat.field.text() == "a draft"
    assert chat.sent(Edit) == []


def test_delete(chat):
    """The question stands on no; Tab leads to yes."""
    chat.go_to("ours")
    chat.keys.do("delete")
    question = chat.tab.message_actions.question
    chat.keys.until(question._yes.hasFocus, "Tab")
    chat.keys.press("Space")

    assert len(chat.sent(Delete)) == 1
    assert chat.tab.conversation.lines[-1].gone is Gone.DELETED


def test_react(chat):
    """Arrows walk through the signs."""
    chat.go_to("theirs")
    chat.keys.do("react")
    chat.keys.press("Right", "Return")

    assert chat.sent(React)[-1].reaction == "❤️"


def test_forward(chat):
    """To a tab, by the list of tabs that opens."""
    bob, link = meet(chat.window.node, "Bob", endpoint=Endpoint("fe80::2", 1))
    chat.go_to("theirs")
    chat.keys.do("forward")
    chat.keys.press("Down", "Return")

    assert [it.text for it in link.sent_of(TextMessage)] == ["theirs"]
    assert chat.window.strip.current == bob.id


def test_copy_with_and_without_time(chat):
    """As text."""
    board = QGuiApplication.clipboard()
    chat.go_to("theirs")
    chat.keys.do("copy")
    assert board.text() == "theirs"
    chat.keys.do("copy-with-time")
    assert board.text().startswith("[")
    assert board.text().endswith("] Alice: theirs")


def test_the_menu_of_a_message(chat):
    """It opens where the message is, and has the rest: links, sending again."""
    for key in find("offer").keys:
        chat.keys.until(chat.field.hasFocus, "Tab")
        chat.go_to("theirs")
        chat.keys.press(key)
        assert chat.tab.messages.menu.isVisible()
        chat.keys.press("Esc")


def test_search_everywhere(chat, qtbot):
    """From the field to the place and back."""
    chat.keys.do("everywhere")
    chat.keys.type("theirs")
    found = chat.window.across.dialog.count
    qtbot.waitUntil(lambda: found.text() == "Found: 1")
    chat.keys.press("Return")

    messages = chat.tab.messages
    assert chat.tab.conversation.lines[messages.current].text == "theirs"


def test_how_long_messages_last(chat):
    """Proposed by us, and agreed to."""
    chat.keys.do("timer")
    question = chat.tab.timing.question
    chat.keys.press("Down")  # from for good to 30 seconds
    chat.keys.until(question._yes.hasFocus, "Tab")
    chat.keys.press("Space")
    assert chat.sent(Disappear)[-1].seconds == 30
    chat.tab.conversation.receive_timer(Disappear(60, agreed=False, round=5))
    bar = chat.tab.timing.bar
    chat.keys.until(bar.agree.hasFocus, "Shift+Tab")
    chat.keys.press("Space")

    assert chat.tab.conversation.seconds == 60


def test_notes(chat):
    """Opened, written, and closed."""
    chat.keys.do("notes")
    assert chat.window.strip.current == NOTES
    chat.keys.type("milk")
    chat.keys.press("Return")
    assert [it.text for it in chat.window.node.notes.entries()] == ["milk"]
    chat.keys.do("close")
    chat.keys.until(chat.window.across.question._yes.hasFocus, "Tab")
    chat.keys.press("Space")
    assert NOTES not in chat.window.strip.ids()


def test_verify(chat):
    """The dialog opens, and its first way is where the keyboard is."""
    chat.keys.do("verify")
    dialog = chat.tab.verifying.dialog
    assert dialog.isVisible()
    chat.keys.until(dialog.ways.pictures.control.hasFocus, "Tab")


def test_a_timer_has_no_key_where_the_wire_has_none(window):
    """The old one: the key does nothing there."""
    tab = window.tabs[add_peer(window.node).id]
    tab.timing.ask()

    assert tab.timing.question is None
