"""What is asked before an identity is gone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fantom.peers.me import Keeping, Me
from fantom.ui.chat_tab import ChatTab
from fantom.ui.closing import loss_of, losses_text
from fantom.ui.notes_tab import NotesTab
from fantom.ui.question import Question


class DeleteQuestion(Question):
    """Whether to remove the vault, with all that only it knows."""

    def __init__(
        self, me: Me, unsent: Sequence[ChatTab | NotesTab], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._is_open = me.keeping is Keeping.KEPT
        self._people = len(me.people)
        self._losses = [loss_of(tab, "delete") for tab in unsent]
        self._lost = self.warn() if unsent else None
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        self.say(self._title_words(), self._consequence())
        if self._lost is not None:
            words = self.tr("This would be lost, too:")
            self._lost.setText(f"{words}\n{losses_text(self._losses)}")
        self._no.setText(self.tr("Keep it"))
        self._yes.setText(self.tr("Delete"))

    def _title_words(self) -> str:
        if self._is_open:
            return self.tr("Delete your identity?")
        return self.tr("Delete the locked vault?")

    def _consequence(self) -> str:
        if not self._is_open:
            return self.tr(
                "The identity in it is gone, and so are the people whom it knows. "
                "Your conversations end, and you begin anew as another ghost. Copies "
                "that you exported stay."
            )
        gone = self.tr(
            "Your key, your name and your open invitations are gone, and so are the "
            "people you know: %n.",
            "",
            self._people,
        )
        more = self.tr(
            "All conversations end, and you begin anew as a ghost. Nobody can bring "
            "it back, but copies that you exported stay."
        )
        return f"{gone} {more}"
