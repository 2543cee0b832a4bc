"""Somebody sits on the path between two nodes, or is a peer and evil."""

import pytest

from fantom.chat.entry import Author, Delivery
from fantom.errors import (
    ConnectionLost,
    Downgraded,
    FantomError,
    PeerUnreachable,
    RemoteProtocolError,
    WrongKey,
)
from fantom.identity.keys import Identity
from fantom.peers.goal import Goal
from fantom.peers.peer import PeerState
from fantom.protocol import labels
from fantom.protocol.codec import encode_hello
from fantom.protocol.frames import frame
from fantom.protocol.handshake import Lines, _Schedule
from fantom.protocol.opening import answer_line, session_keys
from fantom.protocol.party import listener_hello
from tests.conftest import listen, turns, until
from tests.net.evil_peer import EvilListener, EvilPeer, negative
from tests.net.mitm import (
    FIRST_SAID,
    HEADER,
    LINE,
    PROOF,
    READY,
    Drop,
    Flip,
    Glue,
    I,
    Middle,
    OwnKey,
    OwnKeys,
    R,
    Reflect,
    Replay,
    StripTilde,
    Swap,
    Truncate,
)

PLANTED = "planted: nobody on the path reads this"
UNTRUE = "planted: and this one neither"


@pytest.fixture
def between(node_factory):
    """Put a middle between Alice, who dials, and Bob."""
    middles = []

    def build(tampering=None):
        alice, bob = node_factory(), node_factory()
        middle = Middle(listen(bob), tampering)
        middles.append(middle)
        listen(alice)
        return alice, bob, middle

    yield build
    for middle in middles:
        middle.close()


def texts(node):
    """Return all that was said to `node`, in order."""
    return [
        entry.text
        for talk in node.conversations
        for entry in talk.entries()
        if entry.author is Author.PEER
    ]


def deliveries(node):
    """Return how far each text of `node` is said to have come."""
    return [
        entry.delivery
        for talk in node.conversations
        for entry in talk.entries()
        if entry.author is Author.ME
    ]


def troubles(node):
    """Return the list to which every trouble of its peers is added."""
    seen = []
    node.peers.joined.connect(
        lambda peer: peer.trouble.connect(lambda _peer, error: seen.append(error))
    )
    return seen


async def refusal(coroutine):
    """Return the error that ends `coroutine`."""
    try:
        await coroutine
    except FantomError as error:
        return error
    return None


def hides(middle, *planted):
    """Whether nothing of what was said is among all bytes that passed."""
    return not any(text.encode() in middle.passed for text in planted)


async def dialled(alice, bob, middle):
    """Return Alice's conversation with Bob, once he is there."""
    peer = await alice.dial(Goal((middle.endpoint,)))
    await until(lambda: peer.state is PeerState.ONLINE)
    assert peer.identity == bob.me.identity.public
    return alice.conversations.get(peer.id)


def test_who_only_passes_bytes_reads_nothing(run, between):
    """All arrives in order and is acknowledged, and no byte of it is in clear text."""
    alice, bob, middle = between()

    async def scene():
        talk = await dialled(alice, bob, middle)
        for number in range(20):
            talk.send_text(f"{PLANTED} {number}")
        await until(lambda: set(deliveries(alice)) == {Delivery.DELIVERED})

    run(scene())

    assert texts(bob) == [f"{PLANTED} {number}" for number in range(20)]
    assert hides(middle, PLANTED)
    assert alice.me.identity.public not in middle.passed
    assert bob.me.identity.public not in middle.passed


