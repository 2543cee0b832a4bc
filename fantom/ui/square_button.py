"""A button with a border and an icon, for what one does often."""

from PySide6.QtCore import QSize

from fantom.ui.icons import icon
from fantom.ui.pieces import IconButton
from fantom.ui.theme import Theme

_ICON = 18


class SquareButton(IconButton):
    """A larger icon button with a border."""

    def __init__(self, picture: str, name: str, theme: Theme, size: int = 34) -> None:
        super().__init__(picture, name, theme)
        self.setProperty("kind", "square")
        self.setFixedSize(size, size)
        self.setIconSize(QSize(_ICON, _ICON))

    def _tint(self) -> None:
        self.setIcon(icon(self._picture, self._theme.colours.text, _ICON))
