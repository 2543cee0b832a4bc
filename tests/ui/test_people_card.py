"""The list of people on the first page, by keys and clicks."""

import asyncio

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fantom.errors import NoPlaceKnown
from fantom.identity.keys import fingerprint
from fantom.identity.trust import Trust
from fantom.peers.me import Keeping
from fantom.peers.peer import PeerState
from fantom.ui.people_card import FEW
from fantom.ui.theme import DARK, LIGHT, contrast
from tests.conftest import until
from tests.ui.conftest import be, click, press, type_in
from tests.ui.people import identity_named, know, meet

RETURN = Qt.Key.Key_Return
PLACE = ("[2001:db8::7]:31488",)


@pytest.fixture
def card(window):
    """Return the card of a window that is seen."""
    window.activateWindow()
    return window.home.people_card


def go_to(card, name):
    """Let the keyboard be at somebody."""
    people = card.list
    people.setFocus()
    people.setCurrentIndex(people.rows.index_of(identity_named(name)))
    return people


def menu_of(people):
    """Open the menu at the current row by its key; return what it offers, by words."""
    place = people.visualRect(people.currentIndex()).center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(people.viewport(), QContextMenuEvent(reason, place, place))
    return {it.text(): it for it in people.menu.actions() if it.text()}


def test_it_is_calm_while_nobody_is_known(card):
    """And says how that changes."""
    assert card.nobody.isVisible()
    assert "Nobody yet" in card.nobody.text()
    assert not card.list.isVisible()
    assert not card.filter.isVisible()


def test_who_is_remembered_appears_and_goes(window, card):
    """At once, wherever that was decided."""
    know(window.node, "Alice")
    assert card.list.isVisible()
    assert not card.nobody.isVisible()
    window.node.me.people.forget(identity_named("Alice"))
    assert card.nobody.isVisible()


def test_a_ghost_is_told_that_nothing_is_kept(window, card, monkeypatch):
    """With a way to change that; whoever keeps an identity is told nothing."""
    wanted = []
    window.home.keep_wanted.connect(lambda: wanted.append(1))
    assert "this session only" in card.note.text()
    click(card.keep_button)
    assert wanted == [1]

    monkeypatch.setattr(type(window.node.me), "keeping", Keeping.LOCKED)
    window.node.me.keeping_changed.emit()
    assert "locked" in card.note.text()
    assert card.keep_button.text() == "Unlock…"

    monkeypatch.setattr(type(window.node.me), "keeping", Keeping.KEPT)
    window.node.me.keeping_changed.emit()
    assert not card.note.isVisible()


def test_return_opens_the_tab_of_whoever_is_here(window, card):
    """Nobody is dialled twice."""
    know(window.node, "Alice")
    peer, _link = meet(window.node, "Alice")
    press(go_to(card, "Alice"), RETURN)
    assert window.strip.current == peer.id

    be(peer, PeerState.OFFLINE)
    window.strip.choose("")
    press(go_to(card, "Alice"), RETURN)
    assert window.strip.current == peer.id  # that tab knows how to come back


def test_a_click_dials_whoever_is_away(run, window, card):
    """With progress in place, and a way to give up."""
    know(window.node, "Bob", endpoints=PLACE)
    dialled = []

    async def never(goal):
        dialled.append(goal)
        await asyncio.Event().wait()

    async def go():
        window.node.dial = never
        people = card.list
        place = people.visualRect(people.rows.index(0)).center()
        button = Qt.MouseButton.LeftButton
        QTest.mouseClick(people.viewport(), button, pos=place)
        await until(lambda: dialled)
        assert card.cancel_button.isVisible()
        assert card._target.text() == "Bob"
        click(card.cancel_button)
        await until(lambda: not card.dialling.busy)

    run(go())
    assert dialled[0].identity == identity_named("Bob")
    assert not card.cancel_button.isVisible()
    assert not card.fault.isVisible()


