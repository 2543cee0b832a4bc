"""Every number that bounds what a stranger can make us do."""

# The opening (docs/PROTOCOL.md, section 1).
MAX_OPENING_LINE = 2_048
OPENING_SECONDS = 15

# Frames and texts of Fantom/1 (section 2).
MAX_FRAME = 65_536
MAX_TEXT_PART = 60_000
MAX_TEXT = 262_144
MAX_BAD_FRAMES = 16
REMEMBERED_NONCES = 65_536

# What waits in memory for a peer that does not read, or a person who is away.
MAX_SOCKET_BACKLOG = 1_048_576
MAX_HELD_TEXTS = 100
MAX_HELD_BYTES = 262_144
MAX_REQUESTS = 32
REQUEST_SECONDS = 600

# Seconds of rest after dialling back in vain.
DIAL_BACK_PAUSE = 10

# Connections whose opening is not finished, in all.
MAX_OPENINGS = 256
