"""Bars that leave room for the chat, whatever is asked at once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from fantom.endpoint import Endpoint
from fantom.errors import RemoteProtocolError
from fantom.identity.peer_ids import peer_id
from fantom.identity.verification import Method, Stage
from fantom.peers.request import Action, RequestKind
from fantom.peers.verification import Verification
from fantom.protocol.messages import Disappear
from fantom.ui.status_bar import StatusBar
from fantom.ui.tab_strip import HOME
from tests.gallery.gallery import LANGUAGES, take
from tests.ui.conftest import click, press, receive
from tests.ui.people import PLACE, identity_named, imitate

SMALL = (800, 560)
TWO_LINES = 38  # pixels, in letters of the usual size
CROWDED = ("verify-bar-imitator", "bars", "bars-and-request", "chat-legacy")


@pytest.fixture
def tab(window, qapp):
    """Return the tab of somebody who looks like a friend, which a bar says."""
    peer, _link = imitate(window.node, "Bоb")
    receive(window.node, peer, "hello", 1)
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def wish(tab):
    """Let the peer want to compare keys."""
    told = Verification(tab.peer, "run", Method.PICTURES, Stage.ASKED, is_ours=False)
    verifications = tab.window().node.verifications
    verifications._latest[tab.peer.id] = told
    verifications.changed.emit(told)
    settle()


def propose(tab, number=1):
    """Let the peer want messages to disappear."""
    tab.conversation.receive_timer(Disappear(60 * number, agreed=False, round=number))
    settle()


def knock(window):
    """Let somebody else want to come in; return the request."""
    stranger = peer_id(identity_named("Carol"))
    ask = window.node.admission.ask
    request = ask(RequestKind.CONNECTION, stranger, Endpoint("fe80::7", 1), "Carol")
    settle()
    return request


def be_small(window, scale="200"):
    """Have as little room as a small screen and large letters leave."""
    window.settings.override("window.text_scale", scale)
    window.resize(*SMALL)
    settle()


def settle():
    """Let everything be laid out."""
    for _ in range(6):
        QApplication.processEvents()


def in_sight(tab):
    """Return the bars that are seen."""
    return [bar for bar in tab.bars._bars if bar.isVisible()]


def assert_room(tab):
    """The field is whole, and of the chat two lines are seen at the least."""
    scale = tab._theme.fonts.scale
    bottom = tab.composer.mapTo(tab, QPoint(0, tab.composer.height())).y()
    assert bottom <= tab.height()
    assert tab.composer.height() >= tab.composer.sizeHint().height()
    assert tab.messages.viewport().height() >= TWO_LINES * scale
    for bar in in_sight(tab):
        assert bar.height() >= bar.heightForWidth(bar.width())


def test_all_are_seen_where_there_is_room(tab, window):
    """One below the other, as ever."""
    window.resize(1120, 720)
    wish(tab)
    propose(tab)

    assert in_sight(tab) == [tab.imitation, tab.verifying.bar, tab.timing.bar]
    assert not tab.bars.is_folded
    assert not tab.bars.pager.isVisible()


def test_one_is_seen_where_there_is_little(tab, window):
    """And how many there are; the others come by a click, or by key."""
    be_small(window)
    assert not tab.bars.is_folded
    wish(tab)
    propose(tab)
    assert in_sight(tab) == [tab.imitation]
    assert tab.bars.pager.count.text() == "1/3"
    assert_room(tab)
    tab.bars.pager.next.setFocus(Qt.FocusReason.TabFocusReason)
    press(tab.bars.pager.next, Qt.Key.Key_Space)
    settle()
    assert in_sight(tab) == [tab.verifying.bar]
    assert "2 of 3" in tab.bars.pager.next.accessibleName()
    click(tab.bars.pager.next)
    click(tab.bars.pager.next)
    settle()
    assert in_sight(tab) == [tab.imitation]


def test_what_is_answered_gives_way_to_the_next(tab, window):
    """Until one alone is left."""
    be_small(window)
    wish(tab)
    propose(tab)
    click(tab.imitation.i_know)
    settle()
    assert in_sight(tab) == [tab.verifying.bar]
    assert tab.bars.pager.count.text() == "1/2"
    tab.bars._turn()
    click(tab.timing.bar.decline)
    settle()

    assert in_sight(tab) == [tab.verifying.bar]
    assert not tab.bars.is_folded
    assert_room(tab)


def test_nothing_that_a_peer_asks_covers_a_warning(tab, window):
    """However often; between questions the newest is seen."""
    be_small(window)
    wish(tab)
    for number in range(1, 5):
        propose(tab, number)
    tab.notices.show_error(RemoteProtocolError("x"))
    settle()
    assert in_sight(tab) == [tab.imitation]
    click(tab.imitation.i_know)
    settle()
    tab.notices.clear()
    tab.bars._turn()
    tab.notices.show_error(RemoteProtocolError("x"))
    settle()
    assert in_sight(tab) == [tab.notices]


def test_a_warning_comes_before_what_is_asked(tab, window):
    """Also if it comes later."""
    be_small(window)
    click(tab.imitation.i_know)
    wish(tab)
    propose(tab)
    assert in_sight(tab) == [tab.timing.bar]
    tab.imitation._known.clear()
    tab.imitation.refresh()
    settle()

    assert in_sight(tab) == [tab.imitation]


def test_it_follows_the_window_and_the_letters(tab, window):
    """As soon as there is room, all of them are there."""
    be_small(window)
    wish(tab)
    assert tab.bars.is_folded
    window.settings.override("window.text_scale", "100")
    settle()
    assert not tab.bars.is_folded
    assert len(in_sight(tab)) == 2
    window.settings.override("window.text_scale", "200")
    settle()
    assert tab.bars.is_folded
    window.resize(1600, 1200)
    settle()
    assert not tab.bars.is_folded


# Who knocks, while one chats


def test_who_knocks_takes_one_line_of_a_chat(tab, window):
    """Who wants to answer sees all of it; the chat's own bars wait meanwhile."""
    be_small(window)
    wish(tab)
    request = knock(window)
    bar = window.request_bar
    assert bar.is_folded
    assert not bar.accept_button.isVisible()
    assert_room(tab)
    click(bar.unfold)
    settle()
    assert bar.accept_button.isVisible()
    assert window.focusWidget() is bar.accept_button
    assert str(request.endpoint) in bar.detail.text()
    assert in_sight(tab) == []
    assert_room(tab)
    window.node.admission.answer(request.id, Action.DECLINE)
    settle()
    assert not bar.isVisible()
    assert in_sight(tab) == [tab.imitation]


