"""What is asked before a message is taken back."""

from PySide6.QtWidgets import QWidget

from fantom.ui.question import Question


class DeleteMessageQuestion(Question):
    """Whether to take a message back, here and there."""

    def __init__(self, parent: QWidget, *, is_note: bool) -> None:
        super().__init__(parent)
        self._is_note = is_note
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        if self._is_note:
            self.say(self.tr("Delete this note?"))
        else:
            self.say(
                self.tr("Delete this message for both of you?"),
                self.tr(
                    "Its words go from the memory of both computers. They may have "
                    "been read or copied before."
                ),
            )
        self._no.setText(self.tr("Keep it"))
        self._yes.setText(self.tr("Delete"))
