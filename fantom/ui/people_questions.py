"""What is asked before somebody whom we know is lost."""

from PySide6.QtWidgets import QWidget

from fantom.identity.person import Person
from fantom.ui.person_words import person_name
from fantom.ui.question import Question


class ForgetQuestion(Question):
    """Whether to know somebody no more."""

    def __init__(self, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._person = person
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        self.say(
            self.tr("Forget {name}?").format(name=person_name(self._person)),
            self.tr(
                "Your name for them, how far you trust their key and their addresses "
                "are gone. When they come again, they come as a stranger. What was "
                "said stays until you close the tab."
            ),
        )
        self._no.setText(self.tr("Cancel"))
        self._yes.setText(self.tr("Forget"))


class BlockPersonQuestion(Question):
    """Whether to keep somebody whom we know out."""

    def __init__(self, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._person = person
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        self.say(
            self.tr("Block {name}?").format(name=person_name(self._person)),
            self.tr(
                "If they are here, the connection is closed. This key does not come in "
                "until you unblock it; to them it looks as if you were away."
            ),
        )
        self._no.setText(self.tr("Cancel"))
        self._yes.setText(self.tr("Block"))
