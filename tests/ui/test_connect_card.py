"""Whom to write to: pasted, dropped, scanned, or offered from outside."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fantom.errors import KeyChanged, PeerUnreachable
from fantom.pictures.qr import save_qr
from fantom.ui import file_choice
from tests.conftest import until
from tests.ui.conftest import click, press, type_in
from tests.ui.people import identity_named, invitation_of, know, meet

RETURN = Qt.Key.Key_Return
BOB = invitation_of("Bob")


@pytest.fixture
def card(window):
    """Return the card of a window whose node keeps what it should dial."""
    window.activateWindow()
    node = window.node
    node.dialled, node.failure = [], None

    async def dial(goal):
        node.dialled.append(goal)
        if node.failure:
            raise node.failure
        return meet(node, "Bob")[0]

    node.dial = dial
    return window.home.connect_card


@pytest.fixture
def picture(tmp_path):
    """Return the path of a picture with an invitation."""
    path = tmp_path / "invite.png"
    save_qr(BOB, path)
    return path


def drop(card, data):
    """Let something be dropped; return whether it was welcome."""
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    middle = card.rect().center()
    enter = QDragEnterEvent(middle, action, data, button, keys)
    enter.ignore()
    QApplication.sendEvent(card, enter)
    if enter.isAccepted():
        place = QPointF(middle)
        QApplication.sendEvent(card, QDropEvent(place, action, data, button, keys))
    return enter.isAccepted()


def dialled(window):
    """Wait for the end of a dial, and return the goals so far."""
    return until(lambda: not window.home.connect_card.dialling.busy)


# The field


def test_an_invitation_says_who_it_is_from_before_it_is_dialled(run, window, card):
    """Typed or pasted; and its key is expected."""
    type_in(card.field, BOB)
    assert card.facts.isVisible()
    assert "«Bob»" in card.facts.who.text()

    async def go():
        press(card.field, RETURN)
        await dialled(window)

    run(go())
    assert window.node.dialled[0].identity == identity_named("Bob")
    assert card.field.text() == ""
    assert not card.facts.isVisible()
    assert window.strip.current


def test_half_an_invitation_is_no_error_until_it_is_dialled(run, window, card):
    """It may be half typed."""
    card.field.setText(BOB[:50])
    assert not card.error.isVisible()
    assert not card.facts.isVisible()

    async def go():
        click(card.connect_button)
        await dialled(window)

    run(go())
    assert "key" in card.error.text()
    assert card.field.property("look") == "wrong"
    assert window.node.dialled == []


def test_somebody_known_is_called_by_our_name(window, card):
    """Whatever their invitation says."""
    know(window.node, "Bob", petname="Robert")
    card.field.setText(BOB)
    assert "From Robert" in card.facts.who.text()


def test_progress_shows_no_secret(run, window, card):
    """Of an invitation only where it leads, for somebody may look on."""
    card._show_progress(invitation_of("Bob", token=b"0123456789abcdef"))
    assert card._target.text() == "[2001:db8::7]:31488"
    card._show_idle()


# Another key than before


def test_a_changed_key_is_a_question_in_place(run, window, card):
    """Cancel is as near as going on, and nothing goes on by itself."""
    window.node.failure = KeyChanged("[2001:db8::7]:31488", "Bob")
    type_in(card.field, "[2001:db8::7]:31488")

    async def go():
        press(card.field, RETURN)
        await dialled(window)

    run(go())
    assert "Bob" in card.error.text()
    assert card.anyway_button.isVisible()
    assert not card.connect_button.isVisible()
    click(card.leave_button)
    assert not card.error.isVisible()
    assert card.connect_button.isVisible()
    assert len(window.node.dialled) == 1


def test_who_insists_dials_whoever_is_there(run, window, card):
    """By a click on exactly that."""
    know(window.node, "Carol", endpoints=("[2001:db8::7]:31488",))
    window.node.failure = KeyChanged("[2001:db8::7]:31488", "Carol")
    type_in(card.field, "[2001:db8::7]:31488")

    async def go():
        press(card.field, RETURN)
        await dialled(window)
        window.node.failure = None
        click(card.anyway_button)
        await dialled(window)

    run(go())
    assert [goal.pinned is None for goal in window.node.dialled] == [False, True]
    assert not card.anyway_button.isVisible()


# From outside


def test_an_offer_is_shown_and_nobody_is_dialled(run, window, card):
    """What was typed stays; only a click dials."""
    type_in(card.field, "[fe80::1")
    window.offer_invitation(BOB)
    assert card.offered.isVisible()
    assert "«Bob»" in card.offered.facts.who.text()
    assert "2001:db8::7" in card.offered.facts.places[0].text()
    assert card.field.text() == "[fe80::1"
    assert window.node.dialled == []

    async def go():
        click(card.offered.connect_button)
        await dialled(window)

    run(go())
    assert window.node.dialled[0].identity == identity_named("Bob")
    assert not card.offered.isVisible()


def test_an_offer_can_be_dismissed(window, card):
    """And leaves nothing."""
    window.offer_invitation(BOB)
    click(card.offered.dismiss_button)
    assert not card.offered.isVisible()
    assert card.field.hasFocus()
    assert window.node.dialled == []


def test_an_offer_brings_its_page_to_the_front(window, card):
    """Whoever opened a link looks for what it did."""
    peer, _link = meet(window.node, "Alice")
    window.strip.choose(peer.id)
    window.offer_invitation(BOB)
    assert window.strip.current == ""


def test_what_cannot_be_reached_stays_on_offer(run, window, card):
    """The error stands below, and the field is not to blame."""
    window.node.failure = PeerUnreachable("[2001:db8::7]:31488", "timeout")
    window.offer_invitation(BOB)

    async def go():
        click(card.offered.connect_button)
        await dialled(window)

    run(go())
    assert card.error.isVisible()
    assert card.offered.isVisible()
    assert card.field.property("look") != "wrong"


def test_a_broken_offer_is_explained(window, card):
    """An older offer is gone: nobody should take it for the new one."""
    window.offer_invitation(BOB)
    window.offer_invitation("fantom:nonsense")
    assert not card.offered.isVisible()
    assert card.error.isVisible()


def test_an_offer_waits_for_the_node(theme, qtbot, node_factory):
    """A link may have started the program."""
    from fantom.ui.connect_card import ConnectCard

    card = ConnectCard(theme)
    qtbot.addWidget(card)
    card.offer(BOB)
    press(card.field, RETURN)  # nothing to dial with yet
    card.begin(node_factory())
    assert not card.offered.isHidden()


def test_all_of_it_can_be_forgotten(window, card):
    """When somebody else unlocks."""
    type_in(card.field, BOB)
    window.offer_invitation(BOB)
    card.forget()
    assert card.field.text() == ""
    assert not card.offered.isVisible()
    assert not card.facts.isVisible()


def test_the_clipboard_is_taken_by_a_click(window, card, monkeypatch):
    """Into the field, to be looked at first."""
    offer = card.clipboard_offer
    monkeypatch.setattr(offer, "isActiveWindow", lambda: True)
    QGuiApplication.clipboard().setText(BOB)
    assert offer.isVisible()
    assert card.field.text() == ""
    click(offer)
    assert card.field.text() == BOB
    assert card.facts.isVisible()
    assert window.node.dialled == []
    QGuiApplication.clipboard().setText("")


# Pictures


def test_a_dropped_picture_puts_its_invitation_into_the_field(run, card, picture):
    """And dials nobody."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])

    async def go():
        assert drop(card, data)
        assert "picture" in card._connecting.text()
        await until(card.field.text)

    run(go())
    assert card.field.text() == BOB
    assert card.facts.isVisible()


