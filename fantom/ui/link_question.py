"""Asks before a link is opened, and shows where it really leads."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

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
        self.say(
            self.tr("Open this page in your browser?")
            if where.is_page
            else self.tr("This is a mail address")
        )
        self.place = self._quote(where.host if where.is_page else where.address)
        self.place.setObjectName("host")
        self.place.setFont(theme.fonts.mono("title"))
        self._add_what_is_odd(theme)
        self._add_answers()

    def _add_what_is_odd(self, theme: Theme) -> None:
        where = self._where
        if not where.is_page:
            return
        if where.host != where.ascii_host:
            self.warn(
                self.tr(
                    "Its letters can look like others. It travels as {host}"
                ).format(host=where.ascii_host)
            )
        if where.has_user:
            self.warn(
                self.tr("What stands before the @ is no place: only the above is.")
            )
        address = where.address
        short = address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"
        quote = self._quote(_breakable(short))
        quote.setProperty("look", "small")
        quote.setFont(theme.fonts.mono("small"))

    def _add_answers(self) -> None:
        self.cancel_button = self.answer_no(self.tr("Cancel"))
        words = self.tr("Copy link") if self._where.is_page else self.tr("Copy")
        self.copy_button = self.answer(words)
        self.copy_button.clicked.connect(self._copy)
        if self._where.is_page:
            self.open_button = self.answer_yes(self.tr("Open"))
            self.agreed.connect(self._open)

    def _quote(self, words: str) -> QLabel:
        made = label(words, wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(made)
        return made

    def _open(self) -> None:
        QDesktopServices.openUrl(self._where.url)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._where.address)
        self.accept()


def _breakable(address: str) -> str:
    """Let a long address break anywhere: a label breaks only where it may."""
    return "\u200b".join(address)
