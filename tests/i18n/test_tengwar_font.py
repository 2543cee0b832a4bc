import subprocess
import sys

from PySide6.QtGui import QRawFont

from fantom.i18n.tengwar import in_tengwar
from fantom.i18n.tengwar_font import FAMILY, font_files

WORDS = "Fantom: i·ngelaidh, hwest «aníron» — mae! Naw? Rhûn lhûg sâd; edhil…"


def test_the_fonts_are_there(qapp):
    """The wheel of glaemscribe carries them, and Qt knows them by our name."""
    for path in font_files():
        assert QRawFont(str(path), 14).familyName() == FAMILY


def test_the_font_has_every_letter(qapp):
    """What comes out of a transcription can be drawn."""
    signs = set(in_tengwar(WORDS)) - set(" Fantom")
    for path in font_files():
        font = QRawFont(str(path), 14)
        assert [sign for sign in signs if not font.supportsCharacter(ord(sign))] == []


def test_looking_for_the_font_is_cheap():
    """Who reads English does not wait for Glaemscribe."""
    code = (
        "import sys; from fantom.i18n.tengwar_font import font_files; font_files();"
        "sys.exit('glaemscribe' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
