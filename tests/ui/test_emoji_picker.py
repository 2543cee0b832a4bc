import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from fantom.ui import emoji_picker
from fantom.ui.composer import Composer
from tests.ui.conftest import click, press, type_in

RETURN = Qt.Key.Key_Return


@pytest.fixture
def composer(theme, qtbot, monkeypatch):
    """Show one in whose run no emoji was used yet."""
    monkeypatch.setattr(emoji_picker, "_recent", [])
    made = Composer(theme)
    qtbot.addWidget(made)
    made.set_send_with("enter")
    made.show()
    return made


@pytest.fixture
def picker(composer):
    """Open its emoji."""
    click(composer.emoji_button)
    return composer.picker


def shown(picker):
    """Return what the grid shows."""
    return [emoji.text for emoji in picker.model.emoji]


def test_an_emoji_goes_where_the_cursor_is(composer, picker):
    """Found by name, put in by Enter; one goes on typing."""
    picker.hide()
    composer.field.setPlainText("ab")
    press(composer.field, Qt.Key.Key_Right)
    click(composer.emoji_button)
    type_in(picker.field, "ghost")
    assert shown(picker) == ["👻"]
    press(picker.field, RETURN)

    assert composer.field.text() == "a👻b"
    assert not picker.isVisible()


def test_arrows_walk_through_the_grid(picker, composer):
    """Down from the field, along the rows, Enter; typing leads back."""
    press(picker.field, Qt.Key.Key_Down)
    first = picker.grid.currentIndex().row()
    press(picker.grid, Qt.Key.Key_Right)
    press(picker.grid, Qt.Key.Key_Down)
    place = picker.grid.currentIndex().row()
    assert place == first + 1 + emoji_picker._COLUMNS
    assert picker.name.text() == picker.model.emoji[place].name
    QTest.keyClicks(picker.grid, "k")
    assert picker.field.text() == "k"
    press(picker.field, Qt.Key.Key_Down)
    press(picker.grid, RETURN)
    assert composer.field.text() == picker.model.emoji[0].text


def test_up_from_the_first_row_leads_to_the_field(picker, composer):
    """The keyboard is never caught."""
    composer.activateWindow()
    press(picker.grid, Qt.Key.Key_Up)

    assert picker.focusWidget() is picker.field


def test_escape_changes_nothing(picker, composer):
    """It closes."""
    press(picker.field, Qt.Key.Key_Escape)

    assert not picker.isVisible()
    assert composer.field.text() == ""


def test_those_used_last_come_first(picker, composer):
    """For this run only."""
    type_in(picker.field, "ghost")
    press(picker.field, RETURN)
    click(composer.emoji_button)

    assert shown(picker) == ["👻"]


def test_groups_show_what_they_hold(picker):
    """Each has a name for a screen reader, as each emoji has."""
    buttons = picker.findChildren(QToolButton)
    assert all(button.accessibleName() for button in buttons)
    before = shown(picker)
    click(buttons[3])
    assert shown(picker) != before
    role = Qt.ItemDataRole.AccessibleTextRole
    assert picker.model.data(picker.model.index(0), role)


def test_a_click_picks(picker, composer):
    """For those who use the mouse."""
    place = picker.grid.visualRect(picker.model.index(2)).center()
    QTest.mouseClick(picker.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert composer.field.text() == shown(picker)[2]


def test_nothing_found_is_said(picker, composer):
    """And Enter puts nothing in."""
    type_in(picker.field, "qqqq")
    press(picker.field, RETURN)

    assert picker.name.text() == "Nothing found"
    assert composer.field.text() == ""
