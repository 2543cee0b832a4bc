"""The first page: your address, someone to write to, and what to know."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from fantom.node import Node
from fantom.ui.address_card import AddressCard
from fantom.ui.connect_card import ConnectCard
from fantom.ui.notices import Notices
from fantom.ui.pieces import Card, Picture, label, row
from fantom.ui.theme import Theme

_NARROW = 920
_WIDEST = 1240
_GAP, _NARROW_GAP = 20, 14


class AdviceCard(Card):
    """What a person should know before they talk."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self.title.setText(self.tr("Before you talk"))
        self._points = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._points.setSpacing(28)
        for picture, words in (
            (
                "shield",
                self.tr(
                    "Fantom cannot verify yet who is at the other end. Trust only what "
                    "you can check in another way."
                ),
            ),
            (
                "eye",
                self.tr(
                    "Your provider sees who you talk to. Whoever interferes with the "
                    "legacy wire could also read along."
                ),
            ),
            (
                "memory",
                self.tr("Nothing is stored. Close a tab and its history is gone."),
            ),
        ):
            self._points.addLayout(_point(picture, words, theme), 1)
        self.add(self._points, 16)

    def stack(self, *, narrow: bool) -> None:
        """Put the points side by side, or one below the other."""
        direction = QBoxLayout.Direction
        self._points.setDirection(
            direction.TopToBottom if narrow else direction.LeftToRight
        )
        self._points.setSpacing(12 if narrow else 28)


class HomePage(QScrollArea):
    """Three cards, beside each other where there is room."""

    reached = Signal(object)  # a Peer

    def __init__(self, node: Node, theme: Theme) -> None:
        super().__init__()
        self.notices = Notices(theme)
        self.address = AddressCard(node, theme)
        self.connect_card = ConnectCard(node, theme)
        self.advice = AdviceCard(theme)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.setFocusProxy(self.connect_card.field)
        self.connect_card.reached.connect(self.reached)
        self.address.failed.connect(self.notices.show_error)
        for problem in node.settings.problems:
            self.notices.show_error(problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        direction = QBoxLayout.Direction
        self._upper.setDirection(
            direction.TopToBottom if narrow else direction.LeftToRight
        )
        self.advice.stack(narrow=narrow)
        side, top = (20, 14) if narrow else (36, 28)
        self._columns.setContentsMargins(side, top, side, top)
        for box in (self._columns, self._upper):
            box.setSpacing(_NARROW_GAP if narrow else _GAP)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._upper.setSpacing(_GAP)
        self._upper.addWidget(self.address, 115)
        self._upper.addWidget(self.connect_card, 100)
        cards = QWidget()
        cards.setMaximumWidth(_WIDEST)
        self._columns = QVBoxLayout(cards)
        self._columns.setSpacing(_GAP)
        self._columns.addLayout(self._upper)
        self._columns.addWidget(self.advice)
        self._columns.addStretch(1)
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        middle = row(spacing=0)
        middle.addStretch(1)
        middle.addWidget(cards, 1000)
        middle.addStretch(1)
        layout.addLayout(middle, 1)
        self.setWidget(page)


def _point(picture: str, words: str, theme: Theme) -> QBoxLayout:
    sign = Picture(picture, theme, 20, "accent")
    text = label(words, "point", wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    layout = row(sign, text, spacing=12)
    layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    return layout
