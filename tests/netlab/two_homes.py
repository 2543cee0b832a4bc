"""Two homes, each behind a router whose firewall lets nobody in."""

from dataclasses import dataclass

from tests.netlab.host import Host
from tests.netlab.link import Link

# What happens to those who come from outside without having been asked.
POLICIES = {
    "drop": ["drop"],
    "reset": ["meta l4proto tcp reject with tcp reset", "drop"],
    "open": ["accept"],
}


class Firewall:
    """What a router lets in; its eth0 is the home's side, its eth1 the world's."""

    def __init__(self, router: Host, policy: str) -> None:
        self._router = router
        self.change(policy)

    def change(self, policy: str) -> None:
        """Behave otherwise to new connections; those that stand go on."""
        self._router.run(["nft", rules(policy)])


def rules(policy: str) -> str:
    """Return a policy in nftables' words."""
    from_outside = "\n".join(f'iifname "eth1" {rule}' for rule in POLICIES[policy])
    return f"""
        add table inet home
        delete table inet home
        table inet home {{
            chain forward {{
                type filter hook forward priority 0; policy drop;
                ct state established,related accept
                iifname "eth0" accept
                {from_outside}
            }}
        }}
    """


@dataclass(frozen=True, slots=True)
class TwoHomes:
    """A computer in each home, the firewalls, and the link between the routers."""

    left: Host
    right: Host
    left_firewall: Firewall
    right_firewall: Firewall
    link: Link


def connect_home(host: Host, router: Host, letter: str) -> None:
    """Give the home 2001:db8:LETTER::/64: 1 is the router, 2 the computer."""
    router.sysctl("net.ipv6.conf.all.forwarding", 1)
    router.add_address(f"2001:db8:{letter}::1")
    host.add_address(f"2001:db8:{letter}::2")
    host.add_route("default", f"2001:db8:{letter}::1")


def connect_routers(left: Host, right: Host) -> None:
    """Let each know the way to the other's home."""
    left.add_address("2001:db8:ffff::1", "eth1")
    right.add_address("2001:db8:ffff::2", "eth1")
    left.add_route("2001:db8:b::/64", "2001:db8:ffff::2")
    right.add_route("2001:db8:a::/64", "2001:db8:ffff::1")
