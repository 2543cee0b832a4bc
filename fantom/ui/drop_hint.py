"""What lies over a conversation while files are dragged over it."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.ui.pieces import Picture, label
from fantom.ui.theme import Theme

_EDGE, _RADIUS, _SHADE = 18, 14, 242


class DropHint(QWidget):
    """Says what happens if they are dropped here, or why nothing would."""

    def __init__(self, place: QWidget, theme: Theme) -> None:
        super().__init__(place)
        self._place, self._theme = place, theme
        self._name, self.is_possible = "", True
        self._icon = Picture("clip", theme, 34, "accent")
        self._words = label("", "title", wrap=True)
        self._detail = label("", "dim", wrap=True)
        for words in (self._words, self._detail):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 32, 48, 32)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words)
        layout.addWidget(self._detail)
        layout.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._name:
            self._retranslate()
        super().changeEvent(event)

    def come(self, name: str, *, is_possible: bool) -> None:
        """Lie over all of the place."""
        self._name, self.is_possible = name, is_possible
        self._retranslate()
        self.setGeometry(self._place.rect())
        self.raise_()
        self.show()

    def _retranslate(self) -> None:
        self._icon.setVisible(self.is_possible)
        if self.is_possible:
            words = self.tr("Drop to offer it to {name}")
            self._words.setText(words.format(name=self._name))
            self._detail.setText(
                self.tr("They see names and sizes, and choose what to take.")
            )
        else:
            words = self.tr("{name} cannot take files")
            self._words.setText(words.format(name=self._name))
            self._detail.setText(no_files_text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        shade = QColor(colours.bg)
        shade.setAlpha(_SHADE)
        painter.fillRect(self.rect(), shade)
        ink = colours.accent if self.is_possible else colours.off
        painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.DashLine))
        place = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)


def no_files_text() -> str:
    """Return why somebody cannot be offered files."""
    return QCoreApplication.translate(
        "DropHint",
        "Their program speaks only the old protocol, or has not yet said that it "
        "takes files.",
    )
