"""Real disks that are full, may not be written, or hold odd things; no test."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65_534


@contextmanager
def mounted(folder, *, files=1_000):
    """Put a file system of 1 MiB and so many files there, or say why not."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("ONLY ROOT MOUNTS, ON LINUX")
    options = f"size=1m,nr_inodes={files}"
    command = ["mount", "-t", "tmpfs", "-o", options, "none", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"NO MOUNTS HERE: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def make_read_only(folder):
    """Let nobody write there any more, not even root."""
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)


@contextmanager
def files_of_at_most(size):
    """Let nobody make a larger file, as file systems do, whoever they are."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def nobody():
    """Be somebody who may not do everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def mask(value):
    """Let new files be for those."""
    before = os.umask(value)
    try:
        yield
    finally:
        os.umask(before)


def tree(folder):
    """Return all that lies in a folder, as paths in it; a folder's ends in `/`."""
    return {
        path.relative_to(folder).as_posix() + "/" * path.is_dir()
        for path in folder.rglob("*")
    }


def descriptors():
    """Return how many files are open."""
    place = Path("/proc/self/fd")
    return len(list(place.iterdir())) if place.is_dir() else 0
