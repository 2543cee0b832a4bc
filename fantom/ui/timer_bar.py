"""Asks whether messages should last as long as the other one proposes."""

from fantom.chat.entry import Author
from fantom.ui.bar import Bar
from fantom.ui.line_words import proposed_text
from fantom.ui.pieces import Button, Picture, announce, row
from fantom.ui.theme import Theme


class TimerBar(Bar):
    """What they propose, and a yes or no to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("question")
        self._seconds = 0
        self.agree = Button("", "primary", "small")
        self.decline = Button("", kind="small")
        answers = row(self.agree, self.decline, None)
        self.lay_out(answers, Picture("timer", theme, 18, "warn"))
        self._retranslate()

    def _retranslate(self) -> None:
        title = proposed_text(Author.PEER, self._seconds)
        self.title.setText(title)
        self.detail.setText(self._consequence())
        self.setAccessibleName(f"{title}. {self.detail.text()}")
        self.agree.setText(self.tr("Agree"))
        self.decline.setText(self.tr("Don't"))

    def _consequence(self) -> str:
        if not self._seconds:
            return self.tr("What is written from then on stays until a tab is closed.")
        return self.tr(
            "What is written from then on goes from both computers, that long after "
            "it has arrived."
        )

    def arrange(self) -> None:
        """Leave out the detail where there is little room."""
        super().arrange()
        self.detail.setVisible(not self.is_low)

    def ask(self, seconds: int) -> None:
        """Ask about that, and be heard of."""
        is_new = self.isHidden() or seconds != self._seconds
        self._seconds = seconds
        self._retranslate()
        self.show()
        if is_new:
            announce(self)
