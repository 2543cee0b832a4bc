"""One peer, several links: which one ends, and which one is written on."""

import pytest

from fantom.endpoint import Endpoint
from fantom.errors import ConnectionLost
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.net.link import Stage
from fantom.peers.admission import Admission
from fantom.peers.peer import Peer, PeerState
from fantom.peers.peers import Peers
from fantom.protocol.limits import MAX_SESSIONS
from fantom.protocol.messages import Reason, Receipt, TextMessage, Typing
from fantom.settings import Settings
from tests.peers.me import ghost
from tests.peers.session_link import SessionLink

SMALL, MIDDLE, LARGE = sorted(
    Identity.from_seed(bytes([number]) * 32).public for number in range(3)
)
CUT = ConnectionLost("[::1]:40000")
REPLACED = [(None, Reason.REPLACED)]


def peer_seen_by(own):
    """Return the peer whose identity is in the middle."""
    peer = Peer(peer_id(MIDDLE), Endpoint("::1", 40_000), own)
    peer.allow_writing()
    return peer


def link(**options):
    """Return a link to it."""
    return SessionLink(MIDDLE, **options)


@pytest.fixture
def ending(qapp):
    """Return the peer of a program that ends sessions: its identity is smaller."""
    return peer_seen_by(SMALL)


@pytest.fixture
def following(qapp):
    """Return the peer of a program that follows: its identity is larger."""
    return peer_seen_by(LARGE)


def test_the_smaller_identity_keeps_the_latest(ending):
    """The older one ends with the word for it."""
    older, newer = link(), link()
    ending.adopt(older)
    ending.adopt(newer)

    assert (older.ends, newer.ends) == (REPLACED, [])
    assert ending.is_online


def test_the_larger_identity_ends_none(following):
    """Or both sides could end one each."""
    older, newer = link(), link()
    following.adopt(older)
    following.adopt(newer)

    assert older.ends == newer.ends == []


def test_the_larger_identity_bears_only_so_many(following):
    """Or whoever never ends one could take all our sockets."""
    links = [link() for _ in range(MAX_SESSIONS + 1)]
    for each in links:
        following.adopt(each)

    assert [each.ends for each in links] == [REPLACED] + [[]] * MAX_SESSIONS
    assert following.is_online


def test_nothing_ends_before_the_new_one_is_confirmed(ending):
    """Whoever only says that they are the peer ends no session."""
    older, newer = link(), link(dialled=True, stage=Stage.CONNECTING)
    ending.adopt(older)
    ending.adopt(newer)
    assert older.ends == []
    ending.send(Typing(active=True))
    assert (len(older.sent), len(newer.sent)) == (1, 0)

    newer.stage = Stage.OPEN
    ending.adopt(newer)

    assert older.ends == REPLACED


def test_an_unconfirmed_one_is_written_on_if_there_is_no_other(following):
    """What waits leaves with our first words."""
    early = link(dialled=True, stage=Stage.CONNECTING)
    following.adopt(early)

    assert following.ready
    assert following.state is PeerState.CONNECTING


def test_the_larger_identity_writes_where_the_peer_speaks(following):
    """It follows what the other side has chosen."""
    older, newer = link(), link()
    following.adopt(older)
    following.adopt(newer)
    following.hear_on(older)
    following.send(Typing(active=True))

    assert (len(older.sent), len(newer.sent)) == (1, 0)


def test_what_answers_goes_where_the_question_came(qapp):
    """Also a receipt: on the other link it could end up with nobody reading."""
    settings = Settings.in_memory()
    settings.override("connections.default_action", "accept")
    me = ghost(settings, LARGE)
    peers = Peers(Admission(settings, me, lambda: 0.0), settings, me)
    peers.claim(TextMessage, lambda peer, texts: peer.send(Receipt(1, (texts[0].id,))))
    older, newer = link(), link()
    for each in (older, newer):
        peers.watch(each)
        each.opened.emit(each)

    older.say(TextMessage(bytes(8), "one"))
    newer.say(TextMessage(bytes(8), "one"))

    assert len(older.sent) == len(newer.sent) == 1


def test_a_link_ends_and_another_one_carries_on(following):
    """A confirmed one, if there is any; the tab says nothing of it."""
    oldest, confirmed, early = link(), link(), link(stage=Stage.CONNECTING)
    for each in (confirmed, oldest, early):
        following.adopt(each)
    oldest.close(CUT)
    following.send(Typing(active=True))

    assert following.is_online
    assert (len(confirmed.sent), len(early.sent)) == (1, 0)


def test_a_replaced_link_ends_before_the_new_one_is_confirmed(following):
    """The other side is there all the time, so we show it."""
    states = []
    older, newer = link(), link(dialled=True, stage=Stage.CONNECTING)
    following.adopt(older)
    following.adopt(newer)
    following.changed.connect(lambda peer: states.append(peer.state))

    older.is_replaced = True
    older.close()
    newer.stage = Stage.OPEN
    newer.stage_changed.emit(newer)

    assert set(states) <= {PeerState.ONLINE}
    assert following.state is PeerState.ONLINE


def test_the_new_one_fails_after_the_old_one_was_replaced(following):
    """Then they are gone."""
    older, newer = link(), link(dialled=True, stage=Stage.CONNECTING)
    following.adopt(older)
    following.adopt(newer)
    older.is_replaced = True
    older.close()
    newer.close(CUT)

    assert following.state is PeerState.OFFLINE


def test_a_failed_try_is_no_news(following):
    """Why they are gone stays what it was, and nobody is told again."""
    told = []
    following.trouble.connect(lambda _peer, error: told.append(error))
    standing, early = link(), link(dialled=True, stage=Stage.CONNECTING)
    following.adopt(standing)
    standing.close(CUT)
    following.adopt(early)
    early.close(ConnectionLost("[::1]:40001"))

    assert told == [CUT]
    assert following.parted_by is CUT


def test_hanging_up_ends_them_all(following):
    """Whichever is written on."""
    links = [link(), link(), link(stage=Stage.CONNECTING)]
    for each in links:
        following.adopt(each)
    following.hang_up(reason=Reason.WIPED)

    assert [each.ends for each in links] == [[(None, Reason.WIPED)]] * 3
    assert following.state is PeerState.OFFLINE


def test_waiting_to_be_let_in_is_shown(following):
    """A person there is being asked."""
    early = link(dialled=True, stage=Stage.CONNECTING)
    following.adopt(early)
    early.stage = Stage.WAITING
    early.stage_changed.emit(early)

    assert following.state is PeerState.WAITING
    assert not following.is_online


def test_a_new_name_stays(following):
    """Whatever becomes of the link that named the old one."""
    only = link()
    only.name = "Bob"
    following.adopt(only)
    following.take_profile("Robert", ())
    only.stage_changed.emit(only)

    assert following.name == "Robert"
