import io

import pytest
import segno
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter, QTransform

from fantom.errors import NoInvitationInPicture, PictureUnwritable
from fantom.pictures import qr
from fantom.pictures.bounded import read_picture
from fantom.pictures.qr import (
    MAX_CODES,
    MAX_SECONDS,
    MAX_TEXT,
    QUIET_ZONE,
    find_invitation,
    qr_rows,
    qr_texts,
    save_qr,
)
from tests.pictures.drawn import (
    WORDS,
    blurred,
    code,
    corner_marks,
    encoded,
    plain,
    upon,
)

SCREEN, PHOTO, LARGE = (1120, 720), (4000, 3000), (7300, 5400)
CLEAR = "#00000000"
LONGEST = 1_500  # bytes: more than an invitation has
A_PIECE = 0.25  # seconds, for the worst of them


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """Return a clock that stands: how busy a machine is plays no part."""
    clock = [0.0]
    monkeypatch.setattr(qr, "monotonic", lambda: clock[0])
    return clock


def seen(image, kind="png", quality=-1):
    """What is read of it after it was a file."""
    return qr_texts(read_picture(encoded(image, kind, quality)))


def made(symbol):
    """A code as others make it."""
    picture = io.BytesIO()
    symbol.save(picture, kind="png", scale=4)
    return read_picture(picture.getvalue())


def several(*codes):
    """Codes in a row."""
    width = sum(each.width() + 20 for each in codes)
    result = plain(width, max(each.height() for each in codes) + 20, "#ffffff")
    painter, left = QPainter(result), 0
    for each in codes:
        painter.drawImage(left, 0, each)
        left += each.width() + 20
    painter.end()
    return result


@pytest.mark.parametrize(
    "picture",
    [
        *(
            pytest.param(code(module=m), id=f"{m} pixels a module")
            for m in (1, 2, 3, 9)
        ),
        pytest.param(code(dark="#ffffff", light="#000000"), id="inverted"),
        pytest.param(
            upon(code(module=3, dark="#e8eaf0", light="#14161b"), SCREEN, "#14161b"),
            id="a dark theme",
        ),
        pytest.param(code(dark="#7c9cff", light="#14161b"), id="blue on dark"),
        pytest.param(code(light=CLEAR), id="black on nothing"),
        pytest.param(code(dark="#ffffff", light=CLEAR), id="white on nothing"),
        pytest.param(code(quiet=0), id="no quiet zone"),
        pytest.param(
            code(quiet=0, dark="#ffffff", light="#000000"),
            id="no quiet zone, inverted",
        ),
        pytest.param(upon(code(quiet=0), SCREEN, "#ffffff"), id="no quiet zone, white"),
        pytest.param(upon(code(quiet=0), SCREEN, "#bbbbbb"), id="no quiet zone, grey"),
        pytest.param(upon(code(quiet=1), SCREEN, "#000000"), id="one module, black"),
        *(
            pytest.param(upon(code(), (1200, 1200), angle=angle), id=f"turned {angle}")
            for angle in (7, 45, 90, 133, 180, 270, 345)
        ),
        pytest.param(code().transformed(QTransform.fromScale(-1, 1)), id="mirrored"),
    ],
)
def test_a_code_is_read_however_it_looks(picture):
    """As screens, themes and cameras show it."""
    assert seen(picture) == [WORDS]


@pytest.mark.parametrize("module", [2, 3, 5])
@pytest.mark.parametrize("quality", [30, 60, 90])
def test_a_code_is_read_from_what_a_messenger_left_of_it(module, quality):
    """They compress pictures, some of them a lot."""
    assert seen(code(module=module), "jpeg", quality) == [WORDS]
    assert seen(upon(code(module=module), SCREEN), "jpeg", quality) == [WORDS]


@pytest.mark.parametrize("times", [2, 3, 4])
def test_a_code_is_read_when_it_is_not_sharp(times):
    """Cameras look for the sharpest place, which may be the frame of the screen."""
    assert seen(blurred(code(module=6), times), "jpeg", 70) == [WORDS]


@pytest.mark.parametrize(
    ("module", "size"),
    [(2, (3840, 2160)), (3, PHOTO), (12, PHOTO), (40, PHOTO), (2, LARGE), (80, LARGE)],
)
def test_a_code_is_read_large_or_small(module, size):
    """A corner of a screen of 4K, or all of a photo of 40 megapixels."""
    place = (0.61, 0.31) if module < 20 else (0.1, 0.05)
    picture = upon(code(module=module), size, angle=3, place=place)

    assert seen(picture, "jpeg", 85) == [WORDS]


