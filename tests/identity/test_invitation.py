from base64 import urlsafe_b64encode
from contextlib import suppress
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT, Endpoint
from fantom.errors import InvalidInvitation
from fantom.identity.bounds import (
    MAX_INVITATION,
    MAX_NAME_BYTES,
    MAX_OTHER_ENDPOINTS,
)
from fantom.identity.invitation import (
    TOKEN_BYTES,
    Invitation,
    Problem,
    format_invitation,
    is_invitation,
    parse_invitation,
)
from fantom.identity.keys import Identity
from tests.steps import ENDLESS

KEY = Identity.from_seed(bytes(32)).public
TOKEN = bytes(range(TOKEN_BYTES))


def written(raw):
    """How keys and tokens are written."""
    return urlsafe_b64encode(raw).decode().rstrip("=")


K = f"key={written(KEY)}"
T = f"token={written(TOKEN)}"
HOME = "[2001:db8::7]:31488"
PLAIN = f"fantom:{HOME}?{K}"
BARE = Invitation(KEY, (Endpoint("2001:db8::7", 31488),))
LOW_ORDER = (bytes(32), b"\1" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f")


def problem_of(text):
    """Return why a text is no invitation."""
    with pytest.raises(InvalidInvitation) as caught:
        parse_invitation(text)
    return caught.value.problem


def test_a_whole_invitation():
    """Who, where first, what they call themselves, what lets us in, where else."""
    text = f"fantom:{HOME}?{K}&name=B%C3%B6b%20%26&{T}&at=[fe80::1]:1024&at=[::1]:65535"

    assert parse_invitation(text) == Invitation(
        KEY,
        (
            Endpoint("2001:db8::7", 31488),
            Endpoint("fe80::1", 1024),
            Endpoint("::1", 65535),
        ),
        "Böb &",
        TOKEN,
    )


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        f"fantom://{HOME}?{K}",
        f"FanTom:{HOME}?{K}",
        f" \n\t{PLAIN}\r\n\u00a0",
        f"<{PLAIN}>",
        f" <\n {PLAIN}\n> ",
        f"{PLAIN[:5]}\r\n{PLAIN[5:40]}\n\n{PLAIN[40:]}",
        f"fantom:[2001:DB8:0:0::7]:31488?{K}",
        f"fantom:[2001:db8::7%eth0]:31488?{K}",
        f"fantom:%5B2001:db8::7%5d:31488?{K}",
        f"fantom:{quote(HOME, safe='')}?{K}",
        f"{PLAIN}&name=",
        f"{PLAIN}&at={HOME}",
        f"{PLAIN}&at={quote(HOME, safe='')}",
        f"{PLAIN}&&what&color=red&color=blue&Key=x&=",
    ],
)
def test_other_ways_to_write_the_same(text):
    """What systems and mail programs make of it, and what later versions may add."""
    assert is_invitation(text)
    assert parse_invitation(text) == BARE


