"""The small parts that the pages are put together from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fantom.ui.icons import icon, pixmap
from fantom.ui.theme import Theme

DOT = 8
_HEAD = 34


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Return plain words; `look` is what the style sheet calls them."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def row(*parts: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """Lay out side by side; None takes what room is left, a number is a gap."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout


class Button(QPushButton):
    """A button with words, and perhaps an icon in the colour of the words."""

    def __init__(
        self, text: str, look: str = "", kind: str = "", picture: str = ""
    ) -> None:
        super().__init__(text)
        self.setProperty("look", look)
        self.setProperty("kind", kind)
        self._look, self._picture = look, picture
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def dress(self, theme: Theme) -> None:
        """Draw the icon in the theme's colour, now and whenever it changes."""
        self._theme = theme
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        colours = self._theme.colours
        colour = colours.on_accent if self._look == "primary" else colours.text
        self.setIcon(icon(self._picture, colour))
        self.setIconSize(QSize(16, 16))


class IconButton(QToolButton):
    """A button without words to see; `name` is what a screen reader says."""

    def __init__(self, picture: str, name: str, theme: Theme) -> None:
        super().__init__()
        self._picture, self._theme = picture, theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(14, 14))
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._picture, self._theme.colours.dim, 14))


class Picture(QLabel):
    """An icon that is no button."""

    def __init__(
        self, picture: str, theme: Theme, size: int = 14, colour: str = "dim"
    ) -> None:
        super().__init__()
        self._picture, self._theme, self._size = picture, theme, size
        self._colour = colour
        self.setFixedSize(size, size)
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        colour = getattr(self._theme.colours, self._colour)
        scale = self.devicePixelRatioF()
        self.setPixmap(pixmap(self._picture, colour, self._size, scale))


class Dot(QFrame):
    """A small round light; words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dot")
        self.setFixedSize(DOT, DOT)

    def show_tone(self, tone: str) -> None:
        """Light up: ok, wait, bad or off."""
        restyle(self, "tone", tone)


class Light(QWidget):
    """A dot and what it means."""

    def __init__(self) -> None:
        super().__init__()
        self._dot = Dot()
        self._words = label()
        layout = row(self._dot, self._words, spacing=7)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    def show_state(self, tone: str, words: str) -> None:
        """Say it by colour and by words."""
        self._dot.show_tone(tone)
        restyle(self._words, "tone", tone)
        self._words.setText(words)

    def text(self) -> str:
        """Return the words."""
        return self._words.text()


class Card(QFrame):
    """A titled surface; `head` is the line of the title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title = label(title, "title")
        self.title.setMinimumHeight(_HEAD)
        self.head = row(self.title, None)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 20)
        self.body.setSpacing(0)
        self.body.addLayout(self.head)

    def add(self, part: QWidget | QLayout, gap: int = 10) -> None:
        """Put `part` below what is there."""
        self.body.addSpacing(gap)
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)
