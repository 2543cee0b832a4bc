import pytest

from fantom.errors import PeerUnreachable, RemoteProtocolError, UnknownPeer
from fantom.identity.trust import Trust
from fantom.peers.peer import PeerState
from fantom.peers.request import Action, RequestKind
from fantom.protocol.limits import MAX_HELD_TEXTS, REQUEST_SECONDS
from fantom.protocol.messages import Capability, Moved, Profile, TextMessage
from tests.peers.memory_link import MemoryLink

ONLINE, OFFLINE = PeerState.ONLINE, PeerState.OFFLINE


def texts(house):
    """Return what was heard."""
    return [text for _, text in house.heard]


def answer(house, action):
    """Answer the only question."""
    (request,) = house.admission.requests
    house.admission.answer(request.id, action)


def test_who_may_come_in_becomes_a_peer(house):
    """Joined first, then online; and the link knows that it may."""
    house.choose("default_action", "accept")
    link = house.visit(MemoryLink())
    (peer,) = house.peers

    assert house.joined == [peer]
    assert house.states == [ONLINE]
    assert (peer.id, peer.protocol, peer.endpoint) == ("v1:::1", 1, link.endpoint)
    assert peer.trust is Trust.UNKNOWN
    assert peer.name == ""
    assert link.admitted == 1
    assert house.peers.get("v1:::1") is peer


def test_who_may_not_is_left(house):
    """Nothing of them is kept."""
    house.choose("default_action", "refuse")
    link = house.visit(MemoryLink())

    assert link.is_closed
    assert link.admitted == 0
    assert list(house.peers) == []
    with pytest.raises(UnknownPeer) as caught:
        house.peers.get("v1:::1")
    assert caught.value == UnknownPeer("v1:::1")


def test_what_is_said_reaches_the_reader(house):
    """With the peer who said it."""
    house.choose("default_action", "accept")
    link = house.visit(MemoryLink())
    link.say("hi")

    assert house.heard == [(house.peers.get("v1:::1"), "hi")]


def test_a_message_type_has_one_reader(house):
    """Two would both act on it."""
    assert house.peers.claimed == {TextMessage, Profile, Moved}
    with pytest.raises(ValueError, match="TextMessage is already claimed"):
        house.peers.claim(TextMessage, print)


def test_texts_are_held_until_the_person_says_yes(house):
    """Then they are read in order, and the link is admitted."""
    link = house.visit(MemoryLink())
    link.say("one")
    link.say("two")
    assert texts(house) == []
    assert list(house.peers) == []
    (request,) = house.asked
    assert (request.kind, request.endpoint) == (RequestKind.CONNECTION, link.endpoint)

    answer(house, Action.ACCEPT)
    link.say("three")
    assert texts(house) == ["one", "two", "three"]
    assert link.admitted == 1
    assert house.peers.get("v1:::1").state is ONLINE


def test_who_is_declined_is_left_and_unheard(house):
    """Nothing of what they said is shown."""
    link = house.visit(MemoryLink())
    link.say("let me in")
    answer(house, Action.DECLINE)

    assert link.is_closed
    assert texts(house) == []
    assert list(house.peers) == []


def test_the_blocked_are_not_asked_about_again(house):
    """The declined are."""
    for action, questions in ((Action.DECLINE, 1), (Action.BLOCK, 0)):
        house.visit(MemoryLink())
        answer(house, action)
        house.visit(MemoryLink())
        assert len(house.admission.requests) == questions
        for request in house.admission.requests:
            house.admission.answer(request.id, Action.DECLINE)


def test_who_is_blocked_waits_as_if_nobody_were_there(house):
    """Until the time is up, also when they come again; and nobody hears of them."""
    link = house.visit(MemoryLink())
    answer(house, Action.BLOCK)
    link.say("are you there?")
    again = house.visit(MemoryLink())
    assert link.is_closed
    assert not again.is_closed

    house.now += REQUEST_SECONDS
    house.admission.expire()

    assert again.is_closed
    assert (texts(house), list(house.peers)) == ([], [])
    assert len(house.asked) == len(house.ended) == 1


