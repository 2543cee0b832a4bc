"""Comparing keys by clicks: two windows on one real session."""

import pytest
from PySide6.QtCore import Qt

from fantom.errors import VerificationFailed
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending
from fantom.pictures.qr import save_qr
from tests.conftest import listen, until
from tests.ui.conftest import add_peer, click, press, type_in
from tests.ui.people import imitate, meet


class Two:
    """Two tabs, each of the other window's person."""

    def __init__(self, run, window_factory):
        self.run = run
        self.alice, self.bob = window_factory("accept"), window_factory("accept")
        self.run(self._connect())

    async def _connect(self):
        listen(self.alice.node)
        await self.alice.node.connect_to(str(listen(self.bob.node)))
        await until(lambda: self.alice.tabs and self.bob.tabs)
        self.tabs = [*self.alice.tabs.values(), *self.bob.tabs.values()]
        await until(lambda: all(tab.peer.is_online for tab in self.tabs))
        for window, tab in zip((self.alice, self.bob), self.tabs, strict=True):
            window.strip.choose(tab.peer.id)

    def until(self, condition):
        self.run(until(condition))

    def open(self, who=0):
        """Open a dialog, and return it."""
        self.tabs[who].verifying.open()
        return self.tabs[who].verifying.dialog

    def show_pictures(self):
        """Let both see them; return both dialogs."""
        dialog, other = self.open(), self.tabs[1].verifying
        click(dialog.ways.pictures.control)
        self.until(other.bar.isVisible)
        click(other.bar.accept)
        self.until(dialog.pictures.match.isVisible)
        self.until(other.dialog.pictures.match.isVisible)
        return dialog, other.dialog


@pytest.fixture
def two(run, window_factory):
    """Two people who are connected."""
    return Two(run, window_factory)


def test_pictures(two):
    """Both see the same by name; a click counts for whoever clicks."""
    one, other = two.show_pictures()
    names = [
        [p.name.text() for p in d.pictures.pictures.pictures] for d in (one, other)
    ]
    assert names[0] == names[1]
    assert len(names[0]) == 7
    assert ", ".join(names[0]) in one.pictures.pictures.accessibleName()
    click(one.pictures.match)

    assert one.outcome.title.text().endswith("is verified")
    assert "since you keep no identity" in one.outcome.since.text()
    assert two.tabs[0].header.trust.text() == "verified"
    assert two.tabs[0].header.trust.property("tone") == "ok"
    assert two.tabs[1].peer.trust is Trust.UNKNOWN


def test_what_differs_takes_back_the_other_click(two):
    """Red on both sides, and the key can be blocked."""
    one, other = two.show_pictures()
    click(one.pictures.match)
    click(other.pictures.differ)
    two.until(one.outcome.block.isVisible)

    assert two.tabs[0].peer.trust is not Trust.VERIFIED
    assert "2 more" in other.outcome.tries.text()
    click(one.outcome.block)
    assert not one.isVisible()
    assert two.tabs[0].menu.question is not None


def test_a_secret(two):
    """The question is shown, the answer typed by both and kept by no field."""
    dialog, other = two.open(), two.tabs[1].verifying
    click(dialog.ways.secret.control)
    type_in(dialog.secret.question, "Where?")
    type_in(dialog.secret.answer.line, "At the lake")
    press(dialog.secret.answer.line, Qt.Key.Key_Return)
    assert dialog.secret.answer.text() == ""
    two.until(other.bar.isVisible)
    assert "Where?" in other.bar.detail.text()
    click(other.bar.accept)
    assert other.dialog.secret.asked.text() == "Where?"
    type_in(other.dialog.secret.answer.line, "at the lake")
    click(other.dialog.secret.send)
    assert other.dialog.secret.answer.text() == ""
    two.until(lambda: all(tab.peer.trust is Trust.VERIFIED for tab in two.tabs))


def test_later_leaves_the_question_in_the_bar(two):
    """Nothing was begun by looking at it."""
    two.tabs[0].verifying.comparing.start_secret("x", "")
    other = two.tabs[1].verifying
    two.until(other.bar.isVisible)
    click(other.bar.accept)
    assert not other.bar.isVisible()
    press(other.dialog, Qt.Key.Key_Escape)
    assert other.bar.isVisible()
    click(other.bar.decline)
    two.until(lambda: two.tabs[0].notices.texts)
    assert "declined" in two.tabs[0].notices.texts[0]


def test_to_close_is_to_stop_after_a_word(two):
    """By Escape; the window that locks asks nobody."""
    one, other = two.show_pictures()
    press(one, Qt.Key.Key_Escape)
    assert one.isVisible()
    click(one.question._no)
    one.reject()
    click(one.question._yes)
    assert not one.isVisible()
    two.until(other.outcome.isVisible)
    assert "broken off" in other.outcome.words.text()


def test_a_session_that_ends_is_told(two):
    """In the dialog, or where there is none in the tab."""
    one, _other = two.show_pictures()
    two.tabs[1].peer.hang_up()
    two.until(one.outcome.isVisible)
    assert "connection ended" in one.outcome.words.text()
    ended = VerificationFailed(Ending.SESSION)
    one.close()
    two.tabs[0].verifying.failed.emit(ended)
    assert "connection ended" in two.tabs[0].notices.texts[-1]


def test_the_number_is_read_from_a_picture(two, tmp_path):
    """Of the other screen; another picture changes nothing."""
    dialog = two.open()
    click(dialog.ways.number.control)
    assert len(dialog.number.digits.text().split()) == 12
    save_qr("fantom:nothing", tmp_path / "no.png")
    dialog.number.read_from(tmp_path / "no.png")
    two.until(dialog.fault.isVisible)
    assert two.tabs[0].peer.trust is Trust.UNKNOWN
    digits = dialog.number.digits.text().replace(" ", "").replace("\n", "")
    save_qr(f"fantom-safety:{digits}", tmp_path / "yes.png")
    dialog.number.read_from(tmp_path / "yes.png")
    two.until(dialog.outcome.isVisible)
    assert two.tabs[0].peer.trust is Trust.VERIFIED


def test_a_refusal_stands_in_place(window):
    """Of somebody who is not there; the number needs nobody."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    link.close()
    tab.header.explain_trust()
    click(tab.header.card.verify_button)
    dialog = tab.verifying.dialog
    click(dialog.ways.pictures.control)
    assert "not connected" in dialog.fault.text()
    click(dialog.ways.number.control)
    assert not dialog.fault.isVisible()
    click(dialog.number.same)
    assert peer.trust is Trust.VERIFIED


def test_an_imitator_is_warned_of_here_too(window):
    """In the title and in words."""
    peer, _link = imitate(window.node, "B0b")
    window.strip.choose(peer.id)
    window.tabs[peer.id].verifying.open()
    dialog = window.tabs[peer.id].verifying.dialog
    assert "not the Bob you know" in dialog.title.text()
    assert dialog.warning.isVisible()


def test_without_a_key_there_is_nothing_to_compare(window):
    """The legacy wire has none."""
    peer = add_peer(window.node)
    window.tabs[peer.id].verifying.open()
    assert window.tabs[peer.id].verifying.dialog is None
