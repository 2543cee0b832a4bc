import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fantom.peers.peer import PeerState
from fantom.ui.tab_strip import HOME
from tests.ui.conftest import add_peer, be, click, press, receive, type_in

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MANY = 40


def fill(window, count):
    """Open tabs; return their ids."""
    return [add_peer(window.node, f"fe80::{n + 1:x}").id for n in range(count)]


def centre(strip, place):
    """Where a tab is, within the strip."""
    return strip.tabRect(place).center()


def drag(strip, start, end):
    """Take a tab by its name and let it go elsewhere."""
    left = Qt.MouseButton.LeftButton
    begin, target = centre(strip, start), centre(strip, end)
    QTest.mousePress(strip, left, Qt.KeyboardModifier.NoModifier, begin)
    steps = 12
    for step in range(1, steps + 1):
        QTest.mouseMove(strip, begin + (target - begin) * step / steps)
    QTest.mouseRelease(strip, left, Qt.KeyboardModifier.NoModifier, target)


def settled(strip, qtbot, ids):
    """Wait until the tabs have slid to their places."""
    qtbot.waitUntil(lambda: strip.ids() == ids)


def test_a_tab_is_dragged_to_another_place(window, qtbot):
    """It keeps its page, and stays there whatever changes."""
    ids = fill(window, 3)
    drag(window.strip, 1, 3)
    moved = [HOME, ids[1], ids[2], ids[0]]
    settled(window.strip, qtbot, moved)

    window.node.settings.override("theme", "light")
    window.node.settings.override("theme", "dark")
    window.node.peers.get(ids[0]).changed.emit(window.node.peers.get(ids[0]))
    assert window.strip.ids() == moved
    window.strip.choose(ids[0])
    assert window.pages.currentWidget() is window.tabs[ids[0]]


def test_home_stays_first_whatever_is_dragged(window, qtbot):
    """Neither it nor another one can be put in its place."""
    ids = fill(window, 2)
    drag(window.strip, 2, 0)
    qtbot.waitUntil(lambda: window.strip.ids()[0] == HOME)
    drag(window.strip, 0, 2)
    qtbot.waitUntil(lambda: window.strip.ids()[0] == HOME)

    assert set(window.strip.ids()[1:]) == set(ids)


def test_keys_move_a_tab_too(window):
    """Never before Home, and never out of the strip."""
    first, second = fill(window, 2)
    window.strip.choose(second)
    for _ in range(3):
        press(window, Qt.Key.Key_PageUp, CTRL | SHIFT)
    assert window.strip.ids() == [HOME, second, first]
    for _ in range(3):
        press(window, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert window.strip.ids() == [HOME, first, second]
    window.strip.choose(HOME)
    press(window, Qt.Key.Key_PageDown, CTRL | SHIFT)
    assert window.strip.ids() == [HOME, first, second]


def test_whoever_is_forgotten_comes_back_last(window):
    """The order of the others stays."""
    ids = fill(window, 3)
    window.strip.moveTab(1, 2)
    window.node.peers.forget(ids[1])
    add_peer(window.node, "fe80::2")

    assert window.strip.ids() == [HOME, ids[0], ids[2], ids[1]]


def test_the_middle_button_closes(window):
    """A tab, and never Home."""
    ids = fill(window, 2)
    middle = Qt.MouseButton.MiddleButton
    for place in (1, 0):
        QTest.mouseClick(window.strip, middle, pos=centre(window.strip, place))

    assert window.strip.ids() == [HOME, ids[1]]


def test_forty_tabs_stay_in_reach(window, qtbot):
    """Their names can be read, and a list with a filter finds each."""
    before = window.width()
    ids = fill(window, MANY)
    assert window.strip.overflows
    assert window.top.all_tabs.isVisible()
    assert window.width() == before
    assert all(window.strip.tabRect(n).width() >= 60 for n in range(1, MANY))

    click(window.top.all_tabs)
    found = window.top.tab_list
    assert found.ids() == window.strip.ids()
    type_in(found.filter, "fe80::28")
    assert found.ids() == [ids[MANY - 1]]
    press(found.filter, Qt.Key.Key_Return)
    assert window.strip.current == ids[MANY - 1]
    assert not found.isVisible()
    rect = window.strip.tabRect(MANY)
    qtbot.waitUntil(lambda: window.strip.rect().intersects(rect))


def test_the_list_is_walked_by_keys(window):
    """From the current tab on; nothing found is said."""
    ids = fill(window, 12)
    window.strip.choose(ids[3])
    press(window, Qt.Key.Key_A, CTRL | SHIFT)
    found = window.top.tab_list
    press(found.filter, Qt.Key.Key_Down)
    press(found.filter, Qt.Key.Key_Down)
    press(found.filter, Qt.Key.Key_Return)
    assert window.strip.current == ids[5]

    window.top.open_tab_list()
    type_in(found.filter, "nobody")
    assert found.ids() == []
    assert found.nothing.isVisible()
    press(found.filter, Qt.Key.Key_Return)
    assert window.strip.current == ids[5]


def test_few_tabs_need_no_list(window, qtbot):
    """No button without a use."""
    ids = fill(window, 30)
    qtbot.waitUntil(window.top.all_tabs.isVisible)
    for peer_id in ids[2:]:
        window.node.peers.forget(peer_id)

    qtbot.waitUntil(lambda: not window.top.all_tabs.isVisible())


def test_the_strip_is_walked_by_arrows(window, qtbot):
    """The focus stays on it, until Tab goes on."""
    window.activateWindow()
    fill(window, 3)
    window.strip.setFocus(Qt.FocusReason.TabFocusReason)
    press(window.strip, Qt.Key.Key_Right)
    press(window.strip, Qt.Key.Key_Right)

    assert window.strip.currentIndex() == 2
    assert window.strip.hasFocus()


@pytest.mark.parametrize(
    ("state", "tone"),
    [(PeerState.ONLINE, "ok"), (PeerState.OFFLINE, "off"), (PeerState.WAITING, "wait")],
)
def test_a_tab_shows_who_is_there(window, state, tone):
    """By colour, and in words for who sees none."""
    peer = add_peer(window.node)
    be(peer, state)

    assert window.strip._dots[peer.id].property("tone") == tone
    assert window.strip._state(state) in window.strip.accessibleTabName(1)


def test_many_unread_texts_are_many(window):
    """A badge has no room for more."""
    peer = add_peer(window.node)
    for number in range(101):
        receive(window.node, peer, "x", number)

    assert window.strip._ends[peer.id].badge.text() == "99+"
    assert window.strip.unread == 101
