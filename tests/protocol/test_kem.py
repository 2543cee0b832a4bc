import json
import sys
from pathlib import Path

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.kem import (
    KEM_CIPHERTEXT_BYTES,
    KEM_PUBLIC_BYTES,
    KemKeys,
    encapsulate,
    is_available,
)

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors/fantom2_handshake.json").read_text()
)
MLKEM = "cryptography.hazmat.primitives.asymmetric.mlkem"
KEYS = KemKeys.from_seed(bytes(64))


@pytest.fixture
def ask_again():
    """Let is_available look anew, now and for those who come later."""
    is_available.cache_clear()
    yield
    is_available.cache_clear()


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS if v["kem"] == "yes"], ids=lambda v: v["name"]
)
def test_a_recorded_ciphertext_opens(vector):
    """As an independent implementation computed it."""
    keys = KemKeys.from_seed(bytes.fromhex(vector["responder"]["kem_seed"]))

    assert keys.public.hex() in vector["responder"]["hello"]
    secret = keys.open(bytes.fromhex(vector["kem_ciphertext"]))
    assert secret.hex() == vector["kem_secret"]


def test_both_know_one_secret():
    """And only they."""
    keys = KemKeys.generate()
    share = encapsulate(keys.public)

    assert keys.open(share.ciphertext) == share.secret
    assert KEYS.open(share.ciphertext) != share.secret
    assert len(keys.public) == KEM_PUBLIC_BYTES
    assert len(share.ciphertext) == KEM_CIPHERTEXT_BYTES
    assert len(share.secret) == 32


def test_keys_are_new_and_hidden():
    """Each connection has its own, and no log can show a secret."""
    share = encapsulate(KEYS.public)

    assert KemKeys.generate().public != KemKeys.generate().public
    assert encapsulate(KEYS.public).secret != share.secret
    assert repr(share) == f"KemShare(ciphertext={share.ciphertext!r})"


@pytest.mark.parametrize(
    "key",
    [
        b"",
        KEYS.public[:-1],
        KEYS.public + b"\0",
        b"\xff" * KEM_PUBLIC_BYTES,  # its coefficients are not reduced
    ],
    ids=["empty", "short", "long", "not reduced"],
)
def test_a_malformed_key_is_refused(key):
    """What a stranger calls a key may be anything."""
    with pytest.raises(RemoteProtocolError, match="not a KEM key"):
        encapsulate(key)


@pytest.mark.parametrize("size", [0, 1_087, 1_089])
def test_a_malformed_ciphertext_is_refused(size):
    """It has one length."""
    with pytest.raises(RemoteProtocolError, match="not a KEM ciphertext"):
        KEYS.open(bytes(size))


def test_an_erased_key_opens_nothing():
    """It lives for one ciphertext."""
    keys = KemKeys.generate()
    keys.erase()
    keys.erase()

    with pytest.raises(LocalProtocolError, match="erased"):
        keys.open(bytes(KEM_CIPHERTEXT_BYTES))


@given(st.binary(max_size=1_200), st.binary(max_size=1_200))
def test_any_bytes_give_a_secret_or_an_error(key, ciphertext):
    """Strangers' bytes raise RemoteProtocolError, and never anything else."""
    for attempt, data in ((encapsulate, key), (KEYS.open, ciphertext)):
        try:
            assert attempt(data)
        except RemoteProtocolError:
            continue


def test_this_machine_has_it(ask_again):
    """The locked `cryptography` brings it along."""
    assert is_available()


def test_an_old_package_lacks_it(ask_again, monkeypatch):
    """Then Fantom/2 is spoken without it."""
    monkeypatch.setitem(sys.modules, MLKEM, None)
    monkeypatch.delattr(MLKEM)

    assert not is_available()


def test_a_build_may_lack_it(ask_again, monkeypatch):
    """As one with an older OpenSSL does."""

    def refuse(seed):
        raise UnsupportedAlgorithm("no ML-KEM")

    monkeypatch.setattr(f"{MLKEM}.MLKEM768PrivateKey.from_seed_bytes", refuse)

    assert not is_available()