def test_dropped_words_go_into_the_field(card):
    """An address, or an invitation."""
    data = QMimeData()
    data.setText(f"  {BOB}\n")
    assert drop(card, data)
    assert card.field.text() == BOB


def test_what_is_neither_is_not_welcome(card):
    """The pointer says so."""
    assert not drop(card, QMimeData())


def test_a_pasted_picture_is_read(run, card, picture):
    """Ctrl+V in the field; words go where words go."""
    board = QGuiApplication.clipboard()

    async def go():
        board.setImage(QImage(str(picture)))
        card.field.setFocus()
        QTest.keySequence(card.field, "Ctrl+V")
        await until(card.field.text)

    run(go())
    assert card.field.text() == BOB
    card.field.clear()
    board.setText("[fe80::1]:31488")
    QTest.keySequence(card.field, "Ctrl+V")
    assert card.field.text() == "[fe80::1]:31488"
    board.clear()


def test_the_copied_picture_is_read_when_asked(run, card, picture, monkeypatch):
    """By the quiet button."""
    board = QGuiApplication.clipboard()
    monkeypatch.setattr(card.clipboard_offer, "isActiveWindow", lambda: True)

    async def go():
        board.setImage(QImage(str(picture)))
        click(card.clipboard_offer)
        await until(card.field.text)

    run(go())
    assert card.field.text() == BOB
    board.clear()


def test_a_picture_is_chosen_in_a_dialog(run, card, picture, monkeypatch):
    """One without an invitation is explained below the field, which is not to blame."""
    chosen = []
    monkeypatch.setattr(
        file_choice, "choose_to_open", lambda _parent, _title, go: chosen.append(go)
    )
    blank = picture.with_name("blank.png")
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(blank))

    async def go():
        click(card.scan_button)
        chosen[0](blank)
        await until(card.error.isVisible)
        assert "No invitation" in card.error.text()
        assert card.field.property("look") != "wrong"
        chosen[0](picture)
        await until(card.field.text)

    run(go())
    assert card.field.text() == BOB
    assert not card.error.isVisible()


def test_a_search_can_be_cancelled(run, card, picture):
    """With the button that cancels a dial."""

    async def go():
        card.search.look_in_file(picture)
        assert card.cancel_button.isVisible()
        click(card.cancel_button)
        await until(lambda: not card.cancel_button.isVisible())

    run(go())
    assert card.field.text() == ""
