"""Files from somebody who is let in and means harm: one real program, over `::1`.

Whatever comes, nothing is written outside the chosen folder, nothing half stands under
a finished name, nothing hangs, and a friend is heard.
"""

import os
from pathlib import Path

import pytest
from blake3 import blake3

from fantom.protocol.limits import (
    MAX_CHUNK,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_OFFERS,
    MAX_PATH_BYTES,
)
from fantom.protocol.messages import (
    FileAck,
    FileAnswer,
    FileAsk,
    FileCancel,
    FileChunk,
    FileEnd,
    FileOffer,
    FilePause,
    FileReason,
    FileRefuse,
    FileResume,
    FileSkip,
    OfferedFile,
    TextMessage,
)
from tests.end2end.intruder import Intruder

ON_LOOPBACK = (
    "--bind",
    "::1",
    "--port",
    "0",
    "--set",
    "connections.default_action=accept",
)
MTIME = 1_700_000_000.0
ONE, OTHER = b"transfer", b"another1"
NOBODY = b"nobody00"
DATA = b"what somebody sends"

NAMES = (
    "../above",
    "in/../../above",
    "/etc/absolute",
    "C:\\Windows\\drive",
    "c:drive",
    "\\\\server\\share\\unc",
    "con",
    "NUL.txt",
    "trailing. . .",
    "control\x07\x1b[31m",
    "new\nline",
    "\u202egnp.exe",
    "zero\u200bwidth",
    ".hidden",
    "CASE",
    "case",
    "caf\u00e9",
    "cafe\u0301",
    "link/inside",
    "dangling",
    "a" * MAX_PATH_BYTES,
    "/".join("d" * 200),
    ".",
    "..",
    "a//b",
)


class Victim:
    """The program, and who attacks it."""

    def __init__(self, program, tmp_path):
        self.program, self.come = program, tmp_path / "come"
        self.come.mkdir()
        self.evil = Intruder(program.endpoint)

    def offer(self, *entries, transfer=ONE):
        """Let the evil one offer these, and wait until the person sees it."""
        files = tuple(OfferedFile(name, size, MTIME) for name, size in entries)
        self.evil.say(FileOffer(transfer, files))
        return self.program.event("transfer", state="offered")["transfer"]

    def accept(self, transfer):
        """Take all of it."""
        self.program.call(
            "files.answer",
            transfer=transfer,
            action="accept",
            directory=str(self.come),
        )
        return self.evil.hear(FileAnswer)

    def state(self, transfer):
        """Return the row of it."""
        rows = self.program.call("files.list")
        return next(row for row in rows if row["transfer"] == transfer)

    def is_well(self):
        """Check that a friend comes in and is heard."""
        number = os.urandom(8)
        with Intruder(self.program.endpoint) as friend:
            friend.say(TextMessage(number, f"still there? {number.hex()}"))
            self.program.event("message", text=f"still there? {number.hex()}")

    @property
    def found(self):
        """What lies in the chosen folder."""
        return sorted(str(path.relative_to(self.come)) for path in self.come.rglob("*"))


@pytest.fixture
def victim(headless, tmp_path):
    """A program that has let an intruder in; in the end it has logged no bug."""
    made = Victim(headless(*ON_LOOPBACK), tmp_path)
    yield made
    made.is_well()
    made.evil.__exit__()
    assert made.program.end() == (0, "")


def whole(index, data=DATA, transfer=ONE):
    """Return what an honest sender says of a small file."""
    return (
        FileChunk(transfer, index, 0, data),
        FileEnd(transfer, index, blake3(data).digest()),
    )