def test_what_went_wrong_is_said_in_place(run, window, card):
    """Until something else is tried."""
    know(window.node, "Bob")

    async def go():
        press(go_to(card, "Bob"), RETURN)
        await until(card.fault.isVisible)

    run(go())
    assert isinstance(card.fault.error, NoPlaceKnown)
    assert "Bob" in card.fault.text()


def test_who_is_reached_gets_a_tab(run, window, card):
    """As whoever was dialled in any other way."""
    know(window.node, "Bob", endpoints=PLACE)

    async def answer(_goal):
        return meet(window.node, "Bob")[0]

    async def go():
        window.node.dial = answer
        press(go_to(card, "Bob"), RETURN)
        await until(lambda: window.strip.current)

    run(go())
    assert window.tabs[window.strip.current].peer.petname == "Bob"


def test_a_name_is_changed_by_f2(window, card):
    """One that is taken or empty is refused in the question, which stays."""
    know(window.node, "Alice")
    know(window.node, "Bob")
    people = go_to(card, "Bob")
    press(people, Qt.Key.Key_F2)
    question = people.question
    assert question.field.text() == "Bob"
    question.field.selectAll()
    type_in(question.field, "Alice")
    press(question.field, RETURN)
    assert question.isVisible()
    assert "somebody else" in question.error.text()

    question.field.selectAll()
    type_in(question.field, "Zoe")
    assert not question.error.isVisible()
    press(question.field, RETURN)
    assert people.question is None
    assert people.current.petname == "Zoe"
    assert people.currentIndex().row() == 1


def test_escape_changes_nothing(window, card):
    """Neither the name, nor whether they are known."""
    know(window.node, "Bob")
    people = go_to(card, "Bob")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        press(people, key)
        press(people.question, Qt.Key.Key_Escape)
        assert people.question is None

    assert window.node.me.people.called("Bob")


def test_forgetting_asks_first(window, card):
    """It cannot be undone."""
    know(window.node, "Bob")
    people = go_to(card, "Bob")
    press(people, Qt.Key.Key_Delete)
    click(people.question._yes)
    assert window.node.me.people.called("Bob") is None


def test_forgetting_somebody_who_is_gone_is_no_error(window, card):
    """The question was still open."""
    know(window.node, "Bob")
    people = go_to(card, "Bob")
    press(people, Qt.Key.Key_Delete)
    window.node.me.people.forget(identity_named("Bob"))
    click(people.question._yes)


