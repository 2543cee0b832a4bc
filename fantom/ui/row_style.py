"""What the layout of all rows depends on: letters, width, clock and colours."""

from dataclasses import dataclass

from fantom.ui.block import Ink
from fantom.ui.fonts import Fonts
from fantom.ui.spans import Look
from fantom.ui.theme import Colours

SIDE = 24  # between the edge of the list and a bubble
PAD_X = 13
_SHARE, _LEAST = 0.62, 360  # of the width; narrow windows give more


@dataclass(frozen=True)
class Style:
    """What the layout of a row depends on, besides its line."""

    fonts: Fonts
    width: int
    clock: str
    colours: Colours

    @property
    def text_width(self) -> float:
        """How wide the text of a bubble may be."""
        room = max(self.width - 2 * SIDE, 80)
        return min(room, max(_LEAST, room * _SHARE)) - 2 * PAD_X

    def inks(self, *, mine: bool) -> dict[Look, Ink]:
        """Return what the special parts of a text look like."""
        colours = self.colours
        mono = self.fonts.mono("button")
        return {
            Look.CODE: Ink(font=mono),
            Look.TICK: Ink(colours.dim_on_mine if mine else colours.dim, font=mono),
            Look.LINK: Ink(
                colours.link_on_mine if mine else colours.accent, underlined=True
            ),
        }
