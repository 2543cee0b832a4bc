import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.identity.keys import Identity, same_identity
from fantom.protocol import handshake, labels
from fantom.protocol.handshake import Initiator, Lines, Responder, Session
from fantom.protocol.kem import KemKeys, KemShare, encapsulate
from fantom.protocol.limits import MAX_HANDSHAKE_FRAME
from fantom.protocol.opening import KeyPair, session_keys

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors/fantom2_handshake.json").read_text()
)
EVERY_VECTOR = pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
BOTH_MODES = pytest.mark.parametrize("with_kem", [True, False], ids=["kem", "no kem"])
ALICE, BOB = Identity.from_seed(bytes(32)), Identity.from_seed(bytes([1]) * 32)
KEM_SEED = bytes(64)
HELLO_I, HELLO_R = b"initiator's hello", b"responder's hello"
SEALED_IDENTITY, SEALED_KEM, TAG = 48, 1_104, 16
MOST_HELLO = MAX_HANDSHAKE_FRAME - SEALED_IDENTITY - TAG


class Recorder(handshake._Schedule):
    """A schedule that keeps every value that h and ck ever had."""

    def __init__(self, *args):
        super().__init__(*args)
        self.values = [self.h, self.ck]

    def mix_hash(self, data):
        super().mix_hash(data)
        self.values.append(self.h)

    def mix_key(self, secret):
        super().mix_key(secret)
        self.values.append(self.ck)


@pytest.fixture
def _recorded(monkeypatch):
    """Let every schedule keep its values."""
    monkeypatch.setattr(handshake, "_Schedule", Recorder)


def from_hex(text):
    """Return bytes as a vector writes them."""
    return bytes.fromhex(text)


def recorded_side(vector, name):
    """Return one side of a recorded handshake, about to begin."""
    side = vector[name]
    other = vector["responder" if name == "initiator" else "initiator"]
    own = KeyPair(
        from_hex(side["ephemeral_public"]), from_hex(side["ephemeral_secret"])
    )
    peer_key = from_hex(other["ephemeral_public"])
    role = Initiator if name == "initiator" else Responder
    return role(
        own,
        session_keys(own, peer_key),
        peer_key,
        Lines(
            vector["initiator"]["line"].encode(), vector["responder"]["line"].encode()
        ),
        Identity.from_seed(from_hex(side["identity_seed"])),
    )


def schedule_of(vector):
    """Return the values of h and ck in the order of their making."""
    names = ["h0", "ck0", "h1", "ck1", "h2", "hk"]
    names += ["ckq"] if vector["kem"] == "yes" else []
    return [vector[name] for name in [*names, "h3", "ck2", "h4"]]


def values(side):
    """Return what h and ck of a recorded side have been until now."""
    return [value.hex() for value in side._schedule.values]


def bodies(vector):
    """Return the bodies of both recorded frames."""
    frames = [from_hex(vector[name]) for name in ("frame1", "frame2")]
    assert all(int.from_bytes(frame[:4]) == len(frame) - 4 for frame in frames)
    return [frame[4:] for frame in frames]


def check_session(vector, session, tx, rx):
    """Compare with the recorded keys."""
    assert session.tx_key.hex() == vector[f"{tx}_stream_key"]
    assert session.rx_key.hex() == vector[f"{rx}_stream_key"]
    assert session.exporter.hex() == vector["exporter_key"]
    assert session.is_post_quantum == (vector["kem"] == "yes")


@pytest.mark.usefixtures("_recorded")
@EVERY_VECTOR
def test_an_initiator_does_as_recorded(vector):
    """Every value on the way, both frames, and the keys in the end."""
    initiator = recorded_side(vector, "initiator")
    frame_1, frame_2 = bodies(vector)
    assert values(initiator) == schedule_of(vector)[:2]

    assert initiator.read_frame_1(frame_1).hex() == vector["responder"]["hello"]
    assert initiator.peer_identity.hex() == vector["responder"]["identity_public"]
    assert values(initiator) == schedule_of(vector)[:5]

    asked = []

    def share(kem_key):
        asked.append(kem_key)
        return KemShare(
            from_hex(vector["kem_ciphertext"]), from_hex(vector["kem_secret"])
        )

    initiator.encapsulate = share
    kem_key = b"key" if vector["kem"] == "yes" else None
    hello = from_hex(vector["initiator"]["hello"])
    assert initiator.frame_2(hello, kem_key) == frame_2
    assert asked == ([] if kem_key is None else [kem_key])
    assert values(initiator) == schedule_of(vector)
    check_session(vector, initiator.session, "initiator", "responder")


