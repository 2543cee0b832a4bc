"""A host: a network namespace and what runs in it."""

import json
import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from typing import Any

_PREFIX = "fantom"  # fantom-PID-NUMBER-NAME: whose it is can be told from its name
_PATIENCE = 60.0
_LOOKS = 1_000  # an address comes within a few


def ip(*words: str) -> str:
    """Run iproute2 and return what it says."""
    command = ["ip", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Host:
    """One computer, with interfaces eth0, eth1 and so on."""

    _numbers = count()

    def __init__(self, name: str) -> None:
        self.name = name
        self.namespace = f"{_PREFIX}-{os.getpid()}-{next(self._numbers)}-{name}"
        self.prefix = ("ip", "netns", "exec", self.namespace)
        self.interfaces: list[str] = []
        self._processes: list[subprocess.Popen[Any]] = []
        ip("netns", "add", self.namespace)
        try:
            self._set_up()
        except BaseException:
            self.close()
            raise

    def _set_up(self) -> None:
        # An address is there at once, and nobody speaks without having been asked.
        for scope in ("all", "default"):
            self.sysctl(f"net.ipv6.conf.{scope}.accept_dad", 0)
            self.sysctl(f"net.ipv6.conf.{scope}.router_solicitations", 0)
        ip("-n", self.namespace, "link", "set", "lo", "up")

    def sysctl(self, name: str, value: int) -> None:
        """Change a setting of its kernel."""
        self.run(["sysctl", "-qw", f"{name}={value}"])

    def run(self, command: Sequence[str], timeout: float = _PATIENCE) -> str:
        """Run a command to its end and return its output; it must go well."""
        return subprocess.run(
            [*self.prefix, *command],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=timeout,
        ).stdout

    def start(self, command: Sequence[str], **options: Any) -> subprocess.Popen[Any]:
        """Start a process, with `Popen`'s options; it ends with the host."""
        process = subprocess.Popen([*self.prefix, *command], **options)
        self._processes.append(process)
        return process

    def next_interface(self) -> str:
        """Return the name for one more interface."""
        self.interfaces.append(f"eth{len(self.interfaces)}")
        return self.interfaces[-1]

    def plug(self, interface: str = "eth0") -> None:
        """Bring an interface up."""
        ip("-n", self.namespace, "link", "set", interface, "up")

    def unplug(self, interface: str = "eth0") -> None:
        """Take an interface down: it loses its addresses."""
        ip("-n", self.namespace, "link", "set", interface, "down")

    def add_address(self, address: str, interface: str = "eth0") -> None:
        """Give an interface an address more, in a /64."""
        self._ip6("addr", "add", f"{address}/64", "dev", interface, "nodad")

    def add_route(self, network: str, via: str) -> None:
        """Reach a network (or `default`) through a neighbour."""
        self._ip6("route", "add", network, "via", via)

    def _ip6(self, *words: str) -> None:
        ip("-n", self.namespace, "-6", *words)

    def addresses(self, scope: str, interface: str = "eth0") -> list[str]:
        """Return the addresses of a scope (`link`, `global`), without zones."""
        words = ("-j", "-6", "addr", "show", "dev", interface, "scope", scope)
        entries = json.loads(ip("-n", self.namespace, *words))
        infos = [info for entry in entries for info in entry.get("addr_info", ())]
        return [info["local"] for info in infos if info]  # `ip` leaves gaps

    @property
    def address(self) -> str:
        """Its link-local address on eth0, with the zone."""
        for _ in range(_LOOKS):  # the kernel gives it as soon as the carrier is there
            if found := self.addresses("link"):
                return f"{found[0]}%eth0"
        raise RuntimeError(f"{self.name} has no link-local address")

    @property
    def public(self) -> str:
        """Its first global address on eth0."""
        return self.addresses("global")[0]

    def close(self) -> None:
        """End all that runs here, and the host."""
        for process in self._processes:
            process.kill()
            process.wait(_PATIENCE)
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe:
                    with suppress(BrokenPipeError):  # it may not have read all
                        pipe.close()
        remove(self.namespace)


def remove(namespace: str) -> None:
    """Remove a namespace and whatever still runs in it."""
    for pid in ip("netns", "pids", namespace).split():
        with suppress(ProcessLookupError):
            os.kill(int(pid), signal.SIGKILL)
    ip("netns", "del", namespace)


def remove_stale() -> None:
    """Remove the hosts of tests that could not do it any more."""
    for line in ip("netns", "list").splitlines():
        name = line.split()[0]
        prefix, _, rest = name.partition("-")
        pid = rest.partition("-")[0]
        if prefix == _PREFIX and pid.isdecimal() and not _lives(int(pid)):
            with suppress(subprocess.CalledProcessError):  # another was faster
                remove(name)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
