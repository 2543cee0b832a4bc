"""Bars that tell of trouble in the place that it concerns."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fantom.errors import FantomError, VerificationFailed
from fantom.ui.pieces import Button, IconButton, Picture, announce, label, row
from fantom.ui.theme import Theme

MOST = 3


class Notice(QFrame):
    """What happened, with a button that takes it away, and perhaps one that helps."""

    def __init__(
        self, error: FantomError, theme: Theme, *, may_block: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.error = error
        self.block = Button("", "danger", "small")
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = IconButton("close", "", theme)
        picture = Picture("warning", theme, 18, "bad")
        layout = row(picture, self.text, self.block, self.dismiss, spacing=12)
        layout.setStretch(1, 1)
        layout.setContentsMargins(20, 8, 14, 8)
        self.setLayout(layout)
        self.block.setVisible(may_block)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        text = _text(self.error)
        self.text.setText(text)
        self.setAccessibleName(text)
        self.block.setText(self.tr("Block…"))
        self.dismiss.set_name(self.tr("Dismiss"))

    @property
    def lasts(self) -> bool:
        """Whether it is still worth knowing when somebody is back."""
        return isinstance(self.error, VerificationFailed)


class Notices(QWidget):
    """The newest few notices, one below the other."""

    block_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[Notice] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def show_error(self, error: FantomError) -> None:
        """Say what happened and what to do; once, if it happens again."""
        text = _text(error)
        for notice in tuple(self._shown):
            if notice.text.text() == text:
                self._remove(notice)
        for notice in self._shown[: 1 - MOST]:
            self._remove(notice)
        self._add(error)

    def clear(self) -> None:
        """Take away what is over now that all is well."""
        for notice in tuple(self._shown):
            if not notice.lasts:
                self._remove(notice)

    def settle(self) -> None:
        """Take away what was told of comparisons: it is decided."""
        for notice in tuple(self._shown):
            if notice.lasts:
                self._remove(notice)

    @property
    def texts(self) -> list[str]:
        """What is shown, oldest first."""
        return [notice.text.text() for notice in self._shown]

    def _add(self, error: FantomError) -> None:
        notice = Notice(error, self._theme, may_block=_is_suspicious(error))
        notice.dismiss.clicked.connect(partial(self._remove, notice))
        notice.block.clicked.connect(self.block_wanted)
        self._shown.append(notice)
        self._layout.addWidget(notice)
        self.show()
        announce(notice)

    def _remove(self, notice: Notice) -> None:
        self._shown.remove(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._shown))


def _text(error: FantomError) -> str:
    # All errors' words, which the first picture does without.
    from fantom.i18n.error_text import error_text  # noqa: PLC0415

    return error_text(error)


def _is_suspicious(error: FantomError) -> bool:
    if not isinstance(error, VerificationFailed):
        return False
    from fantom.identity.verification import Ending  # noqa: PLC0415 - as above

    return Ending(error.reason).is_suspicious
