"""Conversations over Fantom/2: receipts, repetitions, and what waits."""

import secrets

import pytest

from fantom.chat.conversations import Conversations
from fantom.chat.entry import Author, Delivery, Happening, SystemLine, message_id_of
from fantom.errors import ConnectionLost, UnknownMessage
from fantom.identity.keys import Identity
from fantom.net.link import Stage
from fantom.peers.admission import Admission
from fantom.peers.peers import Peers
from fantom.protocol.messages import Level, Reason, Receipt, TextMessage, Typing
from fantom.settings import Settings
from tests.peers.me import ghost
from tests.peers.session_link import SessionLink

OWN, THEIRS = bytes([255]) * 32, Identity.from_seed(bytes(32)).public
CUT = ConnectionLost("[::1]:40000")
WAITING, SENT, FAILED = Delivery.WAITING, Delivery.SENT, Delivery.FAILED
DELIVERED, READ = Delivery.DELIVERED, Delivery.READ


class Talk:
    """One conversation with a peer that has proved who it is."""

    def __init__(self):
        settings = Settings.in_memory()
        settings.override("connections.default_action", "accept")
        me = ghost(settings, OWN)
        self.peers = Peers(Admission(settings, me, lambda: 0.0), settings, me)
        self.conversations = Conversations(self.peers, lambda: 0.0)
        self.link = self.meet()
        (self.conversation,) = self.conversations

    def meet(self, **options):
        """Let the peer open a link, and return it."""
        link = SessionLink(THEIRS, **options)
        self.peers.watch(link)
        if link.stage is not Stage.CONNECTING:
            link.opened.emit(link)
        return link

    def say(self, *texts):
        """Say something, and return the ids on the wire."""
        entries = [self.conversation.send_text(text) for text in texts]
        return [message_id_of(entry.id) for entry in entries]

    def receipt(self, level, *ids, link=None):
        """Let the peer acknowledge."""
        (link or self.link).say(Receipt(level, ids))

    @property
    def deliveries(self):
        ours = [x for x in self.conversation.entries() if x.author is Author.ME]
        return [entry.delivery for entry in ours]

    @property
    def shown(self):
        theirs = [x for x in self.conversation.entries() if x.author is Author.PEER]
        return [entry.text for entry in theirs]

    @property
    def happenings(self):
        lines = self.conversation.lines
        return [x.happening for x in lines if isinstance(x, SystemLine)]


@pytest.fixture
def talk(qapp):
    """Return a place where two people talk."""
    return Talk()


def theirs(text="hello"):
    """Return something that the peer says."""
    return TextMessage(secrets.token_bytes(8), text)


def sent_texts(link):
    """Return what was said on `link`."""
    return [x.text for x in link.sent if isinstance(x, TextMessage)]


def sent_receipts(link):
    """Return what was acknowledged on `link`."""
    return [(x.level, x.ids) for x in link.sent if isinstance(x, Receipt)]


def test_a_text_is_sent_when_it_has_left_and_delivered_when_they_say_so(talk):
    """And read when they say that."""
    (one,) = talk.say("hi")
    assert talk.deliveries == [WAITING]
    talk.link.leave()
    assert talk.deliveries == [SENT]
    talk.receipt(Level.DELIVERED, one)
    assert talk.deliveries == [DELIVERED]
    assert talk.conversation.waiting == 0
    talk.receipt(Level.READ, one)
    assert talk.deliveries == [READ]


def test_read_means_delivered(talk):
    """Whoever reads a text has it; a late receipt for less takes nothing back."""
    (one,) = talk.say("hi")
    talk.receipt(Level.READ, one)
    talk.receipt(Level.DELIVERED, one)

    assert talk.deliveries == [READ]


def test_a_text_that_still_waits_cannot_be_read(talk):
    """A receipt for it is not believed."""
    talk.link.is_full = True
    (one,) = talk.say("hi")
    talk.receipt(Level.DELIVERED, one)
    talk.receipt(Level.READ, one)

    assert talk.deliveries == [WAITING]


def test_receipts_for_what_we_never_said_change_nothing(talk):
    """Made up, their own, or wiped since."""
    said = theirs()
    talk.link.say(said)
    (one,) = talk.say("hi")
    talk.conversation.wipe()
    before = list(talk.conversation.lines)

    for level in Level:
        talk.receipt(level, said.id, one, bytes(8))

    assert talk.conversation.lines == before


def test_their_text_is_acknowledged_each_time_and_shown_once(talk):
    """They may not have heard the first time."""
    said = theirs()
    talk.link.say(said)
    talk.link.say(said)

    assert talk.shown == ["hello"]
    assert sent_receipts(talk.link) == [(Level.DELIVERED, (said.id,))] * 2


def test_a_text_with_an_id_of_ours_is_not_shown(talk):
    """Ids belong to their author: nothing of ours changes, and nobody is fooled."""
    (one,) = talk.say("mine")
    talk.link.say(TextMessage(one, "theirs"))

    assert talk.shown == []
    assert [x.text for x in talk.conversation.entries()] == ["mine"]


def test_another_link_carries_on(talk):
    """What is not known to have arrived comes again, in order, before the rest."""
    one, _two = talk.say("one", "two")
    talk.link.leave()
    talk.receipt(Level.DELIVERED, one)
    talk.link.is_full = True
    talk.say("three")

    fresh = talk.meet()

    assert sent_texts(fresh) == ["two", "three"]


def test_texts_wait_while_they_are_away(talk):
    """In order, and cancelled ones stay here."""
    talk.say("under way")
    talk.link.leave()
    talk.link.close(CUT)
    assert talk.deliveries == [WAITING]
    talk.say("one", "two", "three")
    two = talk.conversation.latest(2)[0]
    talk.conversation.cancel(two.id)
    assert talk.deliveries == [WAITING, WAITING, FAILED, WAITING]

    back = talk.meet()

    assert sent_texts(back) == ["under way", "one", "three"]


