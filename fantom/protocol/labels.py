"""Every label that makes a key of Fantom/2; none is ever used for two things.

Source: docs/PROTOCOL.md, section 3.
"""

START = b"fantom/2\n"  # of the transcript
KEY = b"fantom/2 "  # before each label of a key
MIX = b"fantom/2 mix"

RESPONDER_IDENTITY = b"responder identity"
RESPONDER_HELLO = b"responder hello"
INITIATOR_KEM = b"initiator kem"
INITIATOR_IDENTITY = b"initiator identity"
INITIATOR_HELLO = b"initiator hello"
INITIATOR_STREAM = b"initiator stream"
RESPONDER_STREAM = b"responder stream"
EXPORTER = b"exporter"