def test_who_says_too_much_is_left_but_may_be_accepted(house):
    """Memory is bounded; what was held stays until the answer."""
    link = house.visit(MemoryLink())
    for number in range(MAX_HELD_TEXTS + 1):
        link.say(str(number))

    assert link.is_closed
    answer(house, Action.ACCEPT)
    assert texts(house) == [str(number) for number in range(MAX_HELD_TEXTS)]


def test_who_left_before_the_answer_has_a_tab(house):
    """What they said is worth one; they are offline."""
    link = house.visit(MemoryLink())
    link.say("I was here")
    link.close()
    assert house.admission.requests
    answer(house, Action.ACCEPT)

    (peer,) = house.peers
    assert texts(house) == ["I was here"]
    assert peer.state is OFFLINE
    assert house.joined == [peer]
    assert link.admitted == 0


def test_who_left_before_the_answer_can_be_dialled(house):
    """At the port that their texts named, not at the one that they came from."""
    link = house.visit(MemoryLink())
    link.endpoint = link.endpoint._replace(port=31_488)
    link.close()
    answer(house, Action.ACCEPT)

    assert house.peers.get("v1:::1").endpoint.port == 31_488


def test_who_left_and_came_back_before_the_answer(house):
    """One question, one tab, and the link that lives."""
    first = house.visit(MemoryLink())
    first.say("one")
    first.close()
    second = house.visit(MemoryLink())
    second.say("two")
    assert len(house.asked) == 1
    answer(house, Action.ACCEPT)

    assert texts(house) == ["one", "two"]
    assert second.admitted == 1
    assert house.peers.get("v1:::1").state is ONLINE


def test_who_left_before_being_declined_leaves_nothing(house):
    """There is nobody to hang up on."""
    house.visit(MemoryLink()).close()
    answer(house, Action.DECLINE)

    assert list(house.peers) == []


def test_a_question_that_expires_closes(house):
    """Nobody waits for ever."""
    link = house.visit(MemoryLink())
    house.now += REQUEST_SECONDS
    house.admission.expire()

    assert link.is_closed
    assert list(house.peers) == []


def test_whom_we_have_met_comes_in_without_a_question(house):
    """In this run the person said yes already."""
    house.visit(MemoryLink()).say("hi")
    answer(house, Action.ACCEPT)
    (peer,) = house.peers
    house.peers.get(peer.id).hang_up()
    again = house.visit(MemoryLink(port=50_000))

    assert house.admission.requests == []
    assert list(house.peers) == [peer]
    assert peer.state is ONLINE
    assert peer.endpoint == again.endpoint
    assert house.states == [ONLINE, OFFLINE, ONLINE]


def test_dialling_makes_a_peer(house):
    """Whatever strangers may."""
    house.choose("default_action", "refuse")
    peer = house.dial(MemoryLink())

    assert list(house.peers) == [peer]
    assert peer.state is ONLINE


def test_dialling_who_waits_for_an_answer_gives_it(house):
    """The same link got a mouth, and what was held is read."""
    link = house.visit(MemoryLink())
    link.say("hello?")
    peer = house.peers.admit(link)

    assert house.admission.requests == []
    assert texts(house) == ["hello?"]
    assert link.admitted == 1
    assert peer.state is ONLINE


def test_dialling_the_blocked_forgives_them(house):
    """Blocked as a peer or when they asked."""
    house.visit(MemoryLink())
    answer(house, Action.BLOCK)
    peer = house.dial(link := MemoryLink())
    assert not link.is_closed
    assert peer.state is ONLINE

    house.peers.block(peer.id)
    assert house.dial(link := MemoryLink()) is peer
    assert not link.is_closed
    assert (peer.state, peer.trust) == (ONLINE, Trust.UNKNOWN)


def test_blocking_hangs_up_and_keeps_out(house):
    """The tab stays, to be read."""
    house.choose("default_action", "accept")
    link = house.visit(MemoryLink())
    house.peers.block("v1:::1")
    (peer,) = house.peers

    assert link.is_closed
    assert (peer.state, peer.trust) == (OFFLINE, Trust.BLOCKED)
    house.visit(MemoryLink())
    assert peer.state is OFFLINE
    assert house.admission.requests == []


