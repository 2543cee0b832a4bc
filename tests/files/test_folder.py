"""A folder that is held open: whatever happens to its path."""

import errno
import os
import stat
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier, Thread

import pytest

from fantom.file_errors import (
    FileNameImpossible,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
)
from fantom.files.folder import CAN_HOLD, Folder
from fantom.files.names import LAST_NUMBER, free_names
from tests.files.disks import descriptors, make_read_only, mounted, nobody, tree

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
holds = pytest.mark.skipif(not CAN_HOLD, reason="nothing is held here")


@pytest.fixture(params=[pytest.param(True, marks=holds), False], ids=["held", "path"])
def hold(request):
    """By descriptor, and as it is done on Windows."""
    return request.param


@pytest.fixture
def chosen(tmp_path):
    """Return the folder that a person chose, beside something of theirs."""
    (tmp_path / "theirs").mkdir()
    folder = tmp_path / "chosen"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(chosen, hold):
    """Return it opened."""
    opened = Folder.open(chosen, hold=hold)
    yield opened
    opened.close()


def put(folder, name, data=b"data"):
    """Put a file there, and return its descriptor."""
    descriptor = folder.make_file(name)
    os.write(descriptor, data)
    os.close(descriptor)


# Opening


def test_a_folder_is_made_if_it_is_missing(chosen, hold):
    """But not those around it: a disk may be out."""
    Folder.open(chosen / "new", hold=hold).close()
    assert tree(chosen) == {"new/"}

    with pytest.raises(FolderGone) as caught:
        Folder.open(chosen / "missing" / "new", hold=hold)
    assert caught.value.folder == str(chosen / "missing" / "new")


def test_a_file_is_no_folder(chosen, hold):
    """It is left alone."""
    (chosen / "file").write_bytes(b"mine")
    with pytest.raises(FileUnwritable) as caught:
        Folder.open(chosen / "file", hold=hold)

    assert caught.value == FileUnwritable(str(chosen / "file"), "in-the-way")


@posix
def test_a_person_may_choose_a_link(chosen, tmp_path, hold):
    """Downloads often is one."""
    link = tmp_path / "link"
    link.symlink_to(chosen)
    folder = Folder.open(link, hold=hold)
    put(folder, "a")
    folder.close()

    assert folder.path == chosen
    assert tree(chosen) == {"a"}


@posix
def test_a_folder_that_may_not_be_opened_is_told(hold):
    """With what the system says."""
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        with nobody(), pytest.raises(FolderUnwritable):
            Folder.open(Path(place, "new"), hold=hold)


# Names


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "/a", "../a", "a/"])
def test_a_path_is_no_name(folder, chosen, name):
    """Whatever came through to here goes no further."""
    for act in (
        folder.make_file,
        folder.open_file,
        folder.inside,
        folder.make_folder,
        folder.remove_file,
        folder.remove_folder,
        folder.check_name,
        lambda name: folder.rename(name, "b"),
        lambda name: folder.date(name, 0.0),
    ):
        with pytest.raises(ValueError, match="no path"):
            act(name)

    assert tree(chosen.parent) == {"chosen/", "theirs/"}


def test_a_name_that_the_file_system_does_not_take_is_told(folder):
    """Before anything is sent."""
    with pytest.raises(FileNameImpossible) as caught:
        folder.check_name("x" * 256)

    assert caught.value.name == "x" * 256
    folder.check_name("x" * 255)


# Files


@posix
def test_a_new_file_is_for_its_owner_only(folder, chosen):
    """Until it is whole."""
    put(folder, "a")

    assert stat.S_IMODE((chosen / "a").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_not_made_again(folder, chosen):
    """Nor written to."""
    (chosen / "a").write_bytes(b"mine")
    with pytest.raises(FileUnwritable):
        folder.make_file("a")

    assert (chosen / "a").read_bytes() == b"mine"


def test_a_name_that_is_taken_gets_a_number(folder, chosen):
    """What was there stays as it was."""
    (chosen / "a.txt").write_bytes(b"mine")
    (chosen / "a (2).txt").mkdir()
    put(folder, "part")

    assert folder.rename("part", "a.txt") == "a (3).txt"
    assert (chosen / "a.txt").read_bytes() == b"mine"
    assert tree(chosen) == {"a.txt", "a (2).txt/", "a (3).txt"}


@posix
@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK])
def test_without_hard_links_nothing_is_replaced_either(
    folder, chosen, monkeypatch, number
):
    """As on memory sticks."""

    def link(*_, **__):
        raise OSError(number, "no hard links")

    (chosen / "a.txt").write_bytes(b"mine")
    put(folder, "part", b"new")
    monkeypatch.setattr(os, "link", link)

    assert folder.rename("part", "a.txt") == "a (2).txt"
    assert (chosen / "a.txt").read_bytes() == b"mine"
    assert (chosen / "a (2).txt").read_bytes() == b"new"
    assert tree(chosen) == {"a.txt", "a (2).txt"}


