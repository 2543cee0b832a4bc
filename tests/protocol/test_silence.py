"""When somebody is silent: asking, and knowing that they are gone."""

import pytest

from fantom.identity.keys import Identity
from fantom.protocol.limits import PING_SECONDS, SILENCE_SECONDS
from fantom.protocol.meeting import DiallerMeeting, ListenerMeeting
from fantom.protocol.opening import KeyPair, answer_reader, hello_line, hello_reader
from fantom.protocol.party import Party

START = 1_000.0
MOST = 1_048_576


def join():
    """Return both ends of a connection that was let in, all said and heard."""
    keys = KeyPair.generate()
    line = hello_line(keys.public)
    opening = hello_reader().receive(line)
    listener = ListenerMeeting(KeyPair.generate(), opening, Party(Identity.generate()))
    answer = answer_reader().receive(listener.first_bytes)
    dialler = DiallerMeeting(keys, line, answer, Party(Identity.generate()))
    assert dialler.receive(answer.rest)
    dialled = dialler.introduce_ourselves(START)
    answered = listener.receive(dialled.data_to_send(MOST, START).data, START)
    assert answered is not None
    answered.let_in()
    carry(answered, dialled, START)
    return dialled, answered


def carry(sender, reader, now):
    """Carry what waits from one end to the other."""
    assert list(reader.receive(sender.data_to_send(MOST, now).data, now)) is not None


@pytest.fixture(params=[0, 1], ids=["dialled", "answered"])
def ends(request):
    """Return both ends, first the one that looks at the clock."""
    both = join()
    list(both[1].receive(b"", START))
    return both[request.param], both[1 - request.param]


def test_nothing_happens_as_long_as_they_speak(ends):
    """Who was just heard need not be asked."""
    one, _other = ends

    assert one.look(START + PING_SECONDS - 0.1)
    assert one.data_to_send(MOST, START + PING_SECONDS - 0.1).data == b""
    assert one.next_look() == START + PING_SECONDS


def test_into_silence_we_ask_once(ends):
    """After fifteen seconds; the next look is the one that decides."""
    one, _other = ends
    now = START + PING_SECONDS
    assert one.look(now)
    assert one.data_to_send(MOST, now).data
    assert one.next_look() == START + SILENCE_SECONDS

    assert one.look(now + 1)

    assert one.data_to_send(MOST, now + 1).data == b""


def test_who_answers_is_there(ends):
    """And the round trip is known."""
    one, other = ends
    now = START + PING_SECONDS
    assert one.look(now)
    carry(one, other, now)
    carry(other, one, now + 0.25)

    assert one.round_trip == pytest.approx(0.25)
    assert one.next_look() == pytest.approx(now + 0.25 + PING_SECONDS)
    assert one.look(START + SILENCE_SECONDS)


def test_who_says_nothing_for_thirty_seconds_is_gone(ends):
    """Not a moment earlier, nor later."""
    one, _other = ends
    one.look(START + PING_SECONDS)

    assert one.look(START + SILENCE_SECONDS - 0.01)
    assert not one.look(START + SILENCE_SECONDS)


def test_asking_does_not_prove_that_they_are_there(ends):
    """Only what they say does, however much we say."""
    one, _other = ends
    for second in range(SILENCE_SECONDS):
        one.ping(START + second)

    assert not one.look(START + SILENCE_SECONDS)


def test_a_machine_that_slept_knows_at_once(ends):
    """The first look after a sleep finds the connection dead."""
    one, _other = ends

    assert one.next_look() < START + 3_600
    assert not one.look(START + 3_600)


def test_the_round_trip_is_the_mean_of_the_last_ten(ends):
    """An old hiccup is forgotten."""
    one, other = ends
    assert one.round_trip is None
    now = START
    for seconds in [5.0, *[0.5] * 10]:
        one.ping(now)
        carry(one, other, now)
        now += seconds
        carry(other, one, now)

    assert one.round_trip == pytest.approx(0.5)
