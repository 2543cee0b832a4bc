import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton

from fantom.chat.entry import Delivery
from fantom.errors import RemoteProtocolError
from fantom.peers.peer import PeerState
from fantom.peers.request import RequestKind
from fantom.settings import Settings
from fantom.ui.tab_strip import HOME
from tests.conftest import listen, until
from tests.ui.conftest import add_peer, click, press, receive, type_in
from tests.ui.people import LegacyLink, join

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN = Qt.Key.Key_Return


async def connect(window, endpoint):
    """Type an address on the first page and press Return; return the tab."""
    type_in(window.home.connect_card.field, str(endpoint))
    press(window.home.connect_card.field, RETURN)
    await until(lambda: window.strip.current != HOME)
    return window.tabs[window.strip.current]


def tab_of(window, peer):
    """Bring the tab of a peer to the front, and return it."""
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def say(tab, text):
    """Type a text and send it."""
    type_in(tab.composer.field, text)
    press(tab.composer.field, RETURN)


def texts(conversation):
    """Return what was said."""
    return [entry.text for entry in conversation.entries()]


def deliveries(tab):
    """Return how far each text got."""
    return [entry.delivery for entry in tab.conversation.entries()]


# Two windows


def test_two_people_talk(run, window_factory):
    """Paste an address, get in after a yes, write both ways."""

    async def talk():
        alice, bob = window_factory(legacy="allow"), window_factory(legacy="allow")
        listen(alice.node)
        tab = await connect(alice, listen(bob.node))
        say(tab, "hello")
        await until(bob.request_bar.isVisible)
        click(bob.request_bar.accept_button)
        assert bob.strip.current != HOME
        other = bob.tabs[bob.strip.current]
        await until(lambda: texts(other.conversation) == ["hello"])
        await until(lambda: other.peer.ready)
        say(other, "hello yourself")
        await until(lambda: texts(tab.conversation) == ["hello", "hello yourself"])
        await until(lambda: deliveries(tab) == [Delivery.DELIVERED, None])
        assert not bob.request_bar.isVisible()
        assert tab.composer.field.text() == ""

    run(talk())


def test_two_people_see_each_other_writing_and_reading(run, window_factory):
    """If both want that: a line under the messages, and filled ticks."""

    async def talk():
        alice, bob = window_factory(), window_factory(action="accept")
        for window in (alice, bob):
            window.node.settings.override("chat.typing", "true")
            window.node.settings.override("chat.read_receipts", "true")
        listen(alice.node)
        tab = await connect(alice, listen(bob.node))
        await until(lambda: tab.peer.state is PeerState.ONLINE and len(bob.tabs) == 1)
        (other,) = bob.tabs.values()
        assert "encrypted · post-quantum" in tab.header.badge.text()
        type_in(tab.composer.field, "hello")
        await until(lambda: other.quiet_line.words.text().endswith("is writing…"))
        press(tab.composer.field, RETURN)
        await until(lambda: deliveries(tab) == [Delivery.DELIVERED])
        assert other.quiet_line.words.text() == ""
        bob.strip.choose(other.peer.id)
        bob.activateWindow()
        await until(lambda: deliveries(tab) == [Delivery.READ])

    run(talk())


def test_the_legacy_wire_is_asked_about_in_the_tab(window):
    """The text waits until the person has decided, and leaves with a yes."""
    link = LegacyLink()
    tab = tab_of(window, join(window.node, link))
    say(tab, "secret")
    assert tab.legacy_bar.isVisible()
    assert not window.request_bar.isVisible()
    assert deliveries(tab) == [Delivery.WAITING]
    assert link.sent == []
    click(tab.legacy_bar.accept_button)

    assert deliveries(tab) == [Delivery.SENT]
    assert not tab.legacy_bar.isVisible()


def test_a_no_to_the_legacy_wire_sends_nothing(window):
    """The text is marked as not sent, and the other side has heard nothing."""
    link = LegacyLink()
    tab = tab_of(window, join(window.node, link))
    say(tab, "secret")
    click(tab.legacy_bar.decline_button)

    assert deliveries(tab) == [Delivery.FAILED]
    assert link.sent == []


def test_whoever_leaves_is_shown_as_offline_and_can_be_called_again(
    run, window_factory, node_factory
):
    """What is written meanwhile waits; one button dials, and it arrives."""

    async def leave():
        window, bob = window_factory(), node_factory()
        listen(window.node)
        tab = await connect(window, listen(bob))
        assert not tab.header.reconnect.isVisible()
        await until(lambda: "online" in tab.header.presence.text())
        for peer in bob.peers:
            peer.hang_up()
        await until(lambda: tab.peer.state is PeerState.OFFLINE)
        assert "offline" in tab.header.presence.text()
        say(tab, "are you there")
        assert deliveries(tab) == [Delivery.WAITING]
        await until(tab.quiet_line.words.text)
        click(tab.header.reconnect)
        await until(lambda: deliveries(tab) == [Delivery.DELIVERED])
        assert tab.quiet_line.words.text() == ""
        (talk,) = bob.conversations
        assert texts(talk) == ["are you there"]

    run(leave())


