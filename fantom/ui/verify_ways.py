"""The three ways to compare keys, and what is known before one is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fantom.identity.trust import Trust
from fantom.identity.verification import Method
from fantom.ui.comparing import Comparing
from fantom.ui.holding_words import how_long_text
from fantom.ui.option_row import OptionRow
from fantom.ui.pieces import Button
from fantom.ui.theme import Theme
from fantom.ui.trust_words import verified_text
from fantom.ui.verify_page import VerifyPage

_TRIES = 3


class WaysPage(VerifyPage):
    """Each way: how it goes, and a button that begins."""

    chosen = Signal(object)  # a Method

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__(comparing, theme)
        self.body.setSpacing(0)
        self.pictures = OptionRow(Button("", "primary"), theme)
        self.secret = OptionRow(Button(""), theme)
        self.number = OptionRow(Button(""), theme)
        self.rows = {
            Method.PICTURES: self.pictures,
            Method.SECRET: self.secret,
            Method.NUMBER: self.number,
        }
        for method, way in self.rows.items():
            self.body.addWidget(way)
            button = way.control
            assert isinstance(button, Button), "made above"
            button.clicked.connect(lambda _checked, it=method: self.chosen.emit(it))
        self._retranslate()

    @property
    def first(self) -> QWidget:
        return self.pictures.control

    def _retranslate(self) -> None:
        self.words.setText(self._standing())
        self.pictures.set_words(
            self.tr("Seven pictures"),
            self.tr(
                "Call each other, or meet. If you both see the same seven pictures in "
                "the same order, nobody sits between you."
            ),
        )
        self.secret.set_words(
            self.tr("A secret that only you two know"),
            self.tr(
                "Both type the answer to one question. It never leaves this computer, "
                "not even encrypted: only the proof that both answers are equal."
            ),
        )
        self.number.set_words(
            self.tr("The safety number"),
            self.tr(
                "When you meet, or have a picture of the other screen: both show the "
                "same 60 digits. {name} need not be connected."
            ).format(name=self.name),
        )
        self._name_buttons()
        for method, way in self.rows.items():
            way.tell(self._tries_words(method))

    def _name_buttons(self) -> None:
        words = {
            self.pictures: self.tr("Compare pictures"),
            self.secret: self.tr("Use a secret"),
            self.number: self.tr("Show the number"),
        }
        for way, text in words.items():
            assert isinstance(way.control, Button), "made above"
            way.control.setText(text)

    def _standing(self) -> str:
        if self.comparing.peer.trust is Trust.VERIFIED:
            words = self.tr("You have verified the key of {name}.")
            held = how_long_text(self.comparing.me.keeping)
            when = verified_text(self.comparing.person)
            sentences = (words.format(name=self.name), when, held)
            return " ".join(filter(None, sentences))
        return self.tr(
            "Nobody can read along, unless somebody sits in the middle and poses as "
            "{name} to you. Each of these ways shows that nobody does."
        ).format(name=self.name)

    def _tries_words(self, method: Method) -> str:
        if method is Method.NUMBER:
            return ""
        left = self.comparing.tries_left(method)
        if left >= _TRIES:
            return ""
        if left <= 0:
            return self.tr("No tries are left until Fantom is started anew.")
        return self.tr("%n more try(tries) until Fantom is started anew.", "", left)
