"""The pictures that two people compare: large, each with its name below."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from fantom.i18n.sas_words import sas_word
from fantom.ui.flow import Flow
from fantom.ui.pieces import label, restyle
from fantom.ui.resources import resource
from fantom.ui.theme import Theme

_DRAWING, _CELL, _EDGE, _GAP = 52, 74, 10, 2
_IN_A_LINE = (7, 4, 3, 2, 1)
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Drawing(QWidget):
    """A picture of our own: whatever fonts there are, both sides see the same one."""

    def __init__(self, picture: int, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drawing = QSvgRenderer(str(resource(f"sas/{picture:02}.svg")))
        theme.changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        self.setFixedHeight(self._theme.px(_DRAWING))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = min(self.width(), self.height())
        place = QRectF(0, 0, edge, edge)
        place.moveCenter(self.rect().toRectF().center())
        self._drawing.render(painter, place)


class SasPicture(QWidget):
    """A drawing and what it is called."""

    def __init__(self, picture: int, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self.drawing = Drawing(picture, theme)
        self.name = label("", "point")
        self.name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.drawing)
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
        self._flow = Flow(spacing=_GAP, leading=14, even=True)
        self._flow.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.setLayout(self._flow)
        theme.changed.connect(self._retranslate)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring to those who came by key; others see that it has just begun."""
        super().focusInEvent(event)
        restyle(self, "ring", "on" if event.reason() in _BY_KEY else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._even_out()

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
        """Make all as wide as the widest name needs, and share out what is left."""
        widest = self._theme.px(_CELL)
        for picture in self.pictures:
            picture.ensurePolished()
            picture.name.ensurePolished()
            widest = max(widest, picture.name.sizeHint().width())
        for picture in self.pictures:
            picture.setFixedWidth(self._share(widest))
        self._flow.invalidate()
        self.updateGeometry()

    def _share(self, least: int) -> int:
        """Return the width of each when as many as can stand in a line."""
        room = self.contentsRect().width() - 2 * _EDGE
        for count in _IN_A_LINE:
            width = (room - (count - 1) * _GAP) // count
            if width >= least:
                return width
        return least
