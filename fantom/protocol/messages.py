"""What two peers can say to each other once the opening is done.

Each class is also its body on the wire of Fantom/2: an array of its fields, in their
order.  New fields are added at the end, with a default.  Source: docs/PROTOCOL.md,
sections 4, 6 and 10.
"""

from enum import IntEnum, StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from fantom.protocol.fields import (
    Chunk,
    Commit,
    Element,
    Endpoints,
    FileHash,
    FileIndex,
    FileRanges,
    Id,
    Method,
    Mtime,
    Name,
    NextIndex,
    Nonce,
    OfferPart,
    OfferParts,
    Offset,
    Part,
    Parts,
    Path,
    PingNumber,
    Port,
    Prefix,
    Preview,
    Proof,
    Question,
    Reaction,
    ReasonText,
    ReceiptIds,
    Round,
    RunId,
    Seconds,
)
from fantom.protocol.ids import ID_BYTES
from fantom.protocol.limits import MAX_FILES

NO_ID = bytes(ID_BYTES)  # of a change that nobody numbered, nor wants acknowledged


class Capability(StrEnum):
    """What a peer understands beyond plain text, as said in its hello."""

    TEXT = "text"
    RECEIPTS = "receipts"
    TYPING = "typing"
    EDIT = "edit"
    DISAPPEAR = "disappear"
    VERIFY = "verify"
    FILES = "files"


class Level(IntEnum):
    """How far a text has come at its reader's."""

    DELIVERED = 1
    READ = 2


class Reason(StrEnum):
    """Why somebody says goodbye; others may say more than we know."""

    LEFT = "left"
    DECLINED = "declined"
    WIPED = "wiped"
    REPLACED = "replaced"
    PROTOCOL = "protocol"


class FileReason(StrEnum):
    """Why a transfer or a file of it ends; others may say more than we know."""

    DECLINED = "declined"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"
    FULL = "full"
    READONLY = "readonly"
    REFUSED_NAME = "refused-name"
    DAMAGED = "damaged"
    PROTOCOL = "protocol"
    CLOSED = "closed"
    TOO_MANY = "too-many"


class _Body(Struct, array_like=True, frozen=True, gc=False):
    """A message as an array of its fields."""


class Ready(_Body, frozen=True):
    """You are let in; who I am and where I can be dialled."""

    name: Name
    port: Port
    endpoints: Endpoints


class Pending(_Body, frozen=True):
    """A person is being asked whether you may come in."""


class TextMessage(_Body, frozen=True):
    """A line of chat; `id` is its author's.

    On the wire a long one goes in `parts`; above the protocol it is always whole.
    It disappears at both sides after `lasts` seconds, if not 0.
    """

    id: Id
    text: str
    reply_to: Id | None = None
    part: Part = 0
    parts: Parts = 1
    lasts: Seconds = 0


class Receipt(_Body, frozen=True):
    """These texts of yours have come so far."""

    level: Level
    ids: ReceiptIds


class Ping(_Body, frozen=True):
    """The question whether the other side is there."""

    number: PingNumber


class Pong(_Body, frozen=True):
    """The answer to a `Ping`, with its number."""

    number: PingNumber


class Bye(_Body, frozen=True):
    """The last thing that is said: why it ends."""

    reason: ReasonText


class Profile(_Body, frozen=True):
    """My name, or where I can be dialled, is another now."""

    name: Name
    endpoints: Endpoints


class Moved(_Body, frozen=True):
    """Where I can be dialled is another now."""

    endpoints: Endpoints


class Typing(_Body, frozen=True):
    """Whether I am writing something just now."""

    active: bool


class Edit(_Body, frozen=True):
    """The text `of` me reads so now; a long one goes in `parts` as texts do.

    `id` is the change's own: later ones of one author and chat have higher ids.
    """

    of: Id
    text: str
    id: Id = NO_ID
    part: Part = 0
    parts: Parts = 1


class Delete(_Body, frozen=True):
    """The text `of` me is taken back."""

    of: Id
    id: Id = NO_ID


class React(_Body, frozen=True):
    """What I think of that text, in one sign; nothing takes it back."""

    of: Id
    reaction: Reaction
    id: Id = NO_ID


