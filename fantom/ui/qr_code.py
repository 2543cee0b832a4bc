"""A QR code to be read from the screen; pressed, it can be shown larger."""

from math import floor

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fantom.pictures.qr import QUIET_ZONE, qr_rows
from fantom.ui.theme import Theme

_LIGHT, _DARK = Qt.GlobalColor.white, Qt.GlobalColor.black  # of any theme
_EDGE, _ROUND, _RING = 136, 8, 2  # pixels at a scale of 100 %
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING = 25  # modules of the code that could be there
_CORNER, _HOLE = 7, 3


class QrCode(QAbstractButton):
    """Dark on light in both themes, since that is what every camera reads.

    A module is a whole number of the screen's pixels, so that all have one size.
    """

    activated = Signal()

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.activated)
        theme.changed.connect(self._on_theme)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show that one from now on; nothing can be pressed while it is empty.

        Raises:
            ValueError: no code holds that text: it is too long.
        """
        self._modules = _image(qr_rows(text)) if text else None
        self.setEnabled(bool(text))
        shape = Qt.CursorShape
        self.setCursor(shape.PointingHandCursor if text else shape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, 1) * max(self._theme.px(_EDGE), 2 * self._count())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1) * self._count()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter too; others come from QAbstractButton."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._modules is None:
            self._paint_nothing(painter)
        else:
            self._paint_modules(painter, self._modules)

    def _count(self) -> int:
        """Return how many modules stand in a row, with the quiet zone."""
        inside = self._modules.width() if self._modules else _NOTHING
        return inside + 2 * QUIET_ZONE

    def _square(self) -> QRect:
        edge = min(self.width(), self.height())
        square = QRect(0, 0, edge, edge)
        square.moveCenter(self.rect().center())
        return square

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint what the code lies on; its line tells who has the focus."""
        colours, width = self._theme.colours, _RING if self.hasFocus() else 1
        line = QPen(QColor(colours.accent if self.hasFocus() else colours.edge), width)
        painter.setPen(line)
        painter.setBrush(_LIGHT if self._modules else QColor(colours.field))
        inside = QRectF(self._square()).adjusted(*(width / 2,) * 2, *(-width / 2,) * 2)
        painter.drawRoundedRect(inside, *(self._theme.px(_ROUND),) * 2)

    def _paint_modules(self, painter: QPainter, modules: QImage) -> None:
        """Paint in the screen's own pixels, whatever its scale is."""
        here = painter.deviceTransform()
        area = here.mapRect(QRectF(self._square()))
        edge = modules.width() * max(1, floor(area.width() / self._count()))
        square = QRect(0, 0, edge, edge)
        square.moveCenter(area.center().toPoint())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setTransform(here.inverted()[0], combine=True)
        painter.drawImage(square, modules)

    def _paint_nothing(self, painter: QPainter) -> None:
        """Paint only the three corner marks."""
        square = QRectF(self._square())
        unit = square.width() / self._count()
        painter.setPen(QPen(QColor(self._theme.colours.edge), unit))
        far = _NOTHING - _CORNER
        for left, top in ((0, 0), (far, 0), (0, far)):
            for inset, edge in ((0.5, _CORNER - 1), (2.5, _HOLE - 1)):
                x, y = left + QUIET_ZONE + inset, top + QUIET_ZONE + inset
                mark = QRectF(x * unit, y * unit, edge * unit, edge * unit)
                painter.drawRect(mark.translated(square.topLeft()))

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _image(rows: list[list[bool]]) -> QImage:
    """Return a picture with a pixel for each module."""
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    image.fill(_LIGHT)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                image.setPixelColor(x, y, _DARK)
    return image
