"""Who we are, and what a vault keeps of it."""

import asyncio
from contextlib import suppress

import pytest

from fantom.errors import (
    NotKept,
    NoVault,
    SettingInvalid,
    UnknownInvitation,
    VaultExists,
    VaultSwapped,
    VaultUnwritable,
    WrongPassphrase,
)
from fantom.identity.invitations import Outcome
from fantom.identity.keys import Identity
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.identity.vault import VaultKey
from fantom.peers.me import Keeping, Me
from fantom.settings import Settings
from tests.conftest import until

BOB, CAROL = (Identity.from_seed(bytes([n]) * 32).public for n in range(2))
PLACE = "[2001:db8::7]:31488"


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    """Derive keys as surely as always, and at once: Argon2 has tests of its own."""
    from hashlib import blake2b

    def derive(_cls, passphrase, salt=None):
        salt = salt or bytes(16)
        key = blake2b(passphrase.encode(), salt=salt, digest_size=32).digest()
        return VaultKey(salt, key)

    monkeypatch.setattr(VaultKey, "derive", classmethod(derive))


@pytest.fixture
def path(tmp_path):
    """Where a vault may lie."""
    return tmp_path / "vault"


@pytest.fixture
def me_factory(qapp, path):
    """Make the same person at each start of the program; each stops in the end."""
    made = []

    def build():
        me = Me(Settings.in_memory(), path, lambda: 1000.0)
        made.append(me)
        return me

    yield build
    for me in made:
        me._save_soon.stop()
        me._writer.shutdown()


@pytest.fixture
def me(me_factory):
    """Somebody who is a ghost as yet."""
    return me_factory()


def kept(run, me, passphrase="open sesame"):
    """Keep who they are."""
    run(me.keep(passphrase))
    return me


def again(run, me_factory, passphrase="open sesame"):
    """Start the program again, and unlock."""
    me = me_factory()
    run(me.unlock(passphrase))
    return me


def test_a_ghost_is_new_at_each_start(me_factory):
    """And nothing of it is written."""
    one, other = me_factory(), me_factory()

    assert one.identity != other.identity
    assert one.keeping is other.keeping is Keeping.GHOST
    with pytest.raises(NotKept):
        one.lock()
    with pytest.raises(NotKept):
        one.keep_addresses(wanted=True)


def test_without_a_profile_nothing_can_be_kept(run, qapp):
    """As in a demonstration."""
    me = Me(Settings.in_memory(), None, float)

    assert me.keeping is Keeping.GHOST
    with pytest.raises(NoVault):
        run(me.keep("open sesame"))


def test_who_is_kept_is_the_same_again(run, me_factory):
    """Key, name, people and invitations; addresses only by choice."""
    me = me_factory()
    me.rename("Ann")
    me.people.remember(Person(BOB, endpoints=(PLACE,)), "Bob")
    identity = me.identity
    kept(run, me)
    _, token = me.invite("Carol", 1, 3600)
    me.finish()

    same = again(run, me_factory)

    assert same.identity == identity == me.identity
    assert (same.name, same.keeping) == ("Ann", Keeping.KEPT)
    assert same.people.get(BOB).petname == "Bob"
    assert same.people.get(BOB).endpoints == ()
    assert same.redeem(token, CAROL).outcome is Outcome.ADMITTED
    assert me.people.get(BOB).endpoints == (PLACE,)  # as long as we run


def test_addresses_are_kept_by_choice(run, me_factory):
    """And dropped by choice."""
    me = kept(run, me_factory())
    me.people.remember(Person(BOB, endpoints=(PLACE,)), "Bob")
    me.keep_addresses(wanted=True)
    me.finish()
    same = again(run, me_factory)
    assert same.keeps_addresses
    assert same.people.get(BOB).endpoints == (PLACE,)

    same.keep_addresses(wanted=False)
    same.finish()
    assert again(run, me_factory).people.get(BOB).endpoints == ()


def test_the_name_of_who_is_kept_is_not_in_the_settings(run, me):
    """It moves into the vault, and what is called otherwise later stays there."""
    me.rename("Ann")
    assert me._settings.text("name") == "Ann"
    told = []
    me.renamed.connect(lambda: told.append(me.name))
    kept(run, me)

    me.rename("Anna")
    assert me._settings.text("name") == ""
    assert told == ["Anna"]
    with pytest.raises(SettingInvalid):
        me.rename("x" * 65)
    me.lock()
    assert me.name == ""


def test_a_wrong_passphrase_changes_nothing(run, me_factory):
    """We stay the ghost that we are."""
    kept(run, me_factory())
    me = me_factory()
    ghost = me.identity

    with pytest.raises(WrongPassphrase):
        run(me.unlock("let me in"))
    assert (me.identity, me.keeping) == (ghost, Keeping.LOCKED)


def test_nothing_is_unlocked_where_nothing_is_kept(run, me):
    """A ghost has no vault."""
    with pytest.raises(NoVault):
        run(me.unlock("open sesame"))