@pytest.mark.usefixtures("_recorded")
@EVERY_VECTOR
def test_a_responder_does_as_recorded(vector):
    """Every value on the way, both frames, and the keys in the end."""
    responder = recorded_side(vector, "responder")
    frame_1, frame_2 = bodies(vector)
    seed = vector["responder"]["kem_seed"]
    kem = seed and KemKeys.from_seed(from_hex(seed))
    assert values(responder) == schedule_of(vector)[:2]

    assert responder.frame_1(from_hex(vector["responder"]["hello"])) == frame_1
    assert values(responder) == schedule_of(vector)[:5]

    hello = responder.read_frame_2(frame_2, kem)
    assert hello.hex() == vector["initiator"]["hello"]
    assert responder.peer_identity.hex() == vector["initiator"]["identity_public"]
    assert values(responder) == schedule_of(vector)
    check_session(vector, responder.session, "responder", "initiator")


@EVERY_VECTOR
def test_without_a_kem_its_key_is_the_one_before(vector):
    """What the recording calls ckq is ck1 then."""
    assert (vector["ckq"] == vector["ck1"]) == (vector["kem"] != "yes")


@EVERY_VECTOR
def test_an_export_is_as_recorded(vector):
    """The pictures are the first 42 bits of one, six at a time."""
    session = Session(b"", b"", from_hex(vector["exporter_key"]), False)
    sas = vector["sas"]
    nonces = from_hex(sas["nonce_starter"] + sas["nonce_other"])
    bits = int.from_bytes(session.export("sas", nonces)) >> (256 - 42)

    assert [bits >> shift & 63 for shift in range(36, -1, -6)] == sas["pictures"]


def pair(alice=ALICE, bob=BOB):
    """Return an initiator and a responder behind one opening."""
    one, other = KeyPair.generate(), KeyPair.generate()
    lines = Lines(b"hello\n", b"answer\n")
    return (
        Initiator(one, session_keys(one, other.public), other.public, lines, alice),
        Responder(other, session_keys(other, one.public), one.public, lines, bob),
    )


def half_way(with_kem, alice=ALICE, bob=BOB):
    """Return a responder that waits, its KEM keys, and the frame that it waits for."""
    initiator, responder = pair(alice, bob)
    kem = KemKeys.from_seed(KEM_SEED) if with_kem else None
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    return responder, kem, initiator.frame_2(HELLO_I, kem and kem.public)


def shown_as(identity):
    """Return a responder, and a frame 2 that shows `identity`, whoever that is."""
    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    initiator._identity = identity
    return responder, initiator.frame_2(HELLO_I, None)


@BOTH_MODES
def test_two_that_talk_agree(with_kem):
    """On who they are, and on every key; and each key is another."""
    initiator, responder = pair()
    kem = KemKeys.from_seed(KEM_SEED) if with_kem else None

    assert initiator.read_frame_1(responder.frame_1(HELLO_R)) == HELLO_R
    frame_2 = initiator.frame_2(HELLO_I, kem and kem.public)
    assert responder.read_frame_2(frame_2, kem) == HELLO_I

    ours, theirs = initiator.session, responder.session
    assert (initiator.peer_identity, responder.peer_identity) == (
        BOB.public,
        ALICE.public,
    )
    assert (ours.tx_key, ours.rx_key) == (theirs.rx_key, theirs.tx_key)
    assert ours.is_post_quantum == theirs.is_post_quantum == with_kem
    assert ours.export("a", b"b") == theirs.export("a", b"b")
    assert len({ours.tx_key, ours.rx_key, ours.exporter}) == 3


def test_exports_differ_by_label_and_context():
    """And no pair of the two reads as another."""
    session = Session(b"", b"", bytes(32), False)
    asked = [("a", b""), ("b", b""), ("a", b"b"), ("ab", b""), ("", b"ab")]

    assert len({session.export(*one) for one in asked}) == len(asked)
    assert session.export("a") == session.export("a", b"")


def test_labels_differ():
    """Two keys with one label would be one key."""
    texts = [
        labels.KEY + text.encode()
        for name, text in vars(labels).items()
        if name.isupper() and isinstance(text, str)
    ]

    assert len({*texts, labels.MIX, labels.OPENING}) == len(texts) + 2 == 12
    assert not any(b.startswith(a) for a, b in pairwise(sorted(texts)))


