"""The window as it is heard, and walked through by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QWidget,
)

from fantom.ui.crash_dialog import CrashDialog
from fantom.ui.fields import ChoiceField
from tests.gallery.scenes import ask, join
from tests.ui.conftest import press

ROLES = {
    "QLineEdit": QAccessible.Role.EditableText,
    "Button": QAccessible.Role.Button,
    "CopyButton": QAccessible.Role.Button,
    "IconButton": QAccessible.Role.Button,
    "Switch": QAccessible.Role.CheckBox,
    "ChoiceField": QAccessible.Role.ComboBox,
    "NumberField": QAccessible.Role.SpinBox,
    "TabStrip": QAccessible.Role.PageTabList,
}


def controls(widget):
    """Everything that can have the focus, the insides of Qt's own left out."""
    return [
        part
        for part in widget.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.focusProxy() is None
        and not part.objectName().startswith("qt_")
        and not isinstance(part.parent(), QAbstractSpinBox | QComboBox)
        and not isinstance(part.parent().parent(), QComboBox)
    ]


def spoken(widget):
    """What a screen reader calls it."""
    if name := widget.accessibleName():
        return name
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


@pytest.fixture
def busy(window):
    """A window with everything in it, and all its dialogs."""
    ask(window, 1)
    window.strip.choose(join(window, "fe80::1", "Alice").id)
    window.dialogs.open_settings()
    window.dialogs.open_shortcuts()
    window.dialogs.open_about()
    window.top.open_tab_list()
    window.top.tab_list.hide()
    CrashDialog(window)
    return window


def test_everything_that_takes_the_focus_has_a_name(busy):
    """A screen reader never says just "button"."""
    nameless = [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part in controls(busy)
        if not spoken(part)
    ]

    assert "\n".join(nameless) == ""


def test_the_list_of_a_choice_is_called_as_the_choice(busy):
    """It is made only when it opens."""
    choice = busy.findChildren(ChoiceField)[0]

    choice.showPopup()

    assert choice.view().accessibleName() == choice.accessibleName() != ""
    choice.hidePopup()


def test_everything_has_the_role_that_it_looks_like(busy):
    """A painted switch is a check box to whoever hears it."""
    seen = set()
    for part in controls(busy):
        role = ROLES.get(type(part).__name__)
        if role is not None:
            interface = QAccessible.queryAccessibleInterface(part)
            assert interface.role() in (role, QAccessible.Role.ButtonMenu), part
            seen.add(type(part).__name__)

    assert seen == set(ROLES)


def walk(window, presses=60):
    """Press Tab until the first one comes again; return where it stopped."""
    passed = []
    for _ in range(presses):
        focused = QApplication.focusWidget()
        if focused in passed:
            break
        passed.append(focused)
        press(focused, Qt.Key.Key_Tab)
    return passed


def test_tab_walks_through_the_first_page_in_reading_order(window):
    """From the address to writing to someone, to the name, and round."""
    window.activateWindow()
    home = window.home
    home.address.mode.lan.setFocus()
    passed = walk(window)
    wanted = [
        home.address.mode.lan,
        home.address.address,
        home.address.port,
        home.connect_card.field,
        home.connect_card.connect_button,
        home.name_card.field,
    ]

    places = [passed.index(widget) for widget in wanted]
    assert places == sorted(places)
    assert {window.strip, window.top.gear, window.top.more} <= set(passed)


def test_the_focus_can_be_seen_on_every_button(window):
    """A picture with it differs from one without."""
    window.activateWindow()
    join(window, "fe80::1")
    for part in controls(window):
        is_ready = part.isVisible() and part.isEnabled()
        if not is_ready or not isinstance(part, QPushButton):
            continue
        window.strip.setFocus()
        before = part.grab().toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert part.grab().toImage() != before, part.text()
