"""A file in place whole, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from fantom.replacing import replace_file, sync_folder

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with something in it."""
    path = tmp_path / "file"
    path.write_bytes(b"old")
    return path


def test_what_is_there_is_replaced_and_nothing_else_is_left(file: Path) -> None:
    """There is one file before, and one after."""
    replace_file(file, b"new")

    assert file.read_bytes() == b"new"
    assert list(file.parent.iterdir()) == [file]


@posix
def test_it_is_for_its_owner_only_even_if_it_was_not(file: Path) -> None:
    """A copy that somebody put there may have been open to everybody."""
    file.chmod(0o644)

    replace_file(file, b"new")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@posix
def test_a_link_stays_a_link(file: Path) -> None:
    """The file that it leads to is replaced, beside itself."""
    folder = file.parent / "folder"
    folder.mkdir()
    link = folder / "link"
    link.symlink_to("../file")

    replace_file(link, b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert list(folder.iterdir()) == [link]


@posix
def test_the_disk_knows_the_file_before_its_name_and_the_folder_after_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever the power fails, there is one whole file of that name."""
    seen: list[tuple[bool, bytes]] = []

    def fsync(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        seen.append((is_folder, file.read_bytes()))

    monkeypatch.setattr(os, "fsync", fsync)
    replace_file(file, b"new")

    assert seen == [(False, b"old"), (True, b"new")]


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_what_fails_leaves_the_old_file_and_no_other(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
    error: BaseException,
) -> None:
    """Even if somebody loses patience."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(failing, fail)
    with pytest.raises(type(error)):
        replace_file(file, b"new")

    assert file.read_bytes() == b"old"
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_cannot_be_synced_is_no_failure(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is in place; some systems open no folder, some sync none."""

    def refuse(*_: object) -> None:
        raise OSError(22, "Invalid argument")

    sync_folder(file.parent / "missing")
    monkeypatch.setattr(os, "fsync", refuse)
    sync_folder(file.parent)
