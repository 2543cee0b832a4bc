import asyncio

import pytest
from PySide6.QtCore import Qt

from fantom.errors import KeyChanged, PeerUnreachable
from fantom.i18n.error_text import error_text
from fantom.i18n.languages import RUSSIAN
from fantom.identity.person import Person
from fantom.peers.goal import Goal
from tests.conftest import turns
from tests.ui.conftest import click, press
from tests.ui.people import PLACE, identity_named, meet


@pytest.fixture
def tab(window, monkeypatch):
    """Return the tab of a known peer that is gone; another key answers there."""
    person = Person(
        identity_named("Alice"), name="Alice", endpoints=(str(PLACE.unzoned),)
    )
    window.node.me.people.remember(person, "Alice")
    peer, link = meet(window.node)
    link.close()
    window.strip.choose(peer.id)
    goals = []

    async def dial(goal):
        goals.append(goal)
        await asyncio.sleep(0)
        if goal.pinned is not None:
            raise KeyChanged(str(PLACE), goal.pinned.petname)
        raise PeerUnreachable(str(PLACE), "refused")

    monkeypatch.setattr(window.node, "dial", dial)
    tab = window.tabs[peer.id]
    tab.goals = goals
    return tab


def test_another_key_stops_the_dial(tab, run):
    """Until it is decided; a no is the end of it."""
    click(tab.header.reconnect)
    run(turns())
    bar = tab.key_changed
    assert bar.isVisible()
    assert bar.title.text() == "That is not Alice any more"
    assert "where Alice used to be" in bar.detail.text()
    assert not tab.notices.isVisible()
    press(bar.leave, Qt.Key.Key_Space)
    assert not bar.isVisible()
    assert len(tab.goals) == 1


def test_who_insists_gets_whoever_it_is(tab, run):
    """At the same place, and nobody in particular is expected."""
    click(tab.header.reconnect)
    run(turns())
    click(tab.key_changed.connect_anyway)
    run(turns())
    first, second = tab.goals
    assert first.pinned.petname == "Alice"
    assert second == Goal(first.endpoints)
    assert not tab.key_changed.isVisible()
    assert tab.notices.isVisible()


def test_another_try_asks_anew(tab, run):
    """Nothing of the last one is left."""
    click(tab.header.reconnect)
    run(turns())
    click(tab.header.reconnect)
    assert not tab.key_changed.isVisible()
    run(turns())
    assert tab.key_changed.isVisible()


def test_it_is_over_when_they_come_back(tab, run, window):
    """The right key is here."""
    click(tab.header.reconnect)
    run(turns())
    meet(window.node)
    assert not tab.key_changed.isVisible()


def test_it_speaks_the_language_of_now(tab, translation, qapp):
    """While it is open."""
    tab.key_changed.show_change(KeyChanged(str(PLACE), "Alice"))
    before = tab.key_changed.connect_anyway.text()
    translation.speak(RUSSIAN)
    qapp.processEvents()
    assert tab.key_changed.detail.text() == error_text(KeyChanged(str(PLACE), "Alice"))
    assert before == "Connect anyway"
