"""Which files do something when they are opened, by their names."""

import pytest

from fantom.files.programs import is_disguised, is_program


@pytest.mark.parametrize(
    "name",
    [
        *(
            "setup.exe",
            "SETUP.EXE",
            "x.bat",
            "x.ps1",
            "x.lnk",
            "x.url",
            "x.scr",
            "x.jar",
        ),
        *("x.desktop", "x.AppImage", "x.sh", "x.command", "x.dmg", "x.iso", "x.docm"),
        *("x.library-ms", "x.exe.", "x.exe ", "a/x.exe", "x.app/"),
    ],
)
def test_a_program_is_known_by_its_extension(name):
    """Whatever stands in front of it."""
    assert is_program(name)


@pytest.mark.parametrize(
    "name", ["photo.jpg", "exe", "letter.pdf", "a.exe.txt", "notes", "", ".", "x.docx"]
)
def test_other_files_are_none(name):
    """A warning that comes each time is read by nobody."""
    assert not is_program(name)
    assert not is_disguised(name)


@pytest.mark.parametrize(
    ("name", "disguised"),
    [
        ("photo.jpg.exe", True),
        ("invoice.PDF .scr", True),
        ("letter.docx_.js", True),
        ("sea.jpg" + " " * 60 + ".exe", True),
        ("setup.exe", False),
        ("setup.v2.exe", False),
        ("install.min.js", False),
    ],
)
def test_a_program_that_looks_like_something_else_is_known(name, disguised):
    """Where extensions are hidden, photo.jpg.exe is photo.jpg."""
    assert is_program(name)
    assert is_disguised(name) == disguised
