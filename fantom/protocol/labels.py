"""Every label of Fantom/2: two keys with one label would be one key.

Source: docs/PROTOCOL.md, section 3.
"""

from typing import Final

OPENING: Final = b"fantom/2\n"  # before the two lines, in h0
KEY: Final = b"fantom/2 "  # before each of the labels below
MIX: Final = b"fantom/2 mix"

RESPONDER_IDENTITY: Final = "responder identity"
RESPONDER_HELLO: Final = "responder hello"
INITIATOR_KEM: Final = "initiator kem"
INITIATOR_IDENTITY: Final = "initiator identity"
INITIATOR_HELLO: Final = "initiator hello"
INITIATOR_STREAM: Final = "initiator stream"
RESPONDER_STREAM: Final = "responder stream"
EXPORTER: Final = "exporter"

# Of `export`, and of the proofs that an answer was the same (section 6).
SAS: Final = "sas"
SECRET: Final = "secret"  # noqa: S105 - a label, no password
SECRET_STARTER: Final = b"secret starter"
SECRET_OTHER: Final = b"secret other"
