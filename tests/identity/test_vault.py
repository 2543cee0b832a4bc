import hashlib
import os
import sys
import traceback
import unicodedata
from dataclasses import replace
from pathlib import Path

import msgspec
import nacl.pwhash
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import (
    NotEnoughMemory,
    VaultDamaged,
    VaultFull,
    VaultTooNew,
    WrongPassphrase,
)
from fantom.identity import vault
from fantom.identity.bounds import MAX_VAULT_BYTES, MAX_VAULT_PEOPLE
from fantom.identity.invitations import OpenInvitation
from fantom.identity.keys import Identity
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.identity.vault import (
    VaultContents,
    VaultKey,
    open_vault,
    open_with,
    salt_of,
    seal,
)
from tests.identity.vaults import (
    BOB,
    CONTENTS,
    EVE,
    HEAD,
    INVITATION,
    KEY,
    ME,
    PERSON,
    mended,
    packed,
    padded,
    people,
    sealed,
)

VAULT = seal(CONTENTS, KEY)
KNOWN = VaultContents(ME.curve_secret, ME.public)


@pytest.fixture
def cheap(monkeypatch):
    """Derive as blake2b does, for what concerns the passphrase and not its cost."""

    def derive(size, passphrase, salt, *_):
        return hashlib.blake2b(passphrase, salt=salt, digest_size=size).digest()

    monkeypatch.setattr(vault, "crypto_pwhash_alg", derive)


@pytest.fixture
def never(monkeypatch):
    """Let nobody derive a key."""

    def derive(*_):
        pytest.fail("a key was derived")

    monkeypatch.setattr(vault, "crypto_pwhash_alg", derive)


# Sealing and opening


def test_what_was_sealed_is_opened_with_its_passphrase_only():
    """As it happens in the program: each step costs what it should."""
    key = VaultKey.derive("correct horse")
    data = seal(CONTENTS, key)

    assert open_vault(data, "correct horse") == (CONTENTS, key)
    with pytest.raises(WrongPassphrase):
        open_vault(data, "correct hoarse")


def test_the_key_is_argon2id_as_costly_as_version_1_says():
    """Computed by another function of the library, with the numbers written out."""
    expected = nacl.pwhash.argon2id.kdf(
        32, "naïve".encode(), bytes(range(16)), opslimit=3, memlimit=256 * 1024 * 1024
    )

    assert VaultKey.derive("nai\u0308ve", bytes(range(16))).key == expected


@pytest.mark.parametrize("text", ["Åñé", "가각", "ṩ", "Ω", "ﬁ"])
def test_a_passphrase_is_the_same_however_it_is_typed(cheap, text):
    """One system composes letters and another doesn't; letters that differ stay so."""
    data = seal(CONTENTS, VaultKey.derive(unicodedata.normalize("NFD", text)))

    contents, _ = open_vault(data, unicodedata.normalize("NFC", text))

    assert contents == CONTENTS
    with pytest.raises(WrongPassphrase):
        open_vault(data, text.casefold() + " ")


@pytest.mark.parametrize("text", ["", "x" * 1_024, "я" * 100_000, "\ud83d", "a\0b"])
def test_any_text_can_be_a_passphrase(cheap, text):
    """How long it must be is for whoever asks; none is cut off."""
    data = seal(CONTENTS, VaultKey.derive(text))

    assert open_vault(data, text)[0] == CONTENTS
    with pytest.raises(WrongPassphrase):
        open_vault(data, text + "x")


def test_a_new_passphrase_has_a_new_salt(cheap):
    """Even if it is the old one; and the old one no longer opens what is saved."""
    old, new = VaultKey.derive("old"), VaultKey.derive("new")
    again = VaultKey.derive("old")
    data = seal(CONTENTS, new)

    assert len({old.salt, new.salt, again.salt}) == 3
    assert open_vault(data, "new") == (CONTENTS, new)
    with pytest.raises(WrongPassphrase):
        open_vault(data, "old")


