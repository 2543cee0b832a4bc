from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fantom.endpoint import Endpoint
from fantom.errors import SettingsUnwritable
from fantom.identity.invitation import parse_invitation
from fantom.net.listening import Status
from tests.ui.conftest import click, press, type_in

HERE = Endpoint("fe80::1", 31488, "eth0")


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

    show(window, endpoint=HERE, interface="eth0", choices=(own[0],))
    assert not card.interfaces.isVisible()
    show(window, endpoint=HERE, interface="eth0", choices=tuple(own))
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

    card = window.home.address
    assert not card.copy_button.isEnabled()
    assert not card.invite_button.isEnabled()
    assert not card.code.isEnabled()
    assert not card.promise.isVisible()
    assert card.address.text() == ""


def test_the_invite_is_copied_and_shown(window):
    """It carries the key and the name, and no token: it lets nobody in by itself."""
    card = window.home.address
    show(window, endpoint=HERE)
    click(card.invite_button)

    invitation = parse_invitation(QGuiApplication.clipboard().text())
    assert invitation.identity == window.node.me.identity.public
    assert invitation.token is None
    assert card.code.isEnabled()
    assert "lets nobody in" in card.promise.text()


def test_the_invite_follows_what_stands_in_it(window):
    """The name, the address and the identity."""
    card = window.home.address
    show(window, endpoint=HERE)
    seen = {card.invitation}
    window.node.settings.override("name", "Alice")
    assert parse_invitation(card.invitation).name == "Alice"
    seen.add(card.invitation)
    show(window, endpoint=Endpoint("fe80::2", 31488, "eth0"))
    seen.add(card.invitation)
    window.node.me._become_ghost()
    seen.add(card.invitation)
    assert len(seen) == 4


def test_return_on_the_code_enlarges_it(window):
    """What is enlarged follows; without an address it goes."""
    card = window.home.address
    show(window, endpoint=HERE)
    card.code.setFocus()
    press(card.code, Qt.Key.Key_Return)
    dialog = card.larger
    assert dialog.isVisible()
    assert dialog.code.isEnabled()
    assert dialog.code.width() > card.code.width()
    click(dialog.close_button)
    click(card.code)
    assert card.larger is dialog
    assert dialog.isVisible()
    show(window)
    assert not dialog.isVisible()
