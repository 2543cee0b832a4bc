import hashlib

import msgspec
import pytest

from fantom.errors import (
    RemoteProtocolError,
    TooManyInvitations,
    UnknownInvitation,
)
from fantom.identity import invitations as module
from fantom.identity.bounds import (
    MAX_INVITATION_SECONDS,
    MAX_MADE_FOR,
    MAX_OPEN_INVITATIONS,
    MAX_USES,
    MIN_INVITATION_SECONDS,
)
from fantom.identity.invitation import TOKEN_BYTES
from fantom.identity.invitations import (
    Invitations,
    OpenInvitation,
    Outcome,
    Redemption,
)
from fantom.identity.keys import Identity

NOW = 1_800_000_000.0
HOUR = 3_600.0
BOB, EVE, *MANY = (
    Identity.from_seed(bytes([n]) * 32).public for n in range(MAX_USES + 2)
)
UNKNOWN = Redemption(Outcome.UNKNOWN)


def negated(identity):
    """Return the key of the negative point: its sign is the highest bit."""
    return identity[:-1] + bytes([identity[-1] ^ 0x80])


@pytest.fixture
def ours():
    """Nobody is invited yet."""
    return Invitations()


def made(ours, uses=1, seconds=HOUR, now=NOW):
    """Return a new invitation and its token."""
    return ours.create("Bob", uses, seconds, now)


def test_what_is_made(ours):
    """It says for whom and until when, and its token can be told from all others."""
    one, token = made(ours)
    other, other_token = made(ours, 3)

    assert one == OpenInvitation(
        one.id, one.token_hash, "Bob", NOW, NOW + HOUR, 1, used_by=()
    )
    assert other.uses == 3
    assert len(token) == len(other_token) == TOKEN_BYTES
    assert len(one.id) == 11
    assert one.id != other.id
    assert token != other_token


def test_a_token_is_not_kept(ours):
    """Who steals the vault, or looks into memory, finds only the hash of it."""
    invitation, token = made(ours)
    digest = hashlib.blake2b(token, digest_size=32).digest()

    assert invitation.token_hash == digest
    assert token not in msgspec.msgpack.encode(ours.kept)


def test_a_token_admits_who_comes_with_it(ours):
    """The inviter knows whose invitation it was."""
    invitation, token = made(ours)

    came = ours.redeem(token, BOB, NOW + 1)

    assert came.outcome is Outcome.ADMITTED
    assert came.is_first
    assert came.invitation == msgspec.structs.replace(invitation, used_by=(BOB,))
    assert ours.list(NOW + 1) == (came.invitation,)


@pytest.mark.parametrize("again", [BOB, negated(BOB)], ids=["same", "negative"])
def test_the_same_identity_may_repeat_it(ours, again):
    """A key and its negative have one secret: one of them is the other."""
    _, token = made(ours)
    first = ours.redeem(token, BOB, NOW)

    repeated = ours.redeem(token, again, NOW)

    assert repeated == Redemption(Outcome.ADMITTED, first.invitation)
    assert not repeated.is_first


def test_another_one_is_refused_and_told_of(ours):
    """Somebody has passed it on, or stolen it; the first one may still come."""
    _, token = made(ours)
    first = ours.redeem(token, BOB, NOW)

    assert ours.redeem(token, EVE, NOW) == Redemption(Outcome.SPENT, first.invitation)
    assert ours.redeem(token, BOB, NOW).outcome is Outcome.ADMITTED
    assert ours.list(NOW) == (first.invitation,)


def test_one_for_many(ours):
    """As many as it was made for, each as often as they like."""
    _, token = made(ours, MAX_USES)

    for identity in MANY:
        assert ours.redeem(token, identity, NOW).is_first
    for identity in MANY:
        assert ours.redeem(token, negated(identity), NOW).outcome is Outcome.ADMITTED
    assert ours.redeem(token, EVE, NOW).outcome is Outcome.SPENT


@pytest.mark.parametrize("token", [b"", bytes(TOKEN_BYTES), b"x" * 1000])
def test_a_token_that_was_never_made_is_worth_nothing(ours, token):
    """Whatever it is."""
    made(ours)

    assert ours.redeem(token, BOB, NOW) == UNKNOWN


def test_no_identity_no_way_in(ours):
    """It was proved before; else it is a bug, and nothing is spent."""
    _, token = made(ours)

    with pytest.raises(RemoteProtocolError):
        ours.redeem(token, bytes(32), NOW)
    assert ours.kept[0].used_by == ()


def test_it_expires_on_the_second(ours):
    """Until then it holds, from then on it never was; nor is it kept."""
    invitation, token = made(ours)
    expiry = invitation.expires_at

    assert ours.redeem(token, BOB, expiry - 0.001).outcome is Outcome.ADMITTED
    assert len(ours.kept) == 1
    assert ours.redeem(token, BOB, expiry) == UNKNOWN
    assert ours.kept == ()
    assert ours._visitors == {}


