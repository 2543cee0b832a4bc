import pytest
from PySide6.QtGui import QColor

from fantom.i18n.languages import RUSSIAN
from fantom.ui.ring import Ring
from tests.ui import transfers as files
from tests.ui.conftest import click
from tests.ui.people import meet

MIB = files.MIB


@pytest.fixture
def tab(window, translation):
    """Return the tab of somebody who takes files, behind Home."""
    peer, _link = meet(window.node)
    return window.tabs[peer.id]


def begin(window, tab, name="a.bin", done=2):
    """Let something come in."""
    offer = files.come(window.node, tab.peer, (name, 10 * MIB))
    offer.pace = files.Steady(3 * MIB, 2)
    return files.flow(window.node, offer, done * MIB)


def test_nothing_under_way_shows_nothing(window, tab):
    """An offer is nothing under way."""
    files.come(window.node, tab.peer, "a.pdf")
    assert not window.status.button.isVisible()
    assert window.strip._ends[tab.peer.id].ring.isHidden()


def test_what_is_under_way_is_counted(window, tab):
    """In the line below, on the tab and aloud, until it has ended."""
    status, ends = window.status, window.strip._ends[tab.peer.id]
    first = begin(window, tab)
    first.pace = files.Steady(3 * MIB, 2)
    files.tell(window.node, first)
    assert status.button.text().replace("\u00a0", " ") == "1 transfer · 3.0 MiB/s"
    assert status.button.accessibleName() == status.button.text()
    assert not ends.ring.isHidden()
    assert ends.transfers.isHidden()
    second = files.flow(window.node, files.go(window.node, tab.peer, ("b", 10 * MIB)))
    assert ends.transfers.text() == "2"
    assert ends.ring.share == pytest.approx(0.1)
    place = window.strip.ids().index(tab.peer.id)
    window.strip.refresh(tab)
    assert "transfers: 2" in window.strip.accessibleTabName(place)
    for carrier in (first, second):
        files.finish(window.node, carrier)
    assert not status.button.isVisible()
    assert ends.ring.isHidden()


def test_a_click_lists_them(window, tab):
    """Each with a way to its place; they go on being told how far they are."""
    offer = begin(window, tab, "R&D.zip")
    click(window.status.button)
    menu = window.status.menu
    (action,) = menu.actions()
    assert action.text().startswith("R&&D.zip from Alice")
    files._move(offer.transfer, 7 * MIB)
    files.tell(window.node, offer)
    assert "7.0 of 10.0" in action.text()
    begin(window, tab, "more.zip")
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()

    assert window.strip.current == tab.peer.id
    assert tab.messages.current == tab.messages.row_of_files(list(tab.files.all)[1][0])


def test_the_list_closes_when_there_is_nothing_to_list(window, tab):
    """By itself."""
    offer = begin(window, tab)
    window.status.list_transfers()
    files.finish(window.node, offer)
    assert not window.status.menu.isVisible()


def test_what_is_gone_is_gone_to_nowhere(window, tab):
    """Its row was wiped a moment ago."""
    tab.messages.go_to_files(b"unknown")
    assert tab.messages.current is None


def test_a_tab_that_is_closed_counts_no_more(window, tab):
    """Nor is anything left of it below."""
    begin(window, tab)
    window.node.peers.forget(tab.peer.id)
    assert not window.status.button.isVisible()


def test_it_follows_the_language(window, tab, translation, qapp):
    """With its plurals."""
    begin(window, tab)
    translation.speak(RUSSIAN)
    qapp.processEvents()
    assert window.status.button.text().startswith("1 передача")


def test_the_ring_closes(theme, qtbot):
    """From the top, clockwise; it is painted anew only for what can be seen."""
    ring = Ring(theme)
    qtbot.addWidget(ring)
    ring.show_share(0.3)

    def is_closed(x, y):
        image = ring.grab().toImage()
        colour = image.pixelColor(round(x * image.width()), round(y * image.height()))
        accent = QColor(theme.colours.accent)
        return abs(colour.red() - accent.red()) < 40

    assert is_closed(0.85, 0.3)
    assert not is_closed(0.15, 0.3)
    ring.show_share(1.0)
    assert is_closed(0.15, 0.3)
    assert ring.share == 1.0
