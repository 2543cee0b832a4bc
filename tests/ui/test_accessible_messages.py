import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible

from fantom.ui import accessible_messages
from fantom.ui.accessible_messages import _MOST_KEPT, Announcer
from fantom.ui.message_list import MessageList
from tests.ui.conftest import fill, hear, press, settled


@pytest.fixture
def announcer(messages):
    """Return what speaks for the list."""
    return Announcer(messages)


@pytest.fixture
def listening(monkeypatch):
    """Collect what a screen reader would be told; events die with the call."""
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: told.append(
            event.message() if hasattr(event, "message") else event.child()
        ),
    )
    return told


def interface(messages):
    """Return the list as a screen reader has it."""
    return QAccessible.queryAccessibleInterface(messages)


def name(item):
    """Return what a screen reader says."""
    return item.text(QAccessible.Text.Name)


def test_each_line_is_an_item_of_the_list(conversation, messages, announcer, qtbot):
    """With a role, its words, its place and its list."""
    fill(conversation, 3)
    settled(messages, qtbot)
    found = interface(messages)

    assert found.role() == QAccessible.Role.List
    assert name(found) == "Messages"
    assert found.childCount() == 3
    for row in range(3):
        item = found.child(row)
        assert item.role() == QAccessible.Role.ListItem
        assert name(item) == messages.spoken(row)
        assert found.indexOfChild(item) == row
        assert item.parent().childCount() == 3
        assert item.rect().size() == messages.row_rect(row).toRect().size()
        assert item.childCount() == 0
        centre = item.rect().center()
        assert name(found.childAt(centre.x(), centre.y())) == name(item)
    assert found.child(3) is None
    assert found.childAt(-5, -5) is None


def test_it_is_known_where_the_keyboard_is(conversation, messages, announcer, qtbot):
    """The current row is the selected one, and the focused one."""
    fill(conversation, 60)
    settled(messages, qtbot)
    assert interface(messages).focusChild() is None
    messages.activateWindow()
    messages.setFocus()
    qtbot.waitUntil(messages.hasFocus)
    press(messages, Qt.Key.Key_Up)
    current = interface(messages).focusChild()

    assert name(current) == messages.spoken(59)
    assert current.state().focused
    assert current.state().selected
    assert not current.state().offscreen
    first = interface(messages).child(0).state()
    assert first.offscreen
    assert not first.focused


@pytest.mark.usefixtures("translation")
def test_new_texts_are_announced(conversation, messages, announcer, qtbot, listening):
    """Their words; of very many only how many they are."""
    hear(conversation, "hello")
    settled(messages, qtbot)
    assert listening == [messages.spoken(0)]
    listening.clear()
    fill(conversation, 500)
    settled(messages, qtbot)
    assert listening == ["500 new messages"]


def test_walking_is_told(conversation, messages, announcer, qtbot, listening):
    """The row to which the keyboard went."""
    fill(conversation, 3)
    settled(messages, qtbot)
    listening.clear()
    press(messages, Qt.Key.Key_Up)
    press(messages, Qt.Key.Key_Up)

    assert listening == [2, 1]


def test_a_hidden_list_is_silent(conversation, messages, announcer, qtbot, listening):
    """What comes into another tab is the business of its badge."""
    messages.hide()
    hear(conversation, "hello")
    settled(messages, qtbot)

    assert listening == []


def test_items_of_a_long_list_are_few(conversation, messages, announcer, qtbot):
    """A screen reader that walks through all of it fills no memory."""
    fill(conversation, 2 * _MOST_KEPT)
    settled(messages, qtbot)
    found = interface(messages)
    for row in range(2 * _MOST_KEPT):
        assert name(found.child(row))
    gc.collect()

    assert len(found._items) == _MOST_KEPT


def test_wiped_lines_are_gone_for_screen_readers_too(
    conversation, messages, announcer, qtbot
):
    """Nobody can be read what was said."""
    hear(conversation, "secret")
    settled(messages, qtbot)
    found = interface(messages)
    assert "secret" in name(found.child(0))
    conversation.lines.clear()
    messages.wipe()

    assert found.childCount() == 0
    assert not found._items


def test_interfaces_outlive_nothing(conversation, theme, qapp, qtbot):
    """A list goes away with its items, whoever still holds one."""
    for _ in range(20):
        shown = MessageList(conversation, theme, "24h")
        Announcer(shown)
        hear(conversation, "hello")
        item = interface(shown).child(0)
        assert name(item)
        shown.wipe()
        shown.deleteLater()
        del shown, item
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def test_other_widgets_keep_their_own(qtbot, messages, announcer):
    """Only the list of messages is answered for."""
    viewport = QAccessible.queryAccessibleInterface(messages.jump.button)

    assert viewport.role() == QAccessible.Role.Button
    assert accessible_messages._interface_of("QWidget", messages) is None
