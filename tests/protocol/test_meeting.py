import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol import meeting as module
from fantom.protocol.codec import Hello, encode_hello
from fantom.protocol.events import Admitted
from fantom.protocol.frames import frame
from fantom.protocol.limits import MAX_HANDSHAKE_FRAME
from fantom.protocol.opening import (
    KeyPair,
    answer_line,
    answer_reader,
    hello_line,
    hello_reader,
)
from fantom.protocol.party import Party
from tests.protocol.joined import NOW, Ends, heard, sent


def in_pieces(data, size):
    """Cut data."""
    return [data[i : i + size] for i in range(0, len(data), size)]


@pytest.mark.parametrize("size", [1, 7, 1_000])
def test_a_handshake_comes_in_pieces(size):
    """However the network cuts it."""
    ends = Ends()
    known = [ends.dialler.receive(piece) for piece in in_pieces(ends.answer.rest, size)]
    dialled = ends.dialler.introduce_ourselves(NOW)
    pieces = in_pieces(sent(dialled), size)
    answered = None
    while answered is None:
        answered = ends.listener.receive(pieces.pop(0), NOW)
    events = [event for piece in pieces for event in heard(answered, piece)]
    events += heard(answered, b"")

    assert known[-1]
    assert not any(known[:-1])
    assert events == [Admitted(ends.alice.ready())]
    assert answered.peer.identity == ends.alice.identity.public
    assert ends.dialler.peer_identity == ends.bob.identity.public


def test_both_have_the_same_keys():
    """One's tongue is the other's ear, and both can make further keys."""
    dialled, answered = Ends().meet()
    one, other = dialled.session, answered.session

    assert (one.tx_key, one.rx_key) == (other.rx_key, other.tx_key)
    assert one.export("sas", b"x") == other.export("sas", b"x")
    assert one.is_post_quantum
    assert other.is_post_quantum


@pytest.mark.parametrize("who", ["listener", "dialler"])
def test_either_side_may_lack_the_kem(monkeypatch, who):
    """Then the session is as good as X25519, and both know it."""
    if who == "listener":
        monkeypatch.setattr(module, "has_kem", lambda: False)
        ends = Ends()
        monkeypatch.undo()
    else:
        ends = Ends()
        monkeypatch.setattr(module, "has_kem", lambda: False)
    dialled, answered = ends.meet()

    assert not dialled.session.is_post_quantum
    assert not answered.session.is_post_quantum


def test_nobody_is_told_who_we_are_before_they_proved_themselves():
    """That would be a bug of ours."""
    with pytest.raises(LocalProtocolError):
        Ends().dialler.introduce_ourselves(NOW)


@pytest.mark.parametrize("extra", [b"x", frame(b""), "again"])
def test_bytes_behind_frame_1_are_refused(extra):
    """The listener has nothing to say before it knows who comes."""
    ends = Ends()
    extra = ends.answer.rest if extra == "again" else extra

    with pytest.raises(RemoteProtocolError, match="behind frame 1"):
        ends.dialler.receive(ends.answer.rest + extra)

    ends = Ends()
    assert ends.dialler.receive(ends.answer.rest)
    with pytest.raises(RemoteProtocolError, match="behind frame 1"):
        ends.dialler.receive(extra)


def test_a_second_frame_2_is_no_stream():
    """Exactly one is ever processed."""
    ends = Ends()
    assert ends.dialler.receive(ends.answer.rest)
    data = sent(ends.dialler.introduce_ourselves(NOW))
    size = 4 + int.from_bytes(data[:4])
    answered = ends.listener.receive(data[:size] + data, NOW)

    with pytest.raises(RemoteProtocolError):
        heard(answered, b"")


@pytest.mark.parametrize("size", [0, 1, 47, 1_104, MAX_HANDSHAKE_FRAME])
def test_frames_of_any_size_that_prove_nothing_are_refused(size):
    """Up to the longest; by both sides."""
    ends = Ends()
    for take in (
        ends.dialler.receive,
        lambda data: ends.listener.receive(data, NOW),
    ):
        assert not take(frame(bytes(size))[:3])
        with pytest.raises(RemoteProtocolError) as caught:
            take(frame(bytes(size))[3:])
        assert "frame of" not in caught.value.detail


def test_a_longer_frame_is_refused_by_its_length():
    """Nobody waits for its body."""
    ends = Ends()
    head = (MAX_HANDSHAKE_FRAME + 1).to_bytes(4)

    with pytest.raises(RemoteProtocolError, match="frame of 4097"):
        ends.dialler.receive(head)
    with pytest.raises(RemoteProtocolError, match="frame of 4097"):
        ends.listener.receive(head, NOW)


BAD_HELLOS = {
    "version": encode_hello(Hello(versions=(3,), name="", caps=(), port=0)),
    "garbage": b"\xc1",
    "kem": encode_hello(Hello(versions=(2,), name="", caps=(), port=0))[:-1],
}


@pytest.mark.parametrize("hello", BAD_HELLOS.values(), ids=BAD_HELLOS)
def test_a_hello_that_does_not_fit_ends_it(monkeypatch, hello):
    """Though it was sealed well."""
    ends = Ends()
    assert ends.dialler.receive(ends.answer.rest)
    monkeypatch.setattr(module, "encode_hello", lambda _hello: hello)
    dialled = ends.dialler.introduce_ourselves(NOW)
    with pytest.raises(RemoteProtocolError):
        ends.listener.receive(sent(dialled), NOW)

    ends = Ends()
    with pytest.raises(RemoteProtocolError):
        ends.dialler.receive(ends.answer.rest)


def test_a_malformed_kem_key_ends_it(monkeypatch):
    """1,184 bytes need not be one."""
    listener_hello = module.listener_hello
    bad = b"\xff" * 1_184
    monkeypatch.setattr(module, "listener_hello", lambda _kem: listener_hello(bad))
    ends = Ends()
    assert ends.dialler.receive(ends.answer.rest)

    with pytest.raises(RemoteProtocolError):
        ends.dialler.introduce_ourselves(NOW)


def test_an_answer_that_was_touched_meets_nobody():
    """Both lines are in what is proved."""
    ends = Ends()
    keys = KeyPair.generate()
    line = hello_line(keys.public)
    opening = hello_reader().receive(line)
    listener = module.ListenerMeeting(KeyPair.generate(), opening, ends.bob)
    other = answer_reader().receive(answer_line(KeyPair.generate().public))
    rest = answer_reader().receive(listener.first_bytes).rest
    dialler = module.DiallerMeeting(keys, line, other, ends.alice)

    with pytest.raises(RemoteProtocolError):
        dialler.receive(rest)


def test_ourselves_are_nobody_to_talk_to():
    """A loop, or somebody who shows us our own key."""
    ends = Ends()
    same = Ends(dialler=Party(ends.bob.identity), listener=ends.bob)

    with pytest.raises(RemoteProtocolError, match="ourselves"):
        same.dialler.receive(same.answer.rest)


@given(st.lists(st.binary(max_size=1_500), max_size=4))
def test_any_bytes_prove_nothing(pieces):
    """They wait or are refused; nothing else is raised."""
    ends = Ends()
    for take in (ends.dialler.receive, lambda data: ends.listener.receive(data, NOW)):
        with contextlib.suppress(RemoteProtocolError):
            assert not any(take(piece) for piece in pieces)
