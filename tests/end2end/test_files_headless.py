"""Files between two real programs: whole, over cuts, kills and new starts."""

import random

import pytest

from tests.end2end.headless import CHEAP

ON_LOOPBACK = ("--bind", "::1", "--set", "connections.default_action=accept")
PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def folders(tmp_path):
    """Where files come from, and where they go."""
    out, come = tmp_path / "out", tmp_path / "come"
    out.mkdir()
    come.mkdir()
    return out, come


def planted(folder, name, size):
    """Put a file there."""
    path = folder / name
    path.write_bytes(random.Random(size).randbytes(size))
    return path


def test_a_folder_arrives(headless, folders):
    """As it was, and both are told so."""
    out, come = folders
    alice, bob = (headless(*ON_LOOPBACK, "--port", "0") for _ in range(2))
    (out / "swans" / "empty").mkdir(parents=True)
    planted(out / "swans", "one", 300_000)
    alice.call("peers.connect", to=bob.endpoint)

    sent = alice.call("files.offer", peer=bob.identity, paths=[str(out / "swans")])
    offered = bob.event("transfer", state="offered")
    assert offered["name"] == "swans"
    bob.call(
        "files.answer",
        transfer=offered["transfer"],
        action="accept",
        directory=str(come),
    )

    assert bob.event("transfer", state="done")["size"] == 300_000
    assert alice.event("transfer", state="done")["transfer"] == sent["transfer"]
    one = come / "swans" / "one"
    assert one.read_bytes() == (out / "swans" / "one").read_bytes()
    assert list((come / "swans" / "empty").iterdir()) == []
    assert [x["state"] for x in bob.call("files.list")] == ["done"]


def kept(headless, profile):
    """Start a program that stays the same person."""
    is_kept = (profile / "vault").exists()
    program = headless(
        *ON_LOOPBACK,
        "--port",
        "0",
        profile=profile,
        start=CHEAP,
        env={"FANTOM_PASSPHRASE": PASSPHRASE} if is_kept else {},
    )
    if not is_kept:
        program.call("vault.create", passphrase=PASSPHRASE)
    return program


@pytest.mark.parametrize("dies", ["alice", "bob"])
@pytest.mark.parametrize("how", ["killed", "quits"])
def test_kept_identities_go_on_after_a_new_start(
    headless, folders, tmp_path, dies, how
):
    """Whoever dies in the middle; and no byte is missing or there twice."""
    out, come = folders
    path = planted(out, "big", 150_000_000)

    def start(name):
        return kept(headless, tmp_path / name)

    programs = {name: start(name) for name in ("alice", "bob")}
    alice, bob = programs["alice"], programs["bob"]
    alice.call("peers.connect", to=bob.endpoint)
    alice.call("files.offer", peer=bob.identity, paths=[str(path)])
    offered = bob.event("transfer", state="offered")["transfer"]
    bob.call("files.answer", transfer=offered, action="accept", directory=str(come))
    while bob.event("transfer", state="active")["done"] < 2_000_000:
        pass
    programs[dies].call("files.pause", transfer=offered)
    other = "bob" if dies == "alice" else "alice"
    programs[other].event("transfer", state="paused")
    if how == "killed":
        # Whoever exports the vault has written it.
        programs[dies].call("vault.export", path=str(tmp_path / "copy"))
        programs[dies].process.kill()
    else:
        programs[dies].process.stdin.close()
    programs[dies].process.wait()
    assert [each.name for each in come.iterdir()] != ["big"]

    programs[dies] = start(dies)
    alice, bob = programs["alice"], programs["bob"]
    alice.call("peers.connect", to=bob.endpoint)
    programs[dies].event("transfer", state="paused")
    programs[dies].call("files.resume", transfer=offered)

    assert bob.event("transfer", state="done")["transfer"] == offered
    assert alice.event("transfer", state="done")["transfer"] == offered
    assert [each.name for each in come.iterdir()] == ["big"]
    assert (come / "big").read_bytes() == path.read_bytes()


def test_a_folder_that_is_none_at_the_start_is_waited_for(headless, folders, tmp_path):
    """The sender asks where to go on, and has its answer once the folder is back."""
    out, come = folders
    path, away = planted(out, "big", 150_000_000), tmp_path / "away"
    alice, bob = (kept(headless, tmp_path / name) for name in ("alice", "bob"))
    alice.call("peers.connect", to=bob.endpoint)
    alice.call("files.offer", peer=bob.identity, paths=[str(path)])
    offered = bob.event("transfer", state="offered")["transfer"]
    bob.call("files.answer", transfer=offered, action="accept", directory=str(come))
    while bob.event("transfer", state="active")["done"] < 2_000_000:
        pass
    bob.process.stdin.close()
    bob.process.wait()
    come.rename(away)
    come.touch()

    bob = kept(headless, tmp_path / "bob")
    alice.call("peers.connect", to=bob.endpoint)
    stuck = bob.event("transfer", state="paused")
    assert stuck["error"]["type"] == "FileUnwritable"
    alice.event("transfer", state="paused")
    come.unlink()
    away.rename(come)
    bob.call("files.resume", transfer=offered)

    assert bob.event("transfer", state="done")["transfer"] == offered
    assert (come / "big").read_bytes() == path.read_bytes()


def test_a_ghost_leaves_nothing_half(headless, folders):
    """When it quits, and when it is told to forget."""
    out, come = folders
    alice, bob = (headless(*ON_LOOPBACK, "--port", "0") for _ in range(2))
    path = planted(out, "big", 150_000_000)
    alice.call("peers.connect", to=bob.endpoint)
    alice.call("files.offer", peer=bob.identity, paths=[str(path)])
    offered = bob.event("transfer", state="offered")["transfer"]
    bob.call("files.answer", transfer=offered, action="accept", directory=str(come))
    while bob.event("transfer", state="active")["done"] < 2_000_000:
        pass
    bob.call("files.pause", transfer=offered)
    bob.process.stdin.close()
    bob.process.wait()

    assert list(come.iterdir()) == []
