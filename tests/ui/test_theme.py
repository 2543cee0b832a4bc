from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fantom.settings import Settings
from fantom.ui.fonts import Fonts
from fantom.ui.names import _COLOURS
from fantom.ui.theme import DARK, LIGHT, Theme, contrast, style_sheet

SURFACES = ("bg", "panel", "card", "field", "theirs")
PAIRS = [
    *product(("text", "dim"), (*SURFACES, "warn_bar", "bad_bar", "hover", "pressed")),
    *product(("ok", "warn", "bad"), ("bg", "panel", "card")),
    *product(("text", "dim_on_mine", "bad_on_mine"), ("mine",)),
    *product(("on_accent",), ("accent", "accent_hover")),
    ("dim", "line"),  # the words of a primary button that is switched off
    *((tone, f"{tone}_tint") for tone in ("ok", "warn", "bad")),
    *product(("accent",), ("bg", "theirs")),  # links; the line above what is new
    ("link_on_mine", "mine"),
    ("text", "found"),
    ("on_found_now", "found_now"),
]


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_words_can_be_read(colours, front, back):
    """WCAG AA: 4.5 to 1 for all text, in both themes."""
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 4.5


@pytest.mark.parametrize("colour", _COLOURS)
def test_letters_can_be_read_in_every_square(colour):
    """White stands on the colour of each avatar."""
    assert contrast("#ffffff", colour) >= 4.5


def test_contrast_is_that_of_the_standard():
    """Black on white is 21, and order plays no part."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_the_style_sheet_is_filled_in(colours):
    """Every colour in it is known, and no placeholder is left."""
    sheet = style_sheet(colours, Fonts(1.0))

    assert "$" not in sheet.split("*/", 1)[1]
    assert colours.bg in sheet


def test_the_setting_changes_the_colours_at_once(qapp):
    """No restart, and everybody who paints is told."""
    settings = Settings.in_memory()
    settings.override("theme", "dark")
    theme, told = Theme(settings), []
    theme.changed.connect(lambda: told.append(theme.colours))

    settings.override("theme", "light")

    assert told == [LIGHT]
    assert LIGHT.bg in QApplication.instance().styleSheet()


def test_the_system_is_followed_if_it_may_decide(qapp, monkeypatch):
    """A system that turns light at noon turns Fantom light, and only then."""
    settings = Settings.in_memory()
    theme = Theme(settings)

    def turn(scheme):
        monkeypatch.setattr("fantom.ui.theme.system_scheme", lambda: scheme)
        qapp.styleHints().colorSchemeChanged.emit(scheme)
        return theme.colours

    assert turn(Qt.ColorScheme.Light) is LIGHT
    assert turn(Qt.ColorScheme.Dark) is DARK
    settings.override("theme", "light")
    assert turn(Qt.ColorScheme.Dark) is LIGHT


def test_text_grows_with_that_of_the_system():
    """A scale of two doubles every size."""
    small, large = Fonts(1.0).sizes(), Fonts(2.0).sizes()

    assert {int(large[n][:-2]) / int(small[n][:-2]) for n in small} == {2.0}


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_the_badge_of_a_good_wire_can_be_read(colours):
    """And so can the one that warns."""
    assert contrast(colours.text, colours.hover) >= 4.5
    assert contrast(colours.warn, colours.warn_tint) >= 4.5
