"""Calls the person when something comes that they do not see."""

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, FilesLine, Line
from fantom.files.carrier import Carrier
from fantom.files.transfer import Direction, State
from fantom.identity.verification import Stage
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.quiet import Quiet
from fantom.peers.request import Request, RequestKind
from fantom.peers.verification import Verification
from fantom.sound import Sound
from fantom.ui.attention import (
    Note,
    is_wanted,
    note_of_arrival,
    note_of_comparison,
    note_of_offer,
    note_of_request,
    note_of_text,
)
from fantom.ui.files_words import name_text
from fantom.ui.names import imitated, not_known_text, peer_name
from fantom.ui.sounds import Sounds
from fantom.ui.tab_files import title_of
from fantom.ui.tab_strip import HOME
from fantom.ui.top_bar import DO_NOT_DISTURB
from fantom.ui.tray import Tray
from fantom.ui.view import View


class Notifier(QObject):
    """Hears all that comes in; `attention` decides what is told."""

    open_wanted = Signal(str)  # the tab that the last note was about

    def __init__(self, node: Node, tray: Tray, view: View, sounds: Sounds) -> None:
        super().__init__()
        self._settings, self._tray, self._view = node.settings, tray, view
        self._sounds = sounds
        self._admission = node.admission
        self._about = HOME
        self._quiet = Quiet(time.monotonic)
        self._coming: set[bytes] = (
            set()
        )  # transfers of which we tell when they are here
        node.conversations.opened.connect(self.hear)
        node.admission.asked.connect(self._on_asked)
        node.verifications.changed.connect(self._on_verification)
        node.transfers.added.connect(self._on_offer)
        node.transfers.changed.connect(self._on_transfer)
        node.transfers.removed.connect(self._on_removed)
        tray.note_clicked.connect(self._on_clicked)

    def hear(self, conversation: Conversation) -> None:
        """Listen to one more conversation."""
        conversation.lines_added.connect(self._on_lines_added)

    def _on_lines_added(self, conversation: Conversation, lines: list[Line]) -> None:
        for line in lines:
            if isinstance(line, Entry) and line.author is Author.PEER:
                self._on_text(conversation, line)

    def _on_text(self, conversation: Conversation, entry: Entry) -> None:
        peer = conversation.peer
        if self._view.shows(peer.id):
            return
        if peer.is_welcome or self._quiet.allows(peer, Entry):
            name, caution = peer_name(peer), _caution(peer)
            note = note_of_text(self._level, name, entry.text, caution)
            self._call(note, peer.id, Sound.MESSAGE)

    def _on_offer(self, carrier: Carrier) -> None:
        """Tell of files that somebody offers; whoever it is, they can do it often."""
        peer, transfer = carrier.peer, carrier.transfer
        if transfer.direction is Direction.OUT:
            return
        self._coming.add(transfer.id)
        is_new = transfer.state is State.OFFERED  # else it goes on from an older run
        if not is_new or self._view.shows(peer.id):
            return
        if peer.is_welcome or self._quiet.allows(peer, FilesLine):
            files = name_text(title_of(transfer))
            note = note_of_offer(self._level, peer_name(peer), files, _caution(peer))
            self._call(note, peer.id, Sound.MESSAGE)

    def _on_transfer(self, carrier: Carrier) -> None:
        """Tell, once, that files have arrived."""
        peer, transfer = carrier.peer, carrier.transfer
        if transfer.id not in self._coming or not transfer.has_ended:
            return
        self._coming.discard(transfer.id)
        if transfer.state is State.DONE and not self._view.shows(peer.id):
            files = name_text(title_of(transfer))
            note = note_of_arrival(self._level, peer_name(peer), files, _caution(peer))
            self._call(note, peer.id)

    def _on_removed(self, carrier: Carrier) -> None:
        self._coming.discard(carrier.transfer.id)

    def _on_verification(self, now: Verification) -> None:
        """Tell of a wish of the peer's; whoever it is, they can wish often."""
        peer = now.peer
        is_wish = now.stage is Stage.ASKED and not now.is_ours
        if not is_wish or self._view.shows(peer.id):
            return
        if self._quiet.allows(peer, Verification):
            note = note_of_comparison(self._level, peer_name(peer), _caution(peer))
            self._call(note, peer.id, Sound.REQUEST)

    def _on_asked(self, request: Request) -> None:
        if request.kind is not RequestKind.CONNECTION:
            return
        # One call for all who wait at once: strangers could send hundreds.
        is_first = [r.kind for r in self._admission.requests].count(request.kind) == 1
        if is_first and not self._view.is_active:
            caution = not_known_text(request.resembled[0]) if request.resembled else ""
            note = note_of_request(self._level, str(request.endpoint), caution)
            self._call(note, HOME, Sound.REQUEST)

    @property
    def _level(self) -> str:
        level = self._settings.text("chat.notifications")
        # Whoever must type a passphrase first may be anybody.
        return "hidden" if self._view.is_shut and level != "off" else level

    def _call(self, note: Note, about: str, sound: Sound | None = None) -> None:
        if sound is not None:
            self._sounds.play(sound)
        if not is_wanted(self._level, quiet=self._settings.flag(DO_NOT_DISTURB)):
            return
        self._about = about
        self._tray.pop_up(note)
        if not self._view.is_active:
            QApplication.alert(self._view.window)

    def _on_clicked(self) -> None:
        self.open_wanted.emit(self._about)


def _caution(peer: Peer) -> str:
    known = imitated(peer)
    return not_known_text(known) if known else ""
