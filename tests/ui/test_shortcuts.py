from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from fantom.ui.shortcuts import TABLE, Group, find, group_text, keys_text, shortcut_text
from tests.ui.conftest import add_peer, press

BY_THE_LIST = {"walk", "offer", "copy"}
CTRL = Qt.KeyboardModifier.ControlModifier


def listed_keys():
    """All keys of the table, as Qt writes them."""
    return {QKeySequence(key) for key in chain(*(row.keys for row in TABLE))}


def test_every_key_does_one_thing():
    """Two meanings of one key in one place would cancel each other."""
    for place in (Group.WRITING, Group.MESSAGE):
        keys = list(chain(*(row.keys for row in TABLE if row.group is not place)))
        assert len(keys) == len(set(keys))
    keys = list(chain(*(row.keys for row in TABLE)))
    assert len({row.what for row in TABLE}) == len(TABLE)
    assert not any(QKeySequence(key).isEmpty() for key in keys)


def test_every_shortcut_has_words():
    """For the page that lists them."""
    for row in TABLE:
        assert shortcut_text(row.what)
        assert group_text(row.group)
        assert all(keys_text(row))
    assert keys_text(find("tab")) == ["Ctrl+1 … 8"]


def test_the_list_is_all_that_the_window_knows(window):
    """No key works that nobody is told of, and none is told of that does nothing."""
    add_peer(window.node)
    installed = {shortcut.key() for shortcut in window.findChildren(QShortcut)}
    without = [
        row for row in TABLE if row.group is Group.WRITING or row.what in BY_THE_LIST
    ]
    known_by_parts = {QKeySequence(key) for key in chain(*(r.keys for r in without))}

    assert installed <= listed_keys()
    assert listed_keys() - installed <= known_by_parts
    assert not known_by_parts & installed - {QKeySequence("Return")}


def test_f1_lists_them(window):
    """Each with its keys; Escape goes back."""
    press(window, Qt.Key.Key_F1)
    dialog = window.dialogs.shortcuts
    words = {label.text() for label in dialog.findChildren(QLabel)}

    assert dialog.isVisible()
    for row in TABLE:
        assert shortcut_text(row.what) in words
        assert set(keys_text(row)) <= words
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_settings_open_by_key_and_by_button(window):
    """One dialog, however often it is asked for."""
    press(window, Qt.Key.Key_Comma, CTRL)
    first = window.dialogs.settings
    assert first.isVisible()
    press(first, Qt.Key.Key_Escape)
    window.top.gear.click()

    assert window.dialogs.settings is first
    assert first.isVisible()


@pytest.mark.parametrize("what", ["about", "shortcuts", "settings"])
def test_the_menu_opens_every_dialog(window, what):
    """Who knows no keys finds all of them."""
    words = {"about": "About Fantom", "shortcuts": "Shortcuts", "settings": "Settings…"}
    (action,) = [a for a in window.top.menu.actions() if a.text() == words[what]]
    action.trigger()

    assert getattr(window.dialogs, what).isVisible()