def test_a_key_once_derived_seals_and_opens_for_nothing(never):
    """To save after each change must cost no second."""
    assert open_with(seal(CONTENTS, KEY), KEY) == CONTENTS
    assert salt_of(VAULT) == KEY.salt


def test_nobody_sees_that_nothing_has_changed():
    """Two vaults of the same are as different as two of anything."""
    one, other = seal(CONTENTS, KEY)[31:], seal(CONTENTS, KEY)[31:]

    assert sum(a == b for a, b in zip(one, other, strict=True)) < 100


def test_the_format_is_as_it_is_written_down():
    """Built by hand from the description, it opens."""
    fields = {
        "secret": ME.curve_secret,
        "public": ME.public,
        "name": "Ann of the sea",
        "keeps_addresses": True,
        "people": [msgspec.to_builtins(PERSON, builtin_types=(bytes,))],
        "invitations": [msgspec.to_builtins(INVITATION, builtin_types=(bytes,))],
    }

    assert open_with(sealed(padded(packed(fields))), KEY) == CONTENTS
    assert VAULT[:31] == b"fantom vault\n\0\1" + KEY.salt
    assert len(VAULT) == 13 + 2 + 16 + 24 + 4_096 + 16 + 32
    assert VAULT[-32:] == hashlib.blake2b(VAULT[:-32], digest_size=32).digest()


@pytest.mark.parametrize("name", ["", "x", "x" * 64])
def test_a_vault_shows_how_much_is_in_it_only_by_blocks(name):
    """How long a name is, or whether somebody is known, stays inside."""
    assert len(seal(replace(KNOWN, name=name), KEY)) == len(VAULT)


@pytest.mark.parametrize("size", range(4_080, 4_100))
def test_contents_of_every_length_are_padded(size):
    """The end of a block is no special place."""
    contents = knowing(endpoints=("p" * 79,) * 16, by="b" * 200)
    contents = replace(contents, people=(*contents.people, *people(21)))
    missing = size - len(packed(knowing_another(contents, "x" * 100)))
    contents = knowing_another(contents, "x" * (100 + missing))

    assert len(packed(contents)) == size
    assert open_with(seal(contents, KEY), KEY) == contents


def knowing_another(contents, petname):
    """Return contents with one more person."""
    return replace(contents, people=(*contents.people, Person(EVE.public, petname)))


def test_100_000_people_come_back():
    """Nobody has so many; and who has is not locked out."""
    contents = replace(CONTENTS, people=people(100_000))

    data = seal(contents, KEY)

    assert open_with(data, KEY) == contents
    assert len(data) < MAX_VAULT_BYTES // 4


# Damage


def test_a_vault_that_was_cut_is_damaged(never):
    """At any byte, and no passphrase is tried."""
    for size in range(len(VAULT)):
        with pytest.raises(VaultDamaged):
            open_vault(VAULT[:size], "x")


@pytest.mark.parametrize("bits", [0x01, 0x80, 0xFF])
def test_a_vault_with_one_other_byte_is_damaged(never, bits):
    """Wherever it is, the version too: it isn't taken for a newer one."""
    for place in range(len(VAULT)):
        with pytest.raises(VaultDamaged):
            open_vault(flipped(VAULT, place, bits), "x")


def flipped(data, place, bits=0xFF):
    """Return it with these bits of one byte the other way."""
    return data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]


def test_a_forged_vault_opens_with_no_passphrase():
    """Whoever mends the digest cannot mend what only the key can."""
    body = VAULT[:-32]
    for place in range(15, len(body)):
        with pytest.raises(WrongPassphrase):
            open_with(mended(flipped(body, place)), KEY)


@pytest.mark.parametrize("data", [b"\0", b"x" * 4_096, VAULT])
def test_more_bytes_behind_it_are_damage(never, data):
    """A file of two vaults is none."""
    with pytest.raises(VaultDamaged):
        open_vault(VAULT + data, "x")


