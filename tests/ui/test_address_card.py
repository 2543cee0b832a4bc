from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from fantom.endpoint import Endpoint
from fantom.errors import SettingsUnwritable
from fantom.net.listening import Status
from tests.ui.conftest import click, press, type_in


@pytest.fixture(autouse=True)
def quiet(window, monkeypatch):
    """Settings change, and nobody listens or asks outside."""
    monkeypatch.setattr(window.node.listening, "restart", lambda: None)


def show(window, **facts):
    """Let the node know that of itself."""
    window.node.listening._show(Status("lan", **facts))


def test_the_switch_writes_the_mode(window):
    """One click, and the node listens elsewhere."""
    click(window.home.address.mode.public)
    assert window.node.settings.text("network.mode") == "public"
    click(window.home.address.mode.lan)
    assert window.node.settings.text("network.mode") == "lan"


def test_the_port_is_typed(window):
    """Return or leaving the field is enough; half a number is no port."""
    field = window.home.address.port
    field.selectAll()
    type_in(field, "40000")
    assert window.node.settings.integer("network.port") == 31488
    press(field, Qt.Key.Key_Return)
    assert window.node.settings.integer("network.port") == 40000
    assert field.minimum() == 1024
    assert field.maximum() == 65535


def test_interfaces_are_offered_only_where_there_is_a_choice(window):
    """Most people have one, and need not know its name."""
    card = window.home.address
    own = [SimpleNamespace(interface=name) for name in ("eth0", "wlan0")]
    here = Endpoint("fe80::1", 31488, "eth0")

    show(window, endpoint=here, interface="eth0", choices=(own[0],))
    assert not card.interfaces.isVisible()
    show(window, endpoint=here, interface="eth0", choices=tuple(own))
    assert card.interfaces.isVisible()
    assert card.interfaces.currentText() == "eth0"
    card.interfaces.setCurrentText("wlan0")
    card.interfaces.activated.emit(1)
    assert window.node.settings.text("network.interface") == "wlan0"


def test_a_choice_that_cannot_be_saved_is_told(window, monkeypatch):
    """It holds, and the notice says for how long."""

    def refuse(_key, _value):
        raise SettingsUnwritable("/x", "shape")

    monkeypatch.setattr(window.node.settings, "set", refuse)
    click(window.home.address.mode.public)

    assert "/x" in window.home.notices.texts[0]


def test_without_an_address_there_is_nothing_to_copy(window):
    """The button is off rather than silent."""
    show(window)

    assert not window.home.address.copy_button.isEnabled()
    assert window.home.address.address.text() == ""
