import sys
from ipaddress import IPv6Address

import pytest
from PySide6.QtNetwork import QHostAddress

from fantom.endpoint import Endpoint
from fantom.net.addresses import (
    Interface,
    OwnAddress,
    endpoint_of,
    host_address,
    is_usable,
    lan_addresses,
    public_addresses,
    read_interfaces,
)

LOCAL, WORLD, ULA, OLD = "fe80::1", "2001:db8::7", "fd00::7", "fec0::7"


def interface(name="eth0", **facts):
    """Return an interface that works, but for `facts`."""
    usual = {
        "label": name,
        "kind": "Ethernet",
        "zone": name,
        "running": True,
        "loopback": False,
        "addresses": (LOCAL, WORLD, ULA),
    }
    return Interface(name, **(usual | facts))


@pytest.mark.parametrize(
    ("name", "usable"),
    [
        ("eth0", True),
        ("enp3s0", True),
        ("wlan0", True),
        ("wlp2s0", True),
        ("usb0", True),
        ("lo", False),
        ("docker0", False),
        ("Docker0", False),
        ("virbr0", False),
        ("veth12ab", False),
        ("br-0123", False),
        ("tun0", False),
        ("tap0", False),
        ("vmnet1", False),
        ("myvirtual0", False),
    ],
)
def test_on_linux(name, usable):
    """Networks among programs of one machine are nobody's to be reached on."""
    assert is_usable(interface(name), "linux") is usable


@pytest.mark.parametrize(
    ("label", "kind", "usable"),
    [
        ("Ethernet", "Ethernet", True),
        ("Wi-Fi", "Wifi", True),
        ("vEthernet (WSL)", "Ethernet", False),
        ("VMware Network Adapter VMnet8", "Ethernet", False),
        ("VirtualBox Host-Only", "Ethernet", False),
        ("TAP-Windows Adapter", "Ethernet", False),
        ("Teredo", "Virtual", False),
        ("Ethernet", "Ppp", False),
    ],
)
def test_on_windows(label, kind, usable):
    """There the readable name and the type tell, for the name is a number."""
    facts = interface("ethernet_32769", label=label, kind=kind)

    assert is_usable(facts, "win32") is usable


@pytest.mark.parametrize(
    ("name", "usable"),
    [("en0", True), ("en5", True), ("utun3", False), ("awdl0", False)],
)
def test_on_a_mac(name, usable):
    """Only what the system calls en."""
    assert is_usable(interface(name), "darwin") is usable


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_what_does_not_run_or_leads_home_is_never_used(system):
    """A pulled cable, and the loop-back."""
    assert not is_usable(interface("en0", running=False), system)
    assert not is_usable(interface("en0", loopback=True), system)


def test_addresses_for_a_lan():
    """Link-local only, in the system's order, each with the zone of its interface."""
    found = lan_addresses(
        [
            interface("lo", loopback=True, addresses=("::1",)),
            interface("eth0"),
            interface("docker0"),
            interface("wlan0", zone="3", addresses=(ULA, "fe80::2", "fe80::3")),
        ],
        "linux",
    )

    assert found == [
        OwnAddress(LOCAL, "eth0", "eth0"),
        OwnAddress("fe80::2", "3", "wlan0"),
        OwnAddress("fe80::3", "3", "wlan0"),
    ]
    assert found[0].at(5000) == Endpoint(LOCAL, 5000, "eth0")


def test_addresses_for_the_world():
    """Global unicast only: no ULA, no site-local; and none has a zone."""
    addresses = (LOCAL, ULA, OLD, "::1", "64:ff9b::1", "3fff::1", WORLD)
    found = public_addresses([interface(addresses=addresses)], "linux")

    assert found == [OwnAddress("3fff::1", "", "eth0"), OwnAddress(WORLD, "", "eth0")]


def test_no_interface_no_address():
    """A computer may have none."""
    assert lan_addresses([], "linux") == public_addresses([], "linux") == []


def test_this_computer_is_read():
    """Every address in its shortest form and without a zone, loop-back known."""
    interfaces = read_interfaces()

    assert any(facts.loopback and "::1" in facts.addresses for facts in interfaces)
    for facts in interfaces:
        assert facts.zone == (facts.name if sys.platform != "win32" else facts.zone)
        for address in facts.addresses:
            assert str(IPv6Address(address)) == address


@pytest.mark.parametrize("address", [WORLD, "::1", "2001:db8:0:1:1:1:1:1"])
def test_qt_and_we_mean_the_same_address(address):
    """Or a peer would be two."""
    endpoint = Endpoint(address, 5000)

    assert endpoint_of(host_address(endpoint), 5000) == endpoint
    assert endpoint_of(QHostAddress(address.upper()), 5000) == endpoint


def test_the_zone_comes_and_goes_with_the_address():
    """A socket knows the link of a link-local address."""
    endpoint = Endpoint(LOCAL, 5000, "lo")

    assert endpoint_of(host_address(endpoint), 5000) == endpoint