OPENINGS = {
    "replay-hello": (Replay(I, LINE), PeerUnreachable),
    "replay-answer": (Replay(R, LINE), RemoteProtocolError),
    "replay-frame-1": (Replay(R, PROOF), RemoteProtocolError),
    "flip-frame-1": (Flip(R, PROOF), RemoteProtocolError),
    "flip-frame-2": (Flip(I, PROOF), PeerUnreachable),
    "swap-frame-2": (Swap(I, PROOF), PeerUnreachable),
    "glue-frame-1": (Glue(R, PROOF, b"x"), RemoteProtocolError),
    "swap-answer": (Swap(R, LINE), RemoteProtocolError),
    "drop-r-header": (Drop(R, HEADER), RemoteProtocolError),
    "flip-r-header": (Flip(R, HEADER), RemoteProtocolError),
    "replay-r-header": (Replay(R, HEADER), RemoteProtocolError),
    "flip-ready": (Flip(R, READY), RemoteProtocolError),
    "truncate-hello": (Truncate(I, LINE), PeerUnreachable),
    "truncate-answer": (Truncate(R, LINE), PeerUnreachable),
    "truncate-frame-1": (Truncate(R, PROOF), PeerUnreachable),
    "truncate-frame-2": (Truncate(I, PROOF), PeerUnreachable),
    "truncate-ready": (Truncate(R, READY), PeerUnreachable),
    "reflect-hello": (Reflect(I, LINE), RemoteProtocolError),
    "reflect-frame-2": (Reflect(I, PROOF), RemoteProtocolError),
    "key-in-hello": (OwnKey(I), RemoteProtocolError),
    "key-in-answer": (OwnKey(R), RemoteProtocolError),
    "keys-in-both": (OwnKeys(), RemoteProtocolError),
    "tilde-of-answer": (StripTilde(R), Downgraded),
}


@pytest.mark.parametrize(("tampering", "error"), OPENINGS.values(), ids=OPENINGS)
def test_a_handshake_that_was_touched_fails(run, between, tampering, error):
    """Whatever is changed before both are sure ends it, and nobody met anybody."""
    alice, bob, middle = between(tampering)

    found = run(refusal(alice.dial(Goal((middle.endpoint,)))))

    assert type(found) is error
    assert list(alice.peers) == []
    assert texts(bob) == []


STREAMS = {
    "replay-frame-2": Replay(I, PROOF),
    "swap-header": Swap(I, HEADER),
    "drop-header": Drop(I, HEADER),
    "flip-header": Flip(I, HEADER),
    "drop-ready": Drop(I, READY),
    "replay-ready": Replay(I, READY),
    "glue-frame-2": Glue(I, PROOF, b"\0\0\0\1x"),
}


@pytest.mark.parametrize("tampering", STREAMS.values(), ids=STREAMS)
def test_a_stream_that_begins_otherwise_ends(run, between, tampering):
    """Bob knows who came, and takes not one record that was not sealed as the next."""
    alice, bob, middle = between(tampering)
    told = troubles(bob)

    async def scene():
        await refusal(alice.dial(Goal((middle.endpoint,))))
        await until(lambda: told)

    run(scene())

    assert [type(error) for error in told] == [RemoteProtocolError]
    assert texts(bob) == []


RECORDS = {
    "replay": Replay(I, FIRST_SAID + 3),
    "swap": Swap(I, FIRST_SAID + 3),
    "drop": Drop(I, FIRST_SAID + 3),
    "flip": Flip(I, FIRST_SAID + 3),
    "reflect": Reflect(I, FIRST_SAID + 3),
    "truncate": Truncate(I, FIRST_SAID + 3),
}


@pytest.mark.parametrize("tampering", RECORDS.values(), ids=RECORDS)
def test_what_arrives_is_a_beginning_of_what_was_said(run, between, tampering):
    """After a record that was touched nothing is shown: in order, no hole, none twice.

    And what did not arrive does not count as delivered.
    """
    alice, bob, middle = between(tampering)
    said = [f"{PLANTED} {number}" for number in range(8)]

    async def scene():
        talk = await dialled(alice, bob, middle)
        for text in said:
            talk.send_text(text)
        await until(lambda: talk.peer.state is PeerState.OFFLINE)

    run(scene())

    arrived, delivered = texts(bob), deliveries(alice).count(Delivery.DELIVERED)
    assert arrived == said[: len(arrived)]
    assert delivered <= len(arrived) < len(said)
    assert deliveries(alice)[delivered:] == [Delivery.WAITING] * (8 - delivered)
    assert hides(middle, PLANTED)


