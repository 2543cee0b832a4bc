"""Files of a peer who keeps to no rule, against a real program.

Whatever he says: he is told so or hung up on, nothing is written outside the folder
that was chosen, nothing half stands under a finished name, a friend's texts get
through, and the program ends as if nothing had been.
"""

import os
import shutil
from itertools import count
from math import nan
from pathlib import Path
from unicodedata import category, normalize

import pytest
from blake3 import blake3

from fantom.headless.views import transfer_key
from fantom.identity.keys import Identity
from fantom.protocol.limits import (
    MAX_CHUNK,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_OFFERS,
    MAX_PREVIEW_BYTES,
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
    FileRefuse,
    FileResume,
    FileSkip,
    Level,
    OfferedFile,
    Receipt,
    TextMessage,
)
from fantom.protocol.offer_parts import offer_in_parts
from tests.end2end.hostile import Hostile
from tests.files.disks import make_read_only, mounted

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
TRUSTING = (*ON_LOOPBACK, "--set", "connections.default_action=accept")
TEN_THOUSAND = 10_000
MANY_TURNS = 20_000
MANY_FILES = 2_000
ROOM_KB = 50_000  # how much memory a flood may cost, as in `test_attacks`
DATA = b"12345678"
UNKNOWN = b"unknown!"


