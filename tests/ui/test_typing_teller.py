import pytest

from fantom.protocol.messages import Typing
from fantom.ui.typing_teller import TypingTeller
from tests.ui.conftest import press, type_in
from tests.ui.people import meet
from tests.ui.test_chat_tab import RETURN


class Asked:
    """What was told, and whether it may be."""

    def __init__(self):
        self.told, self.may_tell = [], True
        self.teller = TypingTeller(self.told.append, lambda: self.may_tell)


@pytest.fixture
def asked(qapp):
    """Return a teller and what it told."""
    return Asked()


def test_the_first_letter_tells_and_the_next_do_not(asked):
    """Until it is time to say it again."""
    for draft in ("h", "he", "hel"):
        asked.teller.note(draft)
    assert asked.told == [True]
    asked.teller.told_lately.stop()  # its time is over
    asked.teller.note("hell")
    assert asked.told == [True, True]


@pytest.mark.parametrize("draft", ["", "  "])
def test_an_empty_field_ends_it(asked, draft):
    """Once."""
    asked.teller.note("h")
    asked.teller.note(draft)
    asked.teller.note("")

    assert asked.told == [True, False]


def test_who_stops_for_long_does_not_write(asked, qtbot):
    """Another letter begins anew."""
    asked.teller.idle.setInterval(1)
    asked.teller.note("h")
    qtbot.waitUntil(lambda: asked.told == [True, False])
    asked.teller.note("he")

    assert asked.told == [True, False, True]


def test_nobody_is_told_against_the_settings(asked):
    """And who was told hears the end of it."""
    asked.may_tell = False
    asked.teller.note("h")
    assert asked.told == []
    asked.may_tell = True
    asked.teller.note("he")
    asked.may_tell = False
    asked.teller.note("hel")
    assert asked.told == [True, False]


def test_a_tab_tells_only_if_the_settings_say_so(window):
    """From the first key to the text that is sent."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    type_in(tab.composer.field, "se")
    assert link.sent_of(Typing) == []
    window.node.settings.override("chat.typing", "true")
    type_in(tab.composer.field, "cret")
    assert link.sent_of(Typing) == [Typing(active=True)]
    press(tab.composer.field, RETURN)
    assert link.sent_of(Typing) == [Typing(active=True), Typing(active=False)]


def test_switching_it_off_ends_it_at_once(window):
    """What is typed stays."""
    peer, link = meet(window.node)
    window.node.settings.set("chat.typing", True)
    tab = window.tabs[peer.id]
    tab.composer.insert("half a")
    window.node.settings.set("chat.typing", False)

    assert link.sent_of(Typing) == [Typing(active=True), Typing(active=False)]
    assert tab.composer.field.text() == "half a"
