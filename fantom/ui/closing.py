"""What would be lost by closing, and the question about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fantom.ui.chat_tab import ChatTab
from fantom.ui.names import marked_name
from fantom.ui.notes_tab import NotesTab
from fantom.ui.pieces import fit_height
from fantom.ui.question import Question

Ending = Literal["tab", "quit", "lock", "unlock", "delete"]
_VAULT_GOES_ON = ("quit", "lock")

_MOST_NAMES = 5


def is_unsent(tab: ChatTab | NotesTab) -> bool:
    """Whether something was typed, or waits, that nobody got."""
    if isinstance(tab, NotesTab):
        return tab.loses
    has_words = tab.conversation.waiting or tab.composer.has_unsent
    return bool(has_words or sum(tab.transfers_lost(in_vault=False)))


@dataclass(frozen=True)
class Loss:
    """What closing a tab would lose."""

    name: str
    waiting: int
    has_draft: bool
    is_acknowledged: bool = False  # what waits may have been sent, but not arrived
    notes: int = 0
    transfers: int = 0  # that end
    later: int = 0  # transfers that go on after the next start

    @property
    def has_words(self) -> bool:
        """Whether messages, a draft or notes are lost."""
        return bool(self.waiting or self.has_draft or self.notes)


def loss_of(tab: ChatTab | NotesTab, ending: Ending) -> Loss:
    """Return what closing the tab would lose now."""
    has_draft = tab.composer.has_unsent
    if isinstance(tab, NotesTab):
        name = QCoreApplication.translate("TabStrip", "Notes to yourself")
        return Loss(name, 0, has_draft, notes=tab.count)
    is_acknowledged = tab.peer.identity is not None
    waiting, name = tab.conversation.waiting, marked_name(tab.peer)
    ended, later = tab.transfers_lost(in_vault=ending in _VAULT_GOES_ON)
    return Loss(name, waiting, has_draft, is_acknowledged, 0, ended, later)


def loss_text(loss: Loss) -> str:
    """Return it in words."""
    losses = []
    if loss.waiting:
        words = (
            QCoreApplication.translate("closing", "not delivered yet: {count}")
            if loss.is_acknowledged
            else QCoreApplication.translate("closing", "not sent yet: {count}")
        )
        losses.append(words.format(count=loss.waiting))
    if loss.notes:
        words = QCoreApplication.translate("closing", "notes: {count}")
        losses.append(words.format(count=loss.notes))
    if transfers := loss.transfers + loss.later:
        words = QCoreApplication.translate("closing", "transfers: {count}")
        losses.append(words.format(count=transfers))
    if loss.has_draft:
        losses.append(QCoreApplication.translate("closing", "a draft"))
    return f"{loss.name} ({', '.join(losses)})"


def losses_text(losses: list[Loss]) -> str:
    """Return whose messages would be lost: a few by name, the others by number."""
    named = "\n".join(f"•  {loss_text(loss)}" for loss in losses[:_MOST_NAMES])
    more = len(losses) - _MOST_NAMES
    if more <= 0:
        return named
    others = QCoreApplication.translate("closing", "and others: {count}")
    return f"{named}\n•  {others.format(count=more)}"


class ClosingQuestion(Question):
    """Asks before unsent words are wiped, whatever is going to end their tabs."""

    def __init__(
        self, tabs: Sequence[ChatTab | NotesTab], parent: QWidget, ending: Ending
    ) -> None:
        super().__init__(parent)
        self._losses = [loss_of(tab, ending) for tab in tabs]
        self._ending = ending
        self.close_button = self.answer_yes()
        self.keep_button = self.answer_no()
        self._retranslate()
        fit_height(self, self.minimumWidth())

    def _retranslate(self) -> None:
        follows = [self._consequence()] if self._has_words else []
        follows += [self._transfers_text(), self._later_text()]
        detail = " ".join(filter(None, follows))
        self.say(self._title_words(), f"{losses_text(self._losses)}\n\n{detail}")
        self.close_button.setText(self._yes())
        self.keep_button.setText(self.tr("Keep open"))

    def _title_words(self) -> str:
        if any(loss.waiting and loss.is_acknowledged for loss in self._losses):
            return self.tr("Some messages have not been delivered")
        if any(loss.waiting or loss.has_draft for loss in self._losses):
            return self.tr("Some messages have not been sent")
        if self._has_words:
            return self.tr("Your notes will be lost")
        return self.tr("Some transfers are not finished")

    @property
    def _has_words(self) -> bool:
        return any(loss.has_words for loss in self._losses)

    def _transfers_text(self) -> str:
        count = sum(loss.transfers for loss in self._losses)
        if not count:
            return ""
        return self.tr(
            "%n transfer(s) end, and what is not there whole is removed.", "", count
        )

    def _later_text(self) -> str:
        count = sum(loss.later for loss in self._losses)
        if not count:
            return ""
        if self._ending == "lock":
            return self.tr(
                "%n transfer(s) go on from where they are once you have unlocked.",
                "",
                count,
            )
        return self.tr(
            "%n transfer(s) go on from where they are after the next start.", "", count
        )

    def _consequence(self) -> str:
        match self._ending:
            case "lock":
                return self.tr("Locking wipes them together with all conversations.")
            case "unlock":
                return self.tr("Unlocking wipes them together with all conversations.")
        return self.tr("Closing wipes them together with the history.")

    def _yes(self) -> str:
        match self._ending:
            case "quit":
                return self.tr("Quit")
            case "lock":
                return self.tr("Lock")
            case "unlock":
                return self.tr("Unlock")
        return self.tr("Close tab")
