import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage

from fantom.ui.clipboard_offer import ClipboardOffer
from tests.conftest import listen
from tests.ui.conftest import click
from tests.ui.people import invitation_of


def copy(text):
    """Let somebody have copied that."""
    QGuiApplication.clipboard().setText(text)


def copy_picture():
    """Let somebody have copied a picture."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)


@pytest.fixture
def node(node_factory):
    """Return a node."""
    return node_factory()


@pytest.fixture
def offer(node, qtbot, monkeypatch):
    """Return the button; the person is at its window."""
    copy("")
    made = ClipboardOffer(node.me)
    monkeypatch.setattr(made, "isActiveWindow", lambda: True)
    qtbot.addWidget(made)
    yield made
    copy("")


def test_an_invitation_is_offered_and_not_taken(offer):
    """A click takes it; until then nothing happens."""
    taken = []
    offer.taken.connect(taken.append)
    copy(f" {invitation_of('Bob')}\n")

    assert not offer.isHidden()
    assert offer.text() == "Use the invitation from the clipboard"
    assert taken == []
    click(offer)
    assert taken == [invitation_of("Bob")]
    assert offer.isHidden()


def test_it_goes_with_what_was_copied(offer):
    """Other words are nobody's business."""
    copy(invitation_of("Bob"))
    copy("some words")
    assert offer.isHidden()
    copy(invitation_of("Bob")[:60])
    assert offer.isHidden()
    copy("fantom:" + "x" * 1_000_000)
    assert offer.isHidden()


def test_what_was_used_is_not_offered_again(offer):
    """It is still on the clipboard when the person comes back."""
    copy(invitation_of("Bob"))
    offer.forget(invitation_of("Bob"))
    offer.look()
    assert offer.isHidden()
    copy(invitation_of("Alice"))
    assert not offer.isHidden()


def test_our_own_is_not_offered(run, node, offer):
    """Whoever copied it wants to send it."""

    async def copy_own():
        listen(node)
        copy(node.invitation())

    run(copy_own())
    assert offer.isHidden()


def test_a_picture_is_looked_into_only_when_asked(offer):
    """It may be anything."""
    wanted = []
    offer.picture_wanted.connect(lambda: wanted.append(1))
    copy_picture()

    assert "picture" in offer.text()
    assert wanted == []
    click(offer)
    assert wanted == [1]


def test_a_link_to_a_picture_with_words_is_words(offer):
    """An image beside a text is how browsers copy."""
    data = QMimeData()
    data.setText("some words")
    data.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)

    assert offer.isHidden()


def test_nobody_looks_while_the_person_is_elsewhere(offer, monkeypatch):
    """What is copied in another window is looked at when they come back."""
    monkeypatch.setattr(offer, "isActiveWindow", lambda: False)
    copy(invitation_of("Bob"))
    assert offer.isHidden()
    monkeypatch.undo()
    monkeypatch.setattr(offer, "isActiveWindow", lambda: True)
    offer.look()
    assert not offer.isHidden()
