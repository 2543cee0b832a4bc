"""What the fields of messages may hold, as types.

Source: docs/PROTOCOL.md, sections 4, 6 and 10.
"""

from typing import Annotated

from msgspec import Meta

from fantom.identity.spake import ELEMENT_BYTES
from fantom.protocol.ids import ID_BYTES
from fantom.protocol.limits import (
    COMMIT_BYTES,
    FILE_HASH_BYTES,
    MAX_ACCEPTED_RANGES,
    MAX_CHUNK,
    MAX_ENDPOINT_CHARACTERS,
    MAX_ENDPOINTS,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_LASTING_SECONDS,
    MAX_METHOD_CHARACTERS,
    MAX_MTIME,
    MAX_NAME_BYTES,
    MAX_OFFER_PARTS,
    MAX_PATH_BYTES,
    MAX_PREVIEW_BYTES,
    MAX_QUESTION_CHARACTERS,
    MAX_REACTION_BYTES,
    MAX_REASON_CHARACTERS,
    MAX_RECEIPT_IDS,
    MAX_ROUND,
    MAX_TEXT_PARTS,
    MIN_MTIME,
    PROOF_BYTES,
    RUN_BYTES,
    VERIFY_NONCE_BYTES,
)

Id = Annotated[bytes, Meta(min_length=ID_BYTES, max_length=ID_BYTES)]
# Characters here, and `codec` bounds the bytes.
Reaction = Annotated[str, Meta(max_length=MAX_REACTION_BYTES)]
Seconds = Annotated[int, Meta(ge=0, le=MAX_LASTING_SECONDS)]
Round = Annotated[int, Meta(ge=0, le=MAX_ROUND)]
Part = Annotated[int, Meta(ge=0, lt=MAX_TEXT_PARTS)]
Parts = Annotated[int, Meta(ge=1, le=MAX_TEXT_PARTS)]
PingNumber = Annotated[int, Meta(ge=0, lt=2**32)]
ReceiptIds = Annotated[tuple[Id, ...], Meta(max_length=MAX_RECEIPT_IDS)]
# Characters here; the frame bounds the bytes, and `codec` those of a name.
Name = Annotated[str, Meta(max_length=MAX_NAME_BYTES)]
EndpointText = Annotated[str, Meta(max_length=MAX_ENDPOINT_CHARACTERS)]
Endpoints = Annotated[tuple[EndpointText, ...], Meta(max_length=MAX_ENDPOINTS)]
Port = Annotated[int, Meta(ge=0, le=65_535)]
ReasonText = Annotated[str, Meta(max_length=MAX_REASON_CHARACTERS)]

# Comparing keys.
RunId = Annotated[bytes, Meta(min_length=RUN_BYTES, max_length=RUN_BYTES)]
Method = Annotated[str, Meta(max_length=MAX_METHOD_CHARACTERS)]
Commit = Annotated[bytes, Meta(min_length=COMMIT_BYTES, max_length=COMMIT_BYTES)]
Nonce = Annotated[
    bytes, Meta(min_length=VERIFY_NONCE_BYTES, max_length=VERIFY_NONCE_BYTES)
]
Element = Annotated[bytes, Meta(min_length=ELEMENT_BYTES, max_length=ELEMENT_BYTES)]
Proof = Annotated[bytes, Meta(min_length=PROOF_BYTES, max_length=PROOF_BYTES)]
Question = Annotated[str, Meta(max_length=MAX_QUESTION_CHARACTERS)]

# Files.  Of a path characters here, and `codec` bounds the bytes.
Path = Annotated[str, Meta(min_length=1, max_length=MAX_PATH_BYTES)]
Mtime = Annotated[float, Meta(ge=MIN_MTIME, le=MAX_MTIME)]
OfferPart = Annotated[int, Meta(ge=0, lt=MAX_OFFER_PARTS)]
OfferParts = Annotated[int, Meta(ge=1, le=MAX_OFFER_PARTS)]
Preview = Annotated[bytes, Meta(max_length=MAX_PREVIEW_BYTES)]
FileIndex = Annotated[int, Meta(ge=0, lt=MAX_FILES)]
NextIndex = Annotated[int, Meta(ge=0, le=MAX_FILES)]  # also the one behind the last
FileCount = Annotated[int, Meta(ge=1, le=MAX_FILES)]
FileRanges = Annotated[
    tuple[tuple[FileIndex, FileCount], ...], Meta(max_length=MAX_ACCEPTED_RANGES)
]
Offset = Annotated[int, Meta(ge=0, le=MAX_FILE_BYTES)]
Chunk = Annotated[bytes, Meta(min_length=1, max_length=MAX_CHUNK)]
FileHash = Annotated[
    bytes, Meta(min_length=FILE_HASH_BYTES, max_length=FILE_HASH_BYTES)
]
Prefix = Annotated[bytes, Meta(max_length=FILE_HASH_BYTES)]  # `codec`: all, or none
