import struct

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage

from fantom.errors import PictureUnreadable
from fantom.pictures.bounded import read_picture
from fantom.pictures.formats import format_of
from fantom.pictures.preview import (
    MAX_BYTES,
    MAX_EDGE,
    make_preview,
    preview_of,
    read_preview,
    to_png,
)
from fantom.pictures.problem import Problem
from tests.pictures.drawn import encoded, gif, jpeg_of_scans, plain, png, segment

SECRET = b"52.0907N 5.1214E taken by Alice"


def noise(width, height):
    """Return a picture that no format makes small."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    state = 1
    for y in range(height):
        for x in range(width):
            state = (1_103_515_245 * state + 12_345) % 2**31
            image.setPixel(x, y, 0xFF000000 | state >> 7)
    return image


def held_sideways(jpeg, turned=6):
    """Return a JPEG with what a camera writes: how it was held, and where it was."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0)
    note = struct.pack(">HHII", 0x010E, 2, len(SECRET), 8 + 2 + 24 + 4)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 2) + note + entry
    exif += bytes(4) + SECRET
    comment = segment(0xFE, SECRET)
    return jpeg[:2] + segment(0xE1, exif) + comment + jpeg[2:]


def two_colours(width, height):
    """Return one that is red above and blue below."""
    image = plain(width, height, "#ff0000")
    for y in range(height // 2, height):
        for x in range(width):
            image.setPixelColor(x, y, QColor("#0000ff"))
    return image


@pytest.mark.parametrize("kind", ["png", "jpeg", "bmp", "webp"])
def test_it_is_small_and_looks_the_same(kind):
    """In its proportions, in few bytes."""
    made = make_preview(encoded(two_colours(600, 300), kind))
    image = read_preview(made)

    assert len(made) <= MAX_BYTES
    assert (image.width(), image.height()) == (MAX_EDGE, MAX_EDGE // 2)
    assert image.pixelColor(10, 10).red() > 200
    assert image.pixelColor(10, 120).blue() > 200


def test_it_stands_as_the_camera_was_held():
    """Whoever sees it need not turn the head; what is red above was at the side."""
    sideways = held_sideways(encoded(two_colours(400, 200), "jpeg", 95))
    image = read_preview(make_preview(sideways))

    assert (image.width(), image.height()) == (MAX_EDGE // 2, MAX_EDGE)
    assert image.pixelColor(120, 128).red() > 200
    assert image.pixelColor(8, 128).blue() > 200


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_nothing_but_pixels_is_in_it(kind):
    """Where it was taken and by whom, its owner did not want to tell."""
    image = two_colours(90, 90)
    image.setText("Author", SECRET.decode())
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    data = encoded(image, kind)
    data = held_sideways(data) if kind == "jpeg" else data
    for made in (make_preview(data), make_preview(image), to_png(image)):
        assert SECRET[:8] not in made
        assert b"Alice" not in made
        for name in (b"Exif", b"ICC_PROFILE", b"tEXt", b"iCCP", b"Author"):
            assert name not in made


def test_what_hardly_shrinks_is_made_worse():
    """Until it fits, or there is none."""
    made = make_preview(noise(300, 300))

    assert 0 < len(made) <= MAX_BYTES
    assert read_preview(made).width() == MAX_EDGE


def test_what_is_transparent_stays_so():
    """As a PNG; a small one is not made larger."""
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(0)
    made = make_preview(encoded(image))

    assert format_of(made) == "png"
    assert read_preview(made).size() == image.size()
    assert read_preview(made).pixelColor(3, 3).alpha() == 0
    assert read_picture(to_png(image)).pixelColor(3, 3).alpha() == 0


@pytest.mark.parametrize("source", [b"", b"no picture", QImage(), png(9, 9)[:-20]])
def test_what_is_no_picture_has_none(source):
    """It is offered all the same."""
    assert make_preview(source) == b""


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.UNKNOWN),
        (gif(5, 4, [(0, 0, 5, 4)]), Problem.UNKNOWN),
        (encoded(plain(9, 9), "webp"), Problem.UNKNOWN),
        (png(257, 257), Problem.TOO_LARGE),
        (png(1_000, 1), Problem.TOO_LARGE),
        (png(9, 9) + bytes(MAX_BYTES), Problem.TOO_BIG),
        (png(9, 9)[:-20], Problem.DAMAGED),
        (jpeg_of_scans(65), Problem.DAMAGED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_strangers_previews_are_bounded(data, problem):
    """Nobody asked for them: small, and of two kinds."""
    with pytest.raises(PictureUnreadable) as caught:
        read_preview(data)
    assert caught.value.problem is problem


def test_the_first_picture_of_what_was_picked(tmp_path):
    """Among files, or in a folder; what only looks like one is passed over."""
    (tmp_path / "a.jpg").write_bytes(b"none")
    (tmp_path / "b.txt").write_bytes(encoded(plain(9, 9)))
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "1.png").write_bytes(encoded(plain(30, 20)))
    (folder / "2.png").write_bytes(encoded(plain(20, 30)))
    picked = [tmp_path / "gone.png", tmp_path / "a.jpg", tmp_path / "b.txt", folder]

    assert read_preview(preview_of(picked)).width() == 30
    assert preview_of(picked[:3]) == b""
