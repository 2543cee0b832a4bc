"""The typefaces of the window and their sizes."""

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from fantom.i18n import tengwar_font
from fantom.ui.resources import resource

_FILES = (
    "FantomInter-Regular.otf",
    "FantomInter-Medium.otf",
    "FantomInter-SemiBold.otf",
)
# Ours has nothing where Tengwar have their signs: the font behind it shows them.
_FAMILIES = ("Fantom Inter", tengwar_font.FAMILY, "Noto Sans", "sans-serif")
_MONOSPACE = ["DejaVu Sans Mono", "Menlo", "Consolas", "Liberation Mono"]
_SIZES = {"huge": 22, "body": 14, "title": 15, "button": 13, "small": 12, "tiny": 11}
_USUAL_PIXELS = 15  # what a system's text has when nobody made it larger


class Fonts(NamedTuple):
    """The fonts at the scale that the system's own text and the person ask for."""

    scale: float

    @classmethod
    def load(cls, percent: int = 100) -> "Fonts":
        """Return fonts that grow with the system's text, and by `percent`."""
        pixels = _system_pixels()
        _register()
        return cls(max(1.0, pixels / _USUAL_PIXELS) * percent / 100)

    @property
    def body(self) -> QFont:
        """What most text is set in."""
        return self.font("body")

    def font(self, size: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the typeface of the window in a size by its name."""
        font = QFont(_FAMILIES)
        font.setPixelSize(self.pixels(size))
        font.setWeight(weight)
        return font

    def mono(self, size: str) -> QFont:
        """Return the typeface for addresses."""
        font = QFont([*_MONOSPACE, tengwar_font.FAMILY, "monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(self.pixels(size))
        return font

    def pixels(self, size: str) -> int:
        """Return how many pixels the size with that name has."""
        return round(_SIZES[size] * self.scale)

    def sizes(self) -> dict[str, str]:
        """Return what a style sheet calls them."""
        return {f"{name}_px": f"{self.pixels(name)}px" for name in _SIZES}


@cache
def add_tengwar() -> None:
    """Make the font for Tengwar known; nobody else needs it in memory."""
    for path in tengwar_font.font_files():
        QFontDatabase.addApplicationFont(str(path))


@cache
def _register() -> None:
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


@cache
def _system_pixels() -> int:
    """Ask before our own font becomes the application's."""
    return QFontInfo(QGuiApplication.font()).pixelSize()
