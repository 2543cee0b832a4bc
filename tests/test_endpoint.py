import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.endpoint import (
    DEFAULT_PORT,
    MAX_TYPED,
    Endpoint,
    Problem,
    parse_address,
    parse_endpoint,
)
from fantom.errors import InvalidEndpoint

LINK = "fe80::4e8:35ff:fe28:2cb9"


def problem_of(text):
    """Return why `text` names no endpoint."""
    with pytest.raises(InvalidEndpoint) as caught:
        parse_endpoint(text)
    assert caught.value.text in text
    return caught.value.problem


@pytest.mark.parametrize(
    ("text", "endpoint"),
    [
        ("[2001:db8::7]:5000", Endpoint("2001:db8::7", 5000)),
        ("[2001:db8::7] 5000", Endpoint("2001:db8::7", 5000)),
        ("[2001:db8::7]", Endpoint("2001:db8::7", DEFAULT_PORT)),
        ("2001:db8::7 5000", Endpoint("2001:db8::7", 5000)),
        ("2001:db8::7\t 5000", Endpoint("2001:db8::7", 5000)),
        ("2001:db8::7", Endpoint("2001:db8::7", DEFAULT_PORT)),
        ("  2001:DB8:0:0::7\n", Endpoint("2001:db8::7", DEFAULT_PORT)),
        ("2001:db8:1:2:3:4:5:6:5000", Endpoint("2001:db8:1:2:3:4:5:6", 5000)),
        ("2001:db8::7:31488", Endpoint("2001:db8::7", 31488)),
        ("[::1]:1024", Endpoint("::1", 1024)),
        ("[::1]:65535", Endpoint("::1", 65535)),
        (f"[{LINK}%eth0]:5000", Endpoint(LINK, 5000, "eth0")),
        (f"{LINK}%eth0", Endpoint(LINK, DEFAULT_PORT, "eth0")),
        (f"{LINK}%eth0:5000", Endpoint(LINK, 5000, "eth0")),
        (f"{LINK}%eth0 5000", Endpoint(LINK, 5000, "eth0")),
        (f"{LINK}%eth0/IPv6", Endpoint(LINK, DEFAULT_PORT, "eth0")),
        (f"{LINK}%eth0/IPv6:5000", Endpoint(LINK, 5000, "eth0")),
        (f"[{LINK}%12/ipv6]:5000", Endpoint(LINK, 5000, "12")),
        (f"{LINK}/IPv6 5000", Endpoint(LINK, 5000)),
        ("2001:db8::7%eth0", Endpoint("2001:db8::7", DEFAULT_PORT)),
    ],
)
def test_what_people_paste_is_understood(text, endpoint):
    """Every usual way of writing it, and what the C++ Fantom copies."""
    assert parse_endpoint(text) == endpoint


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        (" \n", Problem.EMPTY),
        ("/IPv6", Problem.EMPTY),
        ("1" * (MAX_TYPED + 1), Problem.TOO_LONG),
        ("fantom:[2001:db8::7]:31488?key=x", Problem.INVITATION),
        ("FANTOM://x", Problem.INVITATION),
        ("192.0.2.1", Problem.IPV4),
        ("192.0.2.1:5000", Problem.IPV4),
        ("::ffff:192.0.2.1", Problem.IPV4),
        ("example.org", Problem.HOSTNAME),
        ("example.org:5000", Problem.HOSTNAME),
        ("localhost 5000", Problem.HOSTNAME),
        ("fe80::1::2", Problem.UNREADABLE),
        ("[fe80::1", Problem.UNREADABLE),
        ("fe80::1%", Problem.UNREADABLE),
        ("fe80::1%a%b", Problem.UNREADABLE),
        ("one two three", Problem.UNREADABLE),
        ("what?", Problem.UNREADABLE),
        ("[::1]:0", Problem.PORT),
        ("[::1]:80", Problem.PORT),
        ("[::1]:1023", Problem.PORT),
        ("[::1]:65536", Problem.PORT),
        ("[::1]:123456", Problem.PORT),
        ("[::1]:٣١٤٨٨", Problem.PORT),
        ("[::1]:+5000", Problem.PORT),
        ("ff02::1", Problem.NOT_UNICAST),
        ("::", Problem.NOT_UNICAST),
    ],
)
def test_what_names_no_place_is_refused_with_the_reason(text, problem):
    """A person can mend only what they are told of."""
    assert problem_of(text) == problem


def test_a_long_text_is_not_kept():
    """An error may be shown, and a pasted novel does not fit."""
    with pytest.raises(InvalidEndpoint) as caught:
        parse_endpoint("x" * 1_000_000)
    assert len(caught.value.text) == 64


ADDRESSES = st.ip_addresses(v=6).map(str) | st.sampled_from(["::1", LINK, "fe80::"])
PORTS = st.integers(0, 70_000).map(str) | st.text(max_size=6)
ZONES = st.text(max_size=8)
TYPED = st.one_of(
    st.text(max_size=60),
    st.text("0123456789abcdef:.%[]/ IPv6eth\n", max_size=40),
    st.builds("[{}%{}]:{}".format, ADDRESSES, ZONES, PORTS),
    st.builds("{}%{} {}".format, ADDRESSES, ZONES, PORTS),
    st.builds("{}%{}:{}".format, ADDRESSES, ZONES, PORTS),
    st.builds("{} {}".format, ADDRESSES, PORTS),
)


@given(TYPED)
@example("fe80::1%a]b 5000")
@example("fe80::1%a[b 5000")
@example("fe80::1%[ 5000")
@example("fe80::1%a/ipv6/ipv6 5000")
@example("[fe80::1% ]:5000")
@example("[fe80::1%a b]:5000")
@example("fe80::1%\0")
def test_any_text_is_an_endpoint_or_says_why_not(text):
    """Nothing that can be typed breaks; and what we show can be pasted again."""
    try:
        endpoint = parse_endpoint(text)
    except InvalidEndpoint:
        return
    assert parse_endpoint(str(endpoint)) == endpoint
    assert parse_address(endpoint.host) == endpoint.address


def test_an_address_alone():
    """For settings: its shortest form, without a zone."""
    assert parse_address(" 2001:DB8:0::7 ") == "2001:db8::7"
    assert parse_address(f"{LINK}%eth0") == LINK
    with pytest.raises(InvalidEndpoint):
        parse_address("2001:db8::7:what")


def test_a_zone_belongs_to_link_local_addresses_only():
    """Ours replaces theirs, for the names of another computer mean nothing here."""
    local, world = Endpoint(LINK, 5000, "wlan9"), Endpoint("2001:db8::7", 5000, "x")

    assert local.in_zone("eth0").zone == "eth0"
    assert local.in_zone("").zone == "wlan9"
    assert world.in_zone("eth0").zone == ""


def test_how_it_is_written():
    """With brackets for people, with the zone for sockets."""
    assert str(Endpoint(LINK, 5000, "eth0")) == f"[{LINK}%eth0]:5000"
    assert Endpoint(LINK, 5000, "eth0").host == f"{LINK}%eth0"
    assert Endpoint("::1", 5000).host == "::1"


def test_what_kind_of_address_it_is():
    """Link-local means one link, loopback this computer."""
    assert Endpoint(LINK, 5000).is_link_local
    assert not Endpoint(LINK, 5000).is_loopback
    assert Endpoint("::1", 5000).is_loopback
    assert not Endpoint("2001:db8::7", 5000).is_link_local
