"""How a comparison ended, what that means, and what can be done now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from fantom.i18n.error_text import error_text
from fantom.i18n.formats import date_of, time_text
from fantom.identity.trust import Trust
from fantom.identity.verification import Method, Stage
from fantom.peers.verification import Verification
from fantom.ui.comparing import Comparing
from fantom.ui.flow import Flow
from fantom.ui.holding_words import how_long_text
from fantom.ui.pieces import Button, Picture, label, restyle, row
from fantom.ui.theme import Theme
from fantom.ui.verify_page import VerifyPage

_SIGN = 28


class ResultPage(VerifyPage):
    """Green and lasting, or why not."""

    block_wanted = Signal()
    remember_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, comparing: Comparing, clock: str, theme: Theme) -> None:
        super().__init__(comparing, theme)
        self._clock = clock
        self.good = Picture("check", theme, _SIGN, "ok")
        self.bad = Picture("warning", theme, _SIGN, "bad")
        self.words.setProperty("look", "point")
        self.title = label("", "title", wrap=True)
        self.since = label("", "point", wrap=True)
        self.tries = label("", "dim", wrap=True)
        self.again, self.remember = Button("", "primary"), Button("")
        self.block = Button("", "danger")
        self._lay_out()
        self.again.clicked.connect(self.again_wanted)
        self.remember.clicked.connect(self.remember_wanted)
        self.block.clicked.connect(self.block_wanted)
        self._retranslate()

    @property
    def first(self) -> QWidget:
        parts = (self.again, self.remember, self.block)
        return next((part for part in parts if part.isVisibleTo(self)), self)

    def _lay_out(self) -> None:
        head = row(self.good, self.bad, self.title, spacing=12)
        head.setStretch(2, 1)
        self.body.insertLayout(0, head)
        self.body.addWidget(self.since)
        self.body.addWidget(self.tries)
        answers = QFrame()
        answers.setLayout(Flow(self.again, self.remember, self.block))
        self.body.addWidget(answers)

    def refresh(self) -> None:
        """Show what came of the last one."""
        result = self.comparing.result
        is_good = result is not None and result.stage is Stage.VERIFIED
        peer = self.comparing.peer
        self.good.setVisible(is_good)
        self.bad.setVisible(not is_good)
        self.since.setVisible(is_good)
        self.tries.setVisible(not is_good)
        self.again.setVisible(not is_good)
        self.remember.setVisible(is_good and not peer.petname)
        may_block = peer.trust is not Trust.BLOCKED
        self.block.setVisible(self._is_suspicious(result) and may_block)
        restyle(self.title, "tone", "ok" if is_good else "bad")
        self._retranslate()
        self.setAccessibleName(f"{self.title.text()}. {self.words.text()}")

    @staticmethod
    def _is_suspicious(result: Verification | None) -> bool:
        ending = None if result is None else result.ending
        return ending is not None and ending.is_suspicious

    def _retranslate(self) -> None:
        self.again.setText(self.tr("Compare again"))
        self.remember.setText(self.tr("Remember as…"))
        self.block.setText(self.tr("Block…"))
        result = self.comparing.result
        if result is None:
            return
        if result.problem is None:
            self._say_verified(result)
        else:
            self.title.setText(self.tr("Not verified"))
            self.words.setText(error_text(result.problem))
            self.tries.setText(self._tries_words(result))

    def _say_verified(self, result: Verification) -> None:
        self.title.setText(self.tr("{name} is verified").format(name=self.name))
        self.words.setText(self._proof(result.method).format(name=self.name))
        when = self.comparing.ended_at
        since = self.tr("Verified on {date} at {time}.").format(
            date=date_of(when), time=time_text(when, self._clock)
        )
        self.since.setText(f"{since} {how_long_text(self.comparing.me.keeping)}")

    def _proof(self, method: Method) -> str:
        match method:
            case Method.PICTURES:
                return self.tr(
                    "You saw the same pictures, so nobody sits between you. What you "
                    "clicked counts for you: {name} clicks for themselves."
                )
            case Method.SECRET:
                return self.tr(
                    "{name} gave the same answer, so nobody sits between you. Both of "
                    "you know it now."
                )
            case Method.NUMBER:
                return self.tr(
                    "The numbers are the same, so nobody sits between you. What you "
                    "said counts for you: {name} compares for themselves."
                )

    def _tries_words(self, result: Verification) -> str:
        if result.method is Method.NUMBER:
            return ""
        left = self.comparing.tries_left(result.method)
        if left <= 0:
            return self.tr("No tries are left this way until Fantom is started anew.")
        return self.tr(
            "%n more try(tries) this way until Fantom is started anew.", "", left
        )
