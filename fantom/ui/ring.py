"""How far something is, as a ring that closes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fantom.ui.theme import Theme

_EDGE, _WIDTH = 16, 2.4
_FAINT = 80  # of 255
_TOP, _CIRCLE = 90 * 16, 360 * 16  # as Qt counts angles


class Ring(QWidget):
    """Small enough for a tab; words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._share = theme, 0.0
        theme.changed.connect(self._size)
        self._size()

    def show_share(self, share: float) -> None:
        """Close it that far, from 0 to 1."""
        if round(share * 100) != round(self._share * 100):
            self._share = share
            self.update()

    @property
    def share(self) -> float:
        """How far it is closed."""
        return self._share

    def _size(self) -> None:
        edge = self._theme.px(_EDGE)
        self.setFixedSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = _WIDTH * self._theme.fonts.scale
        half = width / 2 + 0.5
        place = QRectF(self.rect()).adjusted(half, half, -half, -half)
        ink = QColor(self._theme.colours.accent)
        faint = QColor(ink)
        faint.setAlpha(_FAINT)
        painter.setPen(QPen(faint, width))
        painter.drawEllipse(place)
        painter.setPen(QPen(ink, width, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(place, _TOP, -round(_CIRCLE * self._share))
