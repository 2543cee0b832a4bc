"""Our node and a C++ Fantom Chat that has every known quirk."""

import asyncio
from base64 import b64encode

import pytest
from nacl.bindings import crypto_kx_keypair
from PySide6.QtNetwork import QHostAddress, QTcpSocket

from fantom.chat.entry import Author, Delivery
from fantom.errors import PeerOffline, PeerUnreachable
from fantom.net import legacy_link
from fantom.peers.peer import PeerState
from fantom.peers.request import Action, RequestKind
from tests.conftest import listen, turns, until
from tests.net.cpp_double import NotConnected

PEER = "v1:::1"


@pytest.fixture
def node(node_factory):
    """Return a node that lets everybody in."""
    return node_factory()


def heard(node):
    """Return what the peer said to `node`."""
    if not list(node.conversations):
        return []
    (talk,) = node.conversations
    return [entry.text for entry in talk.entries() if entry.author is Author.PEER]


def test_we_dial_and_talk_both_ways(run, node, cpp):
    """Its person clicks "Write to" to answer; our node hears it in the same tab."""

    async def talk():
        own = listen(node)
        peer = await node.connect_to(f"[::1]:{cpp.port}")
        talk = node.conversations.get(peer.id)
        entry = talk.send_text("hello")
        await until(lambda: cpp.shown == ["hello"])
        await cpp.write_to(own.port)
        cpp.say("hi there")
        await until(lambda: heard(node) == ["hi there"])
        assert next(talk.entries()).delivery is Delivery.SENT
        assert entry.delivery is Delivery.WAITING  # what was returned does not change
        assert [peer.id for peer in node.peers] == [PEER]
        assert cpp.refused == 0

    run(talk())


def test_it_dials_and_we_dial_back_by_ourselves(run, node, cpp):
    """Only after its first frame said where; our person just answers."""

    async def talk():
        own = listen(node)
        await cpp.write_to(own.port)
        await until(lambda: list(node.peers))
        await turns()
        assert cpp.ears == {}
        cpp.say("anybody?")
        await until(lambda: heard(node) == ["anybody?"])
        await until(lambda: cpp.ears)
        node.conversations.get(PEER).send_text("yes")
        await until(lambda: cpp.shown == ["yes"])
        assert cpp.refused == 0

    run(talk())


def test_a_text_waits_until_a_frame_names_the_port(run, node, cpp):
    """It is not lost, and not sent to where the peer dialled from."""

    async def talk():
        await cpp.write_to(listen(node).port)
        talk = await until(lambda: list(node.conversations))
        talk[0].send_text("who is there?")
        await turns()
        assert talk[0].waiting == 1
        cpp.say("me")
        await until(lambda: cpp.shown == ["who is there?"])
        assert talk[0].waiting == 0

    run(talk())


def test_our_answer_comes_in_one_piece_and_nothing_follows(run, node):
    """It takes exactly one read as the answer; then it never reads again."""

    async def visit():
        port = listen(node).port
        socket, reads = QTcpSocket(), []
        socket.readyRead.connect(lambda: reads.append(socket.readAll().data()))
        socket.connectToHost(QHostAddress("::1"), port)
        key = b64encode(crypto_kx_keypair()[0])
        for piece in (b"HANDSHAKE ", key[:20], key[20:] + b"\n"):
            await until(lambda: socket.state() == QTcpSocket.ConnectedState)
            await turns(3)
            assert reads == []
            socket.write(piece)
        await until(lambda: reads)
        socket.write(b"\0\0\0\4oops")
        await turns()
        (answer,) = reads
        assert answer.startswith(b"HANDSHAKE_ACK ")
        assert answer.endswith(b"=\n")
        socket.abort()

    run(visit())


def test_it_ignores_our_tilde(run, node, cpp):
    """Its decoder skips what it does not know, so our first line needs no second."""

    async def talk():
        listen(node)
        await node.connect_to(f"[::1]:{cpp.port}")
        node.conversations.get(PEER).send_text("same keys")
        await until(lambda: cpp.shown == ["same keys"])
        assert cpp.skipped == 0

    run(talk())


def test_nothing_of_ours_is_in_the_handshakes_segment(run, node, cpp):
    """It reads what came along only with the next segment: the first text shows."""

    async def talk():
        listen(node)
        peer = await node.connect_to(f"[::1]:{cpp.port}")
        for number in range(3):
            node.conversations.get(peer.id).send_text(str(number))
            await until(lambda n=number: cpp.shown == [str(i) for i in range(n + 1)])

    run(talk())


def test_its_tab_follows_our_clear_text(run, node, start_cpp):
    """So our address must stand there as it knows it: its own zone, our host."""

    async def talk():
        cpp = start_cpp(zone="wlan9")
        listen(node)
        await node.connect_to(f"[::1]:{cpp.port}")
        node.conversations.get(PEER).send_text("hello")
        await until(lambda: cpp.tabs == {"::1%wlan9": ["hello"]})

    run(talk())


