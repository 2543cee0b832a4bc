"""What is asked before notes to oneself are lost."""

from PySide6.QtWidgets import QWidget

from fantom.ui.question import Question


class NotesQuestion(Question):
    """Whether to close the tab of notes, and lose them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        self.say(
            self.tr("Close your notes?"),
            self.tr("They are in memory only, and go with the tab."),
        )
        self._no.setText(self.tr("Keep open"))
        self._yes.setText(self.tr("Close tab"))
