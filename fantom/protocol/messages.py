"""What two peers can say to each other once the opening is done.

Each class is also its body on the wire of Fantom/2: an array of its fields, in their
order.  New fields are added at the end, with a default.  Source: docs/PROTOCOL.md,
section 4.
"""

from enum import IntEnum, StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from fantom.identity.spake import ELEMENT_BYTES
from fantom.protocol.ids import ID_BYTES
from fantom.protocol.limits import (
    COMMIT_BYTES,
    MAX_ENDPOINT_CHARACTERS,
    MAX_ENDPOINTS,
    MAX_LASTING_SECONDS,
    MAX_METHOD_CHARACTERS,
    MAX_NAME_BYTES,
    MAX_QUESTION_CHARACTERS,
    MAX_REACTION_BYTES,
    MAX_REASON_CHARACTERS,
    MAX_RECEIPT_IDS,
    MAX_ROUND,
    MAX_TEXT_PARTS,
    PROOF_BYTES,
    RUN_BYTES,
    VERIFY_NONCE_BYTES,
)

Id = Annotated[bytes, Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
NO_ID = bytes(ID_BYTES)  # of a change that nobody numbered, nor wants acknowledged
# Characters here, and `codec` bounds the bytes.
Reaction = Annotated[str, Meta(max_length=MAX_REACTION_BYTES)]
Seconds = Annotated[int, Meta(ge=0, le=MAX_LASTING_SECONDS)]
Part = Annotated[int, Meta(ge=0, lt=MAX_TEXT_PARTS)]
Parts = Annotated[int, Meta(ge=1, le=MAX_TEXT_PARTS)]
# Characters here; the frame bounds the bytes, and `codec` those of a name.
Name = Annotated[str, Meta(max_length=MAX_NAME_BYTES)]
EndpointText = Annotated[str, Meta(max_length=MAX_ENDPOINT_CHARACTERS)]
Endpoints = Annotated[tuple[EndpointText, ...], Meta(max_length=MAX_ENDPOINTS)]
Port = Annotated[int, Meta(ge=0, le=65_535)]
ReasonText = Annotated[str, Meta(max_length=MAX_REASON_CHARACTERS)]
RunId = Annotated[bytes, Meta(min_length=RUN_BYTES, max_length=RUN_BYTES)]
Commit = Annotated[bytes, Meta(min_length=COMMIT_BYTES, max_length=COMMIT_BYTES)]
Nonce = Annotated[
    bytes, Meta(min_length=VERIFY_NONCE_BYTES, max_length=VERIFY_NONCE_BYTES)
]
Element = Annotated[bytes, Meta(min_length=ELEMENT_BYTES, max_length=ELEMENT_BYTES)]
Proof = Annotated[bytes, Meta(min_length=PROOF_BYTES, max_length=PROOF_BYTES)]


class Capability(StrEnum):
    """What a peer understands beyond plain text, as said in its hello."""

    TEXT = "text"
    RECEIPTS = "receipts"
    TYPING = "typing"
    EDIT = "edit"
    DISAPPEAR = "disappear"
    VERIFY = "verify"


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
    ids: Annotated[tuple[Id, ...], Meta(max_length=MAX_RECEIPT_IDS)]


class Ping(_Body, frozen=True):
    """The question whether the other side is there."""

    number: Annotated[int, Meta(ge=0, lt=2**32)]


class Pong(_Body, frozen=True):
    """The answer to a `Ping`, with its number."""

    number: Annotated[int, Meta(ge=0, lt=2**32)]


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
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)] = 0


class VerifyStart(_Body, frozen=True):
    """Let us compare pictures; `commit` is the hash of what I add to them."""

    run: RunId
    method: Annotated[str, Meta(max_length=MAX_METHOD_CHARACTERS)]
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
    question: Annotated[str, Meta(max_length=MAX_QUESTION_CHARACTERS)] = ""


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

# What features exchange; the others are between two connections.
Message = Kept | Receipt | Profile | Moved | Typing | VerifyMessage
WireMessage = Message | Ready | Pending | Ping | Pong | Bye
