import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fantom.chat.entry import Author, Gone, entry_id
from fantom.protocol.messages import Capability, Delete, Edit, React, TextMessage
from tests.ui.conftest import add_peer, click, press, receive, settled, type_in
from tests.ui.people import meet

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN, ESCAPE, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up


@pytest.fixture
def chat(window, qapp):
    """Return a tab with somebody whose Fantom knows all, and their link."""
    peer, link = meet(window.node)
    receive(window.node, peer, "Did the package arrive?", 7)
    tab = window.tabs[peer.id]
    tab.conversation.send_text("Yes, this morning")
    window.strip.choose(peer.id)
    window.activateWindow()
    qapp.processEvents()
    tab.link = link
    return tab


def row_of(tab, words):
    """Return the row in which it was said."""
    texts = enumerate(tab.conversation.lines)
    return next(n for n, it in texts if words in getattr(it, "text", ""))


def entry_of(tab, words):
    """Return the text that holds the words."""
    return tab.conversation.lines[row_of(tab, words)]


def at(tab, words):
    """Take the keyboard to that message."""
    tab.messages.go_to(row_of(tab, words))
    return tab.messages


def offers(tab, words):
    """Open the menu of a message and return what it offers, by words."""
    tab.messages.open_menu(row_of(tab, words), QPoint(0, 0))
    return {action.text(): action for action in tab.messages.menu.actions()}


def answer_question(tab, words):
    """Press a button of the question."""
    buttons = tab.message_actions.question.buttons
    found = (buttons.itemAt(place).widget() for place in range(buttons.count()))
    click(next(it for it in found if it is not None and it.text() == words))


# Reply


def test_a_reply_by_keys_alone(chat):
    """Ctrl+R on a message, words, Enter: they are told what it answers."""
    press(at(chat, "package"), Qt.Key.Key_R, CTRL)
    aside = chat.composer.aside
    assert aside.isVisible()
    assert aside.title.text() == "Reply to Alice"
    assert aside.words.text() == "Did the package arrive?"
    assert chat.composer.field.hasFocus()
    type_in(chat.composer.field, "It did")
    press(chat.composer.field, RETURN)

    assert not aside.isVisible()
    assert chat.link.sent_of(TextMessage)[-1].reply_to == (7).to_bytes(8, "big")
    row = row_of(chat, "It did")
    assert "Answers: Did the package arrive?" in chat.messages.spoken(row)


def test_escape_drops_the_reply_and_keeps_the_draft(chat):
    """What is sent then answers nothing."""
    offers(chat, "package")["Reply"].trigger()
    type_in(chat.composer.field, "words")
    press(chat.composer.field, ESCAPE)
    assert not chat.composer.aside.isVisible()
    assert chat.composer.field.text() == "words"
    press(chat.composer.field, RETURN)

    assert chat.link.sent_of(TextMessage)[-1].reply_to is None


