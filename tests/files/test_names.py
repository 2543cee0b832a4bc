"""A stranger's path, made one that can be used on any system, or refused."""

import unicodedata
from itertools import islice
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.file_errors import FileNameRefused
from fantom.files.names import (
    DRAWN,
    LAST_NUMBER,
    MAX_DEPTH,
    MAX_PART_BYTES,
    Problem,
    free_names,
    is_folder,
    numbered,
    safe_part,
    safe_path,
    safe_top,
    same_name,
)
from fantom.protocol.limits import MAX_PATH_BYTES

ODD = [
    *("/", "\\", ".", "..", ":", "C:", "CON", "nul.txt", "COM¹", "\0", "\n", "\u202e"),
    *("\u200d", "\ufe0f", "\ud800", "é", "e\u0301", "\u0958", " ", "~", "a", ".tar.gz"),
    *("\u3164", "\U000e0041", "\u2028", "👨", "x" * 250, "ж" * 130),
]
PATHS = st.one_of(st.text(), st.lists(st.sampled_from(ODD)).map("".join))


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("", Problem.EMPTY),
        ("/", Problem.OUTSIDE),
        ("/etc/passwd", Problem.OUTSIDE),
        ("//server/share", Problem.OUTSIDE),
        ("a//b", Problem.OUTSIDE),
        ("a//", Problem.OUTSIDE),
        ("..", Problem.OUTSIDE),
        ("../", Problem.OUTSIDE),
        ("../../.ssh/authorized_keys", Problem.OUTSIDE),
        ("a/../../b", Problem.OUTSIDE),
        (".", Problem.OUTSIDE),
        ("a/./b", Problem.OUTSIDE),
        ("x" * 4_000, Problem.TOO_LONG),
        ("\ud800" * 4_000, Problem.TOO_LONG),
        ("x/" * MAX_DEPTH + "x", Problem.TOO_DEEP),
        ("/".join(["\u0958" * 40] * 5), Problem.TOO_LONG),  # as NFC: twice as long
    ],
)
def test_what_no_program_of_ours_says_is_refused(path, problem):
    """With what is wrong with it."""
    with pytest.raises(FileNameRefused) as caught:
        safe_path(path)

    assert caught.value.problem == problem


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("photos/2024/sea.jpg", "photos/2024/sea.jpg"),
        ("photos/", "photos/"),
        ("x/" * (MAX_DEPTH - 1) + "x", "x/" * (MAX_DEPTH - 1) + "x"),
        ("письмо.txt", "письмо.txt"),
        ("cafe\u0301", "caf\u00e9"),
        # Places, streams and patterns.
        ("..\\..\\evil.exe", "_._.._evil.exe"),
        ("C:\\Windows\\x.dll", "C__Windows_x.dll"),
        ("C:/x", "C_/x"),
        ("notes.txt:hidden", "notes.txt_hidden"),
        ('a*b?c"d<e>f|g', "a_b_c_d_e_f_g"),
        # What is not seen, or turns the writing around.
        ("two\nlines\x7f\x85\0", "two_lines___"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("a\u200bb\u2066c\ufeffd\u2028e\u00adf", "a_b_c_d_e_f"),
        ("\ud800\udc00half", "__half"),
        ("a\u3164\u115f\u2800b", "a___b"),
        ("exe\u200dcutable", "exe_cutable"),
        ("1\ufe0f", "1_"),
        # What joins signs, behind one that is not ASCII.
        (
            "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥.png",
            "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥.png",
        ),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("é\u200d\u200d\u200d", "é\u200d__"),
        ("é\ufe0f\ufe0f", "é\ufe0f_"),
        ("全角　.txt", "全角　.txt"),
        # Dots and blanks at the end.
        ("name. . ", "name"),
        ("name\u00a0\u3000", "name"),
        ("a /b./c...", "a/b/c"),
        (".. ", "_"),
        (". .", "_"),
        ("...", "_"),
        (" ", "_"),
        # A dot in front.
        (".bashrc", "_bashrc"),
        (".config/autostart/x.desktop", "_config/autostart/x.desktop"),
        ("project/.git/config", "project/.git/config"),
        # Devices.
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("nul .tar.gz", "_nul .tar.gz"),
        ("a/LPT9", "a/_LPT9"),
        ("COM¹.log", "_COM¹.log"),
        ("CONIN$", "_CONIN$"),
        ("console", "console"),
        ("COM10", "COM10"),
        ("aux.", "_aux"),
    ],
)
def test_what_honest_people_have_is_mended(path, safe):
    """By one rule each."""
    assert safe_path(path) == safe