@pytest.mark.parametrize("zone", ["%eth0", "%12", "%25", "%25eth0", "%a:b"])
def test_the_name_of_an_interface_elsewhere_means_nothing_here(zone):
    """A link-local address is read without it, whichever way it stands there."""
    here = (Endpoint("fe80::1", 31488),)

    assert parse_invitation(f"fantom:[fe80::1{zone}]:31488?{K}").endpoints == here
    sent = Invitation(KEY, (Endpoint("fe80::1", 31488, "eth0"),))
    assert parse_invitation(format_invitation(sent)).endpoints == here


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.NOT_ONE),
        ("hello", Problem.NOT_ONE),
        (HOME, Problem.NOT_ONE),
        (f"phantom:{HOME}?{K}", Problem.NOT_ONE),
        (f"{PLAIN}&name=Bob this is it", Problem.NOT_ONE),
        (f"{PLAIN}&name=Bö", Problem.NOT_ONE),
        (f"{PLAIN}\0", Problem.NOT_ONE),
        (f"see {PLAIN}", Problem.NOT_ONE),
        (f"<{PLAIN} ", Problem.NOT_ONE),
        (f'"{PLAIN}"', Problem.NOT_ONE),
        ("fantom:", Problem.KEY),
        (f"fantom:{HOME}", Problem.KEY),
        (f"fantom:?{K}", Problem.ADDRESS),
        (f"fantom:[]:31488?{K}", Problem.ADDRESS),
        (f"fantom:2001:db8::7?{K}", Problem.ADDRESS),
        (f"fantom:2001:db8::7:31488?{K}", Problem.ADDRESS),
        (f"fantom:///{HOME}?{K}", Problem.ADDRESS),
        (f"fantom:[192.0.2.1]:31488?{K}", Problem.ADDRESS),
        (f"fantom:[::ffff:192.0.2.1]:31488?{K}", Problem.ADDRESS),
        (f"fantom:[example.org]:31488?{K}", Problem.ADDRESS),
        (f"fantom:[beef.dad]:31488?{K}", Problem.ADDRESS),
        (f"fantom:example.org:31488?{K}", Problem.ADDRESS),
        (f"fantom:me@{HOME}?{K}", Problem.ADDRESS),
        (f"fantom:[ff02::1]:31488?{K}", Problem.ADDRESS),
        (f"fantom:[::]:31488?{K}", Problem.ADDRESS),
        (f"{PLAIN}&at=", Problem.ADDRESS),
        (f"{PLAIN}&at", Problem.ADDRESS),
        (f"{PLAIN}&at=[ff02::1]:31488", Problem.ADDRESS),
        (f"fantom:[2001:db8::7]?{K}", Problem.PORT),
        (f"fantom:[2001:db8::7]:?{K}", Problem.PORT),
        (f"fantom:[2001:db8::7]:{LOWEST_PORT - 1}?{K}", Problem.PORT),
        (f"fantom:[2001:db8::7]:{HIGHEST_PORT + 1}?{K}", Problem.PORT),
        (f"fantom:[2001:db8::7]:031488?{K}", Problem.PORT),
        (f"fantom:[2001:db8::7]:+5000?{K}", Problem.PORT),
        (f"fantom:{HOME}/?{K}", Problem.PORT),
        (f"{PLAIN}&at=[2001:db8::8]:80", Problem.PORT),
        (f"fantom:{HOME}?name=Bob", Problem.KEY),
        (f"fantom:{HOME}?key=", Problem.KEY),
        (f"{PLAIN}=", Problem.KEY),
        (PLAIN[:-1], Problem.KEY),
        (f"{PLAIN}A", Problem.KEY),
        (f"fantom:{HOME}?key=+{written(KEY)[1:]}", Problem.KEY),
        (f"fantom:{HOME}?key={written(KEY[:-1])}", Problem.KEY),
        (f"fantom:{HOME}?key={written(KEY + KEY)}", Problem.KEY),
        (f"fantom:{HOME}?key={written(bytes([2]) + bytes(31))}", Problem.KEY),
        *((f"fantom:{HOME}?key={written(key)}", Problem.KEY) for key in LOW_ORDER),
        (f"{PLAIN}&token=", Problem.TOKEN),
        (f"{PLAIN}&token", Problem.TOKEN),
        (f"{PLAIN}&{T[:-1]}", Problem.TOKEN),
        (f"{PLAIN}&{T[:-2]}", Problem.TOKEN),
        (f"{PLAIN}&{T}.", Problem.TOKEN),
        (f"{PLAIN}&{T}==", Problem.TOKEN),
        (f"{PLAIN}&token={written(TOKEN[1:])}", Problem.TOKEN),
        (f"{PLAIN}&token={written(TOKEN + TOKEN[:1])}", Problem.TOKEN),
        (f"{PLAIN}&name=%FF", Problem.NAME),
        (f"{PLAIN}&name=%ED%A0%80", Problem.NAME),
        (f"{PLAIN}&name=%C0%80", Problem.NAME),
        (f"{PLAIN}&name=100%", Problem.NAME),
        (f"{PLAIN}&name=%4", Problem.NAME),
        (f"{PLAIN}&name=%zz", Problem.NAME),
        (f"{PLAIN}&{K}", Problem.DUPLICATE),
        (f"{PLAIN}&name=&name=", Problem.DUPLICATE),
        (f"{PLAIN}&{T}&{T}", Problem.DUPLICATE),
    ],
)
def test_what_is_none_is_refused_with_the_reason(text, problem):
    """Nothing is guessed at: a link that somebody changed is not used."""
    assert problem_of(text) == problem


