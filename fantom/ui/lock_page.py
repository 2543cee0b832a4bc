"""What stands before the window while the identity is locked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fantom.errors import FantomError
from fantom.ui.fault_line import FaultLine
from fantom.ui.passphrase_field import PassphraseField
from fantom.ui.pieces import Button, Card, Picture, label, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.peers.me import Me
    from fantom.ui.work import Work

_WIDTH = 480


class LockPage(QScrollArea):
    """Asks for the passphrase; whoever has none at hand goes on as a ghost.

    It can be painted before there is anything to unlock: that joins by `begin`.
    """

    unlocked = Signal()
    skipped = Signal()

    work: "Work"  # since `begin`

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._me: Me | None = None
        self._is_busy = False
        self._words = label("", "point", wrap=True)
        self._hint = label("", "dim", wrap=True)
        self.field = PassphraseField(theme)
        self.fault = FaultLine()
        self.fault.setContentsMargins(0, 10, 0, 0)
        self.unlock_button = Button("", "primary")
        self.skip_button = Button("")
        self._card = Card("")
        self._lay_out()
        self.field.edited.connect(self._forgive)
        self.field.entered.connect(self._unlock)
        self.unlock_button.clicked.connect(self._unlock)
        self.skip_button.clicked.connect(self.skipped)
        theme.changed.connect(self._size)
        self._size()
        self._refresh()
        self._retranslate()

    def begin(self, me: "Me") -> None:
        """Unlock `me` from now on."""
        # With it comes asyncio, which the first picture does without.
        from fantom.ui.work import Work  # noqa: PLC0415

        self._me, self.work = me, Work()
        self.work.started.connect(partial(self._show_busy, busy=True))
        self.work.ended.connect(partial(self._show_busy, busy=False))
        self.work.failed.connect(self.show_error)
        self.work.done.connect(self.unlocked)
        self._refresh()

    def come(self) -> None:
        """Ask anew, as if nothing had been typed."""
        self.field.forget()
        self.fault.forgive()
        self.field.setFocus()

    def show_error(self, error: FantomError) -> None:
        """Say what went wrong, and let the person try again."""
        self.fault.show_error(error)
        self.field.show_wrong(wrong=True)
        self.field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Your identity is locked"))
        self._card.title.setText(self.tr("Your identity is locked"))
        self._words.setText(
            self.tr("Type your passphrase, and the people you know recognise you.")
        )
        self.field.set_name(self.tr("Passphrase"))
        self.skip_button.setText(self.tr("Go on as a ghost"))
        self._hint.setText(
            self.tr(
                "A ghost is somebody new, whom nobody recognises. Your identity stays "
                "locked, and you can unlock it later."
            )
        )
        self._name_button()

    def _name_button(self) -> None:
        words = self.tr("Unlocking…") if self._is_busy else self.tr("Unlock")
        self.unlock_button.setText(words)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.field)
        card = self._card
        card.head.insertWidget(0, Picture("lock", self._theme, 18, "accent"))
        card.add(self._words, 6)
        card.add(self.field, 16)
        card.add(self.fault, 0)
        card.add(row(self.unlock_button, self.skip_button, None), 14)
        card.add(self._hint, 14)
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addStretch(2)
        middle = row(spacing=0)
        middle.addStretch(1)
        middle.addWidget(card, 1000)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(3)
        self.setWidget(page)

    def _size(self) -> None:
        self._card.setMaximumWidth(self._theme.px(_WIDTH))

    def _unlock(self) -> None:
        if self._me is None or self._is_busy or not self.field.text():
            return
        self.fault.forgive()
        self.field.show_wrong(wrong=False)
        self.work.start(partial(self._me.unlock, self.field.take()))

    def _show_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self._name_button()
        self._refresh()

    def _forgive(self) -> None:
        if self.field.text():  # what was refused is taken away by us, not by hand
            self.fault.forgive()
            self.field.show_wrong(wrong=False)
        self._refresh()

    def _refresh(self) -> None:
        is_ready = self._me is not None and not self._is_busy
        self.unlock_button.setEnabled(is_ready and bool(self.field.text()))
        self.skip_button.setEnabled(is_ready)
        self.field.line.setReadOnly(self._is_busy)
        self.field.reveal.setEnabled(not self._is_busy)
