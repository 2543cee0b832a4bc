"""Pictures, which anybody may have made, and the QR codes in them."""

from unittest.mock import patch

from PySide6.QtGui import QImage

from fantom.errors import NoInvitationInPicture, PictureUnreadable
from fantom.i18n.error_text import error_text
from fantom.pictures import bounded, formats
from fantom.pictures.qr import MAX_CODES, MAX_TEXT, find_invitation, qr_texts

PARSERS = {
    "fantom/pictures/formats.py": [
        *("format_of", "essentials", "_png_essentials", "_jpeg_essentials"),
    ],
    "fantom/pictures/bounded.py": ["check_size", "_decoded"],
    "fantom/pictures/qr.py": [
        *("find_invitation", "qr_texts", "_grey", "_pieces", "_halved", "_starts"),
        *("_texts", "_codes"),
    ],
}
EDGE = 8  # of what stands for a picture in an offer
# Small, so that a fuzzer reaches them, and a busy machine is in time.
BOUNDS = {"MAX_FILE": 16_384, "MAX_PIXELS": 2_000_000, "MAX_SIDE": 2_000}


def one_input(data):
    """It is a picture with some texts or it is none.

    And soon: what takes much longer is ended by libFuzzer, or by pytest.
    """
    with patch.multiple(bounded, **BOUNDS), patch.object(formats, "MAX_PARTS", 128):
        read(data)


def read(data):
    """Read it as a window does."""
    try:
        image = bounded.read_picture(data)
    except PictureUnreadable as error:
        assert error_text(error)  # noqa: PT017 - one of many inputs
        assert qr_texts(QImage()) == []
        return
    small = bounded.read_picture(data, edge=EDGE)
    assert max(small.size().toTuple()) <= EDGE
    texts = qr_texts(image)
    assert len(set(texts)) == len(texts) <= MAX_CODES
    assert all(len(text) <= MAX_TEXT for text in texts)
    try:
        assert find_invitation(image) in texts
    except NoInvitationInPicture as error:
        assert error.count != 1  # noqa: PT017 - as above
