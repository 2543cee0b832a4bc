"""Files between two windows over real sockets, by what a person does."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from fantom.files.transfer import State
from fantom.pictures.bounded import read_picture
from fantom.ui.files_facts import Deed
from tests.conftest import listen, until
from tests.pictures.drawn import encoded, plain
from tests.ui.conftest import window_factory

__all__ = ["window_factory"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COPY = Qt.DropAction.CopyAction


class Side:
    """A window, the tab that is in front, and what a hand does there."""

    def __init__(self, window, peer, folder):
        self.window, self.folder = window, folder
        window.settings.override("files.directory", str(folder))
        window.strip.choose(peer.id)
        self.tab = window.tabs[peer.id]
        self.node, self.peer = window.node, peer

    @property
    def newest(self):
        """The row that came last."""
        return len(self.tab.conversation.lines) - 1

    @property
    def facts(self):
        """What the newest files are like."""
        line = self.tab.conversation.lines[self.newest]
        return self.tab.files.facts(line.transfer)

    def has(self, state):
        """Tell whether the newest line is of files in that state."""
        line = self.tab.conversation.lines[-1]
        facts = self.tab.files.facts(getattr(line, "transfer", b""))
        return facts is not None and facts.state is state

    def click(self, deed):
        """Click a painted button of the newest row."""
        messages = self.tab.messages
        messages.scroll_to_end()
        place = messages.place_of_deed(self.newest, deed)
        assert not place.isEmpty(), deed
        point = messages.viewport().mapFromGlobal(place.center())
        QTest.mouseClick(
            messages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point)
        )

    def drop(self, data):
        """Drag something over the conversation and let it go."""
        where, buttons = QPointF(200, 200), Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        self.tab.dragEnterEvent(
            QDragEnterEvent(where.toPoint(), COPY, data, buttons, none)
        )
        shown = self.tab.attaching.hint.isVisible()
        self.tab.dropEvent(QDropEvent(where, COPY, data, buttons, none))
        return shown


@pytest.fixture
def sides(run, window_factory, tmp_path):
    """Alice and Bob, who talk."""
    windows = [window_factory("accept", "allow") for _ in range(2)]
    folders = [tmp_path / name for name in ("alice", "bob")]
    for folder in folders:
        folder.mkdir()

    async def meet():
        alice, bob = (window.node for window in windows)
        listen(alice)
        to_bob = await alice.connect_to(str(listen(bob)))
        (to_alice,) = await until(lambda: list(bob.peers))
        await until(lambda: to_bob.is_online and to_alice.is_online)
        return to_bob, to_alice

    peers = run(meet())
    return [Side(*each) for each in zip(windows, peers, folders, strict=True)]


def files(*paths):
    """Return what is dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_dropped_accepted_arrived(run, sides, tmp_path):
    """The other side clicks Save; both see the bar go on, and how it ended."""
    alice, bob = sides
    path = tmp_path / "scan.pdf"
    path.write_bytes(bytes(range(256)) * 80_000)
    seen = []

    def note(_transfer):
        seen.append(alice.facts.share)

    async def send():
        assert alice.drop(files(path))
        await until(lambda: bob.has(State.OFFERED))
        assert bob.facts.title.name == "scan.pdf"
        alice.tab.files.changed.connect(note)
        bob.click(Deed.SAVE)
        await until(lambda: bob.has(State.DONE) and alice.has(State.DONE))
        alice.tab.files.changed.disconnect(note)

    run(send())

    assert (bob.folder / "scan.pdf").read_bytes() == path.read_bytes()
    assert any(0 < share < 1 for share in seen)
    assert sorted(seen) == seen
    assert bob.facts.deeds == (Deed.OPEN, Deed.SHOW)
    assert not alice.window.status.button.isVisible()


def test_paused_by_both_and_gone_on(run, sides, tmp_path):
    """Each sees who paused, the tab a ring, and the window what is under way."""
    alice, bob = sides
    path = tmp_path / "long.bin"
    path.write_bytes(bytes(30_000_000))

    async def play():
        alice.drop(files(path))
        await until(lambda: bob.has(State.OFFERED))
        bob.click(Deed.SAVE)
        await until(lambda: bob.has(State.ACTIVE) and bob.facts.done)
        bob.click(Deed.PAUSE)
        await until(lambda: alice.facts.paused_there)
        assert bob.facts.paused_here
        assert alice.facts.deeds == (Deed.CANCEL,)
        assert bob.window.status.button.isVisible()
        assert not bob.window.strip._ends[bob.peer.id].ring.isHidden()
        bob.click(Deed.RESUME)
        await until(lambda: alice.has(State.DONE) and bob.has(State.DONE))

    run(play())

    assert (bob.folder / "long.bin").stat().st_size == 30_000_000
    assert bob.window.strip._ends[bob.peer.id].ring.isHidden()


def test_cancelled_and_offered_again(run, sides, tmp_path):
    """Nothing is left of the half; a click offers it anew."""
    alice, bob = sides
    path = tmp_path / "long.bin"
    path.write_bytes(bytes(40_000_000))

    async def play():
        alice.drop(files(path))
        await until(lambda: bob.has(State.OFFERED))
        bob.click(Deed.SAVE)
        await until(lambda: alice.has(State.ACTIVE) and alice.facts.done)
        alice.click(Deed.PAUSE)
        alice.click(Deed.CANCEL)
        await until(lambda: bob.has(State.CANCELLED))
        await until(lambda: list(bob.folder.iterdir()) == [])
        alice.click(Deed.RETRY)
        await until(lambda: bob.has(State.OFFERED))
        bob.click(Deed.DECLINE)
        await until(lambda: alice.has(State.DECLINED))

    run(play())

    assert list(bob.folder.iterdir()) == []


def test_a_pasted_picture_is_looked_at(run, sides):
    """It is asked about first, offered from memory, and seen from memory."""
    alice, bob = sides
    data = QMimeData()
    data.setImageData(plain(300, 200, "#336699"))

    async def play():
        QGuiApplication.clipboard().setMimeData(data)
        alice.tab.composer.field.paste()
        question = await until(lambda: alice.tab.attaching.question)
        question._yes.click()
        await until(lambda: bob.has(State.OFFERED))
        bob.click(Deed.VIEW)
        await until(lambda: bob.has(State.DONE) and alice.has(State.DONE))
        view = bob.tab.file_actions.view
        await until(lambda: not view.canvas.image.isNull())
        view.save(bob.folder / "kept.png")
        await until(lambda: view._saved)
        return view

    view = run(play())

    assert view.canvas.image.size().toTuple() == (300, 200)
    assert [path.name for path in bob.folder.iterdir()] == ["kept.png"]
    assert read_picture(bob.folder / "kept.png").size().toTuple() == (300, 200)
    assert bob.facts.deeds == (Deed.VIEW,)
    view.close()


def test_the_preview_is_seen_before(run, sides, tmp_path):
    """Whoever was only let in by the settings is shown to nobody: no decoding."""
    alice, bob = sides
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(plain(600, 300, "#ff0000"), "jpeg"))

    async def play():
        alice.drop(files(path))
        await until(lambda: bob.has(State.OFFERED))

    run(play())
    (line,) = [it for it in bob.tab.conversation.lines if hasattr(it, "transfer")]

    assert bob.tab.files.seen(line.transfer).preview is None
    bob.peer.is_welcome = True
    preview = bob.tab.files.seen(line.transfer).preview
    assert isinstance(preview, QImage)
    assert preview.size().toTuple() == (256, 128)