def test_a_locked_vault_leaves_nothing_behind(run, me):
    """Neither key nor people nor invitations; those who watch are told."""
    told = []
    me.changed.connect(lambda: told.append("identity"))
    me.people.replaced.connect(lambda: told.append("people"))
    me.keeping_changed.connect(lambda: told.append(me.keeping))
    kept(run, me)
    me.people.remember(Person(BOB), "Bob")
    me.invite("Bob", 1, 3600)
    before = me.identity
    me.lock()

    assert me.identity != before
    assert (len(me.people), me.open_invitations()) == (0, ())
    assert told == [Keeping.KEPT, "identity", "people", Keeping.LOCKED]
    run(me.unlock("open sesame"))
    assert me.identity == before
    assert len(me.people) == len(me.open_invitations()) == 1


def test_what_changes_is_written_soon(run, me_factory, path):
    """By itself, and once for many changes."""
    me = kept(run, me_factory())
    sizes, written = path.read_bytes(), []
    me._file.write = lambda data, write=me._file.write: written.append(write(data))

    async def change():
        me.people.remember(Person(BOB), "Bob")
        me.people.trust(Person(CAROL), Trust.BLOCKED)
        await until(lambda: written)

    run(change())
    assert path.read_bytes() != sizes
    assert len(written) == 1
    assert again(run, me_factory).people.get(CAROL).trust is Trust.BLOCKED


def test_what_cannot_be_written_is_told_and_tried_again(run, me_factory, path):
    """A full disk loses nothing as long as we run."""
    me = kept(run, me_factory())
    troubles, write = [], me._file.write
    me.trouble.connect(troubles.append)

    def refuse(data):
        raise VaultUnwritable(str(path), "No space left on device")

    async def change():
        me._file.write = refuse
        me.people.remember(Person(BOB), "Bob")
        await until(lambda: troubles)
        me._file.write = write

    run(change())
    assert troubles == [VaultUnwritable(str(path), "No space left on device")]
    assert me._save_soon.isActive()
    me.finish()
    assert again(run, me_factory).people.get(BOB)


def test_a_vault_that_cannot_be_written_is_locked_all_the_same(run, me, path):
    """And the person is told that something is not in it."""
    kept(run, me)
    me.people.remember(Person(BOB), "Bob")
    path.write_bytes(b"somebody else's")

    with pytest.raises(VaultSwapped):
        me.lock()
    assert me.keeping is Keeping.LOCKED
    assert path.read_bytes() == b"somebody else's"


def test_a_passphrase_can_be_changed(run, me_factory):
    """By who knows the old one, which opens nothing then."""
    me = kept(run, me_factory())
    with pytest.raises(WrongPassphrase):
        run(me.change_passphrase("guessed", "mine"))
    run(me.change_passphrase("open sesame", "new words"))
    me.people.remember(Person(BOB), "Bob")
    me.finish()

    assert again(run, me_factory, "new words").people.get(BOB)
    with pytest.raises(WrongPassphrase):
        again(run, me_factory)


def test_there_is_one_vault(run, me_factory):
    """Whoever has one is not kept a second time."""
    kept(run, me_factory())

    with pytest.raises(VaultExists):
        run(me_factory().keep("another"))


def test_a_copy_can_be_taken_elsewhere(run, me_factory, tmp_path, path):
    """It is as locked as the vault, and holds what changed a moment ago."""
    me = kept(run, me_factory())
    me.people.remember(Person(BOB), "Bob")
    me.export_to(tmp_path / "copy")
    me.delete()
    assert (me.keeping, path.exists()) == (Keeping.GHOST, False)
    assert len(me.people) == 0

    other = me_factory()
    other.import_from(tmp_path / "copy")
    assert other.keeping is Keeping.LOCKED
    run(other.unlock("open sesame"))
    assert other.people.get(BOB)


def test_invitations_are_made_used_and_taken_back(run, me):
    """Those who watch are told; a token that comes again changes nothing."""
    told = []
    me.invited.connect(lambda: told.append(len(me.open_invitations())))
    _, token = me.invite("Bob", 1, 3600)

    assert me.redeem(token, BOB).outcome is Outcome.ADMITTED
    assert me.redeem(token, BOB).outcome is Outcome.ADMITTED
    assert me.redeem(token, CAROL).outcome is Outcome.SPENT
    assert me.redeem(bytes(16), CAROL).outcome is Outcome.UNKNOWN
    assert told == [1, 1]
    me.revoke_token(token)
    assert me.redeem(token, BOB).outcome is Outcome.UNKNOWN
    with pytest.raises(UnknownInvitation):
        me.revoke_token(token)
    assert told == [1, 1, 0]


def test_two_unlock_at_once(run, me_factory):
    """As impatient people do; both end as the same one."""
    kept(run, me_factory())
    me = me_factory()

    async def hurry():
        await asyncio.gather(me.unlock("open sesame"), me.unlock("open sesame"))

    with suppress(WrongPassphrase):
        run(hurry())
    assert me.keeping is Keeping.KEPT
