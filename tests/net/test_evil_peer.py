"""Somebody who is let in, proves who they are, and keeps to no rule."""

import asyncio

import msgspec
import pytest

from fantom.chat.entry import Author, Delivery
from fantom.errors import RemoteProtocolError
from fantom.identity.keys import Identity
from fantom.peers.goal import Goal
from fantom.peers.peer import PeerState
from fantom.protocol.cipher import padded
from fantom.protocol.codec import encode
from fantom.protocol.limits import MAX_SESSIONS, MAX_UNACKNOWLEDGED
from fantom.protocol.messages import (
    Bye,
    Level,
    Pending,
    Ping,
    Ready,
    Reason,
    Receipt,
    TextMessage,
)
from tests.conftest import listen, turns, until
from tests.net.evil_peer import FINAL, PUSH, EvilListener, EvilPeer

ID, OTHER_ID = b"evil-one", b"evil-two"
TEXT = TextMessage(ID, "hello")


class Scene:
    """A victim, and an evil peer that it has let in."""

    def __init__(self, node, evil):
        self.node, self.evil, self.troubles = node, evil, []
        node.peers.joined.connect(lambda peer: peer.trouble.connect(self._note))

    def _note(self, _peer, error):
        self.troubles.append(error)

    @property
    def peer(self):
        return self.node.peers.get(self.evil.id)

    @property
    def talk(self):
        return self.node.conversations.get(self.evil.id)

    def texts(self, author=Author.PEER):
        return [x.text for x in self.talk.entries() if x.author is author]

    @property
    def deliveries(self):
        return [x.delivery for x in self.talk.entries() if x.author is Author.ME]

    def ids(self):
        """The ids on the wire of what the victim said to the evil one."""
        return [x.id for x in self.evil.said if isinstance(x, TextMessage)]


@pytest.fixture
def scene(run, node_factory):
    """Let an evil peer in."""
    node = node_factory()
    made = Scene(node, EvilPeer())
    run(made.evil.dial(listen(node)))
    assert made.evil.is_let_in
    yield made
    made.evil.close()


async def settled(scene):
    """Wait until the victim has read all that the evil one sent."""
    number = len(scene.evil.sent) % 2**32
    scene.evil.say(Ping(number))
    scene.evil.connection._pulse._asked = number
    before = len(scene.evil.connection._pulse._round_trips)
    await until(lambda: len(scene.evil.connection._pulse._round_trips) > before)


def test_an_honest_word_of_it_is_heard(run, scene):
    """The scene works: what it says stands there, and is acknowledged."""
    scene.evil.say(TEXT)
    run(until(lambda: scene.evil.said))

    assert scene.texts() == ["hello"]
    assert scene.evil.said == [Receipt(Level.DELIVERED, (ID,))]


def body(kind, value):
    """Return a record with any kind and body."""
    return bytes([kind]) + msgspec.msgpack.encode(value)


BROKEN = {
    "ready-twice": encode(Ready("again", 0, ())),
    "pending-late": encode(Pending()),
    "bye-without-end": encode(Bye("left")),
    "no-kind": b"",
    "too-few-fields": body(3, [ID]),
    "bytes-for-text": body(3, [ID, b"x"]),
    "short-id": body(3, [ID[:7], "x"]),
    "unknown-level": body(4, [3, [ID]]),
    "many-ids": body(4, [1, [ID] * 257]),
    "a-part-of-none": body(3, [ID, "x", None, 1, 2]),
    "a-map": body(9, {"active": True}),
    "extension": body(9, [msgspec.msgpack.Ext(1, b"x")]),
    "bytes-behind": body(9, [True]) + b"x",
}


@pytest.mark.parametrize("record", BROKEN.values(), ids=BROKEN)
def test_a_record_against_the_rules_ends_it(run, scene, record):
    """The victim says which error it was, and goodbye because of the protocol."""
    scene.evil.say(TEXT)
    scene.evil.write(scene.evil.sealed(padded(record, 128)))
    scene.evil.say(TextMessage(OTHER_ID, "after"))
    run(until(lambda: scene.evil.is_left))

    assert [type(error) for error in scene.troubles] == [RemoteProtocolError]
    assert scene.evil.farewell == Reason.PROTOCOL
    assert scene.texts() == ["hello"]


def test_a_record_without_its_padding_ends_it(run, scene):
    """0x80 is required, or two lengths could mean one record."""
    scene.evil.write(scene.evil.sealed(encode(Ping(1))))
    run(until(lambda: scene.evil.is_left))

    assert scene.troubles == [RemoteProtocolError("record without padding")]


