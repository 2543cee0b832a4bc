import pytest
from PySide6.QtCore import Qt

from fantom.errors import PetnameInvalid, PetnameTaken
from fantom.i18n.error_text import error_text
from fantom.i18n.languages import RUSSIAN
from fantom.identity.person import Learnt
from fantom.identity.trust import Trust
from fantom.ui.remember_question import RememberQuestion, suggested_name
from tests.ui.conftest import add_peer, press, type_in
from tests.ui.people import imitate, know, meet, pose_as_kept

RETURN = Qt.Key.Key_Return


@pytest.fixture
def alice(window):
    """Return somebody in front, whom nobody named."""
    peer, _link = meet(window.node)
    window.strip.choose(peer.id)
    return peer


def ask(window, peer):
    """Ask by the key."""
    tab = window.tabs[peer.id]
    press(tab.composer.field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    return tab.menu.question


def test_a_key_and_return_remember_somebody(window, alice):
    """Their name is there already, and can be typed over."""
    question = ask(window, alice)
    assert question.field.text() == "Alice"
    assert question.focusWidget() is question.field
    assert question.field.selectedText() == "Alice"
    type_in(question.field, "Ally")
    press(question.field, RETURN)

    assert alice.petname == "Ally"
    assert alice.trust is Trust.SEEN
    assert window.tabs[alice.id].menu.question is None
    assert window.strip.tabText(1) == "Ally"


def test_escape_changes_nothing(window, alice):
    """As does the button that says so."""
    press(ask(window, alice).field, Qt.Key.Key_Escape)
    assert alice.petname == ""
    press(ask(window, alice).no, Qt.Key.Key_Space)
    assert alice.petname == ""


def test_whom_an_invitation_was_for_comes_first(window, alice):
    """It was the person's own name for them."""
    alice.learnt, alice.by = Learnt.INVITED, "Alice of the  book club"
    assert suggested_name(alice) == "Alice of the book club"
    alice.learnt = Learnt.INTRODUCED  # by somebody of that name
    assert suggested_name(alice) == "Alice"


def test_an_imitator_suggests_nothing(window):
    """Their name would be the trap itself."""
    peer, _link = imitate(window.node, "B0b")
    window.strip.choose(peer.id)
    question = ask(window, peer)
    assert question.field.text() == ""
    assert not question.caution.isVisible()
    type_in(question.field, "BOB")
    assert question.caution.isVisible()
    assert "looks like Bob" in question.caution.text()
    type_in(question.field, " of the market")
    assert not question.caution.isVisible()


def test_a_name_in_use_is_refused_in_place(window, alice):
    """What was typed stays, and the next letter forgives."""
    know(window.node, "Bob")
    question = ask(window, alice)
    type_in(question.field, "bob")
    press(question.field, RETURN)
    assert question.isVisible()
    assert question.error.text() == error_text(PetnameTaken("bob"))
    assert question.field.property("look") == "wrong"
    assert not question.caution.isVisible()
    type_in(question.field, "by")
    assert not question.error.isVisible()
    assert question.field.property("look") == ""
    press(question.field, RETURN)
    assert alice.petname == "bobby"


def test_no_name_is_refused_likewise(window, alice):
    """An empty one, or one that is far too long."""
    question = ask(window, alice)
    for name in ("", "  ", "x" * 65):
        question.field.setText(name)
        press(question.field, RETURN)
        assert question.error.text() == error_text(PetnameInvalid(""))
    assert alice.petname == ""


def test_a_known_person_is_renamed(window, alice):
    """The same question, in other words."""
    window.node.peers.remember(alice.id, "Ally")
    question = ask(window, alice)
    assert question.windowTitle() == "Rename Ally"
    assert question.field.text() == "Ally"
    type_in(question.field, "Alice")
    press(question.yes, Qt.Key.Key_Space)
    assert alice.petname == "Alice"


def test_it_says_how_long_it_holds(window, alice):
    """A ghost forgets, a vault does not."""
    detail = ask(window, alice)._detail
    assert "until you close Fantom" in detail.text()
    pose_as_kept(window.node.me)
    menu = window.tabs[alice.id].menu
    menu.ask_to_remember()
    assert "kept in your vault" in menu.question._detail.text()


def test_who_has_no_key_cannot_be_remembered(window):
    """The key does nothing then, nor for whom was blocked."""
    peer = add_peer(window.node)
    window.strip.choose(peer.id)
    assert ask(window, peer) is None
    blocked, _link = meet(window.node, "Mallory")
    window.node.peers.block(blocked.id)
    window.strip.choose(blocked.id)
    assert ask(window, blocked) is None


def test_an_open_question_follows_the_language(window, alice, translation, qapp):
    """The error, too; and what was typed stays."""
    person = alice.as_person()
    question = RememberQuestion(window.node.me, person, "x" * 65, window)
    question._remember()
    translation.speak(RUSSIAN)
    qapp.processEvents()
    assert question.error.text() == error_text(PetnameInvalid(""))
    assert question.field.text() == "x" * 65
    question.deleteLater()
