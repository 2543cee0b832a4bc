from types import SimpleNamespace

import pytest

from fantom.endpoint import Endpoint
from fantom.errors import CannotListen, NoAddress
from fantom.ui.reach_words import advice_text, lights, pill_text

HERE = Endpoint("2001:db8::1", 31489)
SOURCES = ("interface", "asking", "confirmed", "unconfirmed", "setting")


def status(**facts):
    """Return a status of which these facts are special."""
    known = {
        "mode": "lan",
        "endpoint": HERE,
        "interface": "eth0",
        "source": "interface",
        "wanted_port": 31489,
        "problem": None,
    }
    return SimpleNamespace(**known | facts)


def test_each_source_is_told_apart():
    """How sure we are of an address decides what to expect of it."""
    told = {advice_text(status(mode="public", source=source)) for source in SOURCES}

    assert len(told) == len(SOURCES)


def test_another_port_than_wanted_is_told():
    """The old invitation would not work."""
    text = advice_text(status(wanted_port=31488))

    assert "31488" in text
    assert "31489" in text
    assert "31489" not in advice_text(status())


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "LAN · listening on 31489"),
        ({"mode": "public"}, "Internet · listening on 31489"),
        ({"mode": "custom"}, "Listening on 31489"),
        ({"endpoint": None}, "Listening stopped"),
        ({"endpoint": None, "problem": NoAddress("lan")}, "No IPv6 network"),
        (
            {"endpoint": None, "problem": CannotListen("[::1]:1", "denied")},
            "Listening stopped",
        ),
    ],
)
def test_the_pill_says_only_what_is_known(facts, words):
    """Nobody has tried whether the port is open from outside."""
    assert pill_text(status(**facts))[1] == words


def test_without_ipv6_a_person_learns_what_to_do():
    """Lights go red, and the advice is that of the error."""
    without = status(endpoint=None, interface="", problem=NoAddress("lan"))

    assert "IPv6" in advice_text(without)
    assert [tone for tone, _words in lights(without)] == ["bad", "bad"]


def test_lights_follow_the_source():
    """Green only for what is sure."""
    tones = {source: lights(status(source=source))[1][0] for source in SOURCES}

    assert tones["interface"] == tones["confirmed"] == "ok"
    assert tones["asking"] == tones["unconfirmed"] == "wait"
    assert lights(status(interface=""))[1][0] == "off"


def test_a_stopped_listener_has_advice():
    """Nobody wonders why nobody comes."""
    assert advice_text(status(endpoint=None))