@settings(max_examples=60)
@given(text=st.text(min_size=1, max_size=LONGEST))
@example(text="я" * (LONGEST // 2))
@example(text="0" * LONGEST)
@example(text="\ufeff\0\u202e ")
@example(text="漢字")
def test_every_text_is_read_as_it_was_written(text):
    """Byte for byte, whatever a reader might take it for."""
    text = text.encode(errors="replace")[:LONGEST].decode(errors="ignore")
    assert qr_texts(code(text, module=3)) == [text]


def test_an_invitation_is_found():
    """In any case, beside other codes, and twice in one picture."""
    for text in (WORDS, "FANTOM://[2001:DB8::1]:31488?KEY=A", "Fantom:"):
        other, shop = code("WIFI:S:home;;"), code("https://fantom.example/fantom:")
        assert find_invitation(several(other, code(text), shop, code(text))) == text


@pytest.mark.parametrize(
    ("picture", "count"),
    [
        (plain(30, 30), 0),
        (code("https://fantom.example/?fantom:x"), 0),
        (code(" fantom:x"), 0),
        (code("phantom:x"), 0),
        (several(code("fantom:a"), code("fantom:b")), 2),
        (several(*(code(f"fantom:{n}") for n in range(3))), 3),
    ],
)
def test_none_or_several_invitations_are_none(picture, count):
    """Nobody is guessed at."""
    with pytest.raises(NoInvitationInPicture) as caught:
        find_invitation(picture)

    assert caught.value.count == count


@pytest.mark.parametrize(
    "picture",
    [
        made(segno.make_qr(b"fantom:\xff\xfe", mode="byte")),
        made(segno.make_qr("fantom:" + "a" * (MAX_TEXT - 6), error="l")),
        made(segno.make_micro("123")),
        plain(1, 1),
    ],
    ids=["no text", "too long", "a micro code", "one pixel"],
)
def test_what_nobody_wrote_as_a_text_is_not_read(picture):
    """Bytes, long texts and other kinds of codes go no further."""
    assert qr_texts(picture) == []


def test_parts_of_a_longer_text_stay_parts():
    """A text that goes on in other codes is never put together."""
    parts = segno.make_sequence("fantom:" + "a" * 900, symbol_count=4)

    texts = qr_texts(several(*map(made, parts)))

    assert len(texts) == 4 - 1  # two of them are the same
    assert max(map(len, texts)) < 300


@pytest.mark.parametrize(
    "text", ["http://x", "fantom:\0\x1b[2J", "\u202efantom:", "javascript:alert(1)"]
)
def test_what_is_in_a_code_is_only_a_text(text):
    """Nothing is opened, cleaned or understood here."""
    assert qr_texts(code(text)) == [text]


def test_the_number_of_codes_is_bound():
    """A sheet of stickers is no invitation."""
    texts = qr_texts(several(*(code(str(n), module=2) for n in range(MAX_CODES + 4))))

    assert len(texts) == MAX_CODES


def test_the_time_is_bound(clock, monkeypatch):
    """A picture full of corner marks would take minutes, so it is read in pieces."""
    sizes = []

    def look(piece):
        clock[0] += A_PIECE
        sizes.append(piece.width() * piece.height())
        return []

    assert qr_texts(corner_marks(1_024, 1_024)) == []
    monkeypatch.setattr(qr, "_codes", look)
    assert qr_texts(corner_marks(7_000, 5_600)) == []

    assert len(sizes) <= MAX_SECONDS / A_PIECE + 1
    assert max(sizes) <= 1_024**2


def test_when_the_time_is_over_what_was_found_counts(clock, monkeypatch):
    """Large codes are looked for first."""
    look, pieces = qr._codes, []

    def slowly(piece):
        clock[0] += MAX_SECONDS + 1
        pieces.append(piece)
        return look(piece)

    monkeypatch.setattr(qr, "_codes", slowly)
    assert qr_texts(upon(code(module=20), PHOTO, place=(0.1, 0.1))) == [WORDS]
    assert len(pieces) == 1


def test_modules_are_drawn_by_others():
    """A square; its corner is a corner mark, and there is no quiet zone."""
    rows = qr_rows("fantom:x")

    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0][:8] == [True] * 7 + [False]


@pytest.mark.parametrize("text", ["a" * 3_000, "", "я"], ids=len)
def test_what_no_code_holds_is_refused(text):
    """That is a mistake of ours: invitations have bounds."""
    with pytest.raises(ValueError):  # noqa: PT011 - not our words
        qr_rows(text)


def test_a_code_is_saved_as_a_picture(tmp_path):
    """With its quiet zone, so that it can be read wherever it is put."""
    path = tmp_path / "invitation.png"
    save_qr(WORDS, path)

    picture = read_picture(path)
    edge = len(qr_rows(WORDS)) + 2 * QUIET_ZONE
    assert picture.width() % edge == 0
    assert find_invitation(upon(picture, (1000, 1000), "#000000")) == WORDS


def test_a_picture_that_cannot_be_saved_is_told(tmp_path):
    """And where."""
    path = tmp_path / "nowhere" / "invitation.png"

    with pytest.raises(PictureUnwritable) as caught:
        save_qr(WORDS, path)
    assert caught.value.path == str(path)
    assert caught.value.reason


def test_an_image_that_is_already_one_is_read():
    """What comes from the clipboard may have any format."""
    for kind in (
        QImage.Format.Format_Mono,
        QImage.Format.Format_Indexed8,
        QImage.Format.Format_RGBA64,
        QImage.Format.Format_RGB16,
        QImage.Format.Format_CMYK8888,
        QImage.Format.Format_ARGB32_Premultiplied,
    ):
        assert qr_texts(code().convertToFormat(kind)) == [WORDS]
    assert qr_texts(QImage()) == []


@pytest.mark.parametrize("scale", [0.5, 1.75, 3.0])
def test_a_picture_of_a_screen_with_a_scale_is_read(scale):
    """Each of its pixels is one, and is not painted smaller."""
    image = code(module=2)
    image.setDevicePixelRatio(scale)

    assert qr_texts(image) == [WORDS]
