"""A message that is dragged to another tab.

Its words stay here: what travels through the system is the sign that it is a message
of ours, and nothing in it.  Whatever a drag passes, another program, a desktop that
makes a file of a text, would otherwise be handed them by a slip of the hand; who wants
them elsewhere can copy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QStyle, QWidget

from fantom.ui.attention import bounded
from fantom.ui.tab_strip import TabStrip
from fantom.ui.theme import Theme

KIND = "application/x-fantom-message"
_MOST_SHOWN, _RADIUS = 32, 10
_PADS = QSizeF(24, 14)


@dataclass(frozen=True, slots=True)
class Load:
    """A message, or what of it was marked; and the tab that it comes from."""

    source: str
    message: str
    part: str = ""


def _run(drag: QDrag) -> None:
    drag.exec(Qt.DropAction.CopyAction)


class Carrying(QObject):
    """Opens the tab that a drag rests on, and lets go of a message there."""

    dropped = Signal(object, str)  # a Load, the id of a tab

    def __init__(
        self,
        strip: TabStrip,
        theme: Theme,
        may_take: Callable[[Load, str], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._strip, self._theme, self._may_take = strip, theme, may_take
        self._place = parent
        self.run = _run  # until the mouse lets go
        self._load: Load | None = None
        self._resting_on: str | None = None  # a tab that is not in front
        delay = QStyle.StyleHint.SH_TabBar_ChangeCurrentDelay
        self._rest = QTimer(self, singleShot=True)
        self._rest.setInterval(strip.style().styleHint(delay, None, strip))
        self._rest.timeout.connect(self._open)
        self.watch(strip)

    def watch(self, part: QWidget) -> None:
        """Take what is dropped there: on the strip of tabs, or on a page."""
        part.setAcceptDrops(True)
        part.installEventFilter(self)

    def leave(self, part: QWidget) -> None:
        """Let nothing be dragged over a page that is about to go.

        Qt tells the next move to whom it told the last one, and does not look whether
        they are still there.
        """
        QGuiApplication.sendEvent(part, QDragLeaveEvent())

    def begin(self, load: Load, words: str) -> None:
        """Let the mouse carry it, until it is let go of; `words` are seen meanwhile."""
        drag, mime = QDrag(self._place), QMimeData()
        mime.setData(KIND, b"")
        drag.setMimeData(mime)
        drag.setPixmap(self._picture(load.part or words))
        self._load = load
        self.run(drag)
        self._load = None
        self._rest_on(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what is dragged over the strip, and what is ours over a page."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            return self._over(watched, event)
        if isinstance(event, QDropEvent):
            return self._drop(watched, event)
        if event.type() == QEvent.Type.DragLeave and watched is self._strip:
            self._rest_on(None)
        return False

    def _over(self, watched: QObject, event: QDropEvent) -> bool:
        tab_id = self._tab_at(watched, event)
        is_strip = watched is self._strip
        if is_strip:
            self._rest_on(tab_id)
        if self._takes(event, tab_id):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return True
        if is_strip and event.type() == QEvent.Type.DragEnter:
            event.accept()  # else it would not be told where the drag goes on to
        elif is_strip or self._is_ours(event):
            event.ignore()
        return is_strip or self._is_ours(event)

    def _drop(self, watched: QObject, event: QDropEvent) -> bool:
        tab_id, load = self._tab_at(watched, event), self._load
        self._rest_on(None)
        if load is None or tab_id is None or not self._takes(event, tab_id):
            return watched is self._strip
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # Once the drag is over: what it leads to may open something.
        QTimer.singleShot(0, self, partial(self.dropped.emit, load, tab_id))
        return True

    def _tab_at(self, watched: QObject, event: QDropEvent) -> str | None:
        if watched is self._strip:
            return self._strip.id_at(event.position().toPoint())
        return self._strip.current  # a page that can be seen is in front

    def _is_ours(self, event: QDropEvent) -> bool:
        return self._load is not None and event.mimeData().hasFormat(KIND)

    def _takes(self, event: QDropEvent, tab_id: str | None) -> bool:
        if self._load is None or tab_id is None or not self._is_ours(event):
            return False
        return self._may_take(self._load, tab_id)

    def _rest_on(self, tab_id: str | None) -> None:
        """Wait over a tab that is not in front; whatever it is that is dragged."""
        wanted = None if tab_id == self._strip.current else tab_id
        if wanted == self._resting_on:
            return
        self._resting_on = wanted
        self._rest.stop()
        if wanted is not None:
            self._rest.start()

    def _open(self) -> None:
        tab_id, self._resting_on = self._resting_on, None
        if tab_id is not None and tab_id in self._strip.ids():
            self._strip.choose(tab_id)

    def _picture(self, words: str) -> QPixmap:
        theme, shown = self._theme, bounded(words, _MOST_SHOWN)
        font, scale = theme.fonts.body, self._place.devicePixelRatioF()
        metrics = QFontMetricsF(font)
        size = QSizeF(metrics.horizontalAdvance(shown), metrics.height()) + _PADS
        picture = QPixmap((size * scale).toSize())
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.colours.line))
        painter.setBrush(QColor(theme.colours.theirs))
        place = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        painter.setPen(QColor(theme.colours.text))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
        return picture