def test_who_left_the_legacy_wire_gets_nothing_more(window):
    """Writing says why it can't be sent, and keeps the words."""
    link = LegacyLink()
    tab = tab_of(window, join(window.node, link))
    link.close()
    say(tab, "are you there")

    assert "not connected" in tab.notices.texts[0]
    assert tab.composer.field.text() == "are you there"
    assert tab.quiet_line.words.text() == ""


def test_dialling_can_be_cancelled(run, window):
    """It never blocks the window, and is silent once nobody wants it."""
    card = window.home.connect_card

    async def never(_goal):
        await asyncio.Event().wait()

    async def cancel():
        window.node.dial = never
        type_in(card.field, "[fe80::1]:31488")
        press(card.field, RETURN)
        assert card.cancel_button.isVisible()
        assert card._target.text() == "[fe80::1]:31488"
        assert not card.connect_button.isEnabled()
        click(card.cancel_button)
        await until(lambda: not card.dialling.busy)
        assert not card.cancel_button.isVisible()
        assert card.error.isHidden()
        assert card.connect_button.isEnabled()

    run(cancel())


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "Paste the address"), ("192.168.0.1", "IPv4"), ("[::1]:1", "port")],
)
def test_a_wrong_address_is_explained_below_the_field(run, window, typed, words):
    """No box opens, the text stays, and typing on takes the sentence away."""
    card = window.home.connect_card

    async def refuse():
        type_in(card.field, typed)
        click(card.connect_button)
        await until(lambda: not card.dialling.busy)
        assert words in card.error.text()
        assert card.error.isVisible()
        assert card.field.text() == typed
        type_in(card.field, "x")
        assert not card.error.isVisible()

    run(refuse())


# Requests


def ask(window, number):
    """Let a stranger wait."""
    peer = add_peer(window.node, f"fe80::{number}")
    window.node.peers.forget(peer.id)
    return window.node.admission.ask(RequestKind.CONNECTION, peer.id, peer.endpoint)


def test_requests_wait_in_line(window):
    """The oldest is asked about first, and how many wait can be seen."""
    ask(window, 1)
    ask(window, 2)

    assert "fe80::1%eth0" in window.request_bar.detail.text()
    assert "legacy, not verifiable" in window.request_bar.detail.text()
    assert window.request_bar.count.text() == "1 of 2"
    click(window.request_bar.decline_button)
    assert "fe80::2%eth0" in window.request_bar.detail.text()
    assert not window.request_bar.count.isVisible()
    click(window.request_bar.block_button)
    assert not window.request_bar.isVisible()
    assert window.node.admission.requests == []


def test_a_request_says_how_much_waits(window):
    """What was said meanwhile is held, not shown."""
    request = ask(window, 1)
    request.held.extend(["a", "b"])
    window.request_bar.refresh()

    assert "2" in window.request_bar.detail.text().split("·")[-1]


def test_a_request_is_seen_from_every_tab(window):
    """It lies above the pages."""
    add_peer(window.node)
    window.strip.setCurrentIndex(1)
    ask(window, 1)

    assert window.request_bar.isVisible()


# Tabs


def test_unread_texts_are_counted_until_they_are_seen(window):
    """On the tab, in words too, and only while it is not in front."""
    peer = add_peer(window.node)
    ends = window.strip._ends[peer.id]
    receive(window.node, peer, "one", 1)
    receive(window.node, peer, "two", 2)

    assert ends.badge.text() == "2"
    assert not ends.badge.isHidden()
    assert "unread: 2" in window.strip.accessibleTabName(1)
    window.strip.setCurrentIndex(1)
    assert ends.badge.isHidden()
    receive(window.node, peer, "three", 3)
    assert ends.badge.isHidden()


def test_keys_walk_through_the_tabs(window):
    """Ctrl+Tab and back round the corner, Ctrl+number, Ctrl+W."""
    ids = [HOME, *(add_peer(window.node, f"fe80::{n}").id for n in (1, 2))]

    walked = []
    for key, modifier in (
        (Qt.Key.Key_Tab, CTRL),
        (Qt.Key.Key_PageDown, CTRL),
        (Qt.Key.Key_Tab, CTRL),
        (Qt.Key.Key_Backtab, CTRL | SHIFT),
        (Qt.Key.Key_2, CTRL),
        (Qt.Key.Key_9, CTRL),
        (Qt.Key.Key_1, CTRL),
        (Qt.Key.Key_8, CTRL),
        (Qt.Key.Key_2, CTRL),
    ):
        press(window, key, modifier)
        walked.append(window.strip.current)

    there_and_back = [ids[1], ids[2], HOME, ids[2], ids[1]]
    assert walked == [*there_and_back, ids[2], HOME, HOME, ids[1]]
    press(window, Qt.Key.Key_W, CTRL)
    assert window.strip.ids() == [HOME, ids[2]]
    window.strip.choose(HOME)
    press(window, Qt.Key.Key_W, CTRL)
    assert window.strip.ids() == [HOME, ids[2]]


