"""What is asked about somebody whom we know: another name, or whether to lose them."""

from PySide6.QtWidgets import QLineEdit, QWidget

from fantom.errors import FantomError
from fantom.identity.person import Person
from fantom.peers.acquaintances import Acquaintances
from fantom.ui.fault_line import FaultLine
from fantom.ui.person_words import person_name
from fantom.ui.pieces import restyle
from fantom.ui.question import Question


class RenameQuestion(Question):
    """What to call them from now on; a name that cannot be is refused in place."""

    def __init__(self, people: Acquaintances, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._people, self._person = people, person
        self.field = QLineEdit(person.petname or person.name)
        self.field.selectAll()
        self.fault = FaultLine()
        self.body.addWidget(self.field)
        self.body.addWidget(self.fault)
        self._yes, self._no = self.answer_yes(), self.answer_no()
        self._no.setDefault(False)
        self._yes.setDefault(True)
        self.field.textEdited.connect(self._forgive)
        self.field.setFocus()
        self._retranslate()

    def _retranslate(self) -> None:
        title = self.tr("What do you call {name}?")
        self.say(
            title.format(name=person_name(self._person)),
            self.tr("This name is yours alone: nobody else sees it."),
        )
        self.field.setAccessibleName(self.tr("Your name for them"))
        self._yes.setText(self.tr("Rename"))
        self._no.setText(self.tr("Cancel"))

    def _agree(self) -> None:
        try:
            self._people.remember(self._person, self.field.text())
        except FantomError as error:
            self.fault.show_error(error)
            restyle(self.field, "look", "wrong")
            self._fit()
            self.field.setFocus()
        else:
            super()._agree()

    def _forgive(self) -> None:
        self.fault.forgive()
        restyle(self.field, "look", "")
        self._fit()


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
                "Fantom no longer knows their key: when they come again, they ask like "
                "anybody else. An open conversation stays."
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
