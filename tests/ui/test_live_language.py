"""An open chat follows the language; nothing that somebody typed or found is lost."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from fantom.chat.entry import Delivery, Happening, SystemLine
from fantom.endpoint import Endpoint
from fantom.errors import ConnectTimeout, PeerUnreachable
from fantom.i18n.error_text import error_text
from fantom.i18n.languages import ENGLISH, RUSSIAN, SINDARIN, Letters
from fantom.peers.peer import PeerState
from fantom.peers.request import RequestKind
from fantom.protocol.messages import TextMessage
from fantom.ui import emoji_picker
from fantom.ui.chat_tab import ChatTab
from fantom.ui.question_bar import RequestBar
from tests.ui.conftest import NOW, add_peer, hear, say, settled, type_in

LATER = ((RUSSIAN, Letters.TENGWAR), (SINDARIN, Letters.TENGWAR))
ALL = (*LATER, (SINDARIN, Letters.LATIN), (ENGLISH, Letters.TENGWAR))
ENTRIES = ("Copy address", "Search", "Reconnect", "Wipe history…", "Block…")
WHERE = "[fe80::2]:31488"


class Scene:
    """A tab in which everything that can be said is said."""

    def __init__(self, node, theme):
        peer = add_peer(node)
        self.conversation = node.conversations.get(peer.id)
        self.conversation.lines.extend(
            [SystemLine(Happening.CAME, NOW - 90_000), SystemLine(Happening.LOST, NOW)]
        )
        self.tab = ChatTab(node, self.conversation, theme)
        self.requests = RequestBar(node.admission, theme)
        self.tab.resize(800, 560)
        self.tab.show()
        for number in range(40):
            hear(self.conversation, f"{number} words")
        say(self.conversation, "lost", Delivery.FAILED)
        self._ask(node, peer)
        self._open(theme)

    def _ask(self, node, peer):
        self.tab.notices.show_error(PeerUnreachable(WHERE, "refused"))
        self.tab.notices.show_error(ConnectTimeout(WHERE, 10))
        node.admission.ask(RequestKind.LEGACY, peer.id, peer.endpoint)
        for number in (8, 9):
            where = Endpoint(f"fe80::{number}", 31488, "eth0")
            asked = node.admission.ask(RequestKind.CONNECTION, f"v1:{number}", where)
            asked.held.extend([TextMessage(b"12345678", "hi")] * 3)
        self.requests.refresh()

    def _open(self, theme):
        tab = self.tab
        tab.search_bar.begin()
        tab.search_bar.field.setText("words")
        tab.messages._settle()
        tab.messages.verticalScrollBar().setValue(0)
        for words in ("new", "newer"):
            hear(self.conversation, words)
        tab.messages._settle()
        tab.composer.pick_emoji()
        tab.composer.picker.field.setText("ghost")
        tab.menu.ask_to_wipe()
        self.wipe = tab.menu.question
        tab.menu.question = None
        tab.menu.ask_to_block()
        tab._ask_to_open("https://good.com@evil.com/path")
        self.open_menu()

    def open_menu(self):
        """Open the menu of the text that was not sent; only one at a time is open."""
        place = self.tab.mapToGlobal(self.tab.rect().center())
        self.tab.messages.open_menu(42, place)

    def texts(self):
        """Return all that is said to the eye and to the ear, by the widget."""
        parts = [*all_of(self.tab), *all_of(self.requests)]
        rows = range(len(self.tab.messages))
        painted = [self.tab.messages._row(row) for row in rows]
        return [
            *(texts_of(part) for part in parts),
            *(self.tab.messages.spoken(row) for row in rows),
            *(row._above.day for row in painted),
            *(row._body._words for row in painted if row.bubble is None),
            *(row.bubble._meta for row in painted if row.bubble),
        ]

    def close(self):
        """Be gone."""
        self.tab.close_down()
        for part in (self.tab, self.requests):
            part.close()
            part.deleteLater()


def all_of(widget):
    """Return it and what it is made of."""
    return [widget, *widget.findChildren(QWidget)]


def texts_of(widget):
    """Return what one widget says."""
    said = [widget.accessibleName(), widget.toolTip(), widget.windowTitle()]
    match widget:
        case QLabel() | QAbstractButton():
            said.append(widget.text())
        case QLineEdit() | QPlainTextEdit():
            said.append(widget.placeholderText())
        case QMenu():
            said.extend(action.text() for action in widget.actions())
    return (type(widget).__name__, *said)


@pytest.fixture
def scenes(node_factory, theme, translation, monkeypatch, qapp):
    """Build scenes in the language of the moment."""
    monkeypatch.setattr(emoji_picker, "_recent", [])
    built = []

    def build():
        scene = Scene(node_factory("prompt", "ask"), theme)
        built.append(scene)
        return scene

    yield build

    for scene in built:
        scene.close()
    qapp.processEvents()


def switch(translation, language, letters, qapp):
    """Speak another language, and let the windows hear of it."""
    translation.speak(language, letters)
    qapp.processEvents()


def test_everything_is_said_as_if_it_were_opened_now(scenes, translation, qapp):
    """After each switch an old tab says the same, word for word, as a new one."""
    old = scenes()
    for language, letters in ALL:
        old.open_menu()
        switch(translation, language, letters, qapp)
        assert old.texts() == scenes().texts()


def test_the_words_are_those_of_the_language(scenes, translation, qapp):
    """They are the translations of what stands in the code."""
    tab = scenes().tab
    for language, letters in ALL:
        switch(translation, language, letters, qapp)
        said = {
            ("Composer", "Send"): tab.composer.send_button.text(),
            ("ChatHeader", "Reconnect"): tab.header.reconnect.text(),
            ("ChatHeader", "More"): tab.header.more.toolTip(),
            ("LegacyBar", "Don't send"): tab.legacy_bar.decline_button.text(),
            ("BlockQuestion", "Cancel"): tab.menu.question._no.text(),
            ("LinkQuestion", "Open"): tab.link_question.open_button.text(),
            ("MessageList", "Messages"): tab.messages.accessibleName(),
            ("MessageField", "Message"): tab.composer.field.accessibleName(),
            ("MessageList", "Copy message"): tab.messages.menu.actions()[0].text(),
        }
        assert said == {source: QCoreApplication.translate(*source) for source in said}
        errors = [PeerUnreachable(WHERE, "refused"), ConnectTimeout(WHERE, 10)]
        assert tab.notices.texts == [error_text(error) for error in errors]


def test_an_open_menu_follows(scenes, translation, qapp):
    """It stays open, and a closed one is in the new language when it opens again."""
    menu, button = scenes().tab.menu, QWidget()
    for language, letters in LATER:
        menu.open_below(button)
        switch(translation, language, letters, qapp)
        words = [QCoreApplication.translate("ChatMenu", it) for it in ENTRIES]
        for _ in range(2):
            assert [it.text() for it in menu.menu.actions() if it.text()] == words
            assert menu.menu.isVisible()
            menu.menu.hide()
            menu.open_below(button)


def test_numbers_have_their_words(scenes, translation, qapp):
    """Each language counts in its own way, also what was counted before."""
    scene = scenes()
    said = []
    for language, letters in ALL:
        switch(translation, language, letters, qapp)
        jump = scene.tab.messages.jump.button.toolTip()
        said.append((scene.requests.detail.text().split(" · ")[-1], jump))

    assert said[0] == ("ждут 3 сообщения", "К последнему сообщению; ниже 2 новых")
    assert said[2] == ("3 mint darthar", "Na i vent vedui; 2 edin dad")
    assert said[3][0] == "3 messages waiting"


def test_a_loss_is_counted_in_each_language(scenes, translation, qapp):
    """Before a wipe one is told what nobody has got yet."""
    scene = scenes()
    scene.wipe.close()
    scene.tab.peer.state = PeerState.ONLINE
    scene.conversation.send_text("never got")
    scene.tab.menu.ask_to_wipe()
    loss = scene.tab.menu.question._loss
    assert loss.text() == "1 message not sent yet will be lost."
    switch(translation, RUSSIAN, Letters.TENGWAR, qapp)
    assert loss.text() == "Пропадёт 1 неотправленное сообщение."


def test_nothing_that_was_done_is_lost(scenes, translation, qapp, qtbot):
    """The draft and its cursor, the search and its place, the choice of keys."""
    scene = scenes()
    tab = scene.tab
    tab.composer.set_send_with("ctrl+enter")
    type_in(tab.composer.field, "half a thought")
    tab.composer.field.moveCursor(QTextCursor.MoveOperation.Left)
    tab.search_bar.go_to_older()
    before = (tab.search_bar._place, tab.messages._found_row)
    for language, letters in ALL:
        switch(translation, language, letters, qapp)
        assert tab.composer.field.text() == "half a thought"
        assert tab.composer.field.textCursor().position() == 13
        assert tab.composer.field.send_with == "ctrl+enter"
        assert "Ctrl+Enter" in tab.composer.field.placeholderText()
        assert tab.search_bar.field.text() == "words"
        assert (tab.search_bar._place, tab.messages._found_row) == before
        assert tab.composer.picker.field.text() == "ghost"
        assert [it.text for it in tab.composer.picker.model.emoji] == ["👻"]
    tab.composer.field.undo()
    assert tab.composer.field.text() != "half a thought"


def test_the_place_and_the_marks_stay(messages, conversation, translation, qapp):
    """What is read stays where it is, and what is marked stays marked."""
    for number in range(300):
        say(conversation, f"{number} words " * 20, Delivery.FAILED)
    messages._settle()
    messages.verticalScrollBar().setValue(4_000)
    row = messages.row_at(200)
    messages.set_current(row)
    messages.select(row, 2, 7)
    place, value = messages.row_rect(row), messages.verticalScrollBar().value()
    for language, letters in ALL:
        switch(translation, language, letters, qapp)
        messages.grab()
        assert messages.row_at(200) == row
        assert messages.row_rect(row).top() == place.top()
        assert messages.selection is not None
        assert messages.selected_text() == f"{row} words"[2:7]
        assert messages.current == row
    assert messages.verticalScrollBar().value() == value


def test_a_hidden_list_waits_until_it_is_seen(
    messages, conversation, translation, qapp, qtbot
):
    """Whoever comes back finds the new language and the old place."""
    for number in range(300):
        say(conversation, f"{number} words", Delivery.FAILED)
    settled(messages, qtbot)
    messages.verticalScrollBar().setValue(4_000)
    settled(messages, qtbot)
    row = messages.row_at(200)
    messages.hide()
    switch(translation, RUSSIAN, Letters.TENGWAR, qapp)
    assert not messages._rows
    messages.show()
    assert messages.row_at(200) == row
    assert "Не отправлено" in messages._row(row).bubble._meta


def test_an_emoji_has_a_name_in_russian(scenes, translation, qapp):
    """It is seen while Russian is spoken; found by either name at any time."""
    picker = scenes().tab.composer.picker
    assert picker.name.text() == "ghost"
    switch(translation, RUSSIAN, Letters.TENGWAR, qapp)
    assert picker.name.text() == "привидение"
    QTest.keyClicks(picker.field, "x")
    assert picker.name.text() == "Ничего не нашлось"
    picker.field.setText("Ёлка")
    assert [it.text for it in picker.model.emoji] == ["🌲", "🎄"]
    switch(translation, ENGLISH, Letters.TENGWAR, qapp)
    assert picker.name.text() == "evergreen tree"


def test_a_mark_in_tengwar_fits_its_line(messages, conversation, translation, qapp):
    """Letters of another font may be higher than those of ours."""
    translation.speak(SINDARIN)
    say(conversation, "lost", Delivery.FAILED)
    bubble = messages._row(0).bubble
    height = QFontMetricsF(bubble._meta_font).boundingRect(bubble._meta).height()
    assert bubble._meta_height >= height - 1
