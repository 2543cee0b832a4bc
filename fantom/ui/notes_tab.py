"""The page of notes to oneself: nobody gets them, and no file has them."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.chat.entry import Author, Entry, Line
from fantom.chat.notes import Notes
from fantom.node import Node
from fantom.ui.accessible_messages import Announcer
from fantom.ui.composer import Composer
from fantom.ui.line_words import who_text
from fantom.ui.link_question import LinkQuestion
from fantom.ui.links import destination
from fantom.ui.message_actions import MessageActions
from fantom.ui.message_list import MessageList
from fantom.ui.notices import Notices
from fantom.ui.pieces import label
from fantom.ui.search_bar import SearchBar
from fantom.ui.theme import Theme


class NotesTab(QWidget):
    """Shows the notes and lets the person add to them."""

    def __init__(self, node: Node, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.conversation: Notes = node.notes
        self._settings, self._theme = node.settings, theme
        self._me = node.me
        self.link_question: LinkQuestion | None = None
        self.promise = label("", "small", wrap=True)
        self.notices = Notices(theme)
        self.search_bar = SearchBar(node.notes.lines, theme)
        clock = node.settings.text("chat.time_format")
        self.messages = MessageList(node.notes, theme, clock)
        self.announcer = Announcer(self.messages)
        self.composer = Composer(theme)
        self.message_actions = MessageActions(
            node.notes, self.messages, self.composer, theme, self._names
        )
        self._lay_out()
        self._connect()
        self.apply_settings()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.promise.setText(
            self.tr(
                "Only you see these notes. They are in memory, in no file, and gone "
                "when this tab or Fantom is closed."
            )
        )

    @property
    def count(self) -> int:
        """How many notes there are."""
        return sum(entry.gone is None for entry in self.conversation.entries())

    @property
    def loses(self) -> bool:
        """Whether closing loses something."""
        return bool(self.count) or self.composer.has_unsent

    def apply_settings(self) -> None:
        """Follow the settings that concern a chat."""
        self.composer.set_send_with(self._settings.text("chat.send_with"))
        self.messages.set_clock(self._settings.text("chat.time_format"))

    def close_down(self) -> None:
        """Keep nothing that was noted."""
        if self.link_question is not None:
            self.link_question.close()
        self.search_bar.end()
        self.search_bar.field.clear()
        self.message_actions.forget()
        self.messages.wipe()
        self.composer.forget()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.promise.setContentsMargins(24, 12, 24, 12)
        for part in (self.promise, self.notices, self.search_bar):
            layout.addWidget(part)
        layout.addWidget(self.messages, 1)
        layout.addWidget(self.composer)
        self.setFocusProxy(self.composer)

    def _connect(self) -> None:
        notes, messages, bar = self.conversation, self.messages, self.search_bar
        self.composer.submitted.connect(self._send)
        self.composer.refused.connect(self.notices.show_error)
        self.message_actions.failed.connect(self.notices.show_error)
        self.message_actions.done.connect(self.notices.clear)
        messages.typed.connect(self.composer.insert)
        messages.link_chosen.connect(self._ask_to_open)
        self.composer.field.page_wanted.connect(messages.turn_page)
        self.composer.field.end_wanted.connect(messages.scroll_to_end)
        QShortcut(QKeySequence.StandardKey.Find, self, bar.begin)
        QShortcut(QKeySequence("F3"), self, bar.go_to_older)
        QShortcut(QKeySequence("Shift+F3"), self, bar.go_to_newer)
        bar.words_changed.connect(messages.show_found)
        bar.row_wanted.connect(messages.go_to_found)
        bar.closed.connect(self.composer.setFocus)
        notes.lines_added.connect(self._on_lines_added)
        notes.texts_changed.connect(self._on_texts_changed)
        notes.wiped.connect(self._on_wiped)

    def _send(self, text: str) -> None:
        if self.message_actions.send(text):
            self.composer.clear()

    def _names(self) -> dict[Author, str]:
        own = self._me.name or who_text(Author.ME)
        return dict.fromkeys(Author, own)

    def _ask_to_open(self, link: str) -> None:
        if (where := destination(link)) is not None:
            self.link_question = LinkQuestion(self, where, self._theme)
            self.link_question.finished.connect(self._on_link_decided)
            self.link_question.open()

    def _on_link_decided(self, _result: int) -> None:
        self.link_question = None

    def _on_lines_added(self, notes: Notes, lines: list[Line]) -> None:
        for row in range(len(notes.lines) - len(lines), len(notes.lines)):
            self.search_bar.add(row)

    def _on_texts_changed(
        self, notes: Notes, changes: list[tuple[Entry, Entry]], _by: object
    ) -> None:
        for _before, after in changes:
            self.search_bar.look_again(notes.place_of(after.id))

    def _on_wiped(self, _notes: Notes) -> None:
        self.search_bar.end()
        self.messages.wipe()
