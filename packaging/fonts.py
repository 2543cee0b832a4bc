"""Makes resources/fonts/FantomInter-*.otf from Inter's own files.

    python packaging/fonts.py FOLDER    with Inter-Regular.otf and so on in it

Inter has letters of its own where Tengwar have theirs (U+E000 to U+E0FF), and would
draw nonsense for Sindarin.  They are taken out, and the fonts get a name of their own,
since an Inter that a system has would be taken for ours.  Nothing else is changed.

This is done once for a new version of Inter, and needs fontTools, which nothing else
does: run it in an environment of its own, where `pip install fonttools` was done.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = ("Regular", "Medium", "SemiBold")
TENGWAR = range(0xE000, 0xE100)
# Of the name table: what has the family in it, and what has no spaces.
NAMED, JOINED = (1, 3, 4, 6, 16, 21), (3, 6)


def main() -> int:
    """Make a font for each weight."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    for weight in WEIGHTS:
        font = TTFont(Path(sys.argv[1]) / f"Inter-{weight}.otf")
        take_out(font)
        rename(font)
        font.save(TARGET / f"FantomInter-{weight}.otf")
    return 0


def take_out(font: TTFont) -> None:
    """Leave the place of Tengwar to a font that has them."""
    for table in font["cmap"].tables:
        for code in TENGWAR:
            table.cmap.pop(code, None)


def rename(font: TTFont) -> None:
    """Call it something that no system has."""
    names = font["name"]
    for entry in names.names:
        if entry.nameID in NAMED:
            ours = "FantomInter" if entry.nameID in JOINED else "Fantom Inter"
            place = (entry.nameID, entry.platformID, entry.platEncID, entry.langID)
            names.setName(str(entry).replace("Inter", ours, 1), *place)
    inner = font["CFF "].cff
    inner.fontNames = [inner.fontNames[0].replace("Inter", "FantomInter", 1)]
    top = inner.topDictIndex[0]
    for key in ("FullName", "FamilyName"):
        if hasattr(top, key):
            setattr(top, key, getattr(top, key).replace("Inter", "Fantom Inter", 1))


if __name__ == "__main__":
    sys.exit(main())
