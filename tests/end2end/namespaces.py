"""Two hosts on one machine: network namespaces joined by a cable."""

import os
import shutil
import subprocess

INTERFACE = "eth0"  # names that begin with veth are skipped by design


def can_make():
    """Whether this machine lets us make network namespaces."""
    if shutil.which("ip") is None:
        return False
    probe = f"fantom-probe-{os.getpid()}"
    made = subprocess.run(["ip", "netns", "add", probe], check=False)
    if made.returncode == 0:
        subprocess.run(["ip", "netns", "del", probe], check=True)
    return made.returncode == 0


class Cable:
    """Two hosts, each with one `eth0` and a link-local address."""

    def __init__(self):
        self.hosts = [f"fantom-{side}-{os.getpid()}" for side in "ab"]

    def __enter__(self):
        ends = ["fantom-va", "fantom-vb"]
        for host in self.hosts:
            _ip("netns", "add", host)
            self.run(host, "sysctl", "-qw", "net.ipv6.conf.default.accept_dad=0")
        first, second = self.hosts
        _ip("link", "add", ends[0], "netns", first, "type", "veth",
            "peer", "name", ends[1], "netns", second)  # fmt: skip
        for host, end in zip(self.hosts, ends, strict=True):
            _ip("-n", host, "link", "set", "lo", "up")
            _ip("-n", host, "link", "set", end, "name", INTERFACE)
            self.plug(host)
        return self

    def __exit__(self, *_error):
        for host in self.hosts:
            subprocess.run(["ip", "netns", "del", host], check=False)

    def prefix(self, host):
        """Return the words that run a command on `host`."""
        return ("ip", "netns", "exec", host)

    def run(self, host, *words):
        """Run a command on `host` and return its output."""
        command = [*self.prefix(host), *words]
        return subprocess.run(
            command, check=True, capture_output=True, text=True
        ).stdout

    def plug(self, host):
        """Bring the interface up."""
        _ip("-n", host, "link", "set", INTERFACE, "up")

    def unplug(self, host):
        """Take the interface down: it loses its addresses."""
        _ip("-n", host, "link", "set", INTERFACE, "down")

    def add_address(self, host, address):
        """Give the interface an address more."""
        _ip("-n", host, "addr", "add", f"{address}/64", "dev", INTERFACE, "nodad")


def _ip(*words):
    subprocess.run(["ip", *words], check=True, capture_output=True)
