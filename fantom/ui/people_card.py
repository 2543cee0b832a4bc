"""The people we know, on the first page: who is there, and one click to write."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fantom.i18n.shown import shown_line
from fantom.ui.fault_line import FaultLine
from fantom.ui.pieces import Button, Card, Elided, label, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.identity.person import Person
    from fantom.node import Node
    from fantom.ui.dialling import Dialling
    from fantom.ui.people_list import PeopleList

FEW = 7  # a glance is enough for these
_LEAST_ROWS, _MOST_ROWS = 3, 6
_MOST_SHOWN = 60


class PeopleCard(Card):
    """A list, and above it a field to find somebody in it."""

    reached = Signal(object)  # a Peer to write to
    invite_wanted = Signal()  # to let in somebody new
    keep_wanted = Signal()  # the person wants to keep the identity, or to unlock it

    list: "PeopleList"  # these two once there is a node
    dialling: "Dialling"

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self._theme = theme
        self._node: Node | None = None
        self._is_narrow = False
        self.invite_button = Button("", kind="small")
        self.filter = QLineEdit()
        self.nobody = label("", "dim", wrap=True)
        self.fault = FaultLine()
        self.cancel_button = Button("", kind="small")
        self._connecting, self._target = label("", "dim"), Elided("", "dim")
        self._progress = QWidget()
        self.note = label("", "dim", wrap=True)
        self.keep_button = Button("", kind="link")
        self._note = QWidget()
        self._place = row(spacing=0)
        self._lay_out()
        self.invite_button.clicked.connect(self.invite_wanted)
        self.keep_button.clicked.connect(self.keep_wanted)
        self._retranslate()

    def begin(self, node: "Node") -> None:
        """Show from now on whom `node` knows, and dial them through it."""
        # What they need takes longer to load than the first picture may.
        from fantom.ui.dialling import Dialling  # noqa: PLC0415
        from fantom.ui.people_list import PeopleList  # noqa: PLC0415

        self._node = node
        self.dialling, self.list = Dialling(node), PeopleList(node, self._theme)
        self._place.addWidget(self.list)
        self.setTabOrder(self.filter, self.list)
        self.setTabOrder(self.list, self.cancel_button)
        self.list.chosen.connect(self.write_to)
        self.list.rows.counted.connect(self._show_count)
        self.filter.textChanged.connect(self.list.rows.sift)
        self.cancel_button.clicked.connect(self.dialling.cancel)
        self.dialling.started.connect(self._show_progress)
        self.dialling.ended.connect(self._progress.hide)
        self.dialling.failed.connect(self.fault.show_error)
        self.dialling.reached.connect(self.reached)
        node.me.keeping_changed.connect(self._show_keeping)
        node.me.changed.connect(self.forget)
        self._retranslate()

    def use_room(self, *, narrow: bool) -> None:
        """Show more of the list where the cards stand one below the other."""
        self._is_narrow = narrow
        if self._node is not None:
            rows = _MOST_ROWS if narrow else _LEAST_ROWS
            self.list.show_rows(rows - (not self.filter.isHidden()))

    def forget(self) -> None:
        """Show nothing more of what was done here."""
        self.fault.forgive()
        self.filter.clear()
        if self._node is not None:
            self.dialling.cancel()
            self.list.ask_no_more()

    def write_to(self, person: "Person") -> None:
        """Open their tab, or dial them where they were last."""
        self.fault.forgive()
        peer = self.list.rows.peer_of(person)
        if peer is None:
            self.dialling.start_person(person)
        else:
            self.reached.emit(peer)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        progress = row(self._connecting, self._target, None, self.cancel_button)
        progress.setContentsMargins(0, 8, 0, 0)
        self._progress.setLayout(progress)
        self.fault.setContentsMargins(0, 10, 0, 0)
        note = row(self.note, self.keep_button, spacing=12)
        note.setStretch(0, 1)
        note.setContentsMargins(0, 10, 0, 0)
        self._note.setLayout(note)
        self.head.addWidget(self.invite_button)
        self.add(self.filter, 8)
        self.add(self.nobody, 4)
        self.add(self._place, 0)
        self.body.setStretchFactor(self._place, 1)
        self.body.addStretch(0)
        for part in (self.fault, self._progress, self._note):
            self.body.addWidget(part)
        for part in (self.filter, self.nobody, self._progress, self._note):
            part.hide()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("People you know"))
        self.invite_button.setText(self.tr("Invite someone…"))
        self.filter.setPlaceholderText(self.tr("Find somebody"))
        self.filter.setAccessibleName(self.tr("Find somebody"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._connecting.setText(self.tr("Connecting to"))
        if self._node is not None:
            self._show_count()
            self._show_keeping()

    def _show_progress(self, name: str) -> None:
        self._target.setText(shown_line(name)[:_MOST_SHOWN])
        self._progress.show()

    def _show_count(self) -> None:
        rows = self.list.rows
        is_sifted = bool(self.filter.text())
        self.filter.setVisible(is_sifted or rows.known > FEW)
        self.use_room(narrow=self._is_narrow)
        has_some = rows.rowCount() > 0
        self.list.setVisible(has_some)
        self.nobody.setHidden(has_some)
        self.nobody.setText(self._nobody_text(is_sifted=is_sifted and rows.known > 0))

    def _nobody_text(self, *, is_sifted: bool) -> str:
        if is_sifted:
            return self.tr("Nobody has that name.")
        return self.tr(
            "Nobody yet. Give someone a name in the chat with them, and Fantom knows "
            "their key again: here you see when they are there, and one click writes "
            "to them."
        )

    def _show_keeping(self) -> None:
        assert self._node is not None, "it tells this"
        keeping = self._node.me.keeping.value
        is_locked = keeping == "locked"
        self._note.setVisible(keeping != "kept")
        self.note.setText(
            self.tr("Your vault is locked. Whom you name now is forgotten at the end.")
            if is_locked
            else self.tr("People are remembered for this session only.")
        )
        self.keep_button.setText(
            self.tr("Unlock…") if is_locked else self.tr("Keep your identity…")
        )