@pytest.mark.parametrize("version", [2, 256, 65_535])
def test_a_newer_vault_is_told_whatever_is_in_it(never, version):
    """An update helps, and nothing else."""
    body = b"fantom vault\n" + version.to_bytes(2) + b"who knows"

    with pytest.raises(VaultTooNew) as caught:
        open_vault(mended(body), "x")

    assert caught.value.version == version


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"fantom vault\n",
        b"fantom vault\n\0",
        b"fantom vault\n\0\1",
        b"fantom vault\n\0\0" + VAULT[15:-32],
        b"FANTOM VAULT\n" + VAULT[13:-32],
        HEAD,
        HEAD + bytes(16),
        HEAD + bytes(4_111),
        HEAD + bytes(4_113),
    ],
    ids=range(10),
)
def test_what_is_shaped_wrong_is_damaged_even_with_a_digest(never, body):
    """Nothing is derived for what cannot be a vault."""
    with pytest.raises(VaultDamaged):
        open_vault(mended(body), "x")


def test_too_much_is_refused_before_it_is_looked_at(never):
    """A file can be of any size."""
    with pytest.raises(VaultDamaged):
        open_vault(VAULT + bytes(MAX_VAULT_BYTES), "x")


@pytest.mark.parametrize(
    "plain",
    [
        bytes(4_096),
        b"x" * 4_096,
        packed(CONTENTS) + bytes(4_096 - len(packed(CONTENTS))),
        packed(CONTENTS).ljust(4_096, b"\0") + b"\x80" + bytes(4_095),
        padded(packed(CONTENTS)) + bytes(4_096),
    ],
    ids=["zeros", "no padding", "no mark", "garbage", "two blocks"],
)
def test_what_is_padded_otherwise_is_damaged(plain):
    """There is one way to pad."""
    with pytest.raises(VaultDamaged):
        open_with(sealed(plain), KEY)


NEGATIVE = Person(BOB.public[:-1] + bytes([BOB.public[-1] ^ 0x80]))
NOT_A_POINT = (2).to_bytes(32, "little")


def inviting(**changes):
    """Return contents with one invitation that is changed."""
    invitation = msgspec.structs.replace(INVITATION, **changes)
    return replace(KNOWN, invitations=(invitation,))


def knowing(**changes):
    """Return contents with one person who is changed."""
    return replace(KNOWN, people=(msgspec.structs.replace(PERSON, **changes),))


OTHER_HASH = msgspec.structs.replace(INVITATION, token_hash=bytes(32))
OTHER_ID = msgspec.structs.replace(INVITATION, id="other")
UNSOUND = {
    "short secret": replace(KNOWN, secret=bytes(31)),
    "another's secret": replace(KNOWN, secret=BOB.curve_secret),
    "long public": replace(KNOWN, public=ME.public + b"x"),
    "no point": replace(KNOWN, public=NOT_A_POINT),
    "long name": replace(KNOWN, name="я" * 33),
    "short key": knowing(identity=bytes(31)),
    "long petname": knowing(petname="x" * 257),
    "long name of theirs": knowing(name="x" * 257),
    "long by": knowing(by="x" * 257),
    "no such trust": knowing(trust="complete"),
    "no such way": knowing(learnt="dreamt"),
    "before time": knowing(since=-1.0),
    "no time": knowing(since=float("nan")),
    "no end of time": knowing(since=float("inf")),
    "many places": knowing(endpoints=("x",) * 17),
    "long place": knowing(endpoints=("x" * 81,)),
    "a person twice": replace(KNOWN, people=(PERSON, Person(BOB.public))),
    "a person's negative": replace(KNOWN, people=(PERSON, NEGATIVE)),
    "long id": inviting(id="x" * 33),
    "long hash": inviting(token_hash=bytes(33)),
    "made for all": inviting(made_for="x" * 257),
    "made too early": inviting(made_at=-1.0),
    "open for ever": inviting(expires_at=float("inf")),
    "no number of uses": inviting(uses=-1),
    "many uses": inviting(uses=101),
    "used too often": inviting(used_by=(BOB.public,) * 101),
    "used by nobody": inviting(used_by=(b"",)),
    "an id twice": replace(KNOWN, invitations=(INVITATION, OTHER_HASH)),
    "a token twice": replace(KNOWN, invitations=(INVITATION, OTHER_ID)),
}


