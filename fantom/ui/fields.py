"""Fields that a rolling wheel or a stray key doesn't change, and a switch."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QSpinBox

from fantom.ui.theme import Theme

_TRACK, _RING = QSize(40, 22), 3


class NumberField(QSpinBox):
    """A number that is typed; rolling over it changes nothing."""

    def __init__(self, lowest: int, highest: int, step: int = 1) -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setSingleStep(step)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(QComboBox):
    """A choice; rolling over it changes nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Be called that where it is read aloud."""
        self.setAccessibleName(name)

    def showPopup(self) -> None:
        # Its list is called the same; it is made only now, which takes Qt a while.
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        """Let a page decide how narrow it may be; the list shows all."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() // 2, hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LinesField(QPlainTextEdit):
    """Some lines; `left` comes when the person is done with them."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Switch(QCheckBox):
    """On or off, seen by place as well as by colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return self._track() + QSize(2 * _RING, 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, track = self._theme.colours, self._track()
        place = QRectF(
            self.width() - _RING - track.width(),
            (self.height() - track.height()) / 2,
            track.width(),
            track.height(),
        )
        if self.hasFocus():
            self._draw_ring(painter, place)
        is_on = self.isChecked()
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.dim), 1.5))
        painter.setBrush(QColor(colours.accent if is_on else colours.field))
        inner = place.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_accent if is_on else colours.dim))
        edge = inner.height() - 8
        x = inner.right() - 4 - edge if is_on else inner.left() + 4
        painter.drawEllipse(QRectF(x, inner.top() + 4, edge, edge))

    def _draw_ring(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.colours.text), 1.5))
        ring = place.adjusted(-2, -2, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def _track(self) -> QSize:
        return QSize(self._theme.px(_TRACK.width()), self._theme.px(_TRACK.height()))
