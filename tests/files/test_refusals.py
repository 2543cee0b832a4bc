"""What the system says when it refuses, as what can be told to a person."""

import errno
import os
from pathlib import Path

import pytest

from fantom.file_errors import (
    DiskFull,
    FileChanged,
    FileGone,
    FileNameImpossible,
    FileTooLarge,
    FileUnreadable,
    FileUnwritable,
    FolderGone,
    FolderUnwritable,
)
from fantom.files.refusals import reading, writing

PLACE = Path("/home/me")


def refuse(number):
    """Fail as the system does."""
    raise OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull("/home/me")),
        (errno.EDQUOT, DiskFull("/home/me")),
        (errno.EROFS, FolderUnwritable("/home/me", "Read-only file system")),
        (errno.EACCES, FolderUnwritable("/home/me", "Permission denied")),
        (errno.EPERM, FolderUnwritable("/home/me", "Operation not permitted")),
        (errno.ENOENT, FolderGone("/home/me")),
        (errno.ENOTDIR, FolderGone("/home/me")),
        (errno.ENAMETOOLONG, FileNameImpossible("/home/me", "a.txt")),
        (errno.EILSEQ, FileNameImpossible("/home/me", "a.txt")),
        (errno.EFBIG, FileTooLarge("/home/me", "a.txt")),
        (errno.EEXIST, FileUnwritable("/home/me/a.txt", "in-the-way")),
        (errno.ELOOP, FileUnwritable("/home/me/a.txt", "in-the-way")),
        (errno.EIO, FileUnwritable("/home/me/a.txt", "Input/output error")),
    ],
)
def test_what_cannot_be_written_is_told_apart(number, error):
    """A person does something else about each."""
    with pytest.raises(type(error)) as caught, writing(PLACE, "a.txt"):
        refuse(number)

    assert caught.value == error
    assert caught.value.__cause__.errno == number


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOENT, FileGone("/home/me")),
        (errno.ELOOP, FileChanged("/home/me")),
        (errno.ENXIO, FileChanged("/home/me")),
        (errno.EACCES, FileUnreadable("/home/me", "Permission denied")),
        (errno.EIO, FileUnreadable("/home/me", "Input/output error")),
    ],
)
def test_what_cannot_be_read_is_told_apart(number, error):
    """Likewise."""
    with pytest.raises(type(error)) as caught, reading(PLACE):
        refuse(number)

    assert caught.value == error


def test_a_folder_itself_has_no_name_to_be_wrong():
    """Then it is the folder that something is wrong with."""
    with pytest.raises(FileUnwritable) as caught, writing(PLACE):
        refuse(errno.EINVAL)

    assert caught.value.path == "/home/me"


def test_an_error_without_words_has_some():
    """Not every OSError comes from the system."""
    with pytest.raises(FileUnreadable) as caught, reading(PLACE):
        raise OSError("odd")

    assert caught.value.reason == "odd"
