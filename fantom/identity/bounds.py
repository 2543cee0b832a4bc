"""Numbers that bound what a stranger, or a long life, can make `identity` hold.

Those of the wire stand in `fantom.protocol.limits`, which `identity` may not know.
"""

# What somebody calls themselves, and what we call them, in UTF-8.
MAX_NAME_BYTES = 64
MAX_PETNAME_BYTES = 64

# Invitations that we read (docs/PROTOCOL.md, section 5).
MAX_INVITATION = 2_048  # characters, with what mail programs put around and into it
MAX_OTHER_ENDPOINTS = 8

# Invitations that we made, until they expire.
MAX_OPEN_INVITATIONS = 256
MAX_USES = 100
MIN_INVITATION_SECONDS = 60
MAX_INVITATION_SECONDS = 31_536_000  # a year
MAX_MADE_FOR = 64  # characters

# What stands in a vault.  These are wider than anything that we put there: they only
# keep what somebody else's vault, or a mistake of ours, can do to memory and lines.
MAX_VAULT_BYTES = 67_108_864
MAX_VAULT_PEOPLE = 200_000
MAX_VAULT_INVITATIONS = 256
MAX_WORDS = 256  # characters of a name, a petname or whom an invitation is for
MAX_PLACES = 16  # where one person was found
MAX_PLACE_CHARACTERS = 80
MAX_INVITATION_ID = 32
LAST_SECOND = 253_402_300_799  # of the year 9999: later has no date

# Transfers that a vault keeps: how many, files of one, files of all, and a path.
MAX_KEPT_TRANSFERS = 64
MAX_KEPT_FILES = 16_384
MAX_KEPT_FILES_IN_ALL = 65_536
MAX_KEPT_PATH = 4_096
