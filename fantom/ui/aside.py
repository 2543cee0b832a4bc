"""What is answered or edited, above the field in which one writes."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from fantom.ui.attention import bounded
from fantom.ui.pieces import Elided, IconButton, announce, row
from fantom.ui.theme import Theme

_MOST = 200


class Aside(QFrame):
    """Hidden, or names one message and begins its words; a button drops it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("aside")
        self.answering: str | None = None  # a message's id
        self.editing: str | None = None  # likewise; never both
        self._name = ""
        self.title = Elided("", "strong")
        self.words = Elided("", "small")
        self.close_button = IconButton("close", "", theme)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for words in (self.title, self.words):
            words.setSizePolicy(
                QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
            )
            lines.addWidget(words)
        layout = row(spacing=8)
        layout.addLayout(lines, 1)
        layout.addWidget(self.close_button)
        layout.setContentsMargins(12, 2, 4, 2)
        self.setLayout(layout)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        title = self.tr("Edit your message")
        if self.answering is not None:
            title = self.tr("Reply to {name}").format(name=self._name)
        self.title.setText(title)
        self.setAccessibleName(f"{title}: {self.words.text()}")
        self.close_button.set_name(self.tr("Drop it (Escape)"))

    @property
    def message(self) -> str | None:
        """The id of the message that is answered or edited."""
        return self.editing if self.answering is None else self.answering

    def show_answer(self, message: str, name: str, words: str) -> None:
        """Say that it is answered; `name` wrote it."""
        self.answering, self.editing, self._name = message, None, name
        self._show(words)

    def show_edit(self, message: str, words: str) -> None:
        """Say that it is edited."""
        self.answering, self.editing, self._name = None, message, ""
        self._show(words)

    def show_nothing(self) -> None:
        """Keep nothing of it."""
        self.answering = self.editing = None
        self._name = ""
        self.words.setText("")
        self.setAccessibleName("")
        self.hide()

    def _show(self, words: str) -> None:
        self.words.setText(bounded(words, _MOST))
        self._retranslate()
        self.show()
        announce(self)
