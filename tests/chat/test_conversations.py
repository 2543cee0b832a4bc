import pytest

from fantom.errors import ConnectionLost, UnknownPeer
from fantom.peers.request import Action
from tests.peers.memory_link import MemoryLink


def test_every_peer_has_a_conversation(talk):
    """Open before the first line; one for each, whatever comes and goes."""
    talk.meet().close()
    talk.meet()

    assert talk.opened == [talk.conversation]
    assert len(talk.added) == 3
    assert talk.conversations.get("v1:::1") is talk.conversation


def test_nobody_no_conversation(talk):
    """A question about it is answered as one about a peer."""
    with pytest.raises(UnknownPeer) as caught:
        talk.conversations.get("v1:::9")
    assert caught.value == UnknownPeer("v1:::9")


def test_who_is_asked_about_has_none(talk):
    """Until the person says yes; then with what was held."""
    talk.settings.override("connections.default_action", "prompt")
    talk.meet().say("hello?")
    assert list(talk.conversations) == []
    (request,) = talk.admission.requests
    talk.admission.answer(request.id, Action.ACCEPT)

    assert [entry.text for entry in talk.conversation.entries()] == ["hello?"]


def test_who_left_before_the_answer_has_one_too(talk):
    """With the texts, and without having come."""
    talk.settings.override("connections.default_action", "prompt")
    link = talk.meet()
    link.say("I was here")
    link.close()
    (request,) = talk.admission.requests
    talk.admission.answer(request.id, Action.ACCEPT)

    assert [line.text for line in talk.conversation.lines] == ["I was here"]


def test_a_forgotten_peers_conversation_is_dropped(talk):
    """Emptied before it is closed; a new one is another one."""
    link = talk.meet(is_ready=False)
    conversation = talk.conversation
    conversation.send_text("secret")
    talk.peers.forget("v1:::1")

    assert talk.closed == [conversation]
    assert conversation.lines == []
    assert conversation.waiting == 0
    assert list(talk.conversations) == []
    assert link.is_closed
    talk.meet()
    assert talk.conversation is not conversation


def test_while_one_looks_another_may_come(talk):
    """Iterating is over those that were there."""
    talk.meet()
    for conversation in talk.conversations:
        talk.peers.forget(conversation.peer.id)
        talk.meet()

    assert len(talk.opened) == 2


def test_many_strangers_in_trouble_are_one_notice(talk):
    """A friend among them is still heard of."""
    links = [MemoryLink(f"2001:db8:{number:x}::1") for number in range(30)]
    for link in links:
        talk.peers.watch(link)
        link.opened.emit(link)
    talk.peers.get(links[9].peer_id).is_welcome = True
    for link in links:
        link.close(ConnectionLost(str(link.endpoint)))

    assert talk.troubles == [
        ConnectionLost(str(link.endpoint)) for link in (links[0], links[9])
    ]
