"""Rows in which words are searched for, and coloured wherever they are."""

from collections.abc import Sequence

from fantom.chat.entry import Line
from fantom.chat.search import occurrences
from fantom.ui.block import Block, Ink, Overlay
from fantom.ui.bubble import Row
from fantom.ui.row_view import STEP
from fantom.ui.theme import Theme
from fantom.ui.walkable_rows import WalkableRows


class SearchableRows(WalkableRows):
    """Knows what is searched for, and which row was gone to."""

    def __init__(self, lines: Sequence[Line], theme: Theme, clock: str) -> None:
        self._found, self._found_row = "", -1
        super().__init__(lines, theme, clock)

    def show_found(self, words: str) -> None:
        """Colour these words wherever they are."""
        self._found, self._found_row = words, -1
        self.viewport().update()

    def go_to_found(self, row: int) -> None:
        """Show the words in that row, stronger than the others."""
        self._found_row = row
        bubble = self._row(row).bubble
        places = occurrences(bubble.block.text, self._found) if bubble else []
        if bubble and places:
            corner = bubble.text_corner(self._row(row).shape(0)).y()
            top, bottom = bubble.block.line_of(bubble.block.offsets.to_qt(places[0][0]))
            self.reveal(row, corner + top - STEP, corner + bottom + STEP)
        else:
            self.reveal(row)
        self.viewport().update()

    def overlays(self, row: int, laid_out: Row) -> list[Overlay]:
        bubble = laid_out.bubble
        if bubble is None:
            return []
        return self._found_overlays(row, bubble.block) + super().overlays(row, laid_out)

    def _found_overlays(self, row: int, block: Block) -> list[Overlay]:
        colours, to_qt = self._theme.colours, block.offsets.to_qt
        ink = Ink(colours.text, colours.found)
        if row == self._found_row:
            ink = Ink(colours.on_found_now, colours.found_now)
        return [
            Overlay(to_qt(start), to_qt(end), ink)
            for start, end in occurrences(block.text, self._found)
        ]
