import pytest

from fantom.ui.file_kinds import Kind, is_readable_picture, kind_of, kind_text
from fantom.ui.icons import pixmap
from fantom.ui.resources import resource


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("photo.JPG", Kind.PICTURE),
        ("a/b/song.flac", Kind.SOUND),
        ("film.webm", Kind.FILM),
        ("minutes.docx", Kind.DOCUMENT),
        ("all.tar.gz", Kind.ARCHIVE),
        ("photo.jpg.exe", Kind.PROGRAM),
        ("notes.docm", Kind.PROGRAM),
        ("folder.jpg/", Kind.FOLDER),
        ("README", Kind.FILE),
        (".hidden", Kind.FILE),
    ],
)
def test_a_name_promises_a_kind(path, kind):
    """Nobody looks into the file; what could start something goes first."""
    assert kind_of(path) is kind


@pytest.mark.parametrize("kind", Kind)
def test_each_has_a_word_and_an_icon(kind, qapp):
    """Not by a colour alone."""
    assert kind_text(kind)
    assert resource(f"icons/{kind.value}.svg").is_file()
    assert not pixmap(kind.value, "#ffffff").isNull()


def test_what_can_be_shown_here():
    """Of pictures only those that are read within bounds."""
    assert is_readable_picture("a/photo.WebP")
    assert not is_readable_picture("drawing.svg")
    assert not is_readable_picture("photo.jpg.exe")