def test_secrets_are_hidden():
    """No log can show them."""
    assert repr(Session(b"a", b"b", b"c", True)) == "Session(is_post_quantum=True)"


@BOTH_MODES
def test_every_changed_byte_of_frame_1_is_refused(with_kem):
    """There is none that is not authenticated."""
    vector = VECTORS[0 if with_kem else 2]
    body, _ = bodies(vector)
    for at in range(len(body)):
        changed = bytearray(body)
        changed[at] ^= 1
        initiator = recorded_side(vector, "initiator")
        with pytest.raises(RemoteProtocolError, match="does not open"):
            initiator.read_frame_1(bytes(changed))
        assert hasattr(initiator, "peer_identity") == (at >= SEALED_IDENTITY)


@BOTH_MODES
def test_every_changed_byte_of_frame_2_is_refused(with_kem):
    """There is none that is not authenticated."""
    vector = VECTORS[0 if with_kem else 2]
    _, body = bodies(vector)
    hello = from_hex(vector["responder"]["hello"])
    seed = vector["responder"]["kem_seed"]
    for at in range(len(body)):
        changed = bytearray(body)
        changed[at] ^= 1
        responder = recorded_side(vector, "responder")
        responder.frame_1(hello)
        kem = seed and KemKeys.from_seed(from_hex(seed))
        with pytest.raises(RemoteProtocolError):
            responder.read_frame_2(bytes(changed), kem)
        assert not hasattr(responder, "peer_identity")
        assert not hasattr(responder, "session")


@pytest.mark.parametrize("cut", [0, 1, 15, 16, 47, 48, 63, 64, -1])
def test_a_short_frame_1_is_refused(cut):
    """Wherever it ends."""
    initiator, responder = pair()

    with pytest.raises(RemoteProtocolError):
        initiator.read_frame_1(responder.frame_1(HELLO_R)[:cut])


@pytest.mark.parametrize(
    "cut", [0, 1, 2, 16, 17, 1_104, 1_105, 1_106, 1_152, 1_153, 1_168, 1_169, -1]
)
def test_a_short_frame_2_is_refused(cut):
    """Wherever it ends."""
    responder, kem, body = half_way(with_kem=True)

    with pytest.raises(RemoteProtocolError):
        responder.read_frame_2(body[:cut], kem)


def test_a_frame_1_of_the_largest_size():
    """It may have 4,096 bytes, and we send no more."""
    initiator, responder = pair()
    body = responder.frame_1(bytes(MOST_HELLO))

    assert len(body) == MAX_HANDSHAKE_FRAME
    assert len(initiator.read_frame_1(body)) == MOST_HELLO
    with pytest.raises(LocalProtocolError, match="4097 bytes"):
        pair()[1].frame_1(bytes(MOST_HELLO + 1))


def test_a_frame_2_of_the_largest_size():
    """Likewise, with the byte that says whether there is a KEM."""
    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    body = initiator.frame_2(bytes(MOST_HELLO - 1), None)

    assert len(body) == MAX_HANDSHAKE_FRAME
    assert len(responder.read_frame_2(body, None)) == MOST_HELLO - 1

    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    with pytest.raises(LocalProtocolError, match="4097 bytes"):
        initiator.frame_2(bytes(MOST_HELLO), None)
    assert not hasattr(initiator, "session")


def test_larger_frames_are_refused(monkeypatch):
    """Even if they would open."""
    initiator, responder = pair()
    monkeypatch.setattr(handshake, "_own_body", lambda body: body)
    frame_1 = responder.frame_1(bytes(MOST_HELLO + 1))
    with pytest.raises(RemoteProtocolError, match="4097 bytes"):
        initiator.read_frame_1(frame_1)

    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    frame_2 = initiator.frame_2(bytes(MOST_HELLO), None)
    with pytest.raises(RemoteProtocolError, match="4097 bytes"):
        responder.read_frame_2(frame_2, None)


@pytest.mark.parametrize("used", [2, 3, 0x30, 0x31, 0x80, 0xFF])
def test_the_first_byte_of_frame_2_is_0_or_1(used):
    """Anything else closes."""
    responder, kem, body = half_way(with_kem=True)

    with pytest.raises(RemoteProtocolError, match="not offered"):
        responder.read_frame_2(bytes([used]) + body[1:], kem)


def test_a_kem_that_was_not_offered_is_refused():
    """Nobody could open it."""
    responder, _kem, body = half_way(with_kem=True)

    with pytest.raises(RemoteProtocolError, match="not offered"):
        responder.read_frame_2(body, None)


