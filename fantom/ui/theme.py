"""The colours and sizes of the window, dark and light."""

import re
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from fantom.settings import Settings
from fantom.ui.fonts import Fonts
from fantom.ui.resources import resource

_PICTURES = ("chevron_grey", "check_grey")  # a style sheet cannot tint them
_FINEST = 2  # pixels: the width of a line

# What the application is told when it is made: to look the same on every system.
# Told later, PySide would make the enumerations of QStyle for it, which takes 5 ms.
STYLE = ("-style", "fusion")


class Colours(NamedTuple):
    """One theme's colours; a name with `on` stands upon the other one."""

    bg: str
    panel: str
    card: str
    line: str
    edge: str  # around fields and buttons
    hover: str
    pressed: str
    text: str
    dim: str
    accent: str
    accent_hover: str
    on_accent: str
    mine: str
    dim_on_mine: str
    bad_on_mine: str
    theirs: str
    field: str
    ok: str
    warn: str
    bad: str
    off: str
    ok_tint: str
    warn_tint: str
    bad_tint: str
    warn_bar: str
    bad_bar: str
    link_on_mine: str
    found: str  # behind words that were searched for; text stands on it
    found_now: str  # the same for the one that was gone to
    on_found_now: str


DARK = Colours(
    bg="#14161b",
    panel="#1b1e25",
    card="#20242d",
    line="#2c313c",
    edge="#3a4150",
    hover="#2a303b",
    pressed="#181b22",
    text="#e8eaf0",
    dim="#98a0b0",
    accent="#7c9cff",
    accent_hover="#93aeff",
    on_accent="#0d1220",
    mine="#3a4f99",
    dim_on_mine="#ccd4ee",
    bad_on_mine="#ffc2c2",
    theirs="#262b36",
    field="#15181e",
    ok="#4cc38a",
    warn="#f0b429",
    bad="#ef6a6a",
    off="#666d7c",
    ok_tint="#1c3129",
    warn_tint="#352e1d",
    bad_tint="#3a2329",
    warn_bar="#312b1d",
    bad_bar="#33222a",
    link_on_mine="#c6d3ff",
    found="#5f4d17",
    found_now="#f0b429",
    on_found_now="#17120a",
)
LIGHT = Colours(
    bg="#f6f7f9",
    panel="#ffffff",
    card="#ffffff",
    line="#dfe3ea",
    edge="#cfd5df",
    hover="#eef1f6",
    pressed="#e2e6ee",
    text="#1b2130",
    dim="#5b6476",
    accent="#3f62d9",
    accent_hover="#3455c4",
    on_accent="#ffffff",
    mine="#dfe7ff",
    dim_on_mine="#4e5a78",
    bad_on_mine="#b02a2a",
    theirs="#ffffff",
    field="#f2f4f8",
    ok="#157347",
    warn="#825008",
    bad="#b83232",
    off="#858d9c",
    ok_tint="#ddf0e4",
    warn_tint="#f6e9cf",
    bad_tint="#fbe1e1",
    warn_bar="#f6eeda",
    bad_bar="#f9e6e6",
    link_on_mine="#2f4fbd",
    found="#ffe49a",
    found_now="#f5b921",
    on_found_now="#17120a",
)


class Theme(QObject):
    """The colours that hold now, for the whole application.

    The style sheet is best applied when a window is made: with one, each part that
    joins makes all that is in it think anew.
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.fonts = Fonts.load(settings.integer("window.text_scale"))
        self.colours = self._wanted()
        self._set_basics(_application())
        settings.on_change(self._on_setting)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours hold."""
        return self.colours is DARK

    def px(self, pixels: int) -> int:
        """Return a length that grows with the text."""
        return round(pixels * self.fonts.scale)

    def apply(self) -> None:
        """Dress the application as the settings, or the system, want it."""
        self.colours = self._wanted()
        application = _application()
        self._set_basics(application)
        sheet = style_sheet(self.colours, self.fonts)
        if application.styleSheet() != sheet:
            application.setStyleSheet(sheet)
        self.changed.emit()

    def _set_basics(self, application: QApplication) -> None:
        # Each of these makes every widget think anew: only what is different.
        if application.font() != self.fonts.body:
            application.setFont(self.fonts.body)
        if application.palette() != (wanted := palette(self.colours)):
            application.setPalette(wanted)

    def _wanted(self) -> Colours:
        chosen = self._settings.text("theme")
        if chosen != "system":
            return DARK if chosen == "dark" else LIGHT
        # A system that says nothing gets the colours of the mockups.
        return LIGHT if system_scheme() == Qt.ColorScheme.Light else DARK

    def _on_setting(self, key: str) -> None:
        if key == "window.text_scale":
            self.fonts = Fonts.load(self._settings.integer(key))
        if key in ("theme", "window.text_scale"):
            self.apply()

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.text("theme") == "system":
            self.apply()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication), "a window needs one"
    return application


def system_scheme() -> Qt.ColorScheme:
    """Return what the system says it looks like."""
    return QGuiApplication.styleHints().colorScheme()


def style_sheet(colours: Colours, fonts: Fonts) -> str:
    """Return the window's style sheet in these colours and sizes."""
    source = resource("style.qss").read_text(encoding="utf-8")
    pictures = {name: resource(f"icons/{name}.svg").as_posix() for name in _PICTURES}
    template = Template(_scaled(source, fonts.scale))
    return template.substitute(colours._asdict(), **fonts.sizes(), **pictures)


def _scaled(sheet: str, scale: float) -> str:
    """Let lengths grow with the text; lines stay as fine as they are.

    Qt draws no round corner whose radius is more than half of an edge, so a radius
    is never rounded up.
    """

    def grown(match: re.Match[str]) -> str:
        pixels = int(match["pixels"])
        if pixels <= _FINEST:
            return match[0]
        if match["radius"]:
            return f"radius: {int(pixels * scale)}px"
        return f"{round(pixels * scale)}px"

    return re.sub(r"(?P<radius>radius: )?\b(?P<pixels>\d+)px", grown, sheet)


def palette(colours: Colours) -> QPalette:
    """Return the palette for all that the style sheet does not name."""
    role = QPalette.ColorRole
    result = QPalette()
    for place, colour in (
        (role.Window, colours.bg),
        (role.WindowText, colours.text),
        (role.Base, colours.field),
        (role.AlternateBase, colours.card),
        (role.Text, colours.text),
        (role.Button, colours.card),
        (role.ButtonText, colours.text),
        (role.PlaceholderText, colours.dim),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.text),
        (role.Link, colours.accent),
        (role.Mid, colours.line),
    ):
        result.setColor(place, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for place in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(disabled, place, QColor(colours.dim))
    return result


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.1)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shades = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = map(_linear, shades)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(shade: float) -> float:
    return shade / 12.92 if shade <= 0.04045 else ((shade + 0.055) / 1.055) ** 2.4
