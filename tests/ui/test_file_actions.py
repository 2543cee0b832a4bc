import pytest
from PySide6.QtGui import QDesktopServices

from fantom.file_errors import CannotOpen, UnknownTransfer
from fantom.files.transfer import State
from fantom.protocol.messages import FileCancel, FilePause, FileResume
from fantom.ui import desktop
from fantom.ui.file_actions import target
from fantom.ui.files_facts import Deed
from tests.conftest import until
from tests.ui import transfers as files
from tests.ui.conftest import click
from tests.ui.people import meet


@pytest.fixture
def tab(window):
    """Return the tab of somebody who takes files, in front."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    made = window.tabs[peer.id]
    made.link = link
    return made


@pytest.fixture
def opened(monkeypatch):
    """What the system was asked to open; it opens all but one."""
    asked = []

    def open_url(url):
        asked.append(url.toLocalFile())
        return not asked[-1].endswith(".strange")

    async def select_nothing(_path):
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(desktop, "_select", select_nothing)
    return asked


def do(tab, carrier, deed):
    """Do as if that button was pressed."""
    tab.file_actions.do(carrier.transfer.id, deed)


def arrived(tab, window, path, *names):
    """Let files have come, the first of them to that place."""
    offer = files.come(window.node, tab.peer, *(names or (path.name,)))
    return files.finish(window.node, offer, path)


def test_pause_resume_cancel(tab, window):
    """Each tells the other side."""
    offer = files.flow(window.node, files.come(window.node, tab.peer, "a.pdf"))
    do(tab, offer, Deed.PAUSE)
    assert offer.transfer.paused_here
    do(tab, offer, Deed.RESUME)
    do(tab, offer, Deed.CANCEL)

    assert offer.transfer.state is State.CANCELLED
    for kind in (FilePause, FileResume, FileCancel):
        assert len(tab.link.sent_of(kind)) == 1


def test_what_cannot_be_done_any_more_is_not_done(tab, window):
    """A click may come late."""
    offer = files.come(window.node, tab.peer, "a.pdf")
    do(tab, offer, Deed.DECLINE)
    do(tab, offer, Deed.DECLINE)
    do(tab, offer, Deed.RESUME)
    tab.file_actions.do(b"unknown", Deed.SAVE)

    assert offer.transfer.state is State.DECLINED
    assert tab.notices.texts == []


def test_save_that_fails_is_told(tab, window, run, tmp_path):
    """In the tab, with what to do; it is still offered."""
    window.settings.override("files.directory", str(tmp_path / "no" / "where"))
    offer = files.come(window.node, tab.peer, "a.pdf")

    async def save():
        do(tab, offer, Deed.SAVE)
        await until(lambda: tab.notices.texts)

    run(save())

    assert "is not there" in tab.notices.texts[0]
    assert offer.transfer.state is State.OFFERED


def test_retry_offers_anew(tab, window, run):
    """What was offered before is forgotten."""
    offer = files.end(window.node, files.go(window.node, tab.peer, "a.pdf"))

    async def retry():
        do(tab, offer, Deed.RETRY)
        await until(lambda: len(tab.messages._file_rows) == 2)

    run(retry())

    ((_, facts),) = tab.files.all
    assert facts.state is State.OFFERED


def test_a_file_is_opened_by_the_system(tab, window, run, opened, tmp_path):
    """And its folder shown."""
    path = tmp_path / "photo.jpg"
    path.touch()
    offer = arrived(tab, window, path)

    async def open_both():
        do(tab, offer, Deed.OPEN)
        do(tab, offer, Deed.SHOW)
        await until(lambda: len(opened) == 2)

    run(open_both())
    assert sorted(opened) == sorted([str(path), str(tmp_path)])


@pytest.mark.usefixtures("opened")
def test_what_cannot_be_opened_is_told(tab, window, run, tmp_path):
    """It was moved, or nothing opens it."""
    gone, odd = tmp_path / "gone.jpg", tmp_path / "odd.strange"
    odd.touch()
    offers, failed = [arrived(tab, window, path) for path in (gone, odd)], []
    tab.file_actions.failed.connect(failed.append)

    async def open_them():
        for offer in offers:
            do(tab, offer, Deed.OPEN)
        await until(lambda: len(failed) == 2)

    run(open_them())
    assert set(map(repr, failed)) == {repr(CannotOpen(str(it))) for it in (gone, odd)}


def test_programs_are_asked_about(tab, window, run, opened, tmp_path):
    """The answer that does nothing is the usual one."""
    path = tmp_path / "photo.jpg.exe"
    path.touch()
    offer = arrived(tab, window, path)
    do(tab, offer, Deed.OPEN)
    question = tab.file_actions.question
    words = question._warning.text()

    assert question._no.isDefault()
    assert "it is a program" in words
    click(question._no)
    assert tab.file_actions.question is None
    do(tab, offer, Deed.OPEN)
    do(tab, offer, Deed.OPEN)  # once more: still one question

    async def agree():
        click(tab.file_actions.question._yes)
        await until(lambda: opened)

    run(agree())
    assert opened == [str(path)]


def test_of_a_folder_the_folder_is_opened(tab, window, tmp_path):
    """By the name that it got here."""
    offer = arrived(tab, window, tmp_path / "a (2)" / "1.jpg", "a/1.jpg", "a/2.jpg")
    offer.folder, offer.tops = tmp_path, {"a": "a (2)"}

    assert target(offer) == tmp_path / "a (2)"


def test_a_picture_is_looked_at_once(tab, window):
    """A second dialog takes the place of the first; what is seen is in memory."""
    offer = files.come(window.node, tab.peer, "photo.jpg")
    do(tab, offer, Deed.VIEW)
    first = tab.file_actions.view
    assert first.isVisible()
    assert not first.save_button.isEnabled()
    with pytest.raises(UnknownTransfer):
        offer.look()
    offer.data = b"none"
    files.finish(window.node, offer)
    do(tab, offer, Deed.VIEW)
    assert tab.file_actions.view is not first
    tab.file_actions.view.reject()
    assert tab.file_actions.view is None


def test_a_tab_that_is_closed_closes_all_of_it(tab, window):
    """What is open belongs to it."""
    offer = files.come(window.node, tab.peer, "photo.jpg", "b.jpg")
    look = files.come(window.node, tab.peer, "photo.jpg")
    do(tab, offer, Deed.CHOOSE)
    do(tab, offer, Deed.CHOOSE)
    do(tab, look, Deed.VIEW)
    actions = tab.file_actions
    window.node.peers.forget(tab.peer.id)

    assert actions.sheet is None
    assert actions.view is None


def test_a_wipe_forgets_what_has_ended(tab, window):
    """What goes on stays in sight."""
    gone = files.finish(window.node, files.come(window.node, tab.peer, "a.pdf"))
    goes = files.flow(window.node, files.go(window.node, tab.peer, "b.pdf"))
    tab.menu.ask_to_wipe()
    click(tab.menu.question._yes)

    assert [key for key, _ in tab.files.all] == [goes.transfer.id]
    assert [line.transfer for line in tab.conversation.lines] == [goes.transfer.id]
    assert gone not in list(window.node.transfers)


def test_many_names_are_made_safe_in_a_thread(tab, window, run):
    """The window goes on meanwhile."""
    names = [f"a/{number}.jpg" for number in range(600)]
    offer = files.come(window.node, tab.peer, *names)

    async def choose():
        do(tab, offer, Deed.CHOOSE)
        assert tab.file_actions.sheet is None
        return await until(lambda: tab.file_actions.sheet)

    assert run(choose()).model.count == 600