def test_the_cross_forgets_the_peer(window):
    """Closing a tab wipes its history."""
    peer = add_peer(window.node)
    receive(window.node, peer, "secret")
    lines = window.node.conversations.get(peer.id).lines
    messages = window.tabs[peer.id].messages
    messages.grab()
    click(window.strip._ends[peer.id].close_button)

    assert window.strip.ids() == [HOME]
    assert list(window.node.peers) == []
    assert lines == []
    assert not messages._rows
    assert not messages._own


def test_unsent_texts_are_asked_about(window):
    """They would be lost; the dialog keeps nothing else from happening."""
    peer = add_peer(window.node)
    peer.state = PeerState.ONLINE
    tab = window.tabs[peer.id]
    window.strip.choose(peer.id)
    say(tab, "important")
    press(window, Qt.Key.Key_W, CTRL)

    assert window.question.isVisible()
    click(window.question.keep_button)
    assert peer.id in window.tabs
    press(window, Qt.Key.Key_W, CTRL)
    click(window.question.close_button)
    assert peer.id not in window.tabs
    assert window.question is None


def test_tabs_can_be_moved_but_home_stays_first(window):
    """A moved tab still shows its own page."""
    first, second = (add_peer(window.node, f"fe80::{n}") for n in (1, 2))
    window.strip.moveTab(2, 1)
    window.strip.moveTab(0, 1)

    assert window.strip.ids()[0] == HOME
    window.strip.choose(first.id)
    assert window.pages.currentWidget() is window.tabs[first.id]
    assert set(window.strip.ids()[1:]) == {first.id, second.id}


def test_a_draft_stays_in_its_tab(window):
    """What is typed in one is not lost by a look at another."""
    first, second = (add_peer(window.node, f"fe80::{n}") for n in (1, 2))
    window.strip.choose(first.id)
    type_in(window.tabs[first.id].composer.field, "dra")
    window.strip.choose(second.id)
    assert window.tabs[second.id].composer.field.text() == ""
    window.strip.choose(first.id)

    assert window.tabs[first.id].composer.field.text() == "dra"


def test_trouble_is_told_in_the_tab_that_it_concerns(window):
    """Once, however often it happens, and until it is dismissed."""
    peer = add_peer(window.node)
    tab = window.tabs[peer.id]
    window.strip.choose(peer.id)
    for _ in range(3):
        peer.trouble.emit(peer, RemoteProtocolError("x"))

    assert len(tab.notices.texts) == 1
    click(tab.notices._shown[0].dismiss)
    assert not tab.notices.isVisible()
    assert window.home.notices.texts == []


def test_settings_reach_open_tabs(window):
    """Nothing waits for a restart."""
    tab = window.tabs[add_peer(window.node).id]
    window.node.settings.override("chat.send_with", "ctrl+enter")
    window.node.settings.override("chat.time_format", "12h")

    assert tab.composer.field.send_with == "ctrl+enter"
    assert tab.messages._clock == "12h"


# The whole


def test_every_control_has_a_name(window):
    """A screen reader can say what each button and field is."""
    add_peer(window.node)
    ask(window, 9)
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in window.findChildren(kind)
        if not widget.objectName().startswith("qt_") and widget.focusPolicy()
    ]

    assert controls
    for control in controls:
        words = control.text() if isinstance(control, QPushButton) else ""
        assert words or control.accessibleName(), control


def test_problems_with_the_settings_are_told_at_the_start(
    node_factory, window_factory, tmp_path, monkeypatch
):
    """A typo in the file keeps nobody from starting."""
    file = tmp_path / "settings.toml"
    file.write_text('theem = "dark"\n')
    broken = Settings.load(file)
    monkeypatch.setattr(Settings, "in_memory", lambda: broken)
    window = window_factory()

    assert "theem" in window.home.notices.texts[0]


def test_the_address_can_be_copied(run, window):
    """The button says that it did."""

    async def copy():
        endpoint = listen(window.node)
        click(window.home.address.copy_button)
        assert QGuiApplication.clipboard().text() == str(endpoint)
        assert window.home.address.copy_button.text() == "Copied"
        window.home.address.copy_button.feedback.setInterval(0)
        await until(lambda: window.home.address.copy_button.text() == "Copy address")

    run(copy())


def test_the_pill_says_what_is_known(run, window):
    """And nothing that isn't."""

    async def look():
        assert window.pill.words.text() == "Listening stopped"
        endpoint = listen(window.node)
        assert str(endpoint.port) in window.pill.words.text()
        window.node.listening.stop()
        assert window.pill.words.text() == "Listening stopped"

    run(look())


def test_closing_the_window_is_told(window, qtbot):
    """The program ends by it."""
    with qtbot.waitSignal(window.closed):
        press(window, Qt.Key.Key_Q, CTRL)
