"""The small parts that the pages are put together from."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fantom.ui import clipboard
from fantom.ui.icons import icon, pixmap
from fantom.ui.theme import Theme

_HEAD, _HIGHEST = 34, 700
_FEEDBACK_MS = 2_000


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Return plain words; `look` is what the style sheet calls them."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


class Elided(QLabel):
    """One line that may end in an ellipsis where there is no room for all of it."""

    def __init__(self, text: str = "", look: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setProperty("elides", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance("MM…")
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        metrics, mode = self.fontMetrics(), Qt.TextElideMode.ElideRight
        words = metrics.elidedText(self.text(), mode, room.width())
        painter.drawText(room, int(self.alignment()), words)


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def announce(widget: QWidget) -> None:
    """Let a screen reader read it aloud at once."""
    # Seldom needed, and long in coming: a start goes without.
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415

    alert = QAccessibleEvent(widget, QAccessible.Event.Alert)
    QAccessible.updateAccessibility(alert)


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


def fit_height(window: QWidget, width: int, least: int = 0) -> None:
    """Make a window as high as its wrapped words need, which Qt does not."""
    layout = window.layout()
    assert layout is not None, "there is something to fit"
    window.ensurePolished()
    layout.activate()
    height = layout.totalHeightForWidth(width)
    window.resize(width, max(least, height))
    window.setMinimumHeight(min(height, _HIGHEST))


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
        edge = self._theme.px(16)
        self.setIcon(icon(self._picture, colour, edge))
        self.setIconSize(QSize(edge, edge))


class CopyButton(Button):
    """Copies what `text` gives, and says for a moment that it did."""

    def __init__(
        self, words: str, text: Callable[[], str], look: str = "", picture: str = ""
    ) -> None:
        super().__init__(words, look, picture=picture)
        self._words, self._to_copy = words, text
        self.feedback = QTimer(self, singleShot=True, interval=_FEEDBACK_MS)
        self.feedback.timeout.connect(self.rest)
        self.clicked.connect(self._copy)

    def set_words(self, words: str) -> None:
        """Be called something else; what was just said is said again."""
        self._words = words
        self.setMinimumWidth(0)
        self.setText(self.tr("Copied") if self.feedback.isActive() else words)

    def rest(self) -> None:
        """Offer to copy again."""
        self.feedback.stop()
        self.setText(self._words)

    def _copy(self) -> None:
        clipboard.copy(self._to_copy())
        self.setMinimumWidth(self.width())
        self.setText(self.tr("Copied"))
        self.feedback.start()


class IconButton(QToolButton):
    """A button without words to see; `name` is what a screen reader says."""

    def __init__(self, picture: str, name: str, theme: Theme, size: int = 14) -> None:
        super().__init__()
        self._picture, self._theme, self._size = picture, theme, size
        self.set_name(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._tint)
        self._tint()

    def set_name(self, name: str) -> None:
        """Be called that, where it is read aloud or pointed at."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _tint(self) -> None:
        edge = self._theme.px(self._size)
        self.setIcon(icon(self._picture, self._theme.colours.dim, edge))
        self.setIconSize(QSize(edge, edge))


class Picture(QLabel):
    """An icon that is no button."""

    def __init__(
        self, picture: str, theme: Theme, size: int = 14, colour: str = "dim"
    ) -> None:
        super().__init__()
        self._picture, self._theme, self._size = picture, theme, size
        self._colour = colour
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        colour = getattr(self._theme.colours, self._colour)
        edge = self._theme.px(self._size)
        self.setFixedSize(edge, edge)
        scale = self.devicePixelRatioF()
        self.setPixmap(pixmap(self._picture, colour, edge, scale))


class Dot(QFrame):
    """A small round light, as large as the style sheet says; words say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dot")

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
