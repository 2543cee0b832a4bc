"""Numbers that bound what a stranger, or a long life, can make `identity` hold.

Those of the wire stand in `fantom.protocol.limits`, which `identity` may not know.
"""

# What somebody calls themselves, in UTF-8.
MAX_NAME_BYTES = 64

# Invitations that we read (docs/PROTOCOL.md, section 5).
MAX_INVITATION = 2_048  # characters, with what mail programs put around and into it
MAX_OTHER_ENDPOINTS = 8

# Invitations that we made, until they expire.
MAX_OPEN_INVITATIONS = 256
MAX_USES = 100
MIN_INVITATION_SECONDS = 60
MAX_INVITATION_SECONDS = 31_536_000  # a year
MAX_MADE_FOR = 64  # characters

# What we call somebody, in UTF-8.
MAX_PETNAME_BYTES = 64
