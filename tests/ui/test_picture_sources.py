import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from fantom.errors import PictureUnreadable
from fantom.pictures.bounded import MAX_FILE
from fantom.pictures.problem import Problem
from fantom.ui.picture_sources import has_picture, picture_of
from tests.pictures.drawn import encoded, plain, png

RED = plain(9, 7, "#ff0000")


def holding(*urls, image=None, **data):
    """What is dropped or pasted."""
    mime = QMimeData()
    if urls:
        mime.setUrls([QUrl(url) for url in urls])
    if image is not None:
        mime.setImageData(image)
    for kind, content in data.items():
        mime.setData(f"image/{kind}", content)
    return mime


@pytest.fixture
def file(tmp_path):
    """A picture's address, with what is awkward in it."""
    path = tmp_path / "100% my #1.png"
    path.write_bytes(encoded(RED))
    return QUrl.fromLocalFile(str(path))


def test_a_file_is_read(file):
    """As a file manager gives it."""
    mime = holding(file)

    assert has_picture(mime)
    assert picture_of(mime).size() == RED.size()


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp"])
def test_bytes_are_read(kind):
    """As a browser or a screenshot gives them."""
    mime = holding(**{kind: encoded(RED, kind)})

    assert has_picture(mime)
    assert picture_of(mime).size() == RED.size()


def test_an_image_is_taken():
    """As Windows and macOS give it, decoded."""
    mime = holding(image=RED)

    assert has_picture(mime)
    assert picture_of(mime).size() == RED.size()


def test_a_file_goes_before_its_icon(file):
    """The Finder adds one."""
    assert picture_of(holding(file, image=plain(1, 1))).size() == RED.size()


def test_bytes_go_before_what_somebody_else_would_decode():
    """Our bounds hold only for those."""
    mime = holding(image=plain(1, 1), png=encoded(RED))

    assert picture_of(mime).size() == RED.size()


@pytest.mark.parametrize(
    "urls",
    [
        *([], ["https://fantom.example/x.png"], ["ftp://fantom.example/x.png"]),
        *(["file://share.example/c/x.png"], ["file:////share.example/c/x.png"]),
        *(["data:image/png;base64,AAAA"], ["qrc:/x.png"], [""], ["x.png"]),
        ["file:///tmp/a.png", "file:///tmp/b.png"],
    ],
    ids=repr,
)
def test_nothing_is_fetched_from_elsewhere(urls):
    """To fetch it would tell somebody; and of two files nobody knows which."""
    mime = holding(*urls)

    assert not has_picture(mime)
    assert picture_of(mime) is None


def test_a_link_with_its_picture_is_that_picture():
    """A browser gives both."""
    mime = holding("https://fantom.example/x.png", png=encoded(RED))

    assert picture_of(mime).size() == RED.size()


def test_text_is_no_picture():
    """Even if it is an invitation, or the name of a file."""
    mime = QMimeData()
    mime.setText("fantom:x")
    mime.setHtml("<img src='file:///tmp/x.png'>")

    assert not has_picture(mime)
    assert picture_of(mime) is None


@pytest.mark.parametrize(
    ("mime", "problem"),
    [
        (holding("file:///nowhere/x.png"), Problem.MISSING),
        (holding("file:///a%00b"), Problem.MISSING),
        (holding(png=b"<svg/>"), Problem.UNKNOWN),
        (holding(png=bytes(MAX_FILE + 1)), Problem.TOO_BIG),
        (holding(png=png(30_000, 1)), Problem.TOO_LARGE),
        (holding(image=plain(20_001, 1)), Problem.TOO_LARGE),
        (holding(image=QImage()), Problem.DAMAGED),
        (holding(image="no image"), Problem.DAMAGED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_bounds_hold_wherever_it_comes_from(mime, problem):
    """And what is wrong is told."""
    with pytest.raises(PictureUnreadable) as caught:
        picture_of(mime)

    assert caught.value.problem is problem
