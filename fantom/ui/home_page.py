"""The first page: your address, someone to write to, and what to know."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fantom.settings import Settings
from fantom.ui.address_card import AddressCard
from fantom.ui.connect_card import ConnectCard
from fantom.ui.name_card import NameCard
from fantom.ui.notices import Notices
from fantom.ui.pieces import Card, Picture, label, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.node import Node

_NARROW = 920
_WIDEST, _HIGHEST = 1240, 680
_HUGE = 16_777_215  # Qt's "as high as you like"
_GAP, _NARROW_GAP = 20, 14
_PICTURES = ("shield", "eye", "memory")


class AdviceCard(Card):
    """What a person should know before they talk."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self._points = [label("", "point", wrap=True) for _ in _PICTURES]
        for place, picture in enumerate(_PICTURES):
            words = self._points[place]
            self.add(_point(picture, words, theme), 12 if place else 10)
        self.body.addStretch(1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Before you talk"))
        points = (
            self.tr(
                "Fantom cannot verify yet who is at the other end. Trust only what "
                "you can check in another way."
            ),
            self.tr(
                "Your provider sees who you talk to. Whoever interferes with the "
                "legacy wire could also read along."
            ),
            self.tr("Nothing is stored. Close a tab and its history is gone."),
        )
        for shown, words in zip(self._points, points, strict=True):
            shown.setText(words)


class HomePage(QScrollArea):
    """Four cards, two beside each other where there is room."""

    reached = Signal(object)  # a Peer

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.notices = Notices(theme)
        self.address = AddressCard(settings, theme)
        self.connect_card = ConnectCard(theme)
        self.name_card = NameCard(settings)
        self.advice = AdviceCard(theme)
        self._theme = theme
        self._pairs = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        self._lay_out()
        self.setFocusProxy(self.connect_card.field)
        self.connect_card.reached.connect(self.reached)
        self.address.failed.connect(self.notices.show_error)
        self.name_card.failed.connect(self.notices.show_error)
        theme.changed.connect(self._arrange)
        for problem in settings.problems:
            self.notices.show_error(problem)

    def begin(self, node: "Node") -> None:
        """Show from now on what `node` knows, and dial through it."""
        self.address.begin(node)
        self.connect_card.begin(node)
        self.name_card.begin(node.me)

    def forget(self) -> None:
        """Show nothing more of what was done here."""
        self.notices.clear()
        self.connect_card.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards beside each other, or one below the other."""
        narrow = self.width() < self._theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._cards.setMaximumWidth(self._theme.px(_WIDEST))
        side, top = (20, 14) if narrow else (36, 28)
        self._columns.setContentsMargins(side, top, side, top)
        self._columns.setSpacing(_NARROW_GAP if narrow else _GAP)
        self._cards.setMaximumHeight(_HUGE if narrow else self._theme.px(_HIGHEST))
        for pair in self._pairs:
            pair.setDirection(
                direction.TopToBottom if narrow else direction.LeftToRight
            )
            pair.setSpacing(_NARROW_GAP if narrow else _GAP)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cards_of_pairs = (
            (self.address, self.connect_card),
            (self.name_card, self.advice),
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
        layout.addLayout(middle, 1000)
        layout.addStretch(1)
        self.setWidget(page)


def _point(picture: str, text: QLabel, theme: Theme) -> QBoxLayout:
    sign = Picture(picture, theme, 20, "accent")
    text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    layout = row(sign, text, spacing=12)
    layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    return layout
