"""Every number that bounds what a stranger can make us do."""

from fantom.identity import bounds
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

# Fantom/2: the two frames of the handshake (section 3), and what a record's frame
# holds (section 4): 17 bytes of secretstream, then kind, body and padding.
MAX_HANDSHAKE_FRAME = 4_096
MIN_SEALED_RECORD = 20
MAX_SEALED_RECORD = 65_536
MIN_RECORD_PLAIN = 3
MAX_RECORD_PLAIN = 65_519
MAX_BYTES_UNTIL_REKEY = 1_048_576

# What waits in memory for a peer that does not read, or a person who is away.
MAX_SOCKET_BACKLOG = 1_048_576
# With so much we do not read either: only answers to what is read go on growing. It is
# more than texts of our own ever fill, or two who both say a lot would read nothing.
MAX_ANSWER_BACKLOG = 2 * MAX_SOCKET_BACKLOG
# Records of files that wait here, behind everything else: eight of the longest.
FILE_LANE_BYTES = 524_288
MAX_HELD_TEXTS = 100
MAX_HELD_BYTES = 393_216  # weighed as below: MAX_TEXT behind MAX_EARLY_BYTES

# What was said is weighed by what it takes in memory: the text as Python keeps it, and
# for each line what stands beside it (measured: 268 bytes; and 107 for the nonce of a
# legacy one, or 150 for an id that is known again).
LINE_WEIGHT = 512
# What stands beside a text that was edited, answers another, has reactions, or
# disappears (measured: at the most 640 bytes, and 130 for when it goes).
EXTRAS_WEIGHT = 768
# All together of those whom only the settings let in: some 44,000 texts of 100 bytes.
# What the noisiest of them said is wiped.
MAX_HEARD_LET_IN = 29_360_128
# One to whom a person said yes: some 200,000 texts of 100 bytes. And everybody
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

# Sockets that only wait until our goodbye has arrived; the oldest gives way.
MAX_FAREWELLS = Bounds(per_64=64, per_48=128, in_all=384)

# The hello and the records of Fantom/2 (sections 3 and 4).  What is kept of names and
# people has its numbers in `fantom.identity.bounds`, which knows nothing of this room.
MAX_NAME_BYTES = bounds.MAX_NAME_BYTES
MAX_VERSIONS = 16
MAX_CAPABILITIES = 32
MAX_CAPABILITY_CHARACTERS = 32
MAX_HELLO_DEPTH = 3
MAX_ENDPOINTS = 8
MAX_ENDPOINT_CHARACTERS = 80
MAX_TEXT_PARTS = 64
MAX_RECEIPT_IDS = 256
# The longest emoji of Unicode has 35: two people with skin colours who kiss.
MAX_REACTION_BYTES = 40
# How long a text may last that disappears; and rounds of proposing that.
MAX_LASTING_SECONDS = 31_536_000
MAX_ROUND = 2**53 - 1

# What a dialler says before it knows that it is let in; its listener holds it.
MAX_EARLY_TEXTS = 16
MAX_EARLY_BYTES = 65_536

# Texts under way that nobody has acknowledged, and ids that are known again.
MAX_UNACKNOWLEDGED = 8_192
REMEMBERED_IDS = 65_536

# Sessions that one identity may have with us where it is for it to end any.
MAX_SESSIONS = 4

# Seconds: of silence until we ask, and until the peer is gone; of one stream key;
# of one session.
PARTING_SECONDS = 2
PING_SECONDS = 15
SILENCE_SECONDS = 30
REKEY_SECONDS = 900
SESSION_SECONDS = 43_200

# Seconds between tries to come back to a peer that was cut off.
RECONNECT_FIRST_SECONDS = 1.0
RECONNECT_MOST_SECONDS = 60.0

# Seconds after which somebody who does not say so writes no more.
TYPING_SECONDS = 10

# Comparing keys (section 6): what is on the wire; how many runs may fail with one
# identity, of each kind, and secrets in all; with how many identities that began it.
RUN_BYTES = 16
COMMIT_BYTES = 32
VERIFY_NONCE_BYTES = 32
PROOF_BYTES = 32
MAX_METHOD_CHARACTERS = 16
MAX_REASON_CHARACTERS = 32
MAX_QUESTION_CHARACTERS = 200
MAX_FAILED_RUNS = 3
MAX_FAILED_SECRETS = 10
# The last of these only our own person begins: or whoever is let in, with ever new
# keys, could use up all of them.
OWN_SECRETS = 3
MAX_COMPARED = 4_096
# Answers to what belongs to no run, while the other side does not read.
MAX_REFUSED_RUNS = 64
# Seconds: of one run; and of the ticks on which leaves what follows a password.
RUN_SECONDS = 600
TICK_SECONDS = 0.25

# Files (section 10): an offer, which goes in parts, weighed by the bytes of its paths
# and what stands beside each on the wire; and what is said about its files.
MAX_FILES = 16_384
MAX_PATH_BYTES = 1_024
# Files of one offer with the folders that they are in: paths of many short parts, no
# two in one folder, would else be a million folders (and 500 MB in memory) in 4 MiB.
MAX_PLACES = 4 * MAX_FILES
MAX_FILE_BYTES = 2**63 - 1
OFFER_ENTRY_WEIGHT = 24
MAX_OFFER_BYTES = 4_194_304
MAX_OFFER_PART = 60_000
MAX_OFFER_PARTS = 128
MAX_PREVIEW_BYTES = 32_768
MAX_ACCEPTED_RANGES = 8_192
# How often whoever receives may say in one session where to go on: each time files are
# opened and read anew.
MAX_FILE_ANSWERS = 1_024
MAX_CHUNK = 61_440
FILE_HASH_BYTES = 32
# Seconds since 1970 of when a file was changed: the years 1 to 9999.
MIN_MTIME = -62_135_596_800
MAX_MTIME = 253_402_300_799
# Offers of one peer that are not over; and what offers take in memory, those that are
# over and still shown among them: of one peer, of all to whom a person said yes, and of
# all whom only the settings let in; and of these once more what is not whole yet.
# Weighed by paths, previews, and what stands beside each file (measured: 260 bytes) and
# each offer (3,300, and its row in a window).  The largest that there may be weighs
# 9 MiB.
MAX_OFFERS = 64
OFFER_WEIGHT = 8_192
OFFERED_FILE_WEIGHT = 288
MAX_OFFERS_WEIGHT_FROM_ONE = 16_777_216
MAX_OFFERS_WEIGHT = 33_554_432
MAX_OFFERS_WEIGHT_LET_IN = 16_777_216
# Transfers with one peer that are over, and are still shown.
MAX_ENDED_TRANSFERS = 256
# What came from one peer and is not on disk yet: three windows of a sender, which all
# of his files share; with what stands beside each record of it in memory (measured: 100
# bytes), however few bytes it holds.
STEP_WEIGHT = 128
MAX_UNWRITTEN = 25_165_824