@pytest.mark.parametrize("contents", UNSOUND.values(), ids=UNSOUND)
def test_contents_that_do_not_fit_are_neither_sealed_nor_opened(contents):
    """A mistake of ours costs the change and not the vault; another's goes nowhere."""
    with pytest.raises(ValueError, match="no vault may hold"):
        seal(contents, KEY)
    with pytest.raises(VaultDamaged) as caught:
        open_with(sealed(padded(packed(contents))), KEY)

    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    "inside",
    [
        b"",
        b"\xc1",
        packed([]),
        packed({}),
        packed({"secret": "x" * 32, "public": ME.public}),
        packed(CONTENTS)[:-1],
        packed(CONTENTS) + b"\xc0",
        packed(CONTENTS).replace(b"bobby", b"bobb\xff"),
        b"\x81\xa1x" + b"\x91" * 100_000,
        packed(KNOWN).replace(b"\xa6people\x90", b"\xa6people\xdd\xff\xff\xff\xff"),
    ],
    ids=range(10),
)
def test_what_is_no_contents_is_damage(inside):
    """What was sealed by another program with the right key, or by a bug."""
    with pytest.raises(VaultDamaged) as caught:
        open_with(sealed(padded(inside)), KEY)

    assert caught.value.__context__ is None


def test_what_a_later_fantom_adds_is_skipped():
    """Within a version there may be more; what must not be lost changes it."""
    fields = {"new": [1, {2: 3}], "secret": ME.curve_secret, "public": ME.public}
    person = [BOB.public, "Bob", "", "seen", "came", "", 5, [], 6, "new"]

    contents = open_with(sealed(padded(packed(fields | {"people": [person]}))), KEY)

    assert contents.people[0].petname == "Bob"
    assert contents.people[0].since == 5.0


def test_what_an_older_fantom_sealed_is_understood():
    """It did not note when somebody was verified; that they were it did."""
    fields = {"secret": ME.curve_secret, "public": ME.public}
    person = [BOB.public, "Bob", "", "verified", "came", "", 5, []]

    (bob,) = open_with(
        sealed(padded(packed(fields | {"people": [person]}))), KEY
    ).people

    assert (bob.trust, bob.verified_at) == (Trust.VERIFIED, 0.0)


class OldPerson(msgspec.Struct, frozen=True, array_like=True):
    """Somebody as known to a Fantom that notes no time of verification."""

    identity: bytes
    petname: str
    name: str
    trust: str
    learnt: str
    by: str
    since: float
    endpoints: tuple[str, ...]


def test_an_older_fantom_understands_what_we_seal():
    """It drops the time when it saves, and nothing else."""
    verified = msgspec.structs.replace(PERSON, verified_at=1.7e9)
    old = msgspec.msgpack.decode(msgspec.msgpack.encode(verified), type=OldPerson)
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(old), type=Person)

    assert old.trust == "verified"
    assert again == PERSON


# Too much


@pytest.mark.parametrize(
    "contents",
    [
        replace(KNOWN, people=(Person(BOB.public),) * (MAX_VAULT_PEOPLE + 1)),
        replace(KNOWN, people=(knowing(by="я" * 256).people[0],) * 120_000),
        replace(KNOWN, invitations=(INVITATION,) * 257),
    ],
    ids=["people", "bytes", "invitations"],
)
def test_too_much_is_told_and_not_sealed(contents):
    """What was saved stays the last that can be opened."""
    with pytest.raises(VaultFull):
        seal(contents, KEY)


