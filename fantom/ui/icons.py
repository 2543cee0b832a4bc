"""Pictures drawn in one colour, which the theme chooses."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fantom.ui.resources import resource

_SCALES = (1, 2, 3)


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """Return the icon `name` in `colour`, sharp on dense screens too."""
    result = QIcon()
    for scale in _SCALES:
        result.addPixmap(pixmap(name, colour, size, scale))
    return result


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = 16, scale: float = 1) -> QPixmap:
    """Return the icon `name` in `colour` for a screen of that scale."""
    edge = round(size * scale)
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _drawing(name, colour).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@lru_cache(maxsize=1)  # the scales of an icon are drawn one after the other
def _drawing(name: str, colour: str) -> QSvgRenderer:
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
