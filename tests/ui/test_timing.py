import pytest
from PySide6.QtCore import Qt

from fantom.chat.entry import Gone
from fantom.protocol.messages import Capability, Disappear, TextMessage
from fantom.ui import row_view
from tests.ui.conftest import add_peer, click, press, settled
from tests.ui.people import meet

HOUR = 3_600
pytestmark = pytest.mark.usefixtures("translation")


@pytest.fixture
def chat(window):
    """Return a tab with somebody whose Fantom knows all, and their link."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    tab.link = link
    return tab


def entries(tab):
    """Open the menu by its button and return what it offers, by words."""
    click(tab.header.more)
    return {action.text(): action for action in tab.menu.menu.actions()}


def propose(tab, seconds, number=1):
    """Let them propose it."""
    said = Disappear(seconds, agreed=False, round=number)
    tab.conversation.receive_timer(said)


def agree(tab, seconds):
    """Let both have agreed on it."""
    propose(tab, seconds)
    click(tab.timing.bar.agree)


def test_it_is_proposed_by_the_menu(chat, qapp):
    """The keyboard chooses; a line says so, and nothing holds until they agree."""
    entries(chat)["Disappearing messages…"].trigger()
    question = chat.timing.question
    assert question.seconds == 0
    chat.menu.menu.close()
    qapp.processEvents()
    for _ in range(3):
        press(question.focusWidget(), Qt.Key.Key_Down)
    assert question.seconds == HOUR
    click(question._yes)
    sent = chat.link.sent_of(Disappear)[-1]
    assert (sent.seconds, sent.agreed) == (HOUR, False)
    assert chat.header.timer.isHidden()
    assert not chat.timing.bar.isVisible()
    last = len(chat.conversation.lines) - 1
    assert "You propose that messages disappear: 1 hour" in chat.messages.spoken(last)


def test_a_no_proposes_nothing(chat):
    """Whatever was chosen."""
    entries(chat)["Disappearing messages…"].trigger()
    question = chat.timing.question
    question.button_of(30).setChecked(True)
    question.reject()

    assert chat.timing.question is None
    assert chat.link.sent_of(Disappear) == []


def test_what_they_propose_is_asked_by_a_bar(chat):
    """A yes shows the time in the header."""
    propose(chat, HOUR)
    bar = chat.timing.bar
    assert bar.isVisible()
    assert bar.title.text() == "They propose that messages disappear: 1 hour"
    click(bar.agree)
    sent = chat.link.sent_of(Disappear)[-1]
    assert (sent.seconds, sent.agreed) == (HOUR, True)
    assert not bar.isVisible()
    assert chat.header.timer.isVisible()
    assert chat.header.timer.accessibleName() == "Messages disappear: 1 hour"


def test_a_no_to_it_leaves_all_as_it_was(chat):
    """And the bar goes."""
    propose(chat, HOUR)
    click(chat.timing.bar.decline)

    assert not chat.timing.bar.isVisible()
    assert chat.conversation.proposal is None
    assert chat.conversation.seconds == 0
    assert chat.header.timer.isHidden()


def test_that_messages_stay_can_be_agreed_as_well(chat):
    """The badge goes."""
    agree(chat, HOUR)
    propose(chat, 0, 2)
    assert chat.timing.bar.title.text() == "They propose that messages stay"
    click(chat.timing.bar.agree)

    assert chat.header.timer.isHidden()


def test_the_badge_opens_the_choice(chat):
    """With what holds chosen, even if their Fantom has other times."""
    agree(chat, 90)
    click(chat.header.timer)

    assert chat.timing.question.seconds == 90


def test_who_does_not_know_it_is_not_asked(chat, window):
    """Neither an old Fantom nor the legacy wire."""
    chat.peer.capabilities -= {Capability.DISAPPEAR}
    assert "Disappearing messages…" not in entries(chat)
    legacy = window.tabs[add_peer(window.node).id]
    window.strip.choose(legacy.peer.id)
    assert "Disappearing messages…" not in entries(legacy)


def test_what_is_refused_is_told(chat):
    """As anything else is."""
    propose(chat, HOUR)
    chat.peer.capabilities -= {Capability.DISAPPEAR}
    click(chat.timing.bar.agree)

    assert len(chat.notices.texts) == 1


def test_each_message_shows_how_long_it_stays(chat, qtbot, monkeypatch):
    """And counts down while it is seen; then it is gone."""
    message = TextMessage(bytes(8), "soon gone", None, 0, 1, 3 * HOUR)
    chat.conversation.receive_texts([message])
    settled(chat.messages, qtbot)
    row = len(chat.conversation.lines) - 1
    expires = chat.conversation.lines[row].expires_at
    assert "hour" in chat.messages._row(row)._body._meta
    assert "disappears: 3 hours" in chat.messages.spoken(row)
    assert chat.messages._ticks.isActive()
    monkeypatch.setattr(row_view, "time", lambda: expires - 90)
    chat.messages._count_down()
    settled(chat.messages, qtbot)
    assert chat.messages._row(row)._body._meta.startswith("1 minute")
    chat.conversation._now = lambda: expires + 1
    chat.conversation.vanish()
    settled(chat.messages, qtbot)
    assert chat.conversation.lines[row].gone is Gone.EXPIRED
    assert chat.messages.spoken(row).endswith("Message disappeared")
    chat.messages._count_down()
    assert not chat.messages._ticks.isActive()


def test_what_waits_shows_the_whole_time(chat, qtbot):
    """It runs only once it has arrived."""
    agree(chat, HOUR)
    chat.conversation.send_text("later gone")
    settled(chat.messages, qtbot)

    row = len(chat.conversation.lines) - 1
    assert chat.messages._row(row)._body._meta.startswith("1 hour")
    assert not chat.messages._ticks.isActive()


def test_nothing_counts_where_nobody_looks(chat, window, qtbot):
    """A tab behind another one sleeps."""
    message = TextMessage(bytes(8), "soon gone", None, 0, 1, HOUR)
    chat.conversation.receive_texts([message])
    settled(chat.messages, qtbot)
    window.strip.setCurrentIndex(0)
    chat.messages._count_down()

    assert not chat.messages._ticks.isActive()
    window.strip.choose(chat.peer.id)
    qtbot.waitUntil(chat.messages._ticks.isActive)