def test_the_tag_that_nobody_uses_ends_it(run, scene):
    """TAG_PUSH means nothing here; libsodium would go on."""
    scene.evil.say(TEXT, tag=PUSH)
    run(until(lambda: scene.evil.is_left))

    assert [type(error) for error in scene.troubles] == [RemoteProtocolError]
    assert scene.texts() == []


@pytest.mark.parametrize("size", [0, 19, 65_537])
def test_a_record_of_a_wrong_length_ends_it(run, scene, size):
    """By its four bytes, if it is too long."""
    scene.evil.write(size.to_bytes(4) + bytes(size if size < 100 else 0))
    run(until(lambda: scene.evil.is_left))

    assert [type(error) for error in scene.troubles] == [RemoteProtocolError]


def test_bytes_behind_the_end_are_an_error(run, scene):
    """What the last record says still counts; that it was the end is not believed."""
    last = scene.evil.sealed(padded(encode(TEXT), 128), FINAL)
    scene.evil.write(last + b"x")
    run(until(lambda: scene.evil.is_left))

    assert scene.troubles == [RemoteProtocolError("bytes behind the end")]
    assert scene.texts() == ["hello"]


def test_a_goodbye_is_one_and_receipts_come_with_the_answer(run, scene):
    """FINAL ends it in peace, whatever message carries it."""
    scene.evil.say(TEXT, tag=FINAL)
    run(until(lambda: scene.evil.is_left))

    assert scene.troubles == []
    assert scene.peer.state is PeerState.OFFLINE
    assert scene.evil.said == [Receipt(Level.DELIVERED, (ID,))]
    assert scene.evil.farewell == Reason.LEFT


def test_unknown_kinds_and_fields_are_skipped(run, scene):
    """A newer Fantom may say more; the old one understands the rest."""
    for kind in (0, 23, 63, 200, 255):
        scene.evil.write(scene.evil.sealed(padded(body(kind, {"any": "thing"}), 128)))
    fields = [ID, "hello", None, 0, 1, 0, "a field of tomorrow", [1, 2]]
    scene.evil.write(scene.evil.sealed(padded(body(3, fields), 128)))
    run(until(scene.texts))

    assert scene.texts() == ["hello"]
    assert scene.troubles == []


def test_an_id_of_ours_poses_as_nothing(run, scene):
    """A text with the id of one of our own neither replaces it nor stands there."""

    async def act():
        scene.talk.send_text("mine")
        await until(scene.ids)
        scene.evil.say(TextMessage(scene.ids()[0], "forged"))
        await settled(scene)

    run(act())

    assert [x.text for x in scene.talk.entries()] == ["mine"]
    assert scene.deliveries == [Delivery.SENT]


def test_a_text_that_comes_twice_stands_once(run, scene):
    """And is acknowledged twice: the first receipt may be what was lost."""

    async def act():
        scene.evil.say(TEXT, TextMessage(ID, "another text"), TEXT)
        await settled(scene)

    run(act())

    assert scene.texts() == ["hello"]
    told = [i for x in scene.evil.said if isinstance(x, Receipt) for i in x.ids]
    assert told == [ID] * 3


def test_receipts_for_what_nobody_said_change_nothing(run, scene):
    """Ids that never were, its own texts: not even an error."""

    async def act():
        scene.talk.send_text("mine")
        await until(scene.ids)
        scene.evil.say(TEXT)
        for level in Level:
            scene.evil.say(Receipt(level, (b"nobodys!", ID)), Receipt(level, ()))
        await settled(scene)

    run(act())

    assert scene.deliveries == [Delivery.SENT]
    assert [x.delivery for x in scene.talk.entries()] == [Delivery.SENT, None]
    assert scene.troubles == []


def test_a_receipt_for_what_was_never_said_is_not_believed(run, scene):
    """Nobody has what never left, even who guesses its id."""

    async def act():
        for number in range(MAX_UNACKNOWLEDGED + 1):
            scene.talk.send_text(str(number))
        await until(lambda: len(scene.ids()) == MAX_UNACKNOWLEDGED)
        (waiting,) = scene.talk._outgoing._waiting
        scene.evil.say(Receipt(Level.READ, (waiting.id,)))
        await settled(scene)

    run(act())

    assert set(scene.deliveries[:-1]) == {Delivery.SENT}
    assert scene.deliveries[-1] is Delivery.WAITING


