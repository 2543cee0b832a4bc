import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.protocol.quota import Bounds, Quota

BOUNDS = Bounds(per_64=2, per_48=3, in_all=4)
addresses = st.ip_addresses(v=6).map(str)


def fill(*addresses):
    """Return a quota with one member an address, named by its place."""
    quota = Quota(BOUNDS)
    for number, address in enumerate(addresses):
        quota.add(number, address)
    return quota


@pytest.mark.parametrize(
    ("there", "newcomer", "oldest"),
    [
        ([], "2001:db8::1", None),
        (["2001:db8::1"], "2001:db8::2", None),
        (["2001:db8::1", "2001:db8::2"], "2001:db8::3", 0),
        (["2001:db8:0:9::1", "2001:db8::1", "2001:db8::2"], "2001:db8::3", 1),
        (["2001:db8:0:1::", "2001:db8:0:2::", "2001:db8:0:3::"], "2001:db8::", 0),
        (["2001:db8:1::", "2001:db8:2::", "2001:db8:3::"], "2001:db8::", None),
        (["2001:1::", "2001:2::", "2001:3::", "2001:4::"], "2001:db8::", 0),
        (["fe80::1", "fe80::2"], "fe80::3", None),
        (["fe80::1", "fe80::1"], "fe80::1", 0),
        (["fe80::1", "fe80::2", "fe80::3"], "fe80::4", 0),
        (["::1", "::1"], "::1", 0),
    ],
)
def test_who_is_in_the_way(there, newcomer, oldest):
    """The oldest of the /64, else of the /48, else of all; on a link by address."""
    assert fill(*there).in_the_way(newcomer) == oldest


def test_who_is_discarded_makes_room():
    """Once; and discarding a stranger to the quota changes nothing."""
    quota = fill("2001:db8::1", "2001:db8::2")
    quota.discard(0)
    quota.discard(0)

    assert quota.in_the_way("2001:db8::3") is None
    assert list(quota) == [1]
    assert len(quota) == 1


@given(st.lists(addresses))
def test_nothing_is_left_of_those_who_left(there):
    """Counting keeps no memory of anybody."""
    quota = fill(*there)
    for member in quota:
        quota.discard(member)

    assert len(quota) == 0
    assert quota._members == {}


def test_who_may_give_way_for_a_newcomer():
    """All of the full group, the oldest first; and who is counted is known."""
    quota = Quota(Bounds(per_64=2, per_48=3, in_all=4))
    for member, address in ("a", "2001:db8::1"), ("b", "2001:db8::2"):
        quota.add(member, address)

    assert quota.crowd("2001:db8::3") == ["a", "b"]
    assert quota.crowd("2001:db8:0:1::1") == []
    assert "a" in quota
    assert "c" not in quota
