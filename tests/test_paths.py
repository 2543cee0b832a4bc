"""Where a profile lies, and that one program at a time uses it."""

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from fantom.errors import ProfileInUse, ProfileUnusable
from fantom.paths import Profile, ProfileLock, default_profile

posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")

HOLDER = """
import sys
from pathlib import Path
from fantom.paths import Profile, ProfileLock
ProfileLock(Profile(Path(sys.argv[1]))).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_everything_of_a_profile_lies_in_its_directory(tmp_path: Path) -> None:
    """A profile that is moved or deleted leaves nothing elsewhere."""
    profile = Profile(tmp_path)

    assert profile.settings_file == tmp_path / "settings.toml"
    assert profile.vault_file == tmp_path / "vault"
    assert profile.lock_file.parent == tmp_path


def test_the_default_profile_follows_the_system_and_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without --profile the system's convention holds; asking for it writes nothing."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    directory = default_profile().directory

    assert directory == platformdirs.user_config_path("fantom", appauthor=False)
    assert not list(tmp_path.iterdir())


def test_only_one_lock_is_held_at_a_time(tmp_path: Path) -> None:
    """A second program is told which profile is in use, as often as it tries."""
    with ProfileLock(Profile(tmp_path)):
        for _ in range(3):
            with pytest.raises(ProfileInUse) as caught:
                ProfileLock(Profile(tmp_path)).acquire()
            assert caught.value.directory == str(tmp_path)


def test_a_released_profile_can_be_taken_again(tmp_path: Path) -> None:
    """Whoever comes after a program that ended gets the profile."""
    first, second = ProfileLock(Profile(tmp_path)), ProfileLock(Profile(tmp_path))

    first.acquire()
    first.release()
    second.acquire()
    second.release()

    with first:
        pass


def test_releasing_what_is_not_held_changes_nothing(tmp_path: Path) -> None:
    """Release can be called twice, and never frees what another one holds."""
    other = ProfileLock(Profile(tmp_path))
    with ProfileLock(Profile(tmp_path)):
        other.release()
        other.release()
        with pytest.raises(ProfileInUse):
            other.acquire()


def test_an_error_inside_gives_the_profile_back(tmp_path: Path) -> None:
    """Leaving the block by an exception releases like leaving it otherwise."""
    with pytest.raises(KeyError), ProfileLock(Profile(tmp_path)):
        raise KeyError

    with ProfileLock(Profile(tmp_path)):
        pass


def test_a_killed_program_leaves_no_lock_behind(tmp_path: Path) -> None:
    """After a crash the next start needs nobody to remove a stale lock file."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(ProfileInUse):
            ProfileLock(Profile(tmp_path)).acquire()
        holder.kill()
        holder.wait()

    assert Profile(tmp_path).lock_file.exists()
    with ProfileLock(Profile(tmp_path)):
        pass


def test_a_child_process_does_not_inherit_the_lock(tmp_path: Path) -> None:
    """A helper that outlives the program does not keep the profile taken."""
    lock = ProfileLock(Profile(tmp_path))
    lock.acquire()
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"],
        stdin=subprocess.PIPE,
        close_fds=False,
    )
    with child:
        lock.release()
        with ProfileLock(Profile(tmp_path)):
            pass


@posix
def test_the_directory_is_made_for_its_owner_only(tmp_path: Path) -> None:
    """Other users of the machine can neither read nor list a profile."""
    profile = Profile(tmp_path / "deep" / "profile")

    with ProfileLock(profile):
        assert profile.directory.stat().st_mode & 0o777 == 0o700
        assert profile.lock_file.stat().st_mode & 0o777 == 0o600
        assert profile.lock_file.read_bytes() == b""


def test_a_place_where_no_profile_can_be_is_told(tmp_path: Path) -> None:
    """Where no directory can be made the person learns which, and why."""
    (tmp_path / "file").write_text("")

    for directory in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(ProfileUnusable) as caught:
            ProfileLock(Profile(directory)).acquire()
        assert caught.value.directory == str(directory)
        assert caught.value.reason


def test_a_lock_that_the_file_system_cannot_give_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without locks is not mistaken for a running Fantom."""

    def no_locks(descriptor: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fantom.paths._lock", no_locks)

    with pytest.raises(ProfileUnusable) as caught:
        ProfileLock(Profile(tmp_path)).acquire()
    assert caught.value.reason == "No locks available"
