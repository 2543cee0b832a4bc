import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)

from fantom.errors import NotSupported
from fantom.file_errors import NothingToSend, SomeLeftOut
from fantom.files.upload import Upload
from fantom.i18n.languages import RUSSIAN
from fantom.pictures.bounded import read_picture
from fantom.pictures.preview import read_preview
from fantom.ui.attaching import takes
from tests.conftest import turns, until
from tests.pictures.drawn import encoded, plain
from tests.ui.conftest import add_peer, click, press, type_in
from tests.ui.people import meet

CTRL = Qt.KeyboardModifier.ControlModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def tab(window):
    """Return the tab of somebody who takes files, in front."""
    peer, link = meet(window.node)
    window.strip.choose(peer.id)
    made = window.tabs[peer.id]
    made.link = link
    return made


@pytest.fixture
def legacy(window):
    """Return the tab of somebody who takes none."""
    peer = add_peer(window.node)
    window.strip.choose(peer.id)
    return window.tabs[peer.id]


def these(*paths):
    """Return files as they are dragged or copied."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def picture(image=None):
    """Return a picture as another program copies it."""
    data = QMimeData()
    data.setImageData(image or plain(40, 30, "#336699"))
    return data


def drag(widget, data):
    """Let something come over it; return whether it is taken."""
    event = QDragEnterEvent(QPointF(9, 9).toPoint(), COPY, data, *_held())
    event.ignore()
    widget.dragEnterEvent(event)
    return event.isAccepted()


def drop(widget, data):
    """Let it go there."""
    widget.dropEvent(QDropEvent(QPointF(9, 9), COPY, data, *_held()))


def _held():
    return Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def paste(tab, data):
    """Copy it, and press Ctrl+V in the field."""
    QGuiApplication.clipboard().setMimeData(data)
    tab.composer.field.setFocus()
    press(tab.composer.field, Qt.Key.Key_V, CTRL)


async def offered(tab):
    """Wait for what is offered, and return it."""
    return await until(lambda: next(iter(tab.files.carriers), None))


def test_what_is_taken_from_the_text():
    """Files and pictures; words stay words, and what lies elsewhere is not fetched."""
    words, page, both = QMimeData(), QMimeData(), picture()
    words.setText("words")
    page.setUrls([QUrl("https://example.org/a.png")])
    both.setText("a table")
    share = QMimeData()
    share.setUrls([QUrl("file://server/share/a.png")])

    assert takes(these("/a.pdf"))
    assert takes(picture())
    assert not any(map(takes, (words, page, both, share, QMimeData())))


def test_the_button_asks_whether_files_or_a_folder(tab, window, qtbot):
    """By mouse, and by Ctrl+O."""
    window.activateWindow()
    click(tab.composer.attach_button)
    menu = tab.attaching.menu
    assert [it.text() for it in menu.actions()] == ["Files…", "Folder…"]
    menu.close()
    press(tab.composer.field, Qt.Key.Key_O, CTRL)
    assert menu.isVisible()
    menu.close()


def test_files_are_chosen_and_offered(tab, run, tmp_path):
    """Several at once, or a folder."""
    paths = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for path in paths:
        path.write_bytes(b"x" * 10)

    async def choose():
        tab.attaching.choose_files()
        dialog = tab.attaching.dialog
        dialog.filesSelected.emit([str(path) for path in paths])
        dialog.close()
        return await offered(tab)

    upload = run(choose())

    assert isinstance(upload, Upload)
    assert [it.path for it in upload.transfer.entries] == ["a.pdf", "b.pdf"]
    assert tab.attaching.dialog is None


def test_a_folder_is_chosen_and_offered(tab, run, tmp_path):
    """With the picture in it as a preview, and what is left out told."""
    folder = tmp_path / "holidays"
    folder.mkdir()
    (folder / "1.png").write_bytes(encoded(plain(30, 20)))
    (folder / "link").symlink_to(folder)
    failed = []
    tab.attaching.failed.connect(failed.append)

    async def choose():
        tab.attaching.choose_folder()
        tab.attaching.dialog.fileSelected.emit(str(folder))
        tab.attaching.dialog.close()
        upload = await offered(tab)
        await until(lambda: failed)
        return upload

    upload = run(choose())

    assert [it.path for it in upload.transfer.entries] == ["holidays/1.png"]
    assert read_preview(upload.transfer.preview).width() == 30
    assert failed == [SomeLeftOut(str(folder / "link"), "link", 1)]
    assert "links in a folder" in tab.notices.texts[0]


def test_nothing_to_offer_is_told(tab, run, tmp_path):
    """What was picked is gone meanwhile."""
    failed = []
    tab.attaching.failed.connect(failed.append)

    async def offer():
        tab.attaching.offer([tmp_path / "gone"])
        tab.attaching.offer([])
        await until(lambda: failed)

    run(offer())
    assert failed == [NothingToSend()]


def test_what_is_dragged_over_the_chat_is_explained(tab):
    """Before it is dropped; words are left to the field."""
    words = QMimeData()
    words.setText("words")
    hint = tab.attaching.hint

    assert not drag(tab, words)
    assert not hint.isVisible()
    assert drag(tab, these("/a.pdf"))
    assert hint.isVisible()
    assert "Alice" in hint._words.text()
    assert hint.size() == tab.size()
    tab.dragLeaveEvent(QDragLeaveEvent())
    assert not hint.isVisible()
    assert not drag(tab.composer.field, these("/a.pdf"))
    assert drag(tab.composer.field, words)


def test_what_is_dropped_is_offered(tab, run, tmp_path):
    """A file, or a picture that is in none."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"x")

    async def drop_both():
        drag(tab, these(path))
        drop(tab, these(path))
        first = await offered(tab)
        drop(tab, picture())
        await until(lambda: len(tab.files.carriers) == 2)
        return first, tab.files.carriers[1]

    first, second = run(drop_both())

    assert not tab.attaching.hint.isVisible()
    assert first.transfer.name == "a.pdf"
    assert second.transfer.name == "picture.png"
    assert read_picture(second.goods.found[0].data).size().toTuple() == (40, 30)