class Siege:
    """A program, a friend who is connected all the time, and somebody who attacks."""

    def __init__(self, victim, folder):
        self.victim, self.folder = victim, folder
        self.come, self.outside = folder / "come", folder / "outside"
        self.come.mkdir()
        self.outside.mkdir()
        (self.outside / "mine").write_bytes(b"not yours")
        self.endpoint = victim.endpoint
        self.identity = Identity.generate()
        self.friend = Hostile(self.endpoint, "Friend")
        self.mallory = Hostile(self.endpoint, identity=self.identity)
        self._before = self._all_but_what_comes()
        self._texts = count()

    def come_again(self):
        """Let him in once more, after he was hung up on."""
        self.mallory.close()
        self.mallory = Hostile(self.endpoint, identity=self.identity)

    def offer(self, *files, **more):
        """Let him offer (path, size); return the id, once the victim knows of it."""
        transfer = self.mallory.offer(*files, **more)
        self.told(transfer, state="offered")
        return transfer

    def accepted(self, *files):
        """Let him offer, and the victim accept all; return the id."""
        transfer = self.offer(*files)
        self.answer(transfer)
        self.mallory.hear(FileAnswer, transfer=transfer)
        return transfer

    def answer(self, transfer, folder=None):
        """Let the victim accept."""
        facts = _accepting(transfer, folder or self.come)
        return self.victim.call("files.answer", **facts)

    def refused(self, transfer, folder=None):
        """Let the victim try to accept; return which error it is."""
        facts = _accepting(transfer, folder or self.come)
        return self.victim.error("files.answer", **facts)["data"]["type"]

    def told(self, transfer, **facts):
        """Return what the victim tells its person next of that transfer."""
        return self.victim.event("transfer", transfer=transfer_key(transfer), **facts)

    def state_of(self, transfer):
        """Return the row of that transfer."""
        rows = self.victim.call("files.list")
        (row,) = [x for x in rows if x["transfer"] == transfer_key(transfer)]
        return row

    def friends_talk(self):
        """Let both say something to each other."""
        text = f"text {next(self._texts)}"
        self.friend.text(text)
        self.victim.event("message", text=text)
        self.victim.call("chat.send", peer=self.friend.peer, text=text[::-1])
        said = self.friend.hear(TextMessage, text=text[::-1])
        self.friend.say(Receipt(Level.DELIVERED, (said.id,)))

    def until(self, is_so):
        """Let the victim work until it is so: its disk has threads of its own."""
        for _ in range(MANY_TURNS):
            if is_so():
                return
            self.victim.call("node.status")
        pytest.fail("it never became so")

    @property
    def names(self):
        """What lies in the folder for what comes, as paths in it."""
        return {str(path.relative_to(self.come)) for path in self.come.rglob("*")}

    @property
    def memory_kb(self):
        """What the victim has in memory."""
        path = Path(f"/proc/{self.victim.process.pid}/status")
        if not path.exists():
            return 0  # nobody says so here
        status = path.read_text()
        (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
        return int(line.split()[1])

    def end(self):
        """See that the friend still gets through, and nothing else has happened."""
        self.mallory.close()
        if self.victim.process.poll() is None:
            self.friends_talk()
            self.friend.close()
            assert self.victim.end() == (0, "")
        assert self._all_but_what_comes() == self._before

    def _all_but_what_comes(self):
        return {
            path: path.read_bytes() if path.is_file() else None
            for path in self.folder.rglob("*")
            if self.come not in (path, *path.parents)
        }


@pytest.fixture
def siege(headless, tmp_path):
    """Friend and attacker are let in by the settings alone."""
    profile, folder = tmp_path / "profile", tmp_path / "folder"
    folder.mkdir()
    siege = Siege(headless(*TRUSTING, profile=profile), folder)
    yield siege
    siege.end()


def _accepting(transfer, folder):
    key = transfer_key(transfer)
    return {"transfer": key, "action": "accept", "directory": str(folder)}


def _whole(transfer, index, data=DATA):
    """Return what says a file."""
    end = FileEnd(transfer, index, blake3(data).digest())
    return (FileChunk(transfer, index, 0, data), end) if data else (end,)


# Names

LONG = "l" * 300 + ".txt"
NAMES = [
    "../up", "a/../../up", "/abs", "a//b", "./a", "..", "a/..", "a/./b",  # refused
    "C:\\Windows\\a", "C:a", "\\\\host\\share", "a:stream", "CON", "con.txt", "nul.",
    "COM1 .log", "dots...", "blanks   ", ".hidden", "..dots", "a\nb", "a\0b", "\x1b[2J",
    "cod\u202egpj.exe", "zero\u200bwidth", "\ufeff", " ", "\u3164", "-rf", "~", "$HOME",
    "Swan", "swan", "SWAN", "caf\u00e9", "cafe\u0301", "Stra\u00dfe", "STRASSE",
    "twice", "twice", "link", "dangling", "folder/in", "Dir/in", "dir/in", LONG, LONG,
    "x/" * 63 + "deep",
    "x/" * 64 + "too deep", "\u00e4" * 512,
]  # fmt: skip
REFUSED = {*NAMES[:8], "x/" * 64 + "too deep"}


def test_names_lead_nowhere(siege):
    """Each file is put safely into the folder, or left out; and the person is told."""
    (siege.come / "link").symlink_to(siege.outside)
    (siege.come / "folder").symlink_to(siege.outside, target_is_directory=True)
    (siege.come / "dangling").symlink_to(siege.outside / "new")
    links = set(siege.come.iterdir())
    transfer = siege.accepted(*[(name, len(DATA)) for name in NAMES])

    for index, name in enumerate(NAMES):
        skip = FileSkip(transfer, index, "refused-name")
        siege.mallory.say(*([skip] if name in REFUSED else _whole(transfer, index)))

    assert siege.told(transfer, state="done")["skipped"] == len(REFUSED)
    siege.mallory.sync()
    refused = [x.index for x in siege.mallory.heard if isinstance(x, FileRefuse)]
    assert {NAMES[index] for index in refused} == REFUSED
    new = {path for path in siege.come.rglob("*") if path not in links}
    assert [path for path in new if path.is_symlink()] == []
    assert sum(path.is_file() for path in new) == len(NAMES) - len(REFUSED)
    assert [path for path in new if not _is_fit(path.name)] == []
    assert [x.name for x in siege.come.iterdir() if x.name.startswith(".")] == []
    folded = {normalize("NFC", str(path)).casefold() for path in new}
    assert len(folded) == len(new)


def test_an_offer_of_nothing_but_such_names_is_over_at_once(siege):
    """Whatever he says to it, or does not."""
    transfer = siege.offer(*[(name, len(DATA)) for name in sorted(REFUSED)])
    siege.answer(transfer)

    assert siege.told(transfer, state="failed")["reason"] == "refused-name"
    assert siege.mallory.hear(FileCancel, transfer=transfer).reason == "refused-name"
    assert siege.names == set()


def test_nobody_has_a_say_in_what_is_between_others(siege):
    """Who knows the id of a friend's transfer can neither end it nor add to it."""
    transfer = siege.friend.offer(("a", 8), transfer=UNKNOWN)
    siege.told(transfer, state="offered")
    siege.answer(transfer)
    siege.friend.hear(FileAnswer)
    siege.friend.say(FileChunk(transfer, 0, 0, DATA[:4]))
    siege.mallory.offer(("b", 8), transfer=transfer)
    for kind in (FileCancel(transfer, "mine"), FilePause(transfer), FileAsk(transfer)):
        siege.mallory.say(kind, FileChunk(transfer, 0, 4, b"evil"))
    siege.mallory.say(FileSkip(transfer, 0, ""), FileEnd(transfer, 0, bytes(32)))
    assert siege.mallory.sync()
    assert siege.state_of(transfer)["state"] == "active"
    siege.friend.say(FileChunk(transfer, 0, 4, DATA[4:]))
    siege.friend.say(FileEnd(transfer, 0, blake3(DATA).digest()))

    siege.told(transfer, state="done", peer=siege.friend.peer)
    assert (siege.come / "a").read_bytes() == DATA


def _is_fit(name):
    is_odd = any(category(sign) in ("Cc", "Cf") for sign in name)
    return not is_odd and not name.endswith((".", " ")) and ":" not in name


# What does not fit


def _entry(path="a", size=1, mtime=0.0):
    return FileOffer(DATA, (OfferedFile(path, size, mtime),))


UNFIT = {
    "a path of 4,000 bytes": _entry("x" * 4_000),
    "a path of 513 letters, too long in bytes": _entry("\u00e4" * 513),
    "no path": _entry(""),
    "2^63 bytes": _entry(size=2**63),
    "2^64-1 bytes": _entry(size=2**64 - 1),
    "fewer bytes than none": _entry(size=-1),
    "a folder with a size": _entry("a/", 1),
    "no time": _entry(mtime=nan),
    "a time that cannot be": _entry(mtime=1e300),
    "no files": FileOffer(DATA, ()),
    "a part behind the last": FileOffer(DATA, _entry().entries, 1, 1),
    "a second part first": FileOffer(DATA, _entry().entries, 1, 2),
    "too many parts": FileOffer(DATA, _entry().entries, 0, 100_000),
    "a preview too large": FileOffer(
        DATA, _entry().entries, preview=bytes(MAX_PREVIEW_BYTES + 1)
    ),
    "a short id": FileOffer(b"1234567", _entry().entries),
    "no bytes": FileChunk(DATA, 0, 0, b""),
    "too many bytes": FileChunk(DATA, 0, 0, bytes(MAX_CHUNK + 1)),
    "an offset of 2^63": FileChunk(DATA, 0, 2**63, b"x"),
    "an offset before the first": FileChunk(DATA, 0, -1, b"x"),
    "a file too far": FileChunk(DATA, 16_384, 0, b"x"),
    "a hash that is cut": FileEnd(DATA, 0, bytes(31)),
    "ranges that overlap": FileAnswer(DATA, ((0, 2), (1, 1))),
    "a range without an end": FileAnswer(DATA, ((0, 2**63),)),
    "an empty range": FileAnswer(DATA, ((0, 0),)),
    "a reason of a thousand words": FileCancel(DATA, "words " * 1_000),
}


def test_what_no_message_may_hold_ends_the_link(siege):
    """And only that: he may come again, and the friend notices nothing."""
    for what, message in UNFIT.items():
        siege.mallory.say(message)
        assert siege.mallory.wait_until_left() == "protocol", what
        siege.come_again()

    assert siege.victim.call("files.list") == []


def test_more_than_there_is_room_for_is_not_begun(siege):
    """Nor does a sum of sizes overflow anything; it is still offered."""
    for files in (
        [("a", MAX_FILE_BYTES)],
        [(f"{n}", MAX_FILE_BYTES) for n in range(9)],
    ):
        transfer = siege.offer(*files)

        assert siege.state_of(transfer)["size"] == len(files) * MAX_FILE_BYTES
        assert siege.refused(transfer) == "NotEnoughRoom"
        assert siege.state_of(transfer)["state"] == "offered"

    assert siege.names == set()


# What does not follow


def _chunks(*places):
    """Return bytes at (offset, how many)."""
    return lambda transfer: [
        FileChunk(transfer, 0, at, bytes(many)) for at, many in places
    ]


UNFOLLOWING = {
    "a gap": _chunks((4, 4)),
    "an overlap": _chunks((0, 4), (2, 4)),
    "bytes again": _chunks((0, 4), (0, 4)),
    "more than was offered": _chunks((0, 9)),
    "more in the end": _chunks((0, 8), (8, 1)),
    "behind all": _chunks((MAX_FILE_BYTES, 1)),
    "another file": lambda t: [FileChunk(t, 1, 0, b"x")],
    "no file of the offer": lambda t: [FileChunk(t, 7, 0, b"x")],
    "an early end": lambda t: [*_chunks((0, 4))(t), FileEnd(t, 0, bytes(32))],
    "the end of another": lambda t: [FileEnd(t, 1, bytes(32))],
    "another left out": lambda t: [FileSkip(t, 1, "gone")],
    "one file twice": lambda t: [*_whole(t, 0), *_whole(t, 0)],
    "one left out twice": lambda t: [FileSkip(t, 0, ""), FileSkip(t, 0, "")],
    "an answer to one's own offer, and bytes": lambda t: [
        FileAnswer(t, ((0, 1),)), FileAck(t, 1, 0), FileRefuse(t, 0, ""),
        *_chunks((3, 1))(t),
    ],
}  # fmt: skip


def test_what_does_not_follow_ends_the_transfer(siege):
    """Nothing half is kept, what was whole is, and the talk goes on."""
    for what, lie in UNFOLLOWING.items():
        transfer = siege.accepted(("one", 8), ("two", 8))
        siege.mallory.say(*lie(transfer))

        assert siege.mallory.hear(FileCancel, transfer=transfer).reason == "protocol", (
            what
        )
        assert siege.told(transfer, state="failed")["reason"] == "protocol"

    siege.until(lambda: siege.names <= {"one"})


def test_what_is_not_what_its_hash_says_is_not_kept(siege):
    """The person is told; what comes behind it is taken."""
    transfer = siege.accepted(("bad", 8), ("good", 8), ("empty", 0))
    siege.mallory.say(FileChunk(transfer, 0, 0, DATA), FileEnd(transfer, 0, bytes(32)))
    siege.mallory.say(*_whole(transfer, 1), FileEnd(transfer, 2, bytes(32)))

    assert siege.mallory.hear(FileRefuse, index=0).reason == "damaged"
    assert siege.mallory.hear(FileRefuse, index=2).reason == "damaged"
    assert siege.told(transfer, state="done")["skipped"] == 2
    assert siege.names == {"good"}


def test_what_nobody_waits_for_is_dropped(siege):
    """Bytes before the answer, after a no, after the end, and of no offer at all."""
    offered, declined, over = (siege.offer((name, 8)) for name in "abc")
    key = transfer_key(declined)
    siege.victim.call("files.answer", transfer=key, action="decline")
    siege.mallory.say(FileCancel(over, "gone"))
    assert siege.told(over, state="failed")["reason"] == "gone"

    for transfer in (offered, declined, over, UNKNOWN):
        siege.mallory.say(
            *_whole(transfer, 0), *_whole(transfer, 5), FileSkip(transfer, 0, "")
        )
        siege.mallory.say(FileAck(transfer, 1, 0), FileRefuse(transfer, 0, ""))
        siege.mallory.say(FilePause(transfer), FileResume(transfer), FileAsk(transfer))
    assert siege.mallory.sync()

    states = {x["transfer"]: x["state"] for x in siege.victim.call("files.list")}
    assert states == {
        transfer_key(offered): "offered", key: "declined", transfer_key(over): "failed",
    }  # fmt: skip
    assert siege.names == set()
    siege.answer(offered)  # it can still be had
    siege.mallory.hear(FileAnswer, transfer=offered, index=0)
    siege.mallory.say(*_whole(offered, 0))
    siege.told(offered, state="done")
    assert siege.names == {"a"}


# Floods


def _flooding(transfer):
    """Return what is said by the ten thousand, each kind by itself and mixed."""
    kinds = [
        FileAsk(transfer),
        FilePause(transfer),
        FileResume(transfer),
        FileAck(transfer, 0, 0),
        FileRefuse(transfer, 0, "no"),
        FileChunk(transfer, 0, 4, b"x"),
        FileSkip(transfer, 0, "no"),
        FileEnd(transfer, 0, bytes(32)),
        FileAnswer(transfer, ((0, 1),)),
        FileCancel(transfer, "no"),
    ]
    for kind in kinds:
        yield [kind] * TEN_THOUSAND
    yield kinds[:3] * (TEN_THOUSAND // 3)


def over(siege):
    """Return an offer that was taken back."""
    transfer = siege.offer(("a", 8))
    siege.mallory.say(FileCancel(transfer, "gone"))
    siege.told(transfer, state="failed")
    return transfer


def leaving(siege, data=bytes(100_000)):
    """Let the victim offer a file, and begin to send it; return the id."""
    path = siege.folder / "theirs"
    path.write_bytes(data)
    siege.victim.call("files.offer", peer=siege.mallory.peer, paths=[str(path)])
    transfer = siege.mallory.hear(FileOffer).transfer
    siege.mallory.say(FileAnswer(transfer, ((0, 1),)))
    first = siege.mallory.hear(FileChunk, transfer=transfer)
    siege.mallory.heard.insert(0, first)
    return transfer


def done(siege):
    """Return an offer of so many files that all of them have come: empty ones."""
    transfer = siege.accepted(*[(f"{number}", 0) for number in range(MANY_FILES)])
    skips = [FileSkip(transfer, number, "") for number in range(1, MANY_FILES)]
    siege.mallory.say(*_whole(transfer, 0, b""), *skips)
    siege.told(transfer, state="done")
    return transfer


ABOUT = {
    "unknown": lambda _siege: UNKNOWN,
    "offered": lambda siege: siege.offer(("a", 8)),
    "coming": lambda siege: siege.accepted(("a", 8)),
    "leaving": leaving,
    "over": over,
    "done": done,
}


@pytest.mark.parametrize("about", ABOUT)
def test_floods_of_words_cost_little_and_disturb_nobody(siege, about):
    """Whatever is said by the ten thousand, and about what."""
    before = siege.memory_kb
    for number in range(len(list(_flooding(UNKNOWN)))):
        transfer = ABOUT[about](siege)
        siege.mallory.say(*list(_flooding(transfer))[number])
        siege.friends_talk()
        siege.mallory.say(FileCancel(transfer, "enough"))
        assert siege.mallory.sync()
        siege.mallory.heard.clear()

    assert siege.memory_kb - before < ROOM_KB
    told = [x["params"] for x in siege.victim.seen if x.get("method") == "event"]
    assert sum(x["type"] == "transfer" for x in told) < TEN_THOUSAND // 10
    (siege.folder / "theirs").unlink(missing_ok=True)


def test_floods_of_offers_cost_little(siege):
    """Those that wait are few, those that are over are forgotten."""
    before = siege.memory_kb
    for _ in range(TEN_THOUSAND):
        siege.mallory.offer(("a", 8))
    siege.friends_talk()
    assert siege.mallory.sync()
    rows = siege.victim.call("files.list")
    assert [x["state"] for x in rows] == ["offered"] * MAX_OFFERS
    siege.come_again()
    for row in rows:
        siege.victim.call("files.remove", transfer=row["transfer"])
    for size in (1, 1_000):
        files = [(f"{n:04}" + "x" * 1_000, size) for n in range(4_000)]
        for _ in range(8):
            transfer = siege.mallory.offer(
                *files, preview=os.urandom(MAX_PREVIEW_BYTES)
            )
            siege.mallory.say(FileCancel(transfer, "gone"), FileAsk(transfer))
        siege.friends_talk()
        assert siege.mallory.sync()

    assert siege.memory_kb - before < ROOM_KB


def test_offers_that_come_to_no_end_cost_little(siege):
    """From many at once: whoever began first is hung up on, and no friend."""
    before = siege.memory_kb
    entries = (OfferedFile("x" * 232, 1, 0.0),) * MAX_FILES
    *parts, last = offer_in_parts(FileOffer(UNKNOWN, entries))
    siege.friend.say(parts[0])
    identities = [Identity.generate() for _ in range(6)]
    strangers = []
    for identity in identities * 4:
        stranger = Hostile(siege.endpoint, identity=identity)
        strangers.append(stranger)
        stranger.say(*parts)
        assert stranger.sync()
        siege.friends_talk()

    assert siege.memory_kb - before < ROOM_KB
    strangers[-1].say(last)  # who began last comes to the end
    siege.told(UNKNOWN, state="offered", peer=strangers[-1].peer)
    for stranger in strangers:
        stranger.close()


def test_who_lies_about_what_has_arrived_gets_no_more(siege):
    """What was never sent cannot have arrived; what arrived once has arrived."""
    transfer = leaving(siege)
    siege.mallory.say(FileAck(transfer, 0, 100), FileAck(transfer, 0, 50))
    assert siege.mallory.sync()
    assert siege.state_of(transfer)["done"] == 100
    siege.mallory.say(FileAck(transfer, 0, 100_000))

    assert siege.mallory.hear(FileCancel, transfer=transfer).reason == "protocol"
    assert siege.told(transfer, state="failed")["reason"] == "protocol"
    (siege.folder / "theirs").unlink()


# Disks


def test_a_folder_that_may_only_be_read(siege):
    """The person is told, and it is still offered."""
    transfer = siege.offer(("a", 8))
    with mounted(siege.come):
        make_read_only(siege.come)

        assert siege.refused(transfer) == "FolderUnwritable"
        assert siege.state_of(transfer)["state"] == "offered"


def test_a_disk_that_is_full_in_the_middle(siege):
    """It rests, whatever he says; and goes on once there is room."""
    data = os.urandom(900_000)
    with mounted(siege.come):
        transfer = siege.accepted(("a", len(data)))
        (siege.come / "other").write_bytes(bytes(600_000))
        parts = [
            FileChunk(transfer, 0, at, data[at : at + 60_000])
            for at in range(0, len(data), 60_000)
        ]
        siege.mallory.say(*parts)

        told = siege.told(transfer, state="paused")
        assert told["error"]["type"] == "DiskFull"
        siege.mallory.say(*parts, FileResume(transfer), *parts)
        siege.friends_talk()
        assert siege.names == {"other", *(x for x in siege.names if x[0] == ".")}
        (siege.come / "other").unlink()
        siege.mallory.sync()
        siege.mallory.heard.clear()
        siege.victim.call("files.resume", transfer=transfer_key(transfer))
        siege.mallory.hear(FileAnswer, transfer=transfer)
        siege.mallory.say(*parts, FileAsk(transfer))
        siege.mallory.hear(FileAnswer, transfer=transfer)  # it would like to be asked
        siege.mallory.say(FileAsk(transfer))
        begin = siege.mallory.hear(FileAnswer, transfer=transfer).offset
        for at in range(begin, len(data), 60_000):
            siege.mallory.say(FileChunk(transfer, 0, at, data[at : at + 60_000]))
        siege.mallory.say(FileEnd(transfer, 0, blake3(data).digest()))
        siege.told(transfer, state="done")
        assert (siege.come / "a").read_bytes() == data


def test_a_folder_that_is_deleted_meanwhile(siege):
    """The file is left out; nothing is made anew."""
    transfer = siege.accepted(("a", 8))
    siege.mallory.say(FileChunk(transfer, 0, 0, DATA[:4]))
    siege.mallory.hear(FileAck, transfer=transfer, offset=4)
    shutil.rmtree(siege.come)
    siege.mallory.say(FileChunk(transfer, 0, 4, DATA[4:]))
    siege.mallory.say(FileEnd(transfer, 0, blake3(DATA).digest()))

    assert siege.mallory.hear(FileRefuse, transfer=transfer).reason == "damaged"
    assert siege.told(transfer, state="failed")["reason"] == "damaged"
    assert not siege.come.exists()


def _truncate(path):
    os.truncate(path, 1_000)


def _overwrite(path):
    with path.open("r+b") as file:
        file.write(b"something else")


@pytest.mark.parametrize(
    ("change", "comes"), [(Path.unlink, True), (_truncate, False), (_overwrite, False)]
)
def test_a_source_that_changes_while_it_is_sent(siege, change, comes):
    """What comes whole is what was offered; else it is left out."""
    data = os.urandom(16_000_000)
    transfer = leaving(siege, data)
    change(siege.folder / "theirs")
    arrived = bytearray()
    while isinstance(
        said := siege.mallory.hear(FileChunk | FileEnd | FileSkip), FileChunk
    ):
        arrived += said.data
        siege.mallory.say(FileAck(transfer, 0, len(arrived)))
    siege.mallory.say(FileAck(transfer, 1, 0))

    if comes:
        assert arrived == data
        assert said.hash == blake3(data).digest()
        siege.told(transfer, state="done")
    else:
        assert (
            said.reason == siege.told(transfer, state="failed")["reason"] == "changed"
        )
    (siege.folder / "theirs").unlink(missing_ok=True)


def test_killed_in_the_middle(siege, headless):
    """Nothing stands under a finished name, and the next start knows of nothing."""
    transfer = siege.accepted(("a", 8), ("b", 8))
    siege.mallory.say(FileChunk(transfer, 0, 0, DATA[:4]))
    siege.mallory.hear(FileAck, transfer=transfer, offset=4)
    siege.victim.process.kill()
    siege.victim.process.wait()
    siege.mallory.close()
    siege.friend.close()

    (half,) = siege.names
    assert half.startswith(".a.")
    assert half.endswith(".part")
    siege.victim = headless(*TRUSTING, profile=siege.victim.profile)
    siege.friend = Hostile(siege.victim.endpoint, "Friend")
    assert siege.victim.call("files.list") == []
    assert siege.names == {half}
