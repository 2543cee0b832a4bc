"""Files that are offered, come, go, rest and end."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from fantom.file_errors import DiskFull, NotEnoughRoom
from fantom.peers.me import Keeping
from fantom.pictures.preview import make_preview
from fantom.protocol.messages import FileReason, TextMessage
from fantom.ui.files_facts import Deed
from fantom.ui.offer_question import OfferQuestion
from fantom.ui.open_question import OpenQuestion
from fantom.ui.view_dialog import ViewDialog
from tests.ui import transfers as files
from tests.ui.conftest import add_peer
from tests.ui.people import meet
from tests.ui.vaults import pretend

MIB = files.MIB
LONG = "Minutes of the third meeting of the committee for very long names (final).docx"


def landscape(width=240, height=160):
    """Return a small picture of a lake in the evening."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor("#27406e"))
    sky.setColorAt(0.6, QColor("#d98f5c"))
    sky.setColorAt(1, QColor("#3b3550"))
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#f2d27c"))
    painter.drawEllipse(QPointF(width * 0.7, height * 0.45), 16, 16)
    painter.setBrush(QColor("#1d2238"))
    hills = [
        (0, 0.7),
        (0.25, 0.45),
        (0.5, 0.68),
        (0.75, 0.5),
        (1, 0.66),
        (1, 1),
        (0, 1),
    ]
    painter.drawPolygon(QPolygonF([QPointF(x * width, y * height) for x, y in hills]))
    painter.end()
    return image


def _chat(window, name="Alice"):
    peer, link = meet(window.node, name)
    link.measure(0.003)
    peer.is_welcome = True
    talk = window.node.conversations.get(peer.id)
    talk.receive_texts([TextMessage(bytes(8), "Did the package arrive?")])
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    talk.send_text(
        "Yes, this morning. Sending you the scan now, the original stays here."
    )
    return tab, peer


def _mockup(window):
    """What stands in the mockup of a chat."""
    tab, peer = _chat(window)
    node = window.node
    scan = files.go(node, peer, ("scan-2025-11.pdf", 96 * MIB))
    files.flow(node, scan, int(41.2 * MIB))
    scan.pace = files.Steady(118 * MIB, 0.5)
    files.tell(node, scan)
    files.come(node, peer, "photo.jpg", preview=make_preview(landscape()))
    tab.conversation.receive_texts(
        [TextMessage(bytes(7) + b"1", "Зашифровано, а значит можно и по-русски 🙂")]
    )
    return window


def _incoming(window):
    """All that can become of what is offered to us."""
    _tab, peer = _chat(window)
    node = window.node
    files.come(node, peer, "photo.jpg")
    files.come(node, peer, (LONG, 88 * MIB), "b.txt", "c.txt", "setup.exe")
    files.come(node, peer, ("holidays/1.jpg", 40 * MIB), "holidays/2.jpg")
    flowing = files.flow(
        node, files.come(node, peer, ("talk.mp4", 700 * MIB)), 310 * MIB
    )
    flowing.pace = files.Steady(11.8 * MIB, 64)
    files.tell(node, flowing)
    rest = files.flow(node, files.come(node, peer, ("music.zip", 96 * MIB)), 9 * MIB)
    files.rest(node, rest, there=True)
    rest = files.flow(node, files.come(node, peer, ("backup.zip", 96 * MIB)), 9 * MIB)
    files.rest(node, rest, problem=DiskFull("/home/bob/Downloads"))
    return window


def _ended(window):
    """How it can end, for both."""
    _tab, peer = _chat(window)
    node = window.node
    files.finish(node, files.come(node, peer, "photo.jpg"), Path("/tmp/photo.jpg"))
    files.finish(
        node, files.come(node, peer, "a.pdf", "b.pdf"), Path("/tmp/a.pdf"), skipped=[1]
    )
    files.end(node, files.come(node, peer, "c.pdf"), FileReason.DAMAGED)
    files.end(node, files.come(node, peer, "d.pdf"), FileReason.DECLINED)
    files.finish(node, files.go(node, peer, "plan.odt"))
    files.end(node, files.go(node, peer, "e.pdf"), FileReason.FULL)
    files.end(node, files.go(node, peer, "f.pdf"), FileReason.DECLINED)
    return window


def _outgoing(window):
    """What we offer, until it ends."""
    _tab, peer = _chat(window)
    node = window.node
    files.go(node, peer, ("photo.png", 3 * MIB), preview=make_preview(landscape()))
    rest = files.flow(node, files.go(node, peer, ("music.zip", 96 * MIB)), 9 * MIB)
    files.rest(node, rest, here=True)
    files.wait(node, files.flow(node, files.go(node, peer, ("x.iso", 96 * MIB)), MIB))
    return window


def _offered(window):
    """The keyboard is on the second button of what came last."""
    tab, peer = _chat(window, "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff")
    files.come(window.node, peer, "photo.jpg", preview=make_preview(landscape()))
    tab.messages.setFocus()
    tab.messages.set_current(len(tab.messages) - 1)
    tab.messages.go_beside(1)
    return window


