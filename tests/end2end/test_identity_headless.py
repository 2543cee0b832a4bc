"""Real programs that stay who they are, and know whom they know."""

import os
import subprocess
import sys
import zlib
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from fantom.identity import vault
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from tests.end2end.headless import CHEAP
from tests.end2end.secrets_found import found_in
from tests.identity.vaults import CONTENTS
from tests.pictures.drawn import chunk, gif, png

ON_LOOPBACK = ("--bind", "::1", "--port", "0")
TRUSTING = (*ON_LOOPBACK, "--set", "connections.default_action=accept")
REFUSING = (*ON_LOOPBACK, "--set", "connections.default_action=refuse")
PASSPHRASE = "Seerosen im Spätherbst 0417"
BOMBS = (
    png(50_000, 50_000, rows=50),
    gif(65_535, 65_535, [(0, 0, 65_535, 1)]),
    png(9, 9, chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(7_900_000), 9)) * 900),
    png(9, 9, chunk(b"iCCP", b"k\0\0" + zlib.compress(bytes(9_900_000), 9))),
    b"\x89PNG\r\n\x1a\n" + bytes(1_000),
)
SOMEBODY = peer_id(Identity.from_seed(b"s" * 32).public)


@pytest.fixture
def start(headless):
    """Start a program; with a passphrase as who its vault says."""

    def start(*options, passphrase=None, **more):
        env = {} if passphrase is None else {"FANTOM_PASSPHRASE": passphrase}
        options = options or TRUSTING
        return headless(*options, **{"start": CHEAP, "env": env} | more)

    return start


@pytest.fixture
def profile(tmp_path):
    """A profile that is used again and again."""
    return tmp_path / "kept"


def created(program, **params):
    """Let a program keep who it is, and return it once all is in the vault."""
    program.call("vault.create", passphrase=PASSPHRASE, **params)
    assert refused(program, "vault.export", path=os.sep) == "VaultExists"
    return program


def met(alice, bob):
    """Let Bob dial Alice, and wait until both are online."""
    bob.call("peers.connect", to=alice.endpoint)
    for one, other in ((alice, bob), (bob, alice)):
        one.event("peer", peer=other.identity, state="online")


def leave(alice, bob):
    """Let Bob hang up, and wait until Alice has seen it."""
    bob.call("peers.disconnect", peer=alice.identity)
    alice.event("peer", peer=bob.identity, state="offline")


def known(program):
    """Return what is known of people, by key."""
    return {each["peer"]: each for each in program.call("people.list")}


def said(alice, bob):
    """Let Alice say something, and wait until it has arrived."""
    message = alice.call("chat.send", peer=bob.identity, text="hi")["message"]
    alice.event("delivery", message=message, delivery="delivered")
    return message


def refused(program, method, **params):
    """Return which error refuses a request."""
    return program.error(method, **params)["data"]["type"]


def notice(program):
    """Return the type of the next notice."""
    return program.event("notice")["error"]["type"]


# Kept


