"""Comparing a secret: asked here, or answered; what is typed is kept nowhere."""

from PySide6.QtWidgets import QLineEdit, QWidget

from fantom.i18n.shown import shown_line
from fantom.identity.verification import Stage
from fantom.ui.comparing import Comparing
from fantom.ui.passphrase_field import PassphraseField
from fantom.ui.pieces import Button, label, row
from fantom.ui.theme import Theme
from fantom.ui.verify_page import VerifyPage


class SecretPage(VerifyPage):
    """Who asks types question and answer, who is asked only the answer."""

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__(comparing, theme)
        self.asked = label("", "strong", wrap=True)
        self._question_words, self._answer_words = label("", "dim"), label("", "dim")
        self.question = QLineEdit()
        self.answer = PassphraseField(theme)
        self.promise = label("", "small", wrap=True)
        self.waiting = label("", "strong", wrap=True)
        self.send, self.decline = Button("", "primary"), Button("")
        self._lay_out()
        self.answer.entered.connect(self._send)
        self.question.returnPressed.connect(self.answer.setFocus)
        self.send.clicked.connect(self._send)
        self.decline.clicked.connect(self.comparing.cancel)
        self.refresh()

    def _lay_out(self) -> None:
        self._question_words.setBuddy(self.question)
        self._answer_words.setBuddy(self.answer.line)
        for part in (
            *(self.asked, self._question_words, self.question),
            *(self._answer_words, self.answer, self.promise, self.waiting),
        ):
            self.body.addWidget(part)
        self.body.addLayout(row(self.send, self.decline, None))

    @property
    def first(self) -> QWidget:
        return self.question if self.question.isVisibleTo(self) else self.answer.line

    def come(self) -> None:
        """Begin with an empty answer; the question may be asked again."""
        self.answer.forget()

    def leave(self) -> None:
        """Keep nothing of what was typed."""
        self.answer.forget()
        self.question.setText("")

    def refresh(self) -> None:
        """Show the fields that are to be filled now."""
        now = self.comparing.current
        is_asked = now is not None and now.stage is Stage.ASKED
        is_typing = now is None or is_asked
        self.asked.setVisible(now is not None)
        self._question_words.setVisible(now is None)
        self.question.setVisible(now is None)
        for part in (self._answer_words, self.answer, self.promise, self.send):
            part.setVisible(is_typing)
        self.waiting.setVisible(not is_typing)
        self.decline.setVisible(is_asked)
        self._retranslate()

    def _retranslate(self) -> None:
        name, now = self.name, self.comparing.current
        is_theirs = now is not None and not now.is_ours
        self.words.setText(self._what_to_do(is_theirs=is_theirs))
        if now is not None:
            nothing = self.tr("Without a question")
            self.asked.setText(shown_line(now.question) or nothing)
        self._question_words.setText(
            self.tr("Your question, which {name} sees").format(name=name)
        )
        self.question.setPlaceholderText(self.tr("Where did we first meet?"))
        self.question.setAccessibleName(self._question_words.text())
        self._answer_words.setText(self.tr("Your answer, which nobody sees"))
        self.answer.set_name(self.tr("Your answer"))
        self.promise.setText(
            self.tr(
                "The answer never leaves this computer, not even encrypted: only the "
                "proof that both answers are equal. Capitals and spaces at the ends "
                "do not matter."
            )
        )
        self.waiting.setText(self._waiting_words(is_theirs=is_theirs))
        self.decline.setText(self.tr("Decline"))
        self.send.setText(self.tr("Answer") if is_theirs else self.tr("Ask"))

    def _what_to_do(self, *, is_theirs: bool) -> str:
        if is_theirs:
            words = self.tr(
                "{name} asks you something, and has typed the answer already. Type the "
                "same. If you do not know it, decline, and ask them over another way."
            )
        else:
            words = self.tr(
                "Ask {name} something that only you two know, and type the answer "
                "yourself. Nothing that others could guess or look up: a wrong answer "
                "uses up one of three tries."
            )
        return words.format(name=self.name)

    def _waiting_words(self, *, is_theirs: bool) -> str:
        if is_theirs:
            return self.tr("Both answers are being compared.")
        return self.tr("Waiting for the answer of {name}.").format(name=self.name)

    def _send(self) -> None:
        text, now = self.answer.take(), self.comparing.current
        if now is not None:
            self.comparing.answer(text)
        elif self.comparing.start_secret(text, self.question.text().strip()):
            self.question.setText("")
