"""Parts side by side, and on further lines where there is no room."""

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_Line = list[tuple[QLayoutItem, QSize]]


class Flow(QLayout):
    """Lays its parts out as words are: as wide as they want, from line to line.

    `even` is for parts of one width: four and three in a line, never six and one.
    """

    def __init__(
        self, *parts: QWidget, spacing: int = 8, leading: int = 8, even: bool = False
    ) -> None:
        super().__init__()
        self._is_even = even
        self._items: list[QLayoutItem] = []
        self._seen: _Line | None = None
        self._heights: dict[int, int] = {}
        self._leading = leading
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    # Qt wants nothing where there is none, and its types do not say so.
    def itemAt(self, index: int) -> QLayoutItem:
        there = 0 <= index < len(self._items)
        return self._items[index] if there else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        there = 0 <= index < len(self._items)
        return self._items.pop(index) if there else None  # type: ignore[return-value]

    def invalidate(self) -> None:
        """Ask the parts anew; Qt asks us far more often than they change."""
        self._seen = None
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            edges = self.contentsMargins()
            inside = width - edges.left() - edges.right()
            height = self._arrange(QRect(0, 0, inside, 0), move=False)
            self._heights[width] = height + edges.top() + edges.bottom()
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        hints = [hint for _item, hint in self._parts()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        width = sum(hint.width() for hint in hints) + gaps
        size = QSize(width, max((hint.height() for hint in hints), default=0))
        return size.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item, _hint in self._parts():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def _parts(self) -> _Line:
        """Return what can be seen, and how large each wants to be."""
        if self._seen is None:
            seen = (item for item in self._items if not item.isEmpty())
            self._seen = [(item, item.sizeHint()) for item in seen]
        return self._seen

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Return how high it is; `move` the parts there, too."""
        y = rect.top()
        for line in self._lines(rect.width()):
            high = max(hint.height() for _item, hint in line)
            if move:
                self._place(line, QRect(rect.left(), y, rect.width(), high))
            y += high + self._leading
        return max(0, y - self._leading - rect.top())

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        room = 0
        for item, hint in self._parts():
            if not lines or hint.width() > room:
                lines.append([])
                room = width
            lines[-1].append((item, hint))
            room -= hint.width() + self.spacing()
        return _evened(lines) if self._is_even else lines

    def _place(self, line: _Line, room: QRect) -> None:
        x = 0
        for item, hint in line:
            width = min(hint.width(), room.width())
            down = (room.height() - hint.height()) // 2
            corner = room.topLeft() + QPoint(x, down)
            if self._is_mirrored():
                corner.setX(room.right() + 1 - x - width)
            item.setGeometry(QRect(corner, QSize(width, hint.height())))
            x += width + self.spacing()

    def _is_mirrored(self) -> bool:
        place = self.parentWidget()
        return place is not None and place.isRightToLeft()


def _evened(lines: list[_Line]) -> list[_Line]:
    parts = [part for line in lines for part in line]
    each = max(1, ceil(len(parts) / max(1, len(lines))))
    return [parts[at : at + each] for at in range(0, len(parts), each)]