def _away(window):
    """What waits for somebody who is gone."""
    tab, peer = _chat(window)
    node = window.node
    files.go(node, peer, "a.pdf")
    moving = files.flow(node, files.go(node, peer, ("b.zip", 96 * MIB)), 40 * MIB)
    peer.session.fall_silent()
    files.wait(node, moving)
    tab.conversation.send_text("Are you still there?")
    return window


def _preview_of_strangers(window):
    """Nothing is decoded of what somebody offers who was only let in."""
    _tab, peer = _chat(window)
    peer.is_welcome = False
    files.come(window.node, peer, "photo.jpg", preview=make_preview(landscape()))
    return window


def _many(window):
    tab, peer = _chat(window)
    names = [f"holidays/2025/{number:02}.jpg" for number in range(1, 24)]
    offer = files.come(
        window.node,
        peer,
        *names,
        "holidays/setup.exe",
        "../../.bashrc",
        ("holidays/" + LONG, 88 * MIB),
    )
    return tab, offer


def _sheet(window):
    """Which of many to take, and where to put them."""
    tab, offer = _many(window)
    tab.file_actions.do(offer.transfer.id, Deed.CHOOSE)
    sheet = tab.file_actions.sheet
    sheet.put_into(Path("/home/alice/Downloads"))
    return sheet


def _sheet_full(window):
    """There is no room in that folder."""
    sheet = _sheet(window)
    sheet.model.choose(everything=False)
    sheet.put_into(Path("/media/alice/STICK"))
    sheet.fault.show_error(NotEnoughRoom("/media/alice/STICK", 138 * MIB, 12 * MIB))
    return sheet


def _sheet_withdrawn(window):
    """They offer it no more while one chooses."""
    tab, offer = _many(window)
    tab.file_actions.do(offer.transfer.id, Deed.CHOOSE)
    sheet = tab.file_actions.sheet
    files.end(window.node, offer)
    sheet.put_into(Path("/home/alice/Downloads"))
    sheet.follow(tab.files.facts(offer.transfer.id))
    return sheet


def _drop(window):
    """Something is dragged over the conversation."""
    tab, _peer = _chat(window)
    tab.attaching.hint.come("Alice", is_possible=True)
    return window


def _drop_legacy(window):
    """The same over one who takes no files."""
    peer = add_peer(window.node)
    window.strip.choose(peer.id)
    tab = window.tabs[peer.id]
    tab.attaching.hint.come(tab.attaching._who, is_possible=False)
    return window


def _paste(window):
    """A picture from the clipboard."""
    tab, _peer = _chat(window)
    return _opened(OfferQuestion(tab, "Alice", picture=landscape()))


def _paste_files(window):
    """Files from the clipboard."""
    tab, _peer = _chat(window)
    paths = [Path(f"/tmp/{number} {LONG}") for number in range(9)]
    return _opened(OfferQuestion(tab, "Alice", paths))


def _opened(question):
    question.open()
    return question


def _open_program(window):
    """Something that pretends to be a picture."""
    tab, _peer = _chat(window)
    return _opened(OpenQuestion("photo.jpg.exe", "Alice", tab))


def _view(window):
    """A picture that is in memory only."""
    tab, peer = _chat(window)
    offer = files.come(window.node, peer, "photo.jpg")
    offer.is_looked_at, offer.data = True, b"here"
    files.finish(window.node, offer)
    view = ViewDialog(offer, window.theme, window)
    view._has_begun = True
    view.canvas.show_image(landscape(900, 600))
    view.follow(tab.files.facts(offer.transfer.id))
    view.show()
    return view


def _view_waiting(window):
    """It is on its way."""
    tab, peer = _chat(window)
    offer = files.come(window.node, peer, ("photo.jpg", 6 * MIB))
    offer.is_looked_at = True
    offer.pace = files.Steady(1.1 * MIB, 4)
    files.flow(window.node, offer, 2 * MIB)
    view = ViewDialog(offer, window.theme, window)
    view.follow(tab.files.facts(offer.transfer.id))
    view.show()
    return view


def _closing(ending, keeping=None):
    def show(window):
        if keeping is not None:
            pretend(window.node, keeping)
        _incoming(window)
        tab = window.pages.currentWidget()
        tab.composer.field.setPlainText("half a thought")
        return window._ask([tab], ending)

    return show


def _transfers_listed(window):
    """What a click on the line below opens."""
    _incoming(window)
    window.status.list_transfers()
    return window.status.menu


FILE_SCENES = {
    "files-mockup": _mockup,
    "files-offered": _offered,
    "files-incoming": _incoming,
    "files-outgoing": _outgoing,
    "files-away": _away,
    "files-ended": _ended,
    "files-stranger": _preview_of_strangers,
    "files-sheet": _sheet,
    "files-sheet-full": _sheet_full,
    "files-sheet-withdrawn": _sheet_withdrawn,
    "files-drop": _drop,
    "files-drop-legacy": _drop_legacy,
    "files-paste": _paste,
    "files-paste-files": _paste_files,
    "files-open-program": _open_program,
    "files-view": _view,
    "files-view-waiting": _view_waiting,
    "files-closing-tab": _closing("tab"),
    "files-closing-quit": _closing("quit", Keeping.KEPT),
    "files-listed": _transfers_listed,
}
