import pytest
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from fantom.file_errors import CannotShow, FolderGone
from fantom.i18n.languages import RUSSIAN
from fantom.ui.view_dialog import ViewDialog
from tests.conftest import until
from tests.pictures.drawn import encoded, plain
from tests.ui import transfers as files
from tests.ui.conftest import click
from tests.ui.people import meet

PICTURE = encoded(plain(300, 200, "#336699"))


@pytest.fixture
def offer(window):
    """A picture that somebody offers, and that is looked at."""
    peer, _link = meet(window.node)
    offer = files.come(window.node, peer, ("photo\u202e.png", len(PICTURE)))
    offer.is_looked_at = True
    return offer


@pytest.fixture
def view(window, offer):
    """What shows it."""
    made = ViewDialog(offer, window.theme, window)
    made.show()
    yield made
    if isValid(made):
        made.reject()


def facts(window, offer):
    """What the tab knows of it."""
    return window.tabs[offer.peer.id].files.facts(offer.transfer.id)


def arrive(window, offer, view, data=PICTURE):
    """Let all of it be here."""
    offer.data = data
    files.finish(window.node, offer)
    view.follow(facts(window, offer))


def test_it_waits_for_the_picture(window, offer, view):
    """Saying how far it is."""
    offer.pace = files.Steady(10.0, 3)
    files.flow(window.node, offer, len(PICTURE) // 2)
    view.follow(facts(window, offer))
    view.grab()

    assert "3 s left" in view.words.text()
    assert not view.save_button.isEnabled()
    assert view.canvas.image.isNull()


def test_it_shows_it_and_says_where_it_is(window, offer, view, run):
    """In memory, and in no file."""

    async def show():
        arrive(window, offer, view)
        view.follow(facts(window, offer))  # told twice, read once
        await until(lambda: not view.canvas.image.isNull())

    run(show())
    view.grab()
    view.resize(360, 280)
    view.grab()

    assert view.canvas.image.size().toTuple() == (300, 200)
    assert view.words.text() == "It is in memory only, and in no file."
    assert "\u202e" not in view.windowTitle()
    assert view.canvas.accessibleName().startswith("Picture: photo")


def test_it_is_kept_only_if_one_wants_it(window, offer, view, run, tmp_path):
    """Beside what has that name already; the name is made safe."""
    (tmp_path / "kept.png").touch()

    async def keep():
        arrive(window, offer, view)
        click(view.save_button)
        (dialog,) = view.findChildren(QFileDialog)
        assert dialog.selectedFiles()[0].endswith("photo_.png")
        dialog.fileSelected.emit(str(tmp_path / "kept.png"))
        dialog.close()
        await until(lambda: view._saved)

    run(keep())

    assert (tmp_path / "kept (2).png").read_bytes() == PICTURE
    assert view.words.text().startswith("Saved as")


def test_what_goes_wrong_is_said_there(window, offer, view, run, tmp_path):
    """No picture after all, and no place to put it."""

    async def fail():
        arrive(window, offer, view, b"no picture")
        await until(lambda: view.fault.error)
        first = view.fault.error
        view.save(tmp_path / "no" / "where" / "a.png")
        await until(lambda: view.fault.error not in (None, first))
        return first

    assert isinstance(run(fail()), CannotShow)
    assert isinstance(view.fault.error, FolderGone)


def test_closed_it_holds_no_pixels(window, offer, view, run):
    """Escape closes it, too."""

    async def show():
        arrive(window, offer, view)
        await until(lambda: not view.canvas.image.isNull())

    run(show())
    canvas = view.canvas
    view.reject()
    assert canvas.image.isNull()


def test_it_follows_the_language(window, offer, view, translation, qapp):
    """While it is open."""
    translation.speak(RUSSIAN)
    qapp.processEvents()
    assert view.close_button.text() == "Закрыть"
