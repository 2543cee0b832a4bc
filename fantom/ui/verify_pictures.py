"""Comparing seven pictures: waiting for them, then two buttons."""

from functools import partial

from PySide6.QtWidgets import QWidget

from fantom.identity.verification import Stage
from fantom.ui.comparing import Comparing
from fantom.ui.flow import Flow
from fantom.ui.pieces import Button, announce, label
from fantom.ui.sas_pictures import SasPictures
from fantom.ui.theme import Theme
from fantom.ui.verify_page import VerifyPage


class PicturesPage(VerifyPage):
    """Nothing can be confirmed before the pictures are there."""

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__(comparing, theme)
        self.waiting = label("", "strong", wrap=True)
        self.pictures = SasPictures(theme)
        self.match, self.differ = Button("", "primary"), Button("", "danger")
        self._answers = QWidget()
        self._answers.setLayout(Flow(self.match, self.differ))
        for part in (self.waiting, self.pictures, self._answers):
            self.body.addWidget(part)
        self.match.clicked.connect(partial(self._confirm, match=True))
        self.differ.clicked.connect(partial(self._confirm, match=False))
        self.refresh()

    @property
    def first(self) -> QWidget:
        return self.pictures

    def refresh(self) -> None:
        """Show the pictures as soon as both agreed."""
        now = self.comparing.current
        shown = now.pictures if now and now.stage is Stage.COMPARING else ()
        is_news = bool(shown) and not self.pictures.pictures
        self.pictures.show_numbers(shown)
        self.waiting.setVisible(not shown)
        self.pictures.setVisible(bool(shown))
        self._answers.setVisible(bool(shown))
        self._retranslate()
        if is_news and self.isVisible():
            self.pictures.setFocus()
            announce(self.pictures)

    def _retranslate(self) -> None:
        name = self.name
        self.words.setText(
            self.tr(
                "Call {name}, or meet: hear their voice or see them. Read the pictures "
                "to each other in turn. If both see the same seven in the same order, "
                "nobody sits between you. Do not send them by this chat."
            ).format(name=name)
        )
        waiting = self.tr("Waiting for {name} to say yes. The pictures come after it.")
        self.waiting.setText(waiting.format(name=name))
        self.match.setText(self.tr("They match"))
        self.differ.setText(self.tr("They don't match"))

    def _confirm(self, *, match: bool) -> None:
        self.comparing.confirm(match=match)