def test_a_clock_set_back_brings_nothing_back(ours):
    """What was forgotten once is gone, whoever looked."""
    _, token = made(ours)
    assert ours.list(NOW + HOUR) == ()

    assert ours.redeem(token, BOB, NOW) == UNKNOWN
    assert ours.list(NOW) == ()


def test_only_what_expired_is_forgotten(ours):
    """The others do not notice."""
    made(ours, seconds=60)
    lasting, _ = made(ours)

    assert ours.list(NOW + 60) == (lasting,)


def test_one_can_be_taken_back(ours):
    """Also after somebody came with it."""
    invitation, token = made(ours)
    other, _ = made(ours)
    came = ours.redeem(token, BOB, NOW)

    assert ours.revoke(invitation.id) == came.invitation
    assert ours.redeem(token, BOB, NOW) == UNKNOWN
    assert ours.list(NOW) == (other,)


@pytest.mark.parametrize("name", ["", "nonsense", "\ud800"])
def test_what_is_not_open_cannot_be_taken_back(ours, name):
    """The person is told so."""
    made(ours)

    with pytest.raises(UnknownInvitation):
        ours.revoke(name)
    assert len(ours.kept) == 1


def test_the_newest_comes_first(ours):
    """In the order in which they were made, whatever clocks did, and when used too."""
    oldest, token = made(ours, now=NOW + 5)
    middle, _ = made(ours, now=NOW)
    newest, _ = made(ours, now=NOW)
    ours.redeem(token, BOB, NOW)

    ids = [each.id for each in ours.list(NOW)]
    assert ids == [newest.id, middle.id, oldest.id]


def test_a_vault_keeps_them(ours):
    """Through bytes and back: their order, who used them, what they are worth."""
    _, token = made(ours)
    made(ours, 5)
    ours.redeem(token, BOB, NOW)
    stored = msgspec.msgpack.encode(ours.kept)

    again = Invitations(msgspec.msgpack.decode(stored, type=list[OpenInvitation]))

    assert again.kept == ours.kept
    assert again.list(NOW) == ours.list(NOW)
    assert again.redeem(token, BOB, NOW).outcome is Outcome.ADMITTED
    assert again.redeem(token, EVE, NOW).outcome is Outcome.SPENT


def test_so_many_may_be_open(ours):
    """And not one more, until one is taken back or expires."""
    for _ in range(MAX_OPEN_INVITATIONS):
        first, _ = made(ours)
    with pytest.raises(TooManyInvitations):
        made(ours)
    assert len(ours.kept) == MAX_OPEN_INVITATIONS

    ours.revoke(first.id)
    made(ours)
    with pytest.raises(TooManyInvitations):
        made(ours)
    made(ours, now=NOW + HOUR)
    assert len(ours.kept) == 1


@pytest.mark.parametrize(
    ("made_for", "uses", "seconds"),
    [
        ("", 1, MIN_INVITATION_SECONDS),
        ("B" * MAX_MADE_FOR, MAX_USES, MAX_INVITATION_SECONDS),
    ],
)
def test_what_one_may_ask_for(ours, made_for, uses, seconds):
    """From one visitor within a minute to a hundred within a year."""
    invitation, _ = ours.create(made_for, uses, seconds, NOW)

    assert invitation.made_for == made_for
    assert invitation.uses == uses
    assert invitation.expires_at == NOW + seconds


@pytest.mark.parametrize(
    ("made_for", "uses", "seconds"),
    [
        ("B" * (MAX_MADE_FOR + 1), 1, HOUR),
        ("B", 0, HOUR),
        ("B", -1, HOUR),
        ("B", MAX_USES + 1, HOUR),
        ("B", 1, MIN_INVITATION_SECONDS - 0.1),
        ("B", 1, MAX_INVITATION_SECONDS + 0.1),
        ("B", 1, float("nan")),
        ("B", 1, float("inf")),
    ],
)
def test_what_one_may_not_ask_for(ours, made_for, uses, seconds):
    """Nothing is made of it."""
    with pytest.raises(ValueError, match=r"."):
        ours.create(made_for, uses, seconds, NOW)
    assert ours.kept == ()


def test_every_token_is_looked_up_by_one_hash(ours, monkeypatch):
    """No way is shorter than another: time does not tell which tokens are open."""
    _, token = made(ours)
    _, expired = made(ours, seconds=60)
    revoked, revoked_token = made(ours)
    ours.revoke(revoked.id)
    hashed, hash_of = [], module._hash
    monkeypatch.setattr(module, "_hash", lambda it: hashed.append(it) or hash_of(it))
    tokens = [token, token, expired, revoked_token, bytes(TOKEN_BYTES), b""]
    for each in tokens:
        ours.redeem(each, BOB, NOW + 60)

    assert hashed == tokens


def test_a_token_finds_its_invitation():
    """Whoever has only the text can take it back."""
    invitations = Invitations()
    made, token = invitations.create("Bob", 1, 3600, NOW)

    assert invitations.id_of(token) == made.id
    with pytest.raises(UnknownInvitation):
        invitations.id_of(bytes(16))