def test_the_same_person_after_every_start(start, profile, tmp_path):
    """Key, name, people, the blocked and invitations; the passphrase is nowhere.

    With Argon2 as it is, from the variable and from a descriptor.
    """
    real = {"start": ("-m", "fantom"), "profile": profile}
    bob, eve, carol = start(), start(), start()
    alice = start(**real)
    alice.call("node.rename", name="Alice of the sea")
    for other in (bob, eve):
        met(alice, other)
    created(alice)
    alice.call("trust.set", peer=bob.identity, petname="Bob")
    alice.call("trust.set", peer=eve.identity, trust="blocked")
    eve.event("peer", state="offline")
    made = alice.call("invitations.create", made_for="Carol")
    before, people = alice.call("node.status"), known(alice)
    invitations = alice.call("invitations.list")
    logs = [alice.end()]

    alice = start(*REFUSING, passphrase=PASSPHRASE, **real)
    after = alice.call("node.status")
    assert after["keeping"] == before["keeping"] == "kept"
    for each in ("identity", "fingerprint", "name"):
        assert after[each] == before[each]
    assert known(alice) == {
        peer: person | {"endpoints": []} for peer, person in people.items()
    }
    assert people[bob.identity]["petname"] == "Bob"
    assert people[eve.identity]["trust"] == "blocked"
    assert alice.call("invitations.list") == invitations
    text = made["invitation"].replace(before["endpoints"][0], after["endpoints"][0])
    carol.call("peers.connect", to=text)
    alice.event("peer", peer=carol.identity, state="online")
    met(alice, bob)
    assert refused(eve, "peers.connect", to=alice.endpoint) == "Declined"
    assert _is_nowhere_in(alice.process.pid, PASSPHRASE)
    logs.append(alice.end())

    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")  # and it stays open
    options = (*ON_LOOPBACK, "--passphrase-fd", str(reading))
    alice = start(*options, pass_fds=[reading], **real)
    assert alice.call("node.status")["identity"] == before["identity"]
    (used,) = alice.call("invitations.list")
    assert used["used_by"] == [carol.identity]
    eve.call("peers.connect", to=alice.endpoint)
    eve.event("peer", peer=before["identity"], state="waiting")
    assert alice.call("requests.list") == alice.call("peers.list") == []
    assert _is_nowhere_in(alice.process.pid, PASSPHRASE)
    logs.append(alice.end())
    os.close(reading)
    os.close(writing)

    assert logs == [(0, "")] * 3
    assert found_in([profile, tmp_path], [], [PASSPHRASE, "Alice of the sea"]) == []


def _is_nowhere_in(number, secret):
    """Whether no command line has it, and no environment of a child."""
    lines = [
        path.read_bytes()
        for path in Path("/proc").glob("[0-9]*/cmdline")
        if path.parent.exists()
    ]
    children = Path(f"/proc/{number}/task/{number}/children").read_text().split()
    environments = [Path(f"/proc/{child}/environ").read_bytes() for child in children]
    return not [each for each in lines + environments if secret.encode() in each]


def test_where_people_are_is_kept_only_by_choice(start, profile):
    """Then one word finds them again."""
    bob = start()
    alice = created(start(profile=profile))
    met(alice, bob)
    alice.call("trust.set", peer=bob.identity, petname="Bob")
    assert known(alice)[bob.identity]["endpoints"] == [bob.endpoint]
    alice.end()

    alice = start(profile=profile, passphrase=PASSPHRASE)
    assert known(alice)[bob.identity]["endpoints"] == []
    assert refused(alice, "people.connect", peer=bob.identity) == "NoPlaceKnown"
    alice.call("vault.addresses", wanted=True)
    met(alice, bob)
    alice.end()

    alice = start(profile=profile, passphrase=PASSPHRASE)
    assert known(alice)[bob.identity]["endpoints"] == [bob.endpoint]
    assert alice.call("people.connect", peer=bob.identity) == {"peer": bob.identity}
    said(alice, bob)


def test_what_does_not_open_is_one_line(start, profile, monkeypatch):
    """And exit 2; the file is as it was, and nothing was listened on."""
    monkeypatch.setattr(vault, "_MEMORY", 8_192)
    monkeypatch.setattr(vault, "_PASSES", 1)
    whole = vault.seal(CONTENTS, vault.VaultKey.derive(PASSPHRASE))
    flipped = whole[:99] + bytes([whole[99] ^ 1]) + whole[100:]
    cases = {
        "wrong": (whole, "passphrase"),
        "flipped": (flipped, "damaged"),
        "none": (None, "no vault"),
    }
    programs = {}
    for name, (data, _) in cases.items():
        folder = profile / name
        folder.mkdir(parents=True)
        if data is not None:
            (folder / "vault").write_bytes(data)
        programs[name] = start(profile=folder, passphrase="another one")

    for name, (data, words) in cases.items():
        code, log = programs[name].end()
        assert (code, log.count("\n"), log[:8]) == (2, 1, "fantom: "), log
        assert words in log.lower()
        assert "another one" not in log
        assert programs[name].seen_to_the_end() == []
        assert data is None or (profile / name / "vault").read_bytes() == data


