"""What the machine must allow: marks that skip tests where it doesn't."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def can_make_hosts() -> bool:
    """Whether this machine lets us make network namespaces."""
    if shutil.which("ip") is None:
        return False
    probe = f"fantom-{os.getpid()}-probe"
    made = subprocess.run(
        ["ip", "netns", "add", probe], check=False, capture_output=True
    )
    if made.returncode == 0:
        subprocess.run(["ip", "netns", "del", probe], check=True)
    return made.returncode == 0


def can_open_taps() -> bool:
    """Whether it lets us make TAP devices; a container may have the file only."""
    try:
        Path("/dev/net/tun").open("r+b", buffering=0).close()
    except OSError:
        return False
    return True


_HOSTS = can_make_hosts()
_LINKS = _HOSTS and can_open_taps()
_HOMES = _LINKS and shutil.which("nft") is not None

needs_hosts = pytest.mark.skipif(
    not _HOSTS, reason="NETWORK NAMESPACES CANNOT BE MADE HERE"
)
needs_links = pytest.mark.skipif(
    not _LINKS, reason="TAP DEVICES IN NAMESPACES CANNOT BE MADE HERE"
)
needs_homes = pytest.mark.skipif(
    not _HOMES, reason="HOMES BEHIND NFTABLES CANNOT BE MADE HERE"
)
