import os
import stat
import subprocess
import sys
from contextlib import contextmanager

import pytest

from fantom.errors import (
    NoVault,
    VaultDamaged,
    VaultExists,
    VaultSwapped,
    VaultTooNew,
    VaultUnreadable,
    VaultUnwritable,
)
from fantom.identity.bounds import MAX_VAULT_BYTES
from fantom.identity.vault import open_with, seal
from fantom.identity.vault_file import Unreadable, VaultFile
from tests.identity.vaults import CONTENTS, KEY, mended

posix = pytest.mark.skipif(os.name != "posix", reason="NEEDS POSIX FILES")
KIBI = 2**10
VAULT = seal(CONTENTS, KEY)


@pytest.fixture
def path(tmp_path):
    """Return a place with nothing there, nor in its folder."""
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder / "vault"


@pytest.fixture
def file(path):
    """Return a file that was written by us."""
    file = VaultFile(path)
    file.write(VAULT)
    return file


def only(path):
    """Whether there is this file in its folder, and no other."""
    return list(path.parent.iterdir()) == [path]


# Reading and writing


def test_what_was_written_is_read(file, path):
    """By this run of the program, and by the next."""
    assert file.read() == VAULT
    assert open_with(VaultFile(path).read(), KEY) == CONTENTS
    assert only(path)


def test_it_is_replaced_as_often_as_something_changes(file, path):
    """By whoever wrote it, and by whoever read it."""
    file.write(b"second")
    file.write(b"third")
    other = VaultFile(path)
    assert other.read() == b"third"
    other.write(b"fourth")

    assert path.read_bytes() == b"fourth"
    assert only(path)


def test_where_there_is_none_nothing_is_made(path):
    """Who stays a ghost leaves no trace."""
    file = VaultFile(path)

    assert not file.exists()
    with pytest.raises(NoVault) as caught:
        file.read()
    file.delete()

    assert caught.value.path == str(path)
    assert not list(path.parent.iterdir())


def test_a_first_one_makes_its_folder(tmp_path):
    """A profile may be new."""
    path = tmp_path / "new" / "profile" / "vault"
    file = VaultFile(path)

    file.write(VAULT)

    assert file.exists()
    assert only(path)


@posix
def test_it_is_for_its_owner_only(file, path):
    """And so it stays, whoever was let in meanwhile."""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o666)

    file.write(b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


# Another's file


def test_a_file_that_was_never_read_is_not_overwritten(path):
    """A new vault takes no old one's place."""
    path.write_bytes(b"old")

    with pytest.raises(VaultExists) as caught:
        VaultFile(path).write(VAULT)

    assert caught.value.path == str(path)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("other", [b"", b"another's", VAULT[:-1], VAULT * 2])
def test_a_swapped_file_is_left_alone(file, path, other):
    """A copy was put back while Fantom ran: neither written over, nor deleted."""
    path.write_bytes(other)

    for attempt in (
        lambda: file.write(VAULT),
        file.delete,
        lambda: file.export_to(path.with_name("copy")),
    ):
        with pytest.raises(VaultSwapped) as caught:
            attempt()

        assert caught.value.path == str(path)
        assert path.read_bytes() == other
        assert only(path)


def test_who_reads_the_swapped_file_may_replace_it(file, path):
    """What is in it was seen."""
    path.write_bytes(b"another's")

    file.read()
    file.write(VAULT)

    assert path.read_bytes() == VAULT


def test_the_same_put_there_again_is_no_other(file, path):
    """It is what it holds, not when it came."""
    path.unlink()
    path.write_bytes(VAULT)

    file.write(b"new")

    assert path.read_bytes() == b"new"


def test_a_file_that_vanished_is_written_again(file, path):
    """Nobody's work is lost by it, and ours would be."""
    path.unlink()

    file.write(b"new")

    assert path.read_bytes() == b"new"


# Links


@posix
def test_a_link_stays_a_link(path, tmp_path):
    """A vault may lie on a disk that one takes along."""
    real = tmp_path / "disk" / "my vault"
    real.parent.mkdir()
    real.write_bytes(VAULT)
    path.symlink_to(real)
    file = VaultFile(path)

    assert file.read() == VAULT
    file.write(b"new")

    assert path.is_symlink()
    assert real.read_bytes() == b"new"
    assert only(real)
    assert only(path)


@posix
def test_a_link_to_a_disk_that_is_not_there_is_no_missing_vault(path, tmp_path):
    """Else somebody would become a ghost without a word, or write beside the disk."""
    path.symlink_to(tmp_path / "disk" / "vault")
    file = VaultFile(path)

    assert file.exists()
    with pytest.raises(VaultUnreadable) as caught:
        file.read()
    assert caught.value == VaultUnreadable(str(path), Unreadable.ELSEWHERE)
    with pytest.raises(VaultExists):
        file.write(VAULT)
    assert not (tmp_path / "disk").exists()


@posix
def test_a_disk_that_was_taken_away_is_told(path, tmp_path):
    """What was to be saved is not written to the wrong place."""
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "vault").write_bytes(VAULT)
    path.symlink_to(disk / "vault")
    file = VaultFile(path)
    file.read()
    disk.rename(tmp_path / "bag")

    with pytest.raises(VaultUnreadable) as caught:
        file.write(b"new")

    assert caught.value.reason == Unreadable.ELSEWHERE
    assert (tmp_path / "bag" / "vault").read_bytes() == VAULT
    assert not disk.exists()


