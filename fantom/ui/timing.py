"""How long messages last in one chat: shown, proposed, agreed to."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author
from fantom.errors import FantomError
from fantom.ui.theme import Theme
from fantom.ui.timer_bar import TimerBar
from fantom.ui.timer_question import TimerQuestion
from fantom.ui.timer_tag import TimerTag


class Timing(QObject):
    """Lets the bar, the badge and the question follow the conversation."""

    failed = Signal(object)  # a FantomError

    def __init__(self, talk: Conversation, place: QWidget, theme: Theme) -> None:
        super().__init__(place)
        self._talk, self._place = talk, place
        self.tag, self.bar = TimerTag(theme), TimerBar(theme)
        self.question: TimerQuestion | None = None
        self.tag.clicked.connect(self.ask)
        self.bar.agree.clicked.connect(self._agree)
        self.bar.decline.clicked.connect(self._decline)
        talk.timer_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _talk: object = None) -> None:
        """Show what is agreed on, and ask about what they propose."""
        self.tag.show_seconds(self._talk.seconds)
        proposal = self._talk.proposal
        if proposal is not None and proposal.by is Author.PEER:
            self.bar.ask(proposal.seconds)
        else:
            self.bar.hide()

    def ask(self) -> None:
        """Let the person choose how long messages should last, if that can be."""
        if not self._talk.has_timer:
            return
        if self.question is not None:
            self.question.close()
        proposal = self._talk.proposal
        seconds = self._talk.seconds if proposal is None else proposal.seconds
        self.question = TimerQuestion(self._place, seconds)
        self.question.agreed.connect(self._propose)
        self.question.finished.connect(self._on_decided)
        self.question.open()

    def _propose(self) -> None:
        if self.question is not None:
            self._let_last(self.question.seconds)

    def _agree(self) -> None:
        if (proposal := self._talk.proposal) is not None:
            self._let_last(proposal.seconds)

    def _decline(self) -> None:
        self._let_last(self._talk.seconds)

    def _let_last(self, seconds: int) -> None:
        try:
            self._talk.let_last(seconds)
        except FantomError as error:
            self.failed.emit(error)

    def _on_decided(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None