def test_an_offered_kem_may_stay_unused():
    """Not every initiator has one; the session says so."""
    responder, _none, body = half_way(with_kem=False)

    assert responder.read_frame_2(body, KemKeys.from_seed(KEM_SEED)) == HELLO_I
    assert not responder.session.is_post_quantum


def test_no_kem_with_a_ciphertext_is_refused():
    """0 says that K is empty."""
    responder, kem, body = half_way(with_kem=True)

    with pytest.raises(RemoteProtocolError, match="does not open"):
        responder.read_frame_2(b"\0" + body[1:], kem)


def test_a_ciphertext_for_another_key_is_refused():
    """Its secret is another: nothing behind it opens."""
    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    body = initiator.frame_2(HELLO_I, KemKeys.generate().public)

    with pytest.raises(RemoteProtocolError, match="initiator identity"):
        responder.read_frame_2(body, KemKeys.generate())


@pytest.mark.parametrize("size", [0, 1_087, 1_089])
def test_a_ciphertext_has_one_length(size):
    """Another one is refused, sealed rightly or not."""
    initiator, responder = pair()
    initiator.encapsulate = lambda _key: KemShare(bytes(size), bytes(32))
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    body = initiator.frame_2(HELLO_I, b"")

    with pytest.raises(RemoteProtocolError):
        responder.read_frame_2(body, KemKeys.from_seed(KEM_SEED))


def test_a_malformed_kem_key_ends_the_handshake():
    """It stood in the responder's hello."""
    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))

    with pytest.raises(RemoteProtocolError, match="not a KEM key"):
        initiator.frame_2(HELLO_I, b"\xff" * 1_184)
    with pytest.raises(LocalProtocolError, match="out of turn"):
        initiator.frame_2(HELLO_I, None)


@pytest.mark.parametrize("change", [0, 1], ids=["it opened", "it failed"])
@BOTH_MODES
def test_the_kem_key_is_erased(with_kem, change):
    """However the handshake ends, and whether it was used."""
    responder, _kem, body = half_way(with_kem)
    kem = KemKeys.from_seed(KEM_SEED)
    share = encapsulate(kem.public)
    if change:
        with pytest.raises(RemoteProtocolError):
            responder.read_frame_2(body + b"\0", kem)
    else:
        responder.read_frame_2(body, kem)

    with pytest.raises(LocalProtocolError, match="erased"):
        kem.open(share.ciphertext)


def negated(identity):
    """Return the same secret under the key of the negative point."""
    public = identity.public[:-1] + bytes([identity.public[-1] ^ 0x80])
    return Identity(public, identity.curve_secret)


def test_a_negated_identity_is_the_same():
    """It proves itself, and is known by X(k)."""
    responder, kem, body = half_way(with_kem=True, alice=negated(ALICE))
    responder.read_frame_2(body, kem)

    assert responder.peer_identity == negated(ALICE).public
    assert same_identity(responder.peer_identity, ALICE.public)


@pytest.mark.parametrize("mirror", [ALICE, negated(ALICE)], ids=["same", "negated"])
def test_an_initiator_does_not_talk_to_itself(mirror):
    """It is found before it shows who it is."""
    initiator, responder = pair(bob=mirror)
    body = responder.frame_1(HELLO_R)

    with pytest.raises(RemoteProtocolError, match="ourselves"):
        initiator.read_frame_1(body)
    with pytest.raises(LocalProtocolError, match="out of turn"):
        initiator.frame_2(HELLO_I, None)
    assert not hasattr(initiator, "peer_identity")


@pytest.mark.parametrize("mirror", [BOB, negated(BOB)], ids=["same", "negated"])
def test_a_responder_does_not_talk_to_itself(mirror):
    """It finds out when the identity is proven, and ends without a session."""
    responder, body = shown_as(mirror)

    with pytest.raises(RemoteProtocolError, match="ourselves"):
        responder.read_frame_2(body, None)
    assert not hasattr(responder, "peer_identity")
    assert not hasattr(responder, "session")


def test_a_claimed_identity_is_not_believed_before_the_hello_opens():
    """Whoever seals another's key cannot seal the hello behind it."""
    liar = Identity(BOB.public, Identity.generate().curve_secret)
    initiator, responder = pair(bob=liar)
    with pytest.raises(RemoteProtocolError, match="responder hello"):
        initiator.read_frame_1(responder.frame_1(HELLO_R))

    responder, body = shown_as(Identity(ALICE.public, liar.curve_secret))
    with pytest.raises(RemoteProtocolError, match="initiator hello"):
        responder.read_frame_2(body, None)
    assert not hasattr(responder, "peer_identity")


