"""Where a person says whom to write to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fantom.errors import FantomError
from fantom.i18n.error_text import error_text
from fantom.i18n.shown import shown_line
from fantom.ui.pieces import Button, Card, Elided, announce, label, restyle, row
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.node import Node
    from fantom.peers.peer import Peer
    from fantom.ui.dialling import Dialling

_MOST_SHOWN = 60


class ConnectCard(Card):
    """One field and one button; what goes wrong is said below."""

    reached = Signal(object)  # a Peer

    dialling: "Dialling"  # once there is a node

    def __init__(self, theme: Theme) -> None:
        super().__init__("")
        self.field = QLineEdit()
        self.connect_button = Button("", "primary")
        self.cancel_button = Button("")
        self.error = label("", "error", wrap=True)
        self._fault: FantomError | None = None
        self._connecting, self._hint = label("", "dim"), label("", "dim", wrap=True)
        self._target = Elided("", "small")
        self._target.setFont(theme.fonts.mono("small"))
        self._progress = QWidget()
        self._fill()
        self._connect()
        self._show_idle()
        self._retranslate()

    def begin(self, node: "Node") -> None:
        """Dial through `node` from now on."""
        # With it comes asyncio, which the first picture does without.
        from fantom.ui.dialling import Dialling  # noqa: PLC0415

        self.dialling = Dialling(node)
        self.cancel_button.clicked.connect(self.dialling.cancel)
        self.dialling.started.connect(self._show_progress)
        self.dialling.ended.connect(self._show_idle)
        self.dialling.failed.connect(self._show_error)
        self.dialling.reached.connect(self._on_reached)

    def offer(self, text: str) -> None:
        """Let the person decide about what came from outside: nothing is dialled."""
        self.field.setText(text)
        self.field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Write to someone"))
        self.field.setPlaceholderText(self.tr("Paste [address]:port"))
        self.field.setAccessibleName(self.tr("Address of the other person"))
        self.connect_button.setText(self.tr("Connect"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._connecting.setText(self.tr("Connecting to"))
        self._hint.setText(
            self.tr(
                "Zone ids are fixed for you: fe80::…%5 from a Windows friend becomes "
                "your own interface here."
            )
        )
        if self._fault is not None:
            self.error.setText(error_text(self._fault))

    def _fill(self) -> None:
        progress = row(self._connecting, self._target, None)
        progress.setContentsMargins(0, 10, 0, 0)
        self._progress.setLayout(progress)
        self.error.setContentsMargins(0, 10, 0, 0)
        self.error.hide()
        self.add(self.field, 18)
        self.add(self.error, 0)
        self.add(row(self.connect_button, self.cancel_button, None))
        self.add(self._progress, 0)
        self.add(self._hint, 14)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._dial)
        self.field.textEdited.connect(self._forgive)
        self.connect_button.clicked.connect(self._dial)

    def _dial(self) -> None:
        self._forgive()
        self.dialling.start(self.field.text())

    def _forgive(self) -> None:
        self._fault = None
        self.error.hide()
        restyle(self.field, "look", "")

    def _show_progress(self, text: str) -> None:
        self._target.setText(shown_line(text.strip())[:_MOST_SHOWN])
        self._show_busy(busy=True)

    def _show_idle(self) -> None:
        self._show_busy(busy=False)

    def _show_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.connect_button.setDisabled(busy)
        self.field.setReadOnly(busy)

    def _show_error(self, error: FantomError) -> None:
        self._fault = error
        self.error.setText(error_text(error))
        self.error.show()
        restyle(self.field, "look", "wrong")
        announce(self.error)

    def _on_reached(self, peer: "Peer") -> None:
        self.field.clear()
        self.reached.emit(peer)
