"""Searching in all tabs, sending on, and notes to oneself."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fantom.chat.entry import Author, Entry
from fantom.endpoint import Endpoint
from fantom.protocol.messages import Delete, TextMessage
from fantom.ui.search_everywhere import MOST
from fantom.ui.tab_strip import NOTES
from tests.ui.conftest import NOW, add_peer, click, press, receive, settled, type_in
from tests.ui.people import meet

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


@pytest.fixture
def two(window, qapp):
    """Return two tabs: Alice's and Bob's."""
    alice, _link = meet(window.node)
    bob, link = meet(window.node, "Bob", endpoint=Endpoint("fe80::2", 1))
    receive(window.node, alice, "the swans leave at dawn", 1)
    receive(window.node, bob, "no swans here", 2)
    window.activateWindow()
    qapp.processEvents()
    tabs = window.tabs[alice.id], window.tabs[bob.id]
    tabs[1].link = link
    return tabs


def search(window, words):
    """Open the search by its key and type."""
    press(window, Qt.Key.Key_F, CTRL | SHIFT)
    type_in(window.across.dialog.field, words)
    return window.across.dialog


def rows(dialog):
    """Return what is shown."""
    role = Qt.ItemDataRole.AccessibleTextRole
    return [dialog.list.item(n).data(role) for n in range(dialog.list.count())]


# Search in all tabs


def test_words_are_found_in_every_tab(two, window, qtbot):
    """The newest first, each with its tab, its time and its words."""
    window.node.notes.send_text("swans, again")
    dialog = search(window, "SWANS")
    qtbot.waitUntil(lambda: dialog.count.text() == "Found: 3")

    tabs = [row.split(" · ")[0] for row in rows(dialog)]
    assert tabs == ["Notes to yourself", "Bob", "Alice"]
    assert rows(dialog)[1].endswith(": no swans here")
    assert "Today, " in rows(dialog)[1]


def test_enter_goes_to_where_it_was_said(two, window, qtbot):
    """By keys alone: words, an arrow, Enter."""
    for number in range(100):
        receive(window.node, two[0].peer, f"text {number}", 100 + number)
    dialog = search(window, "swans")
    qtbot.waitUntil(lambda: dialog.count.text() == "Found: 2")
    press(dialog.field, Qt.Key.Key_Down)
    press(dialog.field, RETURN)

    assert not dialog.isVisible()
    assert window.strip.current == two[0].peer.id
    row = two[0].messages.current
    assert two[0].conversation.lines[row].text == "the swans leave at dawn"
    rect = two[0].messages.row_rect(row)
    assert 0 <= rect.top() < two[0].messages.viewport().height()


def test_a_long_text_is_shown_around_the_words(two, window, qtbot):
    """Not from its beginning."""
    receive(window.node, two[0].peer, "word " * 100 + "a needle " + "word " * 100, 9)
    dialog = search(window, "needle")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)

    assert "needle" in rows(dialog)[0]
    assert ": …" in rows(dialog)[0]
    assert len(rows(dialog)[0]) < 250


def test_what_is_gone_is_not_found_any_more(two, window, qtbot):
    """Deleted, wiped, or its tab closed; at once, while the dialog is open."""
    dialog = search(window, "swans")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    two[1].conversation.receive_change(Delete((2).to_bytes(8, "big"), id=b"\1" * 8))
    assert "no swans here" not in "".join(rows(dialog))
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    two[0].conversation.wipe()
    assert rows(dialog) == []
    qtbot.waitUntil(lambda: dialog.count.text() == "Nothing found")


def test_a_closed_search_keeps_nothing(two, window, qtbot):
    """No text, and no words."""
    dialog = search(window, "swans")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    press(dialog, Qt.Key.Key_Escape)

    assert rows(dialog) == []
    assert dialog._found == []


def test_very_many_lines_do_not_stop_the_window(two, window, qtbot):
    """They are looked at a few thousand at a time; of the matches a few are shown."""
    talk = two[0].conversation
    for number in range(20_000):
        talk.lines.append(Entry(str(number), Author.PEER, f"swans {number}", NOW))
    dialog = search(window, "swans")
    assert dialog._next.isActive()
    assert dialog.count.text() == "Searching…"
    qtbot.waitUntil(lambda: not dialog._next.isActive())

    assert len(rows(dialog)) == MOST
    assert dialog.count.text() == f"Found: {MOST}+"


def test_the_menu_opens_the_search_too(two, window):
    """For who knows no keys."""
    window.top._to_search.trigger()

    assert window.across.dialog.isVisible()


# Forwarding


def targets(tab, words):
    """Open the menu to forward a message, and return what it offers."""
    texts = enumerate(tab.conversation.lines)
    row = next(n for n, it in texts if words in getattr(it, "text", ""))
    tab.messages.open_menu(row, QPoint())
    actions = {action.text(): action for action in tab.messages.menu.actions()}
    actions["Forward to…"].trigger()
    menu = tab.message_actions.target_menu
    return {action.text(): action for action in menu.actions()}


def test_a_message_is_sent_on_to_another_tab(two, window):
    """As a message of ours; and that tab comes to the front."""
    alice, bob = two
    window.strip.choose(alice.peer.id)
    found = targets(alice, "swans")
    assert set(found) == {"Bob", "Notes to yourself"}
    found["Bob"].trigger()

    assert bob.link.sent_of(TextMessage)[-1].text == "the swans leave at dawn"
    assert window.strip.current == bob.peer.id


def test_a_message_is_kept_as_a_note(two, window):
    """By the key."""
    window.strip.choose(two[0].peer.id)
    two[0].messages.go_to(1)
    press(two[0].messages, Qt.Key.Key_S, CTRL | SHIFT)
    actions = two[0].message_actions.target_menu.actions()
    next(it for it in actions if it.text() == "Notes to yourself").trigger()

    assert [note.text for note in window.node.notes.entries()] == [
        "the swans leave at dawn"
    ]
    assert window.strip.current == NOTES


def test_a_message_that_went_meanwhile_is_not_sent_on(two, window):
    """A notice says so."""
    alice, bob = two
    window.strip.choose(alice.peer.id)
    found = targets(alice, "swans")
    alice.conversation.receive_change(Delete((1).to_bytes(8, "big"), id=b"\1" * 8))
    found["Bob"].trigger()

    assert bob.link.sent_of(TextMessage) == []
    assert len(alice.notices.texts) == 1


def test_what_cannot_be_sent_on_is_told_where_one_is(two, window):
    """The tab in front stays in front."""
    away = add_peer(window.node, "fe80::9")
    window.strip.choose(two[0].peer.id)
    name = window.strip.facts(away.id).name
    targets(two[0], "swans")[name].trigger()

    assert window.strip.current == two[0].peer.id
    assert len(two[0].notices.texts) == 1


# Notes


@pytest.fixture
def notes(window, qapp):
    """Open the notes by their key."""
    window.activateWindow()
    qapp.processEvents()
    press(window, Qt.Key.Key_N, CTRL | SHIFT)
    return window.across.notes


def note(notes, text):
    """Write a note."""
    type_in(notes.composer.field, text)
    press(notes.composer.field, RETURN)


def test_notes_are_written_edited_answered_and_struck(notes, window, qtbot):
    """With the keys that messages have; nobody reacts."""
    note(notes, "milk")
    press(notes.composer.field, Qt.Key.Key_Up)
    type_in(notes.composer.field, " and bread")
    press(notes.composer.field, RETURN)
    assert [it.text for it in window.node.notes.entries()] == ["milk and bread"]
    notes.messages.go_to(0)
    press(notes.messages, Qt.Key.Key_R, CTRL)
    note(notes, "done")
    assert "Answers: milk and bread" in notes.messages.spoken(1)
    notes.messages.open_menu(0, QPoint())
    texts = [action.text() for action in notes.messages.menu.actions()]
    assert "React…" not in texts
    assert "Delete…" in texts
    notes.messages.menu.close()
    press(notes.messages, Qt.Key.Key_Delete)
    assert notes.message_actions.question is None  # the keyboard is in the field
    notes.messages.go_to(0)
    press(notes.messages, Qt.Key.Key_Delete)
    click(notes.message_actions.question._yes)
    settled(notes.messages, qtbot)
    assert notes.messages.spoken(0).endswith("Message deleted")


def test_the_menu_opens_them_and_there_is_one_tab(window):
    """However often."""
    window.top._to_notes.trigger()
    window.strip.setCurrentIndex(0)
    window.top._to_notes.trigger()

    assert window.strip.ids().count(NOTES) == 1
    assert window.strip.current == NOTES
    assert window.strip.facts(NOTES).name == "Notes to yourself"


def test_an_empty_tab_of_notes_closes_at_once(notes, window):
    """Nothing is lost."""
    press(window, Qt.Key.Key_W, CTRL)

    assert NOTES not in window.strip.ids()
    assert window.across.notes is None


def test_closing_asks_where_notes_would_be_lost(notes, window):
    """And leaves nothing."""
    note(notes, "milk")
    press(window, Qt.Key.Key_W, CTRL)
    click(window.across.question._no)
    assert NOTES in window.strip.ids()
    press(window, Qt.Key.Key_W, CTRL)
    click(window.across.question._yes)
    assert NOTES not in window.strip.ids()
    assert window.node.notes.lines == []


def test_quitting_asks_about_notes(notes, window):
    """They are in no file."""
    note(notes, "milk")
    assert not window.quit()
    said = " ".join(it.text() for it in window.question.findChildren(QLabel))
    assert "Your notes will be lost" in said
    assert "Notes to yourself (notes: 1)" in said


def test_another_identity_has_no_notes_of_the_one_before(notes, window):
    """Nor has nobody: locking wipes them, too."""
    note(notes, "milk")
    window.node.me.changed.emit()

    assert window.node.notes.lines == []
    assert NOTES not in window.strip.ids()


def test_notes_are_searched(notes, window):
    """By the bar that a chat has."""
    note(notes, "milk")
    note(notes, "bread")
    press(notes.composer.field, Qt.Key.Key_F, CTRL)
    type_in(notes.search_bar.field, "milk")

    assert notes.messages._found_row == 0


def test_tabs_work_with_notes_among_them(notes, two, window):
    """The strip, its list and the settings know of them."""
    note(notes, "milk")
    window.top.open_tab_list()
    assert NOTES in window.top.tab_list.ids()
    window.top.tab_list.hide()
    window.settings.override("chat.send_with", "ctrl+enter")
    window.settings.set("chat.send_with", "ctrl+enter")
    assert notes.composer.field.send_with == "ctrl+enter"


# What each tab keeps for itself


def test_draft_reply_and_place_stay_with_their_tab(two, window, qtbot):
    """While one is elsewhere."""
    alice, bob = two
    for number in range(200):
        receive(window.node, alice.peer, f"text {number}", 100 + number)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)
    alice.messages.go_to(50)
    press(alice.messages, Qt.Key.Key_R, CTRL)
    type_in(alice.composer.field, "a draft")
    place = alice.messages.row_at(100)
    window.strip.choose(bob.peer.id)
    type_in(bob.composer.field, "another")
    receive(window.node, alice.peer, "new", 999)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)

    assert alice.composer.field.text() == "a draft"
    assert alice.composer.aside.answering == alice.conversation.lines[50].id
    assert alice.composer.aside.isVisible()
    assert alice.messages.row_at(100) == place
    assert alice.messages._new_from == len(alice.conversation.lines) - 1
    assert bob.composer.field.text() == "another"
    assert not bob.composer.aside.isVisible()


def test_a_letter_typed_in_a_picker_goes_nowhere(two, window):
    """A popup has the keyboard for itself."""
    window.strip.choose(two[0].peer.id)
    two[0].message_actions.pick_reaction(two[0].conversation.lines[1])
    QTest.keyClicks(two[0].message_actions.picker, "x")

    assert two[0].composer.field.text() == ""
