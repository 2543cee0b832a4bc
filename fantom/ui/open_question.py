"""Whether to open a file that could start something."""

from PySide6.QtWidgets import QWidget

from fantom.files.programs import is_disguised
from fantom.ui.attention import bounded
from fantom.ui.question import Question

_LONGEST = 120


class OpenQuestion(Question):
    """Names the file in full; the answer that does nothing is the usual one."""

    def __init__(self, name: str, who: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._who = name, who
        self._warning = self.warn() if is_disguised(name) else None
        self._no, self._yes = self.answer_no(), self.answer_yes()
        self._retranslate()

    def _retranslate(self) -> None:
        self.say(
            self.tr("Open a program?"),
            self.tr(
                "{file} from {name} can do anything that you can do on this computer. "
                "Open it only if you expected it and know who made it."
            ).format(file=bounded(self._name, _LONGEST), name=bounded(self._who, 40)),
        )
        if self._warning is not None:
            self._warning.setText(
                self.tr("Its name looks like that of a document, but it is a program.")
            )
        self._no.setText(self.tr("Don't open"))
        self._yes.setText(self.tr("Open"))
