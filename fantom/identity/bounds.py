"""Every number that bounds what a vault, or a stranger, can have us keep of people.

Above this room they are known as numbers of `fantom.protocol.limits`.
"""

# What somebody is called by their own program: bytes of UTF-8 (PROTOCOL.md, section 3).
MAX_NAME_BYTES = 64

# What stands in a vault.  These are wider than anything that we put there: they only
# keep what somebody else's vault, or a mistake of ours, can do to memory and lines.
MAX_VAULT_BYTES = 67_108_864
MAX_VAULT_PEOPLE = 200_000
MAX_VAULT_INVITATIONS = 256
MAX_WORDS = 256  # characters of a name, a petname or whom an invitation is for
MAX_PLACES = 16  # where one person was found
MAX_PLACE_CHARACTERS = 80
MAX_USES = 100  # of one invitation
MAX_INVITATION_ID = 32
LAST_SECOND = 253_402_300_799  # of the year 9999: later has no date