def test_a_quote_leads_to_what_it_answers(chat, window, qtbot):
    """By Enter and by a click."""
    for number in range(60):
        receive(window.node, chat.peer, f"text {number}", 100 + number)
    first = entry_of(chat, "package")
    chat.conversation.send_text("It did", first.id)
    settled(chat.messages, qtbot)
    press(at(chat, "It did"), RETURN)
    assert chat.messages.current == row_of(chat, "package")
    row = row_of(chat, "It did")
    chat.messages.reveal(row)
    settled(chat.messages, qtbot)
    shape = chat.messages._row(row).shape(chat.messages.row_rect(row).top())
    place = (shape.topLeft() + QPointF(30, 14)).toPoint()
    QTest.mouseClick(chat.messages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chat.messages.current == row_of(chat, "package")


def test_the_quote_follows_what_it_quotes(chat, qtbot):
    """Edited there, it is edited here, too; and gone with it."""
    chat.conversation.send_text("It did", entry_of(chat, "package").id)
    row, message = row_of(chat, "It did"), (7).to_bytes(8, "big")
    chat.conversation.receive_change(Edit(message, "Did it come?", id=b"\1" * 8))
    settled(chat.messages, qtbot)
    assert "Answers: Did it come?" in chat.messages.spoken(row)
    assert chat.messages._row(row)._body._quote._words == "Did it come?"
    chat.conversation.receive_change(Delete(message, id=b"\2" * 8))
    settled(chat.messages, qtbot)
    assert chat.messages._row(row)._body._quote._words == "Message deleted"


def test_what_is_answered_may_go_meanwhile(chat):
    """Then it is answered no more, and the draft stays."""
    offers(chat, "package")["Reply"].trigger()
    type_in(chat.composer.field, "words")
    chat.search_bar.begin()
    chat.conversation.receive_change(Delete((7).to_bytes(8, "big"), id=b"\1" * 8))

    assert chat.composer.aside.answering is None
    assert not chat.composer.aside.isVisible()
    assert chat.composer.aside.words.text() == ""
    assert chat.search_bar.field.hasFocus()
    assert chat.composer.field.text() == "words"


# Edit


def test_up_in_an_empty_field_edits_the_last_one(chat, qtbot):
    """And Enter says it anew; it is marked."""
    chat.composer.field.setFocus()
    press(chat.composer.field, UP)
    assert chat.composer.field.text() == "Yes, this morning"
    assert chat.composer.aside.title.text() == "Edit your message"
    chat.composer.field.selectAll()
    type_in(chat.composer.field, "Yes, at noon")
    press(chat.composer.field, RETURN)
    settled(chat.messages, qtbot)

    assert chat.link.sent_of(Edit)[-1].text == "Yes, at noon"
    assert chat.composer.field.text() == ""
    assert not chat.composer.aside.isVisible()
    row = row_of(chat, "at noon")
    assert "edited" in chat.messages._row(row)._body._meta
    assert "edited" in chat.messages.spoken(row)


def test_up_in_a_text_moves_the_cursor(chat):
    """A draft is nobody's message yet."""
    type_in(chat.composer.field, "words")
    press(chat.composer.field, UP)

    assert chat.composer.aside.editing is None


def test_an_edit_that_is_dropped_gives_the_draft_back(chat):
    """Escape changes nothing."""
    type_in(chat.composer.field, "a draft")
    press(at(chat, "morning"), Qt.Key.Key_F2)
    assert chat.composer.field.text() == "Yes, this morning"
    assert chat.composer.has_unsent
    press(chat.composer.field, ESCAPE)

    assert chat.composer.field.text() == "a draft"
    assert chat.link.sent_of(Edit) == []


def test_only_ones_own_is_edited(chat):
    """Neither offered nor done."""
    press(at(chat, "package"), Qt.Key.Key_F2)
    assert chat.composer.aside.editing is None
    assert "Edit" not in offers(chat, "package")
    assert "Edit" in offers(chat, "morning")


def test_a_row_is_as_high_as_its_new_words(chat, qtbot):
    """Those below move, and nothing overlaps."""
    row = row_of(chat, "morning")
    settled(chat.messages, qtbot)
    before = chat.messages.row_rect(row).height()
    chat.conversation.edit(entry_of(chat, "morning").id, "line\n" * 20)
    settled(chat.messages, qtbot)

    assert chat.messages.row_rect(row).height() > before + 200
    assert chat.messages.row_rect(row).bottom() <= chat.messages.viewport().height()


# Delete


def test_deleting_asks_and_leaves_a_grey_place(chat, qtbot):
    """By the key; a no changes nothing."""
    message = entry_of(chat, "morning").id
    row = row_of(chat, "morning")
    press(at(chat, "morning"), Qt.Key.Key_Delete)
    answer_question(chat, "Keep it")
    assert chat.conversation.lines[row].gone is None
    press(at(chat, "morning"), Qt.Key.Key_Delete)
    answer_question(chat, "Delete")
    settled(chat.messages, qtbot)

    assert chat.conversation.lines[row].gone is Gone.DELETED
    assert entry_id(chat.link.sent_of(Delete)[-1].of) == message
    assert chat.messages.spoken(row).endswith("Message deleted")
    assert chat.messages._row(row).bubble is None
    assert chat.messages.text_of(row) == "Message deleted"
    chat.messages.open_menu(row, QPoint())
    texts = [action.text() for action in chat.messages.menu.actions()]
    assert texts == ["Copy message"]


def test_somebody_elses_is_not_deleted(chat):
    """Not even asked about."""
    press(at(chat, "package"), Qt.Key.Key_Delete)

    assert chat.message_actions.question is None
    assert "Delete for both…" not in offers(chat, "package")


def test_a_mark_in_what_goes_goes_too(chat, qtbot):
    """Nothing of it can be copied."""
    row = row_of(chat, "package")
    chat.messages.select(row)
    chat.conversation.receive_change(Delete((7).to_bytes(8, "big"), id=b"\1" * 8))
    settled(chat.messages, qtbot)

    assert chat.messages.selection is None
    assert chat.messages.selected_text() == ""


# React


def test_a_reaction_by_keys_alone(chat, qtbot):
    """Ctrl+E, Enter; the same again takes it back."""
    row = row_of(chat, "package")
    settled(chat.messages, qtbot)
    before = chat.messages.row_rect(row).height()
    press(at(chat, "package"), Qt.Key.Key_E, CTRL)
    picker = chat.message_actions.picker
    assert picker.isVisible()
    press(picker, Qt.Key.Key_Right)
    press(picker, RETURN)
    settled(chat.messages, qtbot)

    assert chat.link.sent_of(React)[-1].reaction == "❤️"
    assert "You: ❤️" in chat.messages.spoken(row)
    assert chat.messages.row_rect(row).height() > before
    chat.message_actions.react(entry_of(chat, "package").id, "❤️")
    settled(chat.messages, qtbot)
    assert chat.link.sent_of(React)[-1].reaction == ""
    assert chat.messages.row_rect(row).height() == before


def test_both_reactions_say_whose_they_are(chat, qtbot):
    """Ours is taken back by a click; theirs is theirs."""
    entry, message = entry_of(chat, "package"), (7).to_bytes(8, "big")
    chat.conversation.react(entry.id, "👍")
    chat.conversation.receive_change(React(message, "😂", id=b"\1" * 8))
    settled(chat.messages, qtbot)
    row = row_of(chat, "package")
    spoken = chat.messages.spoken(row)
    assert "You: 👍" in spoken
    assert "They: 😂" in spoken
    laid_out = chat.messages._row(row)
    shape = laid_out.shape(chat.messages.row_rect(row).top())
    places = dict(laid_out.bubble._reactions.places(shape, mine=False))
    for author in (Author.PEER, Author.ME):
        pos = places[author].center().toPoint()
        QTest.mouseClick(chat.messages.viewport(), Qt.MouseButton.LeftButton, pos=pos)

    assert entry_of(chat, "package").reactions == {Author.PEER: "😂"}


def test_all_other_emoji_are_a_button_away(chat):
    """The picker that the field has."""
    offers(chat, "package")["React…"].trigger()
    picker = chat.message_actions.picker
    click(picker.more)
    picker.all.picked.emit("🦊")

    assert entry_of(chat, "package").reactions == {Author.ME: "🦊"}


def test_the_picker_has_names_and_shows_what_was_said(chat):
    """For who cannot see them; and the current one is pressed in."""
    chat.conversation.react(entry_of(chat, "package").id, "👍")
    offers(chat, "package")["React…"].trigger()
    picker = chat.message_actions.picker

    assert picker.buttons[0].isChecked()
    assert picker.buttons[0].accessibleName() == "thumbs up sign"
    assert picker.more.accessibleName()
    press(picker, ESCAPE)
    assert not picker.isVisible()


# Copy


def test_a_message_is_copied_with_its_time(chat):
    """Who said it, when, and what."""
    press(at(chat, "package"), Qt.Key.Key_C, CTRL | SHIFT)
    text = QGuiApplication.clipboard().text()

    assert text.startswith("[20")
    assert text.endswith("] Alice: Did the package arrive?")


# Who does not know that


def test_an_old_fantom_is_offered_nothing_that_it_does_not_know(chat):
    """And the keys do nothing; a reply needs only a key."""
    chat.peer.capabilities -= {Capability.EDIT}
    assert not {"Edit", "React…", "Delete for both…"} & set(offers(chat, "morning"))
    assert "Reply" in offers(chat, "morning")
    press(at(chat, "morning"), Qt.Key.Key_F2)
    press(at(chat, "morning"), Qt.Key.Key_Delete)
    press(at(chat, "morning"), Qt.Key.Key_E, CTRL)

    assert chat.composer.aside.editing is None
    assert chat.message_actions.question is None
    assert chat.message_actions.picker is None


def test_the_legacy_wire_has_nothing_of_all_this(window):
    """Only copying, and sending on what is ours to copy."""
    peer = add_peer(window.node)
    receive(window.node, peer, "hello")
    tab = window.tabs[peer.id]

    assert set(offers(tab, "hello")) - {""} == {
        "Copy message",
        "Select all of it",
        "Copy with time",
        "Forward to…",
    }


def test_what_is_refused_is_told(chat):
    """In the notice bar; the words are still there."""
    press(at(chat, "morning"), Qt.Key.Key_F2)
    chat.peer.capabilities -= {Capability.EDIT}
    type_in(chat.composer.field, "x")
    press(chat.composer.field, RETURN)

    assert len(chat.notices.texts) == 1
    assert chat.composer.field.text().endswith("x")
    assert chat.composer.aside.isVisible()


def test_wiping_closes_all_of_it(chat):
    """No quote, no question, no picker keeps a word."""
    offers(chat, "package")["Reply"].trigger()
    press(at(chat, "morning"), Qt.Key.Key_Delete)
    chat.message_actions.pick_reaction(entry_of(chat, "package"))
    type_in(chat.composer.field, "words")
    chat.conversation.wipe()

    assert chat.composer.aside.words.text() == ""
    assert not chat.composer.aside.isVisible()
    assert chat.message_actions.question is None
    assert not chat.message_actions.picker.isVisible()
    assert chat.composer.field.text() == "words"
