"""Making, showing and taking back what lets somebody in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fantom.endpoint import Endpoint
from fantom.identity.bounds import MAX_MADE_FOR
from fantom.identity.invitation import parse_invitation
from fantom.net.listening import Status
from fantom.ui.invitation_words import DAY, HOUR
from tests.ui.conftest import click, press, type_in
from tests.ui.people import identity_named, know

HERE = Status("lan", Endpoint("fe80::1", 31488, "eth0"), "eth0")


@pytest.fixture
def node(window):
    """Return a node that can be reached."""
    window.node.listening._show(HERE)
    return window.node


@pytest.fixture
def dialog(window, node):
    """Return the dialog, opened as a person does."""
    click(window.home.people_card.invite_button)
    return window.home.invitations


def token_of(dialog):
    """Return the token of what was made."""
    return parse_invitation(dialog.made.invitation).token


def rows(dialog):
    """Return what is said about each that is open."""
    return [
        (row.name.text(), row.state.text(), row.users.text())
        for row in dialog.open_ones.rows.values()
    ]


def test_it_says_when_none_are_open(dialog):
    """And has nothing to copy yet."""
    assert dialog.open_ones.none.isVisible()
    assert not dialog.made.isVisible()


def test_return_makes_one_that_can_be_copied(node, dialog):
    """Its text and its picture, with a warning, and once only."""
    type_in(dialog.made_for, "Bob")
    press(dialog.made_for, Qt.Key.Key_Return)

    made = dialog.made
    assert made.isVisible()
    assert parse_invitation(made.text.toPlainText()).token
    assert "without being asked" in made.warning.text()
    assert made.code.isEnabled()
    click(made.copy_button)
    assert QGuiApplication.clipboard().text() == made.invitation
    assert dialog.made_for.text() == ""
    (invitation,) = node.me.open_invitations()
    assert (invitation.made_for, invitation.uses) == ("Bob", 1)
    assert invitation.expires_at - invitation.made_at == DAY
    assert made.invitation not in " ".join(sum(rows(dialog), ()))


def test_uses_and_duration_are_chosen(node, dialog):
    """Within their bounds."""
    durations = [dialog.duration.itemData(x) for x in range(dialog.duration.count())]
    assert durations == [HOUR, DAY, 7 * DAY, 30 * DAY]
    assert (dialog.uses.minimum(), dialog.uses.maximum()) == (1, 100)
    dialog.duration.setCurrentIndex(0)
    dialog.uses.setValue(5)
    click(dialog.make_button)

    (invitation,) = node.me.open_invitations()
    assert invitation.expires_at - invitation.made_at == HOUR
    assert invitation.uses == 5
    assert "not used yet" in rows(dialog)[0][1]


def test_a_name_that_is_too_long_cannot_be_typed(dialog):
    """It ends where the bound is."""
    dialog.made_for.insert("x" * 100)
    assert len(dialog.made_for.text()) == MAX_MADE_FOR


def test_without_an_address_it_is_said_why_not(node, dialog):
    """An invitation to nowhere lets nobody in."""
    node.listening._show(Status("lan"))
    click(dialog.make_button)

    assert dialog.fault.isVisible()
    assert not dialog.made.isVisible()
    node.listening._show(HERE)
    click(dialog.make_button)
    assert not dialog.fault.isVisible()


def test_who_came_is_seen_at_once(node, dialog):
    """The known ones by name, all by their key."""
    dialog.uses.setValue(20)
    click(dialog.make_button)
    token = token_of(dialog)
    node.me.redeem(token, identity_named("visitor"))
    node.me.redeem(token, identity_named("Bob"))
    know(node, "Bob", petname="Robert")

    ((_name, state, users),) = rows(dialog)
    assert "used by 2 of 20" in state
    assert "Robert (" in users
    assert users.count("…") == 2
    for number in range(18):
        node.me.redeem(token, identity_named(f"visitor {number}"))
    assert rows(dialog)[0][2].count("…") == 12
    assert "more" in rows(dialog)[0][2]


def test_the_newest_stands_first(dialog):
    """It is the one that a person has just made."""
    for name in ("first", "second"):
        type_in(dialog.made_for, name)
        click(dialog.make_button)

    assert [row[0] for row in rows(dialog)] == ["For second", "For first"]
    layout = dialog.open_ones._layout
    assert layout.itemAt(0).widget().name.text() == "For second"


def test_one_is_taken_back_by_a_click(node, dialog):
    """The keyboard goes on to the next one."""
    dialog.activateWindow()
    for name in ("first", "second"):
        type_in(dialog.made_for, name)
        click(dialog.make_button)
    first, second = dialog.open_ones.rows.values()
    click(first.revoke_button)

    assert [row[0] for row in rows(dialog)] == ["For first"]
    assert second.revoke_button.hasFocus()
    click(second.revoke_button)
    assert dialog.open_ones.none.isVisible()
    assert node.me.open_invitations() == ()


def test_what_expired_meanwhile_is_no_error(node, dialog):
    """It is gone, which is what was wanted."""
    click(dialog.make_button)
    (number,) = dialog.open_ones.rows
    node.me.invitations.revoke(number)  # without a word
    dialog.open_ones.revoke(number)

    assert rows(dialog) == []


def test_what_expires_goes_by_itself(node, dialog, monkeypatch):
    """Nobody tells of it: the dialog looks now and then."""
    click(dialog.make_button)
    assert dialog.open_ones._look.isActive()
    monkeypatch.setattr(node.me, "_now", lambda: 2e10)
    dialog.open_ones._look.timeout.emit()
    assert rows(dialog) == []
    dialog.close()
    assert not dialog.open_ones._look.isActive()


def test_until_when_is_said_in_words(node, dialog):
    """Today by the clock, other days by their date."""
    node.me.invite("soon", 1, 60)
    node.me.invite("later", 1, 90 * DAY)
    later, soon = (row[1] for row in rows(dialog))
    assert later.startswith("until ")
    assert "today" not in later
    assert soon.startswith("until ")


def test_another_identity_sees_nothing_of_it(window, node, dialog):
    """Neither the text nor the list."""
    type_in(dialog.made_for, "Bob")
    click(dialog.make_button)
    type_in(dialog.made_for, "Carol")
    node.me._become_ghost()

    assert not dialog.made.isVisible()
    assert dialog.made_for.text() == ""
    assert rows(dialog) == []
    window.home.forget()
    assert not dialog.isVisible()


def test_large_letters_put_the_numbers_below_each_other(window, dialog):
    """Nothing is cut."""
    window.settings.override("window.text_scale", "200")
    assert dialog._numbers.direction() == dialog._numbers.Direction.TopToBottom
    window.settings.override("window.text_scale", "100")
    assert dialog._numbers.direction() == dialog._numbers.Direction.LeftToRight


def test_it_opens_once(window, dialog):
    """A second click brings it to the front."""
    window.home.open_invitations()
    assert window.home.invitations is dialog