def test_each_frame_is_judged_where_it_arrives(run, between):
    """A record that Bob said and somebody touched ends it at Alice, with its error."""
    alice, bob, middle = between(Flip(R, FIRST_SAID + 2))
    told = troubles(alice)

    async def scene():
        talk = await dialled(alice, bob, middle)
        answer = bob.conversations.get(next(iter(bob.peers)).id)
        for number in range(4):
            answer.send_text(f"{PLANTED} {number}")
        await until(lambda: told)
        await until(lambda: talk.peer.state is PeerState.OFFLINE)

    run(scene())

    assert [type(error) for error in told] == [RemoteProtocolError]
    arrived = texts(alice)
    assert arrived == [f"{PLANTED} {number}" for number in range(len(arrived))]
    assert deliveries(bob).count(Delivery.DELIVERED) <= len(arrived) < 4


def test_a_cable_that_is_cut_is_told_and_loses_nothing(run, between):
    """Without a goodbye it was cut; what waits arrives later, in order and once."""
    alice, bob, middle = between()
    told = troubles(alice)

    async def scene():
        talk = await dialled(alice, bob, middle)
        talk.send_text(f"{PLANTED} 0")
        await until(lambda: deliveries(alice) == [Delivery.DELIVERED])
        talk.send_text(f"{PLANTED} 1")
        middle.cut()
        await until(lambda: talk.peer.state is PeerState.OFFLINE)
        talk.send_text(f"{PLANTED} 2")
        alice._reconnector.wake()
        await until(lambda: set(deliveries(alice)) == {Delivery.DELIVERED})

    run(scene())

    assert [type(error) for error in told] == [ConnectionLost]
    assert texts(bob) == [f"{PLANTED} {number}" for number in range(3)]
    assert hides(middle, PLANTED)


def test_receipts_that_never_arrive_make_no_text_come_twice(run, between):
    """Bob has it, Alice cannot know: she says it again, and he knows it again."""

    def without_receipts(pair, side, number, item):
        if pair is pair.middle.pairs[0] and side == R and number > FIRST_SAID + 1:
            return b""  # what follows his ping and pong
        return item

    alice, bob, middle = between(without_receipts)

    async def scene():
        talk = await dialled(alice, bob, middle)
        talk.send_text(PLANTED)
        await until(lambda: texts(bob))
        middle.cut()
        await until(lambda: talk.peer.state is PeerState.OFFLINE)
        assert deliveries(alice) == [Delivery.WAITING]
        alice._reconnector.wake()
        await until(lambda: deliveries(alice) == [Delivery.DELIVERED])

    run(scene())

    assert texts(bob) == [PLANTED]


TILDES = {
    "of-hello": StripTilde(I),
    "of-answer": StripTilde(R),
    "of-answer-no-frame-1": StripTilde(R, passes_frame_1=False),
}


@pytest.mark.parametrize("stripping", TILDES.values(), ids=TILDES)
def test_who_is_known_is_never_met_on_the_old_wire(run, between, stripping):
    """Coming back to a key, Alice meets no v1: what waits keeps waiting for Bob."""

    def from_the_second_on(pair, side, number, item):
        first = pair is pair.middle.pairs[0]
        return item if first else stripping(pair, side, number, item)

    alice, bob, middle = between(from_the_second_on)

    async def scene():
        talk = await dialled(alice, bob, middle)
        middle.cut()
        await until(lambda: talk.peer.state is PeerState.OFFLINE)
        talk.send_text(PLANTED)
        places = [middle.endpoint]
        met = alice._links.meet(places, bob.me.identity.public)
        error = await refusal(met)
        assert isinstance(error, WrongKey | Downgraded)
        alice._reconnector.wake()
        await until(lambda: len(middle.pairs) == 3)
        await turns()

    run(scene())

    assert [peer.protocol for peer in alice.peers] == [2]
    assert deliveries(alice) == [Delivery.WAITING]
    assert PLANTED not in texts(bob)
    assert hides(middle, PLANTED)


