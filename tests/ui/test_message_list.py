from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from fantom.chat.entry import Delivery, Happening, SystemLine
from tests.ui.conftest import NOW, click, fill, hear, press, say, settled

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clipboard(qapp):
    """Return it, empty."""
    found = QGuiApplication.clipboard()
    found.clear()
    return found


def entries(menu):
    """Return what a menu offers."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu, words):
    """Choose an entry by its words."""
    next(it for it in menu.actions() if it.text() == words).trigger()


def has_accent(image, theme, rect):
    """Whether the accent colour is anywhere inside."""
    wanted = theme.colours.accent
    points = (
        (x, y)
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    )
    return any(image.pixelColor(x, y).name() == wanted for x, y in points)


# The keyboard


def test_arrows_walk_from_row_to_row(conversation, messages, qtbot):
    """The lowest that is seen comes first, and each is brought into view."""
    fill(conversation, 60)
    settled(messages, qtbot)
    messages.setFocus()
    press(messages, Qt.Key.Key_Up)
    assert messages.current == 59
    for _ in range(30):
        press(messages, Qt.Key.Key_Up)
        rect = messages.row_rect(messages.current)
        assert rect.top() >= 0
        assert rect.bottom() <= messages.viewport().height()
    assert messages.current == 29
    press(messages, Qt.Key.Key_Down)
    assert messages.current == 30


def test_the_ends_stop_the_walk(conversation, messages, qtbot):
    """Nothing is beyond the first and the last."""
    fill(conversation, 2)
    settled(messages, qtbot)
    for key, last in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1)):
        for _ in range(4):
            press(messages, key)
        assert messages.current == last


def test_a_text_higher_than_the_view_is_walked_through(conversation, messages, qtbot):
    """All of it can be read with the arrows alone."""
    fill(conversation, 3)
    hear(conversation, "a line\n" * 200)
    settled(messages, qtbot)
    places = []
    while messages.current != 2:
        press(messages, Qt.Key.Key_Up)
        places.append(messages.verticalScrollBar().value())

    height = messages.viewport().height()
    assert len(places) > 5
    assert all(0 <= a - b <= height for a, b in pairwise(places))


def test_the_current_row_has_a_frame_while_the_keyboard_is_there(
    conversation, messages, qtbot, theme
):
    """Visible focus, and none where there is no keyboard."""
    fill(conversation, 3)
    settled(messages, qtbot)
    messages.activateWindow()
    messages.setFocus()
    press(messages, Qt.Key.Key_Up)
    rect = messages.row_rect(2).toRect()
    qtbot.waitUntil(messages.hasFocus)
    assert has_accent(messages.viewport().grab().toImage(), theme, rect)
    messages.clearFocus()
    assert not has_accent(messages.viewport().grab().toImage(), theme, rect)


def test_the_tab_key_leads_to_a_row_in_view(conversation, messages, qtbot):
    """Whoever comes by keyboard sees where they are."""
    fill(conversation, 60)
    settled(messages, qtbot)
    messages.activateWindow()
    messages.clearFocus()
    messages.setFocus(Qt.FocusReason.TabFocusReason)

    assert messages.current == 59


def test_the_current_message_is_copied_whole(conversation, messages, qtbot, clipboard):
    """One key, without marking anything."""
    hear(conversation, "one  two\r\nthree")
    settled(messages, qtbot)
    press(messages, Qt.Key.Key_Up)
    press(messages, Qt.Key.Key_C, CTRL)

    assert clipboard.text() == "one  two\nthree"


def test_select_all_marks_the_current_message(conversation, messages, qtbot):
    """By the usual key."""
    hear(conversation, "one 🙂 two")
    settled(messages, qtbot)
    press(messages, Qt.Key.Key_Up)
    press(messages, Qt.Key.Key_A, CTRL)

    assert messages.selected_text() == "one 🙂 two"


def test_typing_goes_to_the_field(conversation, messages, qtbot):
    """Letters mean a message; shortcuts don't."""
    typed = []
    messages.typed.connect(typed.append)
    press(messages, Qt.Key.Key_H)
    press(messages, Qt.Key.Key_H, CTRL)

    assert typed == ["h"]


# The menu


def test_the_menu_key_offers_what_is_possible(conversation, messages, qtbot):
    """Nothing that would do nothing."""
    hear(conversation, "hello")
    settled(messages, qtbot)
    press(messages, Qt.Key.Key_Up)
    press(messages, Qt.Key.Key_Menu)
    assert entries(messages.menu) == ["Copy message", "Select all of it"]
    choose(messages.menu, "Select all of it")
    assert messages.selected_text() == "hello"
    press(messages, Qt.Key.Key_F10, SHIFT)
    assert entries(messages.menu)[0] == "Copy"


def test_the_menu_copies(conversation, messages, qtbot, clipboard):
    """The marked part, or all."""
    hear(conversation, "one two")
    settled(messages, qtbot)
    messages.select(0, 4, 7)
    messages.open_menu(0, QPoint())
    choose(messages.menu, "Copy")
    assert clipboard.text() == "two"
    choose(messages.menu, "Copy message")
    assert clipboard.text() == "one two"