def test_the_fingerprint_is_copied(window, card):
    """All of it."""
    know(window.node, "Bob")
    go_to(card, "Bob")
    QTest.keySequence(card.list, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == fingerprint(identity_named("Bob"))


def test_the_menu_blocks_and_unblocks(window, card):
    """Blocking asks, and hangs up; whoever is blocked is not dialled by a click."""
    know(window.node, "Bob")
    peer, link = meet(window.node, "Bob")
    people = go_to(card, "Bob")
    menu_of(people)["Block…"].trigger()
    people.menu.close()
    click(people.question._yes)
    assert window.node.me.people.called("Bob").trust is Trust.BLOCKED
    assert link.is_closed

    chosen = []
    people.chosen.connect(chosen.append)
    press(go_to(card, "Bob"), RETURN)
    assert chosen == []
    offered = {it.text(): it for it in people.menu.actions()}
    assert "Write" not in offered
    offered["Unblock"].trigger()
    people.menu.close()
    assert window.node.me.people.called("Bob").trust is Trust.SEEN
    assert peer.identity == identity_named("Bob")


def test_the_menu_has_what_the_keys_do(window, card):
    """For whoever knows no keys."""
    know(window.node, "Bob")
    people = go_to(card, "Bob")
    offered = menu_of(people)
    people.menu.close()
    wanted = {"Write", "Rename…", "Copy fingerprint", "Block…", "Forget…"}
    assert set(offered) == wanted
    offered["Rename…"].trigger()
    assert people.question.focusWidget() is people.question.field
    people.question.reject()
    offered["Copy fingerprint"].trigger()
    assert QGuiApplication.clipboard().text() == fingerprint(identity_named("Bob"))
    offered["Forget…"].trigger()
    people.question.reject()
    chosen = []
    people.chosen.connect(chosen.append)
    offered["Write"].trigger()
    assert chosen


def test_keys_and_menu_mean_nothing_without_a_row(window, card):
    """Nobody is forgotten by a stray key."""
    know(window.node, "Bob")
    people = card.list
    people.setFocus()
    people.clearSelection()
    people.setCurrentIndex(people.rows.index(-1))
    for key in (RETURN, Qt.Key.Key_F2, Qt.Key.Key_Delete):
        press(people, key)
    below = people.viewport().rect().bottomLeft() + QPoint(0, 500)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(people.viewport(), QContextMenuEvent(reason, below, below))
    people.open_menu(people.rows.index(-1))

    assert people.question is None
    assert people.menu is None


def test_a_right_click_opens_the_menu_of_that_row(window, card):
    """Not of the one where the keyboard is."""
    know(window.node, "Alice")
    know(window.node, "Bob", Trust.BLOCKED)
    people = go_to(card, "Alice")
    place = people.visualRect(people.rows.index_of(identity_named("Bob"))).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(people.viewport(), QContextMenuEvent(reason, place, place))
    assert people.current.petname == "Bob"
    assert "Unblock" in {it.text() for it in people.menu.actions()}
    people.menu.close()


def test_a_filter_comes_with_the_eighth(window, card):
    """Seven are seen at a glance."""
    for number in range(FEW):
        know(window.node, f"Person {number}")
    assert not card.filter.isVisible()
    know(window.node, "Zoe")
    assert card.filter.isVisible()
    type_in(card.filter, "zo")
    assert card.list.rows.rowCount() == 1
    window.node.me.people.forget(identity_named("Zoe"))
    assert card.nobody.isVisible()
    assert card.nobody.text() == "Nobody has that name."
    assert card.filter.isVisible()
    card.filter.clear()
    assert not card.filter.isVisible()
    assert card.list.rows.rowCount() == FEW


def test_another_identity_begins_anew(window, card):
    """No filter, no question and no error of the one before."""
    for number in range(FEW + 1):
        know(window.node, f"Person {number}")
    type_in(card.filter, "1")
    card.fault.show_error(NoPlaceKnown("Bob"))
    card.list.ask_to_forget(window.node.me.people.called("Person 1"))
    window.node.me.changed.emit()

    assert card.filter.text() == ""
    assert card.list.question is None
    assert not card.fault.isVisible()


def test_tab_walks_from_the_filter_to_the_list(window, card):
    """And the first row is where the keyboard comes in."""
    for number in range(FEW + 1):
        know(window.node, f"Person {number}")
    card.filter.setFocus()
    press(card.filter, Qt.Key.Key_Tab)
    assert card.list.hasFocus()
    press(card.list, Qt.Key.Key_Down)
    assert card.list.currentIndex().isValid()


def test_rows_look_different_where_they_are(window, card):
    """Under the pointer, with the keyboard, and online."""
    know(window.node, "Alice")
    before = card.list.grab().toImage()
    go_to(card, "Alice")
    focused = card.list.grab().toImage()
    assert focused != before
    meet(window.node, "Alice")
    assert card.list.grab().toImage() != focused


def test_the_list_speaks_the_language_of_now(window, card):
    """Rows are asked anew."""
    know(window.node, "Alice")
    told = []
    card.list.rows.dataChanged.connect(lambda *_: told.append(1))
    QApplication.sendEvent(card.list, QEvent(QEvent.Type.LanguageChange))
    assert told


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_badges_can_be_read(colours):
    """4.5:1 on a back that has a little of the ink."""
    from PySide6.QtGui import QColor

    from fantom.ui.people_rows import mixed

    for ink in (colours.ok, colours.warn, colours.bad):
        back = mixed(QColor(colours.card), QColor(ink))
        assert contrast(ink, back.name()) >= 4.5
    assert contrast(colours.dim, colours.line) >= 4.5