def test_it_is_folded_again_for_the_next_one_and_in_another_tab(tab, window):
    """And at home, where all scrolls, it is not folded at all."""
    be_small(window)
    first = knock(window)
    window.node.admission.ask(
        RequestKind.CONNECTION, peer_id(identity_named("Dora")), PLACE, "Dora"
    )
    click(window.request_bar.unfold)
    window.node.admission.answer(first.id, Action.DECLINE)
    settle()
    assert window.request_bar.is_folded
    assert in_sight(tab) == [tab.imitation]
    click(window.request_bar.unfold)
    window.strip.choose(HOME)
    settle()
    assert not window.request_bar.is_folded
    assert window.request_bar.accept_button.isVisible()
    window.strip.choose(tab.peer.id)
    settle()
    assert window.request_bar.is_folded
    window.resize(1600, 1200)
    settle()
    assert not window.request_bar.is_folded
    assert window.request_bar.accept_button.isVisible()


def test_a_folded_line_says_who_it_is_not(tab, window):
    """Of a name that looks like a friend's; then no is the first answer."""
    be_small(window)
    odd = peer_id(identity_named("another Bob"))
    window.node.admission.ask(RequestKind.CONNECTION, odd, PLACE, "Вob")
    settle()
    bar = window.request_bar
    assert "not the Bob you know" in bar.title.text()
    click(bar.unfold)
    settle()

    assert window.focusWidget() is bar.decline_button


def test_a_low_window_has_no_line_that_only_promises(tab, window):
    """The chat has its place; whoever writes just now is still told of."""
    status = window.findChild(StatusBar)
    assert status.isVisible()
    assert tab.quiet_line.isVisible()
    be_small(window)
    assert not status.isVisible()
    assert not tab.quiet_line.isVisible()
    tab.conversation._typing.begin()
    settle()
    assert tab.quiet_line.isVisible()
    assert_room(tab)


# Every language, in the largest letters


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", CROWDED)
def test_no_word_is_cut_where_most_is_asked(run, qapp, scene, language):
    """At twice the usual size, in a window of 800 x 560."""
    _picture, cut = take(qapp, scene, "dark", SMALL, "200", language)

    assert cut == []
