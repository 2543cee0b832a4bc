import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from fantom.errors import PictureUnreadable
from fantom.pictures.bounded import MAX_FILE, MAX_SIDE, read_picture
from fantom.pictures.problem import Problem
from tests.pictures.drawn import (
    bmp,
    chunk,
    encoded,
    gif,
    moving_webp,
    plain,
    png,
)

ROOT = Path(__file__).parents[2]
RED = plain(9, 7, "#ff0000")
# What a child prints: how it went, and what that took.
MEASURED = """
import resource, sys
from pathlib import Path
from fantom.errors import FantomError
from fantom.pictures.bounded import read_picture
from fantom.pictures.qr import qr_texts
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
before = peak()
try:
    outcome = len(qr_texts(read_picture(Path(sys.argv[1]))))
except FantomError as error:
    outcome = error.problem
print(outcome, peak() - before)
"""


def problem_of(source):
    """Why that cannot be read."""
    with pytest.raises(PictureUnreadable) as caught:
        read_picture(source)
    assert caught.value.path == ("" if isinstance(source, bytes) else str(source))
    return caught.value.problem


def measured(path):
    """Read it in a process of its own; return the outcome and the memory in MiB."""
    outcome, memory = (
        subprocess.check_output(
            [sys.executable, "-c", MEASURED, path], cwd=ROOT, timeout=60
        )
        .decode()
        .split()
    )
    return outcome, int(memory)


@pytest.mark.parametrize("kind", ["png", "jpeg", "bmp", "webp"])
def test_a_picture_is_read(tmp_path, kind):
    """From bytes, or from a file whatever its name is."""
    path = tmp_path / "notes.txt"
    path.write_bytes(encoded(RED, kind, 95))

    for image in (read_picture(path), read_picture(path.read_bytes())):
        assert image.size() == RED.size()
        assert image.pixelColor(4, 4).red() > 250
        assert image.pixelColor(4, 4).green() < 5


def test_of_a_picture_that_moves_the_beginning_is_read():
    """Nobody waits for the rest."""
    assert read_picture(gif(5, 4, [(0, 0, 5, 4)] * 3)).width() == 5
    moving = moving_webp(9, 7, [RED, plain(9, 7, "#0000ff")])
    assert read_picture(moving).pixelColor(4, 4).red() > 250


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.UNKNOWN),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Problem.UNKNOWN),
        (b"BMnothing", Problem.DAMAGED),
        (b"GIF89a", Problem.DAMAGED),
        (b"RIFF\4\0\0\0WEBP", Problem.DAMAGED),
        (png(100, 100)[:-20], Problem.DAMAGED),
        (png(100, 100, rows=50), Problem.DAMAGED),
        (encoded(plain(200, 200), "jpeg")[:-200], Problem.DAMAGED),
        (encoded(plain(200, 200), "webp")[:-10], Problem.DAMAGED),
        (bmp(0, 0), Problem.DAMAGED),
        (bmp(9_000, 5_000), Problem.TOO_LARGE),
        (png(MAX_SIDE + 1, 1), Problem.TOO_LARGE),
        (gif(4_000, 3_000, [(0, 0, 4_000, 3_000)]), Problem.TOO_LARGE),
        (moving_webp(4_000, 3_000, [RED]), Problem.TOO_LARGE),
        (b"\x89PNG\r\n\x1a\n" + bytes(MAX_FILE), Problem.TOO_BIG),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_none_is_refused(data, problem):
    """With what a person can do something about."""
    assert problem_of(data) is problem


@pytest.mark.skipif(sys.platform == "win32", reason="WINDOWS HAS NO SUCH FILES")
def test_only_files_are_read(tmp_path):
    """What is none neither hangs nor fills the memory."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert problem_of(pipe) is Problem.NOT_A_FILE
    assert problem_of(tmp_path) is Problem.NOT_A_FILE
    assert problem_of(Path("/dev/zero")) is Problem.NOT_A_FILE


@pytest.mark.parametrize("name", ["no", "file/no", "a\0b", "\ud800"], ids=repr)
def test_a_file_that_is_not_there_is_missing(tmp_path, name):
    """Whoever drops names may drop any."""
    (tmp_path / "file").touch()

    assert problem_of(tmp_path / name) is Problem.MISSING


def test_a_file_that_may_not_be_read_is_told_apart(tmp_path, monkeypatch):
    """Its owner can change that."""
    path = tmp_path / "picture.png"
    path.touch()

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert problem_of(path) is Problem.UNREADABLE


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path):
    """A film of many gigabytes costs no more than the largest picture."""
    path = tmp_path / "film.png"
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate(50 * 1024**3)

    assert problem_of(path) is Problem.TOO_BIG


BOMBS = {
    "many-pixels": (png(50_000, 50_000, rows=50), "too-large", 20),
    "screen-of-a-gif": (gif(65_535, 65_535, [(0, 0, 65_535, 1)]), "too-large", 20),
    # 7 GB of text
    "texts": (
        png(9, 9, chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(7_900_000), 9)) * 900),
        *("0", 40),
    ),
    "colours": (
        png(9, 9, chunk(b"iCCP", b"k\0\0" + zlib.compress(bytes(99_000_000), 9))),
        *("0", 20),
    ),
    "large": (png(8_000, 5_000, samples=4), "0", 300),
}


@pytest.mark.skipif(sys.platform == "win32", reason="resource IS FOR UNIX")
@pytest.mark.parametrize("name", BOMBS)
def test_memory_is_bounded(tmp_path, name):
    """However small a file is, and whatever it promises."""
    data, expected, most = BOMBS[name]
    path = tmp_path / "bomb.png"
    path.write_bytes(data)

    outcome, memory = measured(path)

    assert (outcome, memory < most) == (expected, True)


@pytest.mark.parametrize("application", ["", "QtCore.QCoreApplication([])"])
def test_no_window_is_needed(tmp_path, application):
    """A program without a face reads all kinds of pictures, and writes codes."""
    code = f"""
from pathlib import Path
from PySide6 import QtCore
running = {application or None}
from fantom.pictures.bounded import read_picture
from fantom.pictures.qr import qr_texts, save_qr
save_qr("hello", Path("code.png"))
for kind in ("png", "jpeg", "bmp", "gif", "webp"):
    assert not read_picture(Path(kind)).isNull()
print(*qr_texts(read_picture(Path("code.png"))))
"""
    for kind in ("png", "jpeg", "bmp", "webp"):
        (tmp_path / kind).write_bytes(encoded(RED, kind))
    (tmp_path / "gif").write_bytes(gif(5, 4, [(0, 0, 5, 4)]))
    away = {name: os.environ[name] for name in os.environ if "DISPLAY" not in name}

    said = subprocess.check_output(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=away | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "none"},
        text=True,
    )

    assert said.split() == ["hello"]


def test_nothing_is_loaded_before_it_is_needed():
    """Reading and making codes costs those who do it."""
    code = "import sys, fantom.pictures.qr, fantom.i18n.error_text; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True)

    assert not {"segno", "zxingcpp", "PIL"} & set(loaded.split())


def test_words_about_pictures_load_no_pictures():
    """Errors are told where QtGui cannot even be loaded."""
    code = "import sys, fantom.i18n.error_text; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True)

    assert "PySide6.QtGui" not in loaded.split()


def test_a_picture_is_an_image():
    """Whoever gets one can draw it."""
    assert isinstance(read_picture(png(3, 3)), QImage)
