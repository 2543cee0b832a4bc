import pytest
from PySide6.QtCore import QDeadlineTimer, QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from fantom.endpoint import Endpoint
from fantom.identity.verification import Ending, Method, Stage
from fantom.peers.request import RequestKind
from fantom.peers.verification import Verification
from fantom.sound import Sound
from fantom.ui import notifier as module
from fantom.ui.notifier import Notifier
from fantom.ui.sounds import Sounds
from fantom.ui.tab_strip import HOME
from fantom.ui.tray import Tray, tray_icon
from tests.conftest import listen, until
from tests.ui import transfers as files
from tests.ui.conftest import add_peer, receive
from tests.ui.people import meet


class FakeTray(QObject):
    note_clicked = Signal()

    def __init__(self):
        super().__init__()
        self.notes = []

    def pop_up(self, note):
        self.notes.append(note)


class FakeView:
    def __init__(self, window):
        self.window, self.is_active, self.shown = window, False, None
        self.is_shut = False

    def shows(self, tab_id):
        return self.is_active and self.shown == tab_id


@pytest.fixture
def alerts(monkeypatch):
    """Windows that blinked in the task bar."""
    called = []
    monkeypatch.setattr(QApplication, "alert", called.append)
    return called


@pytest.fixture
def told(window, alerts):
    """A notifier of its own, with a tray that writes down."""
    tray, view = FakeTray(), FakeView(window)
    heard = []
    made = Notifier(window.node, tray, view, Sounds(window.settings, heard.append))
    made.tray, made.view, made.heard = tray, view, heard
    return made


def test_a_text_is_told_while_nobody_looks(window, told, alerts):
    """Hidden at first: not who, not what; and the task bar blinks."""
    receive(window.node, add_peer(window.node), "secret")

    (note,) = told.tray.notes
    assert "secret" not in str(note)
    assert "fe80" not in str(note)
    assert alerts == [window]


def test_a_text_in_sight_is_not_told(window, told, alerts):
    """It is told when another tab is in front, without blinking."""
    peer = add_peer(window.node)
    told.view.is_active, told.view.shown = True, peer.id
    receive(window.node, peer, "one", 1)
    assert told.tray.notes == []
    told.view.shown = HOME
    receive(window.node, peer, "two", 2)
    assert len(told.tray.notes) == 1


def test_our_own_texts_are_no_news(window, told):
    """Neither are the small grey lines."""
    peer = add_peer(window.node)
    window.node.conversations.get(peer.id).wipe()
    peer.changed.emit(peer)

    assert told.tray.notes == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("chat.do_not_disturb", "true"), ("chat.notifications", "off")],
)
def test_silence_is_silence(window, told, alerts, key, value):
    """No note and no blinking; the badge still counts."""
    window.node.settings.override(key, value)
    peer = add_peer(window.node)
    receive(window.node, peer, "secret")

    assert told.tray.notes == []
    assert alerts == []
    assert window.tabs[peer.id].unread == 1


def test_a_request_is_told(window, told):
    """Somebody waits at the door; what they say is held back."""
    peer = add_peer(window.node)
    window.node.admission.ask(RequestKind.CONNECTION, "v1:x", peer.endpoint)
    window.node.admission.ask(RequestKind.LEGACY, "v1:x", peer.endpoint)

    assert len(told.tray.notes) == 1


def test_a_click_brings_the_tab_up(window, told, qtbot):
    """The one that the last note was about."""
    first, second = (add_peer(window.node, f"fe80::{n}") for n in (1, 2))
    receive(window.node, second, "x", 1)
    receive(window.node, first, "x", 2)
    with qtbot.waitSignal(told.open_wanted) as opened:
        told.tray.note_clicked.emit()
    window.showMinimized()
    window._open_from_note(opened.args[0])

    assert window.strip.current == first.id
    assert not window.isMinimized()
    window.node.peers.forget(second.id)
    window._open_from_note(second.id)
    assert window.strip.current == first.id


# The wish to compare keys


def ask_to_compare(window, peer, run="run", stage=Stage.ASKED, **facts):
    """Let a peer want it, as if the wire had said so."""
    told = Verification(
        peer, run, Method.PICTURES, stage, **({"is_ours": False} | facts)
    )
    window.node.verifications._latest[peer.id] = told
    window.node.verifications.changed.emit(told)


