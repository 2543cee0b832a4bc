import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from fantom.chat.entry import FilesLine
from fantom.ui.files_facts import Deed
from tests.ui import transfers as files
from tests.ui.conftest import fill, press, settled
from tests.ui.people import meet

MIB = files.MIB
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(window):
    """Return the tab of somebody who takes files, in front."""
    peer, _link = meet(window.node)
    peer.is_welcome = True
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


@pytest.fixture
def wanted(tab):
    """What the list asks for; nothing of it is done."""
    told = []
    tab.messages.deed_wanted.disconnect(tab.file_actions.do)
    tab.messages.deed_wanted.connect(lambda *deed: told.append(deed))
    return told


def come(tab, window, *names):
    """Let files be offered to us."""
    return files.come(window.node, tab.peer, *(names or ("photo.jpg",)))


def last(tab):
    """The newest row."""
    return len(tab.messages) - 1


def point_of(tab, deed, row=None):
    """Where a button lies in the viewport."""
    place = tab.messages.place_of_deed(last(tab) if row is None else row, deed)
    return tab.messages.viewport().mapFromGlobal(place.center())


def test_a_click_presses_a_button(tab, window, wanted, qtbot):
    """Where it is painted; beside it nothing happens."""
    offer = come(tab, window)
    settled(tab.messages, qtbot)
    view = tab.messages.viewport()
    for deed in (Deed.SAVE, Deed.CHOOSE, Deed.VIEW, Deed.DECLINE):
        QTest.mouseClick(view, LEFT, pos=point_of(tab, deed))
    QTest.mouseClick(view, LEFT, pos=point_of(tab, Deed.SAVE) - QPoint(0, 60))

    key = offer.transfer.id
    assert wanted == [
        (key, deed) for deed in (Deed.SAVE, Deed.CHOOSE, Deed.VIEW, Deed.DECLINE)
    ]


def test_who_lets_go_elsewhere_presses_nothing(tab, window, wanted, qtbot):
    """As with any button; nor does a double click mark anything."""
    come(tab, window)
    settled(tab.messages, qtbot)
    view = tab.messages.viewport()
    QTest.mousePress(view, LEFT, pos=point_of(tab, Deed.SAVE))
    QTest.mouseRelease(view, LEFT, pos=point_of(tab, Deed.DECLINE))
    assert wanted == []
    QTest.mouseDClick(view, LEFT, pos=point_of(tab, Deed.CHOOSE))
    QTest.mouseRelease(view, LEFT, pos=point_of(tab, Deed.CHOOSE))
    assert [deed for _, deed in wanted] == [Deed.CHOOSE]
    assert not tab.messages.selection


def test_the_mouse_shows_what_can_be_pressed(tab, window, qtbot):
    """By its shape, and by what lights up."""
    come(tab, window)
    settled(tab.messages, qtbot)
    messages, view = tab.messages, tab.messages.viewport()

    def move(point):
        where = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            view.mapToGlobal(where),
            *(Qt.MouseButton.NoButton,) * 2,
            Qt.KeyboardModifier.NoModifier,
        )
        messages.mouseMoveEvent(event)

    move(point_of(tab, Deed.SAVE))
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    messages.grab()
    assert messages._row(last(tab)).files.hot is Deed.SAVE
    move(QPoint(5, 5))
    messages.grab()
    assert messages._row(last(tab)).files.hot is None
    move(point_of(tab, Deed.SAVE))
    messages.leaveEvent(QEvent(QEvent.Type.Leave))
    assert messages._hot is None


