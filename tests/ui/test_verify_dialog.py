"""Comparing keys by clicks: two windows on one real session."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage

from fantom.errors import VerificationFailed
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method
from fantom.pictures.qr import qr_texts, save_qr
from fantom.ui import clipboard
from tests.conftest import listen, until
from tests.ui.conftest import add_peer, click, press, receive, type_in
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


# Both begin at once


def both_press(two, press_one, press_other):
    """Let both begin before either hears of the other."""
    press_one(two.open(0))
    press_other(two.open(1))


def test_both_begin_with_pictures(two):
    """It is one comparison, and nobody is asked what they have just said."""
    both_press(
        two,
        lambda dialog: click(dialog.ways.pictures.control),
        lambda dialog: click(dialog.ways.pictures.control),
    )
    dialogs = [tab.verifying.dialog for tab in two.tabs]
    two.until(lambda: all(d.pictures.match.isVisible() for d in dialogs))

    names = [[p.name.text() for p in d.pictures.pictures.pictures] for d in dialogs]
    assert names[0] == names[1]
    assert not any(tab.verifying.bar.isVisible() for tab in two.tabs)
    assert [tab.notices.texts for tab in two.tabs] == [[], []]


def test_both_begin_with_a_secret(two):
    """One of both questions stays; the other one answers it, and loses no try."""

    def ask(dialog):
        click(dialog.ways.secret.control)
        type_in(dialog.secret.answer.line, "at the lake")
        click(dialog.secret.send)

    both_press(two, ask, ask)
    dialogs = [tab.verifying.dialog for tab in two.tabs]
    two.until(lambda: any(d.bar.isVisible() for d in dialogs))
    (asked,) = [d for d in dialogs if d.bar.isVisible()]
    assert asked.secret.answer.text() == ""
    click(asked.bar.accept)
    type_in(asked.secret.answer.line, "at the lake")
    press(asked.secret.answer.line, Qt.Key.Key_Return)

    two.until(lambda: all(tab.peer.trust is Trust.VERIFIED for tab in two.tabs))
    lefts = [t.verifying.comparing.tries_left(Method.SECRET) for t in two.tabs]
    assert lefts == [3, 3]


# What failed


def test_a_question_that_ends_unanswered_is_told(two):
    """With the dialog closed: as a notice that stays, and lets the key be blocked."""
    two.tabs[0].verifying.comparing.start_pictures()
    tab = two.tabs[1]
    two.until(tab.verifying.bar.isVisible)
    two.tabs[0].peer.hang_up()
    two.until(lambda: tab.notices.texts)

    assert "connection ended during the comparison" in tab.notices.texts[0]
    assert not tab.verifying.bar.isVisible()
    assert tab.verifying.comparing.tries_left(Method.PICTURES) == 2
    tab.peer.changed.emit(tab.peer)
    tab.notices.clear()  # as when they are back
    (notice,) = tab.notices._shown
    click(notice.block)
    assert tab.menu.question is not None


def test_a_question_that_ends_is_told_in_the_dialog(two):
    """Where that is open."""
    dialog = two.open(1)
    two.tabs[0].verifying.comparing.start_pictures()
    two.until(dialog.bar.isVisible)
    two.tabs[0].verifying.comparing.cancel()
    two.until(dialog.fault.isVisible)

    assert "broken off" in dialog.fault.text()
    assert two.tabs[1].notices.texts == []


def test_what_is_verified_needs_no_warning_any_more(two):
    """Nor is anything left to warn of where the key is blocked."""
    tab = two.tabs[0]
    tab.notices.show_error(VerificationFailed(Ending.DECLINED))
    assert tab.notices._shown[0].block.isHidden()
    one, _other = two.show_pictures()
    click(one.pictures.match)
    assert tab.notices.texts == []
    tab.notices.show_error(VerificationFailed(Ending.BROKEN))
    two.alice.node.peers.block(tab.peer.id)
    assert tab.notices.texts == []


def test_what_our_person_saw_counts_more_than_before(two):
    """A key that was verified is so no longer."""
    tab = two.tabs[0]
    two.alice.node.me.people.trust(tab.peer.as_person(), Trust.VERIFIED)
    one, _other = two.show_pictures()
    click(one.pictures.differ)

    assert one.outcome.title.text() == "Not verified"
    assert tab.header.trust.text() == "new"


# The number, without a camera


def number_page(two, who=0):
    """Show the number; return its page, and the digits."""
    dialog = two.open(who)
    click(dialog.ways.number.control)
    return dialog.number, dialog.number.digits.text().replace(" ", "")


@pytest.mark.parametrize("how", ["typed", "pasted", "dropped"])
def test_the_number_is_compared_by_fantom(two, how):
    """However it is set, it comes from the other screen."""
    page, _digits = number_page(two)
    _page, theirs = number_page(two, 1)
    if how == "typed":
        type_in(page.theirs, theirs.replace("\n", " "))
    elif how == "pasted":
        clipboard.copy(f" {theirs}\n")
        press(page.theirs, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    else:
        drop(page, text=theirs)

    assert two.tabs[0].peer.trust is Trust.VERIFIED
    assert two.tabs[1].peer.trust is Trust.UNKNOWN
    assert page.theirs.text() == ""


def test_a_slip_of_the_pen_is_no_verdict(two, translation):
    """It is said which groups are others; our person says what that means."""
    page, digits = number_page(two)
    wrong = digits.replace("\n", "")
    type_in(page.theirs, wrong[:3])
    assert page.hint.text() == "3 of 60 digits"
    wrong = f"{other_digit(wrong[0])}{wrong[1:35]}{other_digit(wrong[35])}{wrong[36:]}"
    page.theirs.setText(wrong)

    assert "groups 1, 8" in page.difference.text()
    assert two.tabs[0].peer.trust is Trust.UNKNOWN
    page.theirs.setText(other_digit(digits[0]) + digits[1:])
    assert "group 1." in page.difference.text()
    page.theirs.setText("12")
    assert not page.difference.isVisible()
    click(page.differ)
    dialog = two.tabs[0].verifying.dialog
    assert "do not see the same" in dialog.outcome.words.text()
    assert dialog.outcome.block.isVisible()


def other_digit(digit):
    """Return another one."""
    return "1" if digit == "0" else "0"


def test_what_is_no_number_is_said(two):
    """When it is entered; what is typed on is another try."""
    page, _digits = number_page(two)
    press(page.theirs, Qt.Key.Key_Return)
    fault = two.tabs[0].verifying.dialog.fault
    assert not fault.isVisible()
    type_in(page.theirs, "12345")
    press(page.theirs, Qt.Key.Key_Return)
    assert "60 digits" in fault.text()
    type_in(page.theirs, "6")
    assert not fault.isVisible()


@pytest.mark.parametrize("who", [0, 1])
def test_a_number_that_came_through_the_chat_proves_nothing(two, who):
    """Whoever sits between could have said it, of his own key."""
    page, digits = number_page(two)
    text = f"mine is {digits}"
    if who == 0:
        two.alice.node.conversations.get(two.tabs[0].peer.id).send_text(text)
    else:
        receive(two.alice.node, two.tabs[0].peer, text)
    page.theirs.setText(digits)

    assert "through this chat" in two.tabs[0].verifying.dialog.fault.text()
    assert two.tabs[0].peer.trust is Trust.UNKNOWN
    click(page.same)  # they have heard it, too
    assert two.tabs[0].peer.trust is Trust.VERIFIED


def drop(page, text="", path=None, image=None):
    """Let something be dropped there."""
    data = QMimeData()
    if text:
        data.setText(text)
    if path:
        data.setUrls([QUrl.fromLocalFile(str(path))])
    if image:
        data.setImageData(image)
    place, left = QPointF(9, 9), Qt.MouseButton.LeftButton
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(place, copy, data, left, none))


@pytest.mark.parametrize("how", ["file", "picture", "pasted"])
def test_a_picture_of_the_number(two, tmp_path, how):
    """Dropped as a file or as what another window shows, or pasted."""
    page, _digits = number_page(two)
    other, _digits = number_page(two, 1)
    other.show_larger()
    path = tmp_path / "code.png"
    other.larger.save.save(other.larger.save._text, path)
    assert str(path) in other.larger.save.told.text()
    if how == "file":
        drop(page, path=path)
    elif how == "picture":
        drop(page, image=QImage(str(path)))
    else:
        QGuiApplication.clipboard().setImage(QImage(str(path)))
        press(page.theirs, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    two.until(lambda: two.tabs[0].peer.trust is Trust.VERIFIED)


def test_nothing_else_can_be_dropped(two):
    """Such as files of which there are several."""
    page, _digits = number_page(two)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a"), QUrl("https://example.org/b")])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, left, none)
    event.setAccepted(False)
    page.read.setEnabled(False)
    page.dragEnterEvent(event)
    assert not event.isAccepted()


def test_the_code_can_be_made_larger(two):
    """By a click or a key; it goes with its page."""
    page, digits = number_page(two)
    click(page.code)
    larger = page.larger
    assert larger.isVisible()
    assert qr_texts(larger.code.grab().toImage()) == [
        f"fantom-safety:{digits}".replace("\n", "")
    ]
    larger.close()
    press(page.code, Qt.Key.Key_Return)
    assert larger.isVisible()
    click(two.tabs[0].verifying.dialog.back)
    assert not larger.isVisible()


# How long ago


def test_when_it_was_verified_is_told(two):
    """In the card of the badge, and before another comparison."""
    tab, people = two.tabs[0], two.alice.node.me.people
    identity = tab.peer.identity
    people._put(Person(identity, trust=Trust.VERIFIED, verified_at=1_762_178_400.0))
    tab.header.explain_trust()
    assert "Verified on Monday, 3 November 2025" in tab.header.card.history.text()
    tab.header.card.close()
    assert "Verified on Monday, 3 November" in two.open().ways.words.text()
    people._put(Person(identity, trust=Trust.VERIFIED))
    tab.header.explain_trust()
    assert "Verified on" not in tab.header.card.history.text()


def test_the_dialog_is_as_high_as_it_must(two, qapp):
    """Higher for what needs it, and no lower before it is opened anew."""
    dialog = two.open()
    low = dialog.height()
    click(dialog.ways.number.control)
    qapp.processEvents()
    high = dialog.height()
    assert low < high
    assert not dialog._area.verticalScrollBar().isVisible()
    click(dialog.back)
    assert dialog.height() == high
    dialog.close()
    assert two.open().height() == low
