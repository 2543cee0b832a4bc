"""What can be done with one message: answered, edited, taken back, reacted to, copied.

Only what both sides know is offered; what is refused all the same is told by `failed`.
"""

from collections.abc import Callable
from functools import partial
from weakref import ref

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Delivery, Entry
from fantom.chat.notes import Notes
from fantom.chat.transcript import transcript
from fantom.errors import FantomError
from fantom.ui import clipboard
from fantom.ui.composer import Composer
from fantom.ui.delete_question import DeleteMessageQuestion
from fantom.ui.message_list import MessageList
from fantom.ui.reaction_picker import ReactionPicker
from fantom.ui.shortcuts import find, install
from fantom.ui.theme import Theme

Names = Callable[[], dict[Author, str]]


class MessageActions(QObject):
    """Does it, from the menu of a message or by keys in the list."""

    failed = Signal(object)  # a FantomError
    done = Signal()  # something was said, or changed
    forward_wanted = Signal(str, str)  # the id of a tab, a text

    def __init__(
        self,
        talk: Conversation | Notes,
        messages: MessageList,
        composer: Composer,
        theme: Theme,
        names: Names,
    ) -> None:
        super().__init__(messages)
        self._talk, self._messages, self._composer = talk, messages, composer
        self._theme, self._names = theme, names
        self.question: DeleteMessageQuestion | None = None
        self.picker: ReactionPicker | None = None
        self.target_menu: QMenu | None = None
        self.targets: Callable[[], list[tuple[str, str]]] = list  # ids, names of tabs
        messages.offering.connect(self._offer_first)
        messages.offered.connect(self._offer_last)
        messages.reaction_chosen.connect(self._take_reaction_back)
        composer.field.last_wanted.connect(self.edit_last)
        talk.texts_changed.connect(self._on_texts_changed)
        talk.wiped.connect(self.forget)
        # A connection holds what it calls: the tab would outlive its end.
        slots = {what: partial(_do, ref(self), what) for what in self._deeds()}
        slots |= {
            "button-before": partial(_go_beside, ref(messages), -1),
            "button-after": partial(_go_beside, ref(messages), 1),
        }
        install(messages, slots, Qt.ShortcutContext.WidgetShortcut)

    def _deeds(self) -> dict[str, Callable[[Entry], None]]:
        return {
            "answer": self.answer,
            "react": self.pick_reaction,
            "edit": self.edit,
            "copy-with-time": self.copy_with_time,
            "forward": self.choose_target,
            "answered": self._messages.go_to_answered,
            "delete": self.ask_to_delete,
        }

    def do(self, what: str) -> None:
        """Do that with the current message, if there is one."""
        entry = self._messages.entry_at(self._messages.current)
        if entry is not None:
            self._deeds()[what](entry)
        elif what == "answered":
            self._messages.press_chosen()

    def send(self, text: str) -> bool:
        """Say it: anew, as an answer, or instead of what is edited; False if not."""
        aside = self._composer.aside
        if aside.editing is not None:
            return self._try(partial(self._talk.edit, aside.editing, text))
        return self._try(partial(self._talk.send_text, text, aside.answering))

    def forget(self, _talk: object = None) -> None:
        """Close what is open: the messages are gone."""
        self._composer.forget_message()
        if self.question is not None:
            self.question.close()
        if self.picker is not None:
            self.picker.forget()
        if self.target_menu is not None:
            self.target_menu.close()
            self.target_menu.clear()

    # What is offered

    def _offer_first(self, entry: Entry) -> None:
        if self.can_answer(entry):
            self._offer(self.tr("Reply"), "answer", partial(self.answer, entry))
        if self.can_react(entry):
            self._offer(self.tr("React…"), "react", partial(self.pick_reaction, entry))
        if self.can_edit(entry):
            self._offer(self.tr("Edit"), "edit", partial(self.edit, entry))
        if self.targets():
            words = self.tr("Forward to…")
            self._offer(words, "forward", partial(self.choose_target, entry))
        if not self._messages.menu.isEmpty():
            self._messages.menu.addSeparator()

    def _offer_last(self, entry: Entry) -> None:
        self._offer(
            self.tr("Copy with time"),
            "copy-with-time",
            partial(self.copy_with_time, entry),
        )
        if self.can_delete(entry):
            self._messages.menu.addSeparator()
            words = self.tr("Delete…")
            if isinstance(self._talk, Conversation):
                words = self.tr("Delete for both…")
            self._offer(words, "delete", partial(self.ask_to_delete, entry))

    def _offer(self, words: str, what: str, does: Callable[[], None]) -> None:
        self._messages.menu.offer(words, partial(_call, does), find(what).keys[0])

    def can_answer(self, _entry: Entry) -> bool:
        """Whether it can be answered."""
        return self._talk.has_answers

    def can_edit(self, entry: Entry) -> bool:
        """Whether it can be written anew."""
        is_ours, is_lost = entry.author is Author.ME, entry.delivery is Delivery.FAILED
        return is_ours and not is_lost and self._talk.has_changes

    def can_delete(self, entry: Entry) -> bool:
        """Whether it can be taken back, or is nowhere but here."""
        is_lost = entry.delivery is Delivery.FAILED
        return entry.author is Author.ME and (is_lost or self._talk.has_changes)

    def can_react(self, entry: Entry) -> bool:
        """Whether one can show what one thinks of it."""
        is_lost = entry.delivery is Delivery.FAILED
        return self._talk.has_reactions and not is_lost

    # What is done

    def answer(self, entry: Entry) -> None:
        """Let what is written next answer that message."""
        if self.can_answer(entry):
            name = self._names()[entry.author]
            self._composer.answer(entry.id, name, entry.text)

    def edit(self, entry: Entry) -> None:
        """Write that message anew."""
        if self.can_edit(entry):
            self._composer.edit(entry.id, entry.text)

    def edit_last(self) -> None:
        """Write our own last message anew, if that can be."""
        for line in reversed(self._talk.lines):
            if isinstance(line, Entry) and line.gone is None and self.can_edit(line):
                self.edit(line)
                return

    def copy_with_time(self, entry: Entry) -> None:
        """Put on the clipboard who said it, and when."""
        clipboard.copy(transcript([entry], self._names()))

    def ask_to_delete(self, entry: Entry) -> None:
        """Take it back, after a yes."""
        if not self.can_delete(entry):
            return
        if self.question is not None:
            self.question.close()
        is_note = isinstance(self._talk, Notes)
        question = self.question = DeleteMessageQuestion(
            self._messages, is_note=is_note
        )
        does = partial(self._talk.delete, entry.id)
        question.agreed.connect(partial(self._try, does))
        question.finished.connect(self._on_decided)
        question.open()

    def pick_reaction(self, entry: Entry) -> None:
        """Show the signs to react with."""
        if not self.can_react(entry):
            return
        if self.picker is None:
            self.picker = ReactionPicker(self._messages, self._theme)
            self.picker.picked.connect(self.react)
        shape = self._messages.shape_of(self._talk.place_of(entry.id))
        current = entry.extras.mine.reaction
        self.picker.open_over(shape, entry.id, current)

    def choose_target(self, entry: Entry) -> None:
        """Ask to which tab that message should be sent on."""
        if self.target_menu is None:
            self.target_menu = QMenu(self._messages)
        menu = self.target_menu
        menu.clear()
        for tab_id, name in self.targets():
            action = menu.addAction(name.replace("&", "&&"))
            does = partial(self._forward, tab_id, entry.id)
            action.triggered.connect(partial(_call, does))
        if not menu.isEmpty():
            shape = self._messages.shape_of(self._talk.place_of(entry.id))
            menu.popup(shape.bottomLeft())

    def _forward(self, tab_id: str, message: str) -> None:
        try:
            text = self._talk.entry(message).text
        except FantomError as error:  # it went while the menu was open
            self.failed.emit(error)
            return
        self.forward_wanted.emit(tab_id, text)

    def react(self, message: str, sign: str) -> None:
        """Show what we think of it; the same once more takes it back."""
        talk = self._talk
        if isinstance(talk, Conversation):
            self._try(partial(_toggle, talk, message, sign))

    def _take_reaction_back(self, entry: Entry) -> None:
        if isinstance(self._talk, Conversation) and self.can_react(entry):
            self._try(partial(self._talk.react, entry.id, ""))

    def _try(self, does: Callable[[], object]) -> bool:
        try:
            does()
        except FantomError as error:
            self.failed.emit(error)
            return False
        self.done.emit()
        return True

    def _on_decided(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None

    def _on_texts_changed(
        self, _talk: object, changes: list[tuple[Entry, Entry]], _by: object
    ) -> None:
        """Drop the answer, or the edit, of what is gone."""
        message = self._composer.aside.message
        if any(after.id == message and after.gone for _before, after in changes):
            self._composer.forget_message()


def _toggle(talk: Conversation, message: str, sign: str) -> None:
    current = talk.entry(message).extras.mine.reaction
    talk.react(message, "" if sign == current else sign)


def _do(actions: "ref[MessageActions]", what: str) -> None:
    if (found := actions()) is not None:
        found.do(what)


def _go_beside(messages: "ref[MessageList]", step: int) -> None:
    if (found := messages()) is not None:
        found.go_beside(step)


def _call(does: Callable[[], None], _is_checked: object = None) -> None:
    does()
