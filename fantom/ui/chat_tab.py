"""The page in which one conversation is held."""

from functools import partial
from itertools import islice

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, Line, SystemLine
from fantom.errors import ConnectionLost, Declined, FantomError, KeyChanged, WrongKey
from fantom.files.transfer import Direction, Transfer
from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.peers.me import Keeping
from fantom.peers.peer import Peer, PeerState
from fantom.ui.accessible_messages import Announcer
from fantom.ui.attaching import Attaching
from fantom.ui.bar_stack import BarStack, height_of
from fantom.ui.chat_header import ChatHeader
from fantom.ui.chat_menu import ChatMenu
from fantom.ui.composer import Composer
from fantom.ui.dialling import Dialling
from fantom.ui.drop_page import DropPage
from fantom.ui.file_actions import FileActions
from fantom.ui.imitation_bar import ImitationBar
from fantom.ui.key_changed_bar import KeyChangedBar
from fantom.ui.line_words import who_text
from fantom.ui.link_question import LinkQuestion
from fantom.ui.links import destination
from fantom.ui.message_actions import MessageActions
from fantom.ui.message_list import MessageList
from fantom.ui.names import marked_name
from fantom.ui.notices import Notices
from fantom.ui.question_bar import LegacyBar
from fantom.ui.quiet_line import QuietLine
from fantom.ui.reading import Reading, Sight
from fantom.ui.search_bar import SearchBar
from fantom.ui.shortcuts import install
from fantom.ui.tab_files import TabFiles
from fantom.ui.theme import Theme
from fantom.ui.timing import Timing
from fantom.ui.typing_teller import TypingTeller
from fantom.ui.unseen import Unseen
from fantom.ui.verifying import Verifying

_LEAST, _TWO_LINES, _LOW = 24, 46, 400