def test_the_last_letter_of_what_is_encoded_has_no_room_for_more():
    """There is one way to write a key or a token: the bits left over are zero."""
    assert T[-1] == "w"  # 110000: the last four bits belong to nothing
    assert parse_invitation(f"{PLAIN}&{T}").token == TOKEN

    for last in "xyz0-_":
        assert problem_of(f"{PLAIN}&{T[:-1]}{last}") == Problem.TOKEN


def test_other_places_are_bounded():
    """So many as one may give, and not one more; repeated ones count."""
    others = [f"&at=[2001:db8::{n}]:31488" for n in range(10, 10 + MAX_OTHER_ENDPOINTS)]
    text = PLAIN + "".join(others)

    assert len(parse_invitation(text).endpoints) == 1 + MAX_OTHER_ENDPOINTS
    assert problem_of(text + others[0]) == Problem.TOO_MANY


def test_one_place_is_not_dialled_often():
    """A link that names a place nine times does not make us knock nine times."""
    assert parse_invitation(PLAIN + f"&at={HOME}" * 8) == BARE


@pytest.mark.parametrize(
    ("name", "is_fine"),
    [
        ("b" * MAX_NAME_BYTES, True),
        ("b" * (MAX_NAME_BYTES + 1), False),
        ("ö" * (MAX_NAME_BYTES // 2), True),
        ("ö" * (MAX_NAME_BYTES // 2) + "b", False),
    ],
)
def test_a_name_is_bounded_in_bytes(name, is_fine):
    """As on the wire."""
    text = f"{PLAIN}&name={quote(name)}"

    if is_fine:
        assert parse_invitation(text).name == name
    else:
        assert problem_of(text) == Problem.NAME


def test_the_length_of_a_text_is_bounded():
    """Nobody pastes more than that for a link."""
    filled = f"{PLAIN}&x=".ljust(MAX_INVITATION, "x")

    assert parse_invitation(filled) == BARE
    assert problem_of(f"{filled}x") == Problem.TOO_LONG


class LongText:
    """One of which nothing can be had but its length and its beginning."""

    def __init__(self, text):
        self._text = text

    def __len__(self):
        return len(self._text)

    def __getitem__(self, part):
        assert part.start is None
        assert part.stop <= MAX_INVITATION
        return self._text[part]


def test_a_text_that_is_too_long_costs_nothing():
    """It is refused before any work, however long it is."""
    rest = "x" * MAX_INVITATION

    assert is_invitation(LongText(f"fantom:{rest}"))
    assert not is_invitation(LongText(" " * MAX_INVITATION + PLAIN))
    assert problem_of(LongText(f"fantom:{rest}")) == Problem.TOO_LONG


@pytest.mark.parametrize(
    "filling", ["x", " ", "<", "[", "[%", "%5D:", "[::1%%5D:1]", "%3A", "&at="]
)
def test_no_text_takes_long(filling, monkeypatch):
    """What is within the bound is read in one go, whatever it is made of."""
    monkeypatch.setattr("fantom.identity.invitation.MAX_INVITATION", ENDLESS)
    for begin in (
        "",
        "<",
        "fantom:",
        "fantom:[1%",
        f"{PLAIN}&at=",
        f"{PLAIN}&name=",
        f"{PLAIN}&token=",
    ):
        text = (begin + filling * (ENDLESS // len(filling)))[: ENDLESS - 1]
        assert is_invitation(text) == begin.startswith("fantom:")
        with suppress(InvalidInvitation):
            parse_invitation(text)
        assert problem_of(text + "\0") == Problem.NOT_ONE


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        (PLAIN, True),
        ("fantom:", True),
        (" <FANTOM://", True),
        ("fan\ntom:", True),
        (f"see {PLAIN}", False),
        (HOME, False),
        ("fantom", False),
        ("", False),
    ],
)
def test_what_is_meant_to_be_one(text, is_meant):
    """So that a field knows whose complaint to show."""
    assert is_invitation(text) is is_meant


def test_no_token_stands_in_a_log():
    """Neither of an invitation, nor of what is wrong with one."""
    whole = parse_invitation(f"{PLAIN}&{T}")
    with pytest.raises(InvalidInvitation) as caught:
        parse_invitation(f"{PLAIN}&{T}&{T}")

    for secret in (written(TOKEN), repr(TOKEN)):
        assert secret not in repr(whole)
        assert secret not in repr(caught.value)


def test_how_it_is_written():
    """The best place in front; what ends with the line is the least important."""
    invitation = Invitation(
        KEY,
        (Endpoint("2001:db8::7", 31488), Endpoint("2001:db8::8", 5000)),
        "Böb & co",
        TOKEN,
    )

    assert format_invitation(BARE) == PLAIN
    assert format_invitation(invitation) == (
        f"{PLAIN}&name=B%C3%B6b%20%26%20co&{T}&at=[2001:db8::8]:5000"
    )


ADDRESSES = (
    st.ip_addresses(v=6)
    .filter(lambda it: not (it.is_multicast or it.is_unspecified or it.ipv4_mapped))
    .map(str)
)
PORTS = st.integers(LOWEST_PORT, HIGHEST_PORT)
ENDPOINTS = st.builds(Endpoint, ADDRESSES, PORTS, st.just(""))
INVITATIONS = st.builds(
    Invitation,
    st.binary(min_size=32, max_size=32).map(
        lambda seed: Identity.from_seed(seed).public
    ),
    st.lists(ENDPOINTS, min_size=1, max_size=1 + MAX_OTHER_ENDPOINTS, unique=True).map(
        tuple
    ),
    st.text(st.characters(codec="utf-8"), max_size=MAX_NAME_BYTES // 4),
    st.none() | st.binary(min_size=TOKEN_BYTES, max_size=TOKEN_BYTES),
)


@given(INVITATIONS, st.integers(0, 700))
def test_what_is_written_is_read_as_the_same(invitation, at):
    """Every invitation, also when a mail program broke its line."""
    text = format_invitation(invitation)

    assert is_invitation(text)
    assert text.isascii()
    assert parse_invitation(text) == invitation
    assert parse_invitation(f"<{text[:at]}\r\n{text[at:]}>") == invitation


LINKS = INVITATIONS.map(format_invitation)


@st.composite
def changed_links(draw):
    """Return a link with something in the place of something else."""
    link = draw(LINKS)
    begin, end = sorted(draw(st.tuples(*[st.integers(0, len(link))] * 2)))
    return link[:begin] + draw(st.text(max_size=8)) + link[end:]


ALPHABET = "fantom:/?&=%5Bd[]<>\r\n keynmato:0123456789"


@given(
    st.one_of(
        st.text(st.characters(), max_size=80),
        st.text(ALPHABET, max_size=80).map("fantom:".__add__),
        st.text(ALPHABET, max_size=40).map(f"{PLAIN}&".__add__),
        changed_links(),
    )
)
@example("\ud800")
@example(f"{PLAIN}&name=\ud800")
@example("fantom:[fe80::1%]:5000?")
@example(f"fantom:[fe80::1%5D:5000%5D:5000?{K}")
def test_any_text_is_an_invitation_or_says_why_not(text):
    """Nothing that can be pasted breaks; what is read is written as what is read."""
    try:
        invitation = parse_invitation(text)
    except InvalidInvitation:
        return
    assert is_invitation(text)
    assert parse_invitation(format_invitation(invitation)) == invitation
