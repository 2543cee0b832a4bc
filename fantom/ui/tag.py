"""A small badge beside a name, which explains itself by a click."""

from PySide6.QtCore import QSize

from fantom.ui.icons import icon
from fantom.ui.pieces import Button, restyle
from fantom.ui.theme import Theme

_ICON = 12
_COLOURS = {"": "text", "ok": "ok", "wait": "warn", "bad": "bad"}


class Tag(Button):
    """A picture, words and a tone; none of them says it alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", kind="tag")
        self._theme = theme

    def show_as(self, words: str, picture: str, tone: str) -> None:
        """Look so; `tone` as in the style sheet."""
        restyle(self, "tone", tone)
        colour = getattr(self._theme.colours, _COLOURS[tone])
        edge = self._theme.px(_ICON)
        self.setIcon(icon(picture, colour, edge))
        self.setIconSize(QSize(edge, edge))
        self.setText(words)