def test_forgetting_drops_everything(house):
    """Their link, their questions; they are a stranger again."""
    house.choose("legacy", "ask")
    peer = house.dial(link := MemoryLink())
    house.peers.ask_to_write(peer)
    house.peers.forget(peer.id)

    assert link.is_closed
    assert house.forgotten == [peer]
    assert house.admission.requests == []
    assert list(house.peers) == []
    link.say("still here?")
    assert texts(house) == []
    house.visit(MemoryLink())
    assert len(house.admission.requests) == 1
    with pytest.raises(UnknownPeer):
        house.peers.forget(peer.id)


@pytest.mark.parametrize(("legacy", "may"), [("allow", True), ("ask", False)])
def test_whether_we_may_write_without_asking(house, legacy, may):
    """On the legacy wire anyone could be reading."""
    house.choose("legacy", legacy)
    peer = house.dial(MemoryLink())
    house.peers.ask_to_write(peer)

    assert peer.may_write is peer.ready is may
    assert len(house.admission.requests) == (not may)


def test_consent_to_the_legacy_wire(house):
    """Asked once, and it holds for the run."""
    peer, readies = house.dial(MemoryLink()), []
    peer.ready_changed.connect(lambda peer: readies.append(peer.ready))
    for _ in range(2):
        house.peers.ask_to_write(peer)
    assert house.asked[0].kind is RequestKind.LEGACY
    answer(house, Action.ACCEPT)

    assert readies == [True]
    house.peers.ask_to_write(peer)
    assert house.admission.requests == []
    peer.hang_up()
    house.visit(MemoryLink())
    assert peer.ready


@pytest.mark.parametrize(
    ("action", "state"), [(Action.DECLINE, ONLINE), (Action.BLOCK, OFFLINE)]
)
def test_no_consent_to_the_legacy_wire(house, action, state):
    """Who waits is told; a block hangs up, too."""
    peer, declined = house.dial(MemoryLink()), []
    peer.writing_declined.connect(declined.append)
    house.peers.ask_to_write(peer)
    answer(house, action)

    assert declined == [peer]
    assert not peer.may_write
    assert peer.state is state


def test_consent_for_who_is_forgotten_does_nothing(house):
    """The question may outlive them for a moment."""
    peer = house.dial(MemoryLink())
    house.peers.ask_to_write(peer)
    (request,) = house.admission.requests
    del house.peers._peers[peer.id]
    house.admission.answer(request.id, Action.ACCEPT)

    assert not peer.may_write


# One peer


def test_a_peer_without_a_link(house):
    """Nothing can be said, and asking for it breaks nothing."""
    peer = house.dial(MemoryLink())
    peer.hang_up()
    peer.hang_up()
    peer.want_ready()

    assert not peer.ready
    assert not peer.can(Capability.TEXT)


def test_a_peer_sends_through_its_link(house):
    """And asks it to become ready."""
    house.choose("legacy", "allow")
    peer = house.dial(link := MemoryLink())
    peer.send(TextMessage(b"", "hi"))
    peer.want_ready()

    assert link.sent == ["hi"]
    assert link.wanted == 1
    assert not peer.can(Capability.RECEIPTS)


def test_a_peer_that_moves_is_told(house):
    """Its endpoint is where it can be dialled."""
    peer = house.dial(link := MemoryLink())
    before = len(house.states)
    link.become(ready=True)
    assert len(house.states) == before

    link.endpoint = MemoryLink(port=50_000).endpoint
    link.become(ready=True)
    assert peer.endpoint.port == 50_000
    assert len(house.states) == before + 1


def test_a_peer_passes_trouble_on(house):
    """The link goes on, or ends with the reason."""
    peer, troubles = house.dial(link := MemoryLink()), []
    peer.trouble.connect(lambda _peer, error: troubles.append(error))
    failed = PeerUnreachable("x", "refused")
    link.trouble.emit(link, failed)
    assert peer.state is ONLINE
    broken = RemoteProtocolError("x")
    link.close(broken)

    assert troubles == [failed, broken]
    assert peer.state is OFFLINE


def test_an_old_link_says_nothing_about_a_new_one(house):
    """It may tell late that it ended."""
    house.choose("default_action", "accept")
    old = house.visit(MemoryLink())
    new = house.visit(MemoryLink())
    old.close(RemoteProtocolError("late"))
    peer = house.peers.get("v1:::1")

    assert peer.state is ONLINE
    assert peer._link is new