def test_names_lead_nowhere(victim, tmp_path):
    """They end in the chosen folder, in names that a person can see, or nowhere."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (victim.come / "link").symlink_to(outside)
    (victim.come / "dangling").symlink_to(tmp_path / "outside" / "new")
    before = {path for path in tmp_path.rglob("*") if victim.come not in path.parents}
    transfer = victim.offer(*[(name, len(DATA)) for name in NAMES])
    victim.accept(transfer)

    victim.evil.say(*[x for index in range(len(NAMES)) for x in whole(index)])
    victim.program.event("transfer", state="done")

    after = {path for path in tmp_path.rglob("*") if victim.come not in path.parents}
    assert {p for p in after - before if "profile" not in str(p)} == set()
    assert not Path("/etc/absolute").exists()
    assert not (tmp_path / "above").exists()
    assert all(part.isprintable() for path in victim.found for part in path)
    files = [x for x in victim.found if (victim.come / x).is_file()]
    assert {(victim.come / x).read_bytes() for x in files} == {DATA}
    assert not any(path.endswith(".part") for path in victim.found)
    assert {"CASE", "dangling", "link"} <= {Path(x).parts[0] for x in victim.found}


def test_a_name_that_is_too_long_is_no_offer(victim):
    """It ends the talk: no program of ours says so."""
    victim.evil.say(FileOffer(ONE, (OfferedFile("a" * 4_000, 1, MTIME),)))
    victim.evil.settle()

    assert victim.evil.is_left
    assert victim.program.call("files.list") == []


@pytest.mark.parametrize("size", [2**63, 2**64 - 1])
def test_a_size_that_no_disk_has_is_no_offer(victim, size):
    """It does not fit the field."""
    victim.evil.say(FileOffer(ONE, (OfferedFile("a", size, MTIME),)))
    victim.evil.settle()

    assert victim.evil.is_left


def test_sizes_that_no_disk_has_room_for_are_told(victim):
    """Also where their sum is longer than any number of the system's."""
    transfer = victim.offer(*[(f"{n}", MAX_FILE_BYTES) for n in range(1_000)])
    error = victim.program.error(
        "files.answer", transfer=transfer, action="accept", directory=str(victim.come)
    )

    assert error["data"]["type"] == "NotEnoughRoom"
    assert victim.state(transfer)["state"] == "offered"
    assert victim.found == []


WRONG = {
    "longer than it was said": [FileChunk(ONE, 0, 0, bytes(len(DATA) + 1))],
    "shorter": [FileChunk(ONE, 0, 0, DATA[:-1]), FileEnd(ONE, 0, bytes(32))],
    "twice the same": [FileChunk(ONE, 0, 0, DATA[:9])] * 2,
    "overlapping": [FileChunk(ONE, 0, 0, DATA[:9]), FileChunk(ONE, 0, 8, DATA[8:])],
    "a gap": [FileChunk(ONE, 0, 0, DATA[:9]), FileChunk(ONE, 0, 10, DATA[10:])],
    "another file": [FileChunk(ONE, 1, 0, DATA)],
    "no such file": [FileChunk(ONE, MAX_FILES - 1, 0, DATA)],
    "far away": [FileChunk(ONE, 0, MAX_FILE_BYTES, DATA)],
    "two ends": [*whole(0), FileEnd(ONE, 0, bytes(32))],
    "left out, and there": [FileSkip(ONE, 0, "gone"), *whole(0)],
}


@pytest.mark.parametrize("said", WRONG.values(), ids=WRONG)
def test_what_does_not_follow_ends_it(victim, said):
    """The transfer, not the talk; and nothing half is left."""
    transfer = victim.offer(("first", len(DATA)), ("second", len(DATA)))
    victim.accept(transfer)

    victim.evil.say(*said)

    assert victim.evil.hear(FileCancel).reason == FileReason.PROTOCOL
    event = victim.program.event("transfer", state="failed")
    assert event["reason"] == FileReason.PROTOCOL
    victim.evil.settle()
    assert not victim.evil.is_left
    victim.program.call("files.remove", transfer=transfer)
    assert set(victim.found) <= {"first"}


def test_what_nobody_asked_for_is_dropped(victim):
    """Of what never was, before the answer, and after the end."""
    victim.evil.say(*whole(0, transfer=NOBODY), FileAck(NOBODY, 1, 0))
    early = victim.offer(("early", len(DATA)))
    victim.evil.say(*whole(0))
    victim.accept(early)
    victim.evil.say(*whole(0))
    victim.program.event("transfer", state="done")
    late = victim.offer(("late", len(DATA)), transfer=OTHER)
    victim.accept(late)
    victim.program.call("files.cancel", transfer=late)
    victim.evil.hear(FileCancel)
    victim.evil.say(*whole(0, transfer=OTHER), FileAsk(OTHER), FileResume(OTHER))
    victim.evil.settle()

    assert not victim.evil.is_left
    assert victim.found == ["early"]
    assert (victim.come / "early").read_bytes() == DATA


