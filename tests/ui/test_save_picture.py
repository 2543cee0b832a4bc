import pytest

from fantom.pictures.bounded import read_picture
from fantom.pictures.qr import find_invitation
from fantom.ui import save_picture
from fantom.ui.save_picture import SavePicture
from tests.ui.conftest import click
from tests.ui.people import invitation_of

BOB = invitation_of("Bob")


@pytest.fixture
def button(qtbot):
    """Return the button, with something to save."""
    made = SavePicture()
    for part in (made, made.told, made.fault):
        qtbot.addWidget(part)
    made.offer(BOB)
    return made


def test_it_writes_where_the_person_says(button, tmp_path, monkeypatch):
    """And says where that is."""

    def choose(_parent, _title, name, chosen):
        chosen(tmp_path / name)

    monkeypatch.setattr(save_picture, "choose_to_save", choose)
    click(button)

    path = tmp_path / "invite.png"
    assert find_invitation(read_picture(path)) == BOB
    assert str(path) in button.told.text()
    assert not button.told.isHidden()


def test_it_replaces_nothing(button, tmp_path):
    """A second picture lies beside the first one."""
    for _ in range(3):
        button.save(BOB, tmp_path / "code")

    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["code-2.png", "code-3.png", "code.png"]


def test_a_refusal_is_said(button, tmp_path):
    """With what to do, until it works."""
    button.save(BOB, tmp_path / "nowhere" / "code.png")
    assert not button.fault.isHidden()
    assert button.told.isHidden()
    button.save(BOB, tmp_path / "code.png")
    assert button.fault.isHidden()


def test_another_invitation_is_not_saved_yet(button, tmp_path):
    """What was said about the one before is gone; without one it is off."""
    button.save(BOB, tmp_path / "code.png")
    button.offer(invitation_of("Alice"))
    assert button.told.isHidden()
    assert button.isEnabled()
    button.offer("")
    assert not button.isEnabled()