def test_who_locks_is_a_ghost(start, profile):
    """Everybody is left; who expects the old key is told that another answers."""
    bob = start()
    alice = created(start(profile=profile))
    old = alice.identity
    met(alice, bob)
    bob.call("trust.set", peer=old, petname="Alice")
    alice.call("trust.set", peer=bob.identity, petname="Bob")

    alice.call("vault.lock")

    bob.event("peer", peer=old, state="offline")
    status = alice.call("node.status")
    assert (status["keeping"], status["identity"] == old) == ("locked", False)
    assert alice.call("peers.list") == alice.call("people.list") == []
    assert refused(bob, "people.connect", peer=old) == "WrongKey"
    assert refused(bob, "peers.connect", to=alice.endpoint) == "KeyChanged"
    ghost = bob.call("peers.connect", to=alice.endpoint, whoever=True)["peer"]
    assert ghost == alice.identity != old
    bob.event("peer", peer=ghost, state="online", trust="unknown", petname="")
    assert refused(alice, "vault.lock") == "NotKept"

    # And back, while that chat is open.
    assert refused(alice, "vault.unlock", passphrase="x") == "WrongPassphrase"
    said(bob, alice)
    alice.call("vault.unlock", passphrase=PASSPHRASE)
    bob.event("peer", peer=ghost, state="offline")
    assert alice.identity == old
    assert alice.call("peers.list") == []
    assert known(alice)[bob.identity]["petname"] == "Bob"
    assert bob.call("people.connect", peer=old) == {"peer": old}
    said(bob, alice)


def test_a_profile_has_one_program(start, profile):
    """Two would be one person twice, and overwrite each other's vault."""
    alice = created(start(profile=profile))
    before = (profile / "vault").read_bytes()

    code, log = start(profile=profile, passphrase=PASSPHRASE).end()

    assert (code, log.count("\n")) == (2, 1)
    assert alice.call("node.status")["keeping"] == "kept"
    assert (profile / "vault").read_bytes() == before


def test_a_vault_that_was_swapped_is_left_alone(start, profile, tmp_path):
    """A copy that was put back, say: it is told, and never written over."""
    created(start(profile=tmp_path / "other")).end()
    alice = created(start(profile=profile))
    alice.call("vault.export", path=str(tmp_path / "copy"))
    swapped = (tmp_path / "other" / "vault").read_bytes()
    (profile / "vault").write_bytes(swapped)

    alice.call("trust.set", peer=SOMEBODY, petname="Somebody")
    assert notice(alice) == "VaultSwapped"
    change = {"old": PASSPHRASE, "new": "new"}
    assert refused(alice, "vault.passphrase", **change) == "VaultSwapped"
    assert refused(alice, "vault.unlock", passphrase="x") == "WrongPassphrase"
    copy = str(tmp_path / "copy2")
    assert refused(alice, "vault.export", path=copy) == "VaultSwapped"
    assert refused(alice, "vault.delete") == "VaultSwapped"
    alice.end()

    assert (profile / "vault").read_bytes() == swapped
    assert sorted(path.name for path in profile.iterdir()) == ["lock", "vault"]