@posix
def test_what_a_link_leads_to_is_deleted_with_it(path, tmp_path):
    """Who deletes an identity doesn't mean the link."""
    real = tmp_path / "real"
    real.write_bytes(VAULT)
    path.symlink_to(real)
    file = VaultFile(path)

    file.delete()

    assert not file.exists()
    assert not real.exists()


# Deleting


def test_after_deleting_there_may_be_a_new_one(file, path):
    """It is as it was at first."""
    file.delete()
    assert not list(path.parent.iterdir())

    file.write(b"new")

    assert path.read_bytes() == b"new"


def test_a_vault_that_nobody_can_open_can_be_deleted(path):
    """Its passphrase may be forgotten, so it need not be read."""
    path.write_bytes(b"damaged")

    VaultFile(path).delete()

    assert not path.exists()


def test_what_is_no_file_is_not_deleted(path):
    """A folder may hold anything."""
    path.mkdir()

    with pytest.raises(VaultUnwritable) as caught:
        VaultFile(path).delete()

    assert caught.value.path == str(path)
    assert path.is_dir()


# What cannot be read


def test_a_huge_file_is_refused_unread(path, monkeypatch):
    """Whatever lies there costs no memory."""
    with path.open("wb") as hole:
        hole.truncate(MAX_VAULT_BYTES + 1)
    monkeypatch.setattr("pathlib.Path.open", lambda *_: pytest.fail("it was opened"))

    with pytest.raises(VaultUnreadable) as caught:
        VaultFile(path).read()

    assert caught.value == VaultUnreadable(str(path), Unreadable.TOO_LARGE)


def test_the_largest_vault_is_read(path):
    """What may be written may be read."""
    with path.open("wb") as hole:
        hole.truncate(MAX_VAULT_BYTES)

    assert len(VaultFile(path).read()) == MAX_VAULT_BYTES


@posix
@pytest.mark.parametrize("make", ["mkdir", "mkfifo"])
def test_what_is_no_file_is_not_opened(file, path, make):
    """To open a pipe would be to wait for its other end."""
    path.unlink()
    getattr(os, make)(path)  # not every system has both

    with pytest.raises(VaultUnreadable) as caught:
        file.read()
    with pytest.raises(VaultUnreadable):
        file.write(VAULT)

    assert caught.value == VaultUnreadable(str(path), Unreadable.NOT_A_FILE)


@posix
def test_what_the_system_refuses_is_told_with_its_reason(path):
    """A link to itself; a file that one may not read is refused the same way."""
    path.symlink_to(path)

    with pytest.raises(VaultUnreadable) as caught:
        VaultFile(path).read()

    assert caught.value.path == str(path)
    assert "symbolic links" in caught.value.reason


def test_who_may_not_look_takes_nothing_for_free(path, monkeypatch):
    """Else a new vault could go where an old one is."""

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    file = VaultFile(path)
    monkeypatch.setattr("pathlib.Path.lstat", refuse)

    assert file.exists()


# What cannot be written


@contextmanager
def mounted(folder):
    """Put a file system of 1 MiB there, or say why not."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("ONLY ROOT MOUNTS, ON LINUX")
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"NO MOUNTS HERE: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@contextmanager
def files_of_at_most(size):
    """Let nobody write more, as a full disk does, whoever they are."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_costs_the_change_only(path):
    """A real one: the old vault stays whole, and later there is room again."""
    with mounted(path.parent):
        file = VaultFile(path)
        old = os.urandom(600 * KIBI)
        file.write(old)
        with pytest.raises(VaultUnwritable) as caught:
            file.write(os.urandom(601 * KIBI))

        assert caught.value == VaultUnwritable(str(path), "No space left on device")
        assert file.read() == old
        assert only(path)
        file.write(VAULT)
        assert file.read() == VAULT


