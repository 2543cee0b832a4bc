import pytest
from PySide6.QtGui import QAccessible

from fantom.chat.entry import FilesLine
from fantom.ui.files_facts import Deed
from tests.ui import transfers as files
from tests.ui.conftest import settled
from tests.ui.people import meet
from tests.ui.test_accessible_messages import interface, listening, name

__all__ = ["listening"]


@pytest.fixture
def tab(window, qtbot):
    """Return the tab of somebody who offers a picture, in front."""
    peer, _link = meet(window.node)
    window.strip.choose(peer.id)
    made = window.tabs[peer.id]
    made.offer = files.come(window.node, peer, "photo.jpg")
    settled(made.messages, qtbot)
    return made


def row_of(tab):
    """Return the row of the files as a screen reader has it."""
    shown = interface(tab.messages)
    return shown.child(shown.childCount() - 1)


def test_a_row_has_its_buttons(tab):
    """Each with a name, a place and a role."""
    row = row_of(tab)
    names = [name(row.child(number)) for number in range(row.childCount())]

    assert "photo.jpg" in name(row)
    assert names == ["Save", "Choose…", "View", "Decline"]
    for number in range(4):
        button = row.child(number)
        assert button.role() == QAccessible.Role.PushButton
        assert row.indexOfChild(button) == number
        assert name(button.parent()) == name(row)
        assert not button.rect().isEmpty()
        centre = button.rect().center()
        assert name(row.childAt(centre.x(), centre.y())) == name(button)
        assert button.childCount() == 0
        assert button.child(0) is button.childAt(0, 0) is None
        assert button.indexOfChild(button) == -1
        assert button.text(QAccessible.Text.Description) == ""
        assert button.object() is None
        assert button.window() is tab.window().windowHandle()
        button.setText(QAccessible.Text.Name, "x")
    assert row.child(4) is None
    assert row.indexOfChild(row) == -1


def test_a_button_can_be_pressed(tab):
    """By whoever cannot use a mouse."""
    decline = row_of(tab).child(3)
    action = decline.actionInterface()
    assert action.actionNames() == ["Press"]
    assert action.keyBindingsForAction("Press") == []
    action.doAction("Jump")
    assert not tab.offer.transfer.has_ended
    action.doAction("Press")

    assert tab.offer.transfer.has_ended
    assert not decline.isValid()
    assert decline.state().invalid
    assert decline.rect().isEmpty()
    assert row_of(tab).childCount() == 0
    action.doAction("Press")


def test_it_is_known_which_one_return_presses(tab, qtbot, listening):
    """And said when another one is."""
    messages = tab.messages
    tab.window().activateWindow()
    messages.setFocus()
    qtbot.waitUntil(messages.hasFocus)
    messages.set_current(len(messages) - 1)
    row = row_of(tab)
    assert [row.child(n).state().focused for n in range(4)] == [True] + [False] * 3
    listening.clear()
    messages.go_beside(1)
    assert listening == ["Choose…"]
    assert row.child(1).state().focused
    assert row.child(1).state().focusable


def test_a_new_state_is_said_and_progress_is_not(tab, window, listening):
    """What goes on, and how it ended."""
    listening.clear()
    files.flow(window.node, tab.offer)
    files._move(tab.offer.transfer, 1_000)
    files.tell(window.node, tab.offer)
    files.finish(window.node, tab.offer)

    assert len(listening) == 2
    assert listening[-1].endswith("received")


def test_what_is_dropped_is_dropped(tab):
    """Qt keeps nothing that would speak of a list that is gone."""
    row = row_of(tab)
    button = row.child(0)
    number, action = button.number, button.actionInterface()
    row.drop()
    action.doAction("Press")

    assert QAccessible.accessibleInterface(number) is None
    assert not tab.offer.transfer.has_ended


def test_rows_without_files_have_none(tab):
    """Texts are pressed by nobody."""
    lines = tab.conversation.lines
    (place,) = [at for at, line in enumerate(lines) if isinstance(line, FilesLine)]
    others = [at for at in range(len(lines)) if at != place]

    for at in others:
        assert interface(tab.messages).child(at).childCount() == 0
    assert tab.messages.chosen_in(place) is Deed.SAVE