class Disappear(_Body, frozen=True):
    """Let what is said here last so many seconds; 0 is for good.

    Proposed, or what the other one proposed in that round is `agreed`.
    """

    seconds: Seconds
    agreed: bool
    id: Id = NO_ID
    round: Round = 0


class VerifyStart(_Body, frozen=True):
    """Let us compare pictures; `commit` is the hash of what I add to them."""

    run: RunId
    method: Method
    commit: Commit


class VerifyNonce(_Body, frozen=True):
    """Yes, let us; and this is what I add."""

    run: RunId
    nonce: Nonce


class VerifyReveal(_Body, frozen=True):
    """This is what I had committed to."""

    run: RunId
    nonce: Nonce


class SecretX(_Body, frozen=True):
    """Let us type the answer to `question`: my element of SPAKE2."""

    run: RunId
    element: Element
    question: Question = ""


class SecretY(_Body, frozen=True):
    """I have typed one, too: my element."""

    run: RunId
    element: Element


class SecretProof(_Body, frozen=True):
    """The proof that my key is what your key is, if it is."""

    run: RunId
    mac: Proof


class VerifyEnd(_Body, frozen=True):
    """That run has failed, or there is none."""

    run: RunId
    reason: ReasonText


class OfferedFile(_Body, frozen=True):
    """A file of an offer; a folder, if `path` ends with a slash."""

    path: Path
    size: Offset
    mtime: Mtime


class OfTransfer(_Body, frozen=True):
    """What is said about the offer with that id, which its author made."""

    transfer: Id


class FileOffer(OfTransfer, frozen=True):
    """Would you like these?  Files are numbered from 0, over all parts.

    On the wire a long one goes in `parts`; above the protocol it is always whole.
    `preview` is a picture of what is offered, and goes with part 0.
    """

    entries: Annotated[
        tuple[OfferedFile, ...], Meta(min_length=1, max_length=MAX_FILES)
    ]
    part: OfferPart = 0
    parts: OfferParts = 1
    preview: Preview = b""


class FileAnswer(OfTransfer, frozen=True):
    """I take these ranges (first, count), and go on at `index` and `offset`.

    `prefix` is the hash of what is here of that file, if anything is.
    """

    accepted: FileRanges
    index: NextIndex = 0
    offset: Offset = 0
    prefix: Prefix = b""


class FileChunk(OfTransfer, frozen=True):
    """The next bytes of a file."""

    index: FileIndex
    offset: Offset
    data: Chunk


class FileAck(OfTransfer, frozen=True):
    """All before that is safe with me: files before `index`, bytes before `offset`."""

    index: NextIndex
    offset: Offset


class FileEnd(OfTransfer, frozen=True):
    """That file was said whole; the hash of all of it."""

    index: FileIndex
    hash: FileHash


class FilePause(OfTransfer, frozen=True):
    """I would like no bytes to flow."""


class FileResume(OfTransfer, frozen=True):
    """I have nothing against it that bytes flow."""


class FileCancel(OfTransfer, frozen=True):
    """It is over, whatever is missing."""

    reason: ReasonText


class FileSkip(OfTransfer, frozen=True):
    """I, who offered, cannot give that file."""

    index: FileIndex
    reason: ReasonText


class FileRefuse(OfTransfer, frozen=True):
    """I, who accepted, cannot take that file."""

    index: FileIndex
    reason: ReasonText


class FileAsk(OfTransfer, frozen=True):
    """The question how far you got; what I said before it counts no more."""


Change = Edit | Delete | React
# What waits until the other side has acknowledged it.
Kept = TextMessage | Change | Disappear

VerifyMessage = (
    VerifyStart
    | VerifyNonce
    | VerifyReveal
    | SecretX
    | SecretY
    | SecretProof
    | VerifyEnd
)

# Those in the lane of files, in order; and those that overtake them.
FileRecord = FileOffer | FileAsk | FileChunk | FileEnd | FileSkip
FileControl = FileAnswer | FileAck | FilePause | FileResume | FileCancel | FileRefuse
FileMessage = FileRecord | FileControl

# What features exchange; the others are between two connections.
Message = Kept | Receipt | Profile | Moved | Typing | VerifyMessage | FileMessage
WireMessage = Message | Ready | Pending | Ping | Pong | Bye