class ChatTab(DropPage):
    """Shows a conversation and lets the person add to it."""

    changed = Signal(object)  # the tab: name, presence or unread texts
    reached = Signal(object)  # a Peer: who answers where the peer was, or the peer
    progressed = Signal()  # files are further

    def __init__(self, node: Node, conversation: Conversation, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.conversation = conversation
        self.link_question: LinkQuestion | None = None
        self._settings, self._theme, self._me = node.settings, theme, node.me
        self._dialling = Dialling(node)
        self._given_up = False  # nobody comes back by themselves any more
        self._reading = Reading(conversation, partial(self._allows, "read_receipts"))
        self.typing = TypingTeller(self._tell_typing, partial(self._allows, "typing"))
        clock = node.settings.text("chat.time_format")
        self.timing = Timing(conversation, self, theme)
        self.header = ChatHeader(conversation.peer, node.me, self.timing.tag, theme)
        self.menu = ChatMenu(node, conversation, self)
        self.imitation = ImitationBar(conversation.peer, theme)
        self.key_changed = KeyChangedBar(theme)
        self.verifying = Verifying(node, conversation.peer, theme, self)
        self.unseen = Unseen(self, self.verifying.comparing)
        self.notices = Notices(theme)
        self.legacy_bar = LegacyBar(node.admission, conversation.peer.id, theme)
        self.search_bar = SearchBar(conversation.lines, theme)
        self.messages = MessageList(conversation, theme, clock)
        self.files = TabFiles(node.transfers, conversation.peer)
        self.messages.follow(self.files)
        self.announcer = Announcer(self.messages)
        self.quiet_line = QuietLine(conversation)
        self.composer = Composer(theme)
        self.message_actions = MessageActions(
            conversation, self.messages, self.composer, theme, self._names
        )
        self.file_actions = FileActions(
            node.transfers, conversation.peer, self.files, self.messages, theme
        )
        self.attaching = Attaching(
            node.transfers, conversation, self.composer, self, theme
        )
        self.bars = BarStack(
            (
                *(self.imitation, self.key_changed, self.notices),
                *(self.verifying.bar, self.legacy_bar, self.timing.bar),
            ),
            theme,
        )
        self._lay_out()
        self._connect()
        self._connect_parts()
        self._connect_files()
        self.apply_settings()

    @property
    def peer(self) -> Peer:
        """The person at the other end."""
        return self.conversation.peer

    @property
    def unread(self) -> int:
        """How much came that nobody has seen."""
        return self.unseen.count

    def transfers_lost(self, *, in_vault: bool) -> tuple[int, int]:
        """Return how many transfers end with the tab, and how many go on later."""
        is_kept = in_vault and self._me.keeping is Keeping.KEPT
        return self.files.losses(is_kept=is_kept)

    def apply_settings(self) -> None:
        """Follow the settings that concern a chat."""
        self.composer.set_send_with(self._settings.text("chat.send_with"))
        self.messages.set_clock(self._settings.text("chat.time_format"))
        if not self._allows("typing"):
            self.typing.stop()
        self._look()

    def close_down(self) -> None:
        """Stop what would outlive the tab, and keep nothing that was said."""
        self._dialling.cancel()
        self.typing.stop()
        self.unseen.stop()
        if self.link_question is not None:
            self.link_question.close()
        self.verifying.close_down()
        self.search_bar.end()
        self.search_bar.field.clear()
        self.message_actions.forget()
        self.messages.wipe()
        self.file_actions.stop()
        self.attaching.stop()
        self.files.stop()
        self.composer.forget()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.unseen.texts:
            self.messages.show_new()
        self.unseen.clear()
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.unseen.texts:  # a window is told late that it was minimised
            self.messages.mark_new(None)  # they were seen

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.header, self.bars, self.search_bar):
            layout.addWidget(part)
        layout.addWidget(self.messages, 1)
        self.messages.setMinimumHeight(_LEAST)  # what is asked above comes first
        layout.addWidget(self.quiet_line)
        layout.addWidget(self.composer)
        self.setFocusProxy(self.composer)

    def _share_room(self) -> None:
        """Let bars have what the chat and the field do not need."""
        is_low = self.window().height() < self._theme.px(_LOW)
        self.quiet_line.keep_place(kept=not is_low)
        others = (self.header, self.search_bar, self.quiet_line, self.composer)
        width = self.width()
        taken = sum(height_of(it, width) for it in others if not it.isHidden())
        self.bars.fit(self.height() - taken - self._theme.px(_TWO_LINES))

    def _connect(self) -> None:
        self.composer.submitted.connect(self._send)
        self.composer.refused.connect(self.notices.show_error)
        self.header.reconnect_wanted.connect(self._reconnect)
        self.menu.reconnect_wanted.connect(self._reconnect)
        self._dialling.started.connect(self._refresh)
        self._dialling.ended.connect(self._refresh)
        self._dialling.failed.connect(self._on_failed)
        self._dialling.reached.connect(self.reached)
        self.key_changed.connect_wanted.connect(self._dialling.insist)
        self.imitation.block_wanted.connect(self.menu.ask_to_block)
        self.header.remember_wanted.connect(self.menu.ask_to_remember)
        self.menu.wiped.connect(self._on_history_wiped)
        for part in (self.header, self.menu):
            part.verify_wanted.connect(self.verifying.open)
        self.unseen.changed.connect(self._tell)
        self.verifying.failed.connect(self.notices.show_error)
        self.verifying.verified.connect(self.notices.settle)
        for wanted in (self.verifying.block_wanted, self.notices.block_wanted):
            wanted.connect(self.menu.ask_to_block)
        self.verifying.remember_wanted.connect(self.menu.ask_to_remember)
        self.conversation.lines_added.connect(self._on_lines_added)
        self.conversation.trouble.connect(self._on_trouble)
        self.conversation.wiped.connect(self._on_wiped)
        self.conversation.texts_changed.connect(self._on_texts_changed)
        self.peer.changed.connect(self._on_peer_changed)

    def _connect_parts(self) -> None:
        """Let the parts of the tab work together."""
        self.header.menu_wanted.connect(self._open_menu)
        for wanted in (self.header.search_wanted, self.menu.search_wanted):
            wanted.connect(self.search_bar.begin)
        slots = {"remember": self.menu.ask_to_remember, "verify": self.verifying.open}
        install(self, {**slots, "timer": self.timing.ask})
        QShortcut(QKeySequence.StandardKey.Find, self, self.search_bar.begin)
        QShortcut(QKeySequence("F3"), self, self._search_on)
        QShortcut(QKeySequence("Shift+F3"), self, self.search_bar.go_to_newer)
        self.search_bar.words_changed.connect(self.messages.show_found)
        self.search_bar.row_wanted.connect(self.messages.go_to_found)
        self.search_bar.closed.connect(self.composer.setFocus)
        self.messages.link_chosen.connect(self._ask_to_open)
        self.messages.resend_wanted.connect(self._resend)
        self.messages.cancel_wanted.connect(self._cancel)
        self.menu.timer_wanted.connect(self.timing.ask)
        self.timing.failed.connect(self.notices.show_error)
        self.message_actions.failed.connect(self.notices.show_error)
        self.message_actions.done.connect(self.notices.clear)
        self.messages.end_seen.connect(self._look)
        self.composer.drafted.connect(self.typing.note)
        self.messages.typed.connect(self.composer.insert)
        field = self.composer.field
        field.page_wanted.connect(self.messages.turn_page)
        field.end_wanted.connect(self.messages.scroll_to_end)

    def _connect_files(self) -> None:
        install(self, {"attach": self.attaching.open_menu})
        for part in (self.file_actions, self.attaching):
            part.failed.connect(self.notices.show_error)
        self.file_actions.done.connect(self.notices.clear)
        self.attaching.offered.connect(self.notices.clear)
        self.files.moved.connect(self.progressed)

    def _send(self, text: str) -> None:
        if self.message_actions.send(text):
            self.composer.clear()

    def _resend(self, text: str) -> None:
        try:
            self.conversation.send_text(text)
        except FantomError as error:
            self.notices.show_error(error)
        else:
            self.notices.clear()

    def _names(self) -> dict[Author, str]:
        """Return what both are called."""
        own = self._me.name or who_text(Author.ME)
        return {Author.ME: own, Author.PEER: marked_name(self.peer)}

    def _cancel(self, message: str) -> None:
        try:
            self.conversation.cancel(message)
        except FantomError as error:
            self.notices.show_error(error)

    def _allows(self, what: str) -> bool:
        return self._settings.flag(f"chat.{what}")

    def _tell_typing(self, active: bool) -> None:  # noqa: FBT001 - a callback
        self.conversation.tell_typing(active=active)

    def _look(self) -> None:
        """Note what was read, if the newest text is before the person."""
        window = self.window()
        self._reading.look(
            Sight(
                is_shown=self.isVisible(),
                is_active=window.isActiveWindow() and not window.isMinimized(),
                at_end=self.messages.at_end,
            )
        )

    def _reconnect(self) -> None:
        self.notices.clear()
        self.key_changed.forget()
        self._dialling.start_peer(self.peer)

    def _on_failed(self, error: FantomError) -> None:
        if isinstance(error, KeyChanged):
            self.key_changed.show_change(error)
        else:
            self.notices.show_error(error)

    def _refresh(self) -> None:
        self.attaching.refresh()
        self.imitation.refresh()
        self.header.refresh(dialling=self._dialling.busy, given_up=self._given_up)
        self.changed.emit(self)

    def _open_menu(self) -> None:
        self.menu.open_below(self.header.more)

    def _search_on(self) -> None:
        if self.search_bar.isVisible():
            self.search_bar.go_to_older()
        else:
            self.search_bar.begin()

    def _ask_to_open(self, link: str) -> None:
        where = destination(link)
        if where is not None:
            self.link_question = LinkQuestion(self, where, self._theme)
            self.link_question.finished.connect(self._on_link_decided)
            self.link_question.open()

    def _on_link_decided(self, _result: int) -> None:
        self.link_question = None

    def _tell(self) -> None:
        self.changed.emit(self)

    def _on_lines_added(self, _conversation: Conversation, lines: list[Line]) -> None:
        first = len(self.conversation.lines) - len(lines)
        for added, line in enumerate(lines, first):
            self._on_line_added(added, line)

    def _on_line_added(self, added: int, line: Line) -> None:
        self.search_bar.add(added)
        is_theirs = not isinstance(line, SystemLine) and line.author is Author.PEER
        if is_theirs and not self.unseen.is_in_sight:
            if not self.unseen.texts and self._has_texts_before(added):
                self.messages.mark_new(added)
            self.unseen.add_text()

    def _has_texts_before(self, row: int) -> bool:
        earlier = islice(self.conversation.lines, row)
        return any(isinstance(line, Entry) for line in earlier)

    def _on_wiped(self, _conversation: Conversation) -> None:
        self.search_bar.end()
        self.messages.wipe()
        self.unseen.clear()

    def _on_history_wiped(self) -> None:
        """Forget what has ended, too; what goes on stays in sight."""
        for carrier in self.files.carriers:
            if carrier.transfer.has_ended:
                self.file_actions.forget(carrier)
            else:
                self._note_again(carrier.transfer)

    def _note_again(self, transfer: Transfer) -> None:
        is_ours = transfer.direction is Direction.OUT
        author = Author.ME if is_ours else Author.PEER
        self.conversation.note_files(transfer.id, author)

    def _on_texts_changed(
        self, talk: Conversation, changes: list[tuple[Entry, Entry]], _by: object
    ) -> None:
        for _before, after in changes:
            self.search_bar.look_again(talk.place_of(after.id))

    def _on_trouble(self, _conversation: Conversation, error: FantomError) -> None:
        # The header says that we come back by ourselves; nobody need reconnect.
        if not (isinstance(error, ConnectionLost) and self.peer.is_cut_off):
            self.notices.show_error(error)
        is_known = isinstance(error, WrongKey) and self.peer.petname
        if isinstance(error, (WrongKey, Declined)) and not is_known:
            self._given_up = True
            self._refresh()

    def _on_peer_changed(self, peer: Peer) -> None:
        if peer.state is PeerState.ONLINE:
            self._given_up = False
            self.notices.clear()
            self.key_changed.forget()
            self._look()
        if peer.trust is Trust.BLOCKED:
            self.notices.settle()
        self._refresh()
