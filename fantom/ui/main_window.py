"""The window: a strip of tabs, and the page that is in front."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fantom.errors import FantomError
from fantom.settings import Settings
from fantom.ui.dialogs import Dialogs
from fantom.ui.gate import Gate
from fantom.ui.home_page import HomePage
from fantom.ui.icons import icon
from fantom.ui.panic import wipe_everything
from fantom.ui.shortcuts import install
from fantom.ui.status_bar import StatusBar
from fantom.ui.tab_strip import HOME, NOTES
from fantom.ui.theme import DARK, Theme
from fantom.ui.top_bar import TopBar
from fantom.ui.tray import Tray
from fantom.ui.view import View
from fantom.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from fantom.chat.conversation import Conversation
    from fantom.node import Node
    from fantom.peers.peer import Peer
    from fantom.peers.request import Action, Request
    from fantom.ui.across import Across
    from fantom.ui.chat_tab import ChatTab
    from fantom.ui.closing import ClosingQuestion, Ending
    from fantom.ui.notes_tab import NotesTab
    from fantom.ui.notifier import Notifier
    from fantom.ui.question_bar import RequestBar
    from fantom.ui.sounds import Sounds

_SIZE, _LEAST = QSize(1120, 720), QSize(640, 440)
_LEAST_PAGE = 60


class MainWindow(QMainWindow):
    """Arranges pages; decides nothing.

    It comes into sight with its home page, which needs only the settings. All that
    belongs to talking takes longer to load than this, and joins by `begin`.
    """

    painted = Signal()  # for the first time
    closed = Signal()
    node: "Node"  # these five since `begin`
    across: "Across"
    notifier: "Notifier"
    request_bar: "RequestBar"
    sounds: "Sounds"

    def __init__(self, settings: Settings) -> None:
        # Its font comes before any widget: Qt tells of a new one only while it runs.
        theme = Theme(settings)
        super().__init__()
        self.settings = settings
        self.panicked = False
        self._is_painted = False
        self.theme = theme
        self.tabs: dict[str, ChatTab] = {}
        self.top = TopBar(settings, self.theme)
        self.strip, self.pill = self.top.strip, self.top.pill
        self.tray = Tray(settings, self.theme)
        self.view = View(self, self.strip)
        self.home = HomePage(settings, self.theme)
        self.dialogs = Dialogs(settings, self.theme, self)
        self.pages = QStackedWidget()
        self.question: ClosingQuestion | None = None
        self.status = StatusBar(self.theme, self)
        self._offered = ""
        self._lay_out()
        self.theme.apply()
        self._placed = WindowPlace(self, settings, _SIZE)
        self._connect()
        self._add_shortcuts()
        self._retranslate()

    def begin(self, node: "Node") -> None:
        """Talk through `node` from now on."""
        from fantom.ui.across import Across  # noqa: PLC0415
        from fantom.ui.notifier import Notifier  # noqa: PLC0415
        from fantom.ui.question_bar import RequestBar  # noqa: PLC0415
        from fantom.ui.sounds import Sounds  # noqa: PLC0415

        self.node = node
        self.across = Across(self)
        self.sounds = Sounds(self.settings)
        self.notifier = Notifier(node, self.tray, self.view, self.sounds)
        self.request_bar = RequestBar(node.admission, self.theme)
        self._rows.insertWidget(1, self.request_bar)
        self.strip.chosen.connect(self.request_bar.give_way)
        self.request_bar.unfolded.connect(self._give_room)
        self.top.pill.begin(node)
        self.home.begin(node)
        self.gate.begin(node)
        self.dialogs.begin(self.gate)
        self.notifier.open_wanted.connect(self._open_from_note)
        node.conversations.opened.connect(self._open_tab)
        node.conversations.closed.connect(self._drop_tab)
        node.admission.answered.connect(self._on_answered)
        node.me.trouble.connect(self.show_problem)

    def open_up(self, listen: Callable[[], None]) -> None:
        """Be reachable by `listen`, as soon as it is decided who we are."""
        self.gate.open_up(listen)

    def come_inside(self) -> None:
        """Go on where we were before the gate was shut."""
        page = self.pages.currentWidget()
        assert page is not None, "there is always Home"
        page.setFocus()
        held, self._offered = self._offered, ""
        self.offer_invitation(held)

    def offer_invitation(self, text: str) -> None:
        """Show an invitation that the system handed to us; nobody is dialled."""
        if self.gate.is_shut:
            self._offered = text or self._offered
        elif text:
            self.strip.choose(HOME)
            self.home.connect_card.offer(text)

    def start(self) -> None:
        """Come into sight, as far as the person wants that."""
        settings = self.settings
        if not settings.flag("window.start_minimised"):
            self.show()
        elif not (settings.flag("window.tray") and self.tray.exists):
            self.showMinimized()

    def come_to_front(self) -> None:
        """Be seen, wherever it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_problem(self, error: FantomError) -> None:
        """Tell of something that concerns no peer."""
        self.home.notices.show_error(error)

    def close_tab(self, peer_id: str) -> None:
        """Forget a peer; ask first if that would lose something unsent."""
        if peer_id == NOTES:
            self.across.close_notes()
            return
        tab = self.tabs[peer_id]
        if self._loses(tab):
            question = self._ask([tab], "tab")
            question.agreed.connect(partial(self._forget, peer_id))
        else:
            self.node.peers.forget(peer_id)

    def quit(self) -> bool:
        """End the program; ask first if that would lose something unsent.

        Returns whether it has ended without a question.
        """
        return self.end_all("quit", self._end)

    def unsent(self) -> "list[ChatTab | NotesTab]":
        """Return the tabs whose end would lose something."""
        pages = [self._page(tab_id) for tab_id in self.strip.ids() if tab_id]
        return [page for page in pages if self._loses(page)]

    def _page(self, tab_id: str) -> "ChatTab | NotesTab":
        notes = self.across.notes if tab_id == NOTES else None
        return notes or self.tabs[tab_id]

    def end_all(
        self, ending: "Ending", end: Callable[[], None], asker: QWidget | None = None
    ) -> bool:
        """Call `end`, which ends all tabs; ask first if that would lose something.

        Returns whether it has ended without a question.
        """
        unsent = self.unsent()
        if unsent:
            self.come_to_front()
            self._ask(unsent, ending, asker).agreed.connect(end)
        else:
            end()
        return not unsent

    def panic(self) -> None:
        """Wipe everything and end, now, whatever is open."""
        self.panicked = True
        self.tray.hide()
        self.home.stop_dialling()
        wipe_everything(self.node)
        self.closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        stays = self.settings.flag("window.tray") and self.tray.exists
        # Who logs out means the program, not its window.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "a window has one"
        if stays and not application.isSavingSession():
            event.ignore()
            self.hide()
        elif self.isVisible():
            event.setAccepted(self.quit())

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)  # the rest of the window, too

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.tray.retranslate()

    def _lay_out(self) -> None:
        self.setWindowTitle("Fantom")
        self.setWindowIcon(icon("fantom", DARK.accent, 32))
        self.setMinimumSize(_LEAST)
        self.pages.addWidget(self.home)
        self.pages.setMinimumHeight(_LEAST_PAGE)  # a question above it comes first
        whole = QWidget()
        self.gate = Gate(self, whole)  # while it is empty: see HomePage
        layout = self._rows = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(self.gate)
        self.home.setFocus()
        self.gate.shut_if_locked()

    def _connect(self) -> None:
        self.strip.chosen.connect(self._show_page)
        self.strip.close_wanted.connect(self.close_tab)
        self.top.settings_wanted.connect(self.dialogs.open_settings)
        self.top.identity_wanted.connect(self.dialogs.open_identity)
        self.top.lock_wanted.connect(self.gate.lock)
        self.top.notes_wanted.connect(self._open_notes)
        self.top.search_wanted.connect(self._search_everywhere)
        self.home.name_card.identity_wanted.connect(self.dialogs.open_identity)
        self.home.keep_wanted.connect(self.dialogs.open_identity)
        self.top.shortcuts_wanted.connect(self.dialogs.open_shortcuts)
        self.top.about_wanted.connect(self.dialogs.open_about)
        self.top.quit_wanted.connect(self.quit)
        self.tray.open_wanted.connect(self.come_to_front)
        self.tray.quit_wanted.connect(self.quit)
        self.top.failed.connect(self.show_problem)
        self.tray.failed.connect(self.show_problem)
        self.home.reached.connect(self._show_peer)
        self.status.tabs = lambda: list(self.tabs.values())
        self.status.chosen.connect(self._show_transfer)
        self.settings.on_change(self._on_setting)

    def _add_shortcuts(self) -> None:
        keys, quitting = self.dialogs.open_shortcuts, self.quit
        install(self, {"keys": keys, "quit": quitting, "panic": self.panic})
        install(
            self.gate.inside,  # while that can be seen
            {
                **self.strip.by_keys,
                "all": self.top.open_tab_list,
                "close": self._close_current,
                "everywhere": self._search_everywhere,
                "notes": self._open_notes,
                "settings": self.dialogs.open_settings,
                "identity": self.dialogs.open_identity,
                "lock": self.gate.lock,
            },
        )

    def _open_notes(self) -> None:
        self.across.open_notes()

    def _search_everywhere(self) -> None:
        self.across.search()

    def _open_tab(self, conversation: "Conversation") -> None:
        from fantom.ui.chat_tab import ChatTab  # noqa: PLC0415 - home needs none

        tab = ChatTab(self.node, conversation, self.theme)
        self.tabs[conversation.peer.id] = tab
        self.pages.addWidget(tab)
        self.strip.add(tab)
        tab.changed.connect(self._on_tab_changed)
        tab.progressed.connect(partial(self._on_progressed, tab))
        self.across.join(tab)
        tab.reached.connect(partial(self._on_reached, tab))

    def _drop_tab(self, conversation: "Conversation") -> None:
        tab = self.tabs.pop(conversation.peer.id)
        tab.close_down()
        self.across.leave(tab)
        self.strip.remove(conversation.peer.id)
        self.pages.removeWidget(tab)
        tab.deleteLater()
        self.status.refresh()
        self._show_unread()

    def _show_page(self, tab_id: str) -> None:
        page = self.home if tab_id == HOME else self._page(tab_id)
        self.pages.setCurrentWidget(page)
        # Who walks by arrows walks on; and nobody types into what cannot be seen.
        if not self.strip.hasFocus() and not self.gate.is_shut:
            page.setFocus()

    def _show_peer(self, peer: "Peer") -> None:
        self.strip.choose(peer.id)

    def _show_transfer(self, tab_id: str, transfer: bytes) -> None:
        self.strip.choose(tab_id)
        self.tabs[tab_id].messages.go_to_files(transfer)

    def _on_reached(self, tab: "ChatTab", peer: "Peer") -> None:
        if peer is not tab.peer and tab.isVisible():
            self._show_peer(peer)

    def _open_from_note(self, tab_id: str) -> None:
        self.come_to_front()
        if tab_id in self.strip.ids() and not self.gate.is_shut:
            self.strip.choose(tab_id)

    def _close_current(self) -> None:
        if self.strip.current != HOME:
            self.close_tab(self.strip.current)

    # Closing

    def _ask(
        self,
        tabs: "list[ChatTab | NotesTab]",
        ending: "Ending",
        asker: QWidget | None = None,
    ) -> "ClosingQuestion":
        from fantom.ui.closing import ClosingQuestion  # noqa: PLC0415 - seldom

        if self.question is not None:
            self.question.close()
        question = self.question = ClosingQuestion(tabs, asker or self, ending)
        question.finished.connect(self._on_question_finished)
        question.open()
        return question

    def _on_question_finished(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None

    def _forget(self, peer_id: str) -> None:
        if peer_id in self.tabs:
            self.node.peers.forget(peer_id)

    def _loses(self, page: "ChatTab | NotesTab") -> bool:
        from fantom.ui.closing import is_unsent  # noqa: PLC0415 - as above

        return is_unsent(page)

    def _end(self) -> None:
        self._placed.keep()
        self.tray.hide()
        self.hide()
        self.closed.emit()

    # What happens

    def _on_answered(self, request: "Request", action: "Action") -> None:
        if request.kind == "connection" and action == "accept":
            self.strip.choose(request.peer_id)

    def _give_room(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Let the bars of chats wait while somebody who knocks is answered."""
        for tab in self.tabs.values():
            tab.bars.setHidden(wanted)

    def _on_tab_changed(self, tab: "ChatTab") -> None:
        self.strip.refresh(tab)
        self._show_unread()

    def _on_progressed(self, tab: "ChatTab") -> None:
        self.strip.show_progress(tab)
        self.status.refresh()

    def _show_unread(self) -> None:
        self.tray.show_unread(unread=self.strip.unread > 0)

    def _on_setting(self, key: str) -> None:
        if key.startswith("chat."):
            for tab in self.tabs.values():
                tab.apply_settings()
