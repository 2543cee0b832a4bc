"""What a tab needs to compare keys: the bar that asks, and the dialog for the rest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.verification import Verification
from fantom.ui.comparing import Comparing
from fantom.ui.theme import Theme
from fantom.ui.verify_bar import VerifyBar

if TYPE_CHECKING:
    from fantom.ui.verify_dialog import VerifyDialog


class Verifying(QObject):
    """The dialog is made when it is first wanted, and there is one of it."""

    failed = Signal(object)  # a VerificationFailed that no dialog shows
    verified = Signal()
    block_wanted = Signal()
    remember_wanted = Signal()

    def __init__(self, node: Node, peer: Peer, theme: Theme, place: QWidget) -> None:
        super().__init__(place)
        self._settings, self._theme, self._place = node.settings, theme, place
        self.comparing = Comparing(node, peer, self)
        self.bar = VerifyBar(self.comparing, theme)
        self.bar.taken.connect(self._take_part)
        self.comparing.ended.connect(self._on_ended)
        self.comparing.missed.connect(self._on_missed)
        self.dialog: VerifyDialog | None = None

    def open(self) -> None:
        """Show the ways to compare keys, or what goes on."""
        peer = self.comparing.peer
        if peer.identity is None or peer.trust is Trust.BLOCKED:
            return
        dialog = self._dialog()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def close_down(self) -> None:
        """End what goes on, and leave nothing behind."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _dialog(self) -> "VerifyDialog":
        from fantom.ui.verify_dialog import VerifyDialog  # noqa: PLC0415 - seldom

        if self.dialog is None:
            clock = self._settings.text("chat.time_format")
            window = self._place.window()
            self.dialog = VerifyDialog(self.comparing, clock, self._theme, window)
            self.dialog.outcome.block_wanted.connect(self._block)
            self.dialog.outcome.remember_wanted.connect(self._remember)
        return self.dialog

    def _take_part(self) -> None:
        self.open()
        if self.dialog is not None:
            self.dialog.take_part()

    @property
    def _shown(self) -> "VerifyDialog | None":
        is_shown = self.dialog is not None and self.dialog.isVisible()
        return self.dialog if is_shown else None

    def _on_ended(self, ended: Verification) -> None:
        if ended.problem is None:
            self.verified.emit()
        elif self._shown is None:
            self.failed.emit(ended.problem)

    def _on_missed(self, missed: Verification) -> None:
        if missed.problem is None:
            return
        if (dialog := self._shown) is None:
            self.failed.emit(missed.problem)
        else:
            dialog.fault.show_error(missed.problem)

    def _block(self) -> None:
        self._dialog().close()
        self.block_wanted.emit()

    def _remember(self) -> None:
        self._dialog().close()
        self.remember_wanted.emit()
