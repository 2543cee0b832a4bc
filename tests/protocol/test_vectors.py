"""What the C++ Fantom really said and understood (see tests/vectors)."""

import json
from pathlib import Path

import pytest
from nacl.bindings import crypto_secretbox_NONCEBYTES, crypto_secretbox_open_easy

from fantom.protocol import v1
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    _rank,
    answer_reader,
    hello_reader,
    legacy_answer_line,
    session_keys,
)
from fantom.protocol.v1 import LegacyReceiver, LegacySender, LegacyText

FILE = Path(__file__).parents[1] / "vectors" / "fantom1.json"
VECTORS = json.loads(FILE.read_text())
ALL = pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
OURS = [vector for vector in VECTORS if vector["direction"] == "ours_to_cpp"]
THEIRS = [vector for vector in VECTORS if vector["direction"] == "cpp_to_ours"]


def own_pair(vector):
    """Return our key pair of the recording."""
    return KeyPair(*(bytes.fromhex(vector[f"own_{x}"]) for x in ("public", "secret")))


def peer_key(vector):
    """Return the C++ program's key of the recording."""
    return bytes.fromhex(vector["peer_public"])


def dialled_by_us(vector):
    """Frames go from the dialler to the listener only."""
    return vector["direction"] == "ours_to_cpp"


def claim(vector):
    """Return host without zone, and port, that stand in clear text."""
    host, _, port = vector["clear_host"].rpartition(":")
    return host.partition("%")[0], int(port)


@ALL
def test_keys(vector):
    """From one secret and one public key come the recorded two, in the right roles."""
    own = own_pair(vector)
    keys = session_keys(own, peer_key(vector))

    assert (keys.rx.hex(), keys.tx.hex()) == (vector["own_rx"], vector["own_tx"])
    is_client = _rank(own.public) < _rank(peer_key(vector))
    assert vector["own_kx_role"] == ("client" if is_client else "server")


@ALL
def test_lines(vector):
    """Both recorded lines are read, and our answer is theirs byte for byte."""
    own, peer = own_pair(vector).public, peer_key(vector)
    dialler, listener = (own, peer) if dialled_by_us(vector) else (peer, own)
    hello, answer = (vector[f"{x}_line"].encode() for x in ("dialler", "listener"))

    assert hello_reader().receive(hello) == Opening(dialler, False, hello, b"")
    assert answer_reader().receive(answer) == Opening(listener, False, answer, b"")
    assert legacy_answer_line(listener) == answer


@pytest.mark.parametrize("vector", THEIRS, ids=lambda vector: vector["name"])
def test_what_they_said_is_opened(vector):
    """Text, host without the zone that means nothing here, and port."""
    receiver = LegacyReceiver(session_keys(own_pair(vector), peer_key(vector)).rx)

    assert list(receiver.receive(bytes.fromhex(vector["frame"]))) == [
        LegacyText(*claim(vector), vector["text"])
    ]


@pytest.mark.parametrize("vector", OURS, ids=lambda vector: vector["name"])
def test_what_they_understood_is_what_we_say(vector, monkeypatch):
    """With the recorded nonce, sealing gives the very bytes; and they open."""
    recorded = bytes.fromhex(vector["frame"])
    clear, _, sealed = recorded[4:].partition(b"\0")
    nonce = sealed[:crypto_secretbox_NONCEBYTES]
    keys = session_keys(own_pair(vector), peer_key(vector))
    host, _, port = vector["clear_host"].rpartition(":")
    monkeypatch.setattr(v1, "randombytes", lambda _size: nonce)

    assert LegacySender(keys.tx, host, int(port)).seal(vector["text"]) == recorded
    assert clear.decode() == vector["clear_host"]
    opened = crypto_secretbox_open_easy(sealed[len(nonce) :], nonce, keys.tx)
    assert opened.decode() == vector["text"]


@pytest.mark.parametrize("vector", OURS, ids=lambda vector: vector["name"])
def test_our_receiver_hears_what_the_cpp_listener_heard(vector):
    """A listener of ours stands where theirs stood."""
    receiver = LegacyReceiver(bytes.fromhex(vector["own_tx"]))

    assert list(receiver.receive(bytes.fromhex(vector["frame"]))) == [
        LegacyText(*claim(vector), vector["text"])
    ]