def test_its_zone_means_nothing_to_us(run, node, start_cpp):
    """`::1%eth0` in its clear text is `::1`."""

    async def talk():
        cpp = start_cpp(zone="eth0")
        await cpp.write_to(listen(node).port)
        cpp.say("hi")
        await until(lambda: cpp.ears)

    run(talk())


@pytest.mark.parametrize("action", ["accept", "prompt"])
def test_a_wrong_claim_moves_nothing(run, node_factory, cpp, action):
    """The text is in the tab of the socket's address, and nobody is dialled."""

    async def talk():
        node = node_factory(action)
        await cpp.write_to(listen(node).port)
        cpp.say("I am somebody else", claim=f"fe80::1%eth0:{cpp.port}")
        await turns()
        for request in node.admission.requests:
            node.admission.answer(request.id, Action.ACCEPT)
        await until(lambda: heard(node) == ["I am somebody else"])
        await turns()
        assert cpp.ears == {}
        assert [peer.id for peer in node.peers] == [PEER]

    run(talk())


def test_it_keeps_the_first_connection(run, node, cpp):
    """We never make a second: connecting again uses what is there."""

    async def talk():
        listen(node)
        first = await node.connect_to(f"[::1]:{cpp.port}")
        again = await node.connect_to(f"[::1]:{cpp.port}")
        assert first is again
        assert cpp.refused == 0
        node.conversations.get(PEER).send_text("once")
        await until(lambda: cpp.shown == ["once"])

    run(talk())


def test_a_second_program_on_our_address_is_refused(run, node, cpp, node_factory):
    """It counts addresses, not programs; the second is told, the first goes on."""

    async def talk():
        listen(node)
        listen(other := node_factory())
        await node.connect_to(f"[::1]:{cpp.port}")
        with pytest.raises(PeerUnreachable) as caught:
            await other.connect_to(f"[::1]:{cpp.port}")
        assert caught.value.reason == "closed"
        node.conversations.get(PEER).send_text("still here")
        await until(lambda: cpp.shown == ["still here"])

    run(talk())


def test_clicking_connect_twice_makes_one_connection(run, node, cpp):
    """Also when the first dial is not done: it would refuse the second."""

    async def talk():
        listen(node)
        where = f"[::1]:{cpp.port}"
        first, second = await asyncio.gather(
            node.connect_to(where), node.connect_to(where)
        )
        assert first is second
        assert first.state is PeerState.ONLINE
        assert cpp.refused == 0

    run(talk())


def test_dialling_while_we_dial_back_makes_one_connection(run, node, cpp):
    """The person clicks just when its first frame arrives."""

    async def talk():
        await cpp.write_to(listen(node).port)
        await until(lambda: list(node.peers))
        cpp.say("hi")
        await until(lambda: heard(node) == ["hi"])
        await node.connect_to(f"[::1]:{cpp.port}")
        await turns()
        assert cpp.refused == 0
        node.conversations.get(PEER).send_text("one mouth")
        await until(lambda: cpp.shown == ["one mouth"])

    run(talk())


def test_it_shows_replays_and_we_do_not(run, node, cpp):
    """An attacker who repeats a frame repeats no text here."""

    async def talk():
        await cpp.write_to(listen(node).port)
        frame = cpp.sealed("pay me")
        cpp.write(frame * 3)
        cpp.say("end")
        await until(lambda: "end" in heard(node))
        assert heard(node) == ["pay me", "end"]

    run(talk())


def test_frames_of_its_size_limit(run, node, cpp):
    """It sends bodies up to 65,536 bytes, and so do we read them."""

    async def talk():
        await cpp.write_to(listen(node).port)
        room = 65_536 - len(f"::1:{cpp.port}") - 1 - 24 - 16
        cpp.say("x" * room)
        await until(lambda: heard(node) == ["x" * room])

    run(talk())


def test_a_long_text_arrives_in_parts_that_it_takes(run, node, cpp):
    """It would close at 65,537 bytes, and show as sent what it lost."""
    text = "ё" * 100_000

    async def talk():
        listen(node)
        await node.connect_to(f"[::1]:{cpp.port}")
        node.conversations.get(PEER).send_text(text)
        await until(lambda: "".join(cpp.shown) == text)
        assert len(cpp.shown) == 4
        assert cpp.ears

    run(talk())


def test_it_restarts_on_another_port(run, node, cpp, start_cpp):
    """It is the same peer, in the same tab, dialled where it is now."""

    async def talk():
        own = listen(node)
        peer = await node.connect_to(f"[::1]:{cpp.port}")
        cpp.stop()
        await until(lambda: peer.state is PeerState.OFFLINE)
        with pytest.raises(PeerOffline):
            node.conversations.get(PEER).send_text("too late")
        again = start_cpp()
        await again.write_to(own.port)
        again.say("me again")
        await until(lambda: heard(node) == ["me again"])
        assert peer.state is PeerState.ONLINE
        node.conversations.get(PEER).send_text("welcome back")
        await until(lambda: again.shown == ["welcome back"])

    run(talk())