def test_the_keyboard_does_all_of_it(tab, window, wanted, qtbot):
    """Arrows go from button to button, Return and Space press."""
    come(tab, window)
    settled(tab.messages, qtbot)
    messages = tab.messages
    window.activateWindow()
    messages.setFocus()
    qtbot.waitUntil(messages.hasFocus)
    messages.set_current(last(tab))
    press(messages, Qt.Key.Key_Return)
    press(messages, Qt.Key.Key_Right)
    press(messages, Qt.Key.Key_Space)
    for _ in range(5):
        press(messages, Qt.Key.Key_Right)
    press(messages, Qt.Key.Key_Return)
    press(messages, Qt.Key.Key_Left)
    press(messages, Qt.Key.Key_Return)

    deeds = [deed for _, deed in wanted]
    assert deeds == [Deed.SAVE, Deed.CHOOSE, Deed.DECLINE, Deed.VIEW]
    messages.grab()
    assert messages._row(last(tab)).files.chosen is Deed.VIEW


def test_return_takes_nothing_back(tab, window, wanted):
    """An offer of ours is withdrawn only by who went to that button."""
    files.go(window.node, tab.peer, "plan.pdf")
    messages = tab.messages
    messages.set_current(last(tab))
    messages.press_chosen()
    assert wanted == []
    messages.go_beside(1)
    messages.press_chosen()
    assert [deed for _, deed in wanted] == [Deed.CANCEL]


def test_the_menu_offers_the_same(tab, window, wanted):
    """With the name to copy."""
    come(tab, window)
    messages = tab.messages
    messages.open_menu(last(tab), QPoint(0, 0))
    actions = {it.text(): it for it in messages.menu.actions() if it.text()}

    assert [*actions] == ["Save", "Choose…", "View", "Decline", "Copy name"]
    actions["Decline"].trigger()
    assert [deed for _, deed in wanted] == [Deed.DECLINE]
    assert messages.text_of(last(tab)) == "photo.jpg"


def test_only_the_row_is_painted_on_progress(tab, window, qtbot, monkeypatch):
    """A hundred times a minute, beside many others."""
    fill(tab.conversation, 30)
    moving = files.flow(window.node, come(tab, window, ("a.bin", 96 * MIB)), MIB)
    settled(tab.messages, qtbot)
    updated, view = [], tab.messages.viewport()
    row = last(tab)
    height = tab.messages.row_rect(row).height()
    monkeypatch.setattr(view, "update", lambda *area: updated.append(area))
    for done in range(2, 12):
        files._move(moving.transfer, done * MIB)
        files.tell(window.node, moving)

    assert not tab.messages.has_news
    assert updated == [(tab.messages.row_rect(row).toAlignedRect(),)] * 10
    assert tab.messages.row_rect(row).height() == height
    assert "11.0 of 96.0" in tab.messages.spoken(row)


def test_another_state_may_be_higher(tab, window, qtbot):
    """Then all that is below moves."""
    offer = come(tab, window)
    row = last(tab)
    settled(tab.messages, qtbot)
    before = tab.messages.row_rect(row).height()
    files.end(window.node, offer)
    settled(tab.messages, qtbot)

    assert tab.messages.row_rect(row).height() < before


def test_what_is_not_known_any_more_is_a_small_line(tab, window):
    """Its place stays, its buttons are gone."""
    offer = files.end(window.node, come(tab, window))
    window.node.transfers.remove(offer.transfer.id)
    row = last(tab)

    assert tab.messages._row(row).files is None
    assert tab.messages.zones(row) == []
    assert tab.messages.chosen_in(row) is None
    assert tab.messages.place_of_deed(row, Deed.SAVE).isEmpty()
    assert tab.messages.text_of(row) == "Files were offered here"
    tab.messages.set_current(row)
    tab.messages.go_beside(1)
    tab.messages.press_chosen()
    tab.messages.press_deed(999, Deed.SAVE)


def test_a_list_without_files_knows_nothing_of_them(messages, conversation):
    """Notes to oneself have none."""
    conversation.note_files(b"12345678", "peer")

    assert isinstance(conversation.lines[-1], FilesLine)
    assert messages._row(0).files is None


def test_wiped_is_wiped(tab, window, qtbot):
    """No row, no place, no button."""
    offer = come(tab, window)
    tab.messages.wipe()

    assert tab.messages.row_of_files(offer.transfer.id) is None
    files.tell(window.node, offer)
    files.end(window.node, offer)
