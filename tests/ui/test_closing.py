import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel

from fantom.endpoint import Endpoint
from fantom.peers.me import Keeping
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from tests.ui import transfers as files
from tests.ui.conftest import add_peer, click, press, type_in
from tests.ui.people import LegacyLink, join, meet
from tests.ui.vaults import pretend

CTRL = Qt.KeyboardModifier.ControlModifier


def said(question):
    """All that a question says."""
    return "\n".join(label.text() for label in question.findChildren(QLabel))


@pytest.fixture
def closed(window):
    """How often the window was closed."""
    times = []
    window.closed.connect(lambda: times.append(True))
    return times


def test_a_draft_is_asked_about(window):
    """Before its tab is closed; a no keeps it."""
    peer = add_peer(window.node)
    window.strip.choose(peer.id)
    type_in(window.tabs[peer.id].composer.field, "half a thought")
    press(window, Qt.Key.Key_W, CTRL)

    assert "a draft" in said(window.question)
    press(window.question, Qt.Key.Key_Escape)
    assert window.question is None
    assert window.tabs[peer.id].composer.field.text() == "half a thought"
    press(window, Qt.Key.Key_W, CTRL)
    click(window.question.close_button)
    assert peer.id not in window.tabs


@pytest.mark.parametrize("way", ["key", "cross"])
def test_closing_the_window_asks_whose_texts_would_be_lost(window, closed, way):
    """By name, a few of them; then it closes, or doesn't."""
    for number in range(1, 8):
        peer = add_peer(window.node, f"fe80::{number}")
        type_in(window.tabs[peer.id].composer.field, "x")
    add_peer(window.node, "fe80::99")
    end = window.close if way == "cross" else lambda: press(window, Qt.Key.Key_Q, CTRL)
    end()

    words = said(window.question)
    assert window.isVisible()
    assert "fe80::1 (a draft)" in words
    assert "and others: 2" in words
    assert "fe80::99" not in words
    click(window.question.keep_button)
    assert closed == []
    end()
    click(window.question.close_button)
    assert closed == [True]
    assert not window.isVisible()


def test_nothing_unsent_means_no_question(window, closed):
    """Spaces are nothing."""
    peer = add_peer(window.node)
    type_in(window.tabs[peer.id].composer.field, "  ")
    window.close()

    assert closed == [True]


# Transfers


@pytest.fixture
def moving(window, translation):
    """A tab with something that comes and something that goes."""
    peer, _link = meet(window.node)
    files.flow(window.node, files.come(window.node, peer, ("a.bin", 100)), 10)
    files.go(window.node, peer, "b.bin")
    return window.tabs[peer.id]


def test_half_files_are_asked_about_with_their_tab(window, moving):
    """A no keeps them; a yes ends them."""
    carriers = moving.files.carriers
    window.close_tab(moving.peer.id)
    words = said(window.question)
    assert "Some transfers are not finished" in words
    assert "Alice (transfers: 2)" in words
    assert "2 transfers end, and what is not there whole is removed." in words
    assert "history" not in words
    click(window.question.keep_button)
    assert not any(carrier.transfer.has_ended for carrier in carriers)
    window.close_tab(moving.peer.id)
    click(window.question.close_button)
    assert all(carrier.transfer.has_ended for carrier in carriers)


def test_what_is_only_offered_to_us_is_not_asked_about(window):
    """Nothing of it is there."""
    peer, _link = meet(window.node)
    files.come(window.node, peer, "a.pdf")
    window.close_tab(peer.id)
    assert window.question is None
    assert peer.id not in window.tabs


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("quit", "1 transfer goes on from where it is after the next start."),
        ("lock", "1 transfer goes on from where it is once you have unlocked."),
    ],
)
def test_with_a_kept_identity_they_go_on(window, moving, ending, expected):
    """But for offers that nobody has answered."""
    pretend(window.node, Keeping.KEPT)
    window._ask([moving], ending)
    words = said(window.question)

    assert expected in words
    assert "1 transfer ends" in words


@pytest.mark.parametrize("ending", ["tab", "unlock"])
def test_elsewhere_nothing_goes_on(window, moving, ending):
    """A closed tab is closed, and a ghost has no vault."""
    if ending == "tab":
        pretend(window.node, Keeping.KEPT)
    window._ask([moving], ending)

    assert "2 transfers end" in said(window.question)
    assert "go on" not in said(window.question)


def test_words_and_files_are_lost_together(window, moving):
    """Both are said."""
    type_in(moving.composer.field, "half a thought")
    window.quit()
    words = said(window.question)

    assert "Alice (transfers: 2, a draft)" in words
    assert "Closing wipes them together with the history." in words
    assert "2 transfers end" in words


def test_panic_asks_nothing(window, moving, closed):
    """And is done at once."""
    carriers = moving.files.carriers
    window.panic()

    assert closed == [True]
    assert window.question is None
    assert all(carrier.transfer.has_ended for carrier in carriers)


# Where it was


@pytest.fixture
def reopened(tmp_path, node_factory, monkeypatch, qtbot):
    """Open a window on a file of settings; close it with the function it returns."""

    def build(text=""):
        file = tmp_path / "settings.toml"
        if text:
            file.write_text(text)
        node = node_factory()
        node.settings = Settings.load(file)
        window = MainWindow(node.settings)
        window.begin(node)
        qtbot.addWidget(window)
        window.start()
        return window, file

    return build


def test_a_window_that_was_not_moved_writes_nothing(reopened):
    """No file that nobody asked for."""
    window, file = reopened()
    window.close()

    assert not file.exists()


def test_the_place_is_kept(reopened):
    """And written at the end only."""
    window, file = reopened()
    window.setGeometry(QRect(30, 40, 710, 510))
    assert not file.exists()
    window.close()
    assert 'geometry = "710x510+30+40"' in file.read_text()

    again, _file = reopened()
    assert again.geometry() == QRect(30, 40, 710, 510)


def test_a_place_that_is_nowhere_is_repaired(reopened):
    """The second screen may be at the office."""
    window, _file = reopened('[window]\ngeometry = "1000x700+9000+9000"\n')

    screen = window.screen().availableGeometry()
    assert (window.frameGeometry() & screen).width() >= 600


def test_it_may_start_out_of_the_way(reopened):
    """Minimised; hidden only where an icon can bring it back."""
    window, _file = reopened("[window]\nstart_minimised = true\ntray = true\n")
    assert window.isMinimized()
    window.tray.icon = object()
    window.hide()
    window.start()
    assert not window.isVisible()
    window.tray.icon = None


# What waits for somebody with a key


def test_what_was_sent_may_not_have_arrived(window):
    """Such words are said of it; a legacy wire knows no more than that it left."""
    peer, link = meet(window.node)
    legacy = join(window.node, LegacyLink(Endpoint("fe80::2", 1)))
    window.tabs[peer.id].conversation.send_text("hello")
    window.tabs[legacy.id].conversation.send_text("hello")
    assert len(link.sent) == 1
    window.close()

    words = said(window.question)
    assert "Alice (not delivered yet: 1)" in words
    assert "fe80::2 (not sent yet: 1)" in words
    assert "Some messages have not been delivered" in words
