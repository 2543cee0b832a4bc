"""What happens to a vault while something else happens to it."""

import asyncio
import threading

import pytest

from fantom.errors import (
    NotKept,
    NoVault,
    VaultExists,
    VaultSwapped,
    VaultUnwritable,
    WrongPassphrase,
)
from fantom.identity import vault
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.identity.vault import VaultKey, open_vault
from fantom.identity.vault_file import VaultFile
from fantom.peers.me import Keeping, Me
from fantom.settings import Settings
from tests.conftest import turns, until
from tests.held_up import Gate

BOB = Person(b"B" * 32, name="Bob")
OLD, NEW = "old words", "new words"


@pytest.fixture(autouse=True)
def _is_cheap(monkeypatch):
    monkeypatch.setattr(vault, "_MEMORY", 8_192)
    monkeypatch.setattr(vault, "_PASSES", 1)


@pytest.fixture
def path(tmp_path):
    """Where the vault lies."""
    return tmp_path / "vault"


@pytest.fixture
def me(qapp, path):
    """Somebody who may keep what there is to keep."""
    me = Me(Settings.in_memory(), path, lambda: 1_000.0)
    yield me
    me._save_soon.stop()  # or it would write, or try again, in another test


async def held_up(gate, work):
    """Begin `work`, and return it once it waits at the gate."""
    task = asyncio.ensure_future(work)
    await until(gate.reached.is_set)
    return task


def kept_in(path, passphrase):
    """Return what the vault holds."""
    return open_vault(path.read_bytes(), passphrase)[0]


async def another(path, passphrase=OLD):
    """Make somebody else's vault, and return whose it is."""
    other = Me(Settings.in_memory(), path, lambda: 1_000.0)
    await other.keep(passphrase)
    other.finish()
    return other


@pytest.mark.parametrize("passphrase", ["theirs", OLD])
@pytest.mark.parametrize("what", ["change", "unlock"])
def test_a_swapped_vault_is_not_ours_by_looking_at_it(run, me, path, passphrase, what):
    """Neither a wrong passphrase nor the right one makes us write over it."""
    copy = path.with_name("other")

    async def go():
        await another(copy, passphrase)
        await me.keep(OLD)
        me.finish()
        path.write_bytes(copy.read_bytes())
        if what == "change":
            with pytest.raises(VaultSwapped):
                await me.change_passphrase(OLD, NEW)
        else:
            await me.unlock(OLD)
        me.people.trust(BOB, Trust.BLOCKED)
        with pytest.raises(VaultSwapped):
            me.finish()

    run(go())

    assert path.read_bytes() == copy.read_bytes()


def test_a_wrong_passphrase_while_it_is_open_changes_nothing(run, me, path):
    """It is told, and what changed before is kept."""

    async def go():
        await me.keep(OLD)
        me.people.trust(BOB, Trust.BLOCKED)
        for look in (me.unlock("x"), me.change_passphrase("x", NEW)):
            with pytest.raises(WrongPassphrase):
                await look
        await me.unlock(OLD)
        assert [person.name for person in me.people] == ["Bob"]
        me.finish()

    run(go())

    assert [person.name for person in kept_in(path, OLD).people] == ["Bob"]


def test_locking_while_the_passphrase_changes_keeps_the_identity(
    run, me, path, monkeypatch
):
    """A ghost's key never gets into the vault."""

    async def go():
        await me.keep(OLD)
        identity = me.identity
        gate = Gate(monkeypatch, VaultKey, "derive")
        task = await held_up(gate, me.change_passphrase(OLD, NEW))
        me.lock()
        gate.open()
        with pytest.raises(NotKept):
            await task
        assert me.keeping is Keeping.LOCKED
        return identity

    identity = run(go())

    assert kept_in(path, OLD).public == identity.public


def test_what_changes_while_the_passphrase_does_is_sealed_with_the_new_one(
    run, me, path, monkeypatch
):
    """Also if it was written in between with the old one."""

    async def go():
        await me.keep(OLD)
        me.finish()
        gate = Gate(monkeypatch, VaultFile, "write")
        task = await held_up(gate, me.change_passphrase(OLD, NEW))
        me.people.trust(BOB, Trust.BLOCKED)
        me._save_soon.stop()  # its timer: while the new one is being written
        me._save()
        gate.open()
        await task
        me.finish()

    run(go())

    assert [person.name for person in kept_in(path, NEW).people] == ["Bob"]


