from fantom.protocol.limits import PING_SECONDS, SILENCE_SECONDS
from fantom.protocol.pulse import Pulse

NOW = 1_000.0


def test_silence_is_asked_into_and_then_believed():
    """Counted from the last word."""
    pulse = Pulse(NOW)
    assert pulse.next_look() == NOW + PING_SECONDS
    assert not pulse.is_silent(NOW + PING_SECONDS - 0.1)
    assert pulse.is_silent(NOW + PING_SECONDS)

    pulse.hear(NOW + 7)

    assert pulse.next_look() == NOW + 7 + PING_SECONDS
    assert not pulse.is_dead(NOW + 7 + SILENCE_SECONDS - 0.1)
    assert pulse.is_dead(NOW + 7 + SILENCE_SECONDS)


def test_who_asked_waits_for_the_answer():
    """And asks again only after as long; the end comes when it would have anyway."""
    pulse = Pulse(NOW)
    pulse.ask(NOW + PING_SECONDS)

    assert not pulse.is_silent(NOW + PING_SECONDS + 1)
    assert pulse.next_look() == NOW + SILENCE_SECONDS


def test_the_last_ping_is_measured_once():
    """Pings have numbers, which go round; the mean is of the last ten."""
    pulse = Pulse(NOW)
    assert pulse.round_trip is None
    first, second = pulse.ask(NOW), pulse.ask(NOW + 1)
    pulse.take_answer(first, NOW + 9)
    assert pulse.round_trip is None
    pulse.take_answer(second, NOW + 3)
    pulse.take_answer(second, NOW + 9)
    assert pulse.round_trip == 2

    for _ in range(10):
        pulse.take_answer(pulse.ask(NOW), NOW + 4)

    assert pulse.round_trip == 4
