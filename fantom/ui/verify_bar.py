"""Says that the peer wants to compare keys, and asks whether we do."""

from PySide6.QtCore import Signal

from fantom.i18n.shown import shown_line
from fantom.identity.verification import Method
from fantom.peers.verification import Verification
from fantom.ui.attention import MOST_NAME, bounded
from fantom.ui.bar import Bar
from fantom.ui.comparing import Comparing
from fantom.ui.names import marked_name
from fantom.ui.pieces import Button, announce, row
from fantom.ui.theme import Theme


class VerifyBar(Bar):
    """There while nobody has answered; nothing is begun by it."""

    taken = Signal()  # our person said yes

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("question")
        self._comparing = comparing
        self.accept, self.decline = (
            Button("", "primary", "small"),
            Button("", "", "small"),
        )
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(comparing.cancel)
        self.lay_out(row(self.accept, self.decline, None))
        comparing.changed.connect(self.refresh)
        comparing.peer.changed.connect(self.refresh)
        self._retranslate()

    def arrange(self) -> None:
        """Leave out the detail where there is little room."""
        super().arrange()
        self.detail.setVisible(not self.is_low)

    def refresh(self) -> None:
        """Show what is asked, or nothing."""
        asked = self._comparing.asked
        if asked is None:
            self.hide()
            return
        is_news = self.isHidden()
        self._say(asked)
        self.show()
        if is_news:
            announce(self)

    def _retranslate(self) -> None:
        self.accept.setText(self.tr("Compare"))
        self.decline.setText(self.tr("Decline"))
        self.refresh()

    def _say(self, asked: Verification) -> None:
        name = bounded(marked_name(asked.peer), 2 * MOST_NAME)
        if asked.method is Method.SECRET:
            title = self.tr("{name} asks you something that only you two know")
            self.accept.setText(self.tr("Answer…"))
            self.detail.setText(self._question(asked))
        else:
            title = self.tr("{name} wants to compare seven pictures with you")
            self.accept.setText(self.tr("Compare"))
            self.detail.setText(
                self.tr(
                    "It shows whether somebody sits between you. Call each other for "
                    "it, or meet."
                )
            )
        self.title.setText(title.format(name=name))
        self.setAccessibleName(f"{self.title.text()}. {self.detail.text()}")

    def _question(self, asked: Verification) -> str:
        if question := shown_line(asked.question):
            return f"«{question}»"
        return self.tr("They wrote no question: ask them over another way what it is.")

    def _accept(self) -> None:
        self.taken.emit()
