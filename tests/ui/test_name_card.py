from PySide6.QtCore import Qt

from fantom.net.listening import Status
from tests.ui.conftest import press, type_in

RETURN = Qt.Key.Key_Return


def test_it_is_empty_at_first(window):
    """Never the name that the computer knows its user by."""
    assert window.home.name_card.field.text() == ""
    assert window.node.settings.text("name") == ""


def test_a_name_is_typed_and_kept(window):
    """Return is enough; the spaces around it are no part of it."""
    field = window.home.name_card.field
    type_in(field, " Alice ")
    press(field, RETURN)

    assert window.node.settings.text("name") == "Alice"
    window.node.settings.override("name", "Bob")
    assert field.text() == "Bob"


def test_a_name_that_is_too_long_is_explained(window):
    """Below the field, until something is typed."""
    card = window.home.name_card
    card.field.insert("я" * 33)  # QTest knows no key for it
    press(card.field, RETURN)

    assert card.error.isVisible()
    assert "32 Cyrillic" in card.error.text()
    assert window.node.settings.text("name") == ""
    press(card.field, Qt.Key.Key_Backspace)
    assert not card.error.isVisible()
    press(card.field, RETURN)
    assert window.node.settings.text("name") == "я" * 32


def test_a_bound_address_has_no_port_to_choose(window):
    """With --bind neither mode holds, and the port was said."""
    card = window.home.address
    window.node.listening._show(Status("custom"))

    assert not card.port.isVisible()
    assert not card.port_label.isVisible()
    assert not card.mode.lan.isChecked()
    assert not card.mode.public.isChecked()
    window.node.listening._show(Status("lan"))
    assert card.port.isVisible()
    assert card.mode.lan.isChecked()