def test_a_paste_is_asked_about_first(tab, run, tmp_path):
    """A slip of the hand sends nothing, not even a preview."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"x")

    async def paste_it():
        paste(tab, these(path))
        question = tab.attaching.question
        assert "a.pdf" in question._detail.text()
        press(question, Qt.Key.Key_Escape)
        await turns()
        assert tab.files.carriers == []
        assert tab.attaching.question is None
        paste(tab, these(path))
        paste(tab, these(path))
        press(tab.attaching.question, Qt.Key.Key_Return)
        return await offered(tab)

    assert run(paste_it()).transfer.name == "a.pdf"
    assert tab.composer.field.text() == ""


def test_a_pasted_picture_is_shown_and_offered(tab, run):
    """Its pixels and nothing else; what was written stays."""
    type_in(tab.composer.field, "half a thought")
    image = QImage(plain(400, 300, "#336699"))
    image.setText("Author", "Alice")

    async def paste_it():
        paste(tab, picture(image))
        question = await until(lambda: tab.attaching.question)
        question.grab()
        click(question._yes)
        return await offered(tab)

    upload = run(paste_it())

    assert tab.composer.field.text() == "half a thought"
    (held,) = upload.goods.found
    assert read_picture(held.data).size().toTuple() == (400, 300)
    assert b"Alice" not in held.data
    assert max(read_preview(upload.transfer.preview).size().toTuple()) == 256


def test_words_are_pasted_as_ever(tab):
    """Also those that come with a picture, as cells of a table do."""
    data = picture()
    data.setText("a table")
    paste(tab, data)

    assert tab.composer.field.text() == "a table"
    assert tab.attaching.question is None


def test_what_is_no_picture_after_all_is_told(tab, run):
    """It said that it was one."""
    data = QMimeData()
    data.setData("image/png", b"\x89PNG\r\n\x1a\nnonsense")

    async def paste_it():
        paste(tab, data)
        await until(lambda: tab.notices.texts)

    run(paste_it())
    assert tab.attaching.question is None


def test_who_takes_no_files_is_said(legacy):
    """On the button, over the chat, and at a paste; nothing is offered."""
    button, failed = legacy.composer.attach_button, []
    legacy.attaching.failed.connect(failed.append)

    assert not button.isEnabled()
    assert "old protocol" in button.toolTip()
    assert button.accessibleName() == button.toolTip()
    legacy.attaching.open_menu()
    assert not legacy.attaching.menu.isVisible()
    assert drag(legacy, these("/a.pdf"))
    assert "cannot take files" in legacy.attaching.hint._words.text()
    legacy.attaching.hint.grab()
    drop(legacy, these("/a.pdf"))
    paste(legacy, these("/a.pdf"))
    assert failed == [NotSupported(legacy.peer.id, "files")]
    assert legacy.files.carriers == []


def test_notes_have_no_such_button(window):
    """Nobody is there to take files."""
    window.across.open_notes()
    assert not window.across.notes.composer.attach_button.isVisible()


def test_it_follows_the_language(tab, translation, qapp):
    """The button, the menu, the hint and the question, while they are open."""
    translation.speak(RUSSIAN)
    qapp.processEvents()
    tab.attaching.open_menu()
    drag(tab, these("/a.pdf"))
    assert tab.composer.attach_button.toolTip() == "Предложить файлы (Ctrl+O)"
    assert [it.text() for it in tab.attaching.menu.actions()] == ["Файлы…", "Папку…"]
    assert tab.attaching.hint._words.text() == "Отпустите, чтобы предложить (Alice)"
    tab.attaching.menu.close()


def test_a_tab_that_is_closed_offers_nothing(tab, window):
    """What was open is closed."""
    paste(tab, these("/a.pdf"))
    tab.attaching.choose_files()
    attaching = tab.attaching
    window.node.peers.forget(tab.peer.id)

    assert attaching.question is None
    assert attaching.dialog is None
