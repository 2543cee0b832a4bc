"""Every number that bounds what a stranger can make us do."""

from fantom.protocol.quota import Bounds

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
MAX_HELD_BYTES = 393_216  # weighed as below

# What was said is weighed by what it takes in memory: the text as Python keeps it, and
# for each line what stands beside it (measured: 268 bytes, and 107 for the nonce).
LINE_WEIGHT = 384
# All together of those whom only the settings let in: some 55,000 texts of 100 bytes.
# What the noisiest of them said is wiped.
MAX_HEARD_LET_IN = 29_360_128
# One to whom a person said yes: some 250,000 texts of 100 bytes. And everybody
# together; beyond it the noisiest goes, but nobody who said less than the last number.
MAX_HEARD_FROM_ONE = 134_217_728
MAX_HEARD = 268_435_456
MAX_HEARD_QUIET = 4_194_304
# Notes of coming and going, one after the other with no text between them.
MAX_HAPPENINGS = 1_000

# Strangers, by where they come from: who waits for an answer, and who was let in
# because the settings accept everybody; of these who has left gives way, oldest first.
MAX_REQUESTS = Bounds(per_64=4, per_48=8, in_all=32)
REQUEST_SECONDS = 600
# At most one notice in that time about all of them, whatever they do.
NOTICE_SECONDS = 60
MAX_LET_IN = Bounds(per_64=8, per_48=32, in_all=128)

# Seconds of rest after dialling back in vain.
DIAL_BACK_PAUSE = 10

# Connections that the system made and we have not looked at: beyond it newcomers
# must try again after a second.
MAX_UNACCEPTED = 1_024

# Connections whose opening is not finished; the oldest gives way.
MAX_OPENINGS = Bounds(per_64=64, per_48=128, in_all=384)