def test_what_may_have_arrived_cannot_be_cancelled(talk):
    """That would be a promise that nobody can keep."""
    talk.say("one")
    talk.link.leave()
    talk.link.close(CUT)
    (one,) = talk.conversation.entries()

    with pytest.raises(UnknownMessage):
        talk.conversation.cancel(one.id)
    with pytest.raises(UnknownMessage):
        talk.conversation.cancel("nonsense")


def test_what_waits_goes_to_that_identity_only(talk):
    """A stranger on the same place is another tab; the old one says so."""
    talk.say("for their eyes")
    talk.link.close(CUT)
    stranger = SessionLink(Identity.from_seed(bytes([8]) * 32).public)
    talk.peers.watch(stranger)
    stranger.opened.emit(stranger)

    assert sent_texts(stranger) == []
    assert talk.happenings[-1] is Happening.STRANGER


def test_strangers_on_the_same_place_are_one_line(talk):
    """Or one who comes again and again, each time with a new key, fills the tab."""
    talk.say("for their eyes")
    talk.link.close(CUT)
    for number in range(20, 25):
        stranger = SessionLink(Identity.from_seed(bytes([number]) * 32).public)
        talk.peers.watch(stranger)
        stranger.opened.emit(stranger)
        stranger.close()

    assert talk.happenings.count(Happening.STRANGER) == 1


def test_reading_is_told_once(talk):
    """All that came since; nothing when there is nothing."""
    texts = [theirs(), theirs()]
    for each in texts:
        talk.link.say(each)
    talk.conversation.mark_read()
    talk.conversation.mark_read()

    read = [ids for level, ids in sent_receipts(talk.link) if level is Level.READ]
    assert read == [tuple(each.id for each in texts)]


def test_reading_while_they_are_away_is_told_later(talk):
    """When there is somebody to hear it."""
    said = theirs()
    talk.link.say(said)
    talk.link.close(CUT)
    talk.conversation.mark_read()
    back = talk.meet()
    talk.conversation.mark_read()

    assert sent_receipts(back) == [(Level.READ, (said.id,))]


def test_who_does_not_want_it_told_is_not_betrayed(talk):
    """Also not by what is read later."""
    talk.link.say(theirs())
    talk.conversation.forget_unread()
    talk.conversation.mark_read()

    assert [level for level, _ in sent_receipts(talk.link)] == [Level.DELIVERED]


def test_a_wiped_text_does_not_come_again(talk):
    """Its repetition is known, and acknowledged; nothing of ours goes out either."""
    said = theirs()
    talk.link.say(said)
    talk.link.is_full = True
    talk.say("not any more")
    talk.conversation.wipe()

    back = talk.meet()
    back.say(said)

    assert talk.shown == []
    assert sent_texts(back) == []
    assert sent_receipts(back) == [(Level.DELIVERED, (said.id,))]


def test_writing_is_shown_until_they_say_something_or_stop(talk):
    """Or are gone."""
    for end in (
        lambda: talk.link.say(Typing(active=False)),
        lambda: talk.link.say(theirs()),
        talk.conversation._typing_ends.timeout.emit,
        lambda: talk.link.close(CUT),
    ):
        talk.link.say(Typing(active=True))
        assert talk.conversation.is_peer_typing
        end()
        assert not talk.conversation.is_peer_typing


def test_a_goodbye_and_a_cut_look_different(talk):
    """The tab says which it was."""
    talk.link.close()
    talk.meet().close(CUT)

    assert talk.happenings == [
        Happening.CAME,
        Happening.LEFT,
        Happening.CAME_BACK,
        Happening.LOST,
    ]


def test_moving_to_another_session_is_not_shown(talk):
    """Neither a going nor a coming: they were there all the time."""
    fresh = talk.meet(dialled=True, stage=Stage.CONNECTING)
    talk.link.is_replaced = True
    talk.link.close(reason=Reason.REPLACED)
    talk.say("meanwhile")
    fresh.confirm()

    assert talk.happenings == [Happening.CAME]
    assert sent_texts(fresh) == ["meanwhile"]


def test_what_comes_at_once_is_told_at_once(talk):
    """One signal for many texts, with repetitions left out, and one receipt."""
    told, texts = [], [TextMessage(secrets.token_bytes(8), text) for text in "abc"]
    talk.conversation.lines_added.connect(lambda _talk, lines: told.append(lines))

    talk.link.received.emit(talk.link, [*texts, texts[0]])

    assert [[line.text for line in lines] for lines in told] == [["a", "b", "c"]]
    ids = tuple(text.id for text in [*texts, texts[0]])
    assert talk.link.sent == [Receipt(Level.DELIVERED, ids)]


def test_a_receipt_changes_all_its_texts_at_once(talk):
    """One signal for each step that they have come."""
    ids = talk.say("one", "two")
    told = []
    talk.conversation.entries_changed.connect(
        lambda _talk, entries: told.append([entry.delivery for entry in entries])
    )

    talk.receipt(Level.READ, *ids)

    assert told == [[DELIVERED] * 2, [READ] * 2]


def test_an_id_is_known_in_one_spelling(talk):
    """Base64 has others, and to some decoders they mean the same."""
    talk.say("one")
    (entry,) = talk.conversation.entries()

    assert talk.conversation.place_of(entry.id) == talk.conversation.lines.index(entry)
    with pytest.raises(UnknownMessage):
        talk.conversation.place_of(entry.id[:4] + "!" + entry.id[4:])
