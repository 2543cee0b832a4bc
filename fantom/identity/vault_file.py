"""The file of a vault: read whole, replaced whole, and never another one's.

Somebody may put a copy back while Fantom runs, or share a profile between machines:
what was not read or written here last is not overwritten.  Between the look and the
replacing there is a moment; what else uses a profile is kept out by its lock.
"""

import hashlib
import os
import stat
from enum import StrEnum
from pathlib import Path

from fantom.errors import (
    NoVault,
    VaultExists,
    VaultSwapped,
    VaultUnreadable,
    VaultUnwritable,
)
from fantom.identity.bounds import MAX_VAULT_BYTES
from fantom.identity.vault import salt_of
from fantom.replacing import replace_file, sync_folder


class Unreadable(StrEnum):
    """Why a file is not read, if the system is not the one that refuses."""

    ELSEWHERE = "elsewhere"  # a link to what is not there now
    NOT_A_FILE = "not-a-file"
    TOO_LARGE = "too-large"


class VaultFile:
    """A place for a vault, and what we know to lie there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: bytes | None = None

    def exists(self) -> bool:
        """Whether something lies there; a link does, wherever it leads."""
        return _exists(self._path)

    def read(self) -> bytes:
        """Return the file's bytes; from now on it may be replaced.

        Raises:
            NoVault: nothing lies there.
            VaultUnreadable: it is no file, too large, or the system refuses.
        """
        data = _read(self._path)
        self._known = _digest(data)
        return data

    def read_known(self) -> bytes:
        """Return the bytes of what was read or written here last.

        Raises:
            NoVault, VaultUnreadable: as `read`.
            VaultSwapped: another one lies there; it may not be replaced.
        """
        data = _read(self._path)
        if _digest(data) != self._known:
            raise VaultSwapped(str(self._path))
        return data

    def write(self, data: bytes) -> None:
        """Put a vault in place whole, or leave what was there.

        Raises:
            VaultExists: a file lies there that was not read before.
            VaultSwapped: it is not the one that was read or written here last.
            VaultUnreadable: nobody can say whether it is.
            VaultUnwritable: the system refuses, or the disk is full.
        """
        if self.exists():
            self._check_known()
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self._path, error) from error
        _write(self._path, data)
        self._known = _digest(data)

    def delete(self) -> None:
        """Remove the file, and the link to it; it is no error to have none.

        One that was never read goes too: its passphrase may be forgotten.

        Raises:
            VaultSwapped: it is not the one that was read or written here last.
            VaultUnreadable: nobody can say whether it is.
            VaultUnwritable: the system refuses.
        """
        if self._known is not None and self.exists():
            self._check_known()
        real = Path(os.path.realpath(self._path))
        try:
            real.unlink(missing_ok=True)
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self._path, error) from error
        sync_folder(real.parent)
        self._known = None

    def export_to(self, target: Path, *, may_replace: bool = False) -> None:
        """Write a copy, sealed as it is, to another place.

        Raises:
            NoVault, VaultUnreadable: there is nothing to copy.
            VaultSwapped: what lies here is not what was read or written here last.
            VaultDamaged, VaultTooNew: it would be no copy to rely on.
            VaultExists: a file lies there, and `may_replace` is not said.
            VaultUnwritable: the system refuses, or the disk is full.
        """
        data = _read(self._path)
        if self._known not in (None, _digest(data)):
            raise VaultSwapped(str(self._path))
        salt_of(data)
        if not may_replace and _exists(target):
            raise VaultExists(str(target))
        _write(target, data)

    def import_from(self, source: Path) -> None:
        """Take over a copy, as whole as it can be known without its passphrase.

        Raises:
            VaultExists: a vault is here already.
            NoVault, VaultUnreadable: there is no file to take.
            VaultDamaged, VaultTooNew: it would not open here.
            VaultUnwritable: the system refuses, or the disk is full.
        """
        if self.exists():
            raise VaultExists(str(self._path))
        data = _read(source)
        salt_of(data)
        self.write(data)

    def _check_known(self) -> None:
        """Raise VaultExists or VaultSwapped if not we put there what lies there."""
        if self._known is None:
            raise VaultExists(str(self._path))
        if _digest(_read(self._path)) != self._known:
            raise VaultSwapped(str(self._path))


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # who may not look must not take it for free
        return True
    return True


def _read(path: Path) -> bytes:
    """Return the file's bytes.  Raises NoVault or VaultUnreadable."""
    try:
        return _read_bounded(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        if _exists(path):
            raise VaultUnreadable(str(path), Unreadable.ELSEWHERE) from error
        raise NoVault(str(path)) from error
    except OSError as error:
        raise VaultUnreadable(str(path), error.strerror or str(error)) from error


def _read_bounded(path: Path) -> bytes:
    # Asked before opening: to open a pipe would wait for its other end.
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise VaultUnreadable(str(path), Unreadable.NOT_A_FILE)
    if state.st_size > MAX_VAULT_BYTES:
        raise VaultUnreadable(str(path), Unreadable.TOO_LARGE)
    with path.open("rb") as file:
        # It may have grown; with one byte too many it is no vault.
        return file.read(MAX_VAULT_BYTES + 1)


def _write(path: Path, data: bytes) -> None:
    """Put a file in place whole.  Raises VaultUnwritable."""
    try:
        replace_file(path, data)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> VaultUnwritable:
    return VaultUnwritable(str(path), error.strerror or str(error))


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()
