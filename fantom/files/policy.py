"""Which offers are answered without asking the person, and where files go."""

from enum import StrEnum
from pathlib import Path

from fantom.peers.peer import Peer
from fantom.settings import Settings

_MEBIBYTE = 1_048_576


class Action(StrEnum):
    """What becomes of an offer."""

    ACCEPT = "accept"
    ASK = "ask"
    DECLINE = "decline"


class Policy:
    """What the settings say about offers."""

    def __init__(self, settings: Settings, downloads: Path) -> None:
        self._settings, self._downloads = settings, downloads

    @property
    def folder(self) -> Path:
        """Where files go, unless a person says otherwise."""
        chosen = self._settings.text("files.directory")
        return Path(chosen).expanduser() if chosen else self._downloads

    def action(self, peer: Peer, size: int) -> Action:
        """Return what becomes of an offer of so many bytes.

        Whom only the settings let in is asked about: they could fill the disk.
        """
        if peer.id in self._settings.texts("files.whitelist"):
            return self._bounded(size)
        action = self._settings.text("files.default_action")
        if action == "refuse":
            return Action.DECLINE
        if action == "accept" and peer.is_welcome:
            return self._bounded(size)
        return Action.ASK

    def _bounded(self, size: int) -> Action:
        most = self._settings.integer("files.max_size") * _MEBIBYTE
        return Action.ACCEPT if size <= most else Action.ASK
