"""How long messages should last, which takes two to agree on."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from fantom.i18n.quantities import duration_text
from fantom.ui.question import Question

CHOICES = (0, 30, 300, 3_600, 86_400, 604_800)  # seconds; 0 is for good


class TimerQuestion(Question):
    """A few lengths of time, of which one is proposed."""

    def __init__(self, parent: QWidget, seconds: int) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        # Their Fantom may offer others.
        self.choices = sorted({*CHOICES, seconds})
        for choice in self.choices:
            self._add(choice, is_chosen=choice == seconds)
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()
        self.button_of(seconds).setFocus()

    def _add(self, choice: int, *, is_chosen: bool) -> None:
        button = QRadioButton()
        button.setChecked(is_chosen)
        self._group.addButton(button, choice)
        self.body.addWidget(button)

    @property
    def seconds(self) -> int:
        """What is chosen."""
        return self._group.checkedId()

    def button_of(self, seconds: int) -> QRadioButton:
        """Return the button for that time."""
        button = self._group.button(seconds)
        assert isinstance(button, QRadioButton), "each choice has one"
        return button

    def _retranslate(self) -> None:
        self.say(
            self.tr("Disappearing messages"),
            self.tr(
                "Once both of you agree, what is written goes from both computers, "
                "that long after it has arrived. Nobody can keep the other side from "
                "copying it before."
            ),
        )
        for choice in self.choices:
            words = duration_text(choice) if choice else self.tr("Off: messages stay")
            self.button_of(choice).setText(words)
        self._no.setText(self.tr("Cancel"))
        self._yes.setText(self.tr("Propose"))
