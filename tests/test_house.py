"""The rules that concern the repository rather than the program."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCKS = [
    ROOT / "packaging" / "requirements.txt",
    ROOT / "packaging" / "requirements-dev.txt",
]
EVERY_LOCK = [*LOCKS, ROOT / "packaging" / "requirements-package.txt"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

# Put together here, so that this file doesn't hold what it forbids.
FORBIDDEN = {
    "a registry's host": [
        *("pypi" + "." + end for end in ("org", "python")),
        "files." + "pythonhosted",
        *(host + "." + "debian" for host in ("deb", "security")),
        "archive." + "ubuntu",
        *("registry." + name for name in ("npmjs", "yarnpkg")),
    ],
    "an index's address": ["index-url" + end for end in (" http", "=http")],
    "a folder outside the project": ["../" + "shared", "/work/" + "shared"],
}

# A test that looks at one fails where a machine is busy.
CLOCK = re.compile(
    r"\b(?:perf_counter|process_time|thread_time|monotonic|time\.time)(?:_ns)?\(\)"
    r"|\btime\.sleep\(|\basyncio\.sleep\((?!0\))"
)


def our_files() -> list[Path]:
    """All files that are, or could be, committed."""
    try:
        listing = subprocess.run(
            ["git", "ls-files", "-z", "-co", "--exclude-standard"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listing.split("\0") if name]
    return [path for path in paths if path.is_file()]


def texts() -> dict[Path, str]:
    """What they say; pictures and fonts say nothing."""
    contents = {path: path.read_bytes() for path in our_files()}
    return {
        path.relative_to(ROOT): content.decode(errors="replace")
        for path, content in contents.items()
        if b"\0" not in content
    }


def pins(lock: Path) -> dict[str, str]:
    """Versions by name."""
    entries = re.findall(r"^([\w.-]+)==([\w.]+)", lock.read_text(), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in entries}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what):
    """Where packages come from is the business of the machine, not of the project."""
    found = [
        f"{path}: {pattern}"
        for path, text in texts().items()
        for pattern in FORBIDDEN[what]
        if pattern in text.lower()
    ]

    assert found == []


def test_no_test_sleeps_or_looks_at_a_clock():
    """How long something takes, `make bench` says; tests/steps.py, how much it is."""
    found = [
        f"{path}: {match[0]}"
        for path, text in texts().items()
        if path.parts[0] == "tests" and path.name.startswith("test_")
        for match in CLOCK.finditer(text)
    ]

    assert found == []


@pytest.mark.parametrize("lock", EVERY_LOCK, ids=lambda path: path.stem)
def test_every_locked_package_has_a_version_and_hashes(lock):
    """What is installed is byte for byte what was tried."""
    entry = r"[\w.-]+==[\w.]+( ; .+)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+"
    lines = lock.read_text().splitlines(keepends=True)
    entries = "".join(line for line in lines if not line.lstrip().startswith("#"))

    assert re.fullmatch(f"({entry})+", entries)


@pytest.mark.parametrize("lock", EVERY_LOCK, ids=lambda path: path.stem)
def test_locks_hold_no_address(lock):
    """Where from, each machine knows by itself."""
    assert "://" not in lock.read_text()


def test_a_test_has_the_versions_that_a_run_has():
    """What people run is what was tested."""
    run, test, package = map(pins, EVERY_LOCK)

    assert run.items() <= test.items()
    assert run.items() <= package.items()


@pytest.mark.parametrize(
    ("lock", "dependencies"),
    [
        (LOCKS[0], PROJECT["dependencies"]),
        (LOCKS[1], PROJECT["optional-dependencies"]["dev"]),
    ],
    ids=["run", "dev"],
)
def test_the_locks_know_every_dependency(lock, dependencies):
    """Nobody changed pyproject.toml and forgot `make lock`."""
    locked = pins(lock)
    for requirement in map(Requirement, dependencies):
        version = locked.get(canonicalize_name(requirement.name))

        assert version is not None, f"{requirement} is not locked"
        assert version in requirement.specifier


def test_our_folders_hide_no_library():
    """`import packaging` means the library; an __init__.py would make it ours."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_a_wheel_holds_the_program_and_its_resources(tmp_path):
    """What was forgotten in a wheel is missed only by those who installed it."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if "-info/" not in name}
    ours = [path.relative_to(ROOT).as_posix() for path in our_files()]

    assert {name.split("/")[0] for name in held} == {"fantom"}
    assert {name for name in ours if name.startswith("fantom/")} <= held
    assert {f"fantom/{name}" for name in ours if name.startswith("resources/")} <= held
