"""Whether to break off a comparison that goes on."""

from PySide6.QtWidgets import QWidget

from fantom.ui.comparing import Comparing
from fantom.ui.names import marked_name
from fantom.ui.question import Question


class StopQuestion(Question):
    """Asked where somebody closes it; gone by itself when there is nothing to stop."""

    def __init__(self, comparing: Comparing, parent: QWidget) -> None:
        super().__init__(parent)
        self._comparing = comparing
        self._no, self._yes = self.answer_no(), self.answer_yes()
        comparing.changed.connect(self._on_changed)
        self._retranslate()

    def _retranslate(self) -> None:
        name = marked_name(self._comparing.peer)
        self.say(
            self.tr("Stop comparing with {name}?").format(name=name),
            self.tr(
                "Nothing is verified then, and it counts as one of three tries. "
                "{name} is told that you stopped."
            ).format(name=name),
        )
        self._no.setText(self.tr("Go on"))
        self._yes.setText(self.tr("Stop"))

    def _on_changed(self) -> None:
        if self._comparing.current is None:
            self.reject()
