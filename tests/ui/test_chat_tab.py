import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt

from fantom.chat.entry import Delivery
from fantom.endpoint import Endpoint
from fantom.peers.peer import PeerState
from tests.ui.conftest import add_peer, press, receive, say, settled, type_in
from tests.ui.people import meet

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


@pytest.fixture
def tab(window):
    """Return the tab in front."""
    peer = add_peer(window.node)
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def hear(tab, window, *texts):
    """Let the peer have said them."""
    for text in texts:
        receive(window.node, tab.peer, text, len(tab.conversation.lines))


def test_search_by_the_keyboard_alone(tab, window):
    """Ctrl+F, words, Enter, F3, Escape; then one goes on writing."""
    hear(tab, window, "a word", "nothing", "another word")
    press(tab.composer.field, Qt.Key.Key_F, CTRL)
    assert tab.search_bar.isVisible()
    type_in(tab.search_bar.field, "word")
    assert tab.messages._found_row == 2
    press(tab.search_bar.field, RETURN)
    assert tab.messages._found_row == 0
    press(tab.composer.field, Qt.Key.Key_F3)
    assert tab.messages._found_row == 2
    press(tab.search_bar.field, Qt.Key.Key_Escape)
    assert not tab.search_bar.isVisible()
    assert tab.messages._found == ""


def test_a_match_is_seen_wherever_it_is(tab, window, qtbot):
    """In old rows, and far down in a high one."""
    hear(tab, window, "first needle")
    hear(tab, window, *("some words " * 30 for _ in range(300)))
    hear(tab, window, "line\n" * 300 + "needle")
    settled(tab.messages, qtbot)
    press(tab.composer.field, Qt.Key.Key_F, CTRL)
    type_in(tab.search_bar.field, "needle")
    height = tab.messages.viewport().height()
    rect = tab.messages.row_rect(301)
    assert 0 < rect.bottom() <= height + 40
    press(tab.search_bar.field, RETURN)
    rect = tab.messages.row_rect(0)
    assert rect.top() >= 0
    assert rect.bottom() <= height


def test_matches_are_coloured(tab, window):
    """The one that was gone to more than the others."""
    hear(tab, window, "word one", "word two")
    tab.search_bar.begin()
    type_in(tab.search_bar.field, "word")
    rows = [tab.messages.overlays(row, tab.messages._row(row)) for row in (0, 1)]

    assert [len(marks) for marks in rows] == [1, 1]
    assert rows[0][0].ink.back == window.theme.colours.found
    assert rows[1][0].ink.back == window.theme.colours.found_now


def test_a_link_is_asked_about_first(tab, window):
    """The rest of the window goes on."""
    hear(tab, window, "https://a.example")
    tab.messages.link_chosen.emit("https://a.example")
    assert tab.link_question.place.text() == "a.example"
    tab.link_question.reject()
    assert tab.link_question is None


def test_a_failed_text_is_sent_again(tab, window):
    """As a new one; the draft stays."""
    tab.peer.state = PeerState.ONLINE
    say(tab.conversation, "lost", Delivery.FAILED)
    type_in(tab.composer.field, "draft")
    tab.messages.resend_wanted.emit("lost")

    assert tab.conversation.lines[-1].text == "lost"
    assert tab.conversation.lines[-1].delivery is not Delivery.FAILED
    assert tab.composer.field.text() == "draft"


def test_typing_anywhere_writes(tab, window, qtbot):
    """A letter typed in the list lands in the field."""
    type_in(tab.messages, "hi")
    assert tab.composer.field.text().startswith("h")


def test_the_place_is_kept_while_one_is_elsewhere(tab, window, qtbot):
    """Whoever comes back reads on where they were."""
    hear(tab, window, *(f"text {n}" for n in range(200)))
    settled(tab.messages, qtbot)
    tab.messages.verticalScrollBar().setValue(3_000)
    row, before = tab.messages.row_at(100), tab.messages.row_at(0)
    window.strip.setCurrentIndex(0)
    hear(tab, window, *(f"more {n}" for n in range(50)))
    window.strip.choose(tab.peer.id)
    settled(tab.messages, qtbot)

    assert (tab.messages.row_at(100), tab.messages.row_at(0)) == (row, before)
    assert tab.messages.jump.badge.text() == "50"


