"""Files that are offered, come, go, rest and end."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from fantom.file_errors import DiskFull
from fantom.pictures.preview import make_preview
from fantom.protocol.messages import FileReason, TextMessage
from tests.ui import transfers as files
from tests.ui.people import meet

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


FILE_SCENES = {
    "files-mockup": _mockup,
    "files-incoming": _incoming,
    "files-outgoing": _outgoing,
    "files-ended": _ended,
}
