"""Where a person's own files lie, and who may use them now.

A profile is one directory.  Its lock belongs to the operating system, not to the
file: when a program dies, however it dies, the lock dies with it.  The empty file
itself stays, since removing it would let two programs lock two files of one name.
"""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import platformdirs

from fantom.errors import NoHome, ProfileInUse, ProfileUnusable

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Lock the open file at once, or raise PermissionError."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Lock the open file at once, or raise BlockingIOError."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        # To close is not enough while a child that is just starting has a copy.
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class Profile(NamedTuple):
    """The directory that holds one person's files."""

    directory: Path

    @property
    def settings_file(self) -> Path:
        """What the person has chosen."""
        return self.directory / "settings.toml"

    @property
    def vault_file(self) -> Path:
        """Who the person is and whom they know, sealed."""
        return self.directory / "vault"

    @property
    def lock_file(self) -> Path:
        """An empty file that a running program keeps locked."""
        return self.directory / "lock"


def default_profile() -> Profile:
    """Return the profile that the conventions of the system give.

    Raises:
        NoHome: they give none.
    """
    try:
        return Profile(platformdirs.user_config_path("fantom", appauthor=False))
    except RuntimeError as error:
        raise NoHome from error


class ProfileLock:
    """The right to use a profile, held by one program at a time."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the profile, and make its directory if there is none.

        Raises:
            ProfileInUse: another program has it.
            ProfileUnusable: no directory or no lock can be made there.
        """
        directory = self._profile.directory
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._descriptor = _locked(self._profile)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProfileUnusable(str(directory), reason) from error

    def release(self) -> None:
        """Give the profile back; it is no error to have none."""
        if self._descriptor is not None:
            _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _locked(profile: Profile) -> int:
    """Return the descriptor of the lock file, locked."""
    descriptor = os.open(profile.lock_file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
    except OSError as error:
        os.close(descriptor)
        if isinstance(error, (BlockingIOError, PermissionError)):
            raise ProfileInUse(str(profile.directory)) from error
        raise
    return descriptor
