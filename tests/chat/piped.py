"""Two people whose links are pipes: what is said waits in them until it is let go."""

from collections import deque

from fantom.chat.conversations import Conversations
from fantom.chat.entry import Author
from fantom.endpoint import Endpoint
from fantom.errors import ConnectionLost
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.net.link import Link, Stage
from fantom.peers.admission import Admission
from fantom.peers.peers import Peers
from fantom.protocol.codec import decode, encode
from fantom.protocol.messages import Capability, Reason, TextMessage
from fantom.settings import Settings
from tests.peers.me import ghost

CUT = ConnectionLost("[::1]:40000")
_END = object()


class PipeLink(Link):
    """One end: what the other one said waits in `inbox`."""

    protocol = 2

    def __init__(self, identity, *, dialled, capabilities):
        super().__init__()
        self.identity, self.peer_id = identity, peer_id(identity)
        self.endpoint = Endpoint("::1", 40_000)
        self.dialled, self.stage = dialled, Stage.OPEN
        self.capabilities = capabilities
        self.opened_at = 1000.0
        self.inbox, self.other, self.is_closed = deque(), None, False

    @property
    def ready(self):
        return not self.is_closed

    def send(self, message):
        assert not self.is_closed
        self.other.inbox.append(encode(message))

    def admit(self):
        pass

    def deliver(self):
        """Let the first thing in the pipe arrive; False if there is none."""
        if self.is_closed or not self.inbox:
            return False
        record = self.inbox.popleft()
        if record is _END:
            self.close()
            return True
        message = decode(record)
        if isinstance(message, TextMessage):
            self.other.texts_sent.emit(self.other, [message])
        self.received.emit(self, [message])
        return True

    def close(self, error=None, reason=Reason.LEFT):
        if self.is_closed:
            return
        self.is_closed = True
        self.inbox.clear()
        if error is None:
            self.other.inbox.append(_END)
        self.closed.emit(self, error)


class Side:
    """One of both."""

    def __init__(self, identity, now):
        settings = Settings.in_memory()
        settings.override("connections.default_action", "accept")
        me = ghost(settings, identity)
        self.identity = identity
        self.peers = Peers(Admission(settings, me, now), settings, me)
        self.conversations = Conversations(self.peers, now)
        self.links = []

    @property
    def talk(self):
        (talk,) = self.conversations
        return talk

    def entry(self, number):
        """Return a text that can be worked with, if there is any."""
        there = [x for x in self.talk.entries() if x.gone is None]
        return there[number % len(there)] if there else None

    def view(self, *, is_mirrored=False):
        """Return what stands here, as whoever it is about would see it."""
        mirror = {Author.ME: Author.PEER, Author.PEER: Author.ME}
        if not is_mirrored:
            mirror = {author: author for author in Author}
        return {
            x.id: (
                mirror[x.author],
                x.text,
                x.gone,
                x.reply_to,
                x.edited_at is not None,
                x.lasts,
                {mirror[who]: what for who, what in x.reactions.items()},
            )
            for x in self.talk.entries()
        }

    def order(self, author):
        """Return the ids of what one of both said."""
        return [x.id for x in self.talk.entries() if x.author is author]


class Piped:
    """Both, and the pipes between them."""

    def __init__(self, *, is_one_smaller=True, capabilities=frozenset(Capability)):
        self.now = 1000.0
        self.capabilities = capabilities
        ids = sorted(Identity.from_seed(bytes([n]) * 32).public for n in (1, 2))
        if not is_one_smaller:
            ids.reverse()
        self.sides = tuple(Side(each, lambda: self.now) for each in ids)
        self.meet()

    def meet(self, dialler=0):
        """Let one come to the other, whatever links there are."""
        one, other = self.sides[dialler], self.sides[1 - dialler]
        ours = PipeLink(other.identity, dialled=True, capabilities=self.capabilities)
        theirs = PipeLink(one.identity, dialled=False, capabilities=self.capabilities)
        ours.other, theirs.other = theirs, ours
        for side, link in ((other, theirs), (one, ours)):
            side.links.append(link)
            side.peers.watch(link)
            link.opened.emit(link)

    def deliver(self, side, number):
        """Let something arrive at that side on one of its links."""
        links = [x for x in self.sides[side].links if x.inbox and not x.is_closed]
        return bool(links) and links[number % len(links)].deliver()

    def overtake(self, side):
        """Let all arrive that came on the newest link, and nothing of the others."""
        while self.deliver(side, -1):
            pass

    def cut(self, *, at=(0, 1)):
        """Cut all links; who hears of it."""
        for number in at:
            for link in tuple(self.sides[number].links):
                link.close(CUT)

    def settle(self):
        """Let everything arrive."""
        while any(self.deliver(side, 0) for side in (0, 1)):
            pass

    def heal(self):
        """Let them come together again, and everything arrive."""
        self.settle()
        self.cut()
        self.meet()
        self.settle()

    def let_time_pass(self, seconds):
        """Let what disappears do so."""
        self.now += seconds
        for side in self.sides:
            side.talk.vanish()

    def check_equal(self):
        """Both see the same."""
        one, other = self.sides
        assert one.view() == other.view(is_mirrored=True)
        assert one.order(Author.ME) == other.order(Author.PEER)
        assert one.order(Author.PEER) == other.order(Author.ME)
        assert [x.talk.waiting for x in self.sides] == [0, 0]
        self.check_equal_timers()

    def check_equal_timers(self):
        """Both know the same of how long things last."""
        one, other = self.sides
        assert one.talk.seconds == other.talk.seconds
        proposals = [x.talk.proposal for x in self.sides]
        assert len({x and (x.round, x.seconds) for x in proposals}) == 1