@pytest.mark.parametrize("stripping", TILDES.values(), ids=TILDES)
def test_a_stranger_on_the_old_wire_hears_nothing_unasked(run, node_factory, stripping):
    """Towards who is not known yet v1 can be forced; a person decides what is said."""
    alice, bob = node_factory(legacy="ask"), node_factory(legacy="ask")
    middle = Middle(listen(bob), stripping)
    listen(alice)

    async def scene():
        error = await refusal(alice.dial(Goal((middle.endpoint,))))
        if error is not None:
            assert isinstance(error, Downgraded)
            return
        (peer,) = alice.peers
        assert peer.protocol == 1
        alice.conversations.get(peer.id).send_text(PLANTED)
        await turns()
        assert alice.admission.requests

    run(scene())
    middle.close()

    assert texts(bob) == []
    assert hides(middle, PLANTED)


def test_an_impostor_with_an_identity_of_its_own_is_another_peer(run, between):
    """Expecting Bob's key, Alice says nothing to whoever stands in his place."""
    alice, bob, middle = between()
    impostor = EvilListener()
    told = troubles(alice)

    async def scene():
        talk = await dialled(alice, bob, middle)
        middle.victim = impostor.endpoint
        middle.cut()
        await until(lambda: talk.peer.state is PeerState.OFFLINE)
        talk.send_text(PLANTED)
        alice._reconnector.wake()
        await until(lambda: WrongKey in [type(error) for error in told])
        await until(lambda: impostor.is_left)

    run(scene())

    assert impostor.connection is None  # frame 2 never came: it learns of nobody
    assert deliveries(alice) == [Delivery.WAITING]
    assert hides(middle, PLANTED)


class Puppeteer(EvilListener):
    """Has keys of its own on both sides, and gives R's sealed identity out as its own.

    It knows the first key, ck0, of both sides, and so reads who R is.
    """

    async def sit_before(self, endpoint):
        self._knocker = EvilPeer()
        await self._knocker.knock(endpoint)
        self.victim_identity = self._knocker.connection.peer.identity

    def _begin(self, opening):
        line = answer_line(self._own.public)
        keys = session_keys(self._own, opening.key)
        schedule = _Schedule(Lines(opening.line, line), keys.rx, keys.tx)
        first = schedule.seal_next(labels.RESPONDER_IDENTITY, self.victim_identity)
        hello = encode_hello(listener_hello(None))
        self.write(line + frame(first + schedule.seal(labels.RESPONDER_HELLO, hello)))


@pytest.mark.parametrize("expected", [True, False])
def test_naming_somebody_is_not_being_them(run, node_factory, expected):
    """Keys on both sides let the middle name Bob, but not prove that it is he."""
    alice, bob = node_factory(), node_factory()
    puppeteer = Puppeteer()

    async def scene():
        await puppeteer.sit_before(listen(bob))
        assert puppeteer.victim_identity == bob.me.identity.public
        if expected:
            dial = alice._links.meet([puppeteer.endpoint], bob.me.identity.public)
        else:
            dial = alice.dial(Goal((puppeteer.endpoint,)))
        return await refusal(dial)

    assert run(scene()) == RemoteProtocolError("responder hello does not open")
    assert list(alice.peers) == []


@pytest.mark.parametrize("echo", [lambda own: own, negative])
def test_a_listener_that_shows_us_our_own_identity_is_refused(run, node_factory, echo):
    """Negated it looks like another one, and would share a secret with itself."""
    alice = node_factory()
    evil = EvilListener(echo(alice.me.identity))

    error = run(refusal(alice.dial(Goal((evil.endpoint,)))))

    assert error == RemoteProtocolError("we talk to ourselves")
    assert evil.connection is None


@pytest.mark.parametrize("echo", [lambda own: own, negative])
def test_a_dialler_that_shows_us_our_own_identity_is_refused(run, node_factory, echo):
    """Even one that could prove it; and it looks like every other refusal."""
    bob = node_factory()
    evil = EvilPeer(claims=echo(bob.me.identity))

    async def scene():
        await evil.knock(listen(bob))
        await until(lambda: evil.is_left)

    run(scene())

    assert list(bob.peers) == []
    assert not evil.events


def test_a_negated_key_is_not_the_one_that_was_expected(run, node_factory):
    """Whoever has the secret of Bob's key has that of its negative: not his name."""
    alice = node_factory()
    bob = Identity.generate()
    evil = EvilListener(negative(bob))

    error = run(refusal(alice._links.meet([evil.endpoint], bob.public)))

    assert type(error) is WrongKey