def test_new_texts_are_marked_until_one_leaves(tab, window):
    """The line stands above the first that came meanwhile, once it was there."""
    hear(tab, window, "seen")
    window.strip.setCurrentIndex(0)
    hear(tab, window, "new", "newer")
    assert tab.messages._new_from == 1
    window.strip.choose(tab.peer.id)
    assert tab.messages._new_from == 1
    window.strip.setCurrentIndex(0)
    assert tab.messages._new_from is None


def test_the_first_texts_of_all_need_no_mark(tab, window):
    """Everything is new."""
    window.strip.setCurrentIndex(0)
    hear(tab, window, "hello")

    assert tab.messages._new_from is None


def test_the_end_key_leads_to_the_newest(tab, window, qtbot):
    """From the empty field; in a text it is the end of the line."""
    hear(tab, window, *(f"text {n}" for n in range(200)))
    settled(tab.messages, qtbot)
    tab.messages.verticalScrollBar().setValue(0)
    assert not tab.messages.at_end
    press(tab.composer.field, Qt.Key.Key_End)

    assert tab.messages.at_end


def test_a_paste_that_cannot_be_sent_is_refused(tab):
    """At once and in words; the window does not choke on it."""
    data = QMimeData()
    data.setText("x" * 5_000_000)
    tab.composer.field.insertFromMimeData(data)

    assert len(tab.notices.texts) == 1
    assert tab.composer.field.text() == ""


def test_a_draft_that_grew_too_long_is_refused_and_kept(tab):
    """By typing and pasting on."""
    tab.peer.state = PeerState.ONLINE
    data = QMimeData()
    data.setText("word " * 30_000)
    for _ in range(2):
        tab.composer.field.insertFromMimeData(data)
    press(tab.composer.field, RETURN)

    assert len(tab.notices.texts) == 1
    assert len(tab.composer.field.text()) == 300_000
    assert tab.conversation.lines == []


def test_a_burst_into_another_tab_is_told_now_and_then(tab, window, qtbot):
    """Not once a text: the strip of tabs has better things to do."""
    window.strip.setCurrentIndex(0)
    told = []
    tab.changed.connect(lambda it: told.append(it.unread))
    hear(tab, window, *("text" for _ in range(1_000)))
    qtbot.waitUntil(lambda: told[-1] == 1_000)

    assert len(told) < 120
    assert "1000" in window.strip.accessibleTabName(1)


def test_a_tab_that_is_closed_in_a_burst_is_silent(tab, window, qtbot):
    """Nobody is told of a tab that is gone."""
    window.strip.setCurrentIndex(0)
    hear(tab, window, *("text" for _ in range(200)))
    assert tab.unseen._soon.isActive()
    window.node.peers.forget(tab.peer.id)

    assert not tab.unseen._soon.isActive()


# With somebody who has a key


def offered(messages, row):
    """Open the menu of a row and return what it offers, by words."""
    messages.open_menu(row, QPoint(0, 0))
    return {action.text(): action for action in messages.menu.actions()}


def test_a_text_that_waits_need_not_be_sent(window):
    """Its menu offers that; then it can be sent again."""
    peer, link = meet(window.node)
    link.fall_silent()
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    tab.conversation.send_text("hasty words")
    row = len(tab.conversation.lines) - 1
    offered(tab.messages, row)["Don't send"].trigger()

    assert tab.conversation.lines[row].delivery is Delivery.FAILED
    assert tab.conversation.waiting == 0
    assert "Send again" in offered(tab.messages, row)
    assert "Don't send" not in offered(tab.messages, row)


def test_a_text_that_may_have_arrived_cannot_be_taken_back(window):
    """A notice says so."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    tab.conversation.send_text("hasty words")
    link.fall_silent()
    row = next(n for n, it in enumerate(tab.conversation.lines) if it.time and n)
    offered(tab.messages, row)["Don't send"].trigger()

    assert tab.conversation.lines[row].delivery is Delivery.WAITING
    assert "may have arrived" in tab.notices.texts[0]


def test_whoever_answers_in_their_place_is_shown(window):
    """In their own tab, if this one is in front."""
    peer, _link = meet(window.node)
    other, _other = meet(window.node, "Bob", endpoint=Endpoint("fe80::2", 1))
    window.strip.choose(peer.id)
    window.tabs[peer.id].reached.emit(peer)
    assert window.strip.current == peer.id
    window.tabs[peer.id].reached.emit(other)
    assert window.strip.current == other.id


def test_a_name_of_theirs_is_harmless(window):
    """It is a stranger's text, in the header and on the tab."""
    peer, _link = meet(window.node, "Ali\u202ece\nof course")
    assert window.tabs[peer.id].header.name.text() == "Ali\ufffdce of course"
