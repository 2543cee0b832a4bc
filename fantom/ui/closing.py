"""What would be lost by closing, and the question about it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fantom.ui.chat_tab import ChatTab
from fantom.ui.names import peer_name
from fantom.ui.pieces import fit_height
from fantom.ui.question import Question

_MOST_NAMES = 5


def is_unsent(tab: ChatTab) -> bool:
    """Whether something was typed, or waits, that nobody got."""
    return bool(tab.conversation.waiting or tab.composer.field.text().strip())


def loss_text(tab: ChatTab) -> str:
    """Return what closing the tab would lose."""
    losses = []
    if waiting := tab.conversation.waiting:
        losses.append(
            QCoreApplication.translate("closing", "not sent yet: {count}").format(
                count=waiting
            )
        )
    if tab.composer.field.text().strip():
        losses.append(QCoreApplication.translate("closing", "a draft"))
    return f"{peer_name(tab.peer)} ({', '.join(losses)})"


def losses_text(tabs: list[ChatTab]) -> str:
    """Return whose messages would be lost: a few by name, the others by number."""
    named = "\n".join(f"•  {loss_text(tab)}" for tab in tabs[:_MOST_NAMES])
    more = len(tabs) - _MOST_NAMES
    if more <= 0:
        return named
    others = QCoreApplication.translate("closing", "and others: {count}")
    return f"{named}\n•  {others.format(count=more)}"


class ClosingQuestion(Question):
    """Asks before unsent words are wiped."""

    def __init__(self, tabs: list[ChatTab], parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Some messages have not been sent")
        wipes = self.tr("Closing wipes them together with the history.")
        self.say(title, f"{losses_text(tabs)}\n\n{wipes}")

    def offer(self, yes: str) -> None:
        """Add the two answers."""
        self.close_button = self.answer_yes(yes)
        self.keep_button = self.answer_no(self.tr("Keep open"))
        fit_height(self, self.minimumWidth())