@pytest.mark.skipif(sys.platform != "linux", reason="LIMITS MEMORY AS LINUX DOES")
def test_too_little_memory_is_no_crash():
    """A small machine gets a sentence."""
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    used, limits = (
        pages * resource.getpagesize(),
        resource.getrlimit(resource.RLIMIT_AS),
    )
    try:
        resource.setrlimit(resource.RLIMIT_AS, (used + 128 * 2**20, limits[1]))
        with pytest.raises(NotEnoughMemory) as caught:
            open_vault(VAULT, "x")
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)

    assert caught.value.mebibytes == 256


# Secrecy


def words(contents):
    """Yield what nobody may read."""
    yield from (contents.secret, contents.public, contents.name, "keeps_addresses")
    for person in contents.people:
        yield from (person.identity, person.petname, person.name, person.by)
        yield from person.endpoints
    for invitation in contents.invitations:
        yield from (invitation.id, invitation.token_hash, invitation.made_for)
        yield from invitation.used_by


WORDS = [*words(CONTENTS)]


@pytest.mark.parametrize("word", WORDS, ids=range(len(WORDS)))
def test_nothing_of_it_can_be_read_in_the_file(word):
    """Who finds the disk learns that there is a vault, and how large it is."""
    data = word if isinstance(word, bytes) else word.encode()

    assert data in packed(CONTENTS)
    assert data not in VAULT


@pytest.mark.parametrize("thing", [KEY, CONTENTS, (CONTENTS, KEY)], ids=range(3))
def test_no_log_can_show_it(thing):
    """Only the public key, which everybody may have."""
    shown = repr(thing) + str(thing)
    secrets = [*WORDS, KEY.key, KEY.salt]
    secrets.remove(ME.public)
    secrets.remove("keeps_addresses")

    assert not [each for each in secrets if str(each).strip("b'\"") in shown]


@pytest.mark.parametrize("data", [VAULT, VAULT[1:]], ids=["wrong", "damaged"])
def test_no_error_shows_a_passphrase(cheap, data):
    """Nor the key that it gives, in all that a crash would print."""
    passphrase = "tell" * 10
    with pytest.raises((WrongPassphrase, VaultDamaged)) as caught:
        open_vault(data, passphrase)

    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert passphrase not in shown


# Anything


@given(
    st.one_of(
        st.binary(max_size=100),
        st.binary(max_size=100).map(lambda rest: b"fantom vault\n" + rest),
        st.binary(max_size=100).map(lambda rest: mended(HEAD[:15] + rest)),
        st.binary(max_size=300).map(lambda plain: sealed(padded(plain))),
        st.integers(0, len(packed(CONTENTS)) - 1).map(
            lambda place: sealed(padded(flipped(packed(CONTENTS), place, 1)))
        ),
    )
)
def test_any_bytes_are_contents_or_refused(data):
    """Nothing that lies on a disk breaks us."""
    try:
        contents = open_with(data, KEY)
    except (VaultDamaged, VaultTooNew, WrongPassphrase):
        return
    assert open_with(seal(contents, KEY), KEY) == contents


def test_a_new_identity_fits_a_vault():
    """As `Identity` keeps it."""
    for _ in range(20):
        identity = Identity.generate()
        contents = VaultContents(identity.curve_secret, identity.public, "Ann")

        assert open_with(seal(contents, KEY), KEY) == contents


def test_an_invitation_that_nobody_used_is_whole():
    """The last field is one that may be missing."""
    invitation = OpenInvitation("id", os.urandom(32), "", 1.0, 2.0, 1)

    contents = replace(KNOWN, invitations=(invitation,))

    assert open_with(seal(contents, KEY), KEY) == contents