def test_what_changes_while_the_vault_is_made_is_in_it(run, me, path, monkeypatch):
    """Somebody may be blocked while the disk is slow."""

    async def go():
        gate = Gate(monkeypatch, VaultFile, "write")
        task = await held_up(gate, me.keep(OLD))
        me.people.trust(BOB, Trust.BLOCKED)
        gate.open()
        await task
        me.finish()

    run(go())

    assert [person.name for person in kept_in(path, OLD).people] == ["Bob"]


def test_a_vault_is_made_once(run, me, path):
    """Of two passphrases one holds, and whoever gave the other one is told."""

    async def go():
        made = [me.keep(OLD), me.keep(NEW)]
        return await asyncio.gather(*made, return_exceptions=True)

    first, second = run(go())

    assert (first, type(second)) == (None, VaultExists)
    assert kept_in(path, OLD).public == me.identity.public


def test_one_that_is_imported_while_ours_is_made_stays(run, me, path, monkeypatch):
    """The passphrase takes a second; what came meanwhile is not replaced."""

    async def go():
        other = await another(path.with_name("other"))
        gate = Gate(monkeypatch, VaultKey, "derive")
        task = await held_up(gate, me.keep(NEW))
        me.import_from(path.with_name("other"))
        gate.open()
        with pytest.raises(VaultExists):
            await task
        assert me.keeping is Keeping.LOCKED
        return other.identity.public

    public = run(go())

    assert kept_in(path, OLD).public == public


def test_a_deleted_vault_does_not_come_back(run, me, path, monkeypatch):
    """Not by what was being written, and not by an unlocking under way."""

    async def write_and_delete():
        await me.keep(OLD)
        gate = Gate(monkeypatch, VaultFile, "write")
        me._save()
        await until(gate.reached.is_set)
        threading.Timer(0.0, gate.open).start()
        me.delete()
        assert me.keeping is Keeping.GHOST
        await turns()

    run(write_and_delete())

    assert not path.exists()


def test_one_that_is_deleted_while_it_opens_stays_deleted(run, me, path, monkeypatch):
    """Who gave the passphrase is told, and stays a ghost."""

    async def go():
        await me.keep(OLD)
        me.lock()
        gate = Gate(monkeypatch, VaultKey, "derive")
        task = await held_up(gate, me.unlock(OLD))
        me.delete()
        gate.open()
        with pytest.raises(NoVault):
            await task
        assert me.keeping is Keeping.GHOST

    run(go())

    assert not path.exists()


def test_without_a_vault_there_is_none_to_delete(run, me):
    """And a ghost stays who it is."""
    before = me.identity

    with pytest.raises(NoVault):
        me.delete()

    assert me.identity is before


def test_to_delete_a_locked_one_leaves_the_ghost_alone(run, me, path):
    """It has talked to people meanwhile."""

    async def go():
        await me.keep(OLD)
        me.lock()

    run(go())
    before = me.identity
    me.delete()

    assert (me.identity, me.keeping) == (before, Keeping.GHOST)


def test_what_failed_a_moment_ago_is_written_at_the_end(run, me, path, monkeypatch):
    """Locked or ended before anybody was told: it is tried once more, and told."""
    refusals = [VaultUnwritable("", "full")]
    write = VaultFile.write

    def refuse(file, data):
        if refusals:
            raise refusals.pop()
        write(file, data)

    async def go():
        await me.keep(OLD)
        me.finish()
        monkeypatch.setattr(VaultFile, "write", refuse)
        me.people.trust(BOB, Trust.BLOCKED)
        me._save_soon.stop()
        me._save()
        me.lock()

    run(go())

    assert [person.name for person in kept_in(path, OLD).people] == ["Bob"]


def test_a_full_disk_is_told_and_tried_again(run, me, path, monkeypatch):
    """Until there is room; a copy that cannot be made does not end that."""
    told, refusals = [], [VaultUnwritable("", "full")] * 2
    write = VaultFile.write

    def refuse(file, data):
        if refusals:
            raise refusals.pop()
        write(file, data)

    async def go():
        me.trouble.connect(told.append)
        await me.keep(OLD)
        me.finish()
        monkeypatch.setattr(VaultFile, "write", refuse)
        me.people.trust(BOB, Trust.BLOCKED)
        await until(lambda: told)
        with pytest.raises(VaultUnwritable):
            me.export_to(path.with_name("copy"))
        assert me._save_soon.isActive()
        me._save_soon.start(0)  # the pause is long
        await until(lambda: kept_in(path, OLD).people)

    run(go())

    assert told == [VaultUnwritable("", "full")]
