"""Who the window opens to: it is shut, opened, and emptied when that is another one."""

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from fantom.errors import FantomError
from fantom.paths import Profile
from fantom.settings import Settings
from fantom.ui import clipboard

if TYPE_CHECKING:
    from fantom.node import Node
    from fantom.ui.idle import Idle
    from fantom.ui.lock_page import LockPage
    from fantom.ui.main_window import MainWindow

LOCK_MINUTES = "identity.lock_minutes"
_KEPT, _LOCKED = "kept", "locked"  # values of Keeping: the first picture needs no node
_MINUTE = 60


class Gate(QStackedWidget):
    """The whole window, or the page that asks for the passphrase before it.

    An identity ends with all that began in its name, so whoever locks or unlocks is
    asked first if that would lose something unsent.
    """

    node: "Node"  # these two since `begin`
    idle: "Idle"

    def __init__(self, window: "MainWindow", inside: QWidget) -> None:
        super().__init__()
        self._window, self.inside = window, inside
        self._listen: Callable[[], None] | None = None
        self._listens = self._has_begun = False
        self._page: LockPage | None = None
        self.addWidget(inside)

    @property
    def is_shut(self) -> bool:
        """Whether the page is in front."""
        return self.currentWidget() is not self.inside

    @property
    def is_kept(self) -> bool:
        """Whether there is something to lock."""
        return self.node.me.keeping == _KEPT

    @property
    def page(self) -> "LockPage":
        """The page, which most people never need."""
        from fantom.ui.lock_page import LockPage  # noqa: PLC0415

        if self._page is None:
            self._page = LockPage(self._window.theme)
            self._page.unlocked.connect(self._open)
            self._page.skipped.connect(self._open)
            self.addWidget(self._page)
            if self._has_begun:
                self._page.begin(self.node.me)
        return self._page

    def shut_if_locked(self) -> None:
        """Ask for the passphrase in the first picture already, if there is a vault."""
        if _has_vault(self._window.settings):
            self._shut()

    def begin(self, node: "Node") -> None:
        """Lock and unlock the identity of `node` from now on."""
        from fantom.node import wakeful_seconds  # noqa: PLC0415
        from fantom.ui.idle import Idle  # noqa: PLC0415

        self.node, self._has_begun = node, True
        self.idle = Idle(wakeful_seconds)
        self.idle.due.connect(self._lock)
        if self._page is not None:
            self._page.begin(node.me)
        node.me.changed.connect(self._on_another)
        node.me.keeping_changed.connect(self._on_keeping)
        self._window.settings.on_change(self._on_setting)
        self._window.closed.connect(self._end)
        self._on_keeping()

    def open_up(self, listen: Callable[[], None]) -> None:
        """Be reachable by `listen`, once it is known who we are."""
        self._listen = listen
        if self.node.me.keeping != _LOCKED:
            self._open()
        elif not self.is_shut:
            self._shut()

    def lock(self, asker: QWidget | None = None) -> None:
        """Be nobody until the passphrase comes, if there is one."""
        if self.is_kept:
            self._window.end_all("lock", self._lock, asker)

    def unlock(self, asker: QWidget | None = None) -> None:
        """Ask for the passphrase; the ghost's conversations last until it is right."""
        if self.node.me.keeping == _LOCKED:
            self._window.end_all("unlock", self._shut, asker)

    def delete(self, asker: QWidget, tell: Callable[[FantomError], None]) -> None:
        """Remove the vault, if the person is sure; `tell` why it could not be."""
        from fantom.ui.identity_questions import DeleteQuestion  # noqa: PLC0415

        question = DeleteQuestion(self.node.me, self._window.unsent(), asker)
        question.agreed.connect(partial(self._delete, tell))
        question.open()

    # Shut and open

    def _lock(self) -> None:
        # First out of sight: a field that loses the keyboard still says what it holds.
        self._shut()
        self.node.listening.stop()
        self._listens = False
        self._window.home.forget()
        clipboard.clear()
        try:
            self.node.me.lock()
        except FantomError as error:
            self.page.show_error(error)

    def _shut(self) -> None:
        for widget in self._window.findChildren(QWidget):
            if widget.isWindow() and widget.isVisible():
                widget.close()
        self._window.view.is_shut = True
        self.setCurrentWidget(self.page)
        self.page.come()

    def _open(self) -> None:
        was_shut = self.is_shut
        self._window.view.is_shut = False
        self.setCurrentWidget(self.inside)
        if was_shut:
            self._window.come_inside()
        if self._listen is not None and not self._listens:
            self._listens = True
            self._try_to_listen(self._listen)

    def _try_to_listen(self, listen: Callable[[], None]) -> None:
        try:
            listen()
        except FantomError as error:
            self._window.show_problem(error)

    def _delete(self, tell: Callable[[FantomError], None]) -> None:
        try:
            self.node.me.delete()
        except FantomError as error:
            tell(error)

    def _end(self) -> None:
        self.idle.watch(0)
        if self._page is not None:
            self._page.work.cancel()

    # What changes

    def _on_another(self) -> None:
        # What is dialled in the name of who we were may not come to who we are.
        self._window.home.connect_card.dialling.cancel()

    def _on_keeping(self) -> None:
        self._window.top.show_lockable(lockable=self.is_kept)
        self._watch()

    def _on_setting(self, key: str) -> None:
        if key == LOCK_MINUTES:
            self._watch()

    def _watch(self) -> None:
        minutes = self._window.settings.integer(LOCK_MINUTES)
        self.idle.watch(minutes * _MINUTE if self.is_kept else 0)


def _has_vault(settings: Settings) -> bool:
    """Whether there is one; a node will know more."""
    path = settings.path
    return path is not None and os.path.lexists(Profile(path.parent).vault_file)
