"""Invitations that let somebody in: made here, and taken back."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fantom.errors import FantomError
from fantom.identity.bounds import MAX_MADE_FOR, MAX_USES
from fantom.node import Node
from fantom.ui.fault_line import FaultLine
from fantom.ui.fields import ChoiceField, NumberField
from fantom.ui.invitation_words import DAY, InvitationWords
from fantom.ui.made_invitation import MadeInvitation
from fantom.ui.open_invitations import OpenInvitations
from fantom.ui.pieces import Button, label, row
from fantom.ui.theme import Theme

_SIZE, _LEAST = (580, 640), (420, 360)
_LARGE = 1.3


class InvitationsDialog(QDialog):
    """A form above, what it made in the middle, and the open ones below."""

    def __init__(self, node: Node, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._node, self._theme = node, theme
        self.made_for = QLineEdit()
        self.made_for.setMaxLength(MAX_MADE_FOR)
        self.duration = ChoiceField("")
        self.uses = NumberField(1, MAX_USES)
        self.make_button = Button("", "primary")
        self.fault = FaultLine()
        self.made = MadeInvitation(theme)
        self.open_ones = OpenInvitations(node)
        self.close_button = Button("")
        self._what, self._kept = (
            label("", "dim", wrap=True),
            label("", "dim", wrap=True),
        )
        self._open_title = label("", "title")
        self._labels = [label("", "dim") for _ in range(3)]
        self._numbers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        for seconds in InvitationWords().durations():
            self.duration.addItem("", seconds)
        self.duration.setCurrentIndex(self.duration.findData(DAY))
        self._arrange()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.made_for.setFocus()

    def make(self) -> None:
        """Make one as the form says, and show it."""
        seconds = int(self.duration.currentData())
        self.fault.forgive()
        try:
            _id, text = self._node.invite(
                self.made_for.text().strip(), self.uses.value(), seconds
            )
        except FantomError as error:
            self.made.show_invitation("")
            self.fault.show_error(error)
            return
        self.made.show_invitation(text)
        self.made.copy_button.setFocus()
        self.made_for.clear()

    def forget(self) -> None:
        """Show nothing of what was made: it is another's now."""
        self.made.show_invitation("")
        self.made_for.clear()
        self.fault.forgive()

    def _connect(self) -> None:
        self.make_button.clicked.connect(self.make)
        self.made_for.returnPressed.connect(self.make)
        self.close_button.clicked.connect(self.close)
        self._node.me.changed.connect(self.forget)
        self._theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(0)
        layout.addWidget(self._what)
        layout.addSpacing(14)
        for_whom, duration, uses = self._labels
        fields = (self.made_for, self.duration, self.uses)
        for words, field in zip(self._labels, fields, strict=True):
            words.setBuddy(field)
        layout.addWidget(for_whom)
        layout.addSpacing(4)
        layout.addWidget(self.made_for)
        layout.addSpacing(12)
        self._numbers.setSpacing(16)
        self._numbers.addLayout(row(duration, self.duration, None))
        self._numbers.addLayout(row(uses, self.uses, None))
        self._numbers.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._numbers)
        self.fault.setContentsMargins(0, 10, 0, 0)
        layout.addWidget(self.fault)
        layout.addSpacing(16)
        layout.addWidget(self.made)
        layout.addSpacing(10)
        layout.addWidget(self._open_title)
        layout.addSpacing(4)
        layout.addWidget(self._kept)
        layout.addSpacing(6)
        layout.addWidget(self.open_ones)
        layout.addStretch(1)
        self._frame(page)

    def _frame(self, page: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        foot = QFrame()
        foot.setObjectName("foot")
        inner = row(None, self.close_button)
        inner.setContentsMargins(18, 12, 18, 12)
        foot.setLayout(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(foot)
        width, height = (self._theme.px(length) for length in _SIZE)
        room = self.screen().availableSize() * 0.9
        self.resize(min(width, room.width()), min(height, room.height()))
        self.setMinimumSize(*_LEAST)

    def _arrange(self) -> None:
        """Put the numbers beside each other, or below where letters are large."""
        direction = QBoxLayout.Direction
        large = self._theme.fonts.scale > _LARGE
        self._numbers.setDirection(
            direction.TopToBottom if large else direction.LeftToRight
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Invite someone"))
        self._what.setText(
            self.tr(
                "With an invitation somebody comes in without being asked about. It is "
                "good for as long, and for as many people, as you say."
            )
        )
        for words, text in zip(
            self._labels,
            (self.tr("For whom"), self.tr("Good for"), self.tr("Uses")),
            strict=True,
        ):
            words.setText(text)
        self.made_for.setPlaceholderText(self.tr("A name, for you alone"))
        self.made_for.setAccessibleName(self.tr("For whom"))
        self.duration.set_name(self.tr("How long it is good"))
        self.uses.setAccessibleName(self.tr("How many people may use it"))
        for place, name in enumerate(InvitationWords().durations().values()):
            self.duration.setItemText(place, name)
        self.make_button.setText(self.tr("Make an invitation"))
        self._open_title.setText(self.tr("Open invitations"))
        self._kept.setText(
            self.tr(
                "Only a fingerprint of each is kept, so its text cannot be shown "
                "again. If it is lost, revoke it and make another one."
            )
        )
        self.close_button.setText(self.tr("Close"))
