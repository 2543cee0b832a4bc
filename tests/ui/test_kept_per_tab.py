"""What each tab keeps for itself, whatever the window goes through meanwhile."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fantom.endpoint import Endpoint
from fantom.ui.speaking import Speaking
from fantom.ui.tab_strip import HOME
from tests.ui.conftest import press, receive, settled, type_in
from tests.ui.people import meet

MANY = 120
CTRL = Qt.KeyboardModifier.ControlModifier
ABOUT = 4  # pixels that a place in a row may be off, in letters of another size


@pytest.fixture
def two(window, qapp):
    """Return Alice's tab and Bob's; both have said much, in lines of all lengths."""
    speaking = Speaking(window.settings)
    rolled = random.Random(7)
    peers = [meet(window.node)[0]]
    peers.append(meet(window.node, "Bob", endpoint=Endpoint("fe80::2", 1))[0])
    for peer in peers:
        for number in range(MANY):
            words = "words " * rolled.randrange(1, 90)
            receive(window.node, peer, f"{number} {words}", number)
        window.strip.choose(peer.id)
    window.activateWindow()
    qapp.processEvents()
    yield [window.tabs[peer.id] for peer in peers]
    window.settings.override("language", "en")
    speaking.stop()


def languages(window):
    """Speak Russian, Sindarin, English."""
    for language in ("ru", "sjn", "en"):
        window.settings.override("language", language)
        yield


def themes(window):
    """Be light, and dark again."""
    for theme in ("light", "dark"):
        window.settings.override("theme", theme)
        yield


def scales(window):
    """Grow, shrink, and be as before."""
    for scale in ("150", "80", "100"):
        window.settings.override("window.text_scale", scale)
        yield


def sizes(window):
    """Be a narrow window, a wide one, and the one before."""
    before = window.size()
    for size in ((700, 500), (1500, 900)):
        window.resize(*size)
        yield
    window.resize(before)
    yield


def tabs(window):
    """Show the other tabs in turn, and come back."""
    current = window.strip.current
    for tab_id in (*window.strip.ids(), current):
        window.strip.choose(tab_id)
        yield


CHANGES = pytest.mark.parametrize(
    "change", [languages, themes, scales, sizes, tabs], ids=lambda it: it.__name__
)


def go_through(window, change, *messages):
    """Let it happen, and everything be laid out each time."""
    for _ in change(window):
        for _turn in range(3):
            QApplication.processEvents()
        for each in messages:
            if each.isVisible():
                each.grab()


def top_of(messages):
    """Return the highest row that is seen, and how much of it is above."""
    row = messages.row_at(0)
    rect = messages.row_rect(row)
    return row, -rect.top() / rect.height()


def scroll_to(messages, row, qtbot):
    """Let a row be the highest."""
    settled(messages, qtbot)
    for _ in range(4):  # rows that come into view turn out higher or lower
        bar = messages.verticalScrollBar()
        bar.setValue(bar.value() + int(messages.row_rect(row).top()) + 10)
        settled(messages, qtbot)
    assert messages.row_at(0) == row


@CHANGES
@pytest.mark.parametrize("is_shown", [True, False], ids=["in front", "behind"])
def test_the_place_stays(two, window, qtbot, change, is_shown):
    """Where somebody reads they go on reading."""
    alice, bob = two
    window.strip.choose(alice.peer.id)
    scroll_to(alice.messages, 40, qtbot)
    before = top_of(alice.messages)
    if not is_shown:
        window.strip.choose(bob.peer.id)
    go_through(window, change, alice.messages, bob.messages)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)

    row, above = top_of(alice.messages)
    assert row == before[0]
    assert above == pytest.approx(before[1], abs=0.1)


@CHANGES
@pytest.mark.parametrize("is_shown", [True, False], ids=["in front", "behind"])
def test_who_is_at_the_end_stays_there(two, window, qtbot, change, is_shown):
    """And sees what comes."""
    alice, bob = two
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)
    assert alice.messages.at_end
    if not is_shown:
        window.strip.choose(bob.peer.id)
    go_through(window, change, alice.messages, bob.messages)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)

    assert alice.messages.at_end
    last = alice.messages.row_rect(len(alice.messages) - 1)
    assert last.bottom() <= alice.messages.viewport().height()


@CHANGES
def test_a_draft_and_what_it_answers_stay(two, window, qtbot, change):
    """With the cursor where it was, and what is marked in it."""
    alice, bob = two
    window.strip.choose(alice.peer.id)
    alice.message_actions.answer(alice.conversation.lines[5])
    type_in(alice.composer.field, "a draft of two  words")
    cursor = alice.composer.field.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    alice.composer.field.setTextCursor(cursor)
    window.strip.choose(bob.peer.id)
    bob.message_actions.edit_last()  # of which there is none
    type_in(bob.composer.field, "another")
    window.strip.choose(alice.peer.id)
    go_through(window, change)

    field, aside = alice.composer.field, alice.composer.aside
    assert field.text() == "a draft of two  words"
    assert field.textCursor().selectedText() == "draft"
    assert aside.answering == alice.conversation.lines[5].id
    assert aside.isVisible()
    assert bob.composer.field.text() == "another"


@CHANGES
def test_an_edit_and_the_draft_behind_it_stay(two, window, change):
    """The draft is back once the edit is dropped."""
    alice = two[0]
    window.strip.choose(alice.peer.id)
    alice.conversation.send_text("ours")
    type_in(alice.composer.field, "a draft")
    alice.message_actions.edit_last()
    type_in(alice.composer.field, ", edited")
    go_through(window, change)

    assert alice.composer.field.text() == "ours, edited"
    assert alice.composer.aside.editing == alice.conversation.lines[-1].id
    alice.composer.drop()
    assert alice.composer.field.text() == "a draft"


@pytest.mark.parametrize(
    "change", [languages, themes, scales, sizes], ids=lambda it: it.__name__
)
@pytest.mark.parametrize("is_shown", [True, False], ids=["in front", "behind"])
def test_the_line_of_what_is_new_stays(two, window, qtbot, change, is_shown):
    """Above the same text: while one reads it, and until one comes to read it."""
    alice, bob = two
    window.strip.choose(bob.peer.id)
    first_new = len(alice.conversation.lines)
    for number in range(3):
        receive(window.node, alice.peer, f"new {number}", 500 + number)
    if is_shown:
        window.strip.choose(alice.peer.id)
    go_through(window, change, alice.messages, bob.messages)
    assert alice.unread == (0 if is_shown else 3)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)

    assert alice.messages._new_from == first_new
    assert alice.messages._row(first_new)._above.is_new
    rect = alice.messages.row_rect(first_new)
    assert 0 <= rect.top() < alice.messages.viewport().height()


def test_each_tab_has_its_own_line_of_what_is_new(two, window, qtbot):
    """What was seen in one is new in the other still."""
    alice, bob = two
    window.strip.choose(HOME)
    before = [len(tab.conversation.lines) for tab in two]
    for tab in two:
        receive(window.node, tab.peer, "new", 500)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)
    assert alice.messages._new_from == before[0]
    assert (alice.unread, bob.unread) == (0, 1)
    window.strip.choose(bob.peer.id)
    settled(bob.messages, qtbot)
    assert bob.messages._new_from == before[1]
    assert alice.messages._new_from is None  # it was seen
    window.strip.choose(alice.peer.id)
    assert alice.messages._new_from is None


@CHANGES
def test_a_search_stays(two, window, qtbot, change):
    """Its words, and which place was found."""
    alice = two[0]
    window.strip.choose(alice.peer.id)
    press(alice.composer.field, Qt.Key.Key_F, CTRL)
    type_in(alice.search_bar.field, "40 words")
    settled(alice.messages, qtbot)
    before = alice.messages._found_row
    assert before >= 0
    go_through(window, change, alice.messages)

    assert alice.search_bar.field.text() == "40 words"
    assert alice.search_bar.isVisible()
    assert alice.messages._found_row == before


# A window that is put away


def test_what_comes_to_a_minimised_window_is_new(two, window, qtbot):
    """Qt calls the tab visible; nobody can see it."""
    alice = two[0]
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)
    window.showMinimized()
    QApplication.processEvents()
    first_new = len(alice.conversation.lines)
    receive(window.node, alice.peer, "new", 500)
    assert alice.unread == 1
    assert window.strip.unread == 1
    window.showNormal()
    QApplication.processEvents()
    settled(alice.messages, qtbot)

    assert alice.unread == 0
    assert alice.messages._new_from == first_new
    assert window.strip.unread == 0


def test_what_was_new_is_seen_once_the_window_is_put_away(two, window, qtbot):
    """It was in front until then."""
    alice, bob = two
    window.strip.choose(bob.peer.id)
    receive(window.node, alice.peer, "new", 500)
    window.strip.choose(alice.peer.id)
    settled(alice.messages, qtbot)
    assert alice.messages._new_from is not None
    window.showMinimized()
    QApplication.processEvents()
    window.showNormal()
    QApplication.processEvents()

    assert alice.messages._new_from is None
