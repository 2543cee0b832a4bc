"""Asks before a link is opened, and shows where it really leads."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from fantom.ui import clipboard
from fantom.ui.links import Destination
from fantom.ui.pieces import label
from fantom.ui.question import Question
from fantom.ui.theme import Theme

_LONGEST = 300


class LinkQuestion(Question):
    """The real host is what one sees first; the address stands below in ASCII."""

    def __init__(self, parent: QWidget, where: Destination, theme: Theme) -> None:
        super().__init__(parent)
        self._where = where
        self.place = self._quote(where.host if where.is_page else where.address)
        self.place.setObjectName("host")
        self.place.setFont(theme.fonts.mono("title"))
        is_odd = where.is_page and where.host != where.ascii_host
        self._odd_letters = self.warn() if is_odd else None
        self._odd_user = self.warn() if where.is_page and where.has_user else None
        if where.is_page:
            self._add_address(theme)
        self._add_answers()
        self._retranslate()

    def _retranslate(self) -> None:
        where = self._where
        self.say(
            self.tr("Open this page in your browser?")
            if where.is_page
            else self.tr("This is a mail address")
        )
        self._say_what_is_odd()
        self.cancel_button.setText(self.tr("Cancel"))
        self.copy_button.setText(
            self.tr("Copy link") if where.is_page else self.tr("Copy")
        )
        if self.open_button is not None:
            self.open_button.setText(self.tr("Open"))

    def _say_what_is_odd(self) -> None:
        if self._odd_letters is not None:
            words = self.tr("Its letters can look like others. It travels as {host}")
            self._odd_letters.setText(words.format(host=self._where.ascii_host))
        if self._odd_user is not None:
            self._odd_user.setText(
                self.tr("What stands before the @ is no place: only the above is.")
            )

    def _add_address(self, theme: Theme) -> None:
        address = self._where.address
        short = address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"
        quote = self._quote(_breakable(short))
        quote.setProperty("look", "small")
        quote.setFont(theme.fonts.mono("small"))

    def _add_answers(self) -> None:
        self.cancel_button = self.answer_no()
        self.copy_button = self.answer()
        self.copy_button.clicked.connect(self._copy)
        self.open_button = self.answer_yes() if self._where.is_page else None
        self.agreed.connect(self._open)

    def _quote(self, words: str) -> QLabel:
        made = label(words, wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(made)
        return made

    def _open(self) -> None:
        QDesktopServices.openUrl(self._where.url)

    def _copy(self) -> None:
        clipboard.copy(self._where.address)
        self.accept()


def _breakable(address: str) -> str:
    """Let a long address break anywhere: a label breaks only where it may."""
    return "\u200b".join(address)
