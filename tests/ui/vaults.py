"""Vaults for the window's tests: in a folder of their own, and opened at once."""

from hashlib import blake2b

from fantom.identity.vault import VaultKey
from fantom.node import Node
from fantom.peers.me import Keeping
from fantom.settings import Settings

PASSPHRASE = "correct horse battery"


def derive_cheaply(passphrase, salt=None):
    """Return a key that depends on passphrase and salt, as it should, in no time."""
    salt = bytes(16) if salt is None else salt
    return VaultKey(
        salt, blake2b(passphrase.encode(), key=salt, digest_size=32).digest()
    )


def node_at(folder, *, name=""):
    """Return a node with a profile in that folder."""
    settings = Settings.load(folder / "settings.toml")
    settings.override("connections.legacy", "allow")
    if name:
        settings.set("name", name)
    return Node(settings)


async def keep(folder, passphrase=PASSPHRASE, name="Alice"):
    """Put the vault of a new identity into the folder, and return its key."""
    node = node_at(folder, name=name)
    await node.me.keep(passphrase)
    assert node.me.keeping is Keeping.KEPT
    node.me.finish()
    return node.me.identity.public


class NoFile:
    """A vault that is nowhere, for pictures."""

    def __init__(self, there):
        self._there = there

    def exists(self):
        """Whether there would be one."""
        return self._there

    def write(self, data):
        """Nobody will read it."""


def pretend(node, keeping):
    """Let a node that has no profile be locked, or kept."""
    node.me._file = NoFile(there=True)
    if keeping is Keeping.KEPT:
        node.me._key = VaultKey(bytes(16), bytes(32))
        node.me._name = "Alice"
    node.me.keeping_changed.emit()