def test_read_means_that_it_was_delivered(run, scene):
    """One who has read it has it: such a receipt stands for both."""

    async def act():
        scene.talk.send_text("mine")
        await until(scene.ids)
        scene.evil.say(Receipt(Level.READ, (scene.ids()[0],)))
        await until(lambda: scene.deliveries == [Delivery.READ])
        scene.evil.say(Receipt(Level.DELIVERED, (scene.ids()[0],)))
        await settled(scene)

    run(act())

    assert scene.deliveries == [Delivery.READ]


def test_one_peer_says_nothing_for_another(run, scene):
    """A receipt counts in its author's conversation only."""
    stranger = EvilPeer()

    async def act():
        scene.talk.send_text("mine")
        await until(scene.ids)
        await stranger.dial(scene.node.listening.status.endpoint)
        stranger.say(Receipt(Level.READ, (scene.ids()[0],)))
        stranger.say(TEXT)
        await until(lambda: stranger.said)

    run(act())
    stranger.close()

    assert scene.deliveries == [Delivery.SENT]


@pytest.mark.parametrize("is_smaller", [True, False])
def test_sessions_of_one_identity_are_few(run, scene, is_smaller):
    """Opened again and again, old ones end: by the rule, or by a bound on it."""
    node = scene.node
    identity = Identity.generate()
    while (identity.public < node.me.identity.public) is not is_smaller:
        identity = Identity.generate()
    crowd = [EvilPeer(identity) for _ in range(2 * MAX_SESSIONS)]

    async def act():
        for evil in crowd:
            await evil.dial(node.listening.status.endpoint)
        left = [evil for evil in crowd if not evil.is_left]
        crowd[-1].say(TEXT)
        await until(lambda: crowd[-1].said)
        return left

    most = MAX_SESSIONS if is_smaller else 1
    run(act())

    assert sum(not evil.is_left for evil in crowd) <= most
    assert not crowd[-1].is_left
    assert {evil.farewell for evil in crowd if evil.is_left} == {Reason.REPLACED}
    assert len(node.conversations.get(crowd[0].id).lines) == 2  # came, said
    for evil in crowd:
        evil.close()


def test_texts_come_once_though_sessions_alternate(run, scene):
    """Each record on another session: what was said stands once and in order."""
    evil, other = scene.evil, EvilPeer(scene.evil.identity)

    async def act():
        await other.dial(scene.node.listening.status.endpoint)
        for number in range(6):
            one = evil if number % 2 and not evil.is_left else other
            one.say(TextMessage(b"text%04d" % number, str(number)))
            await until(lambda: len(scene.texts()) > number)  # noqa: B023
            other.say(TextMessage(b"text%04d" % number, "again"))
        scene.talk.send_text("mine")
        await until(lambda: scene.deliveries == [Delivery.SENT])

    run(act())
    other.close()

    assert scene.texts() == [str(number) for number in range(6)]


def test_a_listener_that_says_something_first_is_refused(run, node_factory):
    """Before Ready or Pending it says nothing, or it would be heard unadmitted."""
    node = node_factory()
    evil = EvilListener(lets_in=False)

    async def act():
        dial = run_dial(node, evil)
        await until(lambda: evil.connection)
        evil.say(TEXT)
        return await dial

    error = run(act())

    assert error == RemoteProtocolError("a listener begins with ready or pending")
    assert list(node.conversations) == []


def test_a_listener_that_keeps_us_waiting_says_nothing(run, node_factory):
    """Pending, it may ask whether we are there; a text before Ready ends it."""
    node = node_factory()
    evil = EvilListener(lets_in=False)

    async def act():
        dial = run_dial(node, evil)
        await until(lambda: evil.connection)
        evil.say(Pending(), Ping(1), Ping(2))
        await dial
        scene = Scene(node, evil)
        assert scene.peer.state is PeerState.WAITING
        entry = scene.talk.send_text("mine")
        await turns()
        assert entry.delivery is Delivery.WAITING
        evil.say(TEXT)
        await until(lambda: evil.is_left)
        return scene

    scene = run(act())

    assert scene.texts() == []
    assert scene.deliveries == [Delivery.WAITING]
    assert scene.peer.parted_by == RemoteProtocolError("said before it was ready")
    assert scene.ids() == []


def run_dial(node, evil):
    """Dial it meanwhile; the peer comes out, or the error."""

    async def dial():
        try:
            return await node.dial(Goal((evil.endpoint,)))
        except RemoteProtocolError as error:
            return error

    return asyncio.ensure_future(dial())