def test_a_failed_text_can_be_sent_again(conversation, messages, qtbot):
    """Only a failed one."""
    wanted = []
    messages.resend_wanted.connect(wanted.append)
    say(conversation, "gone")
    say(conversation, "lost", Delivery.FAILED)
    settled(messages, qtbot)
    messages.open_menu(0, QPoint())
    assert "Send again" not in entries(messages.menu)
    messages.open_menu(1, QPoint())
    choose(messages.menu, "Send again")

    assert wanted == ["lost"]


def test_links_are_reached_by_the_keyboard(conversation, messages, qtbot):
    """Each is an entry of the menu, and an ampersand stays one."""
    chosen = []
    messages.link_chosen.connect(chosen.append)
    hear(conversation, "see https://a.example/?x=1&y=2 and http://b.example")
    settled(messages, qtbot)
    press(messages, Qt.Key.Key_Up)
    press(messages, Qt.Key.Key_Menu)
    assert "Open https://a.example/?x=1&&y=2…" in entries(messages.menu)
    choose(messages.menu, "Open http://b.example…")

    assert chosen == ["http://b.example"]


def test_a_happening_can_be_copied_but_not_answered(
    conversation, messages, qtbot, clipboard
):
    """It has words, too."""
    conversation.lines.append(SystemLine(Happening.LEFT, NOW))
    conversation.lines_added.emit(conversation, [conversation.lines[-1]])
    settled(messages, qtbot)
    messages.open_menu(0, QPoint())
    assert entries(messages.menu) == ["Copy message"]
    choose(messages.menu, "Copy message")

    assert clipboard.text() == "They have left"


# What is new


def test_the_way_back_to_the_newest_is_a_button(conversation, messages, qtbot):
    """It is there only away from the end, and counts what came meanwhile."""
    fill(conversation, 100)
    settled(messages, qtbot)
    assert messages.jump.isHidden()
    messages.verticalScrollBar().setValue(0)
    assert messages.jump.isVisible()
    assert messages.jump.badge.isHidden()
    fill(conversation, 3)
    settled(messages, qtbot)
    assert messages.jump.badge.text() == "3"
    assert "3" in messages.jump.button.accessibleName()
    click(messages.jump.button)
    assert messages.at_end
    assert messages.jump.isHidden()


def test_what_was_scrolled_past_is_not_counted(conversation, messages, qtbot):
    """Reading on makes fewer of them."""
    fill(conversation, 100)
    settled(messages, qtbot)
    messages.verticalScrollBar().setValue(0)
    fill(conversation, 50)
    settled(messages, qtbot)
    bar = messages.verticalScrollBar()
    for _ in range(400):
        bar.setValue(bar.value() + 40)
        if messages._heights.row_at(bar.value()) > 110:
            break

    assert 0 < int(messages.jump.badge.text()) < 40


def test_a_line_marks_where_the_new_texts_begin(conversation, messages, qtbot):
    """Many of them are read from the first; the mark moves nothing else."""
    fill(conversation, 50)
    settled(messages, qtbot)
    before = messages.row_rect(49).height()
    messages.hide()
    messages.mark_new(50)
    fill(conversation, 80)
    messages.show()
    messages.show_new()
    settled(messages, qtbot)
    assert 0 <= messages.row_rect(50).top() < 40
    assert messages.row_rect(50).height() > before
    assert not messages.at_end
    messages.mark_new(None)
    settled(messages, qtbot)
    assert messages.row_rect(50).height() == before


def test_a_few_new_texts_keep_the_end_in_view(conversation, messages, qtbot):
    """There is nothing to jump over."""
    fill(conversation, 50)
    settled(messages, qtbot)
    messages.mark_new(50)
    fill(conversation, 2)
    messages.show_new()
    settled(messages, qtbot)

    assert messages.at_end
    assert messages.jump.isHidden()


def test_wiping_leaves_nothing(conversation, messages, qtbot):
    """Not a row, not a word, and the list goes on working."""
    fill(conversation, 50)
    settled(messages, qtbot)
    press(messages, Qt.Key.Key_Up)
    messages.select(49)
    conversation.lines.clear()
    messages.wipe()
    settled(messages, qtbot)
    assert len(messages) == len(messages._rows) == 0
    assert messages.current is messages.selection is None
    press(messages, Qt.Key.Key_Up)
    press(messages, Qt.Key.Key_Menu)
    hear(conversation, "again")
    settled(messages, qtbot)
    assert "again" in messages.spoken(0)


def test_a_burst_is_laid_out_once_a_frame(conversation, messages, qtbot, monkeypatch):
    """However many come at once, only what is seen is laid out."""
    settled(messages, qtbot)
    fill(conversation, 5_000)
    assert messages._rows == {}
    settled(messages, qtbot)

    assert len(messages._rows) < 30
    assert messages.at_end
