"""Where a person says whom to write to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.errors import FantomError, KeyChanged
from fantom.i18n.shown import shown_line
from fantom.ui.fault_line import FaultLine
from fantom.ui.flow import Flow
from fantom.ui.goal_field import GoalField
from fantom.ui.pieces import Button, Card, Elided, label, restyle, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from fantom.node import Node
    from fantom.peers.peer import Peer
    from fantom.ui.clipboard_offer import ClipboardOffer
    from fantom.ui.dialling import Dialling
    from fantom.ui.invitation_facts import InvitationFacts
    from fantom.ui.offered_invitation import OfferedInvitation
    from fantom.ui.picture_search import PictureSearch

_MOST_SHOWN = 60
_SCHEME = "fantom:"


class ConnectCard(Card):
    """One field for an invitation or an address; what goes wrong is said below.

    Whatever comes from outside waits for a click: nothing is dialled by itself.
    """

    reached = Signal(object)  # a Peer
    asks = Signal(object)  # a QWidget in which something is to be decided

    dialling: "Dialling"  # these five once there is a node
    search: "PictureSearch"
    facts: "InvitationFacts"  # of the invitation in the field
    offered: "OfferedInvitation"
    clipboard_offer: "ClipboardOffer"

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self._theme = theme
        self._has_begun = False
        self._waiting = ""  # what was offered before there was a node
        self._searches = self._dials_offered = False
        self.field = GoalField()
        self.connect_button = Button("", "primary")
        self.cancel_button = Button("")
        self.scan_button = Button("")
        self.anyway_button, self.leave_button = Button(""), Button("")
        self.error = FaultLine()
        self._connecting, self._hint = label("", "dim"), label("", "dim", wrap=True)
        self._target = Elided("", "small")
        self._target.setFont(theme.fonts.mono("small"))
        self._progress, self._choice = QWidget(), QWidget()
        self._places = [QVBoxLayout() for _ in range(3)]
        self._fill()
        self._connect()
        self._show_idle()
        self._retranslate()

    def begin(self, node: "Node") -> None:
        """Dial through `node` from now on."""
        # With these comes asyncio, which the first picture does without.
        from fantom.ui.clipboard_offer import ClipboardOffer  # noqa: PLC0415
        from fantom.ui.dialling import Dialling  # noqa: PLC0415
        from fantom.ui.invitation_facts import InvitationFacts  # noqa: PLC0415
        from fantom.ui.offered_invitation import OfferedInvitation  # noqa: PLC0415
        from fantom.ui.picture_search import PictureSearch  # noqa: PLC0415

        people = node.me.people
        self.dialling, self.search = Dialling(node), PictureSearch()
        self.facts = InvitationFacts(people, self._theme)
        self.offered = OfferedInvitation(people, self._theme)
        self.clipboard_offer = ClipboardOffer(node.me)
        parts = (self.offered, self.facts, self.clipboard_offer)
        for place, part in zip(self._places, parts, strict=True):
            part.hide()
            place.addWidget(part)
        self.facts.setContentsMargins(2, 10, 2, 2)
        self._places[2].setAlignment(self.clipboard_offer, Qt.AlignmentFlag.AlignLeft)
        self._has_begun = True
        self._connect_parts()
        self._show_facts()
        self.scan_button.setEnabled(True)
        self.setAcceptDrops(True)
        if self._waiting:
            self.offer(self._waiting)

    def offer(self, text: str) -> None:
        """Let the person decide about what came from outside: nothing is dialled."""
        if not self._has_begun:
            self._waiting = text
            return
        from fantom.identity.invitation import parse_invitation  # noqa: PLC0415

        self._waiting = ""
        self._forgive()
        try:
            invitation = parse_invitation(text)
        except FantomError as error:
            self.offered.withdraw()
            self.error.show_error(error)
            return
        self.offered.offer(text, invitation)
        self.asks.emit(self.offered)
        self._show_hint()

    def forget(self) -> None:
        """Be empty; what stood there cannot be brought back by undoing either."""
        self.field.setText("")
        self._waiting = ""
        self._forgive()
        if self._has_begun:
            self.offered.withdraw()
            self._show_hint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        from fantom.ui.picture_sources import has_picture  # noqa: PLC0415

        data = event.mimeData()
        if not self.dialling.busy and (has_picture(data) or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        from fantom.ui.picture_sources import has_picture  # noqa: PLC0415

        event.acceptProposedAction()
        data = event.mimeData()
        if has_picture(data):
            self._look_in(data)
        else:
            self._take(data.text())

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Write to someone"))
        self.field.setPlaceholderText(self.tr("Paste an invite, or [address]:port"))
        self.field.setAccessibleName(self.tr("Invite or address of the other person"))
        self.connect_button.setText(self.tr("Connect"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.scan_button.setText(self.tr("Scan picture…"))
        self.anyway_button.setText(self.tr("Connect anyway"))
        self.leave_button.setText(self.tr("Cancel"))
        self._connecting.setText(self._progress_text())
        self._hint.setText(
            self.tr(
                "Zone ids are fixed for you: fe80::…%5 from a Windows friend becomes "
                "your own interface here."
            )
        )

    def _fill(self) -> None:
        offered, facts, clipboard = self._places
        progress = row(self._connecting, self._target, None)
        progress.setContentsMargins(0, 10, 0, 0)
        self._progress.setLayout(progress)
        choice = Flow(self.anyway_button, self.leave_button)
        choice.setContentsMargins(0, 10, 0, 0)
        self._choice.setLayout(choice)
        self.error.setContentsMargins(0, 10, 0, 0)
        self.scan_button.setEnabled(False)  # there is nobody yet who looks into it
        self.add(offered, 0)
        self.add(self.field, 10)
        for part in (facts, self.error, self._choice):
            self.add(part, 0)
        self.add(Flow(self.connect_button, self.cancel_button, self.scan_button))
        self.add(self._progress, 0)
        self.add(clipboard, 4)
        self.add(self._hint, 14)
        self.body.addStretch(1)
        self._choice.hide()

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._dial)
        self.field.textEdited.connect(self._forgive)
        self.connect_button.clicked.connect(self._dial)
        self.leave_button.clicked.connect(self._forgive)

    def _connect_parts(self) -> None:
        self.field.textChanged.connect(self._show_facts)
        self.field.picture_pasted.connect(self._look_in)
        self.scan_button.clicked.connect(self._choose_picture)
        self.cancel_button.clicked.connect(self._cancel)
        self.anyway_button.clicked.connect(self._insist)
        self.dialling.started.connect(self._show_progress)
        self.search.started.connect(self._show_search)
        for work in (self.dialling, self.search):
            work.ended.connect(self._show_idle)
            work.failed.connect(self._show_error)
        self.dialling.reached.connect(self._on_reached)
        self.search.found.connect(self._take)
        self.offered.accepted.connect(self._dial_offered)
        self.offered.dismissed.connect(self._on_dismissed)
        self.clipboard_offer.taken.connect(self._take)
        self.clipboard_offer.picture_wanted.connect(self._look_into_clipboard)

    # What is in the field

    def _take(self, text: str) -> None:
        """Put what was found into the field, to be looked at first."""
        self._forgive()
        self.field.setText(text.strip())
        self.field.setCursorPosition(0)
        self.connect_button.setFocus()

    def _show_facts(self) -> None:
        invitation = None
        text = self.field.text()
        if _SCHEME in text.lower():
            from fantom.identity.invitation import parse_invitation  # noqa: PLC0415

            try:
                invitation = parse_invitation(text)
            except FantomError:
                invitation = None  # said when it is dialled: it may be half typed
        self.facts.show_invitation(invitation)
        self._show_hint()

    def _show_hint(self) -> None:
        parts = (self.facts, self.offered, self._choice)
        self._hint.setHidden(any(not part.isHidden() for part in parts))

    # Dialling

    def _dial(self) -> None:
        if self._has_begun:
            self._dials_offered = False
            self._start(self.field.text())

    def _dial_offered(self, text: str) -> None:
        self._dials_offered = True
        self._start(text)

    def _start(self, text: str) -> None:
        if not self.dialling.busy:
            self._forgive()
            self.clipboard_offer.forget(text)
            self.dialling.start(text)

    def _insist(self) -> None:
        self._forgive()
        self.dialling.insist()

    def _cancel(self) -> None:
        self.dialling.cancel()
        self.search.cancel()

    def _forgive(self) -> None:
        self.error.forgive()
        self._show_choice(asked=False)
        restyle(self.field, "look", "")

    def _show_progress(self, text: str) -> None:
        self._searches = False
        self._connecting.setText(self._progress_text())
        self._target.setText(_place_in(text))
        self._show_busy(busy=True)

    def _show_search(self) -> None:
        self._forgive()
        self._searches = True
        self._connecting.setText(self._progress_text())
        self._target.setText("")
        self._show_busy(busy=True)

    def _progress_text(self) -> str:
        if self._searches:
            return self.tr("Looking for an invitation in the picture…")
        return self.tr("Connecting to")

    def _show_idle(self) -> None:
        self._show_busy(busy=False)

    def _show_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.connect_button.setDisabled(busy)
        self.scan_button.setHidden(busy)
        self.field.setReadOnly(busy)
        if self._has_begun:
            self.offered.setDisabled(busy)

    def _show_error(self, error: FantomError) -> None:
        self.error.show_error(error)
        self._show_choice(asked=isinstance(error, KeyChanged))
        if not self._dials_offered and not self._searches:
            restyle(self.field, "look", "wrong")

    def _show_choice(self, *, asked: bool) -> None:
        """Ask whether another key is fine, instead of all that one could do else."""
        self._choice.setVisible(asked)
        self.connect_button.setHidden(asked)
        self.scan_button.setHidden(asked)
        if self._has_begun:
            self._show_hint()
        if asked:
            self.asks.emit(self._choice)

    def _on_reached(self, peer: "Peer") -> None:
        self.field.clear()
        self.offered.withdraw()
        self._show_hint()
        self.reached.emit(peer)

    def _on_dismissed(self) -> None:
        self._show_hint()
        self.field.setFocus()

    # Pictures

    def _choose_picture(self) -> None:
        from fantom.ui.file_choice import choose_to_open  # noqa: PLC0415

        title = self.tr("Choose a picture with an invitation")
        choose_to_open(self.window(), title, self.search.look_in_file)

    def _look_in(self, data: "QMimeData") -> None:
        if not self.dialling.busy:
            self.search.look_in(data)

    def _look_into_clipboard(self) -> None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - seldom

        self._look_in(QGuiApplication.clipboard().mimeData())


def _place_in(text: str) -> str:
    """Return what is shown of what is dialled: of an invitation no more than where."""
    line = shown_line(text.strip())
    if line.lower().startswith(_SCHEME):
        line = line[len(_SCHEME) :].lstrip("/").partition("?")[0]
    return line[:_MOST_SHOWN]
