"""How files get into a conversation: by a button, dropped, or pasted."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import time
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from fantom.chat.conversation import Conversation
from fantom.errors import FantomError, NotSupported
from fantom.file_errors import SomeLeftOut
from fantom.files.transfers import Transfers
from fantom.pictures.preview import make_preview, preview_of, read_preview, to_png
from fantom.ui.composer import Composer
from fantom.ui.drop_hint import DropHint, no_files_text
from fantom.ui.errands import Errands
from fantom.ui.file_choice import choose_folder, choose_several
from fantom.ui.names import marked_name
from fantom.ui.offer_question import OfferQuestion
from fantom.ui.picture_sources import has_picture, kept, local_files, picture_of
from fantom.ui.theme import Theme


class Attaching(QObject):
    """Offers files, folders, and pictures that are in no file."""

    failed = Signal(object)  # a FantomError
    offered = Signal()

    def __init__(
        self,
        transfers: Transfers,
        conversation: Conversation,
        composer: Composer,
        place: QWidget,
        theme: Theme,
    ) -> None:
        super().__init__(place)
        self._transfers, self._conversation = transfers, conversation
        self._composer, self._place = composer, place
        self.hint = DropHint(place, theme)
        self.menu = QMenu(place)
        self.question: OfferQuestion | None = None
        self.dialog: QFileDialog | None = None
        self.errands = Errands(self)
        self.errands.failed.connect(self.failed)
        composer.attach_button.clicked.connect(self.open_menu)
        composer.field.files_pasted.connect(self.paste)
        composer.field.takes_files = takes
        self.refresh()

    def event(self, event: QEvent) -> bool:
        """Speak the language of now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
            if self.menu.isVisible():
                self._fill_menu()
        return super().event(event)

    @property
    def is_possible(self) -> bool:
        """Whether the peer takes files."""
        return self._conversation.has_files

    def refresh(self) -> None:
        """Show whether there is anybody to offer files to."""
        words = self.tr("Offer files (Ctrl+O)") if self.is_possible else no_files_text()
        self._composer.show_attach(words, is_possible=self.is_possible)

    def stop(self) -> None:
        """Close what is open, and offer nothing any more."""
        self.errands.stop()
        for window in (self.question, self.dialog):
            if window is not None:
                window.close()
        self.menu.close()
        self.hint.hide()

    # By the button

    def open_menu(self) -> None:
        """Ask whether it is files or a folder."""
        if not self.is_possible:
            return
        self._fill_menu()
        button = self._composer.attach_button
        above = button.mapToGlobal(button.rect().topLeft())
        above.setY(above.y() - self.menu.sizeHint().height() - 4)
        self.menu.popup(above)

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("Files…"), self.choose_files)
        self.menu.addAction(self.tr("Folder…"), self.choose_folder)

    def choose_files(self) -> None:
        """Ask for files, and offer them."""
        title = self.tr("Offer files")
        self._show(choose_several(self._place.window(), title, self.offer))

    def choose_folder(self) -> None:
        """Ask for a folder, and offer all that is in it."""
        title = self.tr("Offer a folder")
        self._show(choose_folder(self._place.window(), title, self._offer_one))

    def _show(self, dialog: QFileDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)

    def _on_dialog_finished(self, _result: int) -> None:
        self.dialog = None

    # Dropped and pasted

    def drag(self, data: QMimeData) -> bool:
        """Say what a drop would do; False if it is no business of ours."""
        if not takes(data):
            return False
        self.hint.come(self._who, is_possible=self.is_possible)
        return True

    def drop(self, data: QMimeData) -> None:
        """Offer what was dropped, if that can be."""
        self.hint.hide()
        if not self.is_possible:
            return
        if paths := local_files(data):
            self.offer(paths)
        else:
            self.errands.do(self._offer_picture(kept(data)))

    def paste(self, data: QMimeData) -> None:
        """Ask whether what was pasted should be offered."""
        if not self.is_possible:
            self.failed.emit(NotSupported(self._peer_id, "files"))
        elif paths := local_files(data):
            question = OfferQuestion(self._place, self._who, paths)
            self._ask(question, partial(self.offer, paths))
        else:
            self.errands.do(self._ask_about_picture(kept(data)))

    async def _ask_about_picture(self, data: QMimeData) -> None:
        packed = await asyncio.to_thread(_packed, data)
        if packed is not None:
            question = OfferQuestion(self._place, self._who, picture=packed.seen)
            self._ask(question, partial(self._offer_packed, packed))

    async def _offer_picture(self, data: QMimeData) -> None:
        packed = await asyncio.to_thread(_packed, data)
        if packed is not None:
            self._offer_packed(packed)

    def _ask(self, question: OfferQuestion, offer: Callable[[], None]) -> None:
        if self.question is not None:
            self.question.close()
        self.question = question
        question.agreed.connect(offer)
        question.finished.connect(self._on_decided)
        question.open()

    def _on_decided(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None

    # Offered

    def offer(self, paths: Sequence[Path]) -> None:
        """Offer these; what it is about is looked at in threads."""
        if paths:
            self.errands.do(self._offer(list(paths)))

    def _offer_one(self, path: Path) -> None:
        self.offer([path])

    async def _offer(self, paths: list[Path]) -> None:
        preview = await asyncio.to_thread(preview_of, paths)
        _upload, offering = await self._transfers.offer(self._peer_id, paths, preview)
        self.offered.emit()
        if offering.left_count:
            path, why = offering.left[0]
            raise SomeLeftOut(str(path), why, offering.left_count)

    def _offer_packed(self, packed: "_Packed") -> None:
        name = self.tr("picture") + ".png"
        try:
            self._transfers.offer_held(
                self._peer_id, name, packed.data, time(), packed.preview
            )
        except FantomError as error:
            self.failed.emit(error)
        else:
            self.offered.emit()

    @property
    def _peer_id(self) -> str:
        return self._conversation.peer.id

    @property
    def _who(self) -> str:
        return marked_name(self._conversation.peer)


def takes(data: QMimeData) -> bool:
    """Whether there are files or a picture, and so nothing to write."""
    if local_files(data):
        return True
    return has_picture(data) and not data.text().strip()


class _Packed(NamedTuple):
    """A picture as it is sent, and as it is seen before that."""

    data: bytes
    preview: bytes
    seen: QImage


def _packed(data: QMimeData) -> _Packed | None:
    """Return the picture that is there; for a thread: it may be large."""
    image = picture_of(data)
    if image is None or image.isNull():
        return None
    preview = make_preview(image)
    return _Packed(to_png(image), preview, read_preview(preview) if preview else image)
