"""What is done with files that were offered: by their buttons, keys and menu."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fantom.errors import FantomError
from fantom.files.carrier import Carrier
from fantom.files.download import Download
from fantom.files.programs import is_program
from fantom.files.transfer import State
from fantom.files.transfers import Transfers
from fantom.peers.peer import Peer
from fantom.ui.deed_rows import DeedRows
from fantom.ui.desktop import open_path, show_path
from fantom.ui.errands import Errands
from fantom.ui.files_facts import Deed
from fantom.ui.files_model import Offered, all_offered
from fantom.ui.files_sheet import FilesSheet
from fantom.ui.names import marked_name
from fantom.ui.open_question import OpenQuestion
from fantom.ui.tab_files import TabFiles
from fantom.ui.theme import Theme
from fantom.ui.view_dialog import ViewDialog

_FEW = 500  # files whose names are made safe at once, in some milliseconds


class FileActions(QObject):
    """Does it, and asks first where it could hurt."""

    failed = Signal(object)  # a FantomError
    done = Signal()

    def __init__(
        self,
        transfers: Transfers,
        peer: Peer,
        files: TabFiles,
        messages: DeedRows,
        theme: Theme,
    ) -> None:
        super().__init__(messages)
        self._transfers, self._peer, self._files = transfers, peer, files
        self._place: QWidget = messages
        self._theme = theme
        self.sheet: FilesSheet | None = None
        self.view: ViewDialog | None = None
        self.question: OpenQuestion | None = None
        self.errands = Errands(self)
        self.errands.failed.connect(self.failed)
        messages.deed_wanted.connect(self.do)
        files.changed.connect(self._on_changed)

    def do(self, transfer: bytes, deed: Deed) -> None:
        """Do that with those files, if it can still be done."""
        carrier = self._files.get(transfer)
        facts = self._files.facts(transfer)
        if carrier is None or facts is None or deed not in facts.deeds:
            return
        try:
            self._deeds()[deed](carrier)
        except FantomError as error:
            self.failed.emit(error)
        else:
            self.done.emit()

    def stop(self) -> None:
        """Close what is open: the files are gone."""
        self.errands.stop()
        for window in (self.sheet, self.view, self.question):
            if window is not None:
                window.close()

    def _deeds(self) -> dict[Deed, Callable[[Carrier], None]]:
        transfers = self._transfers
        return {
            Deed.SAVE: lambda carrier: self._run(transfers.accept(carrier.transfer.id)),
            Deed.CHOOSE: self.choose,
            Deed.VIEW: self.look,
            Deed.DECLINE: lambda carrier: transfers.decline(carrier.transfer.id),
            Deed.PAUSE: lambda carrier: transfers.pause(carrier.transfer.id),
            Deed.RESUME: lambda carrier: transfers.resume(carrier.transfer.id),
            Deed.CANCEL: lambda carrier: transfers.cancel(carrier.transfer.id),
            Deed.OPEN: self.open,
            Deed.SHOW: lambda carrier: self._run(show_path(target(carrier))),
            Deed.RETRY: lambda carrier: self._run(self._retry(carrier.transfer.id)),
        }

    def forget(self, carrier: Carrier) -> None:
        """Keep nothing of what has ended."""
        self._transfers.remove(carrier.transfer.id)

    def choose(self, carrier: Carrier) -> None:
        """Ask which of them, and where to."""
        entries = carrier.transfer.entries
        if len(entries) <= _FEW:
            self._show_sheet(carrier, all_offered(entries))
        else:
            self._run(self._choose_among_many(carrier))

    async def _choose_among_many(self, carrier: Carrier) -> None:
        entries = carrier.transfer.entries
        self._show_sheet(carrier, await asyncio.to_thread(all_offered, entries))

    def _show_sheet(self, carrier: Carrier, files: Sequence[Offered]) -> None:
        if self.sheet is not None:
            self.sheet.close()
        parent = self._place.window()
        self.sheet = FilesSheet(self._transfers, carrier, files, self._theme, parent)
        self.sheet.finished.connect(self._on_sheet_finished)
        self.sheet.show()

    def look(self, carrier: Carrier) -> None:
        """Show a picture that is received into memory."""
        assert isinstance(carrier, Download), "nobody looks at what they send"
        if carrier.transfer.state is State.OFFERED:
            self._files.make_room(carrier.transfer.size)
            carrier.look()
        if self.view is not None:
            self.view.close()
        self.view = ViewDialog(carrier, self._theme, self._place.window())
        self.view.finished.connect(self._on_view_finished)
        self.view.follow(self._files.facts(carrier.transfer.id))
        self.view.show()

    def open(self, carrier: Carrier) -> None:
        """Open what arrived, after a question if it could start something."""
        path = target(carrier)
        if not is_program(path.name) and not is_program(carrier.transfer.name):
            self._run(open_path(path))
            return
        if self.question is not None:
            self.question.close()
        question = OpenQuestion(path.name, marked_name(self._peer), self._place)
        self.question = question
        question.agreed.connect(partial(self._open_after_all, path))
        question.finished.connect(self._on_decided)
        question.open()

    def _open_after_all(self, path: Path) -> None:
        self._run(open_path(path))

    async def _retry(self, transfer: bytes) -> None:
        await self._transfers.retry(transfer)

    def _run(self, errand: Coroutine[Any, Any, None]) -> None:
        self.errands.do(errand)

    def _on_changed(self, transfer: bytes) -> None:
        facts = self._files.facts(transfer)
        if self.sheet is not None and self.sheet.transfer == transfer:
            self.sheet.follow(facts)
        if self.view is not None and self.view.download.transfer.id == transfer:
            self.view.follow(facts)

    def _on_sheet_finished(self, _result: int) -> None:
        if self.sender() is self.sheet:
            self.sheet = None

    def _on_view_finished(self, _result: int) -> None:
        if self.sender() is self.view:
            self.view = None

    def _on_decided(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None


def target(carrier: Carrier) -> Path:
    """Return what arrived: a file, or the folder that is around them all."""
    if isinstance(carrier, Download) and "/" in carrier.transfer.entries[0].path:
        name = next(iter(carrier.tops.values()), "")
        return carrier.folder / name
    return carrier.paths[0]
