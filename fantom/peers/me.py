"""Who we are: a ghost, new at each start, or by choice the same as the last time."""

import asyncio
import contextlib
import dataclasses
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from fantom.errors import FantomError, NotKept, NoVault, VaultExists, WrongPassphrase
from fantom.identity.invitations import Invitations, OpenInvitation, Redemption
from fantom.identity.kept_transfer import KeptTransfer
from fantom.identity.keys import Identity
from fantom.identity.people import People
from fantom.identity.person import Person
from fantom.identity.vault import VaultContents, VaultKey, open_vault, seal
from fantom.identity.vault_file import VaultFile
from fantom.peers.acquaintances import Acquaintances
from fantom.settings import DECLARED, Settings

_SAVE_MS, _SAVE_AGAIN_MS = 200, 30_000


class Keeping(StrEnum):
    """Whether we will be the same at the next start."""

    GHOST = "ghost"
    LOCKED = "locked"  # there is a vault, and it is closed: a ghost meanwhile
    KEPT = "kept"


class Me(QObject):
    """Our identity, our name, whom we know and invited; and the vault that keeps it.

    What slows a guesser down slows us, too: the vault is opened in a thread.  What
    changes is written soon after, in another, one after the other.
    """

    changed = Signal()  # the identity is another
    keeping_changed = Signal()
    renamed = Signal()
    invited = Signal()  # the open invitations are others
    trouble = Signal(object)  # a FantomError: the vault could not be written
    _written = Signal(object)  # a Future; said in the thread that writes

    def __init__(
        self, settings: Settings, path: Path | None, now: Callable[[], float]
    ) -> None:
        super().__init__()
        self._settings, self._now = settings, now
        self._path = path
        self._file = None if path is None else VaultFile(path)
        self._key: VaultKey | None = None
        self._name = ""
        self._keeps_addresses = False
        self.identity = Identity.generate()
        self.people = Acquaintances(now)
        self.invitations = Invitations()
        self.kept_transfers: tuple[KeptTransfer, ...] = ()  # as the vault said
        self.transfers_to_keep: Callable[[], tuple[KeptTransfer, ...]] = tuple  # now
        self._writer = ThreadPoolExecutor(1, "vault")
        self._writing: Future[None] | None = None  # the latest
        self._turn = asyncio.Lock()  # two passphrases at once would be one too many
        self._save_soon = QTimer(self, singleShot=True)
        self._save_soon.timeout.connect(self._save)
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        self.people.changed.connect(self.save_soon)
        settings.on_change(self._on_setting)

    @property
    def keeping(self) -> Keeping:
        """Whether we will be the same at the next start."""
        if self._key is not None:
            return Keeping.KEPT
        exists = self._file is not None and self._file.exists()
        return Keeping.LOCKED if exists else Keeping.GHOST

    @property
    def name(self) -> str:
        """What we call ourselves; that of a ghost stands in the settings."""
        return self._name if self._key else self._settings.text("name")

    @property
    def keeps_addresses(self) -> bool:
        """Whether the vault holds also where people were last."""
        return self._keeps_addresses

    def rename(self, name: str) -> None:
        """Call ourselves so.

        Raises:
            SettingInvalid: it is too long.
            SettingsBroken, SettingsUnwritable: it holds for this run only.
        """
        if self._key is None:
            self._settings.set("name", name)  # which tells us
            return
        self._name = str(DECLARED["name"].check(name))
        self.save_soon()
        self.renamed.emit()

    def keep_addresses(self, *, wanted: bool) -> None:
        """Let the vault hold also where people were last, or no more.

        Raises:
            NotKept: there is no open vault.
        """
        self._open_key()
        self._keeps_addresses = wanted
        self.save_soon()

    # Invitations

    def invite(self, made_for: str, uses: int, seconds: int) -> tuple[str, bytes]:
        """Make an invitation, and return its id and its token, which nobody keeps.

        Raises:
            TooManyInvitations: until one expires or is revoked.
        """
        invitation, token = self.invitations.create(
            made_for, uses, seconds, self._now()
        )
        self._on_invitations()
        return invitation.id, token

    def open_invitations(self) -> tuple[OpenInvitation, ...]:
        """Return those that let somebody in now, the newest first."""
        return self.invitations.list(self._now())

    def revoke(self, invitation: str) -> None:
        """Let nobody in by that invitation any more.

        Raises:
            UnknownInvitation: it is not open.
        """
        self.invitations.revoke(invitation)
        self._on_invitations()

    def revoke_token(self, token: bytes) -> None:
        """Let nobody in by the invitation that has this token.

        Raises:
            UnknownInvitation: it is not open.
        """
        self.revoke(self.invitations.id_of(token))

    def redeem(self, token: bytes, identity: bytes) -> Redemption:
        """Tell what the invitation is worth with which `identity` came, and note it."""
        redemption = self.invitations.redeem(token, identity, self._now())
        if redemption.is_first:
            self._on_invitations()
        return redemption

    def _on_invitations(self) -> None:
        self.save_soon()
        self.invited.emit()

    # The vault

    async def keep(self, passphrase: str) -> None:
        """Stay who we are: make a vault.

        Raises:
            VaultExists: there is one.
            VaultUnwritable: the system refuses.
        """
        async with self._turn:
            self._check_free()
            key = await asyncio.to_thread(VaultKey.derive, passphrase)
            self._check_free()  # one may have been imported meanwhile
            name = self._settings.text("name")
            sealed = seal(dataclasses.replace(self._contents(), name=name), key)
            await self._in_turn(partial(self._vault_file().write, sealed))
            self._key, self._name = key, name
            self.save_soon()  # what changed meanwhile
        if name:
            with contextlib.suppress(FantomError):  # it is the vault's from now on
                self._settings.set("name", "")
        self.keeping_changed.emit()

    async def unlock(self, passphrase: str) -> None:
        """Be who the vault says.

        Raises:
            NoVault, VaultUnreadable, VaultDamaged, VaultTooNew, WrongPassphrase
            VaultSwapped: it is another one than we read.
        """
        file = self._vault_file()
        async with self._turn:
            if self._key is not None:
                await _check(self._key, passphrase)
                return  # we are who it says, and know what it does not know yet
            data = file.read()
            opened = await asyncio.to_thread(_opened, data, passphrase)
            file.read_known()  # it may have been deleted meanwhile
            self._become(opened)

    async def change_passphrase(self, old: str, new: str) -> None:
        """Lock the vault with another passphrase.

        Raises:
            NotKept: it is not open.
            WrongPassphrase: `old` does not open it.
            VaultSwapped, VaultUnwritable: it is as it was.
        """
        async with self._turn:
            known = self._open_key()
            await _check(known, old)
            key = await asyncio.to_thread(VaultKey.derive, new)
            if self._key is not known:  # locked meanwhile: these are a ghost's contents
                raise NotKept
            file, sealed = self._vault_file(), seal(self._contents(), key)
            await self._in_turn(partial(file.write, sealed))
            if self._key is known:
                self._key = key
                self.save_soon()  # the old key may have sealed what changed meanwhile

    def lock(self) -> None:
        """Be a ghost again; key, people and invitations leave the memory.

        Raises:
            NotKept: the vault is not open.
            VaultUnwritable, VaultSwapped: what changed last is not in it; it is
                locked all the same.
        """
        self._open_key()
        self.save_soon()  # how far transfers are
        try:
            self.finish()
        finally:
            self._become_ghost()

    def export_to(self, path: Path) -> None:
        """Write a copy of the vault, locked as it is.

        Raises:
            NoVault, VaultUnreadable, VaultUnwritable
        """
        self.finish()
        self._vault_file().export_to(path)

    def import_from(self, path: Path) -> None:
        """Put a copy of a vault in place; it is still locked.

        Raises:
            VaultExists: there is one already.
            VaultUnreadable, VaultDamaged, VaultTooNew, VaultUnwritable
        """
        self._vault_file().import_from(path)
        self.keeping_changed.emit()

    def delete(self) -> None:
        """Remove the vault, and be a ghost again.

        Raises:
            NoVault: there is none.
            VaultSwapped, VaultUnreadable, VaultUnwritable: it is as it was.
        """
        file, was_open = self._vault_file(), self._key is not None
        if not file.exists():
            raise NoVault(str(self._path))
        self._writer.submit(file.delete).result()  # behind what is being written
        if was_open:
            self._become_ghost()
        else:
            self.keeping_changed.emit()

    # Writing

    def save_soon(self) -> None:
        """Write the vault, if there is one, in a moment."""
        is_due = self._save_soon.isActive() and self._save_soon.interval() == _SAVE_MS
        if self._key is not None and not is_due:
            self._save_soon.start(_SAVE_MS)

    def finish(self) -> None:
        """Wait until all that changed is in the vault.

        Raises:
            VaultUnwritable, VaultSwapped: it is not.
        """
        was_waiting = self._save_soon.isActive()
        self._save_soon.stop()
        if self._key is None or not (was_waiting or self._has_failed()):
            return
        try:
            self._write(self._key).result()
        except FantomError:
            self._save_soon.start(_SAVE_AGAIN_MS)
            raise

    def _save(self) -> None:
        if self._key is not None:
            self._write(self._key).add_done_callback(self._written.emit)

    def _write(self, key: VaultKey) -> "Future[None]":
        file, contents = self._vault_file(), self._contents()
        self._writing = self._writer.submit(lambda: file.write(seal(contents, key)))
        return self._writing

    def _has_failed(self) -> bool:
        """Whether what is being written, or was last, is not in the vault."""
        return self._writing is not None and self._writing.exception() is not None

    def _on_written(self, writing: "Future[None]") -> None:
        try:
            writing.result()
        except FantomError as error:
            if self._key is not None:
                self._save_soon.start(_SAVE_AGAIN_MS)
                self.trouble.emit(error)

    async def _in_turn(self, job: Callable[[], None]) -> None:
        await asyncio.wrap_future(self._writer.submit(job))

    def _contents(self) -> VaultContents:
        people = tuple(self.people)
        if not self._keeps_addresses:
            people = tuple(_without_places(person) for person in people)
        return VaultContents(
            secret=self.identity.curve_secret,
            public=self.identity.public,
            name=self._name,
            keeps_addresses=self._keeps_addresses,
            people=people,
            invitations=self.invitations.kept,
            transfers=self.transfers_to_keep(),
        )

    # Becoming

    def _become(self, opened: "_Opened") -> None:
        contents, self._writing = opened.contents, None
        self._key, self._name = opened.key, contents.name
        self._keeps_addresses = contents.keeps_addresses
        self.identity = Identity(contents.public, contents.secret)
        self.invitations = Invitations(contents.invitations)
        self.kept_transfers = contents.transfers
        self.changed.emit()
        self.people.replace_all(opened.people)
        self.keeping_changed.emit()

    def _become_ghost(self) -> None:
        self._save_soon.stop()
        self._key, self._name, self._keeps_addresses = None, "", False
        self.identity = Identity.generate()
        self.invitations = Invitations()
        self.kept_transfers = ()
        self.changed.emit()
        self.people.replace_all(People())
        self.keeping_changed.emit()

    def _vault_file(self) -> VaultFile:
        if self._file is None:
            raise NoVault("")
        return self._file

    def _check_free(self) -> None:
        if self._vault_file().exists():
            raise VaultExists(str(self._path))

    def _open_key(self) -> VaultKey:
        if self._key is None:
            raise NotKept
        return self._key

    def _on_setting(self, key: str) -> None:
        if key == "name" and self._key is None:
            self.renamed.emit()


async def _check(key: VaultKey, passphrase: str) -> None:
    """Raise WrongPassphrase if this one does not give that key."""
    if await asyncio.to_thread(VaultKey.derive, passphrase, key.salt) != key:
        raise WrongPassphrase


def _without_places(person: Person) -> Person:
    return replace(person, endpoints=()) if person.endpoints else person


@dataclasses.dataclass(frozen=True, slots=True)
class _Opened:
    """What a vault holds, ready to be used."""

    contents: VaultContents
    key: VaultKey
    people: People


def _opened(data: bytes, passphrase: str) -> _Opened:
    contents, key = open_vault(data, passphrase)
    people = People(contents.people)
    people.learn_looks()
    return _Opened(contents, key, people)