def test_another_hash_is_another_file(victim):
    """It is not kept, and the next one is."""
    transfer = victim.offer(("false", len(DATA)), ("true", len(DATA)))
    victim.accept(transfer)
    victim.evil.say(FileChunk(ONE, 0, 0, DATA), FileEnd(ONE, 0, bytes(32)), *whole(1))

    victim.program.event("transfer", state="done")
    assert victim.evil.hear(FileRefuse).reason == FileReason.DAMAGED
    assert victim.found == ["true"]


FLOODS = {
    "questions": [FileAsk(ONE)],
    "rests": [FilePause(ONE), FileResume(ONE)],
    "acknowledgements": [FileAck(ONE, 1, 0)],
    "answers": [FileAnswer(ONE, ((0, 1),))],
    "refusals": [FileRefuse(ONE, 0, "full")],
    "offers of the same": [FileOffer(ONE, (OfferedFile("a", 9, MTIME),))],
    "ends of nothing": [FileCancel(NOBODY, "cancelled"), FileAsk(NOBODY)],
}


@pytest.mark.parametrize("said", FLOODS.values(), ids=FLOODS)
def test_a_flood_holds_up_nobody(victim, said):
    """The file that is under way arrives afterwards, or its transfer has ended."""
    transfer = victim.offer(("a", len(DATA)))
    victim.accept(transfer)

    victim.evil.say(*said * 20_000)
    victim.evil.settle()
    victim.is_well()

    assert victim.state(transfer)["state"] in {"active", "paused", "failed"}


def test_a_flood_of_answers_reads_no_more_than_one(victim, tmp_path):
    """Each lets the file begin anew; what was begun is given up."""
    path = tmp_path / "big"
    path.write_bytes(bytes(50_000_000))
    sent = victim.program.call("files.offer", peer=victim.evil.id, paths=[str(path)])
    offer = victim.evil.hear(FileOffer)
    before = resident(victim.program)

    victim.evil.say(*[FileAnswer(offer.transfer, ((0, 1),))] * 5_000)
    victim.evil.settle()
    victim.is_well()

    assert resident(victim.program) - before < 100_000_000
    victim.program.call("files.cancel", transfer=sent["transfer"])


def test_ten_thousand_offers_are_a_few(victim):
    """The others are turned down at once, and cost nothing."""
    before = resident(victim.program)
    entries = tuple(OfferedFile(f"{n}", 1, MTIME) for n in range(1_000))

    for number in range(10_000):
        size = entries if number < 200 else entries[:1]
        victim.evil.say(FileOffer(number.to_bytes(8, "big"), size))
    victim.evil.settle()
    victim.is_well()

    assert len(victim.program.call("files.list")) == MAX_OFFERS
    assert resident(victim.program) - before < 100_000_000


def test_a_folder_that_is_removed_meanwhile_is_told(victim):
    """And the file waits for it."""
    transfer = victim.offer(("a", 2 * MAX_CHUNK))
    victim.accept(transfer)
    victim.evil.say(FileChunk(ONE, 0, 0, bytes(MAX_CHUNK)))
    victim.evil.hear(FileAck)
    for path in victim.come.iterdir():
        path.unlink()
    victim.come.rmdir()
    data = bytes(MAX_CHUNK)
    victim.evil.say(
        FileChunk(ONE, 0, MAX_CHUNK, data),
        FileEnd(ONE, 0, blake3(2 * data).digest()),
    )

    refused = victim.evil.hear(FileRefuse)
    assert refused.reason in {FileReason.READONLY, FileReason.DAMAGED}
    assert not victim.come.exists()
    victim.come.mkdir()


def resident(program):
    """Return how many bytes of memory it holds."""
    text = Path(f"/proc/{program.process.pid}/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE")
