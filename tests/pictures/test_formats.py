import pytest

from fantom.pictures.formats import MAX_JPEG_SCANS, MAX_PARTS, essentials, format_of
from tests.pictures.drawn import chunk, encoded, jpeg_of_scans, plain, png, segment

JPEG = encoded(plain(8, 8), "jpeg")


@pytest.mark.parametrize("kind", ["png", "jpeg", "bmp", "webp"])
def test_a_kind_is_known_by_how_it_begins(kind):
    """Whatever its name is."""
    assert format_of(encoded(plain(8, 8), kind)) == kind


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\x89PNG", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"),
        *(b"II*\0", b"MM\0*", b"\0\0\1\0\1\0", b"P6 1 1 255\n", b"/* XPM */", b"icns"),
        *(b"\x1f\x8b\x08", b"RIFF\0\0\0\0WAVE", b"\0\0\0\x20ftypheic", b"\xff\xd8"),
    ],
    ids=repr,
)
def test_others_are_none(data):
    """Each more would be another decoder for strangers to feed."""
    assert format_of(data) == ""


def test_what_comes_along_with_a_png_is_left_out():
    """Texts, colours, films: nothing but the picture reaches a decoder."""
    extra = b"".join(chunk(n, b"x") for n in (b"zTXt", b"iCCP", b"eXIf", b"acTL"))

    assert essentials("png", png(8, 8, extra) + b"behind") == png(8, 8)


def test_what_comes_behind_a_jpeg_is_left_out():
    """Telephones put a short film there."""
    assert essentials("jpeg", JPEG + b"\xff\xda film") == JPEG


def test_what_lies_within_a_part_is_no_mark():
    """A small picture in the head of a large one does not end it."""
    inner = segment(0xE1, b"Exif\0\0" + JPEG)
    whole = JPEG[:2] + inner + JPEG[2:]

    assert essentials("jpeg", whole) == whole


@pytest.mark.parametrize("end", [7, 20, 33, -13, -1])
def test_a_png_that_breaks_off_is_damaged(end):
    """Half a picture is not shown as if it were whole."""
    with pytest.raises(ValueError, match="end"):
        essentials("png", png(8, 8)[:end])


@pytest.mark.parametrize("end", [3, 30, -2])
def test_a_jpeg_that_breaks_off_is_damaged(end):
    """Likewise."""
    with pytest.raises(ValueError, match="end"):
        essentials("jpeg", JPEG[:end])


def test_a_jpeg_has_a_bound_of_scans():
    """Each is a walk over all pixels: 200,000 of them would take ten minutes."""
    assert essentials("jpeg", jpeg_of_scans(MAX_JPEG_SCANS))
    with pytest.raises(ValueError, match="scans"):
        essentials("jpeg", jpeg_of_scans(MAX_JPEG_SCANS + 1))


@pytest.mark.parametrize(
    ("kind", "start", "part"),
    [
        ("png", png(8, 8)[:33], chunk(b"IDAT")),
        ("jpeg", JPEG[:-2], segment(0xFE, b"")),
    ],
)
def test_a_picture_has_a_bound_of_parts(kind, start, part):
    """Millions of empty ones are no picture."""
    end = {"png": chunk(b"IEND"), "jpeg": b"\xff\xd9"}[kind]

    assert essentials(kind, start + part * 1_000 + end)
    with pytest.raises(ValueError, match="end"):
        essentials(kind, start + part * MAX_PARTS + end)


@pytest.mark.parametrize("kind", ["gif", "bmp", "webp"])
def test_the_others_stay_as_they_are(kind):
    """They have little that is not the picture."""
    assert essentials(kind, b"anything") == b"anything"
