"""What concerns more than one tab: searching in all, sending on, notes to oneself."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fantom.chat.conversation import Conversation
from fantom.chat.notes import Notes
from fantom.errors import FantomError, UnknownMessage
from fantom.ui.carrying import Carrying, Load
from fantom.ui.names import marked_name
from fantom.ui.notes_question import NotesQuestion
from fantom.ui.notes_tab import NotesTab
from fantom.ui.search_everywhere import SearchEverywhere
from fantom.ui.tab_strip import HOME, NOTES

if TYPE_CHECKING:
    from fantom.ui.chat_tab import ChatTab
    from fantom.ui.main_window import MainWindow


class Across(QObject):
    """Knows all tabs of a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._node = window, window.node
        self.notes: NotesTab | None = None
        self.dialog: SearchEverywhere | None = None
        self.question: NotesQuestion | None = None
        self.carrying = Carrying(window.strip, window.theme, self._may_take, window)
        self.carrying.dropped.connect(self._on_dropped)
        window.node.me.changed.connect(self._forget)
        window.settings.on_change(self._on_setting)

    def join(self, tab: "ChatTab | NotesTab") -> None:
        """Let messages of that tab be sent on, and others be dropped on it."""
        actions = tab.message_actions
        actions.targets = partial(self.targets, tab)
        actions.forward_wanted.connect(partial(self._forward, tab))
        tab.messages.drag_wanted.connect(partial(self._carry, tab))
        self.carrying.watch(tab)

    def leave(self, tab: "ChatTab | NotesTab") -> None:
        """Drop nothing on that tab any more."""
        self.carrying.leave(tab)

    def search(self) -> None:
        """Look for words in all tabs."""
        if self.dialog is None:
            window = self._window
            self.dialog = SearchEverywhere(
                self._node, window.theme, self.name_of, window
            )
            self.dialog.chosen.connect(self._go_to)
        self.dialog.begin()

    def name_of(self, talk: Conversation | Notes) -> str:
        """Return what the tab of a talk is called."""
        if isinstance(talk, Notes):
            return self._window.strip.notes_name()
        return marked_name(talk.peer)

    # Sending on

    def targets(self, source: "ChatTab | NotesTab") -> list[tuple[str, str]]:
        """Return where a message of that tab can be sent on to: ids and names."""
        ids = [i for i in self._window.strip.ids() if i not in (HOME, NOTES)]
        talks = [self._window.tabs[i].conversation for i in ids]
        others = [talk for talk in talks if talk is not source.conversation]
        found = [(talk.peer.id, marked_name(talk.peer)) for talk in others]
        if source is not self.notes:
            found.append((NOTES, self._window.strip.notes_name()))
        return found

    def _forward(self, source: "ChatTab | NotesTab", tab_id: str, text: str) -> None:
        talk: Conversation | Notes = self._node.notes
        try:
            if tab_id != NOTES:
                talk = self._node.conversations.get(tab_id)
            talk.send_text(text)
        except FantomError as error:
            source.notices.show_error(error)
            return
        if tab_id == NOTES:
            self.open_notes()
        else:
            self._window.strip.choose(tab_id)

    def _carry(self, source: "ChatTab | NotesTab", row: int, part: str) -> None:
        entry = source.messages.entry_at(row)
        if entry is not None and self.targets(source):
            load = Load(self._id_of(source), entry.id, part)
            self.carrying.begin(load, entry.text)

    def _may_take(self, load: Load, tab_id: str) -> bool:
        source = self._page(load.source)
        if source is None:
            return False
        return any(tab_id == target for target, _name in self.targets(source))

    def _on_dropped(self, load: Load, tab_id: str) -> None:
        if (source := self._page(load.source)) is None:
            return  # its tab was closed meanwhile, and what was said is gone
        try:
            text = source.conversation.entry(load.message).text
        except FantomError as error:
            source.notices.show_error(error)
        else:
            self._forward(source, tab_id, load.part or text)

    def _id_of(self, page: "ChatTab | NotesTab") -> str:
        return NOTES if isinstance(page, NotesTab) else page.peer.id

    def _page(self, tab_id: str) -> "ChatTab | NotesTab | None":
        return self.notes if tab_id == NOTES else self._window.tabs.get(tab_id)

    def _go_to(self, talk: Conversation | Notes, message: str) -> None:
        if isinstance(talk, Notes):
            self.open_notes()
        else:
            self._window.strip.choose(talk.peer.id)
        page = self.notes if isinstance(talk, Notes) else None
        messages = (page or self._window.tabs[self._window.strip.current]).messages
        try:
            messages.go_to(talk.place_of(message))
        except UnknownMessage:  # it was wiped a moment ago
            return

    # Notes

    def open_notes(self) -> None:
        """Show the notes to oneself."""
        if self.notes is None:
            self.notes = NotesTab(self._node, self._window.theme)
            self.join(self.notes)
            self._window.pages.addWidget(self.notes)
            self._window.strip.add_notes()
        self._window.strip.choose(NOTES)

    def close_notes(self) -> None:
        """Close them; ask first if that would lose some."""
        if self.notes is None or not self.notes.loses:
            self._drop_notes()
            return
        if self.question is not None:
            self.question.close()
        self.question = NotesQuestion(self._window)
        self.question.agreed.connect(self._drop_notes)
        self.question.finished.connect(self._on_decided)
        self.question.open()

    def _forget(self) -> None:
        """We are another one now, or nobody: all that was said is gone."""
        if self.dialog is not None:
            self.dialog.close()
        if self.question is not None:
            self.question.close()
        self._drop_notes()

    def _on_setting(self, key: str) -> None:
        if self.notes is not None and key.startswith("chat."):
            self.notes.apply_settings()

    def _drop_notes(self) -> None:
        self._node.notes.wipe()
        if self.notes is None:
            return
        tab, self.notes = self.notes, None
        tab.close_down()
        self.leave(tab)
        self._window.strip.remove(NOTES)
        self._window.pages.removeWidget(tab)
        tab.deleteLater()

    def _on_decided(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None