@pytest.mark.parametrize(
    ("part", "safe"),
    [
        ("x" * 300 + ".jpeg", "x" * 250 + ".jpeg"),
        ("x" * 300 + ".tar.gz", "x" * 248 + ".tar.gz"),
        ("ж" * 200 + ".txt", "ж" * 125 + ".txt"),
        ("x" * 300, "x" * 255),
        ("x" * 100 + "." + "y" * 300, "x" * 100 + "." + "y" * 154),
        ("x" * 254 + " y", "x" * 254),
    ],
)
def test_a_part_that_is_too_long_keeps_its_extension(part, safe):
    """It is cut between letters, and what is no extension is cut with the rest."""
    assert safe_part(part) == safe
    assert safe_part(safe) == safe


@given(PATHS)
@example("\u0958" * 100)
@example("CON" + " " * 300 + ".")
@example("." * 300 + "a")
def test_whatever_somebody_says_stays_inside_and_can_be_seen(path):
    """On any system; and a safe path is its own."""
    try:
        safe = safe_path(path)
    except FileNameRefused:
        return

    parts = safe.removesuffix("/").split("/")
    assert safe_path(safe) == safe
    assert is_folder(safe) == is_folder(path)
    assert len(parts) == len(path.removesuffix("/").split("/"))
    assert len(safe.encode()) <= MAX_PATH_BYTES
    assert unicodedata.is_normalized("NFC", safe)
    assert not PurePosixPath(safe).is_absolute()
    assert not PureWindowsPath(safe).drive
    assert not PureWindowsPath(safe).is_reserved()
    assert not safe.startswith(".")
    for part in parts:
        assert part not in {"", ".", ".."}
        assert len(part.encode()) <= MAX_PART_BYTES
        assert not set(part) & set('\\:*?"<>|')
        assert not part.endswith((".", " "))
        assert PureWindowsPath(part).name == part
        for sign in set(part) - set("\u200c\u200d"):
            assert unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(PATHS, st.integers(2, 10**8), st.booleans())
def test_a_name_with_a_number_is_safe_as_well(path, number, folder):
    """And another."""
    name = safe_top(path.replace("/", "_"))
    other = numbered(name, number, folder=folder)

    assert safe_top(other) == other != name
    assert f"({number})" in other


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        ("name.txt", False, "name (2).txt"),
        ("name", False, "name (2)"),
        ("my.photos", True, "my.photos (2)"),
        ("backup.tar.gz", False, "backup (2).tar.gz"),
        (".gitignore", False, ".gitignore (2)"),
        ("v1.2 final version", False, "v1.2 final version (2)"),
        ("x" * 255, False, "x" * 251 + " (2)"),
        ("x" * 250 + ".jpeg", False, "x" * 246 + " (2).jpeg"),
    ],
)
def test_a_number_stands_in_front_of_the_extension(name, folder, expected):
    """As a person would write it."""
    assert numbered(name, 2, folder=folder) == expected


def test_names_to_try_are_different_and_come_to_an_end():
    """Who fills a folder with numbers does not keep us counting."""
    names = list(free_names("a.txt"))

    assert list(islice(names, 3)) == ["a.txt", "a (2).txt", "a (3).txt"]
    assert len(set(names)) == len(names) == LAST_NUMBER + DRAWN
    assert list(free_names("a.b", folder=True))[1] == "a.b (2)"


@pytest.mark.parametrize(
    ("one", "other"),
    [("README", "readme"), ("e\u0301", "É"), ("STRASSE", "straße"), ("K", "\u212a")],
)
def test_what_is_one_name_to_some_system_is_known(one, other):
    """Capitals, and how letters are put together."""
    assert same_name(one) == same_name(other)
    assert same_name(one) != same_name(one + "x")
