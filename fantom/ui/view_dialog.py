"""A picture that was received into memory, to be looked at; it is in no file."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QSizePolicy, QVBoxLayout, QWidget

from fantom.errors import PictureUnreadable
from fantom.file_errors import CannotShow
from fantom.files.download import Download
from fantom.files.looking import keep
from fantom.files.names import safe_top
from fantom.files.transfer import State
from fantom.i18n.shown import shown_line
from fantom.pictures.bounded import read_picture
from fantom.ui.attention import bounded
from fantom.ui.errands import Errands
from fantom.ui.fault_line import FaultLine
from fantom.ui.file_choice import choose_to_save
from fantom.ui.files_facts import FilesFacts
from fantom.ui.files_words import detail_text
from fantom.ui.pieces import Button, label, row
from fantom.ui.theme import Theme

_SIZE, _LEAST = QSize(760, 600), QSize(360, 280)
MOST_EDGE = 4_096  # pixels that are shown of a side; the file has all of them


class Canvas(QWidget):
    """The picture, as large as there is room, never larger than it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Paint that one."""
        self.image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.image.size() / self.devicePixelRatioF()
        if size.width() > self.width() or size.height() > self.height():
            size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(place, self.image)


class ViewDialog(QDialog):
    """Shows it as soon as it is there; closed, it lets go of the pixels."""

    def __init__(self, download: Download, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.download = download
        self._saved: Path | None = None
        self._has_begun = False  # to read it
        self.canvas = Canvas(theme)
        self.words = label("", "dim", wrap=True)
        self.fault = FaultLine()
        self.save_button, self.close_button = Button(""), Button("", "primary")
        self.errands = Errands(self)
        self.errands.failed.connect(self.fault.show_error)
        self._facts: FilesFacts | None = None
        self._lay_out(theme)
        self.save_button.clicked.connect(self._ask_where)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(self._on_finished)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def follow(self, facts: FilesFacts | None) -> None:
        """Show how far it is, or the picture."""
        self._facts = facts
        if self.download.data and not self._has_begun:
            self._has_begun = True
            self.errands.do(self._read(self.download.data))
        self._retranslate()

    def _lay_out(self, theme: Theme) -> None:
        foot = QFrame()
        foot.setObjectName("foot")
        inner = row(self.words, 12, self.save_button, self.close_button)
        inner.setStretch(0, 1)
        inner.setContentsMargins(18, 12, 18, 12)
        foot.setLayout(inner)
        self.fault.setContentsMargins(18, 8, 18, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.fault)
        layout.addWidget(foot)
        size = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(_LEAST)

    def _retranslate(self) -> None:
        name = bounded(self.download.transfer.name, 120)
        self.setWindowTitle(name)
        self.canvas.setAccessibleName(self.tr("Picture: {name}").format(name=name))
        self.save_button.setText(self.tr("Save as…"))
        self.save_button.setEnabled(bool(self.download.data))
        self.close_button.setText(self.tr("Close"))
        self.words.setText(self._state_text())

    def _state_text(self) -> str:
        if self._saved is not None:
            words = self.tr("Saved as {path}.")
            return words.format(path=shown_line(str(self._saved)))
        if self.download.data:
            return self.tr("It is in memory only, and in no file.")
        if self._facts is None or self._facts.state is State.DONE:
            return ""
        return detail_text(self._facts)

    async def _read(self, data: bytes) -> None:
        try:
            image = await asyncio.to_thread(read_picture, data, edge=MOST_EDGE)
        except PictureUnreadable as error:
            raise CannotShow(self.download.transfer.name) from error
        self.canvas.show_image(image)

    def _on_finished(self, _result: int) -> None:
        self.errands.stop()
        self.canvas.show_image(QImage())

    def _ask_where(self) -> None:
        title, name = self.tr("Save the picture"), self.download.transfer.name
        choose_to_save(self, title, safe_top(name), self.save)

    def save(self, path: Path) -> None:
        """Put it there, or beside what is there already."""
        self.fault.forgive()
        self.errands.do(self._save(path))

    async def _save(self, path: Path) -> None:
        changed = self.download.transfer.entries[0].mtime
        self._saved = await asyncio.to_thread(
            keep, self.download.data, path.parent, path.name, changed
        )
        self._retranslate()
