"""The lab: makes hosts and joins them, and leaves nothing behind."""

from collections.abc import Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from tests.netlab.fate import Impairment
from tests.netlab.host import Host, ip, remove_stale
from tests.netlab.link import Link
from tests.netlab.two_homes import Firewall, TwoHomes, connect_home, connect_routers

_PERFECT = Impairment()


class Lab:
    """Everything made in it is gone when the block ends, also by an error."""

    def __init__(self) -> None:
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        remove_stale()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def host(self, name: str) -> Host:
        """Make a computer."""
        host = Host(name)
        self._stack.callback(host.close)
        return host

    def link(self, left: Host, right: Host, impairment: Impairment = _PERFECT) -> Link:
        """Join two hosts by an emulator that behaves as told."""
        return self.switch([left, right], impairment)

    def switch(self, hosts: Sequence[Host], impairment: Impairment = _PERFECT) -> Link:
        """Join any number of hosts in the same way."""
        link = Link(hosts, impairment)
        self._stack.callback(link.close)
        return link

    def wire(self, left: Host, right: Host) -> None:
        """Join two hosts by a cable of the kernel's: fast, and without any fault."""
        ends = [(host, host.next_interface()) for host in (left, right)]
        (_, first), (_, second) = ends
        ip("link", "add", first, "netns", left.namespace, "type", "veth",
           "peer", "name", second, "netns", right.namespace)  # fmt: skip
        for host, interface in ends:
            host.plug(interface)

    def two_homes(
        self, firewall: str = "drop", impairment: Impairment = _PERFECT
    ) -> TwoHomes:
        """Make two homes behind routers with firewalls: `drop`, `reset` or `open`."""
        left, left_router = self.host("left"), self.host("left-router")
        right, right_router = self.host("right"), self.host("right-router")
        for host, router, letter in (
            (left, left_router, "a"),
            (right, right_router, "b"),
        ):
            self.wire(host, router)
            connect_home(host, router, letter)
        link = self.link(left_router, right_router, impairment)
        connect_routers(left_router, right_router)
        return TwoHomes(
            left,
            right,
            Firewall(left_router, firewall),
            Firewall(right_router, firewall),
            link,
        )
