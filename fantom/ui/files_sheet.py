"""Which files of an offer to take, and where to put them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fantom.errors import FantomError
from fantom.files.carrier import Carrier
from fantom.files.transfers import Transfers
from fantom.i18n.quantities import Quantities, size_text
from fantom.i18n.shown import shown_line
from fantom.ui.attention import bounded
from fantom.ui.errands import Errands
from fantom.ui.fault_line import FaultLine
from fantom.ui.file_choice import choose_folder
from fantom.ui.files_facts import FilesFacts
from fantom.ui.files_model import FilesModel, Offered
from fantom.ui.files_words import detail_text
from fantom.ui.names import marked_name
from fantom.ui.pieces import Button, Elided, label, restyle, row
from fantom.ui.theme import Theme

_SIZE, _LEAST = (560, 480), (380, 340)
_ROW, _ICON = 30, 16


class FilesSheet(QDialog):
    """Stays open until they are taken, or are offered no more."""

    def __init__(
        self,
        transfers: Transfers,
        carrier: Carrier,
        files: Sequence[Offered],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._transfers, self._transfer = transfers, carrier.transfer
        self._who, self._theme = marked_name(carrier.peer), theme
        self.folder: Path = transfers.folder
        self.model = FilesModel(files, theme)
        self.view = QTableView()  # a tree would ask about each row
        self.title, self.total = label("", "title", wrap=True), label("", "dim")
        self.all_button, self.none_button = (Button("", kind="link") for _ in range(2))
        self.warning = label("", "warning", wrap=True)
        self.into, self.place = label("", "dim"), Elided()
        self.change_button = Button("")
        self.fault = FaultLine()
        self.save_button, self.cancel_button = Button("", "primary"), Button("")
        self.errands = Errands(self)
        self._dress_view()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.view.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()
            self._retranslate()
        super().changeEvent(event)

    @property
    def transfer(self) -> bytes:
        """The id of what is chosen from."""
        return self._transfer.id

    def follow(self, facts: FilesFacts | None) -> None:
        """Be gone when there is nothing to choose any more; say so first."""
        if facts is None or facts.is_under_way:
            self.close()
        elif self._transfer.has_ended:
            self.save_button.setEnabled(False)
            self.total.setText(detail_text(facts))
            restyle(self.total, "tone", "bad")

    def take(self) -> None:
        """Take what is ticked; what stands in the way is said here."""
        self.fault.forgive()
        self.save_button.setEnabled(False)
        self.errands.do(self._take())

    def put_into(self, folder: Path) -> None:
        """Put them there instead."""
        self.folder = folder
        self.fault.forgive()
        self._retranslate()

    async def _take(self) -> None:
        chosen, folder = self.model.chosen, self.folder
        try:
            await self._transfers.accept(self._transfer.id, chosen, folder)
        except FantomError:
            self._show_total()
            raise
        self.accept()

    def _connect(self) -> None:
        self.all_button.clicked.connect(lambda: self.model.choose(everything=True))
        self.none_button.clicked.connect(lambda: self.model.choose(everything=False))
        self.model.chosen_changed.connect(self._show_total)
        self.change_button.clicked.connect(self._choose_folder)
        self.save_button.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.close)
        self.errands.failed.connect(self.fault.show_error)
        self.finished.connect(self.errands.stop)

    def _dress_view(self) -> None:
        view = self.view
        view.setObjectName("files")
        view.setModel(self.model)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(100)
        self._theme.changed.connect(self._size_rows)
        self._size_rows()
        view.setCurrentIndex(self.model.index(0, 0))

    def _size_rows(self) -> None:
        rows, icon = self.view.verticalHeader(), self._theme.px(_ICON)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._theme.px(_ROW))
        self.view.setIconSize(QSize(icon, icon))

    def _lay_out(self) -> None:
        self.place.setSizePolicy(
            self.place.sizePolicy().Policy.Ignored,
            self.place.sizePolicy().verticalPolicy(),
        )
        where = row(self.into, self.place, self.change_button)
        where.setStretch(1, 1)
        body = QVBoxLayout()
        body.setContentsMargins(22, 18, 22, 14)
        body.setSpacing(10)
        body.addWidget(self.title)
        body.addWidget(self.view, 1)
        body.addLayout(row(self.total, None, self.all_button, self.none_button))
        body.addWidget(self.warning)
        body.addLayout(where)
        body.addWidget(self.fault)
        foot = QFrame()
        foot.setObjectName("foot")
        inner = row(None, self.cancel_button, self.save_button)
        inner.setContentsMargins(18, 12, 18, 12)
        foot.setLayout(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(foot)
        width, height = (self._theme.px(length) for length in _SIZE)
        room = self.screen().availableSize() * 0.9
        self.resize(min(width, room.width()), min(height, room.height()))
        self.setMinimumSize(*_LEAST)

    def _retranslate(self) -> None:
        title = self.tr("Files from {name}").format(name=bounded(self._who, 40))
        self.setWindowTitle(title)
        self.title.setText(title)
        self.view.setAccessibleName(self.tr("Files to take"))
        self.all_button.setText(self.tr("All"))
        self.none_button.setText(self.tr("None"))
        self.into.setText(self.tr("Into"))
        self.place.setText(shown_line(str(self.folder)))
        self.place.setToolTip(shown_line(str(self.folder)))
        self.change_button.setText(self.tr("Change…"))
        self.save_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._show_total()

    def _show_total(self) -> None:
        chosen = len(self.model.chosen)
        words = self.tr("{count} of {files}").format(
            count=chosen, files=Quantities().files(self.model.count)
        )
        self.total.setText(f"{words} · {size_text(self.model.size)}")
        self.save_button.setEnabled(chosen > 0 and not self._transfer.has_ended)
        warnings = self._warnings()
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))

    def _warnings(self) -> list[str]:
        said = []
        if count := self.model.programs:
            said.append(
                self.tr("%n of them are programs: be careful with them.", "", count)
            )
        if count := self.model.refused:
            said.append(
                self.tr("%n file(s) cannot be taken: the name is refused.", "", count)
            )
        return said

    def _choose_folder(self) -> None:
        title = self.tr("Where to put the files")
        choose_folder(self, title, self.put_into, self.folder)