@posix
@pytest.mark.parametrize("size", [0, 1, 4_096, 4_198])
def test_a_quota_costs_the_change_only(file, path, size):
    """However much of it is written before."""
    other = seal(CONTENTS, KEY)
    with files_of_at_most(size), pytest.raises(VaultUnwritable):
        file.write(other)

    assert path.read_bytes() == VAULT
    assert only(path)
    file.write(other)
    assert path.read_bytes() == other


def test_a_read_only_folder_is_told(path):
    """By a disk that may only be read, which binds root too."""
    with mounted(path.parent):
        file = VaultFile(path)
        file.write(VAULT)
        subprocess.run(["mount", "-o", "remount,ro", path.parent], check=True)
        for attempt in (lambda: file.write(b"new"), file.delete):
            with pytest.raises(VaultUnwritable) as caught:
                attempt()

            assert caught.value == VaultUnwritable(str(path), "Read-only file system")
        assert file.read() == VAULT
        assert only(path)


def test_a_folder_that_is_a_file_is_told(tmp_path):
    """Nothing lies in it, and nothing can."""
    (tmp_path / "profile").write_bytes(b"")
    file = VaultFile(tmp_path / "profile" / "vault")

    assert not file.exists()
    with pytest.raises(NoVault):
        file.read()
    with pytest.raises(VaultUnwritable):
        file.write(VAULT)


# Copies


def test_a_copy_opens_where_it_is_taken(file, path, tmp_path):
    """From one machine to another, and it is sealed on the way."""
    copy = tmp_path / "copy"
    file.export_to(copy)
    other = VaultFile(tmp_path / "other" / "vault")

    other.import_from(copy)

    assert copy.read_bytes() == VAULT
    assert other.read() == path.read_bytes() == VAULT
    other.write(b"and goes on from there")


@posix
def test_a_copy_is_for_its_owner_only(file, tmp_path):
    """Whoever has it may try passphrases."""
    file.export_to(tmp_path / "copy")

    assert stat.S_IMODE((tmp_path / "copy").stat().st_mode) == 0o600


def test_a_copy_can_be_made_without_reading(file, path, tmp_path):
    """Before a passphrase is typed, or when it is forgotten."""
    VaultFile(path).export_to(tmp_path / "copy")

    assert (tmp_path / "copy").read_bytes() == VAULT


def test_a_copy_replaces_a_file_only_if_that_is_meant(file, tmp_path):
    """A dialog may have asked."""
    copy = tmp_path / "copy"
    copy.write_bytes(b"my letters")

    with pytest.raises(VaultExists) as caught:
        file.export_to(copy)
    assert caught.value.path == str(copy)
    assert copy.read_bytes() == b"my letters"

    file.export_to(copy, may_replace=True)
    assert copy.read_bytes() == VAULT


def test_a_copy_of_nothing_is_told(path, tmp_path):
    """And makes none."""
    with pytest.raises(NoVault):
        VaultFile(path).export_to(tmp_path / "copy")

    assert not (tmp_path / "copy").exists()


def test_a_copy_that_cannot_be_written_names_where(file, tmp_path):
    """The vault itself is all right."""
    copy = tmp_path / "missing" / "copy"

    with pytest.raises(VaultUnwritable) as caught:
        file.export_to(copy)

    assert caught.value.path == str(copy)
    assert file.read() == VAULT


TO_COME = mended(b"fantom vault\n\0\2 from later")


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"a letter", VaultDamaged), (VAULT[:-1], VaultDamaged), (TO_COME, VaultTooNew)],
    ids=["letter", "cut", "newer"],
)
def test_what_is_no_vault_is_neither_taken_nor_copied(path, tmp_path, data, error):
    """A copy to rely on is whole; and what would not open takes no place."""
    source = tmp_path / "source"
    source.write_bytes(data)

    with pytest.raises(error):
        VaultFile(path).import_from(source)
    with pytest.raises(error):
        VaultFile(source).export_to(path)

    assert not path.exists()


def test_an_imported_vault_takes_no_ones_place(file, path, tmp_path):
    """Not even of the one that is open."""
    other = tmp_path / "other"
    other.write_bytes(seal(CONTENTS, KEY))

    with pytest.raises(VaultExists) as caught:
        file.import_from(other)

    assert caught.value.path == str(path)
    assert path.read_bytes() == VAULT


def test_an_import_from_nowhere_is_told(path, tmp_path):
    """With the place that the person named."""
    with pytest.raises(NoVault) as caught:
        VaultFile(path).import_from(tmp_path / "nowhere")

    assert caught.value.path == str(tmp_path / "nowhere")
