"""Where the font for Tengwar lies; looking for it does not load Glaemscribe.

Inter has letters of its own where Tengwar have theirs (U+E000 to U+E07F): a font
that comes before FAMILY in a list must have none there.
"""

from importlib.util import find_spec
from pathlib import Path

FAMILY = "Alcarin Tengwar"
_FILES = ("AlcarinTengwar-Regular.ttf", "AlcarinTengwar-Bold.ttf")


def font_files() -> list[Path]:
    """Return the files for QFontDatabase.addApplicationFont."""
    package = find_spec("glaemscribe")
    assert package, "it is among our dependencies"
    assert package.origin
    return [Path(package.origin).parent / "fonts" / name for name in _FILES]