@pytest.mark.parametrize(
    "claim",
    [b"", bytes(31), bytes(32), (2).to_bytes(32, "little"), b"\1" + bytes(31)],
    ids=["empty", "short", "order 4", "off the curve", "order 1"],
)
def test_what_is_no_identity_is_refused(claim):
    """Sealed rightly, and yet no key."""
    nobody = Identity(claim, ALICE.curve_secret)
    initiator, responder = pair(bob=nobody)
    with pytest.raises(RemoteProtocolError):
        initiator.read_frame_1(responder.frame_1(HELLO_R))

    responder, body = shown_as(nobody)
    with pytest.raises(RemoteProtocolError):
        responder.read_frame_2(body, None)


def test_other_lines_are_another_handshake():
    """A tilde that was stripped or added is noticed by both."""
    vector = VECTORS[0]
    other = vector | {"responder": vector["responder"] | {"line": "HANDSHAKE_ACK\n"}}

    with pytest.raises(RemoteProtocolError, match="responder identity"):
        recorded_side(other, "initiator").read_frame_1(bodies(vector)[0])


def test_each_step_of_an_initiator_happens_once():
    """And in its order."""
    body = bytes(100)
    with pytest.raises(LocalProtocolError, match="frame_2 out of turn"):
        pair()[0].frame_2(HELLO_I, None)

    initiator, responder = pair()
    body = responder.frame_1(HELLO_R)
    initiator.read_frame_1(body)
    with pytest.raises(LocalProtocolError, match="read_frame_1 out of turn"):
        initiator.read_frame_1(body)
    with pytest.raises(LocalProtocolError, match="frame_2 out of turn"):
        initiator.frame_2(HELLO_I, None)  # the mistake before it ended everything

    initiator, responder = pair()
    initiator.read_frame_1(responder.frame_1(HELLO_R))
    initiator.frame_2(HELLO_I, None)
    with pytest.raises(LocalProtocolError, match="frame_2 out of turn"):
        initiator.frame_2(HELLO_I, None)


def test_each_step_of_a_responder_happens_once():
    """And in its order."""
    with pytest.raises(LocalProtocolError, match="read_frame_2 out of turn"):
        pair()[1].read_frame_2(bytes(100), None)

    responder, kem, body = half_way(with_kem=False)
    responder.read_frame_2(body, kem)
    with pytest.raises(LocalProtocolError, match="read_frame_2 out of turn"):
        responder.read_frame_2(body, kem)
    with pytest.raises(LocalProtocolError, match="frame_1 out of turn"):
        responder.frame_1(HELLO_R)


def test_the_first_failure_is_the_last():
    """Even the true frame is not read after a false one."""
    initiator, responder = pair()
    body = responder.frame_1(HELLO_R)
    with pytest.raises(RemoteProtocolError):
        initiator.read_frame_1(b"")
    with pytest.raises(LocalProtocolError, match="out of turn"):
        initiator.read_frame_1(body)

    responder, kem, body = half_way(with_kem=False)
    with pytest.raises(RemoteProtocolError):
        responder.read_frame_2(b"", kem)
    with pytest.raises(LocalProtocolError, match="out of turn"):
        responder.read_frame_2(body, kem)


@given(st.binary(max_size=1_300), st.booleans())
def test_any_bytes_are_read_or_refused(data, with_kem):
    """Strangers' bytes raise RemoteProtocolError, and never anything else."""
    vector = VECTORS[0]
    initiator = recorded_side(vector, "initiator")
    responder = recorded_side(vector, "responder")
    responder.frame_1(from_hex(vector["responder"]["hello"]))
    kem = KemKeys.from_seed(KEM_SEED) if with_kem else None

    with pytest.raises(RemoteProtocolError):
        initiator.read_frame_1(data)
    with pytest.raises(RemoteProtocolError):
        responder.read_frame_2(data, kem)


@given(hello_i=st.binary(max_size=900), hello_r=st.binary(max_size=3_000))
def test_any_hellos_arrive(hello_i, hello_r):
    """What is in them is another module's business."""
    initiator, responder = pair()

    assert initiator.read_frame_1(responder.frame_1(hello_r)) == hello_r
    assert responder.read_frame_2(initiator.frame_2(hello_i, None), None) == hello_i
