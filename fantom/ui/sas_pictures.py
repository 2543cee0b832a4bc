"""The pictures that two people compare: large, each with its name below."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from fantom.i18n.sas_words import sas_word
from fantom.ui.emoji import emoji_family
from fantom.ui.flow import Flow
from fantom.ui.pieces import label
from fantom.ui.sas_signs import sas_sign
from fantom.ui.theme import Theme

_SIGN, _CELL, _EDGE = 44, 78, 8


class Sign(QWidget):
    """One sign in the colours of the emoji font."""

    def __init__(self, text: str, family: str, theme: Theme) -> None:
        super().__init__()
        self._text, self._theme = text, theme
        self._font = QFont(family)
        theme.changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        edge = self._theme.px(_SIGN)
        self._font.setPixelSize(edge)
        self.setFixedHeight(round(edge * 1.3))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class SasPicture(QWidget):
    """A sign and what it is called; the name alone where no font has the sign."""

    def __init__(self, picture: int, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self.sign: Sign | None = None
        self.name = label("", "point")
        self.name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if family := emoji_family():
            self.sign = Sign(sas_sign(picture), family, theme)
            layout.addWidget(self.sign)
        layout.addWidget(self.name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, place: str) -> None:
        """Be called by its name; `place` says which of them it is."""
        word = sas_word(self._picture)
        self.name.setText(word)
        self.setAccessibleName(f"{place}: {word}")


class SasPictures(QFrame):
    """All of them in order; who cannot see them hears their names one by one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self.pictures: list[SasPicture] = []
        self._shown: tuple[int, ...] = ()
        self._flow = Flow(spacing=2, leading=12, even=True)
        self._flow.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.setLayout(self._flow)
        theme.changed.connect(self._retranslate)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_numbers(self, numbers: tuple[int, ...]) -> None:
        """Show these; none takes them away."""
        if numbers == self._shown:
            return
        self._shown = numbers
        for picture in self.pictures:
            self._flow.removeWidget(picture)
            picture.hide()
            picture.deleteLater()
        self.pictures = [SasPicture(number, self._theme) for number in numbers]
        for picture in self.pictures:
            self._flow.addWidget(picture)
            picture.show()
        self._retranslate()

    def _retranslate(self) -> None:
        words = self.tr("Picture {number} of {count}")
        count = len(self.pictures)
        for number, picture in enumerate(self.pictures, 1):
            picture.say(words.format(number=number, count=count))
        names = ", ".join(picture.name.text() for picture in self.pictures)
        self.setAccessibleName(
            self.tr("Pictures to compare: {names}").format(names=names)
        )
        self._even_out()

    def _even_out(self) -> None:
        """Make all as wide as the widest name, so that lines stand in columns."""
        widest = self._theme.px(_CELL)
        for picture in self.pictures:
            picture.ensurePolished()
            picture.name.ensurePolished()
            widest = max(widest, picture.name.sizeHint().width())
        for picture in self.pictures:
            picture.setFixedWidth(widest)
        self._flow.invalidate()
        self.updateGeometry()