@posix
def test_a_rename_that_fails_leaves_no_empty_file(folder, chosen, monkeypatch):
    """The name is free again."""

    def fail(*_, **__):
        raise OSError(errno.EIO, "Input/output error")

    def link(*_, **__):
        raise OSError(errno.EPERM, "no hard links")

    put(folder, "part")
    monkeypatch.setattr(os, "link", link)
    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(FileUnwritable):
        folder.rename("part", "a.txt")

    assert tree(chosen) == {"part"}


def test_a_folder_full_of_numbers_comes_to_an_end(folder, chosen, monkeypatch):
    """Even if somebody guessed what is drawn."""
    guessed = partial(free_names, draw=lambda _: "guessed")
    monkeypatch.setattr("fantom.files.folder.free_names", guessed)
    numbers = chain(range(2, LAST_NUMBER + 1), ["guessed"])
    for name in ("a", *(f"a ({number})" for number in numbers)):
        (chosen / name).write_bytes(b"mine")
    put(folder, "part")

    with pytest.raises(FileUnwritable) as caught:
        folder.rename("part", "a")
    assert caught.value == FileUnwritable(str(chosen / "a"), "in-the-way")
    with pytest.raises(FileUnwritable):
        folder.make_folder("a")


@posix
@pytest.mark.parametrize("links", [True, False])
def test_many_that_finish_at_once_all_have_a_name(chosen, monkeypatch, links):
    """Of each there is one file, whole."""
    if not links:

        def link(*_, **__):
            raise OSError(errno.EPERM, "no hard links")

        monkeypatch.setattr(os, "link", link)
    count, names = 12, []
    together = Barrier(count)

    def finish(number):
        own = Folder.open(chosen)
        put(own, f"part{number}", b"%d" % number)
        together.wait()
        names.append(own.rename(f"part{number}", "a.txt"))
        own.close()

    threads = [Thread(target=finish, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(names)) == count
    assert tree(chosen) == set(names)
    assert {int((chosen / name).read_bytes()) for name in names} == set(range(count))


def test_what_cannot_be_removed_is_left(folder, chosen):
    """It is no error."""
    (chosen / "full").mkdir()
    (chosen / "full" / "file").write_bytes(b"mine")

    folder.remove_file("missing")
    assert not folder.remove_folder("full")
    assert not folder.remove_folder("missing")
    assert tree(chosen) == {"full/", "full/file"}


# Folders


def test_a_folder_of_an_offer_is_a_new_one(folder, chosen):
    """Nobody puts anything into one that was there."""
    (chosen / "photos.old").mkdir()

    assert folder.make_folder("photos.old") == "photos.old (2)"
    assert folder.make_folder("new") == "new"


def test_inside_a_folder_is_another(folder, chosen):
    """Made, or opened."""
    for _ in range(2):
        inner = folder.inside("a")
        innermost = inner.inside("b")
        assert innermost.path == chosen / "a" / "b"
        innermost.close()
        inner.close()

    assert tree(chosen) == {"a/", "a/b/"}


def test_a_file_in_the_way_of_a_folder_is_told(folder, chosen):
    """It is somebody's."""
    (chosen / "a").write_bytes(b"mine")
    with pytest.raises(FileUnwritable) as caught:
        folder.inside("a")

    assert caught.value == FileUnwritable(str(chosen / "a"), "in-the-way")


# Links, and folders that are swapped


@posix
@pytest.mark.parametrize("target", ["../theirs", "/nowhere", ".", "inner"])
def test_a_link_is_no_folder(folder, chosen, target):
    """Wherever it leads."""
    (chosen / "inner").mkdir()
    (chosen / "a").symlink_to(target)
    with pytest.raises(FileUnwritable):
        folder.inside("a")
    assert folder.make_folder("a") == "a (2)"

    assert tree(chosen.parent / "theirs") == set()


@posix
def test_a_link_is_no_file(folder, chosen):
    """Not to be written, nor replaced, nor dated."""
    theirs = chosen.parent / "theirs" / "file"
    theirs.write_bytes(b"theirs")
    os.utime(theirs, (5, 5))
    (chosen / "a").symlink_to(theirs)
    for act in (folder.make_file, folder.open_file):
        with pytest.raises(FileUnwritable):
            act("a")
    folder.date("a", 1_000.0)
    put(folder, "part")
    (chosen / "b").symlink_to("nowhere")

    assert folder.rename("part", "b") == "b (2)"
    assert theirs.read_bytes() == b"theirs"
    assert theirs.stat().st_mtime == 5


@posix
def test_a_folder_that_is_swapped_for_a_link_is_not_followed(chosen, hold):
    """What is held is written to where it is; what is not held, not at all."""
    folder = Folder.open(chosen, hold=hold)
    moved = chosen.with_name("moved")
    chosen.rename(moved)
    chosen.symlink_to("theirs")
    if hold:
        put(folder, "a")
        folder.inside("b").close()
        assert tree(moved) == {"a", "b/"}
    else:
        for act in (folder.make_file, folder.inside, folder.make_folder):
            with pytest.raises(FolderGone):
                act("a")

    assert tree(chosen.parent / "theirs") == set()
    folder.close()


@posix
def test_a_pipe_in_the_way_does_not_hold_us_up(folder, chosen):
    """To open one waits for its other end, usually."""
    os.mkfifo(chosen / "a")
    os.close(folder.open_file("a"))
    with pytest.raises(FileUnwritable):
        folder.make_file("a")
    with pytest.raises(FileUnwritable):
        folder.inside("a")


# What can go wrong with it


@posix
def test_a_folder_that_was_removed_is_told(folder, chosen):
    """Of whatever is tried."""
    chosen.rmdir()
    for act in (folder.make_file, folder.inside, folder.make_folder):
        with pytest.raises(FolderGone) as caught:
            act("a")

        assert caught.value.folder == str(chosen)
    assert not chosen.exists()


def test_a_disk_that_may_only_be_read_is_told(chosen, hold):
    """Of the folder, and of each file: a disk can become so."""
    with mounted(chosen):
        folder = Folder.open(chosen, hold=hold)
        folder.check_writable()
        put(folder, "part")
        make_read_only(chosen)
        for act in (
            folder.check_writable,
            lambda: folder.make_file("a"),
            lambda: folder.make_folder("a"),
            lambda: folder.rename("part", "a"),
        ):
            with pytest.raises(FolderUnwritable):
                act()
        folder.remove_file("part")
        folder.close()


@posix
def test_a_folder_of_somebody_else_is_told(tmp_path, hold):
    """Whoever may look at it."""
    with TemporaryDirectory() as place:
        Path(place).chmod(0o555)
        with nobody():
            folder = Folder.open(Path(place), hold=hold)
            with pytest.raises(FolderUnwritable):
                folder.check_writable()
            with pytest.raises(FolderUnwritable):
                folder.make_file("a")
            folder.close()


def test_room_is_what_the_disk_says(chosen, hold):
    """Not more than it has."""
    with mounted(chosen):
        folder = Folder.open(chosen, hold=hold)
        before = folder.free_bytes
        put(folder, "a", bytes(65_536))

        assert before <= 1_048_576
        assert folder.free_bytes == before - 65_536
        folder.close()


def test_a_disk_that_says_nothing_of_room_has_none_that_is_known(folder, monkeypatch):
    """Some in networks don't."""
    import shutil
    from collections import namedtuple

    usage = namedtuple("usage", "total used free")  # noqa: PYI024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(0, 0, 0))
    assert folder.free_bytes is None

    def refuse(_):
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    assert folder.free_bytes is None


def test_a_folder_that_cannot_be_synced_is_no_failure(folder, monkeypatch):
    """Some file systems sync none."""

    def refuse(*_):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    folder.sync()


def test_a_closed_folder_is_no_folder(chosen, hold):
    """And nothing is left open."""
    before = descriptors()
    folder = Folder.open(chosen, hold=hold)
    again = folder.again()
    folder.close()
    folder.close()

    if hold:
        with pytest.raises(FileUnwritable):
            folder.make_file("a")
    put(again, "b")
    again.close()
    assert tree(chosen) == {"b"}
    assert descriptors() == before