@contextmanager
def mounted(folder, options="size=64k"):
    """Put a small file system there, or say why not."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("ONLY ROOT MOUNTS, ON LINUX")
    command = ["mount", "-t", "tmpfs", "-o", options, "none", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"NO MOUNTS HERE: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_full_disk_loses_nothing(start, profile):
    """It is told, the old vault stays, and the next write has everything."""
    profile.mkdir()
    with mounted(profile):
        alice = created(start(profile=profile))
        stuffing = profile / "stuffing"
        before = (profile / "vault").read_bytes()
        with stuffing.open("wb", buffering=0) as file:
            while _writes(file):
                pass
        alice.call("trust.set", peer=SOMEBODY, petname="Somebody")
        assert notice(alice) == "VaultUnwritable"
        assert (profile / "vault").read_bytes() == before
        stuffing.unlink()
        assert alice.end() == (0, "")  # tried once more, at the latest now

        alice = start(profile=profile, passphrase=PASSPHRASE)
        assert known(alice)[SOMEBODY]["petname"] == "Somebody"
        alice.end()


def _writes(file):
    try:
        return file.write(bytes(4_096))
    except OSError:
        return 0


def test_a_folder_that_cannot_be_written(start, profile):
    """No vault can be made, and we stay the ghost that we were, with all we know."""
    alice, bob = start(profile=profile), start()
    met(alice, bob)
    before = alice.identity
    with mounted(profile, "ro"):  # over it: a remount waits for the lock
        create = {"passphrase": PASSPHRASE}
        assert refused(alice, "vault.create", **create) == "VaultUnwritable"
        status = alice.call("node.status")
        assert (status["keeping"], status["identity"]) == ("ghost", before)
        said(alice, bob)

    created(alice)
    with mounted(profile, "ro"):
        alice.call("trust.set", peer=SOMEBODY, petname="Somebody")
        assert notice(alice) == "VaultUnwritable"
        copy = str(profile / "copy")
        assert refused(alice, "vault.export", path=copy) == "VaultUnwritable"
    alice.end()

    alice = start(profile=profile, passphrase=PASSPHRASE)
    assert known(alice)[SOMEBODY]["petname"] == "Somebody"


def test_the_passphrase_changes_and_a_copy_moves_house(start, profile, tmp_path):
    """The copy opens with the passphrase of its day; who is deleted is a ghost."""
    alice = created(start(profile=profile))
    identity = alice.identity
    alice.call("vault.export", path=str(tmp_path / "copy"))
    alice.call("vault.passphrase", old=PASSPHRASE, new="new words")
    alice.call("vault.lock")
    assert refused(alice, "vault.unlock", passphrase=PASSPHRASE) == "WrongPassphrase"
    alice.call("vault.unlock", passphrase="new words")
    assert alice.identity == identity
    alice.call("vault.delete")
    assert alice.identity != identity
    assert [path.name for path in profile.iterdir()] == ["lock"]

    moved = start()
    moved.call("vault.import", path=str(tmp_path / "copy"))
    assert moved.call("node.status")["keeping"] == "locked"
    moved.call("vault.unlock", passphrase=PASSPHRASE)
    assert moved.identity == identity


# Invitations


def invited(alice, bob, text):
    """Let Bob come with an invitation, and wait until he is there."""
    bob.call("peers.connect", to=text)
    alice.event("peer", peer=bob.identity, state="online")
    bob.event("peer", peer=alice.identity, state="online")


def test_whom_we_invited_comes_in(start):
    """Without a question, with its words; a thief does not, and that is told."""
    alice, bob, thief = start(*ON_LOOPBACK), start(), start()
    made = alice.call("invitations.create", made_for="Bob of the hills")
    text = made["invitation"]
    invited(alice, bob, text)
    said(bob, alice)
    alice.call("trust.set", peer=bob.identity, petname="Bob")
    bob.call("trust.set", peer=alice.identity, petname="Alice")
    person = known(alice)[bob.identity]
    assert (person["learnt"], person["by"]) == ("invited", "Bob of the hills")
    assert known(bob)[alice.identity]["learnt"] == "invitation"

    leave(alice, bob)
    alice.call("peers.forget", peer=bob.identity)
    invited(alice, bob, text)

    assert refused(thief, "peers.connect", to=text) == "Declined"
    error = alice.event("notice")["error"]
    assert error == {"type": "InvitationUsedTwice", "made_for": "Bob of the hills"}
    (row,) = alice.call("invitations.list")
    assert row["used_by"] == [bob.identity]
    assert alice.call("requests.list") == []
    assert [each["peer"] for each in alice.call("peers.list")] == [bob.identity]


def test_what_is_no_invitation_any_more_makes_a_stranger(start):
    """Revoked, forged or without a token: they are asked about, like everybody."""
    alice, guests = start(*ON_LOOPBACK), [start() for _ in range(3)]
    made = [alice.call("invitations.create") for _ in range(3)]
    texts = [each["invitation"] for each in made]
    for handle in (made[0]["id"], texts[1]):
        alice.call("invitations.revoke", invitation=handle)
        again = refused(alice, "invitations.revoke", invitation=handle)
        assert again == "UnknownInvitation"
    texts[2] = texts[2].partition("&token=")[0] + "&token=" + "A" * 22
    for guest, text in zip(guests, texts, strict=True):
        guest.call("peers.connect", to=text)
        assert alice.event("request")["peer"] == guest.identity
        guest.event("peer", state="waiting")

    assert alice.call("peers.list") == []


def test_broken_invitations_dial_nobody(start):
    """Cut anywhere before its token, or very long: told at once, in few words."""
    alice, bob = start(*ON_LOOPBACK), start()
    whole = alice.call("invitations.create")["invitation"]
    key = whole.index("&token=")
    broken = [whole[:size] for size in range(len("fantom:"), key, 7)]
    broken += [whole[: key + 9], whole + "&token=A", whole + "&at=[ff02::1]:31488"]
    broken += [whole + "x" * 1_048_576, "fantom:" + "[" * 1_048_576]
    for text in broken:
        for method, name in (("peers.connect", "to"), ("invitations.read", "text")):
            answer = bob.error(method, **{name: text})
            assert answer["data"]["type"] == "InvalidInvitation", text[:100]
            assert len(str(answer)) < 1_000

    assert alice.call("requests.list") == bob.call("peers.list") == []


def test_an_invitation_as_a_picture(start, tmp_path):
    """Drawn by one and read by the other, who has dialled nobody by that."""
    alice, bob = start(*ON_LOOPBACK), start()
    alice.call("node.rename", name="Элис & Co")
    text = alice.call("invitations.create")["invitation"]
    path = tmp_path / "invitation.png"
    alice.call("invitations.draw", invitation=text, path=str(path))
    assert not QImage(str(path)).isNull()

    read = bob.call("invitations.read", path=str(path))

    status = alice.call("node.status")
    assert read == {
        "invitation": text,
        "peer": status["identity"],
        "fingerprint": status["fingerprint"],
        "name": "Элис & Co",
        "endpoints": status["endpoints"],
        "has_token": True,
    }
    assert bob.call("peers.list") == []
    invited(alice, bob, read["invitation"])


def test_texts_flow_while_hostile_pictures_are_read(start, tmp_path):
    """They are read beside the loop, and each is refused."""
    alice, bob = start(), start()
    met(alice, bob)
    paths = []
    for number, data in enumerate(BOMBS):
        paths.append(tmp_path / f"bomb{number}")
        paths[-1].write_bytes(data)
    reads = [alice.ask("invitations.read", path=str(path)) for path in paths]
    for _ in range(20):
        said(alice, bob)
        said(bob, alice)

    for read in reads:
        error = alice.answer(read)["error"]["data"]["type"]
        assert error in ("PictureUnreadable", "NoInvitationInPicture")


def test_the_answer_comes_before_what_the_dial_causes(start):
    """By an invitation and to somebody whom we know, as by an address."""
    alice, bob = start(), start()
    text = alice.call("invitations.create")["invitation"]
    key = alice.identity
    for method, params in (
        ("peers.connect", {"to": text}),
        ("people.connect", {"peer": key}),
    ):
        begun = len(bob.seen)
        assert bob.call(method, **params) == {"peer": key}
        before = [line.get("params", {}).get("state") for line in bob.seen[begun:]]
        assert "online" not in before
        bob.event("peer", state="online")
        bob.call("trust.set", peer=key, petname="Alice")
        leave(alice, bob)
        bob.event("peer", state="offline")
        bob.call("peers.forget", peer=key)


# Trust


def test_whom_we_know_comes_in(start):
    """Where others are asked about, and where they are refused."""
    alice, bob = start(*ON_LOOPBACK), start()
    bob.call("peers.connect", to=alice.endpoint)
    request = alice.event("request")["request"]
    alice.call("requests.answer", request=request, action="accept")
    alice.call("trust.set", peer=bob.identity, petname="Bob")
    for action in ("prompt", "refuse"):
        leave_and_forget(alice, bob)
        alice.call("config.set", key="connections.default_action", value=action)
        met(alice, bob)
        (row,) = alice.call("peers.list")
        assert (row["petname"], row["trust"]) == ("Bob", "seen")

    leave_and_forget(alice, bob)
    alice.call("people.forget", peer=bob.identity)
    assert refused(bob, "peers.connect", to=alice.endpoint) == "Declined"


def leave_and_forget(alice, bob):
    """Let Bob hang up, and Alice close the tab."""
    leave(alice, bob)
    alice.call("peers.forget", peer=bob.identity)


def test_who_imitates_somebody_is_asked_about(start):
    """Also where everybody is let in; the real one is not touched by it."""
    alice, bob, eve, mallory = (start() for _ in range(4))
    bob.call("node.rename", name="Bob Mac")
    met(alice, bob)
    alice.call("trust.set", peer=bob.identity, petname="Bob Mac")
    for imitator, name in ((eve, "Воb Мас"), (mallory, "bob mac")):
        imitator.call("node.rename", name=name)
        imitator.call("peers.connect", to=alice.endpoint)
        request = alice.event("request")
        assert (request["name"], request["peer"]) == (name, imitator.identity)
        assert request["resembled"] == [bob.identity]
        imitator.event("peer", state="waiting")
    said(alice, bob)

    alice.call("requests.answer", request=request["request"], action="accept")
    mallory.event("peer", state="online")
    rows = {row["peer"]: row["resembled"] for row in alice.call("peers.list")}
    assert rows == {bob.identity: [], mallory.identity: [bob.identity]}
    error = alice.error("trust.set", peer=mallory.identity, petname="BOB MAC")
    assert error["data"]["type"] == "PetnameTaken"


def test_to_block_looks_like_leaving_and_then_like_absence(start):
    """To the other side; here nobody hears of them, and what they say is not shown."""
    alice, bob = start(), start()
    met(alice, bob)
    said(bob, alice)
    alice.event("message")
    seen = []
    for method, more in (("peers.disconnect", {}), ("trust.set", {"trust": "blocked"})):
        alice.call(method, peer=bob.identity, **more)
        seen.append(bob.event("peer", state="offline"))
        if len(seen) == 1:
            met(alice, bob)
    assert seen[0] == seen[1]

    bob.call("peers.connect", to=alice.endpoint)
    bob.event("peer", state="waiting")
    late = bob.call("chat.send", peer=alice.identity, text="are you there?")["message"]
    assert bob.call("chat.history", peer=alice.identity)[-1]["message"] == late
    (row,) = alice.call("peers.list")
    assert (row["trust"], row["state"]) == ("blocked", "offline")
    assert alice.call("requests.list") == []
    assert len(alice.call("chat.history", peer=bob.identity)) == 1

    alice.call("trust.set", peer=bob.identity, trust="unknown")
    assert known(alice) == {}
    bob.call("peers.disconnect", peer=alice.identity)
    met(alice, bob)
    bob.event("delivery", message=late, delivery="delivered")