def test_a_wish_to_compare_keys_is_told_like_a_message(window, told, alerts):
    """While nobody looks; not whose wish it is, unless notes may say who."""
    alice, _link = meet(window.node)
    ask_to_compare(window, alice)
    (note,) = told.tray.notes
    assert "compare keys" in note.text
    assert "Alice" not in str(note)
    assert alerts == [window]
    told.tray.note_clicked.emit()

    window.settings.override("chat.notifications", "sender")
    bob, _link = meet(window.node, "Bob", endpoint=Endpoint("fe80::2", 1))
    ask_to_compare(window, bob)
    assert "Bob" in told.tray.notes[-1].title


def test_what_we_wish_or_see_is_no_news(window, told):
    """Nor how it goes on; and who wishes again and again is told of once a minute."""
    peer, _link = meet(window.node)
    ask_to_compare(window, peer, stage=Stage.WAITING, is_ours=True)
    told.view.is_active, told.view.shown = True, peer.id
    ask_to_compare(window, peer, "seen")
    told.view.is_active = False
    ask_to_compare(window, peer, "seen", Stage.COMPARING)
    assert told.tray.notes == []
    for number in range(5):
        ask_to_compare(window, peer, f"again {number}")
    assert len(told.tray.notes) == 1


def test_a_real_wish_reaches_the_tab_in_the_background(run, window_factory, alerts):
    """Over a session between two windows: a badge on the tab, gone once it is seen."""
    windows = window_factory("accept"), window_factory("accept")
    run(_connect(*windows))
    (at_alice,), (at_bob,) = ([*window.tabs.values()] for window in windows)
    alice, bob = windows
    bob.strip.choose(HOME)
    bob.node.verifications.changed.connect(lambda told: seen.append(told.stage))
    seen = []
    alice.node.verifications.start_pictures(at_alice.peer.id)
    run(until(lambda: Stage.ASKED in seen))

    assert bob.strip.facts(at_bob.peer.id).unread == "1"
    assert "wants to compare keys" in bob.strip.facts(at_bob.peer.id).spoken
    assert at_alice.unread == 0
    assert bob.strip.unread == 1
    bob.strip.choose(at_bob.peer.id)
    assert at_bob.unread == 0
    assert at_bob.verifying.bar.isVisible()


async def _connect(alice, bob):
    listen(alice.node)
    await alice.node.connect_to(str(listen(bob.node)))
    await until(lambda: alice.tabs and bob.tabs)
    tabs = [*alice.tabs.values(), *bob.tabs.values()]
    await until(lambda: all(tab.peer.is_online for tab in tabs))


def test_a_wish_that_is_over_is_no_badge(window):
    """A text beside it still counts, and begins what is new."""
    peer, _link = meet(window.node)
    receive(window.node, peer, "before", 1)
    tab = window.tabs[peer.id]
    window.strip.choose(peer.id)
    window.strip.choose(HOME)
    ask_to_compare(window, peer)
    receive(window.node, peer, "one", 2)
    assert tab.unread == 2
    ask_to_compare(window, peer, stage=Stage.FAILED, ending=Ending.CANCELLED)

    assert tab.unread == 1
    assert tab.messages._new_from == len(tab.conversation.lines) - 1


# What is heard of it


def test_each_kind_of_news_has_its_sound(window, told):
    """Also where nothing pops up; what is in sight makes none."""
    window.settings.override("chat.notifications", "off")
    peer, _link = meet(window.node)
    for sound in Sound:
        window.settings.override(f"sounds.{sound}", "true")
    told.heard.clear()
    told._sounds._pause = QDeadlineTimer()
    for happen, sound in (
        (lambda: receive(window.node, peer, "x"), Sound.MESSAGE),
        (lambda: ask_to_compare(window, peer), Sound.REQUEST),
        (lambda: ask(window, peer), Sound.REQUEST),
    ):
        happen()
        assert told.heard == [sound]
        told.heard.clear()
        told._sounds._pause = QDeadlineTimer()
    assert told.tray.notes == []
    told.view.is_active, told.view.shown = True, peer.id
    receive(window.node, peer, "y", 2)
    assert told.heard == []


def ask(window, peer):
    """Let a stranger wait."""
    window.node.admission.ask(RequestKind.CONNECTION, "v1:x", peer.endpoint)


# The icon


def test_without_a_tray_nothing_breaks(window):
    """Many desktops have none."""
    tray = window.tray
    if QSystemTrayIcon.isSystemTrayAvailable():
        pytest.skip("this one has")

    assert not tray.exists
    tray.show_unread(unread=True)
    assert not tray.pop_up(module.Note("a", "b"))
    tray.hide()


def test_the_icon_has_a_dot_while_something_is_unread(theme):
    """Seen without opening the window."""
    plain, dotted = (tray_icon(theme, unread=u).pixmap(64, 64) for u in (False, True))

    assert plain.toImage() != dotted.toImage()