def test_it_restarts_before_we_notice(run, node, cpp, start_cpp):
    """The old mouth is still open when its new frame names another port."""

    async def talk():
        own = listen(node)
        peer = await node.connect_to(f"[::1]:{cpp.port}")
        again = start_cpp()
        await again.write_to(own.port)
        again.say("me again")
        await until(lambda: again.ears)
        node.conversations.get(PEER).send_text("where are you?")
        await until(lambda: again.shown == ["where are you?"])
        assert cpp.shown == []
        assert peer.endpoint.port == again.port

    run(talk())


def test_under_prompt_it_gets_its_answer_and_waits(run, node_factory, cpp):
    """The texts are held, and nobody is dialled back before the person says yes."""

    async def talk():
        node = node_factory("prompt")
        await cpp.write_to(listen(node).port)
        cpp.say("may I?")
        cpp.say("please")
        await until(lambda: node.admission.requests)
        await until(lambda: len(node.admission.requests[0].held) == 2)
        assert list(node.peers) == []
        assert cpp.ears == {}
        (request,) = node.admission.requests
        assert request.kind is RequestKind.CONNECTION
        node.admission.answer(request.id, Action.ACCEPT)
        assert heard(node) == ["may I?", "please"]
        await until(lambda: cpp.ears)

    run(talk())


def test_who_is_declined_is_left(run, node_factory, cpp):
    """And may ask again."""

    async def talk():
        node = node_factory("prompt")
        own = listen(node)
        await cpp.write_to(own.port)
        await until(lambda: node.admission.requests)
        node.admission.answer(node.admission.requests[0].id, Action.DECLINE)
        await until(lambda: cpp.mouth.state() == QTcpSocket.UnconnectedState)
        assert list(node.peers) == []
        await cpp.write_to(own.port)
        await until(lambda: node.admission.requests)

    run(talk())


def test_we_may_dial_whom_we_blocked(run, node_factory, cpp):
    """The person changed their mind: a dial unblocks, and leaves a link that works."""

    async def talk():
        node = node_factory("prompt")
        own = listen(node)
        await cpp.write_to(own.port)
        await until(lambda: node.admission.requests)
        node.admission.answer(node.admission.requests[0].id, Action.BLOCK)
        peer = await node.connect_to(f"[::1]:{cpp.port}")
        assert peer.state is PeerState.ONLINE
        node.conversations.get(peer.id).send_text("sorry")
        await until(lambda: cpp.shown == ["sorry"])
        node.peers.block(peer.id)
        await until(lambda: not cpp.ears)
        assert await node.connect_to(f"[::1]:{cpp.port}") is peer
        assert peer.state is PeerState.ONLINE

    run(talk())


def test_dialling_who_is_asking_accepts(run, node_factory, cpp):
    """Both want it, so nobody needs to be asked; what was held is shown."""

    async def talk():
        node = node_factory("prompt")
        await cpp.write_to(listen(node).port)
        cpp.say("hello?")
        await until(lambda: node.admission.requests and node.admission.requests[0].held)
        await node.connect_to(f"[::1]:{cpp.port}")
        assert node.admission.requests == []
        assert heard(node) == ["hello?"]

    run(talk())


def test_under_refuse_nobody_learns_anything(run, node_factory, cpp):
    """Strangers are left, and the legacy wire can be refused as a whole."""

    async def talk():
        for settings in (("refuse", "allow"), ("accept", "refuse")):
            node = node_factory(*settings)
            with pytest.raises(NotConnected):
                await cpp.write_to(listen(node).port)
            assert list(node.peers) == []

    run(talk())


def test_it_leaves(run, node, cpp):
    """The peer is offline, its tab stays, and it may come back."""

    async def talk():
        own = listen(node)
        await cpp.write_to(own.port)
        cpp.say("hi")
        await until(lambda: heard(node) == ["hi"] and cpp.ears)
        (peer,) = node.peers
        cpp.stop()
        await until(lambda: peer.state is PeerState.OFFLINE)
        cpp.listen()
        await cpp.write_to(own.port)
        cpp.say("back")
        await until(lambda: heard(node) == ["hi", "back"])
        assert peer.state is PeerState.ONLINE

    run(talk())


def test_it_hangs_and_our_memory_does_not_grow(run, node, cpp, monkeypatch):
    """Texts wait in the conversation, and go out in order when it reads again."""
    monkeypatch.setattr(legacy_link, "MAX_SOCKET_BACKLOG", 200_000)
    texts = [f"{number:04}" + "x" * 59_000 for number in range(200)]

    async def talk():
        listen(node)
        await node.connect_to(f"[::1]:{cpp.port}")
        (ear,) = cpp.ears.values()
        ear.pause()
        talk = node.conversations.get(PEER)
        for text in texts:
            talk.send_text(text)
            await turns(1)
        assert talk.waiting > 0
        ear.resume()
        await until(lambda: len(cpp.shown) == len(texts))
        assert cpp.shown == texts
        assert talk.waiting == 0
        assert all(entry.delivery is Delivery.SENT for entry in talk.entries())

    run(talk())
