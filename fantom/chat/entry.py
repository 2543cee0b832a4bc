"""The lines of a conversation."""

from base64 import urlsafe_b64decode
from binascii import b2a_base64
from enum import StrEnum

from msgspec import Struct

from fantom.protocol.messages import NO_ID


class Author(StrEnum):
    """Who said it."""

    ME = "me"
    PEER = "peer"


class Delivery(StrEnum):
    """How far one of our own texts has got."""

    WAITING = "waiting"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


class Happening(StrEnum):
    """What a conversation notes beside what is said."""

    CAME = "came"
    CAME_BACK = "came-back"
    LEFT = "left"
    LOST = "lost"
    STRANGER = "stranger"  # somebody with another key came from where the peer was
    INVITED = "invited"  # the peer came with an invitation of ours
    TIMER_PROPOSED = "timer-proposed"  # that texts disappear, or no more
    TIMER_AGREED = "timer-agreed"


class Gone(StrEnum):
    """Why nothing is left of a text but its place."""

    DELETED = "deleted"
    EXPIRED = "expired"


class Reacted(Struct, frozen=True, gc=False):
    """What one of both thinks of a text; `id` is that of the change."""

    reaction: str = ""
    id: bytes = NO_ID


NO_REACTION = Reacted()


class Extras(Struct, frozen=True, gc=False):
    """What few texts have: the others share one of these.

    `edit` is the id of the change that was heeded last; `lasts` in seconds.
    """

    reply_to: str | None = None
    lasts: int = 0
    expires_at: float | None = None
    edited_at: float | None = None
    edit: bytes = NO_ID
    mine: Reacted = NO_REACTION
    theirs: Reacted = NO_REACTION
    gone: Gone | None = None


NO_EXTRAS = Extras()


class Entry(Struct, frozen=True):
    """A text, ours or theirs; `time` in Unix seconds.

    A struct, which is made seven times as fast as a dataclass: each text is noted as
    waiting, sent and delivered, and there may be 200,000 of them.
    """

    id: str
    author: Author
    text: str
    time: float
    delivery: Delivery | None = None
    extras: Extras = NO_EXTRAS

    @property
    def reply_to(self) -> str | None:
        """The id of the text that it answers, which may be gone."""
        return self.extras.reply_to

    @property
    def edited_at(self) -> float | None:
        """When its author wrote it anew, as seen here."""
        return self.extras.edited_at

    @property
    def gone(self) -> Gone | None:
        """Why there are no words any more; None while there are."""
        return self.extras.gone

    @property
    def expires_at(self) -> float | None:
        """When it disappears; None if not, or if it has not arrived there yet."""
        return self.extras.expires_at

    @property
    def lasts(self) -> int:
        """How many seconds after it has arrived it disappears; 0 is never."""
        return self.extras.lasts

    @property
    def reactions(self) -> dict[Author, str]:
        """What both think of it, of those who said so."""
        extras = self.extras
        said = {Author.ME: extras.mine.reaction, Author.PEER: extras.theirs.reaction}
        return {author: reaction for author, reaction in said.items() if reaction}


class SystemLine(Struct, frozen=True):
    """Something that happened; the words for it are the reader's language.

    `about` is for whom the invitation was made; `by` and `seconds` are of a timer.
    """

    happening: Happening
    time: float
    about: str = ""
    by: Author | None = None
    seconds: int = 0


class FilesLine(Struct, frozen=True):
    """Where files were offered; what became of them is the transfer's to say."""

    transfer: bytes  # its id
    author: Author
    time: float


Line = Entry | SystemLine | FilesLine


# What `urlsafe_b64encode` does, without its two calls for every text.
_URL_SAFE, _PADDING = bytes.maketrans(b"+/", b"-_"), b"="


def entry_id(message_id: bytes) -> str:
    """Return a message's id as people's programs see it: base64url, unpadded."""
    digits = b2a_base64(message_id, newline=False)
    return digits.translate(_URL_SAFE, _PADDING).decode()


def message_id_of(entry: str) -> bytes:
    """Return the id on the wire of `entry_id`; nonsense gives none that exists."""
    try:
        return urlsafe_b64decode(entry + "=")
    except ValueError:
        return b""
