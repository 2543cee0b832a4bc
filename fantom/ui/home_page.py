"""The first page: your address, someone to write to, people, and what to know."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from fantom.settings import Settings
from fantom.ui.address_card import AddressCard
from fantom.ui.advice_card import AdviceCard
from fantom.ui.connect_card import ConnectCard
from fantom.ui.name_card import NameCard
from fantom.ui.notices import Notices
from fantom.ui.people_card import PeopleCard
from fantom.ui.pieces import Card, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.node import Node
    from fantom.ui.invitations_dialog import InvitationsDialog

_NARROW = 920
_WIDEST, _HIGHEST = 1240, 680
_GAP, _NARROW_GAP = 20, 14


class HomePage(QScrollArea):
    """Four cards, two beside each other where there is room."""

    reached = Signal(object)  # a Peer
    keep_wanted = Signal()  # to keep the identity, or to unlock it

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.notices = Notices(theme)
        self.address = AddressCard(settings, theme)
        self.connect_card = ConnectCard(theme)
        self.people_card = PeopleCard(theme)
        self.name_card = NameCard(settings)
        self.advice = AdviceCard(theme)
        self.invitations: InvitationsDialog | None = None
        self._node: Node | None = None
        self._theme = theme
        self._pairs = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        self._lay_out()
        self.setFocusProxy(self.connect_card.field)
        self.connect_card.reached.connect(self.reached)
        self.connect_card.asks.connect(self._show_soon)
        self.people_card.reached.connect(self.reached)
        self.people_card.keep_wanted.connect(self.keep_wanted)
        self.address.failed.connect(self.notices.show_error)
        self.people_card.invite_wanted.connect(self.open_invitations)
        self.name_card.failed.connect(self.notices.show_error)
        theme.changed.connect(self._arrange)
        for problem in settings.problems:
            self.notices.show_error(problem)

    def begin(self, node: "Node") -> None:
        """Show from now on what `node` knows, and dial through it."""
        self._node = node
        self.address.begin(node)
        self.connect_card.begin(node)
        self.people_card.begin(node)
        self.name_card.begin(node.me)
        node.admission.used_twice.connect(self.notices.show_error)

    def open_invitations(self) -> None:
        """Show what lets somebody in without being asked about."""
        from fantom.ui.invitations_dialog import InvitationsDialog  # noqa: PLC0415

        if self._node is None:
            return
        if self.invitations is None:
            window = self.window()
            self.invitations = InvitationsDialog(self._node, self._theme, window)
        self.invitations.show()
        self.invitations.raise_()
        self.invitations.activateWindow()

    def _show_soon(self, part: QWidget) -> None:
        """Scroll to `part` once it is laid out."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(part))

    def forget(self) -> None:
        """Show nothing more of what was done here."""
        self.notices.clear()
        self.connect_card.forget()
        self.people_card.forget()
        for dialog in (self.invitations, self.address.larger):
            if dialog is not None:
                dialog.close()

    def stop_dialling(self) -> None:
        """Reach for nobody any more."""
        self.connect_card.dialling.cancel()
        self.people_card.dialling.cancel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bound()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the cards hold more, or less."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._bound()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Put the cards beside each other, or one below the other."""
        narrow = self.width() < self._theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._cards.setMaximumWidth(self._theme.px(_WIDEST))
        side, top = (20, 14) if narrow else (36, 28)
        self._columns.setContentsMargins(side, top, side, top)
        self._columns.setSpacing(_NARROW_GAP if narrow else _GAP)
        for pair in self._pairs:
            pair.setDirection(
                direction.TopToBottom if narrow else direction.LeftToRight
            )
            pair.setSpacing(_NARROW_GAP if narrow else _GAP)
        self.people_card.use_room(narrow=narrow)
        self._bound()

    def _bound(self) -> None:
        """Grow no higher than looks well, but as high as all that is said needs."""
        if not self.isVisible():
            return
        needed = self._columns.totalHeightForWidth(self._cards.width())
        highest = max(self._theme.px(_HIGHEST), needed)
        if self._cards.maximumHeight() != highest:
            self._cards.setMaximumHeight(highest)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        # While it is empty: else it would be laid out at once, without its style sheet.
        self.setWidget(page)
        about_you = _one_card(self.name_card, self.advice)
        cards_of_pairs = (
            (self.address, self.connect_card),
            (self.people_card, about_you),
        )
        for pair, (left, right) in zip(self._pairs, cards_of_pairs, strict=True):
            pair.addWidget(left, 115)
            pair.addWidget(right, 100)
        self._cards = cards = QWidget()
        self._columns = QVBoxLayout(cards)
        self._columns.setSpacing(_GAP)
        for pair in self._pairs:
            self._columns.addLayout(pair)
        # The lower cards take what room there is, up to a point.
        self._columns.setStretch(1, 1)
        cards.installEventFilter(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        middle = row(spacing=0)
        middle.addStretch(1)
        middle.addWidget(cards, 1000)
        middle.addStretch(1)
        layout.addLayout(middle, 1000)
        layout.addStretch(1)


def _one_card(upper: Card, lower: Card) -> QFrame:
    """Return two cards as the parts of one."""
    whole = QFrame()
    whole.setObjectName("card")
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in (upper, lower):
        part.setObjectName("part")
        layout.addWidget(part)
    upper.body.setContentsMargins(20, 16, 20, 6)
    lower.body.setContentsMargins(20, 6, 20, 16)
    layout.addStretch(1)
    return whole
