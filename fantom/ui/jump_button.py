"""A round button that leads back to the newest line."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QWidget

from fantom.ui.pieces import label
from fantom.ui.square_button import SquareButton
from fantom.ui.theme import Theme

_SIZE, _FROM_EDGE = 40, 18
_BADGE_ROOM = 10
_MOST = 999


class JumpButton(QWidget):
    """Lies over the lower right of the list; counts what came meanwhile."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self.button = SquareButton("down", "", theme, _SIZE)
        self.button.setParent(self)
        self.button.setObjectName("jump")
        self.button.move(0, _BADGE_ROOM)
        self.badge = label("", "badge")
        self.badge.setParent(self)
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(_SIZE, _SIZE + _BADGE_ROOM)
        self._count = 0
        self._show_badge()
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        count = self._count
        self.button.set_name(
            self.tr("Go to the newest message; %n new below", "", count)
            if count
            else self.tr("Go to the newest message"),
        )

    def show_count(self, count: int) -> None:
        """Say how many lines came that were not seen."""
        if count != self._count:
            self._count = count
            self._show_badge()
            self._retranslate()

    def _show_badge(self) -> None:
        count = self._count
        self.badge.setText(f"{_MOST}+" if count > _MOST else str(count))
        self.badge.setVisible(count > 0)
        self.badge.adjustSize()
        self.badge.move((_SIZE - self.badge.width()) // 2, 0)
        self.badge.raise_()

    def place_in(self, room: QWidget) -> None:
        """Move to the lower right of `room`."""
        corner = room.geometry().bottomRight()
        self.move(corner - QPoint(self.width() + _FROM_EDGE, self.height() + 12))
        self.raise_()