@pytest.fixture
def tray(window, monkeypatch):
    """A tray where there is one."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    return Tray(window.node.settings, window.theme)


def test_the_tray_keeps_quiet_and_says_so_in_the_menu(window, tray):
    """One switch, seen in both menus."""
    tray.quiet.trigger()
    assert window.node.settings.flag("chat.do_not_disturb")
    assert window.top.quiet.isChecked()
    window.top.quiet.trigger()
    assert not tray.quiet.isChecked()


def test_the_tray_opens_and_quits(tray, qtbot):
    """By its menu, and a click opens."""
    actions = {action.text(): action for action in tray.menu.actions()}
    with qtbot.waitSignal(tray.open_wanted):
        actions["Open"].trigger()
    with qtbot.waitSignal(tray.quit_wanted):
        actions["Quit"].trigger()
    with qtbot.waitSignal(tray.open_wanted):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_closing_may_leave_the_icon(window, tray):
    """The program goes on, and comes back by the icon."""
    closed = []
    window.closed.connect(lambda: closed.append(True))
    window.tray = tray
    window.node.settings.override("window.tray", "true")
    window.close()

    assert not window.isVisible()
    assert closed == []
    window.come_to_front()
    assert window.isVisible()
    window.node.settings.override("window.tray", "false")
    window.close()
    assert closed == [True]


def test_many_requests_are_one_call(window, told):
    """Whoever sends hundreds of strangers makes one note pop up."""
    ask = window.node.admission.ask
    for number in range(20):
        there = Endpoint(f"2001:db8:{number:x}::1", 31488)
        ask(RequestKind.CONNECTION, f"v1:{number}", there)

    assert len(told.tray.notes) == 1


def test_many_strangers_who_talk_are_one_call(window, told):
    """Whom only the settings let in; a friend among them is heard of."""
    strangers = [add_peer(window.node, f"fe80::{n}") for n in range(1, 20)]
    friend = add_peer(window.node, "fe80::aa")
    for number, peer in enumerate(strangers):
        peer.is_welcome = False
        receive(window.node, peer, "buy!", number)
    assert len(told.tray.notes) == 1

    receive(window.node, friend, "hi", 99)
    assert len(told.tray.notes) == 2


# Files


def offer(window, name="secret.pdf"):
    """Let somebody offer a file; they, and it."""
    peer, _link = meet(window.node, "Alice")
    return peer, files.come(window.node, peer, name)


def test_an_offer_is_told_while_nobody_looks(window, told, alerts):
    """Hidden at first: not who, not what."""
    offer(window)

    (note,) = told.tray.notes
    assert (note.title, note.text) == ("Fantom", "Files are offered to you")
    assert alerts == [window]


@pytest.mark.parametrize(
    ("level", "first", "last"),
    [
        ("sender", "Files are offered to you", "Files have arrived"),
        ("full", "secret.pdf", "Arrived: secret.pdf"),
    ],
)
def test_names_are_told_if_one_wants_that(window, told, level, first, last):
    """Of who offers it first, then of the files."""
    window.settings.override("chat.notifications", level)
    _peer, carrier = offer(window)
    files.flow(window.node, carrier)
    files.finish(window.node, carrier)

    assert [note.title for note in told.tray.notes] == ["Alice", "Alice"]
    assert [note.text for note in told.tray.notes] == [first, last]


def test_an_arrival_is_told_once_and_a_failure_not(window, told):
    """The row says why; nobody is called for that."""
    peer, carrier = offer(window)
    files.flow(window.node, carrier)
    files.finish(window.node, carrier)
    files.tell(window.node, carrier)
    files.end(window.node, files.come(window.node, peer, "b.pdf"))

    texts = [note.text for note in told.tray.notes]
    assert texts.count("Files have arrived") == 1
    files.come(window.node, peer, "c.pdf")
    window.node.peers.forget(peer.id)
    assert told._coming == set()


def test_what_is_in_front_or_ours_is_not_told(window, told):
    """One sees it."""
    peer, _link = meet(window.node, "Alice")
    told.view.is_active, told.view.shown = True, peer.id
    carrier = files.come(window.node, peer, "a.pdf")
    files.finish(window.node, carrier)
    told.view.is_active = False
    files.finish(window.node, files.go(window.node, peer, "b.pdf"))

    assert told.tray.notes == []


def test_strangers_offer_in_vain(window, told):
    """Whom only the settings let in calls now and then, not each time."""
    peer, _link = meet(window.node, "Alice")
    peer.is_welcome = False
    for number in range(5):
        files.come(window.node, peer, f"{number}.pdf")

    assert len(told.tray.notes) == 1
